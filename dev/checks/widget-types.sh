#!/usr/bin/env bash
# Checks the JSDoc types of the widget's sources, by channel-gateway/widget-types.json. Called by ./echolot test from the root.
set -euo pipefail
. dev/node.sh || { echo "Widget types: left out, there is no Node for this machine"; exit 0; }
# As the examples; pinned with the digest that the registry names for it.
version=5.9.3
digest=sha512-jl1vZzPDinLr9eUt3J/t7V6FgNEw9QjvBPdysz9KfQDD41fQrC2Y4vKQdiaUpFT4bXlb1RHhLpp8wtm6M5TgSw==
cache=${XDG_CACHE_HOME:-$HOME/.cache}/echolot/typescript-$version
if [ ! -f "$cache/node_modules/.package-lock.json" ]; then
  echo "Widget types: fetching TypeScript $version"
  mkdir -p "$cache"
  npm install --prefix "$cache" "typescript@$version" --ignore-scripts --no-audit --no-fund --loglevel=error >/dev/null
fi
grep -qF "$digest" "$cache/node_modules/.package-lock.json" || { echo "Widget types: TypeScript is damaged; remove $cache"; exit 1; }
node "$cache/node_modules/typescript/bin/tsc" -p channel-gateway/widget-types.json || { echo "Widget types: the types don't fit"; exit 1; }
echo "Widget types: the sources are as their types say"
