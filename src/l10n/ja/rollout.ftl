# 管理者向けの配布。ファイル名、コマンド、他製品の文言は引数で入ります。

rollout-powershell-user = Windows PowerShell: ユーザーの「信頼されたルート」
rollout-powershell-machine-people = Windows PowerShell: コンピューターの「信頼されたユーザー」
rollout-powershell-machine-root = Windows PowerShell: コンピューターの「信頼されたルート」
rollout-certutil-user = Windows コマンドファイル: ユーザーの「信頼されたルート」
rollout-certutil-machine-people = Windows コマンドファイル: コンピューターの「信頼されたユーザー」
rollout-certutil-machine-root = Windows コマンドファイル: コンピューターの「信頼されたルート」
rollout-gpo = Windows ドメイン: グループ ポリシーの手順
rollout-chrome-windows = Chrome のポリシー（Windows）
rollout-chrome-macos = Chrome のポリシー（Mac）
rollout-chrome-linux = Chrome・Chromium のポリシー（Linux）
rollout-edge-windows = Edge のポリシー（Windows）
rollout-edge-macos = Edge のポリシー（Mac）
rollout-edge-linux = Edge のポリシー（Linux）
rollout-firefox-windows = Firefox のポリシー（Windows）: Windows のストアを使う
rollout-firefox-macos = Firefox のポリシー（Mac）: キーチェーンを使う
rollout-firefox-linux = Firefox のポリシー（Linux）
rollout-macos-profile = Mac: 構成プロファイル
rollout-ios-profile = iPhone・iPad: 構成プロファイル
rollout-security-user = Mac: ユーザーのキーチェーンに登録するコマンド
rollout-security-machine = Mac: システムのキーチェーンに登録するコマンド
rollout-nss-chromium = Linux: ユーザーの Chrome・Edge・Chromium に登録するコマンド
rollout-nss-firefox = Linux: ユーザーの Firefox に登録するコマンド
rollout-ca-certificates = Debian・Ubuntu: システムの証明書（ブラウザーは対象外）
rollout-trust-anchor = Red Hat・Fedora: システムの証明書
rollout-java-windows = Windows の Java プログラム
rollout-java-unix = Linux・Mac の Java プログラム
rollout-android = Android: 手順のメモ

rollout-label-risk = リスク
rollout-label-place = 実行する場所
rollout-label-verify = 確認方法
rollout-label-undo = 元に戻す方法
rollout-about = 証明書: { $name }
rollout-undo-title = 元に戻す: { $kind }

rollout-risk-leaf = この証明書の鍵を手に入れた人は、証明書に書かれたサーバーになりすませます。ほかのサイトには影響しません。
rollout-risk-self-ca = このサーバーの証明書は、ほかの証明書を発行することもできます。鍵を手に入れた人は、これを信頼するすべてのコンピューターに対して、どのサイトにもなりすませます。
rollout-risk-root = この認証局の鍵を手に入れた人は、これを信頼するすべてのコンピューターに対して、どのサイトにもなりすませます。

rollout-refused-useless = 作成できません。配布しても、ページは開けるようになりません。
rollout-refused-worse = 作成できません。配布すると警告を越えて進むこともできなくなり、かえって悪くなります。
rollout-because-no-authority = このシステムで登録できるのは認証局の証明書だけですが、{ $name } は認証局ではありません（CA:TRUE がありません）。
rollout-because-people = 「信頼されたユーザー」で有効なのは、サーバー自身の証明書だけです。{ $name } はその発行者なので、「信頼されたルート」に登録してください。

