#!/usr/bin/env bash
# Measures what must not get slower:
#   scripts/bench.sh growth [--small 1000] [--large 100000] [--rounds 200]
#   scripts/bench.sh requests [--small 1000] [--large 1000000] [--rounds 200]
#   scripts/bench.sh submit [--requests 250] [--rounds 3]
#
# growth: the catalogue's pages, searches and filters with a small and a large registry, on SQLite and on PostgreSQL if its
# programs are installed. The last column is the larger registry's median time divided by the smaller's; the result is 1 if any
# is above 1.5.
#
# requests: the same of the officers' queues, their searches, a request and the start page, by the number of requests.
#
# submit: requests submitted over HTTP beside EF Core saving one row, both acknowledged once the disk has them. The last column is
# the rate divided by the yardstick's; the result is 1 if the best of it is below 0.5 on any database.
#
# Times and rates are this machine's and this hour's; only the ratio says anything.
set -euo pipefail
cd "$(dirname "$0")/.."
source scripts/common.sh

run_endurance "${1:?Usage: scripts/bench.sh growth | requests | submit}" "${@:2}"
