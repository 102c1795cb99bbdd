# 証明書の内容。

summary-for = 対象のホスト
summary-no-names = ホスト名がありません。現在のブラウザーでは、どのアドレスとも一致しません
summary-more-names = ほか { $count } 件
summary-by = 発行者
summary-issuer = { $issuer }
summary-until = 有効期限
summary-kind = 種類
kind-self-ca = サーバーが自分で作った証明書です。ほかの証明書を発行する権限もあります（自己署名、CA）。どのブラウザーにも登録されていません。
kind-self-leaf = サーバーが自分で作った証明書です（自己署名）。どのブラウザーにも登録されていません。
kind-intermediate = 別の認証局が発行した、認証局の証明書です（中間 CA）。
kind-leaf = 認証局がサーバーや人に対して発行した証明書です（エンドエンティティ）。
row-issuer = 発行者: { $issuer }
row-self = 発行者: この証明書自身
self-no = 別の発行者による発行
self-signed = 自分自身（自己署名。署名は正しいものです）
self-issued-not-signed = 名前は自分自身ですが、署名は自分のものではありません
self-issued-unknown = 名前は自分自身です（{ $because }、署名は検証していません）

days-left = { $days ->
    [0] 今日まで
   *[other] 残り { $days } 日
 }
days-expired = { $days ->
    [0] 今日期限切れ
   *[other] { $days } 日前に期限切れ
 }
days-not-yet = { $days ->
    [0] まだ有効ではありません（今日から有効）
   *[other] まだ有効ではありません（{ $days } 日後から有効）
 }

fingerprints = フィンガープリント
fingerprint = フィンガープリント
details = 詳細
details-none = この証明書には、該当する項目がありません。
filter = 表示
filter-all = すべて
filter-version1 = バージョン 1 のフィールドのみ
filter-extensions = 拡張機能のみ
filter-critical = 重要な拡張機能のみ
filter-properties = プロパティのみ
critical = 重要

field-version = バージョン
field-serial = シリアル番号
field-signature-algorithm = 署名アルゴリズム
field-issuer = 発行者
field-not-before = 有効期間の開始
field-not-after = 有効期間の終了
field-subject = サブジェクト
field-public-key = 公開キー
field-issuer-id = 発行者の一意の識別子
field-subject-id = サブジェクトの一意の識別子
field-signature = 署名
property-sha256 = SHA-256 フィンガープリント
property-sha1 = SHA-1 フィンガープリント
property-spki = 公開キーの SHA-256
property-self = 発行元
property-days = 期限
property-size = サイズ

value-empty = （空）
value-bits = { $bits } ビット
value-exponent = 指数 { $exponent }
value-ca = 証明書を発行できる（CA）
value-not-ca = 証明書を発行できない（CA ではない）
value-path-len = この下に置ける認証局は { $length } 段まで
value-bytes = { $count } バイト
value-show-more = 続きを表示（残り { $rest } 件のうち { $next } 件）
value-more = ほか { $count } 件
value-more-bytes = … ほか { $count } バイト
value-malformed = 形式の規則に反しているため、バイト列のまま表示します:

value-field = { $label }: { $value }
value-heading = { $label }:
value-bit = ビット { $bit }（意味は決められていません）
value-purpose = { $name } ({ $term }, { $oid })
value-policy = { $name } ({ $oid })
value-string-type = { $attribute }（古い文字列型 { $type } で書かれています）

algorithm-differs = 署名された部分に書かれたアルゴリズムと異なります。このような証明書は拒否されます。
pss-hash = ハッシュ
pss-mask = マスク生成関数
pss-salt = ソルト { $count } バイト
pss-trailer = トレーラー フィールド
key-curve-other = 楕円曲線の別名
key-pss-only = RSASSA-PSS の署名専用

name-dns = DNS 名
name-email = 電子メール アドレス
name-uri = URL
name-ip = IP アドレス
name-directory = ディレクトリ名
name-registered-id = 登録 ID
name-other = その他の名前（{ $kind }）
name-x400 = X.400 アドレス
name-edi = EDI パーティー名
name-unreadable = 種類の規則に反している名前
name-idn = { $name }（表示は { $unicode }）
name-idn-broken = 国際化ドメイン名（xn--）の形をしていますが、読み取れない部分があります。
name-idn-mixed = 種類の異なる文字が 1 つの区切りの中に混ざっています。別の名前に見せかけている可能性があります。