rollout-place-powershell-user = 各コンピューターで、利用者がサインインした状態で実行します: { $command }。拇印を示す確認画面が表示されます。
rollout-place-powershell-machine = 各コンピューターで管理者として実行するか、管理ツールから実行します: { $command }
rollout-place-cmd-user = 各コンピューターで、利用者がサインインした状態で実行します: { $command }。拇印を示す確認画面が表示されます。
rollout-place-cmd-machine = 各コンピューターで管理者として実行するか、管理ツールから実行します: { $command }
rollout-place-gpo = グループ ポリシーの管理ツールがあるコンピューターで、ドメインのポリシーを編集できる方が行います。
rollout-place-registry = 各コンピューターで管理者としてインポートするか、値をグループ ポリシーに設定します。
rollout-place-policy-linux = root として、ブラウザーのフォルダーに置きます: { $folder }。同じフォルダーの別のファイルで { $policy } を設定している場合は、その一覧にこの証明書を追加してください。有効になるのはどちらか一方だけです。
rollout-place-firefox-windows = 各コンピューターで管理者としてインポートします。Firefox は Windows の「信頼されたルート」にある証明書を信頼するようになります。そのストアに登録するスクリプトも実行してください。
rollout-place-firefox-macos = デバイス管理（MDM）で配布します。Firefox はキーチェーンで信頼された証明書を信頼するようになります。キーチェーン用のプロファイルまたはコマンドも使ってください。
rollout-place-firefox-linux = root として、{ $folder } に置きます。このファイルは { $file }、証明書は { $certificate } という名前にします。すでに { $file } がある場合は、この設定を書き加えてください。
rollout-place-undo-firefox-linux = Firefox を終了します。ポリシーを削除するために root で実行し、続けて、プロファイルから削除するために各利用者で実行します。パッケージ { $packages } が必要です。
rollout-place-macos-profile = デバイス管理（MDM）で配布するか、Mac で開いてシステム設定で承認します。
rollout-place-ios-profile = デバイス管理（MDM）で配布すると、すぐに信頼されます。手作業の場合は、端末で開いてインストールし、{ $settings } → { $general } → { $about } → { $trust }でオンにします。
rollout-place-root = root として実行します。
rollout-place-security-user = Mac で、利用者がログインした状態で実行します: { $command }。パスワードを求められます。
rollout-place-security-machine = Mac の画面の前で、管理者として実行します: { $command }。もう一度パスワードを求められます。
rollout-place-nss-chromium = Linux で、ブラウザーを終了し、利用者として実行します: { $command }。certutil（パッケージ { $package }）が必要です。
rollout-place-nss-firefox = Linux で、Firefox を終了し、利用者として実行します: { $command }。certutil（パッケージ { $package }）が必要です。ほかのプロファイルのフォルダーは、引数で追加できます。
rollout-place-ca-certificates = 各コンピューターで実行します: { $command }。curl や Python などのプログラムが対象です。Chrome と Firefox はここを参照しません。
rollout-place-trust-anchor = 各コンピューターで実行します: { $command }
rollout-place-java = 各コンピューターで実行します: { $command }。対象のプログラムが使う Java の keytool が PATH の先頭になるようにしてください。別のキーストアは KEYSTORE に、そのパスワードは STOREPASS に指定できます。
rollout-place-java-windows = 各コンピューターで管理者として実行します: { $command }。対象のプログラムが使う Java の keytool が PATH の先頭になるようにしてください。別のキーストアは KEYSTORE に、そのパスワードは STOREPASS に指定できます。
rollout-place-android = 各端末で手作業で行うか、デバイス管理（MDM）で信頼できる証明書として配布します。

rollout-verify-page = ブラウザーを再起動し、{ $address } を開きます。警告が表示されなければ成功です。
rollout-verify-policy = ブラウザーを再起動します。{ $page } に { $policy } が表示され、{ $address } が警告なしで開けば成功です。
rollout-verify-macos-profile = ブラウザーを再起動し、{ $address } を開きます。まだ警告が表示される場合は、プロファイルが手作業でインストールされています。キーチェーンでこの証明書を { $always } に設定してください。
rollout-verify-command = 次のコマンドがエラーなしで終われば成功です: { $command }
rollout-verify-java = スクリプトの最後に { $alias } が表示されれば成功です。プログラムを再起動して接続してください。

rollout-undo-run = { $file } を同じ場所で実行します。
rollout-undo-import = { $file } を同じ場所でインポートします。
rollout-undo-follow = { $file } の手順に従います。
rollout-note-merged = policies.json にはほかの設定もあります。証明書の設定だけを手作業で削除してから、もう一度実行してください。

rollout-gpo-edit = { $command } を起動し、対象のコンピューターに適用されるグループ ポリシー オブジェクトを編集します。
rollout-gpo-open = { $computer } → { $windows } → { $security } → { $keys } → { $store } を開きます。
rollout-gpo-import = フォルダーを右クリックして { $import } を選び、ファイル { $file } を選びます。
rollout-gpo-see = 一覧にこの拇印の証明書が表示されます: { $thumbprint }
rollout-gpo-update = コンピューターで { $command } を実行するか、ポリシーが反映されるまで待ちます。
rollout-gpo-delete = この拇印の証明書を削除します: { $thumbprint }

rollout-title = 管理者向け: 多数の端末に配布する
rollout-lead = 同じ信頼の設定を多数のコンピューターに配布するためのファイルです。どれも証明書を含み、元に戻すためのファイルがあります。リスクを確認し、目的に足りる最小のものを選んでください。
rollout-certificate = 配布する証明書:
rollout-open = 警告なしで開けると予測されるもの
rollout-make = 配布用のファイル
rollout-undo = 元に戻すファイル
rollout-companion = 一緒に置く証明書
rollout-evidence-measured = 実際に実行して確認しています。
rollout-evidence-source = ソースで確認しています。
rollout-evidence-document = 資料に基づいています。実行による確認はしていません。
rollout-evidence-unverified = 確認できていません。まず 1 台で試してください。
rollout-refusals = ほか { $count } 件は作成できません
