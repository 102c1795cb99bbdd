# Roll-outs for administrators. File names, commands and other products' captions are arguments.

rollout-powershell-user = Windows PowerShell: trusted root of one user
rollout-powershell-machine-people = Windows PowerShell: trusted people of the computer
rollout-powershell-machine-root = Windows PowerShell: trusted root of the computer
rollout-certutil-user = Windows command file: trusted root of one user
rollout-certutil-machine-people = Windows command file: trusted people of the computer
rollout-certutil-machine-root = Windows command file: trusted root of the computer
rollout-gpo = Windows domain: Group Policy, step by step
rollout-chrome-windows = Chrome policy for Windows
rollout-chrome-macos = Chrome policy for the Mac
rollout-chrome-linux = Chrome and Chromium policy for Linux
rollout-edge-windows = Edge policy for Windows
rollout-edge-macos = Edge policy for the Mac
rollout-edge-linux = Edge policy for Linux
rollout-firefox-windows = Firefox policy for Windows: use the Windows store
rollout-firefox-macos = Firefox policy for the Mac: use the keychain
rollout-firefox-linux = Firefox policy for Linux
rollout-macos-profile = Mac: configuration profile
rollout-ios-profile = iPhone and iPad: configuration profile
rollout-security-user = Mac: keychain of one user, by command
rollout-security-machine = Mac: system keychain, by command
rollout-nss-chromium = Linux: Chrome, Edge and Chromium of one user, by command
rollout-nss-firefox = Linux: Firefox of one user, by command
rollout-ca-certificates = Debian and Ubuntu: certificates of the system, without the browsers
rollout-trust-anchor = Red Hat and Fedora: certificates of the system
rollout-java-windows = Java programs on Windows
rollout-java-unix = Java programs on Linux and the Mac
rollout-android = Android: note with the steps

rollout-label-risk = Risk
rollout-label-place = Where
rollout-label-verify = To verify
rollout-label-undo = To undo
rollout-about = Certificate: { $name }
rollout-undo-title = Undo: { $kind }

rollout-risk-leaf = Whoever gets the key of this certificate can pose as the server that it names; other sites are not affected.
rollout-risk-self-ca = This server’s certificate may also issue others: whoever gets its key can pose as any site on every computer that trusts it.
rollout-risk-root = Whoever gets the key of this certification authority can pose as any site on every computer that trusts it.

rollout-refused-useless = Not offered: it would not open the page.
rollout-refused-worse = Not offered: it would make things worse, because the warning could not be passed any more.
rollout-because-no-authority = This system only takes certification authorities, and { $name } is none (CA:TRUE is missing).
rollout-because-people = “Trusted people” only holds for a server’s own certificate. { $name } issued it and belongs among the trusted roots.

rollout-place-powershell-user = On each computer, signed in as the user: { $command }. Windows asks for consent, with the thumbprint.
rollout-place-powershell-machine = On each computer, as administrator, or by your management tool: { $command }
rollout-place-cmd-user = On each computer, signed in as the user: { $command }. Windows asks for consent, with the thumbprint.
rollout-place-cmd-machine = On each computer, as administrator, or by your management tool: { $command }
rollout-place-gpo = On a computer with the Group Policy tools, as somebody who may edit the domain’s policies.
rollout-place-registry = Import it on each computer as administrator, or copy the value into a Group Policy.
rollout-place-policy-linux = As root, into the folder of the browser: { $folder }. If another file there sets { $policy }, add this certificate to that list instead, since only one of them counts.
rollout-place-firefox-windows = Import it on each computer as administrator. Firefox then trusts what the trusted root store holds: run a script for that store as well.
rollout-place-firefox-macos = Send it by your device management. Firefox then trusts what the keychain trusts: use a profile or a command for the keychain as well.
rollout-place-firefox-linux = As root, into { $folder }: this file as { $file }, and the certificate beside it as { $certificate }. If there is a { $file } already, add the entry to it.
rollout-place-undo-firefox-linux = Close Firefox. Run it as root for the policy, then as each user for the profiles. It needs the packages { $packages }.
rollout-place-macos-profile = Send it by your device management, or open it on the Mac and confirm it in the system settings.
rollout-place-ios-profile = Send it by your device management: it is then trusted at once. Or open it on the device, install it, and switch it on under { $settings } → { $general } → { $about } → { $trust }.
rollout-place-root = As root.
rollout-place-security-user = On the Mac, signed in as the user: { $command }. The Mac asks for the password.
rollout-place-security-machine = On the Mac, as an administrator at the screen: { $command }. The Mac asks for the password once more.
rollout-place-nss-chromium = On Linux, as the user, with the browser closed: { $command }. It needs certutil (package { $package }).
rollout-place-nss-firefox = On Linux, as the user, with Firefox closed: { $command }. It needs certutil (package { $package }). Other profile folders can be added as arguments.
rollout-place-ca-certificates = On each computer: { $command }. For curl, Python and other programs; Chrome and Firefox do not look there.
rollout-place-trust-anchor = On each computer: { $command }
rollout-place-java = On each computer: { $command }. The keytool of the Java that the program uses comes first on the PATH. KEYSTORE may name another list, STOREPASS its password.
rollout-place-java-windows = On each computer, as administrator: { $command }. The keytool of the Java that the program uses comes first on the PATH. KEYSTORE may name another list, STOREPASS its password.
rollout-place-android = By hand on each device, or by your device management as a trusted certificate.

rollout-verify-page = Restart the browser and open { $address }: it opens without a warning.
rollout-verify-policy = Restart the browser. { $page } lists { $policy }, and { $address } opens without a warning.
rollout-verify-macos-profile = Restart the browser and open { $address }. If the warning is still there, the profile was installed by hand: set the certificate to { $always } in the keychain.
rollout-verify-command = This command ends without an error: { $command }
rollout-verify-java = The script ends by listing { $alias }. Restart the program and connect.

rollout-undo-run = Run { $file } in the same place.
rollout-undo-import = Import { $file } in the same place.
rollout-undo-follow = Follow the steps in { $file }.
rollout-note-merged = policies.json holds other settings too. Take the certificate out of it by hand, then run this again.

rollout-gpo-edit = Start { $command } and edit a Group Policy object that reaches the computers.
rollout-gpo-open = Open { $computer } → { $windows } → { $security } → { $keys } → { $store }.
rollout-gpo-import = Right-click the folder, choose { $import }, and choose the file { $file }.
rollout-gpo-see = the certificate in the list, with this thumbprint: { $thumbprint }
rollout-gpo-update = On a computer, run { $command }, or wait until it reads its policies.
rollout-gpo-delete = Delete the certificate with this thumbprint: { $thumbprint }

rollout-title = For administrators: roll it out
rollout-lead = The same trust for many computers. Each file carries the certificate and has its undo. Risk first: take the smallest one that works.
rollout-certificate = What is rolled out:
rollout-open = Works, by prediction, in
rollout-make = The file
rollout-undo = The undo
rollout-companion = The certificate that it names
rollout-evidence-measured = This was run for real.
rollout-evidence-source = This follows from source code.
rollout-evidence-document = This follows from documents; nobody has run it here.
rollout-evidence-unverified = Nobody has confirmed this. Try it on one computer first.
rollout-refusals = { $count ->
    [one] One more is not offered
   *[other] { $count } more are not offered
 }
