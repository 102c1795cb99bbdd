# What was put right so that the rest could be read.

repairs-title = { $count ->
    [one] One thing was put right
   *[other] { $count } things were put right
 }
repairs-hint = Nothing in the certificates was changed.
repair-utf16 = It was read as UTF-16, the way Windows calls “Unicode”.
repair-byte-order-mark = The byte order mark before the text was left out.
repair-header = { $count ->
    [one] The missing BEGIN line was added.
   *[other] { $count } missing BEGIN lines were added.
 }
repair-footer = { $count ->
    [one] The missing END line was added.
   *[other] { $count } missing END lines were added.
 }
repair-bare = { $count ->
    [one] The missing header and footer were added: this was base64 alone.
   *[other] The missing header and footer were added in { $count } places: this was base64 alone.
 }
repair-dashes = { $count ->
    [one] A BEGIN or END line was not written as it must be, and was read nevertheless.
   *[other] { $count } BEGIN or END lines were not written as they must be, and were read nevertheless.
 }
repair-full-width = Full-width characters were read as plain ones.
repair-quoted-printable = It was read as quoted-printable, the way mail writes it.
repair-escapes = Line breaks and other characters that were written out, such as “\n”, were put back.
repair-html = Tags and characters of HTML were put back.
repair-quoting = Marks around the lines, such as “>”, were left out.
repair-line-breaks = { $count ->
    [one] The lines of one block had uneven lengths.
   *[other] The lines of { $count } blocks had uneven lengths.
 }
repair-invisible = Characters that cannot be seen were left out.
repair-other-text = { $count ->
    [one] One line of other text was ignored.
   *[other] { $count } lines of other text were ignored.
 }
repair-hex = It was read as hexadecimal digits.
repair-nested = { $count ->
    [one] A block that was written in base64 once more was unpacked.
   *[other] { $count } blocks that were written in base64 once more were unpacked.
 }
repair-indefinite-length = { $count ->
    [one] A certificate in BER was written as DER. Its fingerprint is that of the DER form.
   *[other] { $count } certificates in BER were written as DER. Their fingerprints are those of the DER form.
 }
repair-padding = { $count ->
    [one] One empty byte after the end was left out.
   *[other] { $count } empty bytes after the end were left out.
 }
