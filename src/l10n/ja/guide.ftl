# 手順。他製品の画面の文言は引数で入り、ここには書きません。

browser-chrome = Chrome
browser-edge = Edge
browser-firefox = Firefox
browser-safari = Safari
browser-internet-explorer = Internet Explorer
platform-windows = Windows
platform-macos = Mac
platform-linux = Linux
platform-ios = iPhone・iPad
platform-android = Android

guide-title = { $host } を { $browser }（{ $platform }）で信頼する
guide-the-server = サーバー
guide-section-prepare = はじめに
guide-section-trust = 証明書を信頼する
guide-section-for-now = 警告を越えて開くだけの場合
guide-section-server = サーバー側で必要な対応
guide-section-check = 結果を確認する
guide-section-undo = 元に戻す
guide-label-fits = 対象
guide-label-place = 見る場所
guide-label-see = 次の画面
guide-label-mistake = 注意
guide-label-risk = リスク
guide-label-not-shown = その画面には表示されません
guide-evidence-measured = 文言は実際の製品で確認しています。
guide-evidence-source = 文言は製品のソースで確認しています。
guide-evidence-document = 文言は資料で確認しています。
guide-evidence-unverified = 確認できていない文言があります。実際の画面と異なる場合があります。

guide-summary-exception = { $ports ->
    [1] { $browser } に警告が一度表示されます。そのまま進むと、次回からは表示されません。
   *[other] { $browser } では、{ $ports } つのアドレスそれぞれで警告が一度ずつ表示されます。それぞれ進むと、次回からは表示されません。
 }
guide-summary-lasting = 証明書を一度登録すると、{ $browser } で警告なしにページを開けるようになります。
guide-summary-for-now = { $browser } では、この証明書を恒久的に信頼できません。今回は警告を越えて開けますが、根本的な対応はサーバー側で必要です。
guide-summary-cannot = { $browser } はこの証明書を受け入れません。この端末での操作では解決できないため、サーバー側での対応が必要です。
guide-summary-no-certificate = 先にサーバーの証明書を読み込んでください。手順は証明書によって変わります。
guide-risk-exception = この証明書の鍵を手に入れた人は、このサーバーになりすませます。ほかのサイトには影響しません。
guide-risk-leaf = この証明書の鍵を手に入れた人は、証明書に書かれたサーバーになりすませます。ほかのサイトには影響しません。
guide-risk-self-ca = このサーバーの証明書は、ほかの証明書を発行することもできます。鍵を手に入れた人は、このブラウザーに対してどのサイトにもなりすませます。不要になったら削除してください。
guide-risk-root = この認証局の鍵を手に入れた人は、このブラウザーに対してどのサイトにもなりすませます。

guide-prepare-address = アドレスバーには、必ずこの名前を入力してください: { $host }
guide-prepare-address-mistake = IP アドレスや短い名前で開くと、警告は消えません。
guide-prepare-fingerprint = { $address } を開き、証明書のフィンガープリントを下の値と比べてください。正しい値はヘルプデスクに読み上げてもらいます。
guide-prepare-fingerprint-mistake = 1 文字でも違う場合は、ここで中止してください。別のサーバーにつながっている可能性があります。
guide-prepare-save = このファイルを保存します: { $file }

guide-chrome-fingerprint = 警告画面で、アドレスの左の{ $not-secure }をクリックし、{ $details }をクリックします。{ $general }の{ $fingerprints }にある{ $certificate }の行です。
guide-edge-fingerprint = 警告画面で、アドレスの左の{ $not-secure }をクリックし、証明書のアイコンをクリックします。証明書の SHA-256 フィンガープリントを見ます。
guide-firefox-fingerprint = 警告画面で{ $advanced }をクリックし、{ $view }をクリックします。{ $fingerprints }の欄にあります。
guide-safari-fingerprint = 警告画面で{ $details }をクリックし、証明書を表示するリンクをクリックします。詳細を開くと、末尾にあります。
guide-ios-fingerprint = 証明書ファイルを開いて詳細を表示すると、末尾にあります。
guide-android-fingerprint = 証明書の詳細画面にあります。
guide-internet-explorer-fingerprint = 警告を一度越えて開き、アドレスの横の{ $error }をクリックし、{ $view }をクリックします。{ $details }の最後の行が拇印です。

