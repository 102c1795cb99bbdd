//! What the error pages and alerts of Mozilla Firefox say in so many words, by clause: Mozilla Firefox (desktop),
//! ESR 153.7, from its resource files. Whole paragraphs are not kept.

use super::captions;

captions! {
    "Mozilla Firefox";
    INVALID_CERTIFICATE, "invalid-certificate", "153 ESR":
        Source "{} uses an invalid security certificate.",
        Source "{} は不正なセキュリティ証明書を使用しています。";
    UNKNOWN_ISSUER, "unknown-issuer", "153 ESR":
        Source "because its certificate issuer is unknown, the certificate is self-signed, or the server is not sending the correct intermediate certificates.",
        Source "証明書の発行者が不明、証明書が自己署名、またはサーバーが正しい中間証明書を送信していないため";
    UNKNOWN_ISSUER_NEW, "unknown-issuer-new", "153 ESR":
        Source "because we can’t tell who issued the certificate, it’s self-signed, or the site isn’t sending intermediate certificates we trust.",
        Source "このサイトの証明書の発行者を確認できないため信頼しません。";
    SELF_SIGNED, "self-signed", "153 ESR":
        Source "The certificate is not trusted because it is self-signed.",
        Source "自己署名をしているためこの証明書は信頼されません。";
    SELF_SIGNED_NEW, "self-signed-new", "153 ESR":
        Source "This site’s certificate is self-signed.",
        Source "このサイトの証明書は自己署名されています。";
    INVALID_AUTHORITY, "invalid-authority", "153 ESR":
        Source "The certificate is not trusted because it was issued by an invalid CA certificate.",
        Source "不正な認証局の証明書で発行されているためこの証明書は信頼されません。";
    ISSUER_NOT_TRUSTED, "issuer-not-trusted", "153 ESR":
        Source "The certificate is not trusted because the issuer certificate is not trusted.",
        Source "発行者の証明書が信頼されていないためこの証明書は信頼されません。";
    ISSUER_NO_LONGER_TRUSTED, "issuer-no-longer-trusted", "153 ESR":
        Source "was issued by a certificate authority that isn’t trusted anymore.",
        Source "の証明書は信頼されていない認証局により発行されたものです。";
    SIGNATURE_DISABLED, "signature-disabled", "153 ESR":
        Source "because it was signed using a signature algorithm that was disabled because that algorithm is not secure.",
        Source "安全ではない署名アルゴリズムによって署名されているためこの証明書は信頼されません。";
    ISSUER_EXPIRED, "issuer-expired", "153 ESR":
        Source "The certificate is not trusted because the issuer certificate has expired.",
        Source "発行者の証明書が有効期限切れになっているためこの証明書は信頼されません。";
    TRANSPARENCY, "transparency", "153 ESR":
        Source "because it couldn’t prove it meets public certificate transparency requirements.",
        Source "証明書の透明性に必須の要件を満たしていることを証明できなかったため";
    REVOKED, "revoked", "153 ESR":
        Source "has been revoked and isn’t trusted anymore.",
        Source "の証明書が破棄されているため信頼できません。";
    BAD_SIGNATURE, "bad-signature", "153 ESR":
        Source "because the signature on the certificate provided for {} isn’t valid.",
        Source "{} の証明書の署名が正しくありません。";
    OTHER_KEY, "other-key", "153 ESR":
        Source "uses a different public key than expected.",
        Source "の証明書が指定されたものとは異なる公開鍵を使用しています。";
    BAD_ENCODING, "bad-encoding", "153 ESR":
        Source "isn’t properly encoded.",
        Source "の証明書が正しくエンコードされていません。";
    NAME_CONSTRAINTS, "name-constraints", "153 ESR":
        Source "doesn’t follow the name constraints of a certificate that issued it.",
        Source "の証明書が証明書発行時の名前制約に従っていません。";
    NOT_FOR_SERVERS, "not-for-servers", "153 ESR":
        Source "isn’t allowed to be used by a web server.",
        Source "の証明書がウェブサーバーでの使用を許可されていません。";
    PATH_TOO_LONG, "path-too-long", "153 ESR":
        Source "has too many intermediate certificates in the path to the root certificate.",
        Source "の証明書のルート証明書へのパス内に中間証明書が多すぎます。";
    INVALID_KEY, "invalid-key", "153 ESR":
        Source "has a key that is invalid. Most likely, it is too small to be secure.",
        Source "の証明書に不正な鍵が使用されています。";
    CRITICAL_EXTENSION, "critical-extension", "153 ESR":
        Source "contains an unsupported critical extension.",
        Source "の証明書にサポートされていない致命的な拡張が含まれています。";
    INVALID_EXTENSION, "invalid-extension", "153 ESR":
        Source "contains an invalid extension.",
        Source "の証明書に不正な拡張が含まれています。";
    MARKED_UNTRUSTED, "marked-untrusted", "153 ESR":
        Source "is marked as not trusted.",
        Source "の証明書は信頼されていないマークが付けられています。";
    INVALID_INTEGER, "invalid-integer", "153 ESR":
        Source "contains an invalid encoding of an integer.",
        Source "の証明書に整数型の不正なエンコーディングが含まれています。";
    UNSUPPORTED_KEY, "unsupported-key", "153 ESR":
        Source "has an unsupported key type.",
        Source "の証明書にサポートされていない形式の鍵が使用されています。";
    ALGORITHM_MISMATCH, "algorithm-mismatch", "153 ESR":
        Source "doesn’t match its signature algorithm field.",
        Source "の証明書の署名アルゴリズムが署名アルゴリズムフィールドに記載されたものと一致しません。";
    NO_TRUSTED_SOURCE, "no-trusted-source", "153 ESR":
        Source "The certificate does not come from a trusted source.",
        Source "この証明書は信頼されている提供元から得られたものではありません。";
    OTHER_NAME, "other-name", "153 ESR":
        Source "because it uses a certificate that is not valid for {}.",
        Source "{} に対して有効ではない証明書を使用しているため";
    OTHER_NAME_NEW, "other-name-new", "153 ESR":
        Source "because its certificate isn’t valid for {}.",
        Source "に対して有効な証明書を使用していないため信頼しません。";
    EXPIRED, "expired", "153 ESR":
        Source "The certificate for {} expired on",
        Source "の証明書は {} に期限が切れました。";
    EXPIRED_NEW, "expired-new", "153 ESR":
        Source "because it looks like the certificate expired on",
        Source "このサイトの証明書の有効期限が {} に切れているため信頼しません。";
    EXPIRED_OR_CLOCK, "expired-or-clock", "153 ESR":
        Source "Either the site isn’t set up right or your device’s clock is set to the wrong date/time.",
        Source "サイトが正しく設定されていないか、ユーザーの端末の時計が誤った日時に設定されています。";
    NOT_YET_VALID, "not-yet-valid", "153 ESR":
        Source "The certificate for {} will not be valid until",
        Source "の証明書は {} まで有効ではありません。";
    NOT_YET_VALID_NEW, "not-yet-valid-new", "153 ESR":
        Source "because it looks like the certificate will not be valid until",
        Source "このサイトの証明書が {} まで有効にならないため信頼しません。";
    CLOCK, "clock", "153 ESR":
        Source "Your Computer Clock is Wrong",
        Source "コンピューターの時刻が正しくありません";
    OLD_TLS, "old-tls", "153 ESR":
        Source "This website might not support the TLS 1.2 protocol",
        Source "このウェブサイトは TLS 1.2 プロトコルをサポートしていない可能性があります。";
    CANNOT_CONNECT_SECURELY, "cannot-connect-securely", "153 ESR":
        Source "Unable to Connect Securely",
        Source "安全な接続を確保できません";
    SECURE_CONNECTION_FAILED, "secure-connection-failed", "153 ESR":
        Source "Secure Connection Failed",
        Source "安全な接続ができませんでした";
    NOT_VERIFIED, "not-verified", "153 ESR":
        Source "The page you are trying to view cannot be shown because the authenticity of the received data could not be verified.",
        Source "受信したデータの真正性を検証できなかったため、このページは表示できませんでした。";
    NOT_SECURE, "not-secure", "153 ESR":
        Source "Your connection is not secure",
        Source "接続が安全ではありません";
    CANNOT_CONNECT, "cannot-connect", "153 ESR":
        Source "Unable to connect",
        Source "正常に接続できませんでした";
    RESTRICTED, "restricted", "153 ESR":
        Source "This address is restricted",
        Source "このアドレスへの接続は制限されています";
    NOT_FOUND, "not-found", "153 ESR":
        Source "Hmm. We’re having trouble finding that site.",
        Source "アクセスしようとしているサイトを見つけられません";
    NOT_FOUND_TITLE, "not-found-title", "153 ESR":
        Source "Server Not Found",
        Source "サーバーが見つかりませんでした";
    OFFLINE, "offline", "153 ESR":
        Source "Looks like there’s a problem with your internet connection.",
        Source "インターネット接続に問題があるようです";
    INTERRUPTED, "interrupted", "153 ESR":
        Source "The connection was interrupted",
        Source "接続が中断されました";
    RESET, "reset", "153 ESR":
        Source "The connection was reset",
        Source "接続がリセットされました";
    TIMED_OUT, "timed-out", "153 ESR":
        Source "The connection has timed out",
        Source "接続がタイムアウトしました";
    PROXY_REFUSES, "proxy-refuses", "153 ESR":
        Source "The proxy server is refusing connections",
        Source "プロキシーサーバーへの接続を拒否されました";
    PROXY_NOT_FOUND, "proxy-not-found", "153 ESR":
        Source "Unable to find the proxy server",
        Source "プロキシーサーバーが見つかりませんでした";
    INTERCEPTED, "intercepted", "153 ESR":
        Source "most likely a safe site, but a secure connection could not be established.",
        Source "は安全なサイトだと思われますが、安全な接続を確立できませんでした。";
    HSTS_INTRO, "hsts-intro", "153 ESR":
        Source "because this website requires a secure connection.",
        Source "このウェブサイトには安全な接続が必要なためです。";
    HSTS, "hsts", "153 ESR":
        Source "You can’t add an exception to visit this site.",
        Source "このサイトを例外に追加することはできません。";
    SPOTTED, "spotted", "153 ESR":
        Source "spotted a potentially serious security issue with {}",
        Source "{} に潜在的に深刻なセキュリティの問題があることを検知しました。";
    DETECTED, "detected", "153 ESR":
        Source "detected a potential security threat and did not continue to {}",
        Source "はセキュリティ上の潜在的な脅威を検知したため、{} への接続を中止しました。";
    PROBLEM_LOADING, "problem-loading", "153 ESR":
        Source "Problem loading page",
        Source "ページ読み込みエラー";
    NOT_AN_AUTHORITY, "not-an-authority", "153 ESR":
        Source "This is not a certificate authority certificate, so it can’t be imported into the certificate authority list.",
        Source "この証明書は認証局の証明書ではないため、認証局の一覧には追加できません。";
}
