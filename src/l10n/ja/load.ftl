# 読み込みの進み具合、長い一覧のページ、証明書以外に見つかったもの。

loading = { $source } を読み込んでいます…
loading-found = 証明書 { $count } 件を読み込み済み
notice-cancelled = 読み込みを中止しました。読み込み済みの証明書は残っています。
notice-opened = { $keys ->
    [0] 証明書 { $count } 件を取り出しました。
   *[other] 証明書 { $count } 件を取り出しました。ファイル内の秘密鍵は取り込んでいません。
 }
certificates-page = { $count } 件中 { $first }～{ $last } 件目
certificates-previous = 前へ
certificates-next = 次へ
found-title = 証明書ではないデータ
found-fields = 内容
pkcs12-password = ファイルのパスワード
pkcs12-hint = パスワードはこの端末の中だけで使い、保存しません。設定されていない場合は、空欄のままにしてください。
pkcs12-open = 証明書を取り出す
pkcs12-password-wrong = パスワードが違います。大文字・小文字とキーボードの入力言語を確認して、もう一度入力してください。
pkcs12-algorithm = このファイルの暗号化方式（{ $type }）には対応していません。証明書だけを .cer または .pem でエクスポートし、それを読み込んでください。
pkcs12-rounds = このファイルはパスワードの処理を { $count } 回繰り返すよう求めており、この画面で処理できる回数を超えています。証明書だけを .cer または .pem でエクスポートし、それを読み込んでください。
pkcs12-damaged = ファイルが壊れています。ファイルを取得し直してください。
