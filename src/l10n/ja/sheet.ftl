# 証明書の内容をテキストにしたもの。

sheet-copy-text = テキストでコピー
sheet-copy-ticket = チケット用にコピー
sheet-text = すべての項目を含むテキスト
sheet-ticket = チケットに貼る要点（問題点を含む）
sheet-json = プログラム用の JSON
sheet-one = 証明書の内容:
sheet-all = 証明書 { $count } 件すべての内容
