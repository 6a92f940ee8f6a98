#!/usr/bin/env bash
# Holds the instructions and allocations of errbook's calls to benches/counts.tsv. Installs valgrind where it is missing.
set -euo pipefail
cd "$(dirname "$0")/.."

if ! command -v valgrind >/dev/null; then
    as_root=()
    test "$(id -u)" -eq 0 || as_root=(sudo)
    "${as_root[@]}" apt-get update --quiet
    "${as_root[@]}" apt-get install --quiet --yes --no-install-recommends valgrind
fi
cargo run --quiet --release -p errbook-bench-counts
