//! What Google Chrome says: Google Chrome / Chromium (desktop), 156.

use super::captions;

captions! {
    "Google Chrome";
    INTERSTITIAL_TAB_TITLE, "interstitial-tab-title", "156":
        Measured "Privacy error",
        Measured "プライバシー エラー";
    INTERSTITIAL_HEADING, "interstitial-heading", "156":
        Measured "Your connection is not private",
        Measured "この接続ではプライバシーが保護されません";
    INTERSTITIAL_ERROR_CODE, "interstitial-error-code", "156":
        Measured "net::ERR_CERT_AUTHORITY_INVALID",
        Measured "net::ERR_CERT_AUTHORITY_INVALID";
    INTERSTITIAL_BACK_TO_SAFETY, "interstitial-back-to-safety", "156":
        Measured "Back to safety",
        Measured "セキュリティで保護されたページに戻る";
    INTERSTITIAL_ADVANCED, "interstitial-advanced", "156":
        Measured "Advanced",
        Measured "詳細設定";
    INTERSTITIAL_HIDE_ADVANCED, "interstitial-hide-advanced", "156":
        Measured "Hide advanced",
        Measured "詳細情報を表示しない";
    INTERSTITIAL_VIEW_CERTIFICATE_LINK, "interstitial-view-certificate-link", "156":
        Source "View Certificate",
        Source "証明書を表示";
    INTERSTITIAL_PROCEED, "interstitial-proceed", "156":
        Measured "Proceed to {} (unsafe)",
        Measured "{} にアクセスする（安全ではありません）";
    INTERSTITIAL_CLOSE_PAGE, "interstitial-close-page", "156":
        Source "Close page",
        Source "ページを閉じる";
    INTERSTITIAL_RELOAD, "interstitial-reload", "156":
        Source "Reload",
        Source "再読み込み";
    OMNIBOX_NOT_SECURE, "omnibox-not-secure", "156":
        Source "Not secure",
        Source "保護されていない通信";
    OMNIBOX_VIEW_SITE_INFORMATION, "omnibox-view-site-information", "156":
        Source "View site information",
        Source "サイト情報を表示";
    PAGEINFO_NOT_SECURE_LONG, "pageinfo-not-secure-long", "156":
        Source "Your connection to this site is not secure",
        Source "このサイトへの接続は保護されていません";
    PAGEINFO_NOT_SECURE_ROW, "pageinfo-not-secure-row", "156":
        Source "Connection is not secure",
        Source "接続は安全ではありません";
    PAGEINFO_WARNINGS_OFF, "pageinfo-warnings-off", "156":
        Source "You have chosen to turn off security warnings for this site.",
        Source "このサイトではセキュリティの警告をオフにするよう設定しています。";
    PAGEINFO_TURN_ON_WARNINGS, "pageinfo-turn-on-warnings", "156":
        Source "Turn on warnings",
        Source "警告をオンにする";
    PAGEINFO_CERTIFICATE_VALID, "pageinfo-certificate-valid", "156":
        Source "Certificate is valid",
        Source "証明書は有効です";
    PAGEINFO_CERTIFICATE_DETAILS, "pageinfo-certificate-details", "156":
        Source "Certificate details",
        Source "証明書の詳細";
    PAGEINFO_SHOW_CERTIFICATE_ISSUED_BY, "pageinfo-show-certificate-issued-by", "156":
        Source "Show certificate (issued by {})",
        Source "証明書（発行元: {}）を表示";
    PAGEINFO_SHOW_CERTIFICATE, "pageinfo-show-certificate", "156":
        Source "Show certificate",
        Source "証明書を表示";
    PAGEINFO_CERTIFICATE_NOT_VALID_OLDER, "pageinfo-certificate-not-valid-older", "156":
        Unverified "Certificate is not valid",
        Unverified "";
    VIEWER_TITLE, "viewer-title", "156":
        Measured "Certificate Viewer: {}",
        Measured "証明書ビューア: {}";
    VIEWER_TAB_GENERAL, "viewer-tab-general", "156":
        Measured "General",
        Measured "全般(G)";
    VIEWER_TAB_DETAILS, "viewer-tab-details", "156":
        Measured "Details",
        Measured "詳細(D)";
    VIEWER_TAB_MODIFICATIONS, "viewer-tab-modifications", "156":
        Source "Modifications",
        Source "修正(M)";
    VIEWER_GENERAL_ISSUED_TO, "viewer-general-issued-to", "156":
        Measured "Issued To",
        Measured "発行先";
    VIEWER_GENERAL_ISSUED_BY, "viewer-general-issued-by", "156":
        Measured "Issued By",
        Measured "発行元";
    VIEWER_GENERAL_COMMON_NAME, "viewer-general-common-name", "156":
        Measured "Common Name (CN)",
        Measured "一般名（CN）";
    VIEWER_GENERAL_ORGANIZATION, "viewer-general-organization", "156":
        Measured "Organization (O)",
        Measured "組織（O）";
    VIEWER_GENERAL_ORGANIZATIONAL_UNIT, "viewer-general-organizational-unit", "156":
        Measured "Organizational Unit (OU)",
        Measured "組織単位（OU）";
    VIEWER_GENERAL_SERIAL_NUMBER, "viewer-general-serial-number", "156":
        Measured "Serial Number",
        Measured "シリアル番号";
    VIEWER_GENERAL_VALIDITY_PERIOD, "viewer-general-validity-period", "156":
        Measured "Validity Period",
        Measured "有効期間";
    VIEWER_GENERAL_ISSUED_ON, "viewer-general-issued-on", "156":
        Measured "Issued On",
        Measured "発行日";
    VIEWER_GENERAL_EXPIRES_ON, "viewer-general-expires-on", "156":
        Measured "Expires On",
        Measured "有効期限";
    VIEWER_GENERAL_SHA256_FINGERPRINTS, "viewer-general-sha256-fingerprints", "156":
        Measured "SHA-256 Fingerprints",
        Measured "SHA-256 フィンガープリント";
    VIEWER_GENERAL_FINGERPRINT_CERTIFICATE, "viewer-general-fingerprint-certificate", "156":
        Measured "Certificate",
        Measured "証明書";
    VIEWER_GENERAL_FINGERPRINT_PUBLIC_KEY, "viewer-general-fingerprint-public-key", "156":
        Measured "Public Key",
        Measured "公開鍵";
    VIEWER_HIERARCHY, "viewer-hierarchy", "156":
        Measured "Certificate Hierarchy",
        Measured "証明書の階層";
    VIEWER_FIELDS, "viewer-fields", "156":
        Measured "Certificate Fields",
        Measured "証明書のフィールド";
    VIEWER_FIELD_VALUE, "viewer-field-value", "156":
        Measured "Field Value",
        Measured "フィールド値";
    VIEWER_EXPORT, "viewer-export", "156":
        Measured "Export…",
        Measured "エクスポート(X)";
    VIEWER_EXPORT_ARIA, "viewer-export-aria", "156":
        Measured "Export selected certificate",
        Measured "選択した証明書をエクスポート";
    EXPORT_TYPE_PEM_SINGLE, "export-type-pem-single", "156":
        Source "Base64-encoded ASCII, single certificate",
        Source "Base64 エンコード ASCII 形式の単一の証明書";
    EXPORT_TYPE_PEM_CHAIN, "export-type-pem-chain", "156":
        Source "Base64-encoded ASCII, certificate chain",
        Source "Base64 エンコード ASCII 形式の証明書チェーン";
    EXPORT_TYPE_DER_SINGLE, "export-type-der-single", "156":
        Source "DER-encoded binary, single certificate",
        Source "DER エンコード バイナリ形式の単一の証明書";
    EXPORT_TYPE_P7_SINGLE, "export-type-p7-single", "156":
        Source "PKCS #7, single certificate",
        Source "PKCS #7、単一の証明書";
    EXPORT_TYPE_P7_CHAIN, "export-type-p7-chain", "156":
        Source "PKCS #7, certificate chain",
        Source "PKCS #7、証明書チェーン";
    EXPORT_TYPE_PEM_MULTIPLE, "export-type-pem-multiple", "156":
        Source "Base64-encoded ASCII, multiple certificates",
        Source "Base64 エンコード ASCII 形式、複数の証明書";
    VIEWER_MOD_TRUST, "viewer-mod-trust", "156":
        Source "Trust",
        Source "信頼";
    VIEWER_MOD_TRUST_STATE, "viewer-mod-trust-state", "156":
        Source "Trust State",
        Source "信頼状態";
    VIEWER_MOD_DISTRUSTED, "viewer-mod-distrusted", "156":
        Source "Distrusted",
        Source "信頼不可";
    VIEWER_MOD_HINT, "viewer-mod-hint", "156":
        Source "Hint",
        Source "ヒント";
    VIEWER_MOD_TRUSTED, "viewer-mod-trusted", "156":
        Source "Trusted",
        Source "信頼済み";
    VIEWER_MOD_CONSTRAINTS, "viewer-mod-constraints", "156":
        Source "Constraints",
        Source "制約";
    VIEWER_MOD_ADD_CONSTRAINTS, "viewer-mod-add-constraints", "156":
        Source "Add Constraints",
        Source "制約を追加";
    SETTINGS_TITLE, "settings-title", "156":
        Measured "Settings",
        Measured "設定";
    SETTINGS_PRIVACY_SECURITY, "settings-privacy-security", "156":
        Measured "Privacy and security",
        Measured "プライバシーとセキュリティ";
    SETTINGS_SECURITY, "settings-security", "156":
        Measured "Security",
        Measured "セキュリティ";
    SETTINGS_MANAGE_CERTIFICATES, "settings-manage-certificates", "156":
        Measured "Manage certificates",
        Measured "証明書の管理";
    SETTINGS_MANAGE_CERTIFICATES_SUB, "settings-manage-certificates-sub", "156":
        Measured "Manage HTTPS/SSL certificates and settings",
        Measured "HTTPS / SSL の証明書と設定を管理します";
    SETTINGS_MANAGE_DEVICE_CERTIFICATES, "settings-manage-device-certificates", "156":
        Source "Manage device certificates",
        Source "デバイス証明書の管理";
    CERTMGR_TITLE, "certmgr-title", "156":
        Measured "Certificate Manager",
        Measured "証明書マネージャ";
    CERTMGR_LOCAL_CERTIFICATES, "certmgr-local-certificates", "156":
        Measured "Local certificates",
        Measured "ローカル証明書";
    CERTMGR_YOUR_CERTIFICATES, "certmgr-your-certificates", "156":
        Measured "Your certificates",
        Measured "ユーザーの証明書";
    CERTMGR_CHROME_ROOT_STORE, "certmgr-chrome-root-store", "156":
        Measured "Chrome Root Store",
        Measured "Chrome Root Store";
    CERTMGR_LOCAL_DESCRIPTION, "certmgr-local-description", "156":
        Measured "Local certificates that have been added by your operating system or your administrator.",
        Measured "オペレーティング システムまたは管理者が追加したローカル証明書です。";
    CERTMGR_USE_OS_CERTS, "certmgr-use-os-certs", "156":
        Measured "Use imported local certificates from your operating system",
        Measured "オペレーティング システムからインポートしたローカル証明書を使用する";
    CERTMGR_IMPORTED_FROM_LINUX, "certmgr-imported-from-linux", "156":
        Source "Imported from Linux",
        Source "Linux からインポート";
    CERTMGR_VIEW_IMPORTED_LINUX, "certmgr-view-imported-linux", "156":
        Measured "View imported certificates from Linux",
        Measured "Linux からインポートした証明書を表示する";
    CERTMGR_CUSTOM, "certmgr-custom", "156":
        Measured "Custom",
        Measured "カスタム";
    CERTMGR_INSTALLED_BY_YOU, "certmgr-installed-by-you", "156":
        Measured "Installed by you",
        Measured "自分でインストール";
    CERTMGR_INSTALLED_BY_ADMIN, "certmgr-installed-by-admin", "156":
        Source "Installed by your Administrator",
        Source "管理者がインストール";
    CERTMGR_TRUSTED, "certmgr-trusted", "156":
        Measured "Trusted Certificates",
        Measured "信頼できる証明書";
    CERTMGR_INTERMEDIATE, "certmgr-intermediate", "156":
        Measured "Intermediate Certificates",
        Measured "中間証明書";
    CERTMGR_DISTRUSTED, "certmgr-distrusted", "156":
        Measured "Distrusted Certificates",
        Measured "信頼できない証明書";
    CERTMGR_NONE, "certmgr-none", "156":
        Measured "No certificates",
        Measured "証明書がありません";
    CERTMGR_IMPORT, "certmgr-import", "156":
        Measured "Import",
        Measured "インポート";
    CERTMGR_EXPORT, "certmgr-export", "156":
        Measured "Export",
        Measured "エクスポート";
    CERTMGR_EXPORT_ALL_ARIA, "certmgr-export-all-aria", "156":
        Measured "Export all {}",
        Measured "{} をすべてエクスポート";
    CERTMGR_IMPORT_ARIA, "certmgr-import-aria", "156":
        Measured "Import to {}",
        Measured "{} にインポート";
    CERTMGR_HASH_COPIED, "certmgr-hash-copied", "156":
        Source "Hash copied to clipboard",
        Source "ハッシュをクリップボードにコピーしました";
    CERTMGR_CLIENT_DESCRIPTION, "certmgr-client-description", "156":
        Measured "Client certificates are certificates that identify you to other servers.",
        Measured "クライアント証明書は、他のサーバーに対してユーザーの認証を行う証明書です。";
    CERTMGR_LEARN_MORE, "certmgr-learn-more", "156":
        Measured "Learn more",
        Measured "詳細";
    CERTMGR_DELETE_CONFIRM, "certmgr-delete-confirm", "156":
        Source "Delete \"{}\"?",
        Source "「{}」を削除しますか？";
    CERTMGR_DELETE_SERVER_TEXT, "certmgr-delete-server-text", "156":
        Source "If you delete a server certificate, Chrome will no longer use it to identify servers.",
        Source "サーバー証明書を削除すると、その証明書は Chrome によるサーバーの識別に使用されなくなります。";
    CERTMGR_IMPORT_SINGLE_ONLY, "certmgr-import-single-only", "156":
        Source "Import is only supported for a single certificate",
        Source "インポートは 1 つの証明書のみ可能です";
    CERTMGR_READ_ERROR, "certmgr-read-error", "156":
        Source "Error reading file",
        Source "ファイルの読み取りエラー";
    CERTMGR_IMPORT_ERROR_TITLE, "certmgr-import-error-title", "156":
        Source "Error importing certificate",
        Source "証明書のインポート エラー";
    CERTMGR_INVALID_FILE, "certmgr-invalid-file", "156":
        Source "Invalid or corrupt file",
        Source "ファイルが無効であるか壊れています";
    CERTMGR_IMPORT_FAILED, "certmgr-import-failed", "156":
        Source "Unable to import certificate",
        Source "証明書をインポートできません";
    CERTMGR_WRONG_PASSWORD, "certmgr-wrong-password", "156":
        Source "Incorrect password",
        Source "パスワードが正しくありません";
    CERTMGR_ENTER_PASSWORD, "certmgr-enter-password", "156":
        Source "Enter certificate password",
        Source "証明書のパスワードを入力";
    CERTMGR_DELETE_FAILED, "certmgr-delete-failed", "156":
        Source "Unable to delete certificate",
        Source "証明書を削除できません";
    CERTMGR_VIEW_DETAILS_ARIA, "certmgr-view-details-aria", "156":
        Measured "View certificate details for {} in a new dialog",
        Measured "新しいダイアログで {} の証明書の詳細を表示します";
    CERTMGR_DELETE_ARIA, "certmgr-delete-aria", "156":
        Measured "Delete certificate {}",
        Measured "証明書 {} を削除";
    CERTMGR_COPY_HASH_ARIA, "certmgr-copy-hash-aria", "156":
        Measured "Copy certificate hash for {}",
        Measured "{} の証明書ハッシュをコピー";
    CERTMGR_IMPORTED_FROM_WINDOWS, "certmgr-imported-from-windows", "156":
        Source "Imported from Windows",
        Source "Windows からインポート";
    CERTMGR_MANAGE_IMPORTED_WINDOWS, "certmgr-manage-imported-windows", "156":
        Source "Manage imported certificates from Windows",
        Source "Windows からインポートした証明書を管理する";
    CERTMGR_VIEW_IMPORTED_WINDOWS, "certmgr-view-imported-windows", "156":
        Source "View imported certificates from Windows",
        Source "Windows からインポートした証明書を表示する";
    CERTMGR_IMPORTED_FROM_MACOS, "certmgr-imported-from-macos", "156":
        Source "Imported from MacOS",
        Source "MacOS からインポート";
    CERTMGR_MANAGE_IMPORTED_MACOS, "certmgr-manage-imported-macos", "156":
        Source "Manage imported certificates from MacOS",
        Source "MacOS からインポートした証明書を管理する";
    CERTMGR_VIEW_IMPORTED_MACOS, "certmgr-view-imported-macos", "156":
        Source "View imported certificates from MacOS",
        Source "MacOS からインポートした証明書を表示する";
}
