//! What people see, with its codes: one table.

use super::{Passage, Symptom, cause};

pub static UNTRUSTED: Symptom = Symptom {
    id: "untrusted",
    codes: &[
        "ERR_CERT_AUTHORITY_INVALID",
        "SEC_ERROR_UNKNOWN_ISSUER",
        "DLG_FLAGS_INVALID_CA",
        "errSSLUnknownRootCert",
        "ERR_CERT_SELF_SIGNED_LOCAL_NETWORK",
    ],
    words: &[
        "untrusted",
        "nottrusted",
        "unknownissuer",
        "信頼されていない",
        "信頼されない",
        "信頼できない証明書",
        "発行元不明",
        "発行者が不明",
    ],
    meaning: "symptom-untrusted",
    passage: Passage::Offered,
    causes: &[
        &cause::SELF_MADE,
        &cause::PRIVATE_AUTHORITY,
        &cause::MISSING_INTERMEDIATE,
        &cause::RENEWED,
        &cause::INTERCEPTION,
        &cause::EXCEPTION_ENDED,
    ],
};

pub static SELF_SIGNED: Symptom = Symptom {
    id: "self-signed",
    codes: &["MOZILLA_PKIX_ERROR_SELF_SIGNED_CERT"],
    words: &["selfsigned", "自己署名", "オレオレ"],
    meaning: "symptom-self-signed",
    passage: Passage::Offered,
    causes: &[
        &cause::SELF_MADE,
        &cause::RENEWED,
        &cause::OTHER_PORT,
        &cause::INTERCEPTION,
    ],
};

pub static AUTHORITY_AS_SERVER: Symptom = Symptom {
    id: "authority-as-server",
    codes: &["MOZILLA_PKIX_ERROR_CA_CERT_USED_AS_END_ENTITY"],
    words: &["catrue", "認証局の証明書がサーバー"],
    meaning: "symptom-authority-as-server",
    passage: Passage::Offered,
    causes: &[&cause::AUTHORITY_AS_SERVER, &cause::OTHER_PORT],
};

pub static DISTRUSTED: Symptom = Symptom {
    id: "distrusted",
    codes: &["SEC_ERROR_UNTRUSTED_ISSUER", "SEC_ERROR_UNTRUSTED_CERT"],
    words: &[],
    meaning: "symptom-distrusted",
    passage: Passage::Never,
    causes: &[&cause::DISTRUSTED, &cause::WRONG_IMPORT, &cause::RESTART],
};

pub static NAME: Symptom = Symptom {
    id: "name",
    codes: &[
        "ERR_CERT_COMMON_NAME_INVALID",
        "SSL_ERROR_BAD_CERT_DOMAIN",
        "DLG_FLAGS_SEC_CERT_CN_INVALID",
        "errSSLHostNameMismatch",
        "ERR_CERT_NON_UNIQUE_NAME",
    ],
    words: &[
        "wrongname",
        "namemismatch",
        "hostnamemismatch",
        "名前が違",
        "名前が一致",
        "名前の不一致",
        "ホスト名が一致",
    ],
    meaning: "symptom-name",
    passage: Passage::Offered,
    causes: &[
        &cause::OTHER_NAME,
        &cause::NO_NAMES,
        &cause::OTHER_SERVER,
        &cause::INTERCEPTION,
    ],
};

pub static DATES: Symptom = Symptom {
    id: "dates",
    codes: &[
        "ERR_CERT_DATE_INVALID",
        "SEC_ERROR_EXPIRED_CERTIFICATE",
        "MOZILLA_PKIX_ERROR_NOT_YET_VALID_CERTIFICATE",
        "DLG_FLAGS_SEC_CERT_DATE_INVALID",
        "errSSLCertExpired",
        "errSSLCertNotYetValid",
    ],
    words: &["expired", "期限切れ", "有効期限", "期限が切れ"],
    meaning: "symptom-dates",
    passage: Passage::Offered,
    causes: &[&cause::EXPIRED, &cause::CLOCK, &cause::NOT_YET_VALID],
};

