# 証明書の発行関係を示す図。

chain-leaf = サーバーまたは個人（エンドエンティティ）
chain-intermediate = 中間認証局
chain-root = ルート認証局
chain-self-signed = 自己署名
chain-right = 次の証明書が発行者です。署名も正しいことを確認しました。
chain-wrong = 名前のうえでは次の証明書が発行者ですが、署名がその鍵と合いません。
chain-own-right = 自己署名です。署名が正しいことを確認しました。
chain-own-wrong = 名前のうえでは自己署名ですが、署名が自分の鍵と合いません。
chain-unsupported = { $because }、署名は検証していません。
chain-unchecked = 証明書の数が多いため、署名はまだ検証していません。
chain-missing = この証明書の発行者 { $issuer } の証明書がありません。
chain-missing-at = この証明書の発行者 { $issuer } の証明書がありません。入手先として { $address } が記載されています。
chain-cut = 発行者をたどると循環するか、ブラウザーがたどれる長さを超えています。

unsupported-algorithm = { $name } の署名に対応していないため
unsupported-hash = { $name } を使う RSASSA-PSS に対応していないため
unsupported-key = { $name } の鍵に対応していないため
unsupported-curve = 楕円曲線 { $name } に対応していないため
unsupported-key-size = { $bits } ビットの RSA 鍵は計算に時間がかかりすぎるため
unsupported-exponent = { $bits } ビットの RSA 公開指数は計算に時間がかかりすぎるため
unsupported-parameters = 署名方式または鍵のパラメーターに対応していないため
