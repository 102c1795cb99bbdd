//! What Android says: Android (AOSP Settings), 11 or later.

use super::captions;

captions! {
    "Android";
    SECURITY_PRIVACY, "security-privacy", "11 or later":
        Document "Security & privacy",
        Document "セキュリティとプライバシー";
    MORE_SECURITY, "more-security", "11 or later":
        Unverified "More security & privacy",
        Document "その他のセキュリティとプライバシー";
    SECURITY_OLD, "security-old", "11 or later":
        Document "Security",
        Document "セキュリティ";
    ENCRYPTION_CREDENTIALS, "encryption-credentials", "11 or later":
        Document "Encryption & credentials",
        Document "暗号化と認証情報";
    CREDENTIAL_STORAGE, "credential-storage", "11 or later":
        Source "Credential storage",
        Source "認証情報ストレージ";
    INSTALL_CERTIFICATE, "install-certificate", "11 or later":
        Source "Install a certificate",
        Source "証明書のインストール";
    CA_CERTIFICATE, "ca-certificate", "11 or later":
        Source "CA certificate",
        Source "CA 証明書";
    USER_CERTIFICATE, "user-certificate", "11 or later":
        Source "VPN & app user certificate",
        Source "VPN とアプリユーザー証明書";
    WIFI_CERTIFICATE, "wifi-certificate", "11 or later":
        Source "Wi‑Fi certificate",
        Source "Wi‑Fi 証明書";
    CA_WARNING_TITLE, "ca-warning-title", "11 or later":
        Source "Your data won’t be private",
        Source "あなたのデータが公開されます";
    CA_WARNING_DONT, "ca-warning-dont", "11 or later":
        Source "Don’t install",
        Source "インストールしない";
    CA_WARNING_INSTALL, "ca-warning-install", "11 or later":
        Source "Install anyway",
        Source "インストールする";
    TRUSTED_CREDENTIALS, "trusted-credentials", "11 or later":
        Source "Trusted credentials",
        Source "信頼できる認証情報";
    USER_CREDENTIALS, "user-credentials", "11 or later":
        Source "User credentials",
        Source "ユーザー認証情報";
    CLEAR_CREDENTIALS, "clear-credentials", "11 or later":
        Source "Clear credentials",
        Source "認証ストレージの消去";
    NOT_INSTALLED, "not-installed", "11 or later":
        Source "Certificate not installed",
        Source "証明書はインストールされませんでした";
}