pub static CLOCK: Symptom = Symptom {
    id: "clock",
    codes: &[],
    words: &["clock", "時計", "時刻が"],
    meaning: "symptom-clock",
    passage: Passage::Offered,
    causes: &[&cause::CLOCK, &cause::EXPIRED],
};

pub static ISSUER_DATES: Symptom = Symptom {
    id: "issuer-dates",
    codes: &[
        "SEC_ERROR_EXPIRED_ISSUER_CERTIFICATE",
        "MOZILLA_PKIX_ERROR_NOT_YET_VALID_ISSUER_CERTIFICATE",
    ],
    words: &[],
    meaning: "symptom-issuer-dates",
    passage: Passage::Offered,
    causes: &[&cause::ISSUER_DATES, &cause::CLOCK],
};

pub static INVALID: Symptom = Symptom {
    id: "invalid",
    codes: &[
        "ERR_CERT_INVALID",
        "ERR_CERT_CONTAINS_ERRORS",
        "errSSLXCertChainInvalid",
        "SEC_ERROR_POLICY_VALIDATION_FAILED",
    ],
    words: &["certinvalid"],
    meaning: "symptom-invalid",
    passage: Passage::Depends,
    causes: &[
        &cause::WRONG_IMPORT,
        &cause::PURPOSE,
        &cause::CRITICAL_EXTENSION,
        &cause::ENCODING,
        &cause::NAME_CONSTRAINTS,
        &cause::WEAK_SIGNATURE,
        &cause::VALIDITY_TOO_LONG,
    ],
};

pub static KEY_USAGE: Symptom = Symptom {
    id: "key-usage",
    codes: &[
        "ERR_SSL_KEY_USAGE_INCOMPATIBLE",
        "SEC_ERROR_INADEQUATE_KEY_USAGE",
    ],
    words: &[],
    meaning: "symptom-key-usage",
    passage: Passage::Never,
    causes: &[&cause::KEY_USAGE],
};

pub static PURPOSE: Symptom = Symptom {
    id: "purpose",
    codes: &["SEC_ERROR_INADEQUATE_CERT_TYPE"],
    words: &[],
    meaning: "symptom-purpose",
    passage: Passage::Never,
    causes: &[&cause::PURPOSE, &cause::OTHER_SERVER],
};

pub static CRITICAL_EXTENSION: Symptom = Symptom {
    id: "critical-extension",
    codes: &["SEC_ERROR_UNKNOWN_CRITICAL_EXTENSION"],
    words: &[],
    meaning: "symptom-critical-extension",
    passage: Passage::Never,
    causes: &[&cause::CRITICAL_EXTENSION],
};

pub static WEAK_KEY: Symptom = Symptom {
    id: "weak-key",
    codes: &[
        "ERR_CERT_WEAK_KEY",
        "MOZILLA_PKIX_ERROR_INADEQUATE_KEY_SIZE",
        "ERR_SSL_WEAK_EPHEMERAL_DH_KEY",
        "SSL_ERROR_WEAK_SERVER_EPHEMERAL_DH_KEY",
        "ERR_SSL_SERVER_CERT_WEAK_KEY",
        "SEC_ERROR_INVALID_KEY",
    ],
    words: &["weakkey", "鍵が短", "弱い鍵"],
    meaning: "symptom-weak-key",
    passage: Passage::Depends,
    causes: &[&cause::WEAK_KEY, &cause::OLD_TLS],
};

pub static WEAK_SIGNATURE: Symptom = Symptom {
    id: "weak-signature",
    codes: &[
        "ERR_CERT_WEAK_SIGNATURE_ALGORITHM",
        "SEC_ERROR_CERT_SIGNATURE_ALGORITHM_DISABLED",
        "DLG_FLAGS_WEAK_SIGNATURE",
        "SEC_ERROR_INVALID_ALGORITHM",
    ],
    words: &["sha1", "weaksignature", "md5"],
    meaning: "symptom-weak-signature",
    passage: Passage::Depends,
    causes: &[&cause::WEAK_SIGNATURE, &cause::WEAK_KEY],
};

