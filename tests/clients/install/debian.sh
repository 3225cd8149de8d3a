#!/usr/bin/env bash
# Installs what the editor tests need from Debian: Chromium, in which VS Code
# runs, Neovim, and Emacs with eglot. Does nothing when all are there.
set -euo pipefail
missing=()
command -v chromium >/dev/null || missing+=(chromium fonts-dejavu-core)
command -v nvim >/dev/null || missing+=(neovim)
dpkg-query --show elpa-eglot >/dev/null 2>&1 || missing+=(emacs-nox elpa-eglot)
[ ${#missing[@]} -gt 0 ] || exit 0
if [ "$(id -u)" -ne 0 ]; then
  echo "missing: ${missing[*]}; run as root: apt-get install -y --no-install-recommends ${missing[*]}" >&2
  exit 2
fi
export DEBIAN_FRONTEND=noninteractive
# another installation may hold the lock at this moment
apt-get -o DPkg::Lock::Timeout=300 update -qq
apt-get -o DPkg::Lock::Timeout=300 install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
