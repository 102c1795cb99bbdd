# A certificate's facts as text.

sheet-copy-text = Copy as text
sheet-copy-ticket = Copy for a ticket
sheet-text = Text with every field
sheet-ticket = A few lines for a ticket, with what is wrong
sheet-json = JSON for programs
sheet-one = What this certificate says:
sheet-all = What all { $count } certificates say
