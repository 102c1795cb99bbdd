# What a new certificate means for those who trusted the old one.

compare-same = It is the same certificate. Nothing changed.
compare-reused-serial = Both certificates have the same issuer and the same serial number ({ $serial }). Firefox refuses that, or shows a blank page. Issue the new one again with another serial number. Until then, remove the old one from Firefox and restart it.
compare-new-key = The new certificate is self-signed and has a new key. Nobody who trusted the old one trusts this one. Trust it again wherever the old one was trusted, and remove the old one.
compare-new-name = The key is the same, but the subject is another. Browsers do not take the new certificate for the old one’s successor. Trust it again wherever the old one was trusted, and remove the old one.
compare-same-key-anchor = The key and the subject are the same. Where Chrome or Edge trusts the old certificate as an authority, they accept the new one by itself, as long as the old one has not expired. Where it is trusted only as this server’s certificate (NSS “P”), trust the new one again. Firefox asks again.
compare-same-key = The key and the subject are the same, but the old certificate does not count as an authority. Trust the new one again wherever the old one was trusted, and remove the old one.
compare-issued-by-old = By its issuer ({ $issuer }), the new certificate comes from the old one. Whoever trusts the old one as an authority has nothing to do.
compare-now-issued = The new certificate comes from a certification authority ({ $issuer }), and no longer vouches for itself. Trust that authority’s root where it is not trusted yet, and remove the old certificate.
compare-now-self-signed = The new certificate vouches for itself, and no longer comes from { $issuer }. Whoever trusts that authority now sees a warning. Trust the new certificate itself, or have the authority issue one.
compare-same-authority = The same authority ({ $issuer }) issued both. Whoever trusts its root has nothing to do. Whoever trusted the old server certificate itself has to trust the new one.
compare-authority-new-key = The authority has the same name ({ $issuer }), but another key. Check whether it still has the root that is trusted. If not, trust the new root.
compare-other-authority = Another authority issued it: { $new }, no longer { $old }. Trust the new authority’s root where it is not trusted yet.
compare-names-lost = These names are no longer in the certificate: { $names }. Whoever uses them sees a warning.
compare-older = The new certificate begins and ends before the old one. Perhaps the two are mixed up.
compare-exceptions = An exception for a warning holds for one certificate only. Chrome, Edge and Firefox show the warning again wherever people had gone on past it.
