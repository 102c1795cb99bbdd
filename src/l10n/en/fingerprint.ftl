# A fingerprint that somebody read out or pasted, against the certificates that are here.

fingerprint-certificate = Same. This is the { $hash } fingerprint of { $title }: every digit agrees.
fingerprint-public-key = Same key. This is the SHA-256 of the public key of { $title }. Other certificates with the same key have it too, so compare the certificate’s own fingerprint as well.
fingerprint-file = This is the { $hash } of the file { $file }, not of the certificate. The file is the one that was meant. Compare the certificate’s own fingerprint as well.
fingerprint-serial = Not a fingerprint. This is the serial number of { $title }, which anybody can copy. Ask for the SHA-256 fingerprint.
fingerprint-key-identifier = Not a fingerprint. This is the subject key identifier of { $title }, which anybody can copy. Ask for the SHA-256 fingerprint.
fingerprint-begins-alike = Different. { $agreeing ->
    [one] The first character agrees
   *[other] The first { $agreeing } of { $total } characters agree
 } with { $title }, and character { $position } is the first that does not. If you typed it, check it there. If you copied it, it is another certificate: do not trust it.
fingerprint-different = Different. No certificate here has this { $hash } fingerprint. Do not trust them because of it.
fingerprint-no-certificate = There is no certificate here to compare it with.
fingerprint-cut = Not complete. All { $digits } digits agree with the beginning of the fingerprint of { $title }, but the rest is missing. Without it this proves nothing.
fingerprint-length-of = Wrong length. A { $hash } fingerprint has { $wanted } digits, and these are { $digits }.
fingerprint-length = Wrong length. These are { $digits } digits. A fingerprint has 64 (SHA-256), 40 (SHA-1) or 32 (MD5).
fingerprint-foreign = “{ $character }” (character { $position }) is not a digit of a fingerprint. They are 0 to 9 and A to F.
fingerprint-nothing = There is no fingerprint in it. It consists of digits and the letters A to F.
fingerprint-md5 = MD5 can be forged. Compare the SHA-256 fingerprint too.
