#!/usr/bin/env bash
# Measures, and puts the tables into docs/performance.md and docs/performance.zh.md, between their marks
# `<!-- NAME -->` and `<!-- /NAME -->`; the bar charts become docs/performance-*.svg. Wants an idle machine.
#   benches/performance.sh                 everything: takes tens of minutes
#   benches/performance.sh cold run        only these
#   ROUNDS=9 DOCS=target/docs benches/performance.sh
set -euo pipefail
cd "$(dirname "$0")/.."

rounds=${ROUNDS:-5}
docs=${DOCS:-docs}
parts=("$@")
test $# -gt 0 || parts=(sizes units decode lock cold edit groups team binary run counts)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

compile() { cargo run --quiet --release -p bench-compile -- "$@" --rounds "$rounds"; }

measure() {
    case $1 in
    sizes) compile sizes --svg "$docs/performance-compile.svg" ;;
    # A `match` over variants without fields costs rustc the most.
    units) compile sizes --fields-every 0 --entries 1000,10000 --only bare,debug,listed,thiserror,errbook-one,errbook-fill,errbook-codes,errbook-derive ;;
    # What `decode` adds to the same enum.
    decode) compile sizes --entries 1000 --only thiserror,errbook-fill,errbook-decode ;;
    # What enforcing a lock adds to it.
    lock) compile sizes --entries 1000 --only errbook-fill,errbook-locked ;;
    cold | edit | groups | team | binary) compile "$1" ;;
    run) cargo run --quiet --release --ignore-rust-version --manifest-path benches/run/Cargo.toml -- --rounds "$rounds" --svg "$docs/performance-run.svg" ;;
    counts) benches/counts.sh ;;
    *) echo "there is no measurement \`$1\`" >&2 && return 1 ;;
    esac
}

# Puts a file between the marks of this name.
insert() {
    local page
    for page in "$docs/performance.md" "$docs/performance.zh.md"; do
        test -f "$page" || continue
        awk -v name="$1" -v new="$2" '
            $0 == "<!-- /" name " -->" { inside = 0 }
            !inside { print }
            $0 == "<!-- " name " -->" {
                inside = 1
                print ""
                while ((getline line < new) > 0) print line
                close(new)
            }
        ' "$page" >"$scratch/page"
        cp "$scratch/page" "$page"
    done
}

for part in "${parts[@]}"; do
    echo "== $part" >&2
    measure "$part" | tee "$scratch/output"
    # The pages have their own words; of what was printed they take the tables, and an empty line after each.
    awk '/^\|/ { print; table = 1; next } table { print ""; table = 0 } END { if (table) print "" }' "$scratch/output" >"$scratch/tables"
    insert "$part" "$scratch/tables"
    if head -n 1 "$scratch/output" | grep -q rustc; then
        { head -n 1 "$scratch/output"; echo; } >"$scratch/machine"
        insert machine "$scratch/machine"
    fi
done
