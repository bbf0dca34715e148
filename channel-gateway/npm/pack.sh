#!/usr/bin/env bash
# Makes target/npm/echolot-widget.tgz of this folder and the widget as the build shortens it; its version is the project's.
# Needs npm on the PATH and a JDK.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
plugin=com.github.blutorange:closure-compiler-maven-plugin:minify
parts=$(sed -nE 's/.*<id>(widget-[a-z]+)<.*/\1/p' channel-gateway/pom.xml)
# One goal for each part.
# shellcheck disable=SC2046,SC2086
./mvnw --batch-mode --no-transfer-progress -q -pl channel-gateway $(printf "$plugin@%s " $parts)
sources=channel-gateway/src/main/resources/META-INF/resources/widget
built=channel-gateway/target/classes/META-INF/resources/widget
out=channel-gateway/target/npm
rm -rf "$out"
mkdir -p "$out/package/dist"
cp channel-gateway/npm/*.js channel-gateway/npm/*.ts channel-gateway/npm/*.json channel-gateway/npm/README.md "$out/package"
for file in $(sed -nE 's/.*<outputFilename>(.*\.js)<.*/\1/p' channel-gateway/pom.xml); do cp "$built/$file" "$out/package/dist"; done
cp "$sources"/texts-*.json "$sources/echolot.d.ts" "$out/package/dist"
version=$(sed -nE '/<artifactId>echolot-parent</{n;s/.*<version>(.*)<.*/\1/p}' pom.xml)
sed -i.bak "s/\"version\": \"0.0.0\"/\"version\": \"$version\"/" "$out/package/package.json"
rm "$out/package/package.json.bak"
(cd "$out" && npm pack --silent ./package >/dev/null && mv echolot-widget-*.tgz echolot-widget.tgz)
echo "@echolot/widget $version: $out/echolot-widget.tgz"
