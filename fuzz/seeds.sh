#!/usr/bin/env bash
# Writes fuzz/seeds: the catalogs of the project, the TOML of its pages, and the broken catalogs of the tests of diagnostics.
set -euo pipefail
cd "$(dirname "$0")/.."
rm -rf fuzz/seeds
mkdir -p fuzz/seeds
number=0
for file in tests/catalogs/*.toml tests/*/catalog.toml; do
    number=$((number + 1))
    cp "$file" "fuzz/seeds/catalog-$number.toml"
done
# The large catalog in pieces: inputs are short.
csplit --quiet --prefix fuzz/seeds/accounts- --suffix-format '%03d.toml' catalog.toml '/^\[errors\./' '{*}'
for page in docs/*.md README*.md; do
    awk -v prefix="fuzz/seeds/$(basename "$page" .md)-" '
        /^```toml$/ { number += 1; inside = 1; next }
        /^```$/     { inside = 0 }
        inside      { print > (prefix number ".toml") }
    ' "$page"
done
for file in catalog/tests/diagnostics/*.rs; do
    awk -v prefix="fuzz/seeds/$(basename "$file" .rs)-" '
        /^ *r#"/   { number += 1; inside = 1; sub(/^ *r#"/, "") }
        /^"#,$/    { inside = 0 }
        inside     { print > (prefix number ".toml") }
    ' "$file"
done
ls fuzz/seeds | wc -l
