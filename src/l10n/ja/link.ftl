# 手順へのリンクと、リンクから開くページ。

link-fault-none = アドレスの「#」の後ろは、手順へのリンクではありません。
link-fault-version = このリンクの形式（バージョン { $version }）は、このページでは読み取れません。
link-fault-too-long = このリンクは { $length } 文字あります。読み取れるのは { $most } 文字までです。
link-fault-cut = リンクの末尾が欠けています。
link-fault-damaged = リンクが途中で変わったため、読み取れません。
link-fault-too-many = このリンクには、{ $most } 件を超える証明書が含まれています。
link-fault-no-certificate = 証明書があるはずの場所に、証明書ではないものが入っています。
link-fault-private-key = このリンクには秘密鍵が含まれていました。保存していません。
link-fault-field = リンクに含まれる{ $field }「{ $value }」が正しくありません。
link-fault-unknown = このリンクには、このページが対応していない項目「{ $name }」があります。
link-field-host = ホスト名
link-field-ports = ポートの一覧
link-field-product = 製品
link-field-browser = ブラウザー
link-field-platform = システム
link-field-version = バージョン
link-field-task = 目的
link-field-way = 方法
link-field-slots = ポートごとの証明書
link-field-language = 言語
link-do-reload = ページを再読み込みしてください。それでも表示される場合は、ヘルプデスクに新しいリンクか、ファイルの手順書を依頼してください。
link-do-whole = メッセージの中のリンク全体をもう一度コピーしてください。リンクが複数の行に分かれていることがあります。解決しない場合は、送り直してもらってください。
link-do-ask = 送信元に、新しいリンクを依頼してください。
link-do-private-key = 送信元に連絡してください。その鍵は秘密ではなくなったため、交換が必要です。このリンクはほかの人に渡さないでください。
