#!/bin/sh
# Takes the screenshot of the README: the page of one entry of `catalog.toml`, in English, light. Needs `chromium`.
set -eu
cd "$(dirname "$0")/../.."

site=$(mktemp -d)
trap 'rm -rf "$site"' EXIT
cargo run --quiet -p errbook-cli -- --language en pages --out "$site"
chromium --headless --no-sandbox --disable-gpu --no-first-run --disable-background-networking --hide-scrollbars \
    --allow-file-access-from-files --blink-settings=preferredColorScheme=1 --window-size=1200,1050 \
    --screenshot=docs/images/book.png "file://$site/en/errors/mfa_challenge_locked/index.html" 2>/dev/null
