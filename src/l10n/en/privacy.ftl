# What leaves the browser, and how anybody can check it.

privacy-title = No certificate leaves this browser
privacy-lead = This page reads, checks and converts certificates by itself. No server receives them. You need not take that on trust: everything below can be checked.
privacy-back = Back
privacy-count-title = Requests to other hosts
privacy-count = { $count ->
    [0] Since it was opened, this page has asked no other host for anything.
    [one] Since it was opened, this page has made one request to another host:
   *[other] Since it was opened, this page has made { $count } requests to other hosts:
 }
privacy-count-host = { $host }: { $count }
privacy-count-how = There are two kinds, and both need your click: a file that you have fetched from an address, and a port that you have checked. They are counted when they are begun. The check of a port counts as two, a fetch and a WebSocket. Where a server passes a fetch on to another address, the browser follows without telling the page.
privacy-record = The browser keeps a list of its own. From this page’s address it has loaded { $own } files, from other hosts { $other }. WebSockets are not in that list.
privacy-kept-title = What is kept, and where
privacy-kept-tab = In this tab, for a reload: the certificates and what you chose. It goes when you close the tab.
privacy-kept-device = On this device: the ticks of a guide, and the files of this page, so that it opens without a network.
privacy-kept-key = Nowhere: a private key. If a file holds one, the page tells you and drops it. A key that the page makes for you is only saved encrypted, as a file of yours.
privacy-link = A link that you hand out carries the server’s name and its certificates behind the # sign. No browser sends that part to a server.
privacy-check-title = How to check it
privacy-check-network = Watch the requests
privacy-check-network-how = Open the developer tools: F12, on a Mac ⌥⌘I. Go to the list of network requests. Reload this page and load a certificate. You see this page’s own files and nothing else.
privacy-check-offline = Switch the network off
privacy-check-offline-how = Open this page once over https. Switch the network off and reload. Everything still works but fetching from an address and checking a port.
privacy-check-file = Use the one file
privacy-check-file-how = The whole page also comes as one HTML file. Copy it to a computer without a network and open it there.
privacy-check-policy = Read the rules that the browser enforces
privacy-check-policy-how = They stand in the header Content-Security-Policy of this page, and again in the first lines of its source. No script runs but the page’s own, and no form can be sent. Connections are allowed, because you may type any address; that is why the requests are counted above.
privacy-check-build = Compare the files
privacy-check-build-how = The same source always gives the same bytes. Build the page yourself and compare its files with those that this server sends.