constraint-permitted = 許可される名前
constraint-excluded = 除外される名前
constraint-all = この種類のすべての名前
constraint-minimum = 下位の階層（最小）
constraint-maximum = 下位の階層（最大）

authority-key = キー ID
authority-issuer = 発行者の証明書の発行者
authority-serial = 発行者の証明書のシリアル番号

access-ocsp = 失効の問い合わせ先（OCSP）
access-ca-issuers = 発行者の証明書（証明機関の発行者）
access-time-stamping = タイム スタンプ
access-ca-repository = この認証局が発行した証明書（CA リポジトリ）

crl-reasons = 対象となる失効の理由
crl-issuer = CRL の発行者
crl-relative-name = CRL の発行者からの相対名
reason-unused = （未使用）
reason-key-compromise = キーの侵害
reason-ca-compromise = CA のキーの侵害
reason-affiliation-changed = 所属の変更
reason-superseded = 新しい証明書への置き換え
reason-cessation-of-operation = 運用の停止
reason-certificate-hold = 証明書の保留
reason-privilege-withdrawn = 権限の取り消し
reason-aa-compromise = 属性認証局のキーの侵害

purpose-server-auth = サーバー認証
purpose-client-auth = クライアント認証
purpose-code-signing = コード署名
purpose-email-protection = 電子メールの保護
purpose-time-stamping = タイム スタンプ
purpose-ocsp-signing = OCSP の署名
purpose-any = すべての目的

period-not-before = 秘密キーで署名できる期間の開始
period-not-after = 秘密キーで署名できる期間の終了

policy-any = すべてのポリシー（anyPolicy）
policy-domain = ドメインの管理権だけを確認（ドメイン認証、DV）
policy-organization = 組織の実在を確認（企業認証、OV）
policy-individual = 個人の実在を確認（個人認証、IV）
policy-extended = 組織の実在を最も厳格に確認（EV）
policy-mapping = 発行者の { $issuer } は、サブジェクトの { $subject } と同じ
policy-require-explicit = { $count ->
    [0] ここから下の証明書には、ポリシーが必要です（requireExplicitPolicy 0）
   *[other] あと { $count } 枚より下の証明書には、ポリシーが必要です（requireExplicitPolicy { $count }）
 }
policy-inhibit-mapping = { $count ->
    [0] ここから下では、ポリシー マッピングが禁止されます（inhibitPolicyMapping 0）
   *[other] あと { $count } 枚より下では、ポリシー マッピングが禁止されます（inhibitPolicyMapping { $count }）
 }
policy-inhibit-any = { $count ->
    [0] ここから下では、anyPolicy が無効です（inhibitAnyPolicy 0）
   *[other] あと { $count } 枚より下では、anyPolicy が無効です（inhibitAnyPolicy { $count }）
 }
qualifier-cps = 認証業務運用規程（CPS）
qualifier-notice = ユーザーへの通知
notice-text = 通知テキスト
notice-organization = 組織
notice-numbers = 通知番号

sct-version = バージョン
sct-log = ログ
sct-log-id = ログ ID
sct-time = 日時
sct-signature = 署名アルゴリズム
sct-extensions = 拡張

tls-status-request = 失効していないことの証明をサーバーが添える必要があります（must-staple、status_request、5）
tls-status-request-v2 = 証明書チェーン全体の証明をサーバーが添える必要があります（status_request_v2、17）
tls-feature-other = TLS 拡張 { $number } にサーバーが応答する必要があります

flag-ocsp-no-check = この証明書自体の失効は確認する必要がありません。
flag-ct-poison = 公開ログに登録するための証明書（プレ証明書）です。どのブラウザーも受け入れません。
flag-delegated-credentials = 有効期間の短いキーをサーバー自身が作って使えます（委任資格情報）。

netscape-ssl-client = SSL クライアント認証
netscape-ssl-server = SSL サーバー認証
netscape-smime = S/MIME
netscape-object-signing = オブジェクト署名
netscape-ssl-ca = SSL CA
netscape-smime-ca = S/MIME CA
netscape-object-signing-ca = オブジェクト署名 CA

