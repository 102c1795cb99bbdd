# 証明書チェーンの問題点と、その対処。

finding-field-chain = 証明書チェーン
finding-field-encoding = 符号化
finding-field-signature = 署名

finding-expires-soon = { $subject } の有効期限は { $date } です（{ $days ->
    [0] 今日まで
   *[other] 残り { $days } 日
 }）。
finding-date-encoding = { $subject } の有効期間は、ブラウザーが読み取れない形式で書かれています。秒まで、UTC で書く必要があります。
finding-leap-second = { $subject } の有効期間には、60 秒という時刻があります。Chrome と Edge では読み取れますが、Firefox では拒まれます。
finding-empty-issuer = { $subject } の発行者の欄が空です。Firefox では拒まれます。
finding-empty-subject = サブジェクトが空なのに、サブジェクト代替名（SAN）が必須（critical）になっていません。Chrome と Edge では読み取れません。
finding-empty-names = { $subject } のサブジェクト代替名（SAN）に、名前が 1 つもありません。Chrome と Edge では、この証明書を読み取れません。
finding-cn-only = { $name } という名前は共通名（CN）にしかありません。ブラウザーがホスト名として参照するのはサブジェクト代替名（SAN）だけですが、この証明書にはそれがありません。
finding-no-names = { $subject } にはホスト名がありません。サブジェクト代替名（SAN）に、DNS 名も IP アドレスもありません。
finding-bad-address = { $subject } のサブジェクト代替名（SAN）に、長さの正しくない IP アドレスがあります。Chrome と Edge では、この証明書を読み取れません。
finding-address-as-name = アドレス { $address } が DNS 名として書かれています。ブラウザーは、アドレスをサブジェクト代替名（SAN）の IP アドレスからしか探しません。
finding-weak-signature = { $subject } の署名には { $algorithm } が使われています。偽造できるため、Chrome、Edge、Firefox、Safari のいずれでも拒まれます。
finding-weak-own-signature = { $subject } の自己署名には { $algorithm } が使われています。Chrome と Edge では、この証明書そのものをサーバー証明書として信頼すれば、まだ使えます。認証局として信頼した場合は使えません。Apple の製品では拒まれます。
finding-short-key = { $subject } の RSA 鍵は { $bits } ビットです。Apple の製品では 2,048 ビット以上が必要です。Chrome と Firefox では、まだ使えます。
finding-key-too-large = { $subject } の RSA 鍵は { $bits } ビットです。Chrome と Edge で使えるのは 16,384 ビットまでです。
finding-key-exponent = { $subject } の RSA 鍵の公開指数は、Chrome と Edge では使えません。通常は 65537 です。
finding-key-malformed = { $subject } の公開キーを読み取れません。
finding-key-kind = { $subject } の鍵の種類（{ $kind }）は、Chrome、Edge、Firefox では使えません。
finding-key-kind-chrome = { $subject } の鍵の種類（{ $kind }）は、サーバーの鍵としては Chrome と Edge で使えません。Firefox では使えます。
finding-cert-sign-without-ca = { $subject } のキー使用法では証明書への署名が許されていますが、認証局（CA:TRUE）ではありません。ブラウザーの動作には影響しません。
finding-no-switch = { $subject } は、iPhone と iPad では信頼できません。信頼のスイッチが表示されるのは、共通名（CN）のある認証局（CA:TRUE）の証明書だけです。
finding-authority-alone = { $subject } は認証局の証明書です。サーバーの証明書ではありません。
finding-path-length = { $subject } の下にある認証局の数が、基本制限で許された数（パスの長さ）を超えています。
finding-version-extensions = { $subject } はバージョン { $version } となっていますが、バージョン 3 にしか付けられない拡張があります。Chrome と Edge では読み取れません。
finding-version-old = { $subject } はバージョン { $version } の証明書です。この形式にはホスト名を入れられません。
finding-version-unknown = { $subject } のバージョンが { $version } になっています。存在するのは 1 から 3 までです。
finding-malformed-extension = { $subject } の拡張「{ $extension }」は、内容が規格に合わないため読み取れません。
finding-critical-extension = { $subject } に、ブラウザーの対応していない必須（critical）の拡張 { $oid } があります。この場合、ブラウザーは証明書を拒む決まりです。
finding-repeated-extension = { $subject } に、拡張「{ $extension }」が 2 つ以上あります。
finding-critical-encoding = { $subject } の拡張「{ $extension }」は、必須（critical）かどうかの書き方が規格に反しています。書いてよいのは TRUE（FF）だけです。Chrome と Edge では、この証明書を読み取れません。
finding-not-der = { $subject } の符号化が規格（DER）に合っていません。厳格なブラウザーでは読み取れません。
finding-encoding = { $subject } の符号化が規格に反しているため、読み取れないブラウザーがあります。
finding-serial-encoding = { $subject } のシリアル番号の先頭に、余分なバイトがあります。Firefox では拒まれます。
finding-serial-zero = { $subject } のシリアル番号が 0 です。本来は正の数です。ブラウザーの動作には影響しません。
finding-serial-negative = { $subject } のシリアル番号が負の数です。本来は正の数です。ブラウザーの動作には影響しません。
finding-serial-long = { $subject } のシリアル番号は { $octets } バイトあります。規格では 20 バイトまでで、受け付けないソフトウェアもあります。
finding-serial-reused = 発行者が同じ別の証明書が、{ $subject } と同じシリアル番号（{ $serial }）を使っています。Firefox では、ページが拒まれるか、何も表示されません。
finding-bad-own-signature = { $subject } は名前のうえでは自己署名ですが、署名が自分の鍵と合いません。破損や改ざん、または同じ名前の認証局による発行が考えられます。
finding-leaf-alone = { $subject } の発行者は { $issuer } ですが、その証明書が一緒に送られていません。発行者を知らないブラウザーは、ルートまでたどれません。
finding-root-not-here = { $subject } の発行者は { $issuer } ですが、その証明書がここにありません。ルートであればサーバーから送る必要はありませんが、信頼する側では必要です。
finding-leaf-not-first = サーバーの証明書（{ $subject }）が先頭になく、{ $first } が先頭にあります。サーバーは、自分の証明書を最初に送る必要があります。
finding-wrong-order = 証明書の順序が正しくありません。それぞれの証明書の次に、その発行者の証明書を置きます。ブラウザーは並べ直しますが、受け付けないソフトウェアもあります。
finding-repeats = 同じ証明書の重複が { $count } 件あります。動作に影響はありません。
finding-extra = { $subject } のチェーンに属さない証明書が { $count } 件あります。動作に影響はありません。
finding-chain-long = { $subject } のチェーンには { $count } 枚の証明書があります。ここで確認したのは先頭の { $checked } 枚だけです。これほど長いチェーンは、ブラウザーでもたどれません。

