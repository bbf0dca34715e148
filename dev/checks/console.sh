#!/usr/bin/env bash
# The console beside its build: its own tests, its API types against the services' documents, and where its packages come from.
# Called by ./echolot test from the root, after the services are built.
set -euo pipefail
webui=survey-service/src/main/webui
if grep -q '"resolved": ' "$webui/package-lock.json"; then
  echo "Console: package-lock.json names registries; it was written without the options in .npmrc"; exit 1
fi
"$webui/npm" ci
"$webui/npm" test --silent
"$webui/npm" run --silent api -- --check
echo "Console: tests, API types and packages are right"
