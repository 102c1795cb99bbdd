# ページの、サーバー側の画面。

server-title = サーバー側の手順
server-lead = 利用者の操作を不要にするための、サーバー自体の手順です。ホスト名と証明書の内容が入ります。
server-family = 製品
server-runbook = 手順
server-choose = 対象と目的
server-how = 手順を見る
server-machines-hint = サーバーとクライアントが同じマシンの場合は、同じ名前を入力します。
server-a = サーバー（A 側）
server-b = サーバー（B 側）
client-a = クライアント（A 側）
client-b = クライアント（B 側）
