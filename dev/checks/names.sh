#!/usr/bin/env bash
# A simple name stands once in the house: whoever looks for a class finds it by its name alone. Those that are there twice stand in
# config/double-names.txt, which may only shrink. Called by ./echolot test from the root.
set -euo pipefail
known=config/double-names.txt
doubles=$(find . -path '*/src/main/java/*.java' ! -name package-info.java ! -path '*/target/*' ! -path './.echolot/*' -printf '%f\n' | sed 's/[.]java$//' | sort | uniq -d)
new=$(comm -13 <(LC_ALL=C sort "$known") <(LC_ALL=C sort <<<"$doubles"))
gone=$(comm -23 <(LC_ALL=C sort "$known") <(LC_ALL=C sort <<<"$doubles"))
[ -z "$new" ] || { echo "Names: give these another name, there is a class of that name: $(tr '\n' ' ' <<<"$new")"; exit 1; }
[ -z "$gone" ] || { echo "Names: take out of $known what is there once only now: $(tr '\n' ' ' <<<"$gone")"; exit 1; }
echo "Names: $(grep -c . "$known") are there twice, no new one"
