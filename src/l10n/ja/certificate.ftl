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
self-no = 別の発行者による発行
self-signed = 自分自身（自己署名。署名は正しいものです）
self-issued-not-signed = 名前は自分自身ですが、署名は自分のものではありません
self-issued-unknown = 名前は自分自身です。署名は、対応していない方式のため検証していません

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
value-more = ほか { $count } 件
value-more-bytes = … ほか { $count } バイト
value-malformed = この拡張機能の規則に反しているため、バイト列のまま表示します:

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
