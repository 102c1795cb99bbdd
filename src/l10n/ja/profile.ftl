# 組織のプロファイル。ページと同じ場所に置く site.json。

profile-fault-too-big = ファイルが { $most } KB を超えています。不要な証明書を取り除いてください。
profile-fault-json = JSON として読み取れません（{ $line } 行目、{ $column } 文字目）。その直前に、カンマ、引用符、かっこの抜けがないか確認してください。
profile-fault-version = このページが読み取るのはバージョン { $version } です。数値の { $version } を指定してください。ファイルの形式のほうが新しい場合は、ページを更新してください。
profile-fault-object = 波かっこで囲んだ項目を指定してください: {"{"} … {"}"}
profile-fault-missing = この項目がありません。追加してください。
profile-fault-unknown = このような項目はありません。つづりを確認するか、取り除いてください。
profile-fault-text = 引用符で囲んだ文字列を指定してください。
profile-fault-list = 角かっこで囲んだ一覧を指定してください: [ … ]
profile-fault-too-long = { $most } 文字を超えています。短くしてください。
profile-fault-too-many = 一覧が { $most } 件を超えています。減らしてください。
profile-fault-hidden = 見えない文字や、文字の向きを変える文字が含まれています。入力し直してください。
profile-fault-host = ホスト名ではありません。https:// とポートを付けずに、利用者が入力するとおりに指定してください。
profile-fault-repeated = 同じものが重複しています。一方を取り除いてください。
profile-fault-port = ポートは 1～65535 の数値です。引用符は付けません。
profile-fault-product = 製品は ccp、cucm、finesse、other のいずれかです。
profile-fault-language = 言語は en または ja です。
profile-fault-mail = メール アドレスではありません。helpdesk@example.com のように指定してください。
profile-fault-fingerprint = SHA-256 のフィンガープリント（64 桁）ではありません。このサイトの証明書の画面からコピーしてください。
profile-fault-pattern = ホスト名か、*.example.com のように「*.」とドメインを指定してください。
profile-fault-certificate = PEM 形式の証明書 1 件ではありません。PEM 形式で保存し、改行を \n にした 1 つの文字列として指定してください。
profile-fault-private-key = 秘密鍵です。取り除いて、サーバー上のファイルも削除してください。ファイルを見た人には鍵が知られています。
profile-title = サイト プロファイル
profile-lead = このページと同じ場所に site.json を置くと、組織に合わせた表示になります。サーバーが入力済みになり、すべての手順に問い合わせ先が表示され、登録したものと異なる証明書には警告が出ます。入力して保存し、index.html と同じ場所に置いてください。
profile-beside = このページと同じ場所にある site.json は、次の理由で使われていません。
profile-opened = このファイルは、このままでは使えません。
profile-open = site.json を開く
profile-add = サーバーを追加する
profile-general = 組織とヘルプデスク
profile-organisation = 組織
profile-name = 問い合わせ先
profile-phone = 電話
profile-mail = メール アドレス
profile-hours = 受付時間
profile-language = 訪問者の言語がわからない場合の言語
profile-links = リンクで案内してよい、ほかのサーバー（*.example.com など）
profile-host = サーバー { $number }
profile-product = 製品（ccp、cucm、finesse、other）
profile-fingerprints = 登録する SHA-256 フィンガープリント（カンマ区切り）
profile-certificates = { $count ->
    [0] 読み込んだ証明書をファイルに含める（利用者に手順がすぐ表示されます）
   *[other] 証明書 { $count } 件をファイルに含めています
 }
profile-mend = 印の付いた項目を直すと、ファイルを保存できます。
profile-save = site.json を保存する
profile-save-hint = Web サーバーの index.html と同じ場所に置いてください。ページは開かれるたびにこのファイルを確認します。
