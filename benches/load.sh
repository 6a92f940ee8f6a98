#!/usr/bin/env bash
# Requests per second of an error route on axum: written by hand, with errbook, with errbook's layer. Prints the medians of
# several interleaved rounds and the ratios to the handler written by hand.
#
# Aims: at least 0.97 without the layer, and 0.90 with it. Needs wrk and curl; an idle machine with two cores or more.
#   ROUNDS=9 SECONDS_EACH=2 CONNECTIONS=32 benches/load.sh
set -euo pipefail
cd "$(dirname "$0")/.."

rounds=${ROUNDS:-9}
seconds=${SECONDS_EACH:-2}
connections=${CONNECTIONS:-32}
kinds=(by-hand errbook layer)
first_port=${PORT:-39400}

cargo build --quiet --release -p errbook-load
program=${CARGO_TARGET_DIR:-target}/release/errbook-load

servers=()
trap 'kill "${servers[@]}" 2>/dev/null || true; rm -rf "$scratch"' EXIT
scratch=$(mktemp -d)

url() { echo "http://127.0.0.1:$((first_port + $1))/error"; }

for index in "${!kinds[@]}"; do
    "$program" "${kinds[$index]}" $((first_port + index)) &
    servers+=($!)
    curl --silent --retry 50 --retry-connrefused --retry-delay 0 --output "$scratch/body-$index" "$(url "$index")"
    cmp "$scratch/body-0" "$scratch/body-$index"
done

measure() {
    wrk --threads 1 --connections "$connections" --duration "${1}s" \
        --header 'accept-language: en-US,en;q=0.9' "$(url "$2")" | awk '/^Requests\/sec:/ { print $2 }'
}

for index in "${!kinds[@]}"; do measure 1 "$index" >/dev/null; done
for ((round = 0; round < rounds; round++)); do
    # Each round begins with another kind, so that none of them always follows the same one.
    for offset in "${!kinds[@]}"; do
        index=$(((round + offset) % ${#kinds[@]}))
        measure "$seconds" "$index" >>"$scratch/rates-$index"
    done
done

median() { sort -n "$1" | awk '{ all[NR] = $1 } END { print NR % 2 ? all[(NR + 1) / 2] : (all[NR / 2] + all[NR / 2 + 1]) / 2 }'; }

base=$(median "$scratch/rates-0")
for index in "${!kinds[@]}"; do
    rate=$(median "$scratch/rates-$index")
    awk -v kind="${kinds[$index]}" -v rate="$rate" -v base="$base" \
        'BEGIN { printf "%-8s %9.0f requests/s   ratio %.3f\n", kind, rate, rate / base }'
done
