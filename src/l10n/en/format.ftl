# File formats: what each is, and who wants it.

format-der = DER (.cer)
format-der-who = Android, Java, and every Windows wizard.
format-base64 = Base-64 (.cer)
format-base64-who = Windows, when the file goes by mail.
format-pem = PEM (.pem)
format-pem-who = Firefox, Chrome’s own list, Linux, and Cisco’s upload page.
format-pem-chain = PEM with chain (.pem)
format-pem-chain-who = Web servers, and tools that want every certificate in one file.
format-pkcs7-der = PKCS#7 (.p7b)
format-pkcs7-der-who = Windows, when it asks for PKCS #7.
format-pkcs7-der-chain = PKCS#7 with chain (.p7b)
format-pkcs7-der-chain-who = Windows: all certificates in one import.
format-pkcs7-pem = PKCS#7 as text (.pem)
format-pkcs7-pem-who = OpenSSL, and forms that want a PKCS7 block.
format-pkcs7-pem-chain = PKCS#7 as text, with chain (.pem)
format-pkcs7-pem-chain-who = OpenSSL: all certificates in one PKCS7 block.
