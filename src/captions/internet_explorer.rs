//! What Internet Explorer says: Microsoft Internet Explorer 7 / 8 / 11 (and EdgeHTML link text), 7, 8 and 11.

use super::captions;

captions! {
    "Internet Explorer";
    IE8_HEADING, "ie8-heading", "7, 8 and 11":
        Document "There is a problem with this website's security certificate.",
        Document "この Web サイトのセキュリティ証明書には問題があります。";
    IE8_CONTINUE, "ie8-continue", "7, 8 and 11":
        Document "Continue to this website (not recommended).",
        Document "このサイトの閲覧を続行する (推奨されません)。";
    IE8_CERTIFICATE_ERROR, "ie8-certificate-error", "7, 8 and 11":
        Document "Certificate Error",
        Document "証明書のエラー";
    IE8_VIEW_CERTIFICATES, "ie8-view-certificates", "7, 8 and 11":
        Document "View certificates",
        Unverified "証明書の表示";
    IE11_HEADING, "ie11-heading", "7, 8 and 11":
        Document "This site is not secure",
        Document "このサイトは安全ではありません";
    IE11_MORE_INFORMATION, "ie11-more-information", "7, 8 and 11":
        Document "More information",
        Unverified "詳細情報";
    IE11_GO_ON, "ie11-go-on", "7, 8 and 11":
        Document "Go on to the webpage (not recommended)",
        Unverified "Web ページに移動 (非推奨)";
    EDGEHTML_GO_ON, "edgehtml-go-on", "7, 8 and 11":
        Document "Go on to the webpage (Not recommended)",
        Unverified "Web ページへ移動 (推奨しません)";
    MENU_TOOLS, "menu-tools", "7, 8 and 11":
        Document "Tools",
        Document "ツール";
    INTERNET_OPTIONS, "internet-options", "7, 8 and 11":
        Document "Internet Options",
        Document "インターネット オプション";
    TAB_CONTENT, "tab-content", "7, 8 and 11":
        Document "Content",
        Document "コンテンツ";
    BUTTON_CERTIFICATES, "button-certificates", "7, 8 and 11":
        Document "Certificates",
        Document "証明書";
    TAB_ROOT, "tab-root", "7, 8 and 11":
        Document "Trusted Root Certification Authorities",
        Document "信頼されたルート証明機関";
    RUN_AS_ADMIN, "run-as-admin", "7, 8 and 11":
        Unverified "Run as administrator",
        Document "管理者として実行";
}
