#!/bin/sh
# What Kerasight does, in a minute: inspects, shows shapes, grades. Called by `make demo`.
set -eu
here=$(dirname "$0")

step() { printf '\n\033[1m$ %s\033[0m\n\n' "$*"; }

step kerasight check "$here/mistakes.py"
status=0
kerasight check "$here/mistakes.py" || status=$?
# 1 says that mistakes were found, which is what this file is for
[ "$status" -eq 1 ] || { echo "demo: expected mistakes in $here/mistakes.py" >&2; exit 1; }

step kerasight shapes "$here/digits/solution.py"
kerasight shapes "$here/digits/solution.py"

step kerasight grade "$here/digits/solution.py"
kerasight grade "$here/digits/solution.py"
