#!/usr/bin/env bash
# Measures the code that errbook has of its own beside the crates that do the same: what they would add to a first build,
# what reading a catalog takes where nothing is optimised, and the instructions of calls at run time. ARCHITECTURE.md says
# what follows. Installs valgrind where it is missing.
#   benches/own-code.sh                    everything: takes about ten minutes
#   benches/own-code.sh builds             only one of: builds, reading, calls
#   ROUNDS=1 benches/own-code.sh builds
set -euo pipefail
cd "$(dirname "$0")/.."

rounds=${ROUNDS:-3}
parts=("$@")
test $# -gt 0 || parts=(builds reading calls)

if ! command -v valgrind >/dev/null; then
    as_root=()
    test "$(id -u)" -eq 0 || as_root=(sudo)
    "${as_root[@]}" apt-get update --quiet
    "${as_root[@]}" apt-get install --quiet --yes --no-install-recommends valgrind
fi
for part in "${parts[@]}"; do
    case $part in
    builds) cargo run --quiet --release -p bench-compile -- own-code --rounds "$rounds" ;;
    reading) cargo run --quiet -p errbook-bench-reading -- --seconds "$rounds" ;;
    calls) cargo run --quiet --release -p errbook-bench-counts -- peers ;;
    *) echo "unknown part \`$part\`" >&2 && exit 1 ;;
    esac
done
