#!/usr/bin/env bash
# What: what a FHIR questionnaire (R4) reckons from its answers: total, share of nines, follow-up a week later, as FHIRPath. One response:
#   recommend 9 and satisfied 4 (integers), ease 2.5 (decimal), visited on 2026-03-05.
# Engines: fhirpath 5.2.2, @atomic-ehr/fhirpath 0.1.4 (npm), fhirpathpy 2.2.4, fhirpathrs 0.1.5 (PyPI); the first and third
#   with the model of R4 that they bring, atomic without one (it would fetch it at each start), fhirpathrs has none to give.
# Guess: all four agree on sums, means, no answer and division; the rounding of a half differs in one at most.
# Seen: of fourteen expressions all four agree on two: a sum written by aggregate(), and that 9 is at least 9. fhirpathpy has sum(), but
#   can't add answers by it (a TypeError; numbers in the expression it can), rounds 2.5 to 2 and takes -3 mod 2 for 1. atomic has no sum(), makes
#   -2 of -3 div 2, and a week after the visit is the day of the visit, without an error. fhirpathrs says that 9 isn't among
#   9 and 10, takes 2.5 for an integer, so that a third gave a nine and not a half, and makes "2.5 of 5" to "[2] of 5". The sum
#   of no answers is 0 for two and nothing for the third; -2.5 is rounded to -2 by two and to -3 by two.
# For Echolot: scores are reckoned by its own code, and none by FHIRPath. Who exports a survey as a Questionnaire writes totals by aggregate(), rounds
#   nothing in the expression, and carries a follow-up's date as a value.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv v >&2; v/bin/pip -q install fhirpathpy==2.2.4 fhirpathrs==0.1.5 >&2
npm init -y >/dev/null; npm i --silent --no-audit --no-fund fhirpath@5.2.2 @atomic-ehr/fhirpath@0.1.4 >&2

cat > response.json <<'P'
{"resourceType": "QuestionnaireResponse", "status": "completed", "item": [
 {"linkId": "recommend", "answer": [{"valueInteger": 9}]}, {"linkId": "satisfied", "answer": [{"valueInteger": 4}]},
 {"linkId": "ease", "answer": [{"valueDecimal": 2.5}]}, {"linkId": "visited", "answer": [{"valueDate": "2026-03-05"}]}, {"linkId": "left-out"}]}
P
cat > expressions.txt <<'P'
item.where(linkId = 'recommend' or linkId = 'satisfied').answer.value.aggregate($this + $total, 0)
item.where(linkId = 'recommend' or linkId = 'satisfied').answer.value.sum()
item.where(linkId = 'left-out').answer.value.sum()
item.where(linkId = 'recommend').answer.value >= 9
item.where(linkId = 'recommend').answer.value in (9 | 10)
item.answer.value.ofType(integer).where($this >= 9).count() / item.answer.value.ofType(integer).count()
item.where(linkId = 'ease').answer.value.round(0)
(-5 / 2).round(0)
(2 - 5) mod 2
(2 - 5) div 2
0.1 * 3 = 0.3
item.where(linkId = 'ease').answer.value.toString() + ' of 5'
item.where(linkId = 'visited').answer.value + 7 days
item.where(linkId = 'visited').answer.value < @2026-03-06
P
cat > read.mjs <<'P'
import { readFileSync } from "node:fs";
import fhirpath from "fhirpath";
import r4 from "fhirpath/fhir-context/r4/index.js";
import { evaluate } from "@atomic-ehr/fhirpath";
const response = JSON.parse(readFileSync("response.json", "utf8"));
const shown = async (read) => {
  try {
    return (await read()).join(", ") || "nothing";
  } catch (e) {
    return "error";
  }
};
const all = [];
for (const expression of readFileSync("expressions.txt", "utf8").trim().split("\n"))
  all.push([expression, await shown(() => fhirpath.evaluate(response, expression, null, r4)), await shown(() => evaluate(expression, { input: response }))]);
console.log(JSON.stringify(all));
P
cat > read.py <<'P'
import json, fhirpathpy, fhirpathrs
from fhirpathpy.models import models
response = json.load(open("response.json"))
def shown(read):
    try:
        found = read()
        return ", ".join(json.dumps(v) if isinstance(v, bool) else str(v) for v in (found if isinstance(found, list) else [found])) or "nothing"
    except Exception:
        return "error"
for expression, *scripts in json.load(open("script.json")):
    python = [shown(lambda: fhirpathpy.evaluate(response, expression, {}, models["r4"])), shown(lambda: fhirpathrs.evaluate(expression, response))]
    print(expression, *scripts, *python, sep=" | ")
P
node read.mjs > script.json
v/bin/python read.py | tee out
diff out - <<'P'
item.where(linkId = 'recommend' or linkId = 'satisfied').answer.value.aggregate($this + $total, 0) | 13 | 13 | 13 | 13
item.where(linkId = 'recommend' or linkId = 'satisfied').answer.value.sum() | 13 | error | error | 13
item.where(linkId = 'left-out').answer.value.sum() | nothing | error | 0 | 0
item.where(linkId = 'recommend').answer.value >= 9 | true | true | true | true
item.where(linkId = 'recommend').answer.value in (9 | 10) | true | true | true | false
item.answer.value.ofType(integer).where($this >= 9).count() / item.answer.value.ofType(integer).count() | 0.5 | nothing | 0.5 | 0.3333333333333333
item.where(linkId = 'ease').answer.value.round(0) | 3 | 3 | 2 | 3
(-5 / 2).round(0) | -2 | -3 | -2 | -3
(2 - 5) mod 2 | -1 | -1 | 1 | -1
(2 - 5) div 2 | -1 | -2 | -1 | -1
0.1 * 3 = 0.3 | true | false | true | true
item.where(linkId = 'ease').answer.value.toString() + ' of 5' | 2.5 of 5 | 2.5 of 5 | 2.5 of 5 | [2] of 5
item.where(linkId = 'visited').answer.value + 7 days | 2026-03-12 | 2026-03-05 | 2026-03-12 | 2026-03-12
item.where(linkId = 'visited').answer.value < @2026-03-06 | true | nothing | true | true
P
echo "as described"