finding-mend-reissue = この問題のない証明書を発行し直してください。
finding-mend-authority = { $subject } の証明書は、その認証局の運用者が置き換える必要があります。
finding-mend-renew-soon = { $date } より前に、証明書を更新してください。
finding-mend-add-names = 利用者が入力するホスト名をすべてサブジェクト代替名（SAN）に入れて、証明書を発行し直してください。
finding-mend-address = サブジェクト代替名（SAN）に { $address } を DNS 名ではなく IP アドレスとして入れて、証明書を発行し直してください。
finding-mend-not-ca = CA:FALSE の証明書を発行し直してください。Firefox は、認証局の証明書をサーバー証明書として受け入れません。
finding-mend-serial = 別のシリアル番号で、証明書を発行し直してください。
finding-mend-right-issuer = { $issuer } の証明書を入手し直し、実際に署名した鍵のものをサーバーから送るようにしてください。1 つの認証局が、同じ名前の証明書を複数持つことがあります。
finding-mend-fetch-again = サーバーから証明書を取得し直し、管理者が読み上げるフィンガープリントと照合してください。
finding-mend-send-issuer = { $issuer } の証明書も、サーバーから送るようにしてください。入手先として、証明書に { $address } が記載されています。
finding-mend-get-issuer = { $issuer } の証明書の入手先として、{ $address } が記載されています。信頼する前に、フィンガープリントを確認してください。
finding-mend-order = サーバーから次の順に送るようにしてください。{ $order }
finding-mend-chain-long = ルートに近い認証局から証明書を発行してもらってください。ブラウザーがたどる中間認証局は 6 つまでです。
finding-mend-once = 整理する場合は、同じ証明書を 1 回だけ送るようにサーバーを設定してください。
finding-mend-extra = 整理する場合は、サーバー自身の証明書と、ルートまでの証明書だけを送るように設定してください。