guide-open = { $address } を開きます
guide-see-warning = { $heading }という警告
guide-see-page = ページが開きます。
guide-see-page-or-empty = ページが開きます。何も表示されなくても問題ありません。
guide-see-window = { $window }の画面
guide-see-message = { $text }というメッセージ
guide-press = { $control }をクリックします
guide-press-ok = OK をクリックします。
guide-tap = { $control }をタップします
guide-tick = { $control }にチェックを入れます
guide-choose = { $control }を選びます
guide-choose-tab = { $tab }タブを選びます
guide-choose-and-press = { $control }を選び、{ $next }をクリックします
guide-choose-file = ファイル { $file } を選びます
guide-open-part = { $part }を開きます
guide-select-and-press = { $entry } を選び、{ $control }をクリックします
guide-type-address = このアドレスをコピーし、アドレスバーに貼り付けて Enter キーを押します: { $address }
guide-double-click = ファイル { $file } をダブルクリックします
guide-no-proceed = このリンクがない場合は、先へ進めません。サーバーが厳格なセキュリティ（HSTS）を求めているか、組織の設定で禁止されています。ヘルプデスクに連絡してください。
guide-go-on-unnamed = 警告画面で詳細を開き、ページへ進む操作を選びます。
guide-restart-browser = { $browser } のウィンドウをすべて閉じ、もう一度起動します。

guide-chrome-open-list = このアドレスをコピーし、アドレスバーに貼り付けて Enter キーを押します: { $address }
guide-chrome-see-list = { $page }のページ
guide-chrome-no-list = このページが表示されない場合は、Chrome を更新してください。
guide-chrome-import = { $section }の行の{ $import }をクリックします
guide-chrome-import-mistake = { $intermediate }の行ではありません。そちらに入れても警告は消えません。
guide-chrome-see-imported = { $section }の一覧に { $title } が表示されます
guide-chrome-delete = 証明書の行にあるごみ箱のアイコンをクリックします（読み上げソフトでは{ $delete }）。
guide-chrome-delete-confirm = { $question }と確認されるので、削除します。
guide-chrome-see-not-secure = ページが開きます。アドレスの横に{ $not-secure }と表示されたままになります。通信は暗号化されていますが、サーバーの身元は保証されていません。
guide-chromium-same-host = 今度は確認されません。同じホストの同じ証明書だからです。
guide-chrome-undo-exception = { $host } のページを開き、アドレスの横の{ $not-secure }をクリックし、{ $turn-on }をクリックします
guide-edge-undo-exception = ページを開き、アドレスの横の{ $not-secure }をクリックして、警告をオンに戻します。何もしなくても、例外は 7 日で終わります。

guide-firefox-see-warning-again = もう一度同じ警告が表示されます。Firefox はポートごとに確認するためです。{ $heading }
guide-firefox-older-page = 以前の画面では、代わりに{ $accept }と表示されます。
guide-firefox-tick-mistake = このチェックを入れないと、警告は消えません。
guide-firefox-see-authority = 一覧に { $title } が表示されます。

guide-safari-password = 求められたら、Mac のパスワードを入力します。
guide-internet-explorer-older-page = 以前の画面では、リンクは{ $go-on }だけです。
guide-internet-explorer-undo-exception = 操作は不要です。Internet Explorer のウィンドウをすべて閉じると、元に戻ります。

