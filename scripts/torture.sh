#!/usr/bin/env bash
# Kills the portal while people work in it, a hundred times, and looks for what was lost: scripts/torture.sh [--kills 100] [--seed N]
#
# The embedded portal runs in a process of its own on a free port of this machine, with its database in a temporary folder.
# Demonstration people submit, endorse, decide and withdraw by the pages' own forms; at random instants, starts included, the
# process gets SIGKILL. After each restart what was acknowledged is compared with what the database keeps. The last lines are
# a table; the result is 1 if anything in it is off. A seed chooses the instants.
set -euo pipefail
cd "$(dirname "$0")/.."
source scripts/common.sh

run_endurance torture "$@"
