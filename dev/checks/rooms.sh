#!/usr/bin/env bash
# A package of more than 15 source files is to get rooms of its own. What helps the work, in dev/, grew before that was asked of it: such
# packages stand with their numbers in config/large-packages.txt, which may only shrink. Called by ./echolot test from the root.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

known=config/large-packages.txt
large() { # folder…
  find "$@" -path '*/src/main/java/*' -name '*.java' ! -name package-info.java ! -path '*/target/*' -exec dirname {} + |
    sort | uniq -c | awk '$1 > 15 { sub(".*/src/main/java/", "", $2); gsub("/", ".", $2); print $2, $1 }' | LC_ALL=C sort
}

found=$(large libs ./*-service channel-gateway social-listener)
if [ -n "$found" ]; then
  printf 'Rooms: these packages have more than 15 files:\n%s\n' "$found" >&2
  exit 1
fi
found=$(large dev)
if [ "$found" != "$(LC_ALL=C sort "$known")" ]; then
  printf 'Rooms: of dev these packages have more than 15 files, which %s must say (<), and it may only shrink:\n' "$known" >&2
  diff <(LC_ALL=C sort "$known") <(printf '%s\n' "$found") >&2 || true
  exit 1
fi
echo "Rooms: no package has more than 15 files, but for $(grep -c . "$known") of dev"
