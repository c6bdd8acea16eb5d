#!/usr/bin/env bash
# Puts on a Debian or Ubuntu machine what the tests drive for real: a Docker engine with Compose v2, a registry,
# an ssh server, age, yamllint and a static busybox to make images from. Installs only what is missing, so it may run any number
# of times, and leaves no daemon running that was not running before.
set -euo pipefail

say() { printf 'install-engine: %s\n' "$*" >&2; }
fail() { say "$*"; exit 1; }

sudo=()
if [ "$(id -u)" -ne 0 ]; then
  command -v sudo >/dev/null || fail 'needs root to install packages: run it as root, or install sudo.'
  sudo=(sudo)
fi

work=$(mktemp -d)
policy=/usr/sbin/policy-rc.d
policy_is_ours=
cleanup() {
  rm -rf "$work"
  if [ -n "$policy_is_ours" ]; then "${sudo[@]}" rm -f "$policy"; fi
}
trap cleanup EXIT

# Docker's and ssh's packages start a service when they are installed; the tests start their own, so nothing may start.
forbid_service_starts() {
  [ -e "$policy" ] && return
  printf '#!/bin/sh\nexit 101\n' | "${sudo[@]}" tee "$policy" >/dev/null
  "${sudo[@]}" chmod 755 "$policy"
  policy_is_ours=yes
}

apt() { "${sudo[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=300 -o Acquire::Retries=3 "$@" >&2; }

installed() { dpkg-query -W -f '${db:Status-Status}' "$1" 2>"$work/dpkg" | grep -qx installed; }

install_packages() {
  local wanted=(gcc libc6-dev busybox-static docker-registry age openssh-server rsync yamllint) missing=() package
  # A machine whose engine answers already (a hosted CI runner, a developer's) keeps that engine.
  if docker version >"$work/version" 2>&1; then
    say "an engine answers already: $(docker version --format '{{.Server.Version}}')"
  else
    command -v dockerd >/dev/null || wanted+=(docker.io)
    wanted+=(iptables iproute2)
  fi
  for package in "${wanted[@]}"; do
    installed "$package" || missing+=("$package")
  done
  if [ ${#missing[@]} -eq 0 ]; then
    say 'all packages are there'
    return
  fi
  say "installing ${missing[*]}"
  forbid_service_starts
  apt update
  apt install -y --no-install-recommends "${missing[@]}"
}

# Debian 12 has no Compose v2; the next release does, on the same mirror, and its plugin is one file that runs here.
# It is unpacked rather than installed, and the machine's own package sources stay as they are.
compose_release=trixie

debian_mirror() {
  apt-get indextargets --format '$(ORIGIN) $(LABEL) $(REPO_URI)' | awk '$1 == "Debian" && $2 == "Debian" && !found { print $3; found = 1 }'
}

install_compose() {
  if docker compose version >"$work/compose" 2>&1; then
    say "$(cat "$work/compose")"
    return
  fi
  local mirror options
  mirror=$(debian_mirror)
  if [ -z "$mirror" ]; then
    # Who made a list is known only once it has been fetched.
    apt update
    mirror=$(debian_mirror)
  fi
  [ -n "$mirror" ] || fail 'no Debian mirror among the package sources: install the Docker Compose v2 plugin by hand.'
  say "fetching Compose v2 from $compose_release"

  mkdir -p "$work/lists/partial" "$work/package"
  echo "deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $mirror $compose_release main" >"$work/sources.list"
  options=(-o "Dir::Etc::sourcelist=$work/sources.list" -o Dir::Etc::sourceparts=- -o "Dir::State::Lists=$work/lists"
    -o "Dir::Cache::pkgcache=$work/pkgcache.bin" -o "Dir::Cache::srcpkgcache=$work/srcpkgcache.bin" -o APT::Sandbox::User=root)
  apt "${options[@]}" update
  (cd "$work" && apt "${options[@]}" download docker-compose)
  dpkg -x "$work"/docker-compose_*.deb "$work/package"

  # For every user of the machine, and for this one: a client outside the distribution's packages looks only at home.
  local plugin=$work/package/usr/libexec/docker/cli-plugins/docker-compose
  "${sudo[@]}" install -D -m 755 "$plugin" /usr/libexec/docker/cli-plugins/docker-compose
  install -D -m 755 "$plugin" "${DOCKER_CONFIG:-$HOME/.docker}/cli-plugins/docker-compose"
  say "$(docker compose version)"
}

# sshd refuses to start without its privilege separation folder, which only its service makes.
prepare_sshd() { [ -d /run/sshd ] || "${sudo[@]}" install -d -m 755 /run/sshd; }

install_packages
install_compose
prepare_sshd
