//! What Mozilla Firefox says: Mozilla Firefox, classic (3.5 / 3.6; the same entities remain in later trees), 3.5 and 3.6.

use super::captions;

captions! {
    "Mozilla Firefox";
    ERROR_TITLE, "error-title", "3.5 and 3.6":
        Source "Untrusted Connection",
        Source "信頼できない接続";
    ERROR_HEADING, "error-heading", "3.5 and 3.6":
        Source "This Connection is Untrusted",
        Source "接続の安全性を確認できません";
    ERROR_WHAT_SHOULD_I_DO, "error-what-should-i-do", "3.5 and 3.6":
        Source "What Should I Do?",
        Source "どうすればよいのか？";
    ERROR_GET_ME_OUT, "error-get-me-out", "3.5 and 3.6":
        Source "Get me out of here!",
        Source "スタートページに戻る";
    ERROR_TECHNICAL, "error-technical", "3.5 and 3.6":
        Source "Technical Details",
        Source "技術的詳細を表示";
    ERROR_UNDERSTAND_RISKS, "error-understand-risks", "3.5 and 3.6":
        Source "I Understand the Risks",
        Source "危険性を理解した上で接続するには";
    ERROR_ADD_EXCEPTION, "error-add-exception", "3.5 and 3.6":
        Source "Add Exception…",
        Source "例外を追加...";
    EXCEPTION_TITLE, "exception-title", "3.5 and 3.6":
        Source "Add Security Exception",
        Source "セキュリティ例外の追加";
    EXCEPTION_SERVER, "exception-server", "3.5 and 3.6":
        Source "Server",
        Source "サーバ";
    EXCEPTION_LOCATION, "exception-location", "3.5 and 3.6":
        Source "Location:",
        Source "URL:";
    EXCEPTION_GET_CERTIFICATE, "exception-get-certificate", "3.5 and 3.6":
        Source "Get Certificate",
        Source "証明書を取得";
    EXCEPTION_STATUS, "exception-status", "3.5 and 3.6":
        Source "Certificate Status",
        Source "証明書の状態";
    EXCEPTION_VIEW, "exception-view", "3.5 and 3.6":
        Source "View…",
        Source "表示...";
    EXCEPTION_PERMANENT, "exception-permanent", "3.5 and 3.6":
        Source "Permanently store this exception",
        Source "次回以降にもこの例外を有効にする";
    EXCEPTION_CONFIRM, "exception-confirm", "3.5 and 3.6":
        Source "Confirm Security Exception",
        Source "セキュリティ例外を承認";
    MENU_TOOLS, "menu-tools", "3.5 and 3.6":
        Source "Tools",
        Source "ツール";
    MENU_OPTIONS, "menu-options", "3.5 and 3.6":
        Unverified "Options…",
        Source "オプション...";
    MENU_PREFERENCES_MAC, "menu-preferences-mac", "3.5 and 3.6":
        Unverified "Preferences…",
        Source "環境設定...";
    OPTIONS_TITLE, "options-title", "3.5 and 3.6":
        Source "Options",
        Source "オプション";
    OPTIONS_ADVANCED, "options-advanced", "3.5 and 3.6":
        Source "Advanced",
        Source "詳細";
    OPTIONS_ENCRYPTION, "options-encryption", "3.5 and 3.6":
        Source "Encryption",
        Source "暗号化";
    OPTIONS_CERTIFICATES, "options-certificates", "3.5 and 3.6":
        Source "Certificates",
        Source "証明書";
    OPTIONS_VIEW_CERTIFICATES, "options-view-certificates", "3.5 and 3.6":
        Source "View Certificates",
        Source "証明書を表示...";
    CERTMGR_TITLE, "certmgr-title", "3.5 and 3.6":
        Source "Certificate Manager",
        Source "証明書マネージャ";
    CERTMGR_TAB_MINE, "certmgr-tab-mine", "3.5 and 3.6":
        Source "Your Certificates",
        Source "あなたの証明書";
    CERTMGR_TAB_PEOPLE, "certmgr-tab-people", "3.5 and 3.6":
        Source "People",
        Source "個人証明書";
    CERTMGR_TAB_SERVERS, "certmgr-tab-servers", "3.5 and 3.6":
        Source "Servers",
        Source "サーバ証明書";
    CERTMGR_TAB_AUTHORITIES, "certmgr-tab-authorities", "3.5 and 3.6":
        Source "Authorities",
        Source "認証局証明書";
    CERTMGR_TAB_OTHERS, "certmgr-tab-others", "3.5 and 3.6":
        Source "Others",
        Source "その他";
    CERTMGR_VIEW, "certmgr-view", "3.5 and 3.6":
        Source "View…",
        Source "表示...";
    CERTMGR_IMPORT, "certmgr-import", "3.5 and 3.6":
        Source "Import…",
        Source "インポート...";
    CERTMGR_IMPORT_MAC, "certmgr-import-mac", "3.5 and 3.6":
        Source "Import…",
        Source "読み込む...";
    CERTMGR_EXPORT, "certmgr-export", "3.5 and 3.6":
        Source "Export…",
        Source "エクスポート...";
    CERTMGR_EXPORT_MAC, "certmgr-export-mac", "3.5 and 3.6":
        Source "Export…",
        Source "書き出す...";
    CERTMGR_DELETE, "certmgr-delete", "3.5 and 3.6":
        Source "Delete…",
        Source "削除...";
    CERTMGR_ADD_EXCEPTION, "certmgr-add-exception", "3.5 and 3.6":
        Source "Add Exception…",
        Source "例外を追加...";
    CERTMGR_EDIT, "certmgr-edit", "3.5 and 3.6":
        Unverified "Edit…",
        Source "設定...";
    VIEWER_TITLE, "viewer-title", "3.5 and 3.6":
        Source "Certificate Viewer:",
        Source "証明書ビューア:";
    VIEWER_TAB_GENERAL, "viewer-tab-general", "3.5 and 3.6":
        Source "General",
        Source "一般";
    VIEWER_TAB_DETAILS, "viewer-tab-details", "3.5 and 3.6":
        Source "Details",
        Source "詳細";
    VIEWER_HIERARCHY, "viewer-hierarchy", "3.5 and 3.6":
        Source "Certificate Hierarchy",
        Source "証明書の階層";
    VIEWER_FIELDS, "viewer-fields", "3.5 and 3.6":
        Source "Certificate Fields",
        Source "証明書のフィールド";
    VIEWER_FIELD_VALUE, "viewer-field-value", "3.5 and 3.6":
        Source "Field Value",
        Source "フィールドの値";
    VIEWER_CLOSE, "viewer-close", "3.5 and 3.6":
        Source "Close",
        Source "閉じる";
    EXPORT_TITLE, "export-title", "3.5 and 3.6":
        Source "Save Certificate To File",
        Source "証明書をファイルに保存";
    EXPORT_TYPE_PEM, "export-type-pem", "3.5 and 3.6":
        Source "X.509 Certificate (PEM)",
        Source "X.509 証明書 (PEM)";
    EXPORT_TYPE_PEM_CHAIN, "export-type-pem-chain", "3.5 and 3.6":
        Source "X.509 Certificate with chain (PEM)",
        Source "証明書パスを含む X.509 証明書 (PEM)";
    EXPORT_TYPE_DER, "export-type-der", "3.5 and 3.6":
        Source "X.509 Certificate (DER)",
        Source "X.509 証明書 (DER)";
    EXPORT_TYPE_PKCS7, "export-type-pkcs7", "3.5 and 3.6":
        Source "X.509 Certificate (PKCS#7)",
        Source "X.509 証明書 (PKCS#7)";
    EXPORT_TYPE_PKCS7_CHAIN, "export-type-pkcs7-chain", "3.5 and 3.6":
        Source "X.509 Certificate with chain (PKCS#7)",
        Source "証明書パスを含む X.509 証明書 (PKCS#7)";
    IMPORT_CA_FILE_TITLE, "import-ca-file-title", "3.5 and 3.6":
        Source "Select File containing CA certificate(s) to import",
        Source "認証局証明書を含むファイルを選択してください";
    TRUST_TITLE, "trust-title", "3.5 and 3.6":
        Source "Downloading Certificate",
        Source "証明書のインポート";
    TRUST_TITLE_MAC, "trust-title-mac", "3.5 and 3.6":
        Source "Downloading Certificate",
        Source "証明書の読み込み";
    TRUST_MESSAGE, "trust-message", "3.5 and 3.6":
        Source "You have been asked to trust a new Certificate Authority (CA).",
        Source "新しい認証局 (CA) を信頼するよう求められています。本当にこの認証局を信頼しますか？";
    TRUST_WEBSITES, "trust-websites", "3.5 and 3.6":
        Source "Trust this CA to identify websites.",
        Source "この認証局による Web サイトの識別を信頼する";
    TRUST_EMAIL, "trust-email", "3.5 and 3.6":
        Source "Trust this CA to identify email users.",
        Source "この認証局によるメールユーザの識別を信頼する";
    TRUST_SOFTWARE, "trust-software", "3.5 and 3.6":
        Source "Trust this CA to identify software developers.",
        Source "この認証局によるソフトウェア製作者の識別を信頼する";
    TRUST_VIEW, "trust-view", "3.5 and 3.6":
        Source "View",
        Source "証明書を表示";
}
