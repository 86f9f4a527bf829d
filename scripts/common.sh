# What several scripts need; they read it with "source".

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
# Servers that outlive the build would keep a caller waiting who waits for the output to end.
export MSBUILDDISABLENODEREUSE=1 DOTNET_CLI_USE_MSBUILD_SERVER=0 UseSharedCompilation=false

# Installs Debian packages where this may be done: install_packages NAME...
install_packages() {
  command -v apt-get > /dev/null || return 1
  local as_root=()
  if [[ "$(id -u)" != 0 ]]; then
    command -v sudo > /dev/null && sudo -n true 2> /dev/null || return 1
    as_root=(sudo -n)
  fi
  echo "Installing $*."
  "${as_root[@]}" apt-get update -qq &&
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" > /dev/null
}

# Whether a server can be started; Debian keeps its programs out of the search path.
has_postgresql() {
  compgen -G '/usr/lib/postgresql/*/bin/postgres' > /dev/null || command -v postgres > /dev/null
}

# Whether a mail server for tests can be started; Debian's package belongs to the system's Python.
has_mail_server() {
  local python
  for python in /usr/bin/python3 python3; do
    "$python" -c "import aiosmtpd.smtp" 2> /dev/null && return
  done
  return 1
}

# Builds what the long checks run, as it is run in production, and becomes it: run_endurance WHAT [OPTION...]
run_endurance() {
  local project=tests/MiunSocial.Endurance
  dotnet build "$project" --configuration Release --nologo --verbosity quiet -consoleLoggerParameters:NoSummary
  exec dotnet "$project/bin/Release/net10.0/MiunSocial.Endurance.dll" "$@"
}
