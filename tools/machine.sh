# Shell functions shared by ./guiju, ./test and .ci/run: what the machine must have, and the one build all of them use.
# Sourced, never run. Progress and errors go to stderr; stdout belongs to the program that is started.

say() { printf '%s\n' "$*" >&2; }

# fail ENGLISH CHINESE: an error a person can act on, in both languages.
fail() {
  say "error: $1"
  say "错误:$2"
  exit 1
}

need_dotnet() {
  command -v dotnet >/dev/null 2>&1 ||
    fail "The .NET 10 SDK is needed and 'dotnet' is not on the PATH. Install it from https://dotnet.microsoft.com/download/dotnet/10.0" \
         "需要 .NET 10 SDK,但在 PATH 中找不到 dotnet。请从 https://dotnet.microsoft.com/zh-cn/download/dotnet/10.0 安装。"
  # global.json decides which SDK will do; dotnet answers with an error when none of those installed does.
  (cd "$root" && dotnet --version >/dev/null 2>&1) && return
  local found
  found=$(cd / && dotnet --list-sdks 2>/dev/null | cut -d' ' -f1 | paste -sd, -)
  fail "The .NET 10 SDK is needed; installed here: ${found:-no SDK, only a runtime}. Install it from https://dotnet.microsoft.com/download/dotnet/10.0" \
       "需要 .NET 10 SDK;本机已安装:${found:-没有 SDK,只有运行时}。请从 https://dotnet.microsoft.com/zh-cn/download/dotnet/10.0 安装。"
}

has_command() { command -v "$1" >/dev/null 2>&1; }
has_postgres() { [ -n "$(postgres_bin)" ]; }
has_chromium() { [ -x "${GUIJU_TEST_CHROMIUM:-/usr/bin/chromium}" ]; }
has_chinese_font() { has_command fc-list && [ -n "$(fc-list :lang=zh-cn file 2>/dev/null | head -n 1)" ]; }

# The folder of the newest PostgreSQL server programs, or nothing.
postgres_bin() {
  local newest
  newest=$(find /usr/lib/postgresql -mindepth 3 -maxdepth 3 -name initdb 2>/dev/null | sort -V | tail -n 1)
  if [ -n "$newest" ]; then
    dirname "$newest"
  elif has_command initdb && has_command postgres; then
    dirname "$(command -v initdb)"
  fi
}

# need_packages NAME…: of node, postgresql, chromium, fonts, whatever is missing is installed by Debian packages where that is
# allowed (root, or sudo that asks nothing); otherwise the list of what to install is printed and the script ends.
need_packages() {
  local want missing=()
  for want in "$@"; do
    case $want in
      node) has_command node && has_command npm || missing+=(nodejs npm) ;;
      postgresql) has_postgres || missing+=(postgresql) ;;
      chromium) has_chromium || missing+=(chromium) ;;
      fonts) has_chinese_font || missing+=(fontconfig fonts-noto-cjk) ;;
    esac
  done
  [ ${#missing[@]} -gt 0 ] || return 0

  local as_root=()
  if ! has_command apt-get || [ -n "${GUIJU_NO_INSTALL:-}" ]; then
    as_root=(false)
  elif [ "$(id -u)" != 0 ]; then
    if sudo -n true >/dev/null 2>&1; then as_root=(sudo -n); else as_root=(false); fi
  fi
  if [ "${as_root[*]:-}" = false ]; then
    say "error: these are missing, and this user may not install them: ${missing[*]}"
    say "错误:缺少以下软件,当前用户无权安装:${missing[*]}"
    say "  Debian/Ubuntu:  sudo apt-get update && sudo apt-get install -y --no-install-recommends ${missing[*]}"
    exit 1
  fi

  say "installing ${missing[*]} …"
  local log=$root/artifacts/install.log quiet=(env DEBIAN_FRONTEND=noninteractive)
  mkdir -p "$root/artifacts"
  if ! { ${as_root[@]+"${as_root[@]}"} "${quiet[@]}" apt-get -o DPkg::Lock::Timeout=180 update &&
         ${as_root[@]+"${as_root[@]}"} "${quiet[@]}" apt-get -o DPkg::Lock::Timeout=180 install -y --no-install-recommends "${missing[@]}"; } \
       >"$log" 2>&1 </dev/null; then
    tail -n 15 "$log" >&2
    fail "Installing ${missing[*]} failed; the whole output is in $log" "安装 ${missing[*]} 失败;完整输出见 $log"
  fi
}

# with_progress LABEL LOG COMMAND…: runs the command with its output in LOG, counting the seconds on stderr.
with_progress() {
  local label=$1 log=$2 started=$SECONDS job
  shift 2
  mkdir -p "$(dirname "$log")"
  # The lock's descriptor is closed for the build: compiler servers outlive it and would keep the lock.
  "$@" >"$log" 2>&1 </dev/null 9>&- &
  job=$!
  if [ -t 2 ]; then
    while kill -0 "$job" 2>/dev/null; do
      printf '\r%s… %d s ' "$label" $((SECONDS - started)) >&2
      sleep 1
    done
    printf '\r\033[K' >&2
  else
    say "$label…"
  fi
  local result=0
  wait "$job" || result=$?
  [ $result -ne 0 ] || say "$label: $((SECONDS - started)) s"
  return $result
}

# One build at a time in one clone: a second call waits here and then finds the work done.
lock_build() {
  mkdir -p "$root/artifacts"
  has_command flock || return 0
  exec 9>"$root/artifacts/.build-lock"
  flock -n 9 && return
  say "waiting for another build in this folder…"
  flock 9
}

unlock_build() { exec 9>&-; }

# build WHAT: restores (twice if the network fails once) and builds a project or the solution in Release, into artifacts/.
build() {
  local log=$root/artifacts/build.log
  local options=(-nodeReuse:false -nologo -v:minimal -tl:off)
  export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1
  cd "$root" || exit 1
  if ! with_progress "restoring packages" "$log" dotnet restore "$1" "${options[@]}"; then
    say "restore failed, trying once more…"
    sleep 3
    with_progress "restoring packages" "$log" dotnet restore "$1" "${options[@]}" || build_failed "$log"
  fi
  with_progress "building" "$log" dotnet build "$1" --no-restore -c Release "${options[@]}" || build_failed "$log"
  cd - >/dev/null || exit 1
}

build_failed() {
  { grep -E '(error|warning) [A-Z]+[0-9]*' "$1" || tail -n 20 "$1"; } | sort -u | head -n 30 >&2
  fail "The build failed; the whole output is in $1" "构建失败;完整输出见 $1"
}
