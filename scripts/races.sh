#!/usr/bin/env bash
# Lets officers decide the same requests, and book loans of the same days, at the same moment, ten thousand times:
# scripts/races.sh [--decisions 10000] [--loans 10000]; 0 leaves one of them out.
#
# Four officers decide each request at once, some approving and some not, on every database there is: SQLite; PostgreSQL if
# its programs are installed or MIUNSOCIAL_TEST_POSTGRESQL names a server; SQL Server if MIUNSOCIAL_TEST_SQLSERVER does. The
# result is 1 if a request had two winners, a day was lent twice, or a loser was not told who decided or which days are free.
set -euo pipefail
cd "$(dirname "$0")/.."
source scripts/common.sh

run_endurance races "$@"
