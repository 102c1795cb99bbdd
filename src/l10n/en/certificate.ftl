# What a certificate is and says.

summary-for = Made for
summary-no-names = no host name: current browsers cannot match it to any address
summary-more-names = { $count ->
    [one] and one more
   *[other] and { $count } more
 }
summary-by = Vouched for by
summary-issuer = { $issuer }
summary-until = Valid until
summary-kind = What it is
kind-self-ca = A certificate that the server made for itself, with the right to issue others (self-signed, CA). No browser knows it.
kind-self-leaf = A certificate that the server made for itself (self-signed). No browser knows it.
kind-intermediate = A certification authority’s certificate, issued by another authority (intermediate).
kind-leaf = A certificate that a certification authority issued for a server or a person (end entity).
row-issuer = issued by { $issuer }
row-self = issued by itself
self-no = issued by somebody else
self-signed = itself (self-signed; the signature is right)
self-issued-not-signed = itself by name, but the signature is not its own
self-issued-unknown = itself by name; the signature was not checked, because { $because }

days-left = { $days ->
    [0] expires today
    [one] expires in one day
   *[other] expires in { $days } days
 }
days-expired = { $days ->
    [0] expired today
    [one] expired one day ago
   *[other] expired { $days } days ago
 }
days-not-yet = { $days ->
    [0] not valid yet: begins today
    [one] not valid yet: begins in one day
   *[other] not valid yet: begins in { $days } days
 }

fingerprints = Fingerprints
fingerprint = fingerprint
details = Details
details-none = This certificate has nothing of that kind.
filter = Show
filter-all = All
filter-version1 = Version 1 fields only
filter-extensions = Extensions only
filter-critical = Critical extensions only
filter-properties = Properties only
critical = critical

field-version = Version
field-serial = Serial number
field-signature-algorithm = Signature algorithm
field-issuer = Issuer
field-not-before = Valid from
field-not-after = Valid until
field-subject = Subject
field-public-key = Public key
field-issuer-id = Issuer unique ID
field-subject-id = Subject unique ID
field-signature = Signature
property-sha256 = SHA-256 fingerprint
property-sha1 = SHA-1 fingerprint
property-spki = SHA-256 of the public key
property-self = Issued by
property-days = Expiry
property-size = Size

value-empty = (empty)
value-bits = { $bits } bits
value-exponent = Exponent { $exponent }
value-ca = May issue certificates (CA)
value-not-ca = May not issue certificates (not a CA)
value-path-len = At most { $length } further authorities below it
value-bytes = { $count } bytes
value-show-more = Show { $next } of { $rest } more
value-more = and { $count } more
value-more-bytes = … and { $count } more bytes
value-malformed = These bytes break the rules of their format, so they are shown as they are:

value-field = { $label }: { $value }
value-heading = { $label }:
value-bit = Bit { $bit }, which has no meaning here
value-purpose = { $name } ({ $term }, { $oid })
value-policy = { $name } ({ $oid })
value-string-type = { $attribute } (written as { $type }, an old kind of text)

algorithm-differs = The algorithm inside the signed part is another one. Readers refuse such a certificate.
pss-hash = Hash
pss-mask = Mask generation function
pss-salt = Salt of { $count } bytes
pss-trailer = Trailer field
key-curve-other = The curve is also called
key-pss-only = For signatures by RSASSA-PSS only

name-dns = DNS name
name-email = E-mail address
name-uri = URL
name-ip = IP address
name-directory = Directory name
name-registered-id = Registered ID
name-other = Other name, { $kind }
name-x400 = X.400 address
name-edi = EDI party name
name-unreadable = A name that breaks its own rules
name-idn = { $name }, which reads { $unicode }
name-idn-broken = A part of it begins like an internationalized name (xn--), but cannot be read as one.
name-idn-mixed = One part mixes letters of different writing systems. It may be made to look like another name.