pub static ENCODING: Symptom = Symptom {
    id: "encoding",
    codes: &[
        "ERR_SSL_SERVER_CERT_BAD_FORMAT",
        "SEC_ERROR_BAD_DER",
        "SEC_ERROR_EXTENSION_VALUE_INVALID",
        "SEC_ERROR_INVALID_TIME",
        "SEC_ERROR_CERT_BAD_ACCESS_LOCATION",
        "SEC_ERROR_LIBRARY_FAILURE",
        "SEC_ERROR_INVALID_ARGS",
        "MOZILLA_PKIX_ERROR_INVALID_INTEGER_ENCODING",
        "MOZILLA_PKIX_ERROR_EMPTY_ISSUER_NAME",
        "MOZILLA_PKIX_ERROR_SIGNATURE_ALGORITHM_MISMATCH",
        "MOZILLA_PKIX_ERROR_NO_RFC822NAME_MATCH",
        "SSL_ERROR_BAD_CERTIFICATE",
        "SSL_ERROR_EXTRACT_PUBLIC_KEY_FAILURE",
    ],
    words: &[],
    meaning: "symptom-encoding",
    passage: Passage::Never,
    causes: &[&cause::ENCODING],
};

pub static BAD_SIGNATURE: Symptom = Symptom {
    id: "bad-signature",
    codes: &["SEC_ERROR_BAD_SIGNATURE"],
    words: &[],
    meaning: "symptom-bad-signature",
    passage: Passage::Never,
    causes: &[&cause::OTHER_ISSUER_KEY, &cause::MISSING_INTERMEDIATE],
};

pub static ISSUER: Symptom = Symptom {
    id: "issuer",
    codes: &[
        "SEC_ERROR_CA_CERT_INVALID",
        "SEC_ERROR_PATH_LEN_CONSTRAINT_INVALID",
        "MOZILLA_PKIX_ERROR_V1_CERT_USED_AS_CA",
    ],
    words: &[],
    meaning: "symptom-issuer",
    passage: Passage::Depends,
    causes: &[&cause::ISSUER_NOT_AUTHORITY, &cause::WRONG_IMPORT],
};

pub static NAME_CONSTRAINTS: Symptom = Symptom {
    id: "name-constraints",
    codes: &[
        "ERR_CERT_NAME_CONSTRAINT_VIOLATION",
        "SEC_ERROR_CERT_NOT_IN_NAME_SPACE",
    ],
    words: &[],
    meaning: "symptom-name-constraints",
    passage: Passage::Never,
    causes: &[&cause::NAME_CONSTRAINTS],
};

pub static REUSED_SERIAL: Symptom = Symptom {
    id: "reused-serial",
    codes: &["SEC_ERROR_REUSED_ISSUER_AND_SERIAL"],
    words: &["sameserial", "シリアル番号が同じ"],
    meaning: "symptom-reused-serial",
    passage: Passage::Never,
    causes: &[&cause::REUSED_SERIAL, &cause::RESTART],
};

pub static BLANK: Symptom = Symptom {
    id: "blank",
    codes: &[],
    words: &[
        "blankpage",
        "emptypage",
        "whitepage",
        "真っ白",
        "白い画面",
        "何も表示されない",
        "空白のページ",
    ],
    meaning: "symptom-blank",
    passage: Passage::None,
    causes: &[
        &cause::REUSED_SERIAL,
        &cause::LOCAL_NETWORK,
        &cause::SERVICE_STOPPED,
        &cause::RESTART,
    ],
};

pub static KEY_KIND: Symptom = Symptom {
    id: "key-kind",
    codes: &[
        "SEC_ERROR_UNSUPPORTED_KEYALG",
        "SEC_ERROR_UNSUPPORTED_ELLIPTIC_CURVE",
        "SEC_ERROR_UNSUPPORTED_EC_POINT_FORM",
    ],
    words: &[],
    meaning: "symptom-key-kind",
    passage: Passage::Never,
    causes: &[&cause::KEY_KIND],
};

