//! What Cisco Unified Contact Center Enterprise says: the screens on which two components are told
//! to secure their connection, as the security guide quotes them.

use super::captions;

captions! {
    "Cisco Unified Contact Center Enterprise";
    ENABLE_SECURED_CONNECTION, "enable-secured-connection", "not pinned":
        Document "Enable Secured Connection",
        Document "セキュアな接続を有効にする";
    CTI_SERVER_PROPERTIES, "cti-server-properties", "not pinned":
        Document "CTI Server Component Properties",
        Document "CTIサーバコンポーネントのプロパティ";
    DIALER_PROPERTIES, "dialer-properties", "not pinned":
        Document "Outbound Option Dialer Properties",
        Document "アウトバウンドオプションダイヤラのプロパティ";
}
