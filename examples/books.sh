#!/usr/bin/env bash
# Writes the error books of the bookshop and of the four systems into a folder, each as its owner publishes it: a folder of files for a
# static host. The bookshop's is in its own clothes ([pages] of its catalog).
#
#   examples/books.sh [FOLDER]      ./books by default; ERRBOOK is the command, by default as cargo builds it
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
out=${1:-books}
errbook=${ERRBOOK:-cargo run --quiet --manifest-path $root/Cargo.toml -p errbook-cli --}

book() {
    local name=$1 catalog=$2
    # What is no error but would be seen, such as an accent that cannot be read, is one here.
    local report
    report=$($errbook --language en check --format text "$root/$catalog")
    if grep -q '^warning' <<<"$report"; then
        printf '%s\n' "$report" >&2
        return 1
    fi
    $errbook --language en pages --catalog "$root/$catalog" --out "$out/$name" --base-url "https://$name.example/docs/"
    # Every book has the pages of each language of its catalog, and the page for 404.
    test -f "$out/$name/index.html" -a -f "$out/$name/en/index.html" -a -f "$out/$name/zh/index.html" -a -f "$out/$name/404.html"
}

book bookshop examples/bookshop/catalog.toml
book accounts catalog.toml
book passwordless examples/passwordless/catalog.toml
book genauth examples/genauth/catalog.toml
book cloudbase examples/cloudbase/catalog.toml

# The clothes of the bookshop.
for file in brand/logo.svg brand/logo-dark.svg brand/favicon.svg brand/accent.css brand/style.css \
    en/pages/house-rules/index.html zh/pages/rate-limits/index.html; do
    test -f "$out/bookshop/$file" || { echo "the bookshop's book has no $file" >&2; exit 1; }
done