constraint-permitted = Names that are allowed
constraint-excluded = Names that are forbidden
constraint-all = every name of this kind
constraint-minimum = At least so many levels below
constraint-maximum = At most so many levels below

authority-key = Key identifier
authority-issuer = Issuer of the issuer’s certificate
authority-serial = Serial number of the issuer’s certificate

access-ocsp = Asks whether it is revoked (OCSP)
access-ca-issuers = Certificate of the issuer (CA issuers)
access-time-stamping = Time stamps
access-ca-repository = Certificates that this CA issued (CA repository)

crl-reasons = Only for these reasons
crl-issuer = Issuer of the list
crl-relative-name = Name relative to the issuer of the list
reason-unused = (unused)
reason-key-compromise = The key was stolen (key compromise)
reason-ca-compromise = The key of the CA was stolen (CA compromise)
reason-affiliation-changed = The owner changed (affiliation changed)
reason-superseded = Another certificate took its place (superseded)
reason-cessation-of-operation = No longer in operation (cessation of operation)
reason-certificate-hold = On hold (certificate hold)
reason-privilege-withdrawn = A right was withdrawn (privilege withdrawn)
reason-aa-compromise = The key of the attribute authority was stolen (AA compromise)

purpose-server-auth = Being a server
purpose-client-auth = Logging in as a client
purpose-code-signing = Signing programs
purpose-email-protection = Protecting e-mail
purpose-time-stamping = Time stamps
purpose-ocsp-signing = Signing answers about revocation
purpose-any = Every purpose

period-not-before = The private key signs from
period-not-after = The private key signs until

policy-any = Every policy
policy-domain = Only the control of the domain was checked (domain validated, DV)
policy-organization = The organization was checked (organization validated, OV)
policy-individual = The person was checked (individual validated, IV)
policy-extended = The organization was checked most strictly (extended validation, EV)
policy-mapping = { $issuer } of the issuer is the same as { $subject } of the subject
policy-require-explicit = { $count ->
    [0] From here on, a policy must be stated (require explicit policy, 0)
    [one] After one more certificate, a policy must be stated (require explicit policy, 1)
   *[other] After { $count } more certificates, a policy must be stated (require explicit policy, { $count })
 }
policy-inhibit-mapping = { $count ->
    [0] From here on, policies are not mapped (inhibit policy mapping, 0)
    [one] After one more certificate, policies are not mapped (inhibit policy mapping, 1)
   *[other] After { $count } more certificates, policies are not mapped (inhibit policy mapping, { $count })
 }
policy-inhibit-any = { $count ->
    [0] From here on, “every policy” does not count (inhibit any-policy, 0)
    [one] After one more certificate, “every policy” does not count (inhibit any-policy, 1)
   *[other] After { $count } more certificates, “every policy” does not count (inhibit any-policy, { $count })
 }
qualifier-cps = Certification practice statement (CPS)
qualifier-notice = Notice to the user
notice-text = Text
notice-organization = Organization
notice-numbers = Notice numbers

sct-version = Version
sct-log = Log
sct-log-id = Log ID
sct-time = Time
sct-signature = Signature algorithm
sct-extensions = Extensions

tls-status-request = The server must staple a proof that the certificate is not revoked (must-staple, status_request, 5)
tls-status-request-v2 = The server must staple proofs for the whole chain (status_request_v2, 17)
tls-feature-other = The server must answer TLS extension { $number }

flag-ocsp-no-check = Whether this certificate itself is revoked need not be asked.
flag-ct-poison = A precertificate: made for public logs only. No browser accepts it.
flag-delegated-credentials = The server may use short-lived keys of its own (delegated credentials).

netscape-ssl-client = SSL client
netscape-ssl-server = SSL server
netscape-smime = S/MIME
netscape-object-signing = Object signing
netscape-ssl-ca = SSL CA
netscape-smime-ca = S/MIME CA
netscape-object-signing-ca = Object signing CA

