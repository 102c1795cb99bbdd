# Reading what comes in: how far it has come, pages of a long list, what else was found.

loading = Reading { $source } …
loading-found = { $count ->
    [one] One certificate so far
   *[other] { $count } certificates so far
 }
notice-cancelled = Stopped. What had been read is kept.
notice-opened = { $keys ->
    [0] { $count ->
        [one] One certificate was taken out.
       *[other] { $count } certificates were taken out.
     }
   *[other] { $count ->
        [one] One certificate was taken out. Private keys in the file were left out.
       *[other] { $count } certificates were taken out. Private keys in the file were left out.
     }
 }
certificates-page = { $first } to { $last } of { $count }
certificates-previous = Previous
certificates-next = Next
found-title = This is no certificate
found-fields = What is in it
pkcs12-password = Password of the file
pkcs12-hint = The password stays on this device and is not kept. If there is none, leave the field empty.
pkcs12-open = Take out the certificates
pkcs12-password-wrong = The password does not fit. Type it again; mind capital letters and the keyboard’s language.
pkcs12-algorithm = The file is encrypted in a way that is not supported here ({ $type }). Export the certificate alone as .cer or .pem, and load that.
pkcs12-rounds = The file asks for { $count } rounds of its password, which is too many for a page. Export the certificate alone as .cer or .pem, and load that.
pkcs12-damaged = The file is damaged. Get it again.