template-id = テンプレート
template-major = メジャー バージョン番号
template-minor = マイナー バージョン番号
ca-version = CA 証明書の番号 { $certificate }、キーの番号 { $key }（V{ $certificate }.{ $key }）

usage-digital-signature = デジタル署名
usage-content-commitment = 否認防止
usage-key-encipherment = キーの暗号化
usage-data-encipherment = データの暗号化
usage-key-agreement = キーの共有
usage-key-cert-sign = 証明書への署名
usage-crl-sign = 失効リストへの署名
usage-encipher-only = 暗号化のみ
usage-decipher-only = 復号のみ

ext-unknown = 拡張機能 { $oid }
ext-subject-directory-attributes = サブジェクト ディレクトリ属性
ext-subject-key-identifier = サブジェクト キー識別子
ext-key-usage = キー使用法
ext-subject-alternative-name = サブジェクト代替名
ext-issuer-alternative-name = 発行者代替名
ext-basic-constraints = 基本制限
ext-name-constraints = 名前の制限
ext-crl-distribution-points = CRL 配布ポイント
ext-certificate-policies = 証明書ポリシー
ext-policy-mappings = ポリシー マッピング
ext-authority-key-identifier = 機関キー識別子
ext-policy-constraints = ポリシーの制限
ext-extended-key-usage = 拡張キー使用法
ext-freshest-crl = 最新の CRL
ext-inhibit-any-policy = anyPolicy の禁止
ext-authority-information-access = 機関情報アクセス
ext-subject-information-access = サブジェクト情報アクセス
ext-tls-feature = TLS 機能
ext-sct-list = 署名付き証明書タイムスタンプ
ext-ocsp-no-check = OCSP 確認不要
ext-netscape-cert-type = Netscape 証明書の種類
ext-netscape-comment = Netscape コメント
ext-microsoft-template-name = Microsoft テンプレート名
ext-microsoft-ca-version = Microsoft CA バージョン
ext-microsoft-template = Microsoft テンプレート
ext-microsoft-application-policies = Microsoft アプリケーション ポリシー
ext-private-key-usage-period = 秘密キーの使用期間
ext-qc-statements = 適格証明書ステートメント
ext-logotype = ロゴタイプ
ext-ct-poison = Certificate Transparency のポイズン
ext-delegated-credentials = 委任資格情報
ext-smime-capabilities = SMIME 機能
ext-organization-identifier = 組織識別子（CA/Browser Forum）
ext-netscape-base-url = Netscape ベース URL
ext-netscape-revocation-url = Netscape 失効 URL
ext-netscape-ca-revocation-url = Netscape CA 失効 URL
ext-netscape-renewal-url = Netscape 更新 URL
ext-netscape-ca-policy-url = Netscape CA ポリシー URL
ext-netscape-ssl-server-name = Netscape SSL サーバー名
ext-microsoft-previous-ca-hash = Microsoft 以前の CA 証明書のハッシュ
ext-microsoft-application-policy-mappings = Microsoft アプリケーション ポリシー マッピング
ext-microsoft-application-policy-constraints = Microsoft アプリケーション ポリシーの制限
ext-microsoft-security = Microsoft セキュリティ識別子
ext-ip-address-blocks = IP アドレス ブロック
ext-autonomous-systems = 自律システム番号
ext-proxy-information = プロキシ証明書情報
ext-entrust-version = Entrust バージョン
field-this-update = 発行日時
field-next-update = 次回の発行期限
field-revoked = 失効した証明書
field-revoked-first = 先頭の証明書
request-signed = 正しい署名です。鍵の持ち主が作成した発行要求です。
request-not-signed = 署名が正しくありません。発行要求が変更されたか、鍵なしで作成されています。
request-signature-unknown = 未対応のアルゴリズムのため、確認していません。
revocation-no-next-update = 記載なし
revocation-count = { $count } 件
revocation-entry = { $serial }、{ $date }、{ $reason }
revocation-unspecified = 理由の記載なし
revocation-key-compromise = 鍵の漏えい
revocation-ca-compromise = 認証局の鍵の漏えい
revocation-affiliation-changed = 所属の変更
revocation-superseded = 新しい証明書への置き換え
revocation-cessation = 使用の終了
revocation-hold = 一時停止
revocation-removed = 一時停止の解除
revocation-privilege-withdrawn = 権限の取り消し
revocation-aa-compromise = 属性認証局の鍵の漏えい
