//! What Windows says: Microsoft Windows: Certificate dialog, Certificate Import Wizard, Certificate Export Wizard, 7 to 11.

use super::captions;

captions! {
    "Windows";
    CERT_TITLE, "cert-title", "7 to 11":
        Document "Certificate",
        Document "証明書";
    CERT_TAB_GENERAL, "cert-tab-general", "7 to 11":
        Document "General",
        Document "全般";
    CERT_TAB_DETAILS, "cert-tab-details", "7 to 11":
        Document "Details",
        Document "詳細";
    CERT_TAB_PATH, "cert-tab-path", "7 to 11":
        Document "Certification Path",
        Document "証明のパス";
    CERT_INSTALL, "cert-install", "7 to 11":
        Document "Install Certificate...",
        Document "証明書のインストール...";
    CERT_COPY_TO_FILE, "cert-copy-to-file", "7 to 11":
        Document "Copy to File...",
        Document "ファイルにコピー...";
    CERT_OK, "cert-ok", "7 to 11":
        Document "This certificate is OK.",
        Document "この証明書は問題ありません。";
    WIZARD_IMPORT_TITLE, "wizard-import-title", "7 to 11":
        Document "Certificate Import Wizard",
        Document "証明書のインポート ウィザード";
    STORE_LOCATION, "store-location", "7 to 11":
        Document "Store Location",
        Unverified "保存場所";
    CURRENT_USER, "current-user", "7 to 11":
        Document "Current User",
        Document "現在のユーザー";
    LOCAL_MACHINE, "local-machine", "7 to 11":
        Document "Local Machine",
        Document "ローカル コンピューター";
    UAC_YES, "uac-yes", "7 to 11":
        Document "Yes",
        Document "はい";
    FILE_TO_IMPORT, "file-to-import", "7 to 11":
        Document "File to Import",
        Unverified "インポートする証明書ファイル";
    AUTO_STORE, "auto-store", "7 to 11":
        Document "Automatically select the certificate store based on the type of certificate",
        Document "証明書の種類に基づいて、自動的に証明書ストアを選択する";
    PLACE_ALL, "place-all", "7 to 11":
        Document "Place all certificates in the following store",
        Document "証明書をすべて次のストアに配置する";
    BROWSE, "browse", "7 to 11":
        Document "Browse...",
        Document "参照...";
    STORE_PAGE, "store-page", "7 to 11":
        Document "Certificate Store",
        Unverified "証明書ストア";
    ROOT_STORE, "root-store", "7 to 11":
        Document "Trusted Root Certification Authorities",
        Document "信頼されたルート証明機関";
    INTERMEDIATE_STORE, "intermediate-store", "7 to 11":
        Document "Intermediate Certification Authorities",
        Unverified "中間証明機関";
    PERSONAL_STORE, "personal-store", "7 to 11":
        Document "Personal",
        Document "個人";
    TRUSTED_PEOPLE_STORE, "trusted-people-store", "7 to 11":
        Document "Trusted People",
        Document "信頼されたユーザー";
    NEXT, "next", "7 to 11":
        Document "Next",
        Document "次へ";
    FINISH, "finish", "7 to 11":
        Document "Finish",
        Document "完了";
    SECURITY_WARNING_TITLE, "security-warning-title", "7 to 11":
        Unverified "Security Warning",
        Document "セキュリティ警告";
    SECURITY_WARNING_YES, "security-warning-yes", "7 to 11":
        Document "Yes",
        Document "はい";
    IE_OPTIONS_IMPORT, "ie-options-import", "7 to 11":
        Unverified "Import...",
        Document "インポート...";
    IMPORT_SUCCESS, "import-success", "7 to 11":
        Document "The import was successful.",
        Document "正しくインポートされました。";
    OK, "ok", "7 to 11":
        Document "OK",
        Document "OK";
    WIZARD_EXPORT_TITLE, "wizard-export-title", "7 to 11":
        Document "Certificate Export Wizard",
        Document "証明書のエクスポート ウィザード";
    EXPORT_PRIVATE_KEY_PAGE, "export-private-key-page", "7 to 11":
        Document "Export Private Key",
        Document "秘密キーのエクスポート";
    EXPORT_NO_PRIVATE, "export-no-private", "7 to 11":
        Document "No, do not export the private key",
        Document "いいえ、秘密キーをエクスポートしません";
    EXPORT_YES_PRIVATE, "export-yes-private", "7 to 11":
        Document "Yes, export the private key",
        Document "はい、秘密キーをエクスポートします";
    EXPORT_FORMAT_PAGE, "export-format-page", "7 to 11":
        Document "Export File Format",
        Document "エクスポート ファイルの形式";
    EXPORT_DER, "export-der", "7 to 11":
        Document "DER encoded binary X.509 (.CER)",
        Document "DER encoded binary X.509 (.CER)";
    EXPORT_BASE64, "export-base64", "7 to 11":
        Document "Base-64 encoded X.509 (.CER)",
        Document "Base 64 encoded X.509 (.CER)";
    EXPORT_P7B, "export-p7b", "7 to 11":
        Document "Cryptographic Message Syntax Standard - PKCS #7 Certificates (.P7B)",
        Unverified "Cryptographic Message Syntax Standard - PKCS #7 証明書 (.P7B)";
    EXPORT_INCLUDE_PATH, "export-include-path", "7 to 11":
        Document "Include all certificates in the certification path if possible",
        Document "証明のパスにある証明書を可能であればすべて含む";
    EXPORT_PFX, "export-pfx", "7 to 11":
        Document "Personal Information Exchange - PKCS #12 (.PFX)",
        Document "Personal Information Exchange - PKCS #12 (.PFX)";
    FILE_TO_EXPORT, "file-to-export", "7 to 11":
        Document "File to Export",
        Document "エクスポートするファイル";
    EXPORT_SUCCESS, "export-success", "7 to 11":
        Unverified "The export was successful.",
        Unverified "正しくエクスポートされました。";
    CERTMGR_ALL_TASKS, "certmgr-all-tasks", "7 to 11":
        Document "All Tasks",
        Document "すべてのタスク";
    CERTMGR_IMPORT, "certmgr-import", "7 to 11":
        Document "Import...",
        Document "インポート...";
    CERTMGR_EXPORT, "certmgr-export", "7 to 11":
        Document "Export...",
        Document "エクスポート...";
}
