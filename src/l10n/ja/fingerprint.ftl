# 読み上げられた、または貼り付けられたフィンガープリントの照合。

fingerprint-certificate = 一致しました。{ $title } の { $hash } フィンガープリント（拇印）と、すべての桁が同じです。
fingerprint-public-key = 鍵が一致しました。これは { $title } の公開キーの SHA-256 です。同じ鍵を使う別の証明書でも同じ値になるため、証明書のフィンガープリント（拇印）も照合してください。
fingerprint-file = これはファイル { $file } そのものの { $hash } で、証明書のフィンガープリント（拇印）ではありません。ファイルは一致しています。証明書のフィンガープリントも照合してください。
fingerprint-serial = フィンガープリントではありません。これは { $title } のシリアル番号で、誰でも同じものを作れます。SHA-256 フィンガープリントを教えてもらってください。
fingerprint-key-identifier = フィンガープリントではありません。これは { $title } のサブジェクト キー識別子で、誰でも同じものを作れます。SHA-256 フィンガープリントを教えてもらってください。
fingerprint-begins-alike = 一致しません。{ $title } とは { $total } 文字のうち先頭から { $agreeing } 文字まで同じですが、{ $position } 文字目が異なります。手で入力した場合は、その文字を確認してください。コピーした場合は別の証明書です。信頼しないでください。
fingerprint-different = 一致しません。この { $hash } フィンガープリント（拇印）を持つ証明書は、ここにはありません。これを根拠に信頼しないでください。
fingerprint-no-certificate = 照合する証明書がありません。
fingerprint-cut = 途中までしかありません。入力された { $digits } 桁は { $title } のフィンガープリントの先頭と同じですが、残りがありません。これだけでは、同じ証明書とは言えません。
fingerprint-length-of = 桁数が違います。{ $hash } フィンガープリントは { $wanted } 桁ですが、入力は { $digits } 桁です。
fingerprint-length = 桁数が違います。入力は { $digits } 桁です。フィンガープリントは 64 桁（SHA-256）、40 桁（SHA-1）、32 桁（MD5）のいずれかです。
fingerprint-foreign = 「{ $character }」（{ $position } 文字目）は、フィンガープリントに使われない文字です。使われるのは 0 から 9 と A から F です。
fingerprint-nothing = フィンガープリントが含まれていません。フィンガープリントは、数字と A から F の文字でできています。
fingerprint-md5 = MD5 は偽造できます。SHA-256 フィンガープリントも照合してください。
