# Sourced by ./verify: the suites of what rests on the store, on another server than the embedded one.
suites='no.tverrlag.eventstore.**,!no.tverrlag.eventstore.core.**,!no.tverrlag.eventstore.ArchitectureTest,!no.tverrlag.eventstore.MongoImageTest'
intake='DeadLettersTest,RebuildTest'
secantus=secantusdb==0.7.0b3

on_server() { # $1: a connection string, "secantus" or "docker"; then arguments of Maven's
  local server=$1
  shift
  case $server in
    secantus) on_secantus "$@" ;;
    docker) on_docker "$@" ;;
    mongodb://* | mongodb+srv://*) on_uri "$server" "$@" ;;
    *) echo "verify: --server needs a connection string, secantus or docker, not $server" >&2; return 2 ;;
  esac
}

on_uri() {
  local uri=$1
  shift
  MONGODB_URI=$uri "$here/mvnw" -B -f "$here/pom.xml" verify -Dformat=check -pl libs/event-store,history-service -am \
    -Dtest="$suites,$intake" -Dsurefire.failIfNoSpecifiedTests=false "$@"
}

on_docker() { # the image can be named by -Dtverrlag.mongo.image=…
  "$here/mvnw" -B -f "$here/pom.xml" verify -Dformat=check -pl libs/event-store -am \
    -Dtest=MongoImageTest -Dsurefire.failIfNoSpecifiedTests=false -Dtverrlag.mongo.image=mongo:8 "$@"
}

on_secantus() { # installs it below target/, starts it on a free port with fresh data, and ends it
  local folder=$here/target/secantus python port
  python=$(find_python) || { left_out "there is no Python 3 with venv"; return; }
  mkdir -p "$folder"
  if ! "$folder/venv/bin/pip" freeze 2>/dev/null | grep -qix "$secantus"; then
    { rm -rf "$folder/venv" && "$python" -m venv "$folder/venv" && "$folder/venv/bin/pip" install -q "$secantus"; } >"$folder/install.log" 2>&1 ||
      { left_out "$secantus could not be installed, see target/secantus/install.log"; return; }
  fi
  port=$("$python" -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
  rm -rf "$folder/data"
  "$folder/venv/bin/secantusd-py" --port "$port" --storage-path "$folder/data" --cache-size 256M --sync-on-commit >"$folder/server.log" 2>&1 &
  started=$!
  trap 'kill "$started" 2>/dev/null; wait "$started" 2>/dev/null' EXIT
  await_port "$port" || { echo "verify: SecantusDB did not start, see target/secantus/server.log" >&2; return 1; }
  on_uri "mongodb://127.0.0.1:$port/?retryWrites=false" "$@"
}

find_python() { # prints one that can make environments
  local candidate
  for candidate in python3 python3.13 python3.12 python3.11; do
    "$candidate" -c 'import ensurepip, venv' 2>/dev/null && { echo "$candidate"; return; }
  done
  return 1
}

await_port() { # up to a minute, while the server lives
  for _ in $(seq 300); do
    (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null && return
    kill -0 "$started" 2>/dev/null || return 1
    sleep 0.2
  done
  return 1
}

left_out() { # not a failure: it says what was not checked
  echo "left out: the suites on SecantusDB ($1)"
}
