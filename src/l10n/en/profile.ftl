# The profile of an organisation: site.json beside the page.

profile-fault-too-big = The file is larger than { $most } KB. Leave out certificates that nobody needs.
profile-fault-json = This is not JSON: reading stopped at line { $line }, column { $column }. Look for a missing comma, quotation mark or bracket just before it.
profile-fault-version = This page reads version { $version }. Write the number { $version }, and update the page if the file is newer.
profile-fault-object = Fields in curly brackets belong here: {"{"} … {"}"}.
profile-fault-missing = This field is missing. Add it.
profile-fault-unknown = There is no such field. Check its spelling, or take it out.
profile-fault-text = Text in quotation marks belongs here.
profile-fault-list = A list in square brackets belongs here: [ … ].
profile-fault-too-long = This text is longer than { $most } characters. Shorten it.
profile-fault-too-many = This list has more than { $most } entries. Take some out.
profile-fault-hidden = This text holds characters that nobody can see or that turn the line. Type it anew.
profile-fault-host = This is no host name. Write it as people type it, without https:// and without a port.
profile-fault-repeated = This stands here twice. Take one out.
profile-fault-port = A port is a number from 1 to 65535, without quotation marks.
profile-fault-product = The products are ccp, cucm, finesse and other.
profile-fault-language = The languages are en and ja.
profile-fault-mail = This is no plain mail address, such as helpdesk@example.com.
profile-fault-fingerprint = This is no SHA-256 fingerprint: that has 64 digits. Copy it from the certificate’s page here.
profile-fault-pattern = Write a host name, or *. and a domain, such as *.example.com.
profile-fault-certificate = This is not one certificate in PEM. Save it in the format PEM, and put it here as one text with \n for its lines.
profile-fault-private-key = This is a private key. Take it out and delete the file from the server: whoever has seen it has the key.
profile-title = Site profile
profile-lead = A file site.json beside this page makes it yours: the server is filled in, the help desk’s number stands in every guide, and people are told when a certificate is not the expected one. Fill in, save, and put the file beside index.html.
profile-beside = The site.json beside this page is not used, because:
profile-opened = This file cannot be used as it is:
profile-open = Open a site.json
profile-add = Add a server
profile-general = Organisation and help desk
profile-organisation = Organisation
profile-name = Who to call
profile-phone = Phone
profile-mail = Mail address
profile-hours = Hours
profile-language = Language, where a visitor’s is not known
profile-links = Other servers that links may name (such as *.example.com)
profile-host = Server { $number }
profile-product = Product (ccp, cucm, finesse, other)
profile-fingerprints = Expected SHA-256 fingerprints, separated by commas
profile-certificates = { $count ->
    [0] Put the loaded certificates into the file, so that people find their guide ready
    [one] One certificate is in the file
   *[other] { $count } certificates are in the file
 }
profile-mend = Mend the fields that are marked; then the file can be saved.
profile-save = Save site.json
profile-save-hint = Put it beside index.html on your web server. The page asks for it at each visit.
