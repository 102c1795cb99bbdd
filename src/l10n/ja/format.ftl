# ファイル形式と、その用途。

format-der = DER（.cer）
format-der-who = Android、Java、Windows の各ウィザードで使います。
format-base64 = Base 64（.cer）
format-base64-who = Windows 用をメールで送るときに使います。
format-pem = PEM（.pem）
format-pem-who = Firefox、Chrome 独自の一覧、Linux、Cisco のアップロード画面で使います。
format-pem-chain = PEM チェーン付き（.pem）
format-pem-chain-who = Web サーバーなど、すべての証明書を 1 ファイルで求めるツールで使います。
format-pkcs7-der = PKCS#7（.p7b）
format-pkcs7-der-who = Windows で PKCS #7 を求められたときに使います。
format-pkcs7-der-chain = PKCS#7 チェーン付き（.p7b）
format-pkcs7-der-chain-who = Windows で、すべての証明書を一度にインポートするときに使います。
format-pkcs7-pem = PKCS#7 テキスト（.pem）
format-pkcs7-pem-who = OpenSSL や、PKCS7 ブロックを求める画面で使います。
format-pkcs7-pem-chain = PKCS#7 テキスト、チェーン付き（.pem）
format-pkcs7-pem-chain-who = OpenSSL で、すべての証明書を 1 つの PKCS7 ブロックにまとめるときに使います。
