#!/usr/bin/env bash
# The tests of the editors: installs what is missing (packages alone), packages the
# extension, then drives real VS Code, Neovim and pre-commit. Usage: run.sh [TEST_FILE...]
#   KERASIGHT_PYTHON  a Python with kerasight[grade,test]; by default the checkout's .venv
#   KERASIGHT_CACHE   where editors are kept between runs; by default .cache beside the checkout
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
cd "$root"
export KERASIGHT_PYTHON=${KERASIGHT_PYTHON:-$root/.venv/bin/python}
export KERASIGHT_CACHE=${KERASIGHT_CACHE:-$(dirname "$root")/.cache}
if ! "$KERASIGHT_PYTHON" -c 'import kerasight, pre_commit' 2>/dev/null; then
  echo "run.sh: $KERASIGHT_PYTHON lacks kerasight or pre-commit; run in it: pip install -e '.[grade,test]'" >&2
  exit 2
fi
tests/clients/install/debian.sh
tests/clients/install/code-server.sh "$KERASIGHT_CACHE/editors/vscode"
# npm leaves this file when an installation is complete; older than the lock means out of date
if [ ! node_modules/.package-lock.json -nt package-lock.json ]; then npm ci --loglevel=error; fi
npm run --silent package >/dev/null

if [ $# -eq 0 ]; then set -- tests/clients/*/*.test.ts; fi
summary=$(mktemp)
trap 'rm -f "$summary"' EXIT
code=0
# one file at a time: each may start a browser, and a training uses every core
node --import tsx --test --test-concurrency=1 \
  --test-reporter=spec --test-reporter-destination=stdout \
  --test-reporter=tap --test-reporter-destination="$summary" "$@" || code=$?
count() { sed -n "s/^# $1 //p" "$summary" | tail -n 1; }
failed=$(($(count fail) + $(count cancelled)))
echo "$(count pass) passed, $failed failed"
exit "$code"
