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
self-no = issued by somebody else
self-signed = itself (self-signed; the signature is right)
self-issued-not-signed = itself by name, but the signature is not its own
self-issued-unknown = itself by name; the signature was not checked, because its algorithm is not supported here

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
value-more = and { $count } more
value-more-bytes = … and { $count } more bytes
value-malformed = These bytes break the rules of this extension, so they are shown as they are:

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