pub static VALIDITY: Symptom = Symptom {
    id: "validity",
    codes: &[
        "ERR_CERT_VALIDITY_TOO_LONG",
        "MOZILLA_PKIX_ERROR_VALIDITY_TOO_LONG",
    ],
    words: &[],
    meaning: "symptom-validity",
    passage: Passage::Offered,
    causes: &[&cause::VALIDITY_TOO_LONG],
};

pub static STAPLING: Symptom = Symptom {
    id: "stapling",
    codes: &[
        "MOZILLA_PKIX_ERROR_REQUIRED_TLS_FEATURE_MISSING",
        "MOZILLA_PKIX_ERROR_OCSP_RESPONSE_FOR_CERT_MISSING",
    ],
    words: &[],
    meaning: "symptom-stapling",
    passage: Passage::Never,
    causes: &[&cause::STAPLING],
};

pub static REVOKED: Symptom = Symptom {
    id: "revoked",
    codes: &[
        "ERR_CERT_REVOKED",
        "SEC_ERROR_REVOKED_CERTIFICATE",
        "SSL_ERROR_REVOKED_CERT_ALERT",
    ],
    words: &["revoked", "失効"],
    meaning: "symptom-revoked",
    passage: Passage::Never,
    causes: &[&cause::REVOKED],
};

pub static REVOCATION: Symptom = Symptom {
    id: "revocation",
    codes: &[
        "ERR_CERT_UNABLE_TO_CHECK_REVOCATION",
        "ERR_CERT_NO_REVOCATION_MECHANISM",
        "DLG_FLAGS_SEC_CERT_REV_FAILED",
        "SEC_ERROR_OCSP_SERVER_ERROR",
        "SEC_ERROR_OCSP_UNKNOWN_CERT",
        "SEC_ERROR_OCSP_INVALID_SIGNING_CERT",
        "SEC_ERROR_OCSP_FUTURE_RESPONSE",
        "SEC_ERROR_OCSP_OLD_RESPONSE",
        "SEC_ERROR_OCSP_UNAUTHORIZED_REQUEST",
        "SEC_ERROR_OCSP_TRY_SERVER_LATER",
        "SEC_ERROR_OCSP_MALFORMED_RESPONSE",
        "SEC_ERROR_OCSP_BAD_SIGNATURE",
    ],
    words: &["ocsp", "crl"],
    meaning: "symptom-revocation",
    passage: Passage::Depends,
    causes: &[&cause::REVOCATION_UNREACHABLE, &cause::CLOCK],
};

pub static TRANSPARENCY: Symptom = Symptom {
    id: "transparency",
    codes: &[
        "ERR_CERTIFICATE_TRANSPARENCY_REQUIRED",
        "MOZILLA_PKIX_ERROR_INSUFFICIENT_CERTIFICATE_TRANSPARENCY",
    ],
    words: &[],
    meaning: "symptom-transparency",
    passage: Passage::Offered,
    causes: &[&cause::TRANSPARENCY, &cause::INTERCEPTION],
};

pub static INTERCEPTION: Symptom = Symptom {
    id: "interception",
    codes: &[
        "MOZILLA_PKIX_ERROR_MITM_DETECTED",
        "ERR_CERT_KNOWN_INTERCEPTION_BLOCKED",
        "ERR_PROXY_CERTIFICATE_INVALID",
    ],
    words: &[
        "antivirus",
        "mitm",
        "ウイルス対策",
        "zscaler",
        "kaspersky",
        "fortinet",
    ],
    meaning: "symptom-interception",
    passage: Passage::Depends,
    causes: &[&cause::INTERCEPTION],
};

pub static PINNED: Symptom = Symptom {
    id: "pinned",
    codes: &[
        "ERR_SSL_PINNED_KEY_NOT_IN_CERT_CHAIN",
        "MOZILLA_PKIX_ERROR_KEY_PINNING_FAILURE",
        "MOZILLA_PKIX_ERROR_ADDITIONAL_POLICY_CONSTRAINT_FAILED",
        "ERR_CERT_SYMANTEC_LEGACY",
    ],
    words: &[],
    meaning: "symptom-pinned",
    passage: Passage::Never,
    causes: &[&cause::PINNED, &cause::INTERCEPTION],
};

