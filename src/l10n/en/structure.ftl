# A certificate as ASN.1, beside its bytes.

structure-title = ASN.1 structure
structure-hint = Each element with the offset where it begins, and the lengths of its header and its content in bytes. Choose one: its bytes are marked. Arrow keys move, open and close.
structure-tree = Elements
structure-bytes = Bytes
structure-place = { $offset }: { $header } + { $content }
structure-more = { $count ->
    [one] Show one more
   *[other] Show { $count } more
 }
structure-unreadable = These bytes are no ASN.1.
structure-window = Bytes { $from } to { $to } of { $total }
structure-jump = Show its bytes
field-to-be-signed = What the issuer signed
field-inner-algorithm = Signature algorithm, repeated
field-validity = Validity
field-extensions = Extensions
