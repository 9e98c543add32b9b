# A PostgreSQL server of the tests' own: in a temporary folder, reached by a Unix socket, gone when the tests end.
# Sourced, never run. Needs machine.sh.

# start_postgres: exports GUIJU_TEST_PG, the Npgsql connection string. GUIJU_TEST_PG_FSYNC=on keeps flushing on (slower).
start_postgres() {
  local bin
  bin=$(postgres_bin)
  pg_home=$(mktemp -d /tmp/guiju-pg.XXXXXX)
  pg_run=()
  if [ "$(id -u)" = 0 ]; then
    # initdb refuses to run as root.
    chown postgres "$pg_home"
    pg_run=(runuser -u postgres --)
  fi
  pg_stop=("$bin/pg_ctl" -D "$pg_home/data" -m immediate stop)
  if ! (cd / && in_postgres "$bin/initdb" -D "$pg_home/data" -U guiju --auth=trust --encoding=UTF8 --locale=C.UTF-8 --no-sync \
      && in_postgres "$bin/pg_ctl" -D "$pg_home/data" -l "$pg_home/log" -w -t 60 \
        -o "-c listen_addresses='' -c unix_socket_directories='$pg_home' -c fsync=${GUIJU_TEST_PG_FSYNC:-off} -c max_connections=200" start) \
      >"$root/artifacts/postgres.log" 2>&1 </dev/null 9>&-; then
    cat "$root/artifacts/postgres.log" "$pg_home/log" >&2 2>/dev/null || true
    fail "PostgreSQL did not start; see above" "PostgreSQL 未能启动,原因见上"
  fi
  export GUIJU_TEST_PG="Host=$pg_home;Username=guiju;Database=postgres;Maximum Pool Size=40"
}

in_postgres() { ${pg_run[@]+"${pg_run[@]}"} "$@"; }

stop_postgres() {
  [ -n "${pg_home:-}" ] || return 0
  (cd / && in_postgres "${pg_stop[@]}") >/dev/null 2>&1 || true
  rm -rf "$pg_home"
  pg_home=
}