pub static HSTS: Symptom = Symptom {
    id: "hsts",
    codes: &[],
    words: &[
        "hsts",
        "nobutton",
        "buttonismissing",
        "buttonmissing",
        "cannotproceed",
        "cantproceed",
        "noproceed",
        "ボタンがない",
        "ボタンが無い",
        "ボタンが出ない",
        "ボタンが表示されない",
        "リンクがない",
        "続行できない",
        "先に進めない",
        "例外を追加できない",
    ],
    meaning: "symptom-hsts",
    passage: Passage::Never,
    causes: &[&cause::HSTS, &cause::MANAGED, &cause::WRONG_IMPORT],
};

pub static IMPORT_REFUSED: Symptom = Symptom {
    id: "import-refused",
    codes: &[],
    words: &[
        "notacertificateauthority",
        "cantbeimported",
        "importfail",
        "インポートできない",
        "privatekeyrequired",
    ],
    meaning: "symptom-import-refused",
    passage: Passage::None,
    causes: &[&cause::NOT_AN_AUTHORITY, &cause::ENCODING],
};

pub static CLIENT_CERTIFICATE: Symptom = Symptom {
    id: "client-certificate",
    codes: &[
        "ERR_BAD_SSL_CLIENT_AUTH_CERT",
        "ERR_SSL_CLIENT_AUTH_CERT_NEEDED",
        "ERR_SSL_CLIENT_AUTH_NO_COMMON_ALGORITHMS",
        "ERR_SSL_CLIENT_AUTH_PRIVATE_KEY_ACCESS_DENIED",
        "ERR_SSL_CLIENT_AUTH_SIGNATURE_FAILED",
        "SSL_ERROR_BAD_CERT_ALERT",
        "SSL_ERROR_RX_CERTIFICATE_REQUIRED_ALERT",
        "SSL_ERROR_HANDSHAKE_FAILURE_ALERT",
    ],
    words: &["clientcertificate", "クライアント証明書"],
    meaning: "symptom-client-certificate",
    passage: Passage::None,
    causes: &[&cause::CLIENT_CERTIFICATE, &cause::OLD_TLS],
};

pub static TLS: Symptom = Symptom {
    id: "tls",
    codes: &[
        "ERR_SSL_VERSION_OR_CIPHER_MISMATCH",
        "ERR_SSL_OBSOLETE_VERSION",
        "ERR_SSL_OBSOLETE_CIPHER",
        "SSL_ERROR_NO_CYPHER_OVERLAP",
        "SSL_ERROR_UNSUPPORTED_VERSION",
        "SSL_ERROR_PROTOCOL_VERSION_ALERT",
        "SSL_ERROR_UNSUPPORTED_CIPHER_SUITE",
        "SSL_ERROR_SSL_DISABLED",
        "NS_ERROR_NET_INADEQUATE_SECURITY",
        "ERR_HTTP2_INADEQUATE_TRANSPORT_SECURITY",
        "ERR_SSL_FALLBACK_BEYOND_MINIMUM_VERSION",
        "INET_E_SECURITY_PROBLEM",
    ],
    words: &["tls10", "tls11", "tls1", "cipher", "暗号スイート"],
    meaning: "symptom-tls",
    passage: Passage::None,
    causes: &[&cause::OLD_TLS, &cause::KEY_KIND, &cause::INTERCEPTION],
};

