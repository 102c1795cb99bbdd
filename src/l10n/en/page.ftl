# The page around the certificate and the guide.

page-title = trustguide: read a server certificate, and trust it where that works
skip = Skip to the content
language = Language
theme = Colours
theme-system = As the system
theme-light = Light
theme-dark = Dark
places = Places
place-certificate = Certificate
place-guide = Guide
place-hand-out = Hand out
place-files = Files
place-server = Server side
to-server = Procedures for the server
to-symptom = I see an error message
place-loading = One moment …
place-failed = This part of the page could not be fetched. Check the network connection. Nothing is lost.
as-help-desk = For the help desk: show the whole page
profile-not-used = For the help desk: the file site.json beside this page has mistakes and is not used.
profile-see = Show them
try-again = Try again
to-privacy = { $count ->
    [one] Privacy: 1 request to other hosts
   *[other] Privacy: { $count } requests to other hosts
 }
promise = Everything happens in this browser. No certificate leaves it.
copy = Copy
cancel = Cancel
undo = Undo
save = Save
print = Print

start-title = “Your connection is not private”: what to do
start-lead = Load the server’s certificate. You see what it is, get it in the format you need, and get a guide for the person in front of the warning.
choose-file = Choose a certificate file
or-drop = or drop files anywhere in this frame: .cer, .crt, .pem, .der, .p7b
intake-caps = At most { $megabytes } MB and { $count } certificates at once.
start-paste = Paste a certificate
start-address = Fetch it from an address
start-how = How do I get the certificate?
paste-label = Text with a certificate in it. The output of a command may be pasted whole.
paste-nested = Text that was packed in base64 once more is unpacked, up to { $depth } times over.
paste-read = Read it
address-label = Address of a certificate file
address-hint = A .cer, .pem or .p7b on a web server. No page can read the certificate of a connection itself; for that, use the commands below “How do I get the certificate?”.
address-fetch = Fetch
fetching = Fetching…
fetch-failed-address = This is not an address that can be fetched. It begins with https:// or http:// and names a host.
fetch-failed-blocked = The browser did not let this page read the answer. One of three things is the reason, and the browser does not tell which: the server does not allow other pages to read it (CORS), its certificate is not trusted here, or it cannot be reached.
fetch-failed-status = The server answered with error { $status }. Check the address.
fetch-failed-timeout = Nothing came in time. The server may be off, or a firewall may be in between.
fetch-failed-too-big = The answer is larger than { $cap } MB: too large to be a certificate file. If it is one nevertheless, save it first, and choose the file here.
fetch-failed-no-certificate = The answer came, but there is no certificate in it: it is probably a web page. No page can read the certificate of the connection itself.
fetch-instead = Run one of these commands instead, and paste all that it prints:
fetch-command-curl = The file, on any system with curl
fetch-command-openssl = The certificate of a server, with OpenSSL (Mac, Linux)
fetch-command-powershell = The certificate of a server, in Windows PowerShell
how-browser = In the browser: open the page with the warning, show its certificate, and save it to a file. Then choose that file here.
how-guide = Show it step by step for my browser
how-tls = A page cannot read the certificate of a connection, so this one cannot fetch it from the server for you. A command can:
how-host = Server, with its port if it is not 443

source = From { $source }
source-pasted = pasted text
source-dropped = dropped text
problems-title = This could not be used
problems-more = { $count ->
    [one] and one more
   *[other] and { $count } more
 }
problems-dismiss = Dismiss
notice-loaded = { $count ->
    [one] One certificate was read.
   *[other] { $count } certificates were read.
 }
notice-repeated = This certificate is loaded already.
notice-copied = Copied.
notice-copy-failed = The browser does not allow copying here. Select the text and copy it yourself.
notice-removed = Removed.
notice-restored = It is back.
notice-private-key = There was a private key in it. It was not kept.

certificates = Loaded certificates
remove = Remove
remove-one = Remove { $title }
remove-all = Remove all and start again
more-title = More certificates
to-guide = Make a guide
to-files = Save as a file
to-certificate = Load a certificate

