# Finesse.

runbook-finesse-summary = The certificate of each Finesse server is saved for the CTI server, the CTI server’s is trusted by Finesse, and agents get a certificate from an authority.
runbook-finesse-why = Finesse and the CTI server check each other’s certificates. So each needs the certificate of the other.
runbook-finesse-hsts = From release 12.6 on, agents work on { $address }, and Finesse asks browsers for strict security (HSTS). Once a browser trusted it, a later self-signed certificate can no longer be passed by a click. Change to a certificate from an authority before you renew.
runbook-finesse-http-doubt = The chapter gives the address with http. Port 8443 speaks HTTPS, so use { $address }
runbook-finesse-missing = If no certificate of Tomcat is in the list, click { $new } (newer releases: { $self-signed }), restart the server when it is made, and begin this part again.
runbook-finesse-missing-mistake = The chapter asks for a restart of the whole server here, not only of Tomcat. Choose a time when no agent is signed in.
runbook-finesse-save = If it is there, click the certificate of { $tomcat }, then { $pem }. Save it as tomcat.pem.
runbook-finesse-check-name = Check that the certificate names the server, { $host }
runbook-finesse-every-node = Do the same on every Finesse node, and keep the files apart.
runbook-finesse-cti = Upload the CTI server’s certificate (its host.pem).
runbook-finesse-repeat = Do the same for every certificate that is still missing: both CTI servers, side A and side B.
runbook-finesse-older-names = The chapter shows the list as “certificate name” and the button as “upload file”. Newer releases call them “certificate purpose” and “upload”.
runbook-finesse-restart-note = Upload everything first, and restart once at the end.
runbook-finesse-undo = To stop trusting a CTI server, open its certificate under { $trust } and delete it, then restart Tomcat.
