#!/usr/bin/env bash
# `docker compose config` on every generated compose file, laid out as a host runs it: the base, then the host's own files over it.
# Env files in the repository are encrypted, so each is stood in for by one with the same keys and harmless values.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
shopt -s nullglob

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
checked=0
refused=0

# Key names stay readable in an encrypted env file. A 1 is a name, a number and a port alike.
stand_in() { sed -nE '/^sops_/d; s/^([A-Za-z_][A-Za-z0-9_]*)=.*/\1=1/p' "$1"; }

# Lays one host's runtime folder out: the base tree, and over it what the host has of its own.
lay_out() {
  local runtime=$1 layer file
  shift
  mkdir -p "$runtime/env"
  for layer in "$@"; do
    for file in stacks proxy; do
      if [ -d "$layer/$file" ]; then cp -R "$layer/$file" "$runtime/"; fi
    done
    for file in "$layer"/env/*.env; do stand_in "$file" >>"$runtime/env/$(basename "$file")"; done
  done
}

check() {
  local runtime=$1 file=$2 name=$3 options=() env
  for env in "$runtime"/env/*.env; do options+=(--env-file "$env"); done
  checked=$((checked + 1))
  # Nothing of this machine's environment may fill a variable in.
  if ! env -i PATH="$PATH" HOME="$HOME" docker compose "${options[@]}" --file "$runtime/$file" config --quiet >"$work/said" 2>&1 ||
    grep -q 'variable is not set' "$work/said"; then
    refused=$((refused + 1))
    printf 'refused: %s\n' "$name" >&2
    sed "s|$runtime/||g; s/^/  /" "$work/said" >&2
  else
    printf 'taken:   %s\n' "$name"
  fi
}

files_under() { (cd "$1" && for file in proxy/docker-compose.yml stacks/*/docker-compose.yml; do [ ! -f "$file" ] || echo "$file"; done); }

lay_out "$work/base" .
for file in $(files_under .); do check "$work/base" "$file" "$file"; done
for host in hosts/*/; do
  host=${host%/}
  lay_out "$work/$host" . "$host"
  for file in $(files_under "$host"); do check "$work/$host" "$file" "$host/$file"; done
done

if [ "$checked" -eq 0 ]; then
  echo 'there is no generated compose file: nothing under proxy/, stacks/ or hosts/' >&2
  exit 1
fi
printf '%s files, %s refused\n' "$checked" "$refused"
[ "$refused" -eq 0 ]
