#!/usr/bin/env bash
# Requests per second of an error route on axum: written by hand, with errbook, by hand through a layer that does nothing, by hand
# with the id of the request and the language of the reader, which is what errbook's layer adds, with that layer, and with
# everything that the layer can do (hooks, choices by the request, an event that is formatted for each response). Prints the
# medians of several interleaved rounds and the ratios to the handler written by hand; beside them the processor time that the
# service takes for a request, which says the same with less noise where the machine has other things to do.
#
# Aims: at least 0.97 without the layer, and 0.90 with it; "everything" is printed beside them. Needs Linux, wrk and curl; an
# idle machine with two cores or more.
#   ROUNDS=9 SECONDS_EACH=2 CONNECTIONS=32 benches/load.sh
set -euo pipefail
cd "$(dirname "$0")/.."

rounds=${ROUNDS:-9}
seconds=${SECONDS_EACH:-2}
connections=${CONNECTIONS:-32}
kinds=(by-hand errbook by-hand-through-layer by-hand-with-id layer everything)
first_port=${PORT:-18400} # below the ports that connections are given

cargo build --quiet --release -p errbook-load
program=${CARGO_TARGET_DIR:-target}/release/errbook-load

servers=()
trap 'kill "${servers[@]}" 2>/dev/null || true; rm -rf "$scratch"' EXIT
scratch=$(mktemp -d)

url() { echo "http://127.0.0.1:$((first_port + $1))/error"; }

for index in "${!kinds[@]}"; do
    "$program" "${kinds[$index]}" $((first_port + index)) &
    servers+=($!)
    curl --silent --retry 5 --retry-connrefused --retry-delay 1 --output "$scratch/body-$index" "$(url "$index")"
    cmp "$scratch/body-0" "$scratch/body-$index"
done

# The processor time that a service has taken so far, in clock ticks: user and system.
ticks() { awk '{ print $14 + $15 }' "/proc/${servers[$1]}/stat"; }

# Requests per second, and microseconds of processor time for each.
measure() {
    local before
    before=$(ticks "$2")
    wrk --threads 1 --connections "$connections" --duration "${1}s" \
        --header 'accept-language: en-US,en;q=0.9' "$(url "$2")" >"$scratch/wrk"
    awk -v ticks=$(($(ticks "$2") - before)) -v tick="$(getconf CLK_TCK)" \
        '/ requests in / { all = $1 } /^Requests\/sec:/ { print $2, ticks / tick * 1e6 / all }' "$scratch/wrk"
}

for index in "${!kinds[@]}"; do measure 1 "$index" >/dev/null; done
for ((round = 0; round < rounds; round++)); do
    # Each round begins with another kind, so that none of them always follows the same one.
    for offset in "${!kinds[@]}"; do
        index=$(((round + offset) % ${#kinds[@]}))
        measure "$seconds" "$index" >>"$scratch/rates-$index"
    done
done

# The median of a column.
median() {
    awk -v column="$2" '{ print $column }' "$1" | sort -n |
        awk '{ all[NR] = $1 } END { print NR % 2 ? all[(NR + 1) / 2] : (all[NR / 2] + all[NR / 2 + 1]) / 2 }'
}

base_rate=$(median "$scratch/rates-0" 1)
base_time=$(median "$scratch/rates-0" 2)
for index in "${!kinds[@]}"; do
    awk -v kind="${kinds[$index]}" -v rate="$(median "$scratch/rates-$index" 1)" -v base_rate="$base_rate" \
        -v time="$(median "$scratch/rates-$index" 2)" -v base_time="$base_time" \
        'BEGIN { printf "%-21s %8.0f requests/s, ratio %.3f   %6.2f us each, ratio %.3f\n",
            kind, rate, rate / base_rate, time, base_time / time }'
done
