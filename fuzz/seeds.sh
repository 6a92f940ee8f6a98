#!/usr/bin/env bash
# Writes fuzz/seeds/read: the catalogs of the project, the TOML of its pages, and the broken catalogs of the tests of diagnostics;
# fuzz/seeds/decode: responses in each envelope of fuzz/decode.toml; and fuzz/seeds/locks: locks and releases.
set -euo pipefail
cd "$(dirname "$0")/.."
rm -rf fuzz/seeds
mkdir -p fuzz/seeds/read fuzz/seeds/decode fuzz/seeds/locks
number=0
for file in tests/catalogs/*.toml tests/*/catalog.toml; do
    number=$((number + 1))
    cp "$file" "fuzz/seeds/read/catalog-$number.toml"
done
# The large catalog in pieces: inputs are short.
csplit --quiet --prefix fuzz/seeds/read/accounts- --suffix-format '%03d.toml' catalog.toml '/^\[errors\./' '{*}'
for page in docs/*.md README*.md; do
    awk -v prefix="fuzz/seeds/read/$(basename "$page" .md)-" '
        /^```toml$/ { number += 1; inside = 1; next }
        /^```$/     { inside = 0 }
        inside      { print > (prefix number ".toml") }
    ' "$page"
done
for file in catalog/tests/diagnostics/*.rs; do
    awk -v prefix="fuzz/seeds/read/$(basename "$file" .rs)-" '
        /^ *r#"/   { number += 1; inside = 1; sub(/^ *r#"/, "") }
        /^"#,$/    { inside = 0 }
        inside     { print > (prefix number ".toml") }
    ' "$file"
done
cp catalog/src/contract/shop.lock fuzz/seeds/locks/
grep -l '^format = 1$' fuzz/seeds/read/*.toml | xargs -I{} cp {} fuzz/seeds/locks/
# The first byte is the status: 0 is 200, 1 400, 2 409, 3 422, 4 423, 6 500. No headers.
number=0
while read -r first body; do
    number=$((number + 1))
    { printf '%b' "\\x$first"; printf '%s' "$body"; } >"fuzz/seeds/decode/$number"
done <<'EOF'
02 {"type":"https://docs.example.com/errors/sold_out","status":409,"detail":"Only 2 are left.","code":"sold_out","sku":"a","left":2,"tags":["x"]}
04 {"type":"https://docs.example.com/errors/locked","status":423,"detail":"Locked.","code":"locked","until":1767225600123,"since":"2026-01-01 08:00","share":0.5,"is_final":true}
01 {"status":400,"detail":"With a.","code":"shared","a":"x"}
06 {"type":"about:blank","status":500,"detail":"Down."}
03 {"status":422,"detail":"Not valid.","code":"not_valid","errors":[{"detail":"At most 5.","pointer":"#/a/0","code":"too_long","max":5}]}
00 {"errcode":"sold_out","text":"[409] Only 2 are left. (r)","api":1,"links":["x",7],"meta":{"at":1767225600123,"data":{"sku":"a","tags":[]}},"messages":{"en":"a","zh":"b"}}
00 {"errcode":0,"data":{}}
02 {"errors":[{"status":"409","code":"sold_out","detail":"x","english":"x","meta":{"sku":"a","tags":[]}}]}
03 {"errors":[{"status":"422","code":"too_long","detail":"x","source":{"pointer":"/a","in":"body"},"meta":{"max":5}},{"code":"x"}]}
02 {"code":"sold_out","code":"\u0073old_out","sku":"\ud83d\ude00","tags":["\n"],"x":{"y":[[1e400]]}}
EOF
ls fuzz/seeds/* | wc -l
