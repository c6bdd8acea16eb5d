#!/usr/bin/env bash
# Second opinions that the tests ask for: age's own program, its test vectors, and another reader of SOPS files.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../tests/tools"

missing=()
command -v age >/dev/null || missing+=(age)
command -v node >/dev/null || missing+=(nodejs)
command -v npm >/dev/null || missing+=(npm)
if [ "${#missing[@]}" -gt 0 ]; then
  apt-get update -q
  apt-get install -y -q --no-install-recommends "${missing[@]}"
fi

# Nothing in the lock file needs a script at install time.
npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
