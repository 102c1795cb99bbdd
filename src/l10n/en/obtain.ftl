# Getting a certificate out of a browser as a file.

guide-section-show = Show the certificate
guide-section-save = Save it as a file
guide-section-formats = The formats on offer
guide-section-command = Or by a command
guide-section-from-server = Or from the server’s administration
guide-summary-export = { $browser } can save the certificate that the server shows. The file can then be read on this page.
guide-summary-export-cannot = { $browser } on this device cannot save a server’s certificate as a file. Take a computer, or ask whoever looks after the server.
guide-export-each-port = Ports can show different certificates: repeat it for each address that shows a warning of its own.
guide-export-load = Go to “Certificate” on this page, and choose the file there.
guide-save-type-place = In the list of file types
guide-save-here = Choose a folder, and save.
guide-formats-intro = Any of them can be read here. If another program asks for a certain one:
guide-format-pem = { $format }: this one certificate as text. Fits nearly everywhere.
guide-format-pem-chain = { $format }: the certificate and its issuers as text. The best choice for a check, because nothing is missing.
guide-format-der = { $format }: this one certificate as a binary file, for Windows, Android and Java.
guide-format-p7 = { $format }: this one certificate in a PKCS #7 container.
guide-format-p7-chain = { $format }: the certificate and its issuers in one PKCS #7 container, for Windows.
guide-command-intro = On a computer that reaches the server, run one of these, and paste all that it prints into this page.
guide-from-server-intro = Whoever looks after the Cisco server can download it there, whatever the browser says.
guide-cisco-sign-in = Open { $address } and sign in.
guide-cisco-open-tomcat = Click the entry { $tomcat }
guide-cisco-tomcat-mistake = Not one of { $trust }: those are certificates of others.
