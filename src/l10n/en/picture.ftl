# Sketches of dialogs: which window, and where in it the control is. Captions come in as arguments.

picture-warning = the warning page
picture-browser = the browser’s window
picture-page = the page { $title }
picture-panel = what opens beside the address
picture-window = the window { $title }
picture-certificate-window = the certificate’s window
picture-screen = the screen { $title }
picture-profile = the profile
picture-question = the question
picture-menu = the menu
picture-save = the window for saving a file
picture-stores = the list of stores
picture-run = the window for a command
picture-console = the window of certificates
picture-search = the search field

picture-title = Picture: { $window }
picture-button = { $window }, with the button { $control } marked
picture-link = { $window }, with the link { $control } marked
picture-tab = { $window }, with the tab { $control } marked
picture-choice = { $window }, with the choice { $control } marked
picture-check = { $window }, with the box to tick at { $control } marked
picture-switch = { $window }, with the switch at { $control } marked
picture-line = { $window }, with the line of { $control } marked
picture-field = { $window }, with the field marked that holds { $control }
picture-symbol = { $window }, with the symbol marked: { $control }
picture-then = { $first }, and after it { $then }
picture-label = Picture
picture-larger = Larger
picture-smaller = Smaller

picture-certificate = the certificate
picture-entry = the server’s address
picture-thumbprint = the thumbprint
picture-bin = the bin
picture-ok = OK
picture-words = other words
