# Sketches of dialogs: which window, and where in it the control is. Captions come in as arguments.

picture-warning = the warning page
picture-browser = the browser’s window
picture-page = the page { $title }
picture-panel = what opens beside the address
picture-page-info = the window about the page
picture-window = the window { $title }
picture-certificate-window = the certificate’s window
picture-screen = the screen { $title }
picture-settings = the settings
picture-profile = the profile
picture-question = the question
picture-menu = the menu
picture-save = the window for saving a file
picture-stores = the list of stores
picture-run = the window for a command
picture-console = the window of certificates
picture-search = the search field

picture-title = Picture: { $window }
picture-button = In { $window }, the button { $control } is marked.
picture-link = In { $window }, the link { $control } is marked.
picture-tab = In { $window }, the tab { $control } is marked.
picture-choice = In { $window }, the choice { $control } is marked.
picture-check = In { $window }, the box to tick at { $control } is marked.
picture-switch = In { $window }, the switch at { $control } is marked.
picture-line = In { $window }, the line { $control } is marked.
picture-field = In { $window }, the field with { $control } is marked.
picture-symbol = In { $window }, the bin is marked: { $control }
picture-then = { $first } After it: { $then }
picture-label = Picture
picture-larger = Larger
picture-smaller = Smaller

picture-certificate = the certificate
picture-entry = the server’s address
picture-thumbprint = the thumbprint
picture-ok = OK
picture-words = other words
