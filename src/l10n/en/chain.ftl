# Who issued whom, as a drawing says it.

chain-leaf = Server or person (end entity)
chain-intermediate = Intermediate authority
chain-root = Root authority
chain-self-signed = Vouches for itself (self-signed)
chain-right = Issued by the next one: the signature is right.
chain-wrong = By name issued by the next one, but the signature does not fit that one’s key.
chain-own-right = Vouches for itself: the signature is right.
chain-own-wrong = Vouches for itself by name, but the signature does not fit its own key.
chain-unsupported = The signature was not checked, because its algorithm is not supported here.
chain-unchecked = The signature was not checked yet, because there are so many certificates.
chain-missing = The certificate of { $issuer }, which issued this one, is not here.
chain-missing-at = The certificate of { $issuer }, which issued this one, is not here. This one says that it can be had from { $address }.
chain-cut = The chain goes round in a circle, or is longer than any browser follows.
