//! What Cisco Unified Communications Manager Administration says: the addresses that telephones
//! ask over HTTPS, as the security guide quotes them.

use super::captions;

captions! {
    "Cisco Unified Communications Manager Administration";
    MENU_DEVICE, "menu-device", "8.0(1) and later, not pinned":
        Document "Device",
        Unverified "";
    MENU_DEVICE_SETTINGS, "menu-device-settings", "8.0(1) and later, not pinned":
        Document "Device Settings",
        Unverified "";
    MENU_PHONE_SERVICES, "menu-phone-services", "8.0(1) and later, not pinned":
        Document "Phone Services",
        Unverified "";
    SECURE_AUTHENTICATION_URL, "secure-authentication-url", "8.0(1) and later, not pinned":
        Document "Secure Authentication URL",
        Document "セキュア認証URL";
    SECURE_DIRECTORY_URL, "secure-directory-url", "8.0(1) and later, not pinned":
        Document "Secure Directory URL",
        Document "セキュアディレクトリ URL";
    SECURE_IDLE_URL, "secure-idle-url", "8.0(1) and later, not pinned":
        Document "Secure Idle URL",
        Document "セキュアアイドルURL";
    SECURE_INFORMATION_URL, "secure-information-url", "8.0(1) and later, not pinned":
        Document "Secure Information URL",
        Document "セキュア情報URL";
    SECURE_MESSAGES_URL, "secure-messages-url", "8.0(1) and later, not pinned":
        Document "Secure Messages URL",
        Document "セキュアメッセージURL";
    SECURE_SERVICES_URL, "secure-services-url", "8.0(1) and later, not pinned":
        Document "Secure Services URL",
        Document "セキュアサービスURL";
    ENTERPRISE_AUTHENTICATION_URL, "enterprise-authentication-url", "8.0(1) and later, not pinned":
        Document "Secured Authentication URL",
        Document "保護された認証URL";
    ENTERPRISE_DIRECTORY_URL, "enterprise-directory-url", "8.0(1) and later, not pinned":
        Document "Secured Directory URL",
        Document "保護されたディレクトリURL";
    ENTERPRISE_IDLE_URL, "enterprise-idle-url", "8.0(1) and later, not pinned":
        Document "Secured Idle URL",
        Unverified "";
    ENTERPRISE_INFORMATION_URL, "enterprise-information-url", "8.0(1) and later, not pinned":
        Document "Secured Information URL",
        Document "保護された情報URL";
    ENTERPRISE_MESSAGES_URL, "enterprise-messages-url", "8.0(1) and later, not pinned":
        Unverified "Secured Messaged URL",
        Unverified "";
    ENTERPRISE_SERVICES_URL, "enterprise-services-url", "8.0(1) and later, not pinned":
        Document "Secured Services URL",
        Document "保護されたサービスURL";
    IDLE_TIMER, "idle-timer", "8.0(1) and later, not pinned":
        Document "Idle Timer",
        Unverified "";
}