pub static PROTOCOL: Symptom = Symptom {
    id: "protocol",
    codes: &[
        "ERR_SSL_PROTOCOL_ERROR",
        "SSL_ERROR_RX_RECORD_TOO_LONG",
        "SSL_ERROR_RX_UNEXPECTED_RECORD_TYPE",
        "SSL_ERROR_INTERNAL_ERROR_ALERT",
        "SSL_ERROR_RX_MALFORMED_HANDSHAKE",
        "SSL_ERROR_DECODE_ERROR_ALERT",
        "SSL_ERROR_ILLEGAL_PARAMETER_ALERT",
        "SSL_ERROR_UNRECOGNIZED_NAME_ALERT",
        "ERR_SSL_UNRECOGNIZED_NAME_ALERT",
        "ERR_INVALID_HTTP_RESPONSE",
        "ERR_SSL_BAD_RECORD_MAC_ALERT",
    ],
    words: &[],
    meaning: "symptom-protocol",
    passage: Passage::None,
    causes: &[
        &cause::NOT_HTTPS,
        &cause::OLD_TLS,
        &cause::ENCODING,
        &cause::INTERCEPTION,
    ],
};

pub static REFUSED: Symptom = Symptom {
    id: "refused",
    codes: &[
        "ERR_CONNECTION_REFUSED",
        "NS_ERROR_CONNECTION_REFUSED",
        "ERR_CONNECTION_FAILED",
        "ECONNREFUSED",
    ],
    words: &["connectionrefused", "接続が拒否", "接続を拒否"],
    meaning: "symptom-refused",
    passage: Passage::None,
    causes: &[
        &cause::SERVICE_STOPPED,
        &cause::FIREWALL,
        &cause::PROXY_WRONG,
    ],
};

pub static TIMEOUT: Symptom = Symptom {
    id: "timeout",
    codes: &[
        "ERR_CONNECTION_TIMED_OUT",
        "ERR_TIMED_OUT",
        "NS_ERROR_NET_TIMEOUT",
        "ERR_SOCKET_NOT_CONNECTED",
        "INET_E_CONNECTION_TIMEOUT",
    ],
    words: &["timeout", "timedout", "タイムアウト", "応答がない"],
    meaning: "symptom-timeout",
    passage: Passage::None,
    causes: &[&cause::FIREWALL, &cause::OFFLINE, &cause::SERVICE_STOPPED],
};

pub static NAME_NOT_RESOLVED: Symptom = Symptom {
    id: "name-not-resolved",
    codes: &[
        "ERR_NAME_NOT_RESOLVED",
        "DNS_PROBE_FINISHED_NXDOMAIN",
        "DNS_PROBE_FINISHED_NO_INTERNET",
        "DNS_PROBE_FINISHED_BAD_CONFIG",
        "DNS_PROBE_POSSIBLE",
        "ERR_NAME_RESOLUTION_FAILED",
        "ERR_ICANN_NAME_COLLISION",
        "NS_ERROR_UNKNOWN_HOST",
        "INET_E_RESOURCE_NOT_FOUND",
        "INET_E_DOWNLOAD_FAILURE",
    ],
    words: &["dns", "名前解決", "サーバーが見つか"],
    meaning: "symptom-name-not-resolved",
    passage: Passage::None,
    causes: &[&cause::NAME_UNKNOWN, &cause::OFFLINE],
};

pub static RESET: Symptom = Symptom {
    id: "reset",
    codes: &[
        "ERR_CONNECTION_RESET",
        "ERR_CONNECTION_CLOSED",
        "ERR_CONNECTION_ABORTED",
        "ERR_EMPTY_RESPONSE",
        "PR_CONNECT_RESET_ERROR",
        "PR_END_OF_FILE_ERROR",
        "NS_ERROR_NET_RESET",
        "NS_ERROR_NET_INTERRUPT",
        "ERR_QUIC_PROTOCOL_ERROR",
        "ERR_HTTP2_PROTOCOL_ERROR",
    ],
    words: &["connectionreset", "リセット"],
    meaning: "symptom-reset",
    passage: Passage::None,
    causes: &[
        &cause::CLOSED_ON_THE_WAY,
        &cause::OLD_TLS,
        &cause::INTERCEPTION,
        &cause::SERVICE_STOPPED,
    ],
};

