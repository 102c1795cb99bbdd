# Guides. Captions of other products come in as arguments; they are never written here.

browser-chrome = Chrome
browser-edge = Edge
browser-firefox = Firefox
browser-safari = Safari
browser-internet-explorer = Internet Explorer
platform-windows = Windows
platform-macos = Mac
platform-linux = Linux
platform-ios = iPhone and iPad
platform-android = Android

guide-title = Trust { $host } in { $browser } ({ $platform })
guide-the-server = the server
guide-section-prepare = Before you start
guide-section-trust = Trust the certificate
guide-section-for-now = Or only go on past the warning
guide-section-server = What has to change on the server
guide-section-check = Check that it worked
guide-section-undo = Undo
guide-label-fits = Fits
guide-label-place = Where to look
guide-label-see = You should see
guide-label-mistake = Watch out
guide-label-risk = Risk
guide-label-not-shown = Not shown in that window
guide-evidence-measured = Its captions were read in the running product.
guide-evidence-source = Its captions were read in the product’s source.
guide-evidence-document = Its captions come from documents.
guide-evidence-unverified = Some captions are not confirmed; the words on your screen may differ.

guide-summary-exception = { $ports ->
    [one] { $browser } shows a warning once. You go on past it, and { $browser } remembers that.
   *[other] { $browser } shows a warning once for each of { $ports } addresses. You go on past each of them, and { $browser } remembers that.
 }
guide-summary-lasting = You add the certificate once. After that, { $browser } opens the pages without a warning.
guide-summary-for-now = { $browser } cannot trust this certificate for good. You can go on past the warning for now; the lasting cure is on the server.
guide-summary-cannot = { $browser } does not accept this certificate, and nothing on this device changes that. It has to be mended on the server.
guide-summary-no-certificate = Load the server’s certificate first: the guide depends on it.
guide-risk-exception = Whoever has the key of this certificate can pose as this one server, and as no other.
guide-risk-leaf = Whoever has the key of this certificate can pose as the server that it names, and as no other.
guide-risk-self-ca = The server’s certificate may also issue others: whoever has its key could pose as any site towards this browser. Keep it only as long as you need it.
guide-risk-root = Whoever has the key of this certification authority can pose as any site towards this browser.

guide-prepare-address = Use exactly this name in the address bar: { $host }
guide-prepare-address-mistake = With an IP address or a shorter name, the warning stays.
guide-prepare-fingerprint = Open { $address } and compare the certificate’s fingerprint with the one below. Ask your help desk to read it to you.
guide-prepare-fingerprint-mistake = If a single character differs, stop. You may be connected to another server.
guide-prepare-save = Save this file: { $file }

guide-chrome-fingerprint = On the warning page, click { $not-secure } at the left of the address, then { $details }. It is in { $general } under { $fingerprints }, in the line { $certificate }.
guide-edge-fingerprint = On the warning page, click { $not-secure } at the left of the address, then the certificate symbol. It is the SHA-256 fingerprint of the certificate.
guide-firefox-fingerprint = On the warning page, click { $advanced }, then { $view }. It is under { $fingerprints }.
guide-safari-fingerprint = On the warning page, click { $details }, then the link that shows the certificate. Open the details: it is at the end.
guide-ios-fingerprint = It is shown when you open the certificate file: tap the line for more details and scroll to the end.
guide-android-fingerprint = It is shown in the certificate’s details.
guide-internet-explorer-fingerprint = Go on past the warning once, click { $error } beside the address, then { $view }. In { $details }, the last line is the thumbprint.

guide-open = Open { $address }
guide-see-warning = The warning { $heading }
guide-see-page = The page opens.
guide-see-page-or-empty = The page opens. It may be empty: that is fine.
guide-see-window = The window { $window }
guide-see-message = The message { $text }
guide-press = Click { $control }
guide-press-ok = Click OK.
guide-tap = Tap { $control }
guide-tick = Tick { $control }
guide-choose = Choose { $control }
guide-choose-tab = Choose the tab { $tab }
guide-choose-and-press = Choose { $control }, then click { $next }
guide-choose-file = Choose the file { $file }
guide-open-part = Open the part { $part }
guide-select-and-press = Select { $entry }, then click { $control }
guide-type-address = Copy this address, paste it into the address bar and press Enter: { $address }
guide-double-click = Double-click the file { $file }
guide-no-proceed = If there is no such link, the page cannot be passed: the server asks for strict security (HSTS), or your organisation does not allow it. Ask your help desk.
guide-go-on-unnamed = On the warning page, open the advanced part and choose to go on to the page.
guide-restart-browser = Close every window of { $browser }, and start it again.

