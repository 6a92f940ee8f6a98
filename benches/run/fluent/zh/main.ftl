sold-out = 这本书已经售罄，也已绝版。
order-too-large = 没有这么多本《{ $book }》。