pub static OFFLINE: Symptom = Symptom {
    id: "offline",
    codes: &[
        "ERR_INTERNET_DISCONNECTED",
        "ERR_NETWORK_CHANGED",
        "ERR_NETWORK_IO_SUSPENDED",
        "ERR_ADDRESS_UNREACHABLE",
        "ERR_NETWORK_ACCESS_DENIED",
        "NS_ERROR_OFFLINE",
        "PR_NETWORK_UNREACHABLE_ERROR",
    ],
    words: &["offline", "オフライン"],
    meaning: "symptom-offline",
    passage: Passage::None,
    causes: &[&cause::OFFLINE, &cause::FIREWALL],
};

pub static PROXY: Symptom = Symptom {
    id: "proxy",
    codes: &[
        "ERR_PROXY_CONNECTION_FAILED",
        "ERR_TUNNEL_CONNECTION_FAILED",
        "ERR_PROXY_AUTH_UNSUPPORTED",
        "ERR_MANDATORY_PROXY_CONFIGURATION_FAILED",
        "NS_ERROR_PROXY_CONNECTION_REFUSED",
        "NS_ERROR_UNKNOWN_PROXY_HOST",
    ],
    words: &["proxy", "プロキシ"],
    meaning: "symptom-proxy",
    passage: Passage::None,
    causes: &[&cause::PROXY_WRONG, &cause::OFFLINE],
};

pub static CLOSED_PORT: Symptom = Symptom {
    id: "closed-port",
    codes: &["ERR_UNSAFE_PORT", "NS_ERROR_PORT_ACCESS_NOT_ALLOWED"],
    words: &[],
    meaning: "symptom-closed-port",
    passage: Passage::None,
    causes: &[&cause::CLOSED_PORT],
};

pub static LOCAL_NETWORK: Symptom = Symptom {
    id: "local-network",
    codes: &[
        "ERR_BLOCKED_BY_LOCAL_NETWORK_ACCESS_CHECKS",
        "ERR_BLOCKED_BY_PRIVATE_NETWORK_ACCESS_CHECKS",
        "LocalNetworkAccessPermissionDenied",
    ],
    words: &["localnetwork", "ローカルネットワーク"],
    meaning: "symptom-local-network",
    passage: Passage::None,
    causes: &[&cause::LOCAL_NETWORK],
};

pub static WARNING: Symptom = Symptom {
    id: "warning",
    codes: &[],
    words: &[
        "warning",
        "warns",
        "警告",
        "証明書エラー",
        "証明書のエラー",
        "プライバシーエラー",
        "安全ではありません",
        "保護されていない",
    ],
    meaning: "symptom-warning",
    passage: Passage::Depends,
    causes: &[
        &cause::CODE_HIDDEN,
        &cause::SELF_MADE,
        &cause::RENEWED,
        &cause::OTHER_NAME,
        &cause::INTERCEPTION,
    ],
};

/// Every symptom.
pub static ALL: &[&Symptom] = &[
    &UNTRUSTED,
    &SELF_SIGNED,
    &AUTHORITY_AS_SERVER,
    &DISTRUSTED,
    &NAME,
    &DATES,
    &CLOCK,
    &ISSUER_DATES,
    &INVALID,
    &KEY_USAGE,
    &PURPOSE,
    &CRITICAL_EXTENSION,
    &WEAK_KEY,
    &WEAK_SIGNATURE,
    &ENCODING,
    &BAD_SIGNATURE,
    &ISSUER,
    &NAME_CONSTRAINTS,
    &REUSED_SERIAL,
    &BLANK,
    &KEY_KIND,
    &VALIDITY,
    &STAPLING,
    &REVOKED,
    &REVOCATION,
    &TRANSPARENCY,
    &INTERCEPTION,
    &PINNED,
    &HSTS,
    &IMPORT_REFUSED,
    &CLIENT_CERTIFICATE,
    &TLS,
    &PROTOCOL,
    &REFUSED,
    &TIMEOUT,
    &NAME_NOT_RESOLVED,
    &RESET,
    &OFFLINE,
    &PROXY,
    &CLOSED_PORT,
    &LOCAL_NETWORK,
    &WARNING,
];

/// The ones that people come with most often.
pub static COMMON: [&Symptom; 4] = [&UNTRUSTED, &NAME, &DATES, &HSTS];
