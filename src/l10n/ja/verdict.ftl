# ブラウザーがそう判断する理由と、サーバー側で直すこと。

verdict-accepted = すべての確認に合格し、警告なしでページが開きます。
verdict-exception-accepted = 警告を確認したうえで先に進めます。ページはこのサイトに限って開きます。
verdict-self-signed = { $subject } は自己署名証明書です。このブラウザーには、信頼する根拠がありません。
verdict-unknown-issuer = { $subject } の発行者 { $issuer } は、このブラウザーが信頼していないか、見つけられません。
verdict-bad-signature = { $subject } の署名を、発行者の証明書で検証できません。
verdict-no-names = サブジェクトの別名（SAN）にホスト名も IP アドレスもないため、{ $host } に一致しません。共通名（CN）は参照されません。
verdict-name = 証明書の対象は { $names } です。{ $host } は含まれていません。
verdict-expired = { $subject } の有効期限は { $date } に切れています。
verdict-not-yet-valid = { $subject } の有効期間は { $date } に始まります。まだ有効ではありません。
verdict-dates-reversed = { $subject } は、有効期間の終わり（{ $date }）が始まりより前になっています。
verdict-no-basic-constraints = { $subject } は認証局として使われていますが、認証局であることを示す基本制約がありません。
verdict-not-authority = { $subject } は認証局として使われていますが、基本制約は CA:FALSE です。
verdict-authority-as-server = { $subject } は認証局の証明書（CA:TRUE）ですが、サーバー証明書として使われています。Firefox では、例外を登録しないかぎり受け入れられません。
verdict-no-cert-sign = { $subject } のキー使用法（{ $usage }）では、証明書に署名できません。
verdict-key-usage = { $subject } のキー使用法（{ $usage }）に、接続に必要なデジタル署名（digitalSignature）がありません。
verdict-path-length = { $subject } からルートまでの認証局の数が、上位の認証局の許す数を超えています。
verdict-signature-algorithm = { $subject } の署名アルゴリズム（{ $algorithm }）は、このブラウザーでは受け入れられません。
verdict-algorithm-mismatch = { $subject } に記された 2 か所の署名アルゴリズムが一致しません。
verdict-weak-key = { $subject } の鍵が弱すぎます（{ $kind }、{ $bits } ビット）。
verdict-key-kind = この種類の鍵（{ $kind }）では、ブラウザーとサーバーの通信方式が合いません。
verdict-name-constraints = { $subject } に含まれる名前は、上位の認証局が発行を許されている範囲（名前の制約）の外にあります。
verdict-purpose = { $subject } の拡張キー使用法（{ $purposes }）に「サーバー認証」がありません。
verdict-critical-extension = { $subject } に、このブラウザーが対応していない必須（critical）の拡張 { $oid } があります。
verdict-policy = { $subject } の上位の証明書ポリシーをたどると、有効なポリシーが残りません。
verdict-stapling = { $subject } は接続のたびに失効情報の提示を求めますが（must-staple）、サーバーが送っていません。
verdict-validity-too-long = { $subject } の有効期間は { $days } 日です。Apple の製品では、社内の認証局が発行した証明書は 825 日までです。
verdict-not-installable = このシステムで信頼できるのは認証局の証明書だけです。{ $subject } には CA:TRUE と共通名（CN）の両方が必要です。
verdict-encoding = 証明書の符号化が規格に合わないため、ブラウザーが読み取りを拒みます。

mend-add-names = サブジェクトの別名（SAN）に { $host } を入れて、証明書を発行し直してください。現在の証明書にはホスト名がありません。
mend-add-host = サブジェクトの別名（SAN）に { $host } を加えて発行し直すか、証明書にある名前でアクセスしてください。
mend-add-digital-signature = キー使用法に「デジタル署名」を入れて、証明書を発行し直してください。
mend-add-server-auth = 拡張キー使用法に「サーバー認証」を入れるか、拡張キー使用法を付けずに、証明書を発行し直してください。
mend-drop-critical-extension = 拡張 { $oid } を付けないか、必須（critical）にしないで、証明書を発行し直してください。
mend-stronger-key = 鍵を作り直してください。RSA なら 2,048 ビット以上、楕円曲線なら P-256 か P-384 にします。現在の鍵は { $kind }{ $bits ->
    [0] {""}
   *[other] {""}（{ $bits } ビット）
 }です。
mend-stronger-signature = SHA-256 以上の署名で、証明書を発行し直してください。
mend-renew = 証明書を更新してください。有効期限は { $date } に切れています。
mend-wait-or-set-clock = 証明書の有効期間は { $date } に始まります。サーバーとこのコンピューターの時計を確かめるか、証明書を発行し直してください。
mend-renew-issuer = サーバー証明書の上位にある { $subject } の有効期限が切れています。更新して、新しい証明書をサーバーから送るようにしてください。
mend-send-issuer = { $issuer } の証明書も、サーバーから送るようにしてください。これがないと、ブラウザーはサーバー証明書をルートまでたどれません。
mend-not-authority = 認証局が発行した証明書に置き換えてください。Firefox は、自己署名の認証局証明書（CA:TRUE）をサーバー証明書として受け入れません。
mend-authority-for-apple = iPhone で信頼のスイッチが表示されるのは、CA:TRUE と共通名（CN）のある証明書だけです。認証局が発行した証明書に置き換え、その認証局のルートを信頼してください。
mend-shorter-validity = 有効期間を 825 日以内にして発行し直してください。現在は { $days } 日で、Apple の製品では拒まれます。
mend-reissue = 別のソフトウェアで証明書を発行し直してください。符号化が規格に反しているため、厳格なブラウザーは読み取りを拒みます。
