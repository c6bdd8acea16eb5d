#!/usr/bin/env bash
# The programs that the benchmark compares with, at fixed versions. What is missing is left out of the comparison.
# compose-lint is distributed through PyPI alone and is not among them.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

missing=()
command -v node >/dev/null || missing+=(nodejs)
command -v npm >/dev/null || missing+=(npm)
if [ "${#missing[@]}" -gt 0 ]; then
  apt-get update -q
  apt-get install -y -q --no-install-recommends "${missing[@]}"
fi

# Nothing in the lock file needs a script at install time. `npm ci` wants the programs of every other platform in the lock file too, which not every registry holds.
npm install --no-save --prefix Peers --ignore-scripts --no-audit --no-fund --loglevel=error

# The Compose plugin, with the engine that the tests use.
../../.ci/install-engine.sh
