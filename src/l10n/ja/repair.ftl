# 読み取りのために補正した点。

repairs-title = { $count } 件を補正して読み取りました
repairs-hint = 証明書そのものは変更していません。
repair-utf16 = UTF-16（Windows で「Unicode」と表示される文字コード）として読み取りました。
repair-byte-order-mark = 先頭のバイト順マーク（BOM）を取り除きました。
repair-header = 欠けていた BEGIN の行を { $count } か所補いました。
repair-footer = 欠けていた END の行を { $count } か所補いました。
repair-bare = base64 の本文だけが { $count } か所あったため、BEGIN と END の行を補いました。
repair-dashes = BEGIN または END の行の書き方が正しくないブロックが { $count } か所ありましたが、読み取れました。
repair-full-width = 全角文字を半角文字として読み取りました。
repair-quoted-printable = メールで使われる quoted-printable 形式として読み取りました。
repair-escapes = 「\n」のように書かれた改行などの文字を、元に戻しました。
repair-html = HTML のタグや文字の表記を、元に戻しました。
repair-quoting = 「>」など、行の前後に付いた記号を取り除きました。
repair-line-breaks = 行の長さが不ぞろいなブロックが { $count } か所ありましたが、読み取れました。
repair-invisible = 目に見えない文字を取り除きました。
repair-other-text = 関係のないテキスト { $count } 行を読み飛ばしました。
repair-hex = 16 進数の文字列として読み取りました。
repair-nested = base64 で二重に書かれたブロックを { $count } か所展開しました。
repair-indefinite-length = BER 形式の証明書 { $count } 件を DER 形式に書き直しました。フィンガープリントは DER 形式のものです。
repair-padding = 末尾の空のデータ { $count } バイトを取り除きました。
