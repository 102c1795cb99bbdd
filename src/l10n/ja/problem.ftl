# 入力の問題点と対処方法。

problem-at-line = { $line } 行目
problem-at-offset = { $offset } バイト目

problem-empty = 中身がありません。証明書ファイルを選び直すか、テキスト全体をもう一度コピーしてください。
problem-too-big = サイズが { $megabytes } MB あります。一度に読み込めるのは { $cap } MB までです。ファイルを分割するか、必要な証明書だけを取り出してください。
problem-too-many = { $cap } 件を超えるデータが含まれています。先頭の { $cap } 件を表示しています。残りを見るには、ファイルを分割してください。
problem-pem-unfinished = 「{ $label }」ブロックの終わりがありません。BEGIN の行から END の行までをコピーし直してください。
problem-pem-base64 = 「{ $label }」ブロックに、使えない文字が含まれています。手を加えずにコピーし直すか、元のファイルを読み込んでください。
problem-truncated = データが途中で切れています。ファイルを取得し直してください。
problem-trailing-bytes = 証明書の後ろに、読み取れないデータが { $count } バイトあります。
problem-certificate = 証明書の形をしていますが、規則に反する箇所があるため読み取れません: { $because }
problem-pkcs7-empty = この PKCS#7 ファイルには証明書が入っていません。証明書を含めてエクスポートし直してください。
problem-pkcs7-other = この PKCS#7 ファイルの中身は、暗号化データなど証明書以外のもの（{ $type }）です。証明書を .cer、.pem、.p7b のいずれかでエクスポートしてください。
problem-private-key = これは秘密鍵です。読み取りも保存もしていません。ほかの人の目に触れた可能性がある場合は、漏えいしたものとして扱い、鍵と証明書を作り直してください。ここで必要なのは証明書だけです。
problem-csr = これは証明書の発行要求（CSR）で、証明書ではありません。認証局に送り、発行された証明書を読み込んでください。
problem-crl = これは証明書失効リスト（CRL）で、証明書ではありません。サーバーの証明書を読み込んでください。
problem-pkcs12 = これは PKCS#12 ファイル（.p12、.pfx）です。パスワードで保護され、通常は秘密鍵が入っています。証明書だけを .cer または .pem でエクスポートし、それを読み込んでください。
problem-public-key = これは公開鍵だけのファイルです。対応する証明書を読み込んでください。
problem-unrecognised = 証明書が見つかりません。.cer、.crt、.pem、.der、.p7b のいずれかのファイルを読み込むか、「-----BEGIN CERTIFICATE-----」から「-----END CERTIFICATE-----」までのテキストを貼り付けてください。
