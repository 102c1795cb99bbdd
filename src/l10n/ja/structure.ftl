# 証明書の ASN.1 構造とバイト列。

structure-title = ASN.1 の構造
structure-hint = 各要素の開始位置と、ヘッダーと内容の長さ（バイト）を示します。要素を選ぶと、そのバイト列に印が付きます。矢印キーで移動と開閉ができます。
structure-tree = 要素
structure-bytes = バイト列
structure-place = { $offset }: { $header } + { $content }
structure-more = 続きを表示（{ $count } 件）
structure-unreadable = ASN.1 として読めないバイト列です。
structure-window = 全 { $total } バイトのうち { $from } から { $to } まで
structure-jump = バイト列を表示
field-to-be-signed = 発行者が署名した部分
field-inner-algorithm = 署名アルゴリズム（本体内の記載）
field-validity = 有効期間
field-extensions = 拡張
