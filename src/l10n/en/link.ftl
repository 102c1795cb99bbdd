# Links to a guide, and the page that such a link opens.

link-fault-none = What stands behind “#” in the address is no link to a guide.
link-fault-version = This link is of version { $version }, which this page does not know.
link-fault-too-long = This link has { $length } characters. At most { $most } are read.
link-fault-cut = The end of this link is missing.
link-fault-damaged = This link was changed on its way: it cannot be read.
link-fault-too-many = This link holds more than { $most } certificates.
link-fault-no-certificate = Something in this link stands where a certificate should, and is none.
link-fault-private-key = This link holds a private key. It was not kept.
link-fault-field = “{ $value }” cannot be the { $field } in this link.
link-fault-unknown = This link has a field “{ $name }”, which this page does not know.
link-field-host = host name
link-field-ports = list of ports
link-field-product = product
link-field-browser = browser
link-field-platform = system
link-field-version = version
link-field-task = task
link-field-way = way
link-field-slots = certificate of a port
link-field-language = language
link-do-reload = Reload this page. If this message stays, ask your help desk for a new link, or for the guide as a file.
link-do-whole = Copy the whole link out of the message again: it may run over several lines. If that does not help, ask for it once more.
link-do-ask = Ask whoever sent it for a new link.
link-do-private-key = Tell whoever sent it: that key is no longer secret and must be replaced. Do not pass the link on.
