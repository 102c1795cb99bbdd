# What is wrong with an input, and what to do.

problem-at-line = Line { $line }
problem-at-offset = Byte { $offset }

problem-empty = There is nothing in it. Choose the certificate file again, or copy the whole text once more.
problem-too-big = It is { $megabytes } MB, and at most { $cap } MB can be read at once. Split the file, or take out the certificates that you need.
problem-too-big-bare = No “-----BEGIN …-----” line was found in it, and only texts of up to { $cap } MB are searched for certificates without such lines. Load a .cer, .crt, .pem, .der or .p7b file, or paste the part that holds the certificate.
problem-too-many = It holds more than { $cap } items. The first { $cap } are shown; split the file to see the others.
problem-pem-unfinished = The block “{ $label }” begins but does not end. Copy it again, from the BEGIN line to the END line.
problem-pem-base64 = The block “{ $label }” holds a character that does not belong there: { $character } Copy it again without changing it, or take the file itself.
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
problem-pkcs12 = This is a PKCS#12 file (.p12, .pfx). It usually holds a private key, so do not send it on. With its password, the certificates can be taken out of it here; keys are left out.
problem-public-key = This is a public key without a certificate. Load the certificate that belongs to it.
problem-unrecognised = No certificate was found in it. Load a .cer, .crt, .pem, .der or .p7b file, or paste the text from “-----BEGIN CERTIFICATE-----” to “-----END CERTIFICATE-----”.
problem-pem-headless = A line “END { $label }” was found, but not what belongs before it. Copy it again, from the BEGIN line to the END line.
problem-pem-count = Characters of the block “{ $label }” were lost, or some were added. Copy it again without changing it, or take the file itself.
problem-pem-long = The block “{ $label }” holds more than base64, and such a block can be at most { $cap } MB long. Take the file itself, or save the certificates again as .p7b.
problem-too-deep = Its parts are nested more than { $cap } deep. That is not read. Take the certificate out, and load it alone.
problem-java-keystore = This is a Java keystore (JKS or JCEKS). It may hold private keys: do not send it on. Save the certificate from it with “keytool -exportcert -rfc”, and load that.
problem-nss-database = This is the certificate database of Firefox or another program (NSS). Save the certificate from the program’s certificate manager, and load that.
problem-certificate-store = This is a store of certificates that Windows saved (.sst). Open it in Windows, save the certificate as .cer or .p7b, and load that.
problem-ocsp-response = This is an answer about the state of a certificate (OCSP), not a certificate. Load the server’s certificate instead.
problem-ssh-key = This is an SSH key. Browsers do not use it. Load the server’s TLS certificate instead.
problem-ssh-certificate = This is an SSH certificate. Browsers do not use it. Load the server’s TLS certificate instead.
problem-pgp = This is something of PGP (GnuPG), not a certificate that browsers use. Load the server’s TLS certificate instead.
problem-parameters = These are the parameters of a key, without a certificate. You can leave them out.
problem-archive = This is an archive (such as .zip or .jar) or an Office document. Unpack it, and load the certificate file that is inside.
problem-compound-file = This is an installer or an older Office document (such as .msi or .doc). Load the certificate file itself.
problem-program = This is a program, not a certificate. Load the certificate file itself.
problem-pdf = This is a PDF. Ask for the certificate file itself: a text copied from a PDF is often damaged.
problem-picture = This is a picture. A certificate cannot be read from it. Ask for the certificate file itself.
problem-web-page = This is a web page without a certificate in it. Perhaps a sign-in page came instead of the file. Download the file again.
problem-damaged-by-editor = These were the bytes of a certificate file, but an editor or a mail program treated them as text, and some are lost. They cannot be restored. Load the original file, or ask for it as an attachment.
problem-fingerprint = This is the fingerprint of a certificate, not the certificate. Load the certificate first; then type the fingerprint on its page, and see whether they match.
problem-description = This describes a certificate, but the certificate itself is not in it. Run the command again so that it prints that too: openssl without { $openssl }, keytool with { $keytool }. In a browser or in Windows, save the certificate as a file.
problem-no-connection = The command got no certificate from the server. Check the host name and the port, and whether a firewall or a proxy stands in between. Then run it again, and paste all that it prints.
