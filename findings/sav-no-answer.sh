#!/usr/bin/env bash
# What: answers written as an SPSS file (.sav) by script, for the analyst: a respondent gave no answer, as null and as a missing member.
# Peers: sav-writer 1.0.0 (npm) writes, pyreadstat 1.3.7 (PyPI) reads.
# Guess: what is missing is read as missing, in whichever way it is absent; a day comes back as the same day.
# Seen: null is written as 0, a missing member as missing: on a scale of 0 to 10 every null is a detractor, and this sample's NPS
#   falls from 0 to -33. A day given as a text of ISO form becomes another day of another year (it is read as DD-MM-YYYY),
#   while a Date is right.
# For Echolot: our export as JSON lines has every member, so what wasn't answered is null there: a converter to .sav drops nulls
#   before it writes, gives days as Date, and counts the missing on both sides.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"; export TZ=UTC
python3 -m venv v >&2; v/bin/pip -q install pyreadstat==1.3.7 pandas==3.1.1 numpy==2.4.6 >&2
npm init -y >/dev/null; npm i --silent --no-audit --no-fund sav-writer@1.0.0 >&2

cat > write.cjs <<'P'
const { saveToFile, VariableType } = require("sav-writer");
const records = [
  { nps: 10, why: "fast", day: new Date("2026-03-01T12:00:00Z") },
  { nps: 3, why: "slow", day: "2026-03-01" },
  { nps: null, why: null, day: null },
  { why: "no score" },
];
saveToFile("answers.sav", records, [
  { name: "nps", label: "NPS", type: VariableType.Numeric },
  { name: "why", label: "Why", type: VariableType.String, width: 16 },
  { name: "day", label: "Day", type: VariableType.Date },
]);
P
cat > read.py <<'P'
import pyreadstat
rows = pyreadstat.read_sav("answers.sav")[0]
for r in rows.itertuples(index=False):
    print(r.nps, r.why or "-", r.day, sep=" | ")
given = rows.nps.dropna()
print("NPS", round(100 * ((given >= 9).mean() - (given <= 6).mean())), "of", len(given))
P
node write.cjs
v/bin/python read.py | tee out
diff out - <<'P'
10.0 | fast | 2026-03-01
3.0 | slow | 2001-03-20
0.0 | - | nan
nan | no score | nan
NPS -33 of 3
P
echo "as described"
