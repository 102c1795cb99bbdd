//! What the error pages of Google Chrome say in so many words, by clause: Google Chrome / Chromium
//! (desktop), 156, from its resource files. Whole paragraphs are not kept.

use super::captions;

captions! {
    "Google Chrome";
    CANNOT_BE_REACHED, "cannot-be-reached", "156":
        Source "This site can’t be reached",
        Source "このサイトにアクセスできません";
    MOVED_OR_DOWN, "moved-or-down", "156":
        Source "might be temporarily down or it may have moved permanently to a new web address.",
        Source "一時的に停止しているか、新しいウェブアドレスに移動した可能性があります。";
    TOO_LONG, "too-long", "156":
        Source "{} took too long to respond.",
        Source "{} からの応答時間が長すぎます。";
    RESET, "reset", "156":
        Source "The connection was reset.",
        Source "接続がリセットされました。";
    CLOSED, "closed", "156":
        Source "{} unexpectedly closed the connection.",
        Source "{} により途中で接続が切断されました。";
    REFUSED, "refused", "156":
        Source "{} refused to connect.",
        Source "{} で接続が拒否されました。";
    NO_ADDRESS, "no-address", "156":
        Source "{}’s server IP address could not be found.",
        Source "{} のサーバーの IP アドレスが見つかりませんでした。";
    PROXY_WRONG, "proxy-wrong", "156":
        Source "There is something wrong with the proxy server, or the address is incorrect.",
        Source "プロキシ サーバーに問題がある、またはアドレスが正しくありません。";
    NO_DATA, "no-data", "156":
        Source "{} didn’t send any data.",
        Source "{} からデータが送信されませんでした。";
    INVALID_RESPONSE, "invalid-response", "156":
        Source "{} sent an invalid response.",
        Source "{} から無効な応答が送信されました。";
    NOT_WORKING, "not-working", "156":
        Source "This page isn’t working",
        Source "このページは動作していません";
    BELOW_STANDARDS, "below-standards", "156":
        Source "{} doesn't adhere to security standards.",
        Source "{} ではセキュリティ規格が遵守されていません。";
    UNSUPPORTED_PROTOCOL, "unsupported-protocol", "156":
        Source "{} uses an unsupported protocol.",
        Source "{} ではサポートされていないプロトコルが使用されています。";
    NO_COMMON_CIPHER, "no-common-cipher", "156":
        Source "The client and server don't support a common SSL protocol version or cipher suite.",
        Source "クライアントとサーバーで、共通の SSL プロトコル バージョンまたは暗号スイートがサポートされていません。";
    NO_INTERNET, "no-internet", "156":
        Source "No internet",
        Source "インターネットに接続されていません";
    INTERRUPTED, "interrupted", "156":
        Source "Your connection was interrupted",
        Source "接続が中断されました";
    CLOCK_AHEAD, "clock-ahead", "156":
        Source "Your clock is ahead",
        Source "時計が進んでいます";
    CLOCK_BEHIND, "clock-behind", "156":
        Source "Your clock is behind",
        Source "時計が遅れています";
    ATTACKERS, "attackers", "156":
        Source "Attackers might be trying to steal your information from {}",
        Source "攻撃者が、{} 上のあなたの情報（パスワード、メッセージ、クレジット カード情報など）を不正に取得しようとしている可能性があります。";
    HSTS, "hsts", "156":
        Source "You cannot visit {} right now because the website uses HSTS.",
        Source "{} では HSTS が使用されているため、現在アクセスできません。";
    UNUSUAL_CREDENTIALS, "unusual-credentials", "156":
        Source "the website sent back unusual and incorrect credentials.",
        Source "いつもとは異なる誤った認証情報が返されました。";
    MONITORED, "monitored", "156":
        Source "This problem happens because of a certificate you or someone else installed on your device.",
        Source "この問題は、あなたまたは他のユーザーがデバイスにインストールした証明書が原因で発生します。";
    NO_NAMES, "no-names", "156":
        Source "its security certificate does not specify Subject Alternative Names.",
        Source "このサーバーのセキュリティ証明書で SAN（サブジェクトの別名）が指定されていません。";
    OTHER_NAME, "other-name", "156":
        Source "its security certificate is from {}.",
        Source "このサーバーのセキュリティ証明書は {} から発行されています。";
    EXPIRED_YESTERDAY, "expired-yesterday", "156":
        Source "its security certificate expired in the last day.",
        Source "セキュリティ証明書の期限が昨日で切れています。";
    EXPIRED, "expired", "156":
        Source "its security certificate expired {} days ago.",
        Source "セキュリティ証明書の期限が {} 日前に切れています。";
    FROM_TOMORROW, "from-tomorrow", "156":
        Source "its security certificate is supposedly from tomorrow.",
        Source "セキュリティ証明書はおそらく明日以降に利用できるようになります。";
    NOT_YET_VALID, "not-yet-valid", "156":
        Source "its security certificate is supposedly from {} days in the future.",
        Source "セキュリティ証明書はおそらく {} 日後から利用できるようになります。";
    NOT_VALID_NOW, "not-valid-now", "156":
        Source "its security certificate is not valid at this time.",
        Source "このサーバーのセキュリティ証明書は現在有効ではありません。";
    CONTAINS_ERRORS, "contains-errors", "156":
        Source "its security certificate contains errors.",
        Source "このサーバーのセキュリティ証明書にはエラーがあります。";
    REVOKED, "revoked", "156":
        Source "its security certificate might be revoked.",
        Source "このサーバーのセキュリティ証明書は取り消されている可能性があります。";
    WEAK_SIGNATURE, "weak-signature", "156":
        Source "the server presented a certificate signed using a weak signature algorithm (such as SHA-1).",
        Source "脆弱な署名アルゴリズム（SHA-1 など）を使用して署名された証明書がサーバーから提示されました。";
    WEAK_KEY, "weak-key", "156":
        Source "The server certificate contains a weak cryptographic key.",
        Source "サーバー証明書に脆弱な暗号鍵が含まれています。";
    FRAUDULENT, "fraudulent", "156":
        Source "its security certificate might have been issued fraudulently.",
        Source "このサーバーのセキュリティ証明書は不正に発行されたものである可能性があります。";
    NAME_CONSTRAINTS, "name-constraints", "156":
        Source "Server's certificate violates name constraints.",
        Source "サーバーの証明書が名前の制約に違反しています。";
    VALIDITY_TOO_LONG, "validity-too-long", "156":
        Source "the server presented a certificate whose validity period is too long to be trustworthy.",
        Source "サーバーに提示された証明書の有効期限が長すぎて信頼性を確認できませんでした。";
    UNTRUSTED_BY_SYSTEM, "untrusted-by-system", "156":
        Source "its security certificate is not trusted by your computer's operating system.",
        Source "このサーバーのセキュリティ証明書は、ご使用のパソコンのオペレーティング システムによって信頼されているものではありません。";
    UNTRUSTED, "untrusted", "156":
        Source "your system configuration for web traffic encryption.",
        Source "ウェブ トラフィック暗号化のシステム構成で信頼されていないセキュリティ証明書を使用しているため";
}