guide-chrome-open-list = Copy this address, paste it into the address bar and press Enter: { $address }
guide-chrome-see-list = The page { $page }
guide-chrome-no-list = If this page does not exist, update Chrome.
guide-chrome-import = In the line { $section }, click { $import }
guide-chrome-import-mistake = Not in the line { $intermediate }: there, it changes nothing.
guide-chrome-see-imported = { $title } stands in the list under { $section }
guide-chrome-delete = Find the certificate and click the bin beside it. A screen reader calls it { $delete }
guide-chrome-delete-confirm = The question { $question } Confirm it.
guide-chrome-see-not-secure = The page opens. { $not-secure } stays beside the address: the connection is encrypted, but nobody vouches for the server.
guide-chromium-same-host = No question this time: it is the same certificate on the same host.
guide-chrome-undo-exception = Open a page of { $host }, click { $not-secure } beside the address, then { $turn-on }
guide-edge-undo-exception = Open the page, click { $not-secure } beside the address, and turn the warnings on again. Otherwise the exception ends by itself after seven days.

guide-firefox-see-warning-again = The same warning again: Firefox asks once for each port. { $heading }
guide-firefox-older-page = An older page says { $accept } instead.
guide-firefox-tick-mistake = Without this tick, nothing changes.
guide-firefox-see-authority = { $title } stands in the list.

guide-safari-password = Enter the password of your Mac when it asks.
guide-internet-explorer-older-page = An older page has one link only: { $go-on }
guide-internet-explorer-undo-exception = Nothing to undo: Internet Explorer forgets it when its last window closes.

guide-exception-scope-chromium = It lasts seven days and counts for all ports of this host that serve the same certificate.
guide-exception-scope-firefox = It lasts until you remove it. Firefox wants one for each port.
guide-exception-scope-safari = Safari keeps it in your keychain until you remove it.
guide-exception-scope-ios = How long it lasts is not documented. Expect the warning to come back.
guide-exception-scope-internet-explorer = It lasts until the last window of Internet Explorer closes.

guide-windows-automatic-mistake = Do not choose { $automatic }: it puts the certificate in a place where the browser does not look.
guide-windows-security-warning = A warning that shows the thumbprint of the certificate.
guide-windows-compare-and-yes = Compare the thumbprint with this one. If it is the same, click { $yes }
guide-windows-run = Press the Windows key and R, type this and press Enter: { $command }
guide-windows-open-root = Open { $store }, and in it the folder of certificates.
guide-windows-delete = Select { $title } and press the Delete key. Confirm.
guide-macos-see-keychain = { $app } opens. It may ask for a keychain.
guide-macos-keychain-mistake = If it asks, choose { $login }
guide-macos-find = Choose { $login } and { $certificates }, and double-click { $title }
guide-macos-always = At { $when } choose { $always }
guide-macos-host-mistake = Do not limit the trust to one host name: Chrome and Firefox ignore such an entry.
guide-macos-close = Close the window. Enter your password when it asks.
guide-macos-open-app = Open { $app }: press Command and Space, and type its name.
guide-macos-delete = Choose { $login }, select { $title } and press the Delete key. Confirm.
guide-ios-open-file = Bring the file { $file } to the device, by mail or AirDrop, and open it.
guide-ios-see-downloaded = A question whether to load a profile: tap { $allow }
guide-ios-open-profile = Open { $settings }, and tap { $row } near the top.
guide-ios-profile-mistake = If the line is not there, look in { $general } under { $management }. It disappears after a few minutes.
guide-ios-install = Tap { $install }, enter your code, and tap { $install } again.
guide-ios-open-switches = Open { $settings }, { $general }, { $about }, and at the very end { $trust }
guide-ios-switch-mistake = This is the step that most people miss. Without it the profile changes nothing.
guide-ios-switch = Under { $heading }, switch on { $title }
guide-ios-remove = Open { $settings }, { $general }, { $management }, tap { $title } and remove it.
guide-android-save = Save the file { $file } on the device.
guide-android-open = Open the settings: { $security }, { $more }, { $encryption }, { $install }
guide-android-search = The path differs from maker to maker. If you cannot find it, search the settings for “certificate”.
guide-android-remove = Open the settings, { $encryption }, { $user }, tap { $title } and remove it.
guide-nss-tools = Make sure that certutil is installed; the package is called { $package } in Debian and Ubuntu.
guide-nss-run = Open a terminal where you saved { $file }, and run this command:
guide-nss-see = Nothing is printed: that means it worked.
guide-nss-remove = Run this command in a terminal:

guide-check-open = Open { $address }
guide-check-see = The page opens without a warning.
guide-check-see-port = No warning appears. The page itself may be empty or show a short message: that is fine.
guide-undo-exception-device = Clear the browser’s data for this site, or wait: the exception ends by itself.

guide-server-intro = For { $browser }, this device alone is not enough. Tell whoever looks after the server:
