#!/usr/bin/env bash
# Packs the widget for npm and builds the examples with what was packed. Called by ./echolot test from the root, before the pages' tests,
# for one of them opens a built example.
set -euo pipefail
failed() { echo "Widget package: $*"; exit 1; }
if [ -z "${JAVA_HOME:-}" ]; then
  JAVA_HOME=$(dirname "$(dirname "$(readlink -f "$(command -v javac)")")")
  export JAVA_HOME
fi
. dev/node.sh || { echo "Widget package: left out, there is no Node for this machine"; exit 0; }
hash() { node -e 'let h = require("crypto").createHash("sha256"); process.stdin.on("data", d => h.update(d)).on("end", () => console.log(h.digest("hex").slice(0, 16)))'; }

# npm install writes what changes with each package, or with each registry.
if grep -A3 '"node_modules/@echolot/widget"' examples/*/package-lock.json | grep -q integrity || grep -q '"resolved": "http' examples/*/package-lock.json
then
  failed "a lockfile of examples/ names a registry or the digest of our own package: take these lines out"
fi

bash channel-gateway/npm/pack.sh
packed=$PWD/channel-gateway/target/npm
cache=${XDG_CACHE_HOME:-$HOME/.cache}/echolot/examples

# Builds beside a copy of the package as in this tree, so that what is installed outlives a clone: by the lockfile, what is built by all.
build() { # name
  local source=examples/$1 work sum
  work=$cache/$1-$(cat "$source/package-lock.json" | hash)/examples/$1
  sum=$(find "$source" "$packed/package" \( -name node_modules -o -name dist -path "$source/*" \) -prune -o -type f -print | LC_ALL=C sort |
    xargs cat | hash)
  mkdir -p "$work" "$work/../../channel-gateway/target/npm"
  if [ ! -d "$work/dist" ] || [ "$(cat "$work/built" 2>/dev/null)" != "$sum" ]; then
    rm -rf "$work/dist" "$work/built" "$work/src"
    cp "$packed/echolot-widget.tgz" "$work/../../channel-gateway/target/npm"
    (cd "$source" && tar cf - --exclude ./node_modules --exclude ./dist .) | tar xf - -C "$work"
    if [ ! -f "$work/node_modules/.package-lock.json" ]; then
      echo "Widget package: fetching what the example for $1 needs"
      (cd "$work" && npm ci --ignore-scripts --no-audit --no-fund --prefer-offline --loglevel=error >/dev/null)
    fi
    rm -rf "$work/node_modules/@echolot/widget"
    mkdir -p "$work/node_modules/@echolot/widget"
    tar xzf "$packed/echolot-widget.tgz" --strip-components 1 -C "$work/node_modules/@echolot/widget"
    (cd "$work" && npm run --silent build) >"$work/log" 2>&1 || { cat "$work/log"; failed "the example for $1 doesn't build"; }
    echo "$sum" >"$work/built"
  fi
  rm -rf "target/examples/$1"
  mkdir -p target/examples
  cp -R "$work/dist" "target/examples/$1"
  built=$work
}

for example in react vue angular; do build "$example"; done

# On a server nothing happens, and nothing fails.
(cd "$built" && node --input-type=module -e '
  import {defineEcholot, echolot} from "@echolot/widget";
  echolot.on("completed", () => {})();
  echolot.track("order.delivered");
  if (await defineEcholot({gateway: "https://feedback.example", key: "pk_none"}) !== echolot) process.exit(1);
') || failed "the module can't be imported on a server"
echo "Widget package: packed; the examples for React, Vue and Angular are built with it"
