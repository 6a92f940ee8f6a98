#!/usr/bin/env bash
# Holds the instructions and allocations of errbook's calls to benches/counts.tsv, and those of whole requests to an axum router to
# benches/counts-of-requests.tsv. Installs valgrind where it is missing.
#   UPDATE_EXPECT=1 benches/counts.sh    rewrites the tables
set -euo pipefail
cd "$(dirname "$0")/.."

if ! command -v valgrind >/dev/null; then
    as_root=()
    test "$(id -u)" -eq 0 || as_root=(sudo)
    "${as_root[@]}" apt-get update --quiet
    "${as_root[@]}" apt-get install --quiet --yes --no-install-recommends valgrind
fi
status=0
cargo run --quiet --release -p errbook-bench-counts || status=1
cargo run --quiet --release -p errbook-load --bin errbook-load-counts || status=1
exit "$status"
