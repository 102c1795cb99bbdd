# What goes wrong, computers that somebody else manages, and the products’ own pages.

trouble-still-warned = The warning is still there. Close every window of the browser and start it again. Then look at the address bar: it must say { $host }, not an IP address and not a shorter name.
trouble-hsts = There was a way past the warning before, and now there is none. The server has told the browser to insist on a valid certificate (HSTS). Only a valid certificate helps: tell the help desk.
trouble-red-name = The address bar stays red after the import, and { $error } is still beside it. Most often the address is the reason: with an IP address, with “localhost” or with a short name, the name in the certificate does not match. Type { $host }. If the certificate holds another name, it stays red, and only a new certificate helps.
trouble-red-store = Still red: the wizard may have put the certificate in the wrong place. { $automatic } does that with a certificate that is no authority. Delete it, import it again into { $root }, and look in { $path } for { $ok }
trouble-red-window = Still red: the old window remembers the old answer. Close every window of Internet Explorer and start it again. The connection was encrypted all the time; red only means that nobody vouches for the server.
trouble-ccp-checking = The page says that it is checking the connection and does not go on. It waits for the secure XMPP port. Click { $continue } on that page, and accept the certificate in the page that opens.
trouble-ccp-popup = No page opened: the browser has blocked it. Open { $address } yourself and accept the certificate there. Then go back to the first page and load it again.
trouble-ccp-closed = You closed the certificate page too early. The first page starts again by itself: click { $continue } once more.
trouble-certificate-per-port = The ports of this server show different certificates. Every one has a fingerprint of its own above; compare the one of the port that you are opening.
trouble-renewed = It worked for months, and now there is a warning. The certificate was probably renewed. Compare the fingerprint with the help desk, and follow the guide for a renewed certificate.
trouble-managed = A button that is named here is missing. Your organisation manages this browser. Copy this address, paste it into the address bar and look for: { $policies }. If one of them is listed, only whoever manages your computer can help: show them this guide.
trouble-windows-managed = { $install } is missing, or Windows refuses. Your organisation manages this computer. Only whoever manages it can add the certificate: show them this guide.
trouble-device-managed = A line that is named here is missing. The device is probably managed by your organisation. Only whoever manages it can add the certificate: show them this guide.

guide-managed-ask = Ask whoever manages your computer to trust this server’s certificate for you.
guide-managed-ask-mistake = Do not try to set it yourself: on a managed computer, it is undone without a word.
guide-managed-give = Give them the file { $file } and read its fingerprint to them.
guide-managed-policy = Name the policy that does it: { $policy }
guide-managed-see-policy = { $policy } is in the list.
guide-managed-undo = Ask whoever manages your computer to take the certificate out of the policy { $policy }
guide-managed-see-no-policy = { $policy } is no longer in the list, or no longer holds this certificate.

application-ccp-intro = The page opens on port 443, and then checks the secure XMPP port 7443 by itself. If both are accepted as above, the sign-in page comes at once. Other pages of the same server are on port 8443: where that shows a warning too, accept it in the same way.
application-cucm-intro = These are the pages of this server, ready to open. All of them are on port 8443.
application-finesse-intro = The desktop is on port 8445, and its notices come through the secure XMPP port 7443: without that port, the desktop opens and stays disconnected.
application-ccp-open = Open { $address } and sign in.
application-ccp-checking = For a moment, the page says that it is checking the connection. If that takes more than a few seconds, click { $continue }
application-link = { $name } ({ $path })
