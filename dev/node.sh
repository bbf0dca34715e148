#!/usr/bin/env bash
# Sourced from the root: puts a Node with npm on the PATH, the PATH's own if it is new enough, else the one inside Playwright's driver
# (which the pages' tests fetch anyway) and npm's package. Returns 1 if there is none; says what it fetches.

node_cache=${XDG_CACHE_HOME:-$HOME/.cache}/echolot/node
# Pinned with the digest that the registry names for it.
npm_version=11.19.1
npm_digest=ztsxKxt/kkIaAs+2i0GU6I+DRmUdrNasxTZKJe9TCdSjKxlhah/4r/hl5ygMD6XAg1qZ9c2TNomR4qgOydp10g==

# What the examples' tools run on.
fitting() {
  "$1" -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 22 || a === 22 && b >= 12 || a === 20 && b >= 19 ? 0 : 1)' \
    2>/dev/null
}

fetch_node() {
  local system version
  case "$(uname -s) $(uname -m)" in
    "Linux x86_64") system=linux ;;
    "Linux aarch64") system=linux-arm64 ;;
    "Darwin x86_64") system=mac ;;
    "Darwin arm64") system=mac-arm64 ;;
    *) return 1 ;;
  esac
  version=$(sed -nE 's/.*<playwright.version>(.*)<.*/\1/p' pom.xml)
  echo "Node: there is none that is new enough; taking the one inside Playwright's driver $version"
  ./mvnw --batch-mode --no-transfer-progress -q dependency:copy -Dartifact="com.microsoft.playwright:driver-bundle:$version" \
    -DoutputDirectory="$node_cache" || return 1
  (cd "$node_cache" && jar xf "driver-bundle-$version.jar" "driver/$system/node") || return 1
  rm -f "$node_cache/driver-bundle-$version.jar"
  mv "$node_cache/driver/$system/node" "$node_cache/bin/node"
  chmod +x "$node_cache/bin/node"
}

fetch_npm() {
  echo "Node: fetching npm $npm_version from npm's registry"
  "$node_cache/bin/node" --input-type=module - "$npm_version" "$npm_digest" "$node_cache/npm.tgz" <<'N' || return 1
import {createHash} from 'node:crypto';
import {writeFileSync} from 'node:fs';
const [version, digest, file] = process.argv.slice(2);
const registry = (process.env.NPM_CONFIG_REGISTRY || 'https://registry.npmjs.org').replace(/\/$/, '');
const answer = await fetch(`${registry}/npm/-/npm-${version}.tgz`);
const bytes = Buffer.from(await answer.arrayBuffer());
if (createHash('sha512').update(bytes).digest('base64') !== digest) throw new Error(`npm is damaged (${answer.status})`);
writeFileSync(file, bytes);
N
  mkdir -p "$node_cache/npm" && tar xzf "$node_cache/npm.tgz" --strip-components 1 -C "$node_cache/npm" || return 1
  rm "$node_cache/npm.tgz"
  printf '#!/bin/sh\nexec "%s" "%s" "$@"\n' "$node_cache/bin/node" "$node_cache/npm/bin/npm-cli.js" >"$node_cache/bin/npm"
  chmod +x "$node_cache/bin/npm"
}

find_node() {
  if command -v npm >/dev/null && fitting node; then return; fi
  mkdir -p "$node_cache/bin"
  if [ ! -x "$node_cache/bin/node" ]; then fetch_node || return 1; fi
  if [ ! -x "$node_cache/bin/npm" ]; then fetch_npm || return 1; fi
  export PATH="$node_cache/bin:$PATH"
}
find_node
