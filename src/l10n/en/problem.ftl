# What is wrong with an input, and what to do.

problem-at-line = Line { $line }
problem-at-offset = Byte { $offset }

problem-empty = There is nothing in it. Choose the certificate file again, or copy the whole text once more.
problem-too-big = It is { $megabytes } MB, and at most { $cap } MB can be read at once. Split the file, or take out the certificates that you need.
problem-too-many = It holds more than { $cap } items. The first { $cap } are shown; split the file to see the others.
problem-pem-unfinished = The block “{ $label }” begins but does not end. Copy it again, from the BEGIN line to the END line.
problem-pem-base64 = The block “{ $label }” holds characters that do not belong there. Copy it again without changing it, or take the file itself.
problem-truncated = The data ends too early: the file is not complete. Get it again.
problem-trailing-bytes = { $count ->
    [one] One more byte follows
   *[other] { $count } more bytes follow
 } after the certificate, and cannot be read.
problem-certificate = This looks like a certificate, but a part of it breaks the rules, so it cannot be read: { $because }
problem-pkcs7-empty = This PKCS#7 file holds no certificate. Export it again with the certificates included.
problem-pkcs7-other = This PKCS#7 file holds encrypted or other data ({ $type }), not certificates. Export the certificate as .cer, .pem or .p7b.
problem-private-key = This is a private key. It was not read and not kept. If anybody else could have seen it, treat it as exposed: make a new key and a new certificate. Here, only the certificate is needed.
problem-csr = This is a request for a certificate (CSR), not a certificate. Send it to the certification authority; load the certificate that comes back.
problem-crl = This is a list of revoked certificates (CRL), not a certificate. Load the server’s certificate instead.
problem-pkcs12 = This is a PKCS#12 file (.p12, .pfx). It is protected by a password and usually holds a private key. Export the certificate alone as .cer or .pem, and load that.
problem-public-key = This is a public key without a certificate. Load the certificate that belongs to it.
problem-unrecognised = No certificate was found in it. Load a .cer, .crt, .pem, .der or .p7b file, or paste the text from “-----BEGIN CERTIFICATE-----” to “-----END CERTIFICATE-----”.
