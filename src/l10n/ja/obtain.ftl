# ブラウザーから証明書をファイルに保存する。

guide-section-show = 証明書を表示する
guide-section-save = ファイルに保存する
guide-section-formats = 選べる形式
guide-section-command = コマンドで取得する場合
guide-section-from-server = サーバーの管理画面から取得する場合
guide-summary-export = サーバーが示す証明書を { $browser } でファイルに保存できます。保存したファイルは、このページで読み取れます。
guide-summary-export-cannot = この端末の { $browser } では、サーバーの証明書をファイルに保存できません。パソコンを使うか、サーバーの管理者に依頼してください。
guide-export-each-port = ポートによって証明書が異なることがあります。警告が表示されるアドレスごとに繰り返してください。
guide-export-load = このページの「証明書」を開き、保存したファイルを選びます。
guide-save-type-place = ファイルの種類の一覧
guide-save-here = フォルダーを選んで保存します。
guide-formats-intro = どの形式でも、このページで読み取れます。ほかのソフトウェアで形式を指定された場合は、次から選びます。
guide-format-pem = { $format }: この証明書だけをテキストで保存します。ほとんどの用途に使えます。
guide-format-pem-chain = { $format }: 発行者の証明書も含めてテキストで保存します。必要なものがすべて入るため、確認にはこれが最適です。
guide-format-der = { $format }: この証明書だけをバイナリで保存します。Windows、Android、Java で使います。
guide-format-p7 = { $format }: この証明書だけを PKCS #7 で保存します。
guide-format-p7-chain = { $format }: 発行者の証明書も含めて PKCS #7 で保存します。Windows で使います。
guide-command-intro = サーバーに接続できるパソコンで次のいずれかを実行し、表示された内容をすべてこのページに貼り付けます。
guide-from-server-intro = Cisco サーバーの管理者は、ブラウザーの警告にかかわらず、管理画面からダウンロードできます。
guide-cisco-sign-in = { $address } を開き、サインインします。
guide-cisco-open-tomcat = { $tomcat }の項目をクリックします
guide-cisco-tomcat-mistake = { $trust }の項目ではありません。そちらはほかのサーバーの証明書です。
