#!/usr/bin/env bash
# A Docker engine that belongs to whoever started this script, and ends with them.
#
# Prints the engine's address on its first line of standard output, then obeys a word a line on standard input:
# `stop` (the daemon ends, its data stays) and `start`, each answered with a line. When standard input ends, because its
# owner closed it or died, everything goes: containers, networks, daemon, bridge, firewall rules, data.
# Several such engines live side by side: each has its own folder, bridge and address range.
set -euo pipefail

fail() { printf '%s\n' "$*" >&2; exit 1; }

[ "$(id -u)" -eq 0 ] || fail 'starting a Docker engine needs root; point DOCKER_HOST at one that runs instead'
for program in dockerd docker ip iptables; do
  command -v "$program" >/dev/null || fail "there is no $program on this machine: run .ci/install-engine.sh"
done

state=$(mktemp -d /tmp/vigo-engine-XXXXXX)
trap finish EXIT
trap 'exit 130' INT
trap 'exit 143' TERM
# The owner may die first, and then nobody reads what is written: no reason to leave the work undone.
trap : PIPE

export DOCKER_HOST=unix://$state/docker.sock
bridge=
daemon=

# Making the bridge claims its address range: the kernel gives each name once, whoever else is asking.
claim_bridge() {
  local n
  for n in $(shuf -i 128-254); do
    if ip -4 route | grep -q "^10\.$n\."; then continue; fi
    if ip link add "vigo-$n" type bridge; then
      bridge=vigo-$n
      range=10.$n
      inside=(-s "$range.0.0/16" -d "$range.0.0/16" -j ACCEPT)
      ip addr add "$range.0.1/24" dev "$bridge"
      ip link set "$bridge" up
      iptables -w -I FORWARD "${inside[@]}"
      return
    fi
  done
  printf 'no free address range\n' >&2
  return 1
}

start_daemon() {
  # Without firewall rules of its own: a daemon that starts makes Docker's chains anew, and every other engine of the machine fails at what it is
  # doing to them at that moment. What the tests need is one rule, by which the containers of this engine reach each other whatever the
  # policy is; published ports go through Docker's own proxy.
  # A session of its own, so that Ctrl-C at a terminal ends the daemon through this script and not before it.
  setsid dockerd --data-root "$state/data" --exec-root "$state/exec" --pidfile "$state/dockerd.pid" \
    --host "$DOCKER_HOST" --storage-driver overlay2 --bridge "$bridge" --iptables=false --ip-masq=false \
    --default-address-pool "base=$range.128.0/17,size=24" </dev/null >>"$state/dockerd.log" 2>&1 &
  daemon=$!
  local deadline=$((SECONDS + 60))
  until docker version >"$state/version" 2>&1; do
    if ! kill -0 "$daemon" || [ "$SECONDS" -ge "$deadline" ]; then
      tail -n 20 "$state/dockerd.log" >&2
      return 1
    fi
    sleep 0.1
  done
}

stop_daemon() {
  [ -n "$daemon" ] || return 0
  kill -INT "$daemon" || true
  wait "$daemon" || true
  daemon=
}

remove_everything_inside() {
  local containers
  containers=$(docker ps -aq)
  # shellcheck disable=SC2086 # a list of ids
  [ -z "$containers" ] || docker rm -f $containers >"$state/removed"
  docker network prune -f >"$state/removed"
}

finish() {
  local code=$?
  set +e
  trap '' INT TERM
  if [ -n "$daemon" ]; then remove_everything_inside; fi
  stop_daemon
  if [ -n "$bridge" ]; then
    iptables -w -D FORWARD "${inside[@]}"
    ip link del "$bridge"
  fi
  awk -v under="$state/" 'index($2, under) == 1 { print $2 }' /proc/self/mounts | sort -r | while read -r mount; do umount "$mount"; done
  rm -rf --one-file-system "$state"
  exit $code
}

claim_bridge
start_daemon
printf '%s\n' "$DOCKER_HOST"
while read -r word; do
  case $word in
    stop) stop_daemon ;;
    start) start_daemon ;;
  esac
  printf '%s\n' "$word"
done