files-title = Save as a file
files-lead = The same certificate, in the format that each place wants. Every file is made here, in the browser.
files-one = This certificate:
files-which = Which certificate
files-chain = With its chain
files-chain-hint = { $count ->
    [one] Its issuer is not loaded: the chain is this certificate alone.
   *[other] { $count } certificates, its issuers included.
 }
files-all = All that is loaded
files-all-hint = { $count } certificates, whether they belong together or not.
files-impossible = This certificate cannot be written in this format.

reader-title = Who will follow the guide?
reader-browser = Browser
reader-platform = System
reader-version = Version
reader-task = What for
reader-way = Way
reader-way-best = The best one that works
reader-captions = Language of that system
internet-explorer-note = This page does not run in Internet Explorer. Make the guide here, in another browser, and save it under “Hand out”: that page opens in Internet Explorer 8 to 11.
site-title = Which server?
site-host = Host name
site-host-hint = Exactly as people type it.
site-product = Product
product-ccp = Customer Collaboration Platform
product-cucm = Unified Communications Manager
product-finesse = Finesse
product-other = Other server
site-ports = Ports
site-ports-hint = Separate them with commas.
site-ports-wrong = Ports are numbers from 1 to 65535, separated by commas.
site-slots = If a port shows a certificate of its own, choose it here.
site-slot-same = Same as the others
open-address = Open
step-done = Step { $number } is done
caption-unverified = This caption is not confirmed

place-verdict = Will it work?
verdict-title = Will it work?
verdict-site = { $host } · ports { $ports } · change
verdict-site-unknown = Which server? Type its name
verdict-ports = Port { $ports }
verdict-reach = Can I get there?
verdict-now = Now it shows
verdict-way = By which way
verdict-risk = At what risk
verdict-guide = Guide for
verdict-port = Port
verdict-own = your browser
verdict-works = Opens without a warning
verdict-lasting = Yes, for good
verdict-passes = For now, past the warning
verdict-fails = No; mend it on the server
verdict-count-works = { $number ->
    [one] One of { $all } browsers opens it for good, with its guide.
   *[other] { $number } of { $all } browsers open it for good, with their guide.
 }
verdict-count-passes = { $number ->
    [one] In one, the warning can only be passed for now.
   *[other] In { $number }, the warning can only be passed for now.
 }
verdict-count-fails = { $number ->
    [one] One cannot open it until the server is mended.
   *[other] { $number } cannot open it until the server is mended.
 }
verdict-level-low = Low
verdict-level-medium = Medium
verdict-risk-none = None
verdict-risk-site = Low: for this address only
verdict-risk-server = Low: for this server only
verdict-risk-authority = Medium: whoever has the server’s key could pose as other sites
verdict-risk-root = Medium: everything that this authority issues is trusted
remedy-nothing = Nothing to do
verdict-overridable = can be passed
verdict-final = cannot be passed
verdict-empty-page = An empty page, without a button
verdict-all-ways = All ways
verdict-mends = What to mend on the server
remedy-none = None on this device
remedy-exception = Go on past the warning
remedy-nss-trusted-ca = Import as an authority
remedy-nss-trusted-peer = NSS database, as a server (P,,)
remedy-custom-store = Chrome’s own list
remedy-policy = Policy of the organisation
remedy-trusted-root = Windows: trusted root
remedy-trusted-people-machine = Windows: trusted people of the computer
remedy-trusted-people-user = Windows: trusted people of the user
remedy-always-trust = Keychain: always trust
remedy-profile = Profile, and its switch
remedy-user-ca = Android: CA certificate
evidence-measured = measured
evidence-source = from the source
evidence-document = from documents
evidence-unverified = not confirmed
start-sample = Try a sample
sample-self = A server’s own certificate
sample-company = A company’s authority
to-verdict = Will it work?

findings-title = What to know about it
findings-none = Nothing stands out.
severity-stop = Stops browsers
severity-warn = Will cause trouble
severity-note = Good to know
chain-title = Who vouches for whom
chain-order = The certificates came in another order. Saved files have the right one.
fingerprint-label = Paste the fingerprint that the browser shows, to compare
compare-title = Compare with an older certificate
compare-old = The older certificate
compare-before = Before
compare-now = Now
copy-json = Copy as JSON
