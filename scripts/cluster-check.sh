#!/usr/bin/env bash
# Runs three nodes on PostgreSQL behind nginx and lets one die: scripts/cluster-check.sh [--people 24] [--seconds 60]
#
# Many people at once take requests from an empty form to a channel in use, through a proxy that sends each request to
# another node. Meanwhile one node gets SIGKILL and another is asked to stop; both come back. Everything listens on this
# machine alone and is gone afterwards. PostgreSQL and nginx are installed by apt if they are missing and this may be done.
# The result is 1 if anything acknowledged is lost or doubled, or an answer is other than expected: only what was on its way
# to the killed node may get a 502.
set -euo pipefail
cd "$(dirname "$0")/.."
source scripts/common.sh

has_nginx() {
  [[ -x /usr/sbin/nginx ]] || command -v nginx > /dev/null
}

missing=()
has_postgresql || missing+=(postgresql)
has_nginx || missing+=(nginx-light)
if [[ ${#missing[@]} -gt 0 ]]; then
  install_packages "${missing[@]}" || { echo "error: ${missing[*]} could not be installed." >&2; exit 1; }
fi

run_endurance cluster "$@"
