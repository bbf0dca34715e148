#!/usr/bin/env bash
# A package of more than 15 source files is to get rooms of its own.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

large=$(find libs ./*-service channel-gateway social-listener -path '*/src/main/java/*' -name '*.java' ! -name package-info.java \
  -exec dirname {} + | sort | uniq -c | awk '$1 > 15 { sub(".*/src/main/java/", "", $2); print "  " $2 ": " $1 }')
if [ -n "$large" ]; then
  printf 'Rooms: these packages have more than 15 files:\n%s\n' "$large" >&2
  exit 1
fi
echo "Rooms: no package has more than 15 files"
