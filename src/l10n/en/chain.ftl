# Who issued whom, as a drawing says it.

chain-leaf = Server or person (end entity)
chain-intermediate = Intermediate authority
chain-root = Root authority
chain-self-signed = Vouches for itself (self-signed)
chain-right = Issued by the next one: the signature is right.
chain-wrong = By name issued by the next one, but the signature does not fit that one’s key.
chain-own-right = Vouches for itself: the signature is right.
chain-own-wrong = Vouches for itself by name, but the signature does not fit its own key.
chain-unsupported = The signature was not checked, because { $because }.
chain-unchecked = The signature was not checked yet, because there are so many certificates.
chain-missing = The certificate of { $issuer }, which issued this one, is not here.
chain-missing-at = The certificate of { $issuer }, which issued this one, is not here. This one says that it can be had from { $address }.
chain-cut = The chain goes round in a circle, or is longer than any browser follows.

unsupported-algorithm = signatures with { $name } are not supported here
unsupported-hash = RSASSA-PSS with { $name } is not supported here
unsupported-key = keys of the kind { $name } are not supported here
unsupported-curve = the elliptic curve { $name } is not supported here
unsupported-key-size = an RSA key of { $bits } bits would take too long
unsupported-exponent = an RSA exponent of { $bits } bits would take too long
unsupported-parameters = the parameters of its algorithm, or of the key, are of a kind that is not supported here
