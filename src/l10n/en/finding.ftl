# What is wrong with a served chain, and what to do about it.

finding-field-chain = Chain
finding-field-encoding = Encoding
finding-field-signature = Signature

finding-expires-soon = { $subject } expires { $days ->
    [0] today
    [one] in one day
   *[other] in { $days } days
 }, on { $date }.
finding-date-encoding = { $subject } writes its dates in a form that browsers do not read: they ask for seconds and for UTC.
finding-leap-second = { $subject } has a date with the second 60. Chrome and Edge read it; Firefox refuses the certificate.
finding-empty-issuer = { $subject } does not say who issued it: the issuer is empty. Firefox refuses that.
finding-empty-subject = The certificate has no subject, and its subject alternative name is not critical, as it then has to be. Chrome and Edge cannot read it.
finding-empty-names = { $subject } has a subject alternative name with nothing in it. Chrome and Edge cannot read such a certificate.
finding-cn-only = The name { $name } stands only in the common name (CN). Browsers read host names in the subject alternative name (SAN), and there is none.
finding-no-names = { $subject } names no host: it has no subject alternative name (SAN) with a DNS name or an IP address.
finding-bad-address = { $subject } has an IP address of the wrong length among its names. Chrome and Edge cannot read such a certificate.
finding-address-as-name = The address { $address } is written as a DNS name. Browsers look for an address only among the IP addresses of the subject alternative name.
finding-weak-signature = { $subject } is signed with { $algorithm }, which can be forged. Chrome, Edge, Firefox and Safari refuse it.
finding-weak-own-signature = { $subject } is self-signed with { $algorithm }. That still works in Chrome and Edge where this very certificate is trusted as a server’s. Trusted as an authority it does not work there, and Apple’s systems refuse it.
finding-short-key = The RSA key of { $subject } has { $bits } bits. Apple’s systems ask for 2,048. Chrome and Firefox still take it.
finding-key-too-large = The RSA key of { $subject } has { $bits } bits. Chrome and Edge take no more than 16,384.
finding-key-exponent = The RSA key of { $subject } has a public exponent that Chrome and Edge do not take. Usual is 65537.
finding-key-malformed = The public key of { $subject } cannot be read.
finding-key-kind = { $subject } has a key of a kind ({ $kind }) that Chrome, Edge and Firefox do not take.
finding-key-kind-chrome = { $subject } has a key of a kind ({ $kind }) that Chrome and Edge do not take from a server. Firefox does.
finding-cert-sign-without-ca = The key usage of { $subject } allows it to sign certificates, but it is no certification authority (CA:TRUE). Browsers do not mind.
finding-no-switch = { $subject } cannot be trusted on an iPhone or an iPad. Their switch only appears for an authority (CA:TRUE) with a common name.
finding-authority-alone = { $subject } is a certification authority’s certificate, not a server’s.
finding-path-length = There are more authorities below { $subject } than its basic constraints allow (path length).
finding-version-extensions = { $subject } calls itself version { $version }, but has extensions, which only version 3 may have. Chrome and Edge cannot read it.
finding-version-old = { $subject } is of version { $version }, which cannot hold host names.
finding-version-unknown = { $subject } calls itself version { $version }. There are only versions 1 to 3.
finding-malformed-extension = The extension “{ $extension }” of { $subject } cannot be read: its content is not what the standard asks.
finding-critical-extension = { $subject } has a critical extension ({ $oid }) that browsers do not know. They have to refuse it.
finding-repeated-extension = The extension “{ $extension }” stands in { $subject } more than once.
finding-critical-encoding = The extension “{ $extension }” of { $subject } says in a forbidden way whether it is critical: only TRUE may be written, as FF. Chrome and Edge cannot read the certificate.
finding-not-der = { $subject } is not encoded as the standard asks (DER). Strict browsers cannot read it.
finding-encoding = A browser cannot read { $subject }, because its encoding breaks the standard.
finding-serial-encoding = The serial number of { $subject } has superfluous octets in front. Firefox refuses that.
finding-serial-zero = The serial number of { $subject } is 0. It should be positive. Browsers do not mind.
finding-serial-negative = The serial number of { $subject } is negative. It should be positive. Browsers do not mind.
finding-serial-long = The serial number of { $subject } has { $octets } octets. No more than 20 are allowed, and some programs refuse it.
finding-serial-reused = Another certificate of the same issuer has the same serial number ({ $serial }) as { $subject }. Firefox then refuses the page, or shows it blank.
finding-bad-own-signature = { $subject } is its own issuer by name, but its signature does not fit its own key. It was damaged or altered, or an authority of the same name issued it.
finding-leaf-alone = { $subject } was issued by { $issuer }, and that certificate does not come with it. Browsers that do not know the issuer cannot connect it with its root.
finding-root-not-here = { $subject } was issued by { $issuer }, and that certificate is not here. If it is the root, the server need not send it, but whoever is to trust it needs it.
finding-leaf-not-first = The server’s certificate ({ $subject }) does not come first: { $first } does. A server has to send its own certificate first.
finding-wrong-order = The certificates are not in order: each should be followed by the one that issued it. Browsers put them in order; other programs may refuse them.
finding-repeats = { $count ->
    [one] One certificate comes more than once.
   *[other] { $count } certificates come more than once.
 } That does no harm.
finding-extra = { $count ->
    [one] One certificate does
   *[other] { $count } certificates do
 } not belong to the chain of { $subject }. That does no harm.
finding-chain-long = The chain of { $subject } has { $count } certificates. Only the first { $checked } were checked here, and browsers do not follow so many.

finding-mend-reissue = Issue a new certificate without this fault.
finding-mend-authority = Whoever runs this certification authority has to replace the certificate of { $subject }.
finding-mend-renew-soon = Renew the certificate before { $date }.
finding-mend-add-names = Issue a new certificate that names every host in its subject alternative name, just as people type it.
finding-mend-address = Issue a new certificate that holds { $address } in its subject alternative name as an IP address, not as a DNS name.
finding-mend-not-ca = Issue a new certificate with CA:FALSE. Firefox never accepts a certification authority as a server certificate.
finding-mend-serial = Issue a new certificate with another serial number.
finding-mend-right-issuer = Get the certificate of { $issuer } again, and let the server send the one whose key made this signature. An authority may have several of one name.
finding-mend-fetch-again = Get the certificate from the server again, and compare the fingerprint with the one that its administrator reads out to you.
finding-mend-send-issuer = Let the server send the certificate of { $issuer } as well. The certificate says that it can be had from { $address }.
finding-mend-get-issuer = The certificate says that the one of { $issuer } can be had from { $address }. Check its fingerprint before you trust it.
finding-mend-order = Let the server send them in this order: { $order }.
finding-mend-chain-long = Have the certificate issued by an authority closer to the root. Browsers follow at most six intermediates.
finding-mend-once = If you want to tidy up, let the server send each certificate once.
finding-mend-extra = If you want to tidy up, let the server send only its own certificate and the ones that lead to the root.
