//! What Microsoft Edge says: Microsoft Edge (Chromium based, desktop), 2024 to 2026, not pinned.

use super::captions;

captions! {
    "Microsoft Edge";
    INTERSTITIAL_HEADING, "interstitial-heading", "2024 to 2026, not pinned":
        Document "Your connection isn't private",
        Document "接続がプライベートではありません";
    INTERSTITIAL_ADVANCED, "interstitial-advanced", "2024 to 2026, not pinned":
        Document "Advanced",
        Document "詳細設定";
    INTERSTITIAL_CONTINUE, "interstitial-continue", "2024 to 2026, not pinned":
        Document "Continue to {} (unsafe)",
        Document "{} に進む (安全ではありません)";
    INTERSTITIAL_PARAGRAPH, "interstitial-paragraph", "2024 to 2026, not pinned":
        Unverified "",
        Unverified "攻撃者が、{} から個人情報 (パスワード、メッセージ、クレジット カードなど) を盗み取ろうとしている可能性があります。";
    INTERSTITIAL_ERROR_CODE, "interstitial-error-code", "2024 to 2026, not pinned":
        Document "NET::ERR_CERT_AUTHORITY_INVALID",
        Document "NET::ERR_CERT_AUTHORITY_INVALID";
    OMNIBOX_NOT_SECURE, "omnibox-not-secure", "2024 to 2026, not pinned":
        Unverified "Not secure",
        Unverified "セキュリティで保護されていない";
    SETTINGS_PRIVACY, "settings-privacy", "2024 to 2026, not pinned":
        Document "Privacy, search, and services",
        Document "プライバシー、検索、サービス";
    SETTINGS_SECURITY, "settings-security", "2024 to 2026, not pinned":
        Document "Security",
        Unverified "セキュリティ";
    SETTINGS_MANAGE_CERTIFICATES, "settings-manage-certificates", "2024 to 2026, not pinned":
        Document "Manage certificates",
        Unverified "";
    CERTMGR_LOCAL_CERTIFICATES, "certmgr-local-certificates", "2024 to 2026, not pinned":
        Document "Local certificates",
        Unverified "";
    CERTMGR_INSTALLED_BY_YOU, "certmgr-installed-by-you", "2024 to 2026, not pinned":
        Document "Installed by you",
        Unverified "";
    CERTMGR_TRUSTED, "certmgr-trusted", "2024 to 2026, not pinned":
        Document "Trusted Certificates",
        Unverified "";
    CERTMGR_IMPORTED_FROM_WINDOWS, "certmgr-imported-from-windows", "2024 to 2026, not pinned":
        Document "Imported from Windows",
        Unverified "";
    CERTMGR_VIEW_IMPORTED_WINDOWS, "certmgr-view-imported-windows", "2024 to 2026, not pinned":
        Document "View imported certificates from Windows",
        Unverified "";
    CERTMGR_IMPORT, "certmgr-import", "2024 to 2026, not pinned":
        Document "Import",
        Unverified "";
    CERTMGR_EXPORT, "certmgr-export", "2024 to 2026, not pinned":
        Document "Export",
        Unverified "";
}
