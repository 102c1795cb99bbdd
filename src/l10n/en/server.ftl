# The server's side on the page.

server-title = On the server
server-lead = What makes the guides unnecessary: procedures for the server itself, filled in with your host and certificate.
server-family = Product
server-runbook = Procedure
server-choose = What do you want to do, and where?
server-how = Show me how
server-machines-hint = If one machine is both server and client, enter the same name twice.
server-a = Server, side A
server-b = Server, side B
client-a = Client, side A
client-b = Client, side B
