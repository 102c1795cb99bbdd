//! What Cisco Unified OS Administration says: Cisco Unified Operating System Administration (certificate pages), 9.1 and later, not pinned.

use super::captions;

captions! {
    "Cisco Unified OS Administration";
    APP_NAME, "app-name", "9.1 and later, not pinned":
        Document "Cisco Unified OS Administration",
        Unverified "Cisco Unified OS の管理";
    MENU_SECURITY, "menu-security", "9.1 and later, not pinned":
        Document "Security",
        Document "セキュリティ";
    MENU_CERTIFICATE_MANAGEMENT, "menu-certificate-management", "9.1 and later, not pinned":
        Document "Certificate Management",
        Document "証明書の管理";
    FIND, "find", "9.1 and later, not pinned":
        Document "Find",
        Document "検索";
    CERTIFICATE_LIST, "certificate-list", "9.1 and later, not pinned":
        Document "Certificate List",
        Unverified "";
    COL_COMMON_NAME, "col-common-name", "9.1 and later, not pinned":
        Document "Common Name",
        Unverified "";
    GENERATE_SELF_SIGNED, "generate-self-signed", "9.1 and later, not pinned":
        Document "Generate Self-signed",
        Unverified "";
    GENERATE_NEW, "generate-new", "9.1 and later, not pinned":
        Document "Generate New",
        Document "新規作成";
    GENERATE_CSR, "generate-csr", "9.1 and later, not pinned":
        Document "Generate CSR",
        Document "CSRの生成";
    DOWNLOAD_CSR, "download-csr", "9.1 and later, not pinned":
        Document "Download CSR",
        Document "CSR のダウンロード";
    UPLOAD_CERTIFICATE_CHAIN, "upload-certificate-chain", "9.1 and later, not pinned":
        Document "Upload Certificate/Certificate chain",
        Unverified "";
    UPLOAD_CERTIFICATE, "upload-certificate", "9.1 and later, not pinned":
        Document "Upload Certificate",
        Document "証明書のアップロード";
    CERTIFICATE_PURPOSE, "certificate-purpose", "9.1 and later, not pinned":
        Document "Certificate Purpose",
        Unverified "";
    CERTIFICATE_NAME, "certificate-name", "9.1 and later, not pinned":
        Document "Certificate Name",
        Document "証明書の名前";
    TOMCAT_TRUST, "tomcat-trust", "9.1 and later, not pinned":
        Document "tomcat-trust",
        Document "tomcat-trust";
    TOMCAT, "tomcat", "9.1 and later, not pinned":
        Document "tomcat",
        Document "tomcat";
    ROOT_CERTIFICATE, "root-certificate", "9.1 and later, not pinned":
        Document "Root Certificate",
        Document "ルート証明書";
    BROWSE, "browse", "9.1 and later, not pinned":
        Document "Browse",
        Document "参照";
    CHOOSE_FILE, "choose-file", "9.1 and later, not pinned":
        Document "Choose File",
        Unverified "";
    UPLOAD_FILE, "upload-file", "9.1 and later, not pinned":
        Document "Upload File",
        Document "ファイルのアップロード";
    UPLOAD, "upload", "9.1 and later, not pinned":
        Document "Upload",
        Unverified "アップロード";
    OPEN, "open", "9.1 and later, not pinned":
        Document "Open",
        Document "開く";
    DOWNLOAD_PEM, "download-pem", "9.1 and later, not pinned":
        Document "Download .PEM File",
        Document ".pemファイルのダウンロード";
    DOWNLOAD_DER, "download-der", "9.1 and later, not pinned":
        Document "Download .DER File",
        Unverified "";
    DOWNLOAD_OLD, "download-old", "9.1 and later, not pinned":
        Document "Download",
        Unverified "";
    REGENERATE, "regenerate", "9.1 and later, not pinned":
        Document "Regenerate",
        Unverified "";
    GENERATE, "generate", "9.1 and later, not pinned":
        Document "Generate",
        Unverified "";
    ADMIN_MENU, "admin-menu", "9.1 and later, not pinned":
        Document "Administration",
        Document "管理";
    PLATFORM_ADMIN, "platform-admin", "9.1 and later, not pinned":
        Document "Platform Administration",
        Document "プラットフォーム管理";
    CCP_CONTINUE, "ccp-continue", "9.1 and later, not pinned":
        Document "Continue",
        Document "続行";
}
