//! What the Group Policy Management Editor of Windows Server says on the way to its certificate stores.

use super::captions;

captions! {
    "Group Policy Management Editor";
    COMPUTER_CONFIGURATION, "computer-configuration", "Windows Server 2008 to 2025":
        Document "Computer Configuration",
        Document "コンピューターの構成";
    WINDOWS_SETTINGS, "windows-settings", "Windows Server 2008 to 2025":
        Document "Windows Settings",
        Document "Windows の設定";
    SECURITY_SETTINGS, "security-settings", "Windows Server 2008 to 2025":
        Document "Security Settings",
        Document "セキュリティの設定";
    PUBLIC_KEY_POLICIES, "public-key-policies", "Windows Server 2008 to 2025":
        Document "Public Key Policies",
        Document "公開キーのポリシー";
    TRUSTED_PEOPLE, "trusted-people", "Windows Server 2008 to 2025":
        Document "Trusted People",
        Document "信頼されたユーザー";
    IMPORT, "import", "Windows Server 2008 to 2025":
        Document "Import",
        Unverified "インポート";
}
