#!/usr/bin/env bash
# Checks the formatting, builds and runs all tests: scripts/test.sh
#
# The last line is "N passed, N failed, N skipped". The browser tests use Chromium, Chrome or Edge; MIUNSOCIAL_CHROMIUM may
# name it. What touches the database runs on SQLite; on PostgreSQL, by its installed programs or the server that
# MIUNSOCIAL_TEST_POSTGRESQL names; and on SQL Server, if MIUNSOCIAL_TEST_SQLSERVER holds a connection string. A missing
# Chromium or PostgreSQL is installed by apt where this may be done, and so is aiosmtpd, the mail server that mails are tested with.
# MIUNSOCIAL_REQUIRE="chromium postgresql sqlserver smtp" names what must not be missing.
set -uo pipefail
cd "$(dirname "$0")/.."

source scripts/common.sh

results="$PWD/TestResults"
failures=0

fail() {
  echo "error: $1" >&2
  failures=$((failures + 1))
}

find_browser() {
  local name
  if [[ -n "${MIUNSOCIAL_CHROMIUM:-}" ]]; then
    command -v "$MIUNSOCIAL_CHROMIUM"
    return
  fi
  for name in chromium-headless-shell chromium chromium-browser google-chrome google-chrome-stable microsoft-edge microsoft-edge-stable; do
    command -v "$name" && return
  done
  return 1
}

is_required() {
  [[ " ${MIUNSOCIAL_REQUIRE:-} " == *[\ ,]$1[\ ,]* ]]
}

provide_browser() {
  local browser
  browser=$(find_browser) || { install_packages chromium && browser=$(find_browser); }
  if [[ -n "${browser:-}" ]]; then
    export MIUNSOCIAL_CHROMIUM="$browser"
    echo "Browser: $browser"
  elif is_required chromium; then
    fail "no browser was found, and MIUNSOCIAL_REQUIRE asks for one; install Chromium or name one in MIUNSOCIAL_CHROMIUM."
  else
    echo "No browser was found: the browser tests are skipped. Install Chromium (apt install chromium), Chrome or Edge," \
      "or name one in MIUNSOCIAL_CHROMIUM." >&2
  fi
}

provide_postgresql() {
  [[ -n "${MIUNSOCIAL_TEST_POSTGRESQL:-}" ]] || has_postgresql || install_packages postgresql ||
    echo "PostgreSQL was not found: nothing is tested on it. Install it (apt install postgresql)." >&2
}

provide_mail_server() {
  has_mail_server || install_packages python3-aiosmtpd ||
    echo "aiosmtpd was not found: sending mail is not tested. Install it (apt install python3-aiosmtpd)." >&2
}

# Style is a matter of the build's analyzers; what is left is where lines break and blanks stand.
check_formatting() {
  local folder
  for folder in src tests; do
    dotnet format whitespace --folder "$folder" --verify-no-changes || fail "the formatting of $folder differs; run 'dotnet format'."
  done
}

run_tests() {
  local project name
  for project in tests/*.Tests/*.Tests.csproj; do
    name=$(basename "$project" .csproj)
    echo "== $name"
    dotnet test "$project" --no-build --nologo --verbosity quiet --results-directory "$results" --logger "trx;LogFileName=$name.trx" ||
      fail "$name did not pass."
    [[ -s "$results/$name.trx" ]] || fail "$name left no results."
  done
}

# Adds up one number of the results' summaries: a trx file has one <Counters total=".." passed=".." failed=".." … />.
count() {
  local file sum=0 number
  for file in "$results"/*.trx; do
    [[ -e "$file" ]] || continue
    number=$(grep -o '<Counters [^>]*' "$file" | grep -o " $1=\"[0-9]*\"" | grep -o '[0-9]*')
    sum=$((sum + ${number:-0}))
  done
  echo "$sum"
}

provide_browser
provide_postgresql
provide_mail_server
rm -rf "$results"
mkdir -p "$results"

if dotnet restore MiunSocial.sln --verbosity quiet; then
  check_formatting
  if dotnet build MiunSocial.sln --no-restore --nologo --verbosity quiet; then
    run_tests
  else
    fail "the build failed."
  fi
else
  fail "packages could not be restored."
fi

total=$(count total)
passed=$(count passed)
# Whatever neither passed nor was left out did not go well, by whatever name the results call it.
failed=$(($(count executed) - passed))
skipped=$((total - $(count executed)))
[[ "$failed" == 0 ]] || failures=$((failures + 1))
[[ "$total" -gt 0 ]] || fail "no test was run."

echo "$passed passed, $failed failed, $skipped skipped"
[[ "$failures" == 0 ]]
