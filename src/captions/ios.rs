//! What iOS and iPadOS says: Apple iOS / iPadOS (profile install and certificate trust), not pinned.

use super::captions;

captions! {
    "iOS and iPadOS";
    SETTINGS, "settings", "not pinned":
        Document "Settings",
        Document "設定";
    GENERAL, "general", "not pinned":
        Document "General",
        Document "一般";
    ABOUT, "about", "not pinned":
        Document "About",
        Document "情報";
    CERT_TRUST_SETTINGS, "cert-trust-settings", "not pinned":
        Document "Certificate Trust Settings",
        Document "証明書信頼設定";
    ENABLE_FULL_TRUST, "enable-full-trust", "not pinned":
        Document "Enable full trust for root certificates",
        Document "ルート証明書を全面的に信頼する";
    ROOT_WARNING_CONTINUE, "root-warning-continue", "not pinned":
        Unverified "Continue",
        Unverified "続ける";
    DOWNLOAD_PROMPT, "download-prompt", "not pinned":
        Unverified "",
        Unverified "このWebサイトは構成プロファイルをダウンロードしようとしています。許可しますか?";
    DOWNLOAD_ALLOW, "download-allow", "not pinned":
        Unverified "Allow",
        Document "許可";
    ALERT_CLOSE, "alert-close", "not pinned":
        Document "Close",
        Unverified "";
    DOWNLOADED_SECTION, "downloaded-section", "not pinned":
        Document "Downloaded Profile",
        Unverified "";
    DOWNLOADED_ALERT, "downloaded-alert", "not pinned":
        Document "Profile Downloaded",
        Document "プロファイルがダウンロードされました";
    SETTINGS_ROW, "settings-row", "not pinned":
        Document "Profile Downloaded",
        Document "プロファイルがダウンロード済み";
    INSTALL, "install", "not pinned":
        Document "Install",
        Unverified "インストール";
    DONE, "done", "not pinned":
        Document "Done",
        Unverified "完了";
    VPN_DEVICE_MANAGEMENT, "vpn-device-management", "not pinned":
        Document "VPN & Device Management",
        Document "VPNとデバイス管理";
}
