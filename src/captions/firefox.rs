//! What Mozilla Firefox says: Mozilla Firefox (desktop), ESR 153.7 and ESR 140.12.

use super::captions;

captions! {
    "Mozilla Firefox";
    ERROR_TITLE, "error-title", "153 ESR":
        Measured "Warning: Security Risk",
        Measured "警告: セキュリティの危険性";
    ERROR_HEADING, "error-heading", "153 ESR":
        Measured "Be careful. Something doesn’t look right.",
        Measured "ご注意ください。異常な動作をしている可能性があります。";
    ERROR_GO_BACK, "error-go-back", "153 ESR":
        Measured "Go back (Recommended)",
        Measured "戻る (推奨)";
    ERROR_ADVANCED, "error-advanced", "153 ESR":
        Measured "Advanced",
        Measured "上級者向けの情報";
    ERROR_HIDE_ADVANCED, "error-hide-advanced", "153 ESR":
        Measured "Hide advanced",
        Measured "上級者向けの情報を隠す";
    ERROR_ADVANCED_HEADING, "error-advanced-heading", "153 ESR":
        Measured "Advanced",
        Measured "上級者向け";
    ERROR_VIEW_CERTIFICATE, "error-view-certificate", "153 ESR":
        Measured "View the site’s certificate",
        Measured "サイトの証明書を表示する";
    ERROR_CODE, "error-code", "153 ESR":
        Measured "Error Code: {}",
        Measured "エラーコード: {}";
    ERROR_PROCEED, "error-proceed", "153 ESR":
        Measured "Proceed to {} (Risky)",
        Measured "{} へ進む (危険)";
    ERROR_WHY_DANGEROUS, "error-why-dangerous", "153 ESR":
        Source "What makes the site look dangerous?",
        Source "このサイトが危険に見える理由は？";
    ERROR_WHAT_CAN_YOU_DO, "error-what-can-you-do", "153 ESR":
        Source "What can you do about it?",
        Source "対処できることはありますか？";
    ERROR_OLD_TITLE, "error-old-title", "140 ESR":
        Measured "Warning: Potential Security Risk Ahead",
        Measured "警告: 潜在的なセキュリティリスクあり";
    ERROR_OLD_GO_BACK, "error-old-go-back", "140 ESR":
        Measured "Go Back (Recommended)",
        Measured "戻る (推奨)";
    ERROR_OLD_ADVANCED, "error-old-advanced", "140 ESR":
        Measured "Advanced…",
        Measured "詳細へ進む...";
    ERROR_OLD_VIEW_CERTIFICATE, "error-old-view-certificate", "140 ESR":
        Measured "View Certificate",
        Measured "証明書を確認";
    ERROR_OLD_ACCEPT, "error-old-accept", "140 ESR":
        Measured "Accept the Risk and Continue",
        Measured "危険性を承知の上で使用";
    ERROR_OLD_HSTS_TITLE, "error-old-hsts-title", "140 ESR":
        Source "Did Not Connect: Potential Security Issue",
        Source "接続中止: 潜在的なセキュリティ問題";
    SETTINGS_PRIVACY, "settings-privacy", "153 ESR":
        Measured "Privacy and security",
        Measured "プライバシーとセキュリティ";
    SETTINGS_CONNECTION_SECURITY, "settings-connection-security", "153 ESR":
        Measured "Connection and software security",
        Measured "接続とソフトウェアのセキュリティ";
    SETTINGS_CONNECTION_ADVANCED, "settings-connection-advanced", "153 ESR":
        Measured "Advanced settings",
        Measured "詳細設定";
    SETTINGS_CERTIFICATES, "settings-certificates", "153 ESR":
        Measured "Certificates",
        Measured "証明書";
    SETTINGS_CERTIFICATES_DESC, "settings-certificates-desc", "153 ESR":
        Measured "Configure the certificates that Firefox uses to verify secure connections.",
        Measured "Firefox が安全な接続の検証に使用する証明書を設定します。";
    SETTINGS_MANAGE_CERTIFICATES, "settings-manage-certificates", "153 ESR":
        Measured "Manage certificates",
        Measured "証明書を管理";
    SETTINGS_THIRDPARTY_ROOTS, "settings-thirdparty-roots", "153 ESR, 140 ESR":
        Measured "Allow Firefox to automatically trust third-party root certificates you install",
        Measured "ユーザーがインストールしたサードパーティのルート証明書を自動的に信頼することを Firefox に許可する";
    SETTINGS_OLD_PRIVACY, "settings-old-privacy", "140 ESR":
        Measured "Privacy & Security",
        Measured "プライバシーとセキュリティ";
    SETTINGS_OLD_CERTIFICATES, "settings-old-certificates", "140 ESR":
        Measured "Certificates",
        Measured "証明書";
    SETTINGS_OLD_VIEW_CERTIFICATES, "settings-old-view-certificates", "140 ESR":
        Measured "View Certificates…",
        Measured "証明書を表示...";
    SETTINGS_OLD_SECURITY_DEVICES, "settings-old-security-devices", "140 ESR":
        Source "Security Devices…",
        Source "セキュリティデバイス...";
    CERTMGR_TITLE, "certmgr-title", "153 ESR, 140 ESR":
        Measured "Certificate Manager",
        Measured "証明書マネージャー";
    CERTMGR_TAB_MINE, "certmgr-tab-mine", "153 ESR, 140 ESR":
        Measured "Your Certificates",
        Measured "あなたの証明書";
    CERTMGR_TAB_REMEMBERED, "certmgr-tab-remembered", "153 ESR, 140 ESR":
        Measured "Authentication Decisions",
        Measured "認証の決定";
    CERTMGR_TAB_PEOPLE, "certmgr-tab-people", "153 ESR, 140 ESR":
        Measured "People",
        Measured "個人証明書";
    CERTMGR_TAB_SERVERS, "certmgr-tab-servers", "153 ESR, 140 ESR":
        Measured "Servers",
        Measured "サーバー証明書";
    CERTMGR_TAB_CA, "certmgr-tab-ca", "153 ESR, 140 ESR":
        Measured "Authorities",
        Measured "認証局証明書";
    CERTMGR_CA_TEXT, "certmgr-ca-text", "153 ESR, 140 ESR":
        Source "You have certificates on file that identify these certificate authorities",
        Source "認証局を識別するため以下の証明書が登録されています";
    CERTMGR_SERVER_TEXT, "certmgr-server-text", "153 ESR, 140 ESR":
        Source "These entries identify server certificate error exceptions",
        Source "これらのエントリーはサーバー証明書のエラー例外を識別します";
    CERTMGR_MINE_TEXT, "certmgr-mine-text", "153 ESR, 140 ESR":
        Source "You have certificates from these organizations that identify you",
        Source "あなたが認証を受けるため以下の証明書が登録されています";
    CERTMGR_VIEW, "certmgr-view", "153 ESR, 140 ESR":
        Source "View…",
        Source "表示...";
    CERTMGR_EDIT, "certmgr-edit", "153 ESR, 140 ESR":
        Source "Edit Trust…",
        Source "信頼性を設定...";
    CERTMGR_EXPORT, "certmgr-export", "153 ESR, 140 ESR":
        Source "Export…",
        Source "エクスポート...";
    CERTMGR_EXPORT_MAC, "certmgr-export-mac", "153 ESR, 140 ESR":
        Source "Export…",
        Source "書き出す...";
    CERTMGR_DELETE, "certmgr-delete", "153 ESR, 140 ESR":
        Source "Delete…",
        Source "削除...";
    CERTMGR_DELETE_BUILTIN, "certmgr-delete-builtin", "153 ESR, 140 ESR":
        Source "Delete or Distrust…",
        Source "削除または信頼しない...";
    CERTMGR_IMPORT, "certmgr-import", "153 ESR, 140 ESR":
        Source "Import…",
        Source "インポート...";
    CERTMGR_IMPORT_MAC, "certmgr-import-mac", "153 ESR, 140 ESR":
        Source "Import…",
        Source "読み込む...";
    CERTMGR_ADD_EXCEPTION, "certmgr-add-exception", "153 ESR, 140 ESR":
        Source "Add Exception…",
        Source "例外を追加...";
    CERTMGR_BACKUP, "certmgr-backup", "153 ESR, 140 ESR":
        Source "Backup…",
        Source "バックアップ...";
    CERTMGR_BACKUP_ALL, "certmgr-backup-all", "153 ESR, 140 ESR":
        Source "Backup All…",
        Source "すべてバックアップ...";
    CERTMGR_COL_CERT_NAME, "certmgr-col-cert-name", "153 ESR, 140 ESR":
        Source "Certificate Name",
        Source "証明書名と発行者名";
    CERTMGR_COL_CERT_SERVER, "certmgr-col-cert-server", "153 ESR, 140 ESR":
        Source "Server",
        Source "サーバー";
    CERTMGR_COL_TOKEN_NAME, "certmgr-col-token-name", "153 ESR, 140 ESR":
        Source "Security Device",
        Source "セキュリティデバイス";
    CERTMGR_COL_EXPIRES, "certmgr-col-expires", "153 ESR, 140 ESR":
        Source "Expires On",
        Source "有効期限";
    IMPORT_CA_FILE_TITLE, "import-ca-file-title", "153 ESR, 140 ESR":
        Source "Select File containing CA certificate(s) to import",
        Source "認証局証明書を含むファイルを選択してください";
    IMPORT_FILE_FILTER, "import-file-filter", "153 ESR, 140 ESR":
        Source "Certificate Files",
        Source "証明書ファイル";
    TRUST_TITLE, "trust-title", "153 ESR, 140 ESR":
        Source "Downloading Certificate",
        Source "証明書のインポート";
    TRUST_MESSAGE, "trust-message", "153 ESR, 140 ESR":
        Source "You have been asked to trust a new Certificate Authority (CA).",
        Source "新しい認証局 (CA) を信頼するよう求められています。本当にこの認証局を信頼しますか？";
    TRUST_QUESTION, "trust-question", "153 ESR, 140 ESR":
        Source "Do you want to trust “{}” for the following purposes?",
        Source "“{}” が行う認証のうち、信頼するものを選択してください。";
    TRUST_WEBSITES, "trust-websites", "153 ESR, 140 ESR":
        Source "Trust this CA to identify websites.",
        Source "この認証局によるウェブサイトの識別を信頼する";
    TRUST_EMAIL, "trust-email", "153 ESR, 140 ESR":
        Source "Trust this CA to identify email users.",
        Source "この認証局によるメールユーザーの識別を信頼する";
    TRUST_VIEW, "trust-view", "153 ESR, 140 ESR":
        Source "View",
        Source "証明書を表示";
    TRUST_EXAMINE, "trust-examine", "153 ESR, 140 ESR":
        Source "Examine CA certificate",
        Source "認証局の証明書を審査してください";
    EDIT_TRUST_TITLE, "edit-trust-title", "153 ESR, 140 ESR":
        Source "Edit CA certificate trust settings",
        Source "認証局証明書に対する信頼性の設定";
    EDIT_TRUST_HEADING, "edit-trust-heading", "153 ESR, 140 ESR":
        Source "Edit trust settings:",
        Source "証明書の信頼性を設定してください:";
    EDIT_TRUST_WEBSITES, "edit-trust-websites", "153 ESR, 140 ESR":
        Source "This certificate can identify websites.",
        Source "この証明書をウェブサイトの識別に使用する";
    EDIT_TRUST_EMAIL, "edit-trust-email", "153 ESR, 140 ESR":
        Source "This certificate can identify mail users.",
        Source "この証明書をメールユーザーの識別に使用する";
    EXCEPTION_TITLE, "exception-title", "153 ESR, 140 ESR":
        Source "Add Security Exception",
        Source "セキュリティ例外の追加";
    EXCEPTION_WARNING, "exception-warning", "153 ESR, 140 ESR":
        Source "You are about to override how Firefox identifies this site.",
        Source "Firefox が例外的に信頼する証明書としてこのサイトの証明書を登録しようとしています。";
    EXCEPTION_SUPPLEMENTAL, "exception-supplemental", "153 ESR, 140 ESR":
        Source "Legitimate banks, stores, and other public sites will not ask you to do this.",
        Source "本物の銀行、通信販売、その他の公開サイトがこの操作を求めることはありません。";
    EXCEPTION_LOCATION, "exception-location", "153 ESR, 140 ESR":
        Source "Location:",
        Source "URL:";
    EXCEPTION_GET_CERTIFICATE, "exception-get-certificate", "153 ESR, 140 ESR":
        Source "Get Certificate",
        Source "証明書を取得";
    EXCEPTION_VIEW, "exception-view", "153 ESR, 140 ESR":
        Source "View…",
        Source "表示...";
    EXCEPTION_PERMANENT, "exception-permanent", "153 ESR, 140 ESR":
        Source "Permanently store this exception",
        Source "次回以降にもこの例外を有効にする";
    EXCEPTION_CONFIRM, "exception-confirm", "153 ESR, 140 ESR":
        Source "Confirm Security Exception",
        Source "セキュリティ例外を承認";
    EXCEPTION_UNKNOWN_IDENTITY, "exception-unknown-identity", "153 ESR, 140 ESR":
        Source "Unknown Identity",
        Source "不明な証明書です";
    EXCEPTION_WRONG_SITE, "exception-wrong-site", "153 ESR, 140 ESR":
        Source "Wrong Site",
        Source "他のサイトの証明書です";
    EXCEPTION_OUTDATED, "exception-outdated", "153 ESR, 140 ESR":
        Source "Outdated Information",
        Source "証明書の有効期限を過ぎています";
    EXPORT_TITLE, "export-title", "153 ESR, 140 ESR":
        Source "Save Certificate To File",
        Source "証明書をファイルに保存";
    EXPORT_TYPE_PEM, "export-type-pem", "153 ESR, 140 ESR":
        Source "X.509 Certificate (PEM)",
        Source "X.509 証明書 (PEM)";
    EXPORT_TYPE_PEM_CHAIN, "export-type-pem-chain", "153 ESR, 140 ESR":
        Source "X.509 Certificate with chain (PEM)",
        Source "証明書パスを含む X.509 証明書 (PEM)";
    EXPORT_TYPE_DER, "export-type-der", "153 ESR, 140 ESR":
        Source "X.509 Certificate (DER)",
        Source "X.509 証明書 (DER)";
    EXPORT_TYPE_PKCS7, "export-type-pkcs7", "153 ESR, 140 ESR":
        Source "X.509 Certificate (PKCS#7)",
        Source "X.509 証明書 (PKCS#7)";
    EXPORT_TYPE_PKCS7_CHAIN, "export-type-pkcs7-chain", "153 ESR, 140 ESR":
        Source "X.509 Certificate with chain (PKCS#7)",
        Source "証明書パスを含む X.509 証明書 (PKCS#7)";
    DELETE_CA_TITLE, "delete-ca-title", "153 ESR, 140 ESR":
        Source "Delete or Distrust CA Certificates",
        Source "認証局の証明書を削除または信頼しない";
    DELETE_OVERRIDE_TITLE, "delete-override-title", "153 ESR, 140 ESR":
        Source "Delete Server Certificate Exception",
        Source "サーバー証明書の例外を削除";
    VIEWER_HEADING, "viewer-heading", "153 ESR, 140 ESR":
        Source "Certificate",
        Source "証明書";
    VIEWER_DOWNLOAD, "viewer-download", "153 ESR, 140 ESR":
        Source "Download",
        Source "ダウンロード";
    VIEWER_DOWNLOAD_PEM, "viewer-download-pem", "153 ESR, 140 ESR":
        Source "PEM (cert)",
        Source "PEM (証明書)";
    VIEWER_DOWNLOAD_CHAIN, "viewer-download-chain", "153 ESR, 140 ESR":
        Source "PEM (chain)",
        Source "PEM (チェーン)";
    VIEWER_SUBJECT_NAME, "viewer-subject-name", "153 ESR, 140 ESR":
        Source "Subject Name",
        Source "主体者名";
    VIEWER_ISSUER_NAME, "viewer-issuer-name", "153 ESR, 140 ESR":
        Source "Issuer Name",
        Source "発行者名";
    VIEWER_VALIDITY, "viewer-validity", "153 ESR, 140 ESR":
        Source "Validity",
        Source "有効期間";
    VIEWER_NOT_BEFORE, "viewer-not-before", "153 ESR, 140 ESR":
        Source "Not Before",
        Source "開始日時";
    VIEWER_NOT_AFTER, "viewer-not-after", "153 ESR, 140 ESR":
        Source "Not After",
        Source "終了日時";
    VIEWER_COMMON_NAME, "viewer-common-name", "153 ESR, 140 ESR":
        Source "Common Name",
        Source "共通名";
    VIEWER_SUBJECT_ALT_NAMES, "viewer-subject-alt-names", "153 ESR, 140 ESR":
        Source "Subject Alt Names",
        Source "主体者代替名";
    VIEWER_FINGERPRINTS, "viewer-fingerprints", "153 ESR, 140 ESR":
        Source "Fingerprints",
        Source "フィンガープリント";
    VIEWER_SHA_256, "viewer-sha-256", "153 ESR, 140 ESR":
        Source "SHA-256",
        Source "SHA-256";
    VIEWER_SERIAL_NUMBER, "viewer-serial-number", "153 ESR, 140 ESR":
        Source "Serial Number",
        Source "シリアル番号";
    VIEWER_MISCELLANEOUS, "viewer-miscellaneous", "153 ESR, 140 ESR":
        Source "Miscellaneous",
        Source "その他の情報";
    PANEL_INSECURE, "panel-insecure", "153 ESR":
        Source "Connection not secure",
        Source "接続は安全ではありません";
    PANEL_SECURE, "panel-secure", "153 ESR":
        Source "Connection secure",
        Source "接続は安全です";
    PANEL_EXCEPTION, "panel-exception", "153 ESR":
        Source "You have added a security exception for this site.",
        Source "このサイトはセキュリティ例外として追加されました。";
    PANEL_OLD_NOT_SECURE, "panel-old-not-secure", "153 ESR, 140 ESR":
        Source "Connection not secure",
        Source "安全でない接続";
    PANEL_OLD_SECURE, "panel-old-secure", "153 ESR, 140 ESR":
        Source "Connection secure",
        Source "安全な接続";
    PANEL_REMOVE_EXCEPTION, "panel-remove-exception", "153 ESR, 140 ESR":
        Source "Remove Exception",
        Source "例外から削除";
    PANEL_SITE_INFORMATION, "panel-site-information", "153 ESR":
        Measured "More site information",
        Measured "サイトの詳細情報";
    PANEL_MORE_INFORMATION, "panel-more-information", "140 ESR":
        Source "More information",
        Source "詳細を表示";
    PAGEINFO_SECURITY_TAB, "pageinfo-security-tab", "153 ESR, 140 ESR":
        Source "Security",
        Source "セキュリティ";
    PAGEINFO_VIEW_CERTIFICATE, "pageinfo-view-certificate", "153 ESR, 140 ESR":
        Source "View Certificate",
        Source "証明書を表示...";
    CONFIG_WARNING_TITLE, "config-warning-title", "153 ESR, 140 ESR":
        Source "Proceed with Caution",
        Source "注意して進んでください！";
    CONFIG_WARNING_BUTTON, "config-warning-button", "153 ESR, 140 ESR":
        Source "Accept the Risk and Continue",
        Source "危険性を承知の上で使用する";
    CONFIG_SEARCH, "config-search", "153 ESR, 140 ESR":
        Source "Search preference name",
        Source "設定名を検索";
    CONFIG_TOGGLE, "config-toggle", "153 ESR, 140 ESR":
        Source "Toggle",
        Source "切り替え";
    CONFIG_PAGE_TITLE, "config-page-title", "153 ESR, 140 ESR":
        Source "Advanced Preferences",
        Source "高度な設定";
    CONFIG_ENTERPRISE_ROOTS, "config-enterprise-roots", "153 ESR, 140 ESR":
        Source "security.enterprise_roots.enabled",
        Source "security.enterprise_roots.enabled";
}
