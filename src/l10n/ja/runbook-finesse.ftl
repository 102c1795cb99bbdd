# Finesse。

runbook-finesse-summary = Finesse 各サーバーの証明書を CTI サーバー用に保存し、CTI サーバーの証明書を Finesse に登録します。エージェント向けの証明書は、認証局のものに替えます。
runbook-finesse-why = Finesse と CTI サーバーは、互いの証明書を確認します。そのため、それぞれに相手の証明書が必要です。
runbook-finesse-hsts = リリース 12.6 以降、エージェントは { $address } を使い、Finesse はブラウザーに厳格なセキュリティ（HSTS）を求めます。一度信頼したブラウザーでは、次の自己署名証明書の警告をクリックで越えられません。更新の前に、認証局の証明書に替えてください。
runbook-finesse-http-doubt = 資料のアドレスは http で書かれていますが、ポート 8443 は HTTPS です。{ $address } を使います。
runbook-finesse-missing = 一覧に Tomcat の証明書がない場合は、{ $new }（新しいリリースでは{ $self-signed }）をクリックします。作成が終わったらサーバーを再起動し、この節を最初から行います。
runbook-finesse-missing-mistake = 資料では、Tomcat だけでなくサーバー全体の再起動を求めています。エージェントがサインインしていない時間に行ってください。
runbook-finesse-save = ある場合は、{ $tomcat } の証明書をクリックし、{ $pem }をクリックします。tomcat.pem という名前で保存します。
runbook-finesse-check-name = 証明書にサーバーの名前 { $host } があることを確かめます
runbook-finesse-every-node = すべての Finesse ノードで同じ操作を行い、ファイルを区別して保管します。
runbook-finesse-cti = CTI サーバーの証明書（host.pem）をアップロードします。
runbook-finesse-repeat = まだ登録していない証明書についても、同じ操作を行います。CTI サーバーは A 側と B 側の両方です。
runbook-finesse-older-names = 資料では、一覧は「証明書の名前」、ボタンは「ファイルのアップロード」です。新しいリリースでは名称が異なります。
runbook-finesse-restart-note = すべてアップロードしてから、最後に一度だけ再起動します。
runbook-finesse-undo = CTI サーバーの信頼を取り消すには、{ $trust } にあるその証明書を開いて削除し、Tomcat を再起動します。
