## Checking a port from the page.

probe-now = Check port { $port } now
probe-cancel = Stop checking
probe-running = Asking port { $port }.
probe-running-question = Asking port { $port }. The browser may ask whether this page may reach devices on your network: choose to allow it.
probe-accepted = Port { $port }: this browser accepts the certificate, by trust or by an exception. The two look the same from here.
probe-refused = Port { $port }: this browser refuses the certificate. Do the steps above for this port.
probe-unreachable = Port { $port }: no connection, and an exception would not help. Nothing listens there, the server speaks something else, or its certificate cannot be accepted at all. Check the address and the port, then open it in a new tab and look at what it says.
probe-silent = Port { $port }: no answer in time. A firewall may stop it, or the server is off.
probe-unanswered = Port { $port }: no answer in time. If the browser asked whether this page may reach your network, check again and choose to allow it. If it did not ask, a firewall may stop the connection, or the server is off.
probe-forbidden = Port { $port }: no connection. This page is not allowed to reach your network, so the check tells nothing. Open the address in a new tab, and look at what it says.
probe-bad-port = Port { $port }: browsers let no page connect to this port. Nothing can be checked from here.
probe-unclear = Port { $port }: no connection. This browser does not tell a page why. Open the address in a new tab, and look at what it says.
probe-why = Only when you ask, this page connects to that address and nothing else. It learns no more than whether the browser connected.
