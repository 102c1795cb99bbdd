# Hand-outs: the page without a script, the mail, the calendar, the zip's read-me.

handout-title = The certificate of { $host }: guides
handout-contents = Choose the guide for your browser and system:
handout-ports = Ports
handout-certificate = Certificate
handout-until = Valid until
handout-no-end = no end
handout-sha256 = SHA-256 fingerprint
handout-sha1 = SHA-1 fingerprint
handout-issued-by = Issued by
handout-save = Save
handout-file-as-text = If nothing happens: as text
handout-make-file = Make this file
handout-files = The certificate as text
handout-files-intro = Internet Explorer saves no file from this page, so make it yourself. If the file came together with this page, take that one.
handout-text-copy = Click into the box. Press Ctrl+A, then Ctrl+C. On a Mac, press Command instead of Ctrl.
handout-text-paste = Open a text editor, on Windows Notepad. Press Ctrl+V.
handout-text-save = Save the file. As its name, type the one that your guide tells you, with the quotation marks:
handout-link = This guide on the web

mail-subject = { $host }: what to do about the certificate
mail-greeting = Hello,
mail-why = this is about the certificate of { $host }. The guide shows, step by step, what to do in your browser.
mail-attached = Attached is { $file }. Save it, then open it with a double-click. It needs no network, and no program runs in it.
mail-link = The same guide on the web:
mail-compare = Before you trust the certificate, let us read this fingerprint to you over the phone, at a number that you already know. A mail can be forged.

calendar-summary = Certificate expires: { $title }
calendar-server = Server: { $host }, port { $ports }
calendar-do = What to do before that day:
calendar-renew = Renew the certificate on the server.
calendar-renew-issuer = Renew this certificate of the issuing authority, and what it has issued.
calendar-hand-out = Hand out a new guide, “Replace it after a renewal”, to everybody who trusts the old certificate.
calendar-remove = Have the old certificate removed from the browsers and systems.

read-me-title = The certificate of { $host }
read-me-page = Open { $file } with a double-click: it shows, step by step, what to do in your browser.
read-me-same = Where the guide speaks of a file to save, take the one of that name from the list below.
read-me-formats = The certificate in every format:

hand-out-title = Hand out the guide
hand-out-lead = Choose who needs it. Everything is made here, in the browser.
hand-out-for = For whom?
hand-out-browsers = Browsers
hand-out-platforms = Systems
hand-out-languages = Languages
hand-out-server = Server: { $host }, ports { $ports }
hand-out-server-unknown = Which server?
hand-out-nobody = Tick at least one browser, one system that has it, and one language.
hand-out-count = { $count ->
    [one] One guide, in { $languages }:
   *[other] { $count } guides, each in { $languages }:
 }
hand-out-what = What to hand out
hand-out-page = Page for a mail
hand-out-page-who = Opens everywhere, also in Internet Explorer 8 to 11 and without a network. Send it as an attachment.
hand-out-save-page = Save the page
hand-out-mail = Text of the mail
hand-out-mail-who = With the fingerprint, to be compared over the phone.
hand-out-ticket = Markdown for a ticket
hand-out-ticket-who = The facts of the certificate, and every step.
hand-out-paper = On paper
hand-out-paper-who = With the pictures, to put beside the screen.
hand-out-zip = Everything in one file (zip)
hand-out-zip-who = The page, the certificate in every format, and a read-me in English and Japanese.
hand-out-calendar = Reminder for the calendar
hand-out-calendar-who = The end of the certificate, with an alarm 30 days before.
hand-out-calendar-none = No certificate that is loaded ends later than now.
hand-out-managed = For administrators
hand-out-managed-who = Group Policy, browser policies, profiles and scripts, each with its undo.
hand-out-to-managed = To the roll-outs
