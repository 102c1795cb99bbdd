//! What Safari says: Apple Safari (macOS, iOS/iPadOS) - browser part, not pinned; 4.x for the certificate sheet.

use super::captions;

captions! {
    "Safari";
    ERROR_HEADING, "error-heading", "not pinned; 4.x for the certificate sheet":
        Document "This Connection Is Not Private",
        Document "接続はプライベートではありません";
    ERROR_GO_BACK, "error-go-back", "not pinned; 4.x for the certificate sheet":
        Document "Go Back",
        Unverified "";
    ERROR_SHOW_DETAILS, "error-show-details", "not pinned; 4.x for the certificate sheet":
        Document "Show Details",
        Document "詳細を表示";
    ERROR_VISIT_WEBSITE, "error-visit-website", "not pinned; 4.x for the certificate sheet":
        Document "visit this website",
        Document "このWebサイトを閲覧";
    VISIT_WEBSITE_CONFIRM, "visit-website-confirm", "not pinned; 4.x for the certificate sheet":
        Document "Visit Website",
        Unverified "";
    ERROR_VIEW_CERTIFICATE, "error-view-certificate", "not pinned; 4.x for the certificate sheet":
        Unverified "",
        Unverified "証明書を見る";
    ERROR_BODY_IOS, "error-body-ios", "not pinned; 4.x for the certificate sheet":
        Unverified "",
        Unverified "このWebサイトは、あなたの個人情報または金融情報を盗むために{}になりすましている可能性があります";
    SHEET_SHOW_CERTIFICATE, "sheet-show-certificate", "not pinned; 4.x for the certificate sheet":
        Document "Show Certificate",
        Document "証明書を表示";
    SHEET_CANCEL, "sheet-cancel", "not pinned; 4.x for the certificate sheet":
        Document "Cancel",
        Document "キャンセル";
    SHEET_CONTINUE, "sheet-continue", "not pinned; 4.x for the certificate sheet":
        Document "Continue",
        Unverified "";
    SHEET_ALWAYS_TRUST, "sheet-always-trust", "not pinned; 4.x for the certificate sheet":
        Document "Always Trust \"{}\" when connecting to \"{}\"",
        Unverified "";
    MENU_CONNECTION_SECURITY, "menu-connection-security", "not pinned; 4.x for the certificate sheet":
        Document "Connection Security Details",
        Unverified "";
    ADDRESS_NOT_SECURE, "address-not-secure", "not pinned; 4.x for the certificate sheet":
        Document "Not Secure",
        Unverified "";
    WINDOWS_ALERT, "windows-alert", "4.x on Windows":
        Unverified "Security Alert",
        Unverified "";
    WINDOWS_SHOW_CERTIFICATE, "windows-show-certificate", "4.x on Windows":
        Unverified "Show Certificate",
        Unverified "";
    WINDOWS_YES, "windows-yes", "4.x on Windows":
        Unverified "Yes",
        Unverified "";
    WINDOWS_NO, "windows-no", "4.x on Windows":
        Unverified "No",
        Unverified "";
}
