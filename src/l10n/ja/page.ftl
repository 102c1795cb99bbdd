# 証明書と手順を囲むページ。

page-title = trustguide: サーバー証明書を読み、使える方法で信頼する
skip = 本文へ移動
language = 言語
theme = 配色
theme-system = システムに合わせる
theme-light = ライト
theme-dark = ダーク
places = 画面
place-certificate = 証明書
place-guide = 手順
place-files = ファイル
promise = 処理はすべてこのブラウザー内で行います。証明書が外部に送られることはありません。
copy = コピー
cancel = キャンセル
undo = 元に戻す
save = 保存
print = 印刷する

start-title = 「この接続ではプライバシーが保護されません」と表示されたら
start-lead = サーバーの証明書を読み込むと、内容を確認し、必要な形式で保存し、警告で困っている方に渡す手順を作れます。
choose-file = 証明書ファイルを選ぶ
or-drop = または、この枠にファイルをドロップします（.cer、.crt、.pem、.der、.p7b）
start-paste = 証明書を貼り付ける
start-address = アドレスから取得する
start-how = 証明書を手に入れるには
paste-label = 証明書を含むテキスト。コマンドの出力は、そのまま全体を貼り付けられます。
paste-read = 読み込む
address-label = 証明書ファイルのアドレス
address-hint = Web サーバーにある .cer、.pem、.p7b のアドレスです。接続そのものの証明書は、どの Web ページからも読み取れません。その場合は「証明書を手に入れるには」のコマンドを使ってください。
address-fetch = 取得する
fetching = 取得しています…
fetch-failed-address = 取得できるアドレスではありません。https:// または http:// で始まり、ホスト名を含むアドレスを入力してください。
fetch-failed-blocked = ブラウザーが、応答の読み取りを許可しませんでした。原因は次のいずれかですが、ブラウザーからは区別できません。サーバーがほかのページからの読み取りを許可していない（CORS）、サーバーの証明書が信頼されていない、サーバーに接続できない。
fetch-failed-status = サーバーがエラー { $status } を返しました。アドレスを確認してください。
fetch-failed-timeout = 時間内に応答がありませんでした。サーバーが停止しているか、途中のファイアウォールで止められている可能性があります。
fetch-failed-too-big = 応答が大きすぎるため、証明書ファイルとして読み込めません。
fetch-failed-no-certificate = 応答はありましたが、証明書が含まれていません。おそらく Web ページです。接続そのものの証明書は、どの Web ページからも読み取れません。
fetch-instead = 代わりに次のいずれかのコマンドを実行し、出力全体を貼り付けてください。
fetch-command-curl = ファイルを取得する（curl が使える環境）
fetch-command-openssl = サーバーの証明書を取得する（OpenSSL。Mac、Linux）
fetch-command-powershell = サーバーの証明書を取得する（Windows PowerShell）
how-browser = ブラウザーで行う場合は、警告のページで証明書を表示してファイルに保存し、そのファイルをここで選びます。
how-tls = Web ページは接続の証明書を読み取れないため、このページがサーバーから直接取得することはできません。コマンドを使うと取得できます。
how-host = サーバー（443 以外の場合はポートも）

source = 読み込み元: { $source }
source-pasted = 貼り付けたテキスト
source-dropped = ドロップしたテキスト
problems-title = 読み込めなかったもの
problems-more = ほか { $count } 件
problems-dismiss = 閉じる
notice-loaded = 証明書を { $count } 件読み込みました。
notice-repeated = この証明書はすでに読み込まれています。
notice-copied = コピーしました。
notice-copy-failed = このブラウザーではコピーが許可されていません。テキストを選択してコピーしてください。
notice-removed = 削除しました。
notice-restored = 元に戻しました。
notice-private-key = 秘密鍵が含まれていました。保存していません。

certificates = 読み込んだ証明書
certificates-more = ほか { $count } 件（「ファイル」で保存できます）
remove = 削除
remove-one = { $title } を削除
remove-all = すべて削除してやり直す
more-title = 証明書を追加する
to-guide = 手順を作る
to-files = ファイルに保存する
to-certificate = 証明書を読み込む

files-title = ファイルに保存する
files-lead = 同じ証明書を、用途に合った形式で保存します。ファイルはすべてこのブラウザー内で作ります。
files-one = この証明書:
files-which = 証明書
files-chain = チェーンを含む
files-chain-hint = { $count ->
    [1] 発行者の証明書が読み込まれていないため、この証明書だけになります。
   *[other] 発行者を含む { $count } 件です。
 }
files-all = 読み込んだすべて
files-all-hint = 関係の有無にかかわらず、{ $count } 件すべてです。
files-impossible = この証明書は、この形式では保存できません。

guide-setup = 誰が、どのサーバーを使うか
reader-title = 手順を使う方の環境
reader-browser = ブラウザー
reader-platform = システム
reader-captions = そのシステムの表示言語
internet-explorer-note = このページは Internet Explorer では動きません。ほかのブラウザーで手順を作り、印刷して渡してください。
site-title = サーバー
site-host = ホスト名
site-host-hint = 利用者が入力するとおりに入れてください。
site-product = 製品
product-ccp = Customer Collaboration Platform
product-cucm = Unified Communications Manager
product-finesse = Finesse
product-other = その他のサーバー
site-ports = ポート
site-ports-hint = カンマで区切ってください。
site-ports-wrong = 1～65535 の数字を、カンマで区切って入力してください。
site-slots = 別の証明書を使うポートがある場合は、ここで選んでください。
site-slot-same = ほかと同じ
guide-fits = 対象: { $versions }。
open-address = 開く
step-done = 手順 { $number } が完了
caption-unverified = この文言は確認できていません