template-id = Template
template-major = Major version number
template-minor = Minor version number
ca-version = CA certificate number { $certificate }, key number { $key } (V{ $certificate }.{ $key })

usage-digital-signature = Digital signature
usage-content-commitment = Content commitment (non-repudiation)
usage-key-encipherment = Key encipherment
usage-data-encipherment = Data encipherment
usage-key-agreement = Key agreement
usage-key-cert-sign = Signing certificates
usage-crl-sign = Signing revocation lists
usage-encipher-only = Encipher only
usage-decipher-only = Decipher only

ext-unknown = Extension { $oid }
ext-subject-directory-attributes = Subject directory attributes
ext-subject-key-identifier = Subject key identifier
ext-key-usage = Key usage
ext-subject-alternative-name = Subject alternative name
ext-issuer-alternative-name = Issuer alternative name
ext-basic-constraints = Basic constraints
ext-name-constraints = Name constraints
ext-crl-distribution-points = CRL distribution points
ext-certificate-policies = Certificate policies
ext-policy-mappings = Policy mappings
ext-authority-key-identifier = Authority key identifier
ext-policy-constraints = Policy constraints
ext-extended-key-usage = Extended key usage
ext-freshest-crl = Freshest CRL
ext-inhibit-any-policy = Inhibit any-policy
ext-authority-information-access = Authority information access
ext-subject-information-access = Subject information access
ext-tls-feature = TLS feature
ext-sct-list = Signed certificate timestamps
ext-ocsp-no-check = OCSP no check
ext-netscape-cert-type = Netscape certificate type
ext-netscape-comment = Netscape comment
ext-microsoft-template-name = Microsoft template name
ext-microsoft-ca-version = Microsoft CA version
ext-microsoft-template = Microsoft template
ext-microsoft-application-policies = Microsoft application policies
ext-private-key-usage-period = Private key usage period
ext-qc-statements = Qualified certificate statements
ext-logotype = Logotype
ext-ct-poison = Certificate Transparency poison
ext-delegated-credentials = Delegated credentials
ext-smime-capabilities = S/MIME capabilities
ext-organization-identifier = Organization identifier (CA/Browser Forum)
ext-netscape-base-url = Netscape base URL
ext-netscape-revocation-url = Netscape revocation URL
ext-netscape-ca-revocation-url = Netscape CA revocation URL
ext-netscape-renewal-url = Netscape renewal URL
ext-netscape-ca-policy-url = Netscape CA policy URL
ext-netscape-ssl-server-name = Netscape SSL server name
ext-microsoft-previous-ca-hash = Microsoft previous CA certificate hash
ext-microsoft-application-policy-mappings = Microsoft application policy mappings
ext-microsoft-application-policy-constraints = Microsoft application policy constraints
ext-microsoft-security = Microsoft security identifier
ext-ip-address-blocks = IP address blocks
ext-autonomous-systems = Autonomous system numbers
ext-proxy-information = Proxy certificate information
ext-entrust-version = Entrust version
field-this-update = Issued
field-next-update = Next list by
field-revoked = Revoked certificates
field-revoked-first = The first of them
request-signed = Correct: whoever made the request has the key.
request-not-signed = Wrong: the request was changed, or made without the key.
request-signature-unknown = Not checked: its algorithm is not supported here.
revocation-no-next-update = Not told
revocation-count = { $count ->
    [0] None
   *[other] { $count }
 }
revocation-entry = { $serial }, { $date }, { $reason }
revocation-unspecified = no reason told
revocation-key-compromise = key exposed
revocation-ca-compromise = authority’s key exposed
revocation-affiliation-changed = holder changed
revocation-superseded = replaced
revocation-cessation = no longer used
revocation-hold = on hold
revocation-removed = no longer on hold
revocation-privilege-withdrawn = right withdrawn
revocation-aa-compromise = attribute authority’s key exposed
