# 画面の図。どの画面のどこを操作するか。画面の文言は引数で入ります。

picture-warning = 警告画面
picture-browser = ブラウザーの画面
picture-page = { $title }のページ
picture-panel = アドレスの横に開く画面
picture-window = { $title }の画面
picture-certificate-window = 証明書の画面
picture-screen = { $title }の画面
picture-profile = プロファイルの画面
picture-question = 確認の画面
picture-menu = メニュー
picture-save = ファイルを保存する画面
picture-stores = ストアの一覧
picture-run = コマンドを入力する画面
picture-console = 証明書を管理する画面
picture-search = 検索欄

picture-title = 図: { $window }
picture-button = { $window }。{ $control }のボタンに印が付いています。
picture-link = { $window }。{ $control }のリンクに印が付いています。
picture-tab = { $window }。{ $control }のタブに印が付いています。
picture-choice = { $window }。{ $control }の選択肢に印が付いています。
picture-check = { $window }。{ $control }のチェックボックスに印が付いています。
picture-switch = { $window }。{ $control }のスイッチに印が付いています。
picture-line = { $window }。{ $control }の行に印が付いています。
picture-field = { $window }。{ $control }の入力欄に印が付いています。
picture-symbol = { $window }。{ $control }のアイコンに印が付いています。
picture-then = { $first }次に操作するのは{ $then }です。
picture-label = 図
picture-larger = 拡大する
picture-smaller = 元の大きさに戻す

picture-certificate = 対象の証明書
picture-entry = サーバーのアドレス
picture-thumbprint = 拇印
picture-bin = ごみ箱
picture-ok = OK
picture-words = そのほかの文言
