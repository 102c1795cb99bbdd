## Checking a port from the page.

probe-now = Check port { $port } now
probe-cancel = Stop checking
probe-running = Asking port { $port }. The browser may ask whether this page may reach devices on your network: choose to allow it.
probe-accepted = Port { $port }: this browser accepts the certificate, by trust or by an exception. The two look the same from here.
probe-refused = Port { $port }: this browser refuses the certificate. Do the steps above for this port.
probe-unreachable = Port { $port }: no connection, and not because of the certificate. Check the address, the port and the network.
probe-silent = Port { $port }: no answer in time. A firewall may stop it, or the server is off.
probe-forbidden = Port { $port }: the browser does not let this page reach your network. Open the address in a new tab instead.
probe-bad-port = Port { $port }: browsers let no page connect to this port. Nothing can be checked from here.
probe-unclear = Port { $port }: no connection. This browser does not tell a page why. Open the address in a new tab, and look at what it says.
probe-why = Only when you ask, this page connects to that address and nothing else. It learns no more than whether the browser connected.
