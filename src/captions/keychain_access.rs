//! What Keychain Access says: Apple Keychain Access (macOS), not pinned.

use super::captions;

captions! {
    "Keychain Access";
    APP_NAME, "app-name", "not pinned":
        Document "Keychain Access",
        Document "キーチェーンアクセス";
    KEYCHAIN_LOGIN, "keychain-login", "not pinned":
        Document "login",
        Unverified "ログイン";
    KEYCHAIN_SYSTEM, "keychain-system", "not pinned":
        Document "System",
        Unverified "システム";
    KEYCHAIN_SYSTEM_ROOTS, "keychain-system-roots", "not pinned":
        Document "System Roots",
        Unverified "";
    CATEGORY_CERTIFICATES, "category-certificates", "not pinned":
        Document "Certificates",
        Unverified "証明書";
    CATEGORY, "category", "not pinned":
        Unverified "Category",
        Document "分類";
    FILE_IMPORT, "file-import", "not pinned":
        Document "Import Items…",
        Unverified "読み込む...";
    GET_INFO, "get-info", "not pinned":
        Document "Get Info",
        Unverified "情報を見る";
    TRUST_SECTION, "trust-section", "not pinned":
        Document "Trust",
        Document "信頼";
    WHEN_USING, "when-using", "not pinned":
        Document "When using this certificate:",
        Document "この証明書を使用するとき:";
    ALWAYS_TRUST, "always-trust", "not pinned":
        Document "Always Trust",
        Document "常に信頼";
    NEVER_TRUST, "never-trust", "not pinned":
        Document "Never Trust",
        Document "信頼しない";
    SYSTEM_DEFAULTS, "system-defaults", "not pinned":
        Document "Use System Defaults",
        Document "システムデフォルトを使用";
    UPDATE_SETTINGS, "update-settings", "not pinned":
        Unverified "Update Settings",
        Unverified "設定をアップデート";
}
