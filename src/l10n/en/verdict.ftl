# Why a browser answers as it does, and what to change on the server.

verdict-accepted = Every check passes, and the page opens without a warning.
verdict-exception-accepted = The warning can be passed. The page then opens, for this site only.
verdict-self-signed = { $subject } vouches for itself, and this browser has no reason to trust it.
verdict-unknown-issuer = { $subject } was issued by { $issuer }, which this browser does not trust or cannot find.
verdict-bad-signature = The signature of { $subject } does not fit the certificate that should have issued it.
verdict-no-names = The certificate holds no host name or address in its subject alternative name, so { $host } matches nothing. The common name is not looked at.
verdict-name = The certificate is made for { $names }, not for { $host }.
verdict-expired = { $subject } expired on { $date }.
verdict-not-yet-valid = { $subject } is only valid from { $date }.
verdict-dates-reversed = { $subject } ends ({ $date }) before it begins.
verdict-no-basic-constraints = { $subject } is used as a certification authority, but has no basic constraints that make it one.
verdict-not-authority = { $subject } is used as a certification authority, but its basic constraints say CA:FALSE.
verdict-authority-as-server = { $subject } is a certification authority (CA:TRUE) and is used as a server certificate. Firefox never accepts that without an exception.
verdict-no-cert-sign = The key usage of { $subject } ({ $usage }) does not allow it to sign certificates.
verdict-key-usage = The key usage of { $subject } ({ $usage }) does not allow what the connection needs: digital signature.
verdict-path-length = There are more certification authorities between { $subject } and the root than the root or one of them allows.
verdict-signature-algorithm = { $subject } is signed with { $algorithm }, which this browser does not accept.
verdict-algorithm-mismatch = { $subject } names two different signature algorithms.
verdict-weak-key = The key of { $subject } is too weak: { $kind }, { $bits } bits.
verdict-key-kind = The browser and the server cannot agree on a key of this kind: { $kind }.
verdict-name-constraints = A certification authority above { $subject } may not issue for the names in it (name constraints).
verdict-purpose = The extended key usage of { $subject } ({ $purposes }) does not hold “server authentication”.
verdict-critical-extension = { $subject } has a critical extension that this browser does not know: { $oid }.
verdict-policy = The certificate policies of the chain above { $subject } leave no policy that is valid.
verdict-stapling = { $subject } asks for a revocation answer in every connection (must-staple), and the server does not send one.
verdict-validity-too-long = { $subject } is valid for { $days } days. Apple accepts at most 825 days from a private certification authority.
verdict-not-installable = This system only lets certification authorities be trusted, and { $subject } does not count as one here: it needs CA:TRUE and a common name.
verdict-encoding = The certificate is not encoded as the standard asks, and the browser refuses to read it.

mend-add-names = Issue a new certificate with { $host } in its subject alternative name. Today it holds no host name at all.
mend-add-host = Issue a new certificate that also names { $host } in its subject alternative name, or use one of the names that are in it.
mend-add-digital-signature = Issue a new certificate whose key usage holds “digital signature”.
mend-add-server-auth = Issue a new certificate whose extended key usage holds “server authentication”, or has no extended key usage.
mend-drop-critical-extension = Issue a new certificate without the critical extension { $oid }, or with that extension not critical.
mend-stronger-key = Make a new key: RSA with at least 2,048 bits, or P-256 or P-384. The present one is { $kind }{ $bits ->
    [0] .
   *[other] {" "}with { $bits } bits.
 }
mend-stronger-signature = Issue a new certificate that is signed with SHA-256 or better.
mend-renew = Renew the certificate: it expired on { $date }.
mend-wait-or-set-clock = The certificate begins on { $date }. Check the clocks of the server and of this computer, or issue it again.
mend-renew-issuer = The certificate of { $subject }, above the server’s, has expired. Renew it, and let the server send the new one.
mend-send-issuer = Let the server send the certificate of { $issuer } as well. Without it browsers cannot connect the server’s certificate with its root.
mend-not-authority = Replace it with a certificate from a certification authority. Firefox never accepts a self-signed certification authority (CA:TRUE) as a server certificate.
mend-authority-for-apple = An iPhone only offers its switch for certificates with CA:TRUE and a common name. Replace this one with a certificate from a certification authority, and trust the authority’s root.
mend-shorter-validity = Issue it for at most 825 days. The present one is valid for { $days } days, and Apple’s systems refuse that.
mend-reissue = Issue the certificate again with other software. Its encoding breaks the standard, and strict browsers refuse to read it.
