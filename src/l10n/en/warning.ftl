# What will come up later.

guide-section-later = What will come up later
warnings-title = Worth knowing before the next call
warning-interception = The issuer has the name of a security product ({ $product }). You have probably loaded its replacement, and not the server’s own certificate. Get the certificate from a place without that product.
warning-reused-serial = Two of these certificates have the same issuer and serial number ({ $serial }). Firefox refuses the second one, or shows a blank page. Remove the old one from Firefox and restart it. Have the new one issued with another serial number.
warning-ports-differ = The ports show different certificates: { $ports }. Each one is trusted by itself, and each exception holds for its own.
warning-two-key-kinds = There is an RSA and an elliptic-curve certificate for this host. Which one a browser sees depends on the connection. Trust both.
warning-strict-transport = Finesse forbids exceptions once it is trusted in full (HSTS). After the next self-signed renewal the warning has no button to go on, on any port. Hand out the new certificate before that day.
warning-renewal = After a renewal, the new certificate has to be trusted again. Remove the old one then.
warning-renewal-key-kept = A renewal with a new key has to be trusted again; remove the old certificate then. With the same key and subject, Chrome and Edge go on working where the old one was imported. Exceptions are asked for again.
warning-seven-days = Chrome and Edge forget an exception after seven days, and ask again.
warning-private-window = An exception made in a private window is forgotten with the window. Make it in a normal one.
warning-each-node = Each node of the cluster has a name and a certificate of its own. Whoever is led to another node gets a new warning: load those certificates as well.
warning-several-servers = This certificate is shared by several servers: { $names }. Imported once, it serves them all. An exception holds for one name only.
warning-address = Open the page by a name that is in the certificate: { $names }. Short names and IP addresses that are not listed bring the warning back.