guide-exception-scope-chromium = 有効期間は 7 日です。同じ証明書を使うポートなら、このホストのすべてのポートで有効です。
guide-exception-scope-firefox = 削除するまで有効です。Firefox では、ポートごとに 1 つずつ必要です。
guide-exception-scope-safari = 削除するまで、キーチェーンに保存されます。
guide-exception-scope-ios = 有効期間は公表されていません。警告が再び表示されることがあります。
guide-exception-scope-internet-explorer = Internet Explorer のウィンドウをすべて閉じるまで有効です。

guide-windows-automatic-mistake = { $automatic }は選ばないでください。ブラウザーが参照しない場所に保存されてしまいます。
guide-windows-security-warning = 証明書の拇印を示す警告
guide-windows-compare-and-yes = 拇印を下の値と比べます。同じであれば{ $yes }をクリックします
guide-windows-run = Windows キーと R キーを押し、次のとおり入力して Enter キーを押します: { $command }
guide-windows-open-root = { $store }を開き、その中の証明書フォルダーを開きます。
guide-windows-delete = { $title } を選んで Delete キーを押し、確認の画面で同意します。
guide-macos-see-keychain = { $app }が開きます。保存先のキーチェーンを聞かれることがあります。
guide-macos-keychain-mistake = 聞かれたら{ $login }を選びます
guide-macos-find = { $login }と{ $certificates }を選び、{ $title } をダブルクリックします
guide-macos-always = { $when }で{ $always }を選びます
guide-macos-host-mistake = 信頼をホスト名で限定しないでください。Chrome と Firefox では無視されます。
guide-macos-close = ウィンドウを閉じます。求められたらパスワードを入力します。
guide-macos-open-app = { $app }を開きます。Command キーとスペースキーを押して名前を入力すると見つかります。
guide-macos-delete = { $login }を選び、{ $title } を選んで Delete キーを押し、確認の画面で同意します。
guide-ios-open-file = ファイル { $file } をメールや AirDrop で端末に送り、開きます。
guide-ios-see-downloaded = プロファイルを読み込むかどうかの確認。{ $allow }をタップします
guide-ios-open-profile = { $settings }を開き、上のほうにある{ $row }をタップします。
guide-ios-profile-mistake = この行がない場合は、{ $general }の{ $management }を見てください。数分たつと表示されなくなります。
guide-ios-install = { $install }をタップしてパスコードを入力し、もう一度{ $install }をタップします。
guide-ios-open-switches = { $settings }、{ $general }、{ $about }の順に開き、一番下の{ $trust }をタップします
guide-ios-switch-mistake = 見落としやすい手順です。これを行わないと、プロファイルを入れても警告は消えません。
guide-ios-switch = { $heading }の欄で、{ $title } をオンにします
guide-ios-remove = { $settings }、{ $general }、{ $management }の順に開き、{ $title } をタップして削除します。
guide-android-save = ファイル { $file } を端末に保存します。
guide-android-open = 設定を開き、{ $security }、{ $more }、{ $encryption }、{ $install }の順にタップします
guide-android-search = 画面の構成はメーカーによって異なります。見つからない場合は、設定内で「証明書」を検索してください。
guide-android-remove = 設定の{ $encryption }、{ $user }の順に開き、{ $title } をタップして削除します。
guide-nss-tools = certutil が入っていることを確認します。Debian と Ubuntu のパッケージ名は { $package } です。
guide-nss-run = { $file } を保存した場所で端末を開き、このコマンドを実行します:
guide-nss-see = 何も表示されなければ成功です。
guide-nss-remove = 端末でこのコマンドを実行します:

guide-check-open = { $address } を開きます
guide-check-see = 警告なしでページが開きます。
guide-check-see-port = 警告は表示されません。ページは空白や短いメッセージだけのこともありますが、問題ありません。
guide-undo-exception-device = このサイトのブラウザーのデータを消去します。そのままでも、例外はやがて終わります。

guide-server-intro = { $browser } では、この端末での操作だけでは足りません。サーバーの管理者に次のことを伝えてください。
