#!/usr/bin/env bash
# What: answers to "how likely are you to recommend us, 0 to 10?" as people write them by SMS, in words: "nine out of ten", "zero", "un neuf".
# Libraries: text2num 3.1.0, word2number 1.1 (PyPI), words-to-numbers 1.5.1, @microsoft/recognizers-text-number 1.3.1 (npm), all by their
#   defaults; the first number that they find is taken as the score, and what isn't a whole one from 0 to 10 as not understood.
# Guess: "out of ten" gives two numbers, of which the first is the score (word2number: one of the two); each finds a lone number.
# Seen: ten people, whose NPS is 0, come out as 71, -14, -20 and -50. text2num leaves a lone zero, one and two as words (its threshold,
#   made for running text), so it hears no detractor, and of "zero out of ten" the 10 is the first number: a promoter. word2number
#   adds up: "nine out of ten" is 19, "zero out of ten" 10, and beside digits it gives up. Recognizers takes "out of" for a fraction:
#   "ten out of ten" is 1, a detractor; with digits "10 out of 10" is NAN and "ten out of 10" INFINITY, as texts. words-to-numbers makes
#   "a nine" to "1 9", and so do text2num and Recognizers with the article of French, Spanish and Portuguese. In German
#   Recognizers knows no number words.
# For Echolot: ScoreParser reads all ten as they are meant, and "un neuf" as 9. Who answers for customers by another reader (a bridge of voice or
#   chat) sends us the words, not the number; and whatever reads scores is tested with 0, 1, 2 and "out of".
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv v >&2; v/bin/pip -q install text2num==3.1.0 word2number==1.1 >&2
npm init -y >/dev/null; npm i --silent --no-audit --no-fund words-to-numbers@1.5.1 @microsoft/recognizers-text-number@1.3.1 >&2

cat > answers.json <<'P'
{"said": ["ten out of ten", "10 out of 10", "nine out of ten", "a nine", "eight", "seven", "two", "one", "zero", "zero out of ten"],
 "meant": ["10", "10", "9", "9", "8", "7", "2", "1", "0", "0"],
 "others": {"en": ["ten out of 10", "9 out of 10"], "fr": ["un neuf", "neuf sur dix"], "es": ["un nueve"], "pt": ["um nove"], "de": ["neun", "eine neun"]}}
P
cat > read.py <<'P'
import json, re
from text_to_num import alpha2digit
from word2number import w2n
answers = json.load(open("answers.json"))
def first(text, language="en"):
    return next(iter(re.findall(r"\d+(?:\.\d+)?", alpha2digit(text, language))), "-")
def summed(text):
    try:
        return str(w2n.word_to_num(text))
    except ValueError:
        return "-"
json.dump({"meant": answers["meant"], "text2num": [first(t) for t in answers["said"]], "word2number": [summed(t) for t in answers["said"]]}, open("python.json", "w"))
for language, texts in answers["others"].items():
    for text in texts:
        print("text2num", language, text, alpha2digit(text, language), sep=" | ")
P
cat > read.js <<'P'
const { readFileSync } = require("node:fs"), { wordsToNumbers } = require("words-to-numbers"), { recognizeNumber } = require("@microsoft/recognizers-text-number");
const answers = require("./answers.json"), read = require("./python.json");
const cultures = { en: "en-us", fr: "fr-fr", es: "es-es", pt: "pt-br", de: "de-de" };
const found = (text, language = "en") => recognizeNumber(text, cultures[language]).map((it) => it.resolution.value);
read["words-to-numbers"] = answers.said.map((t) => String(wordsToNumbers(t)).match(/\d+(\.\d+)?/)?.[0] ?? "-");
read.recognizers = answers.said.map((t) => found(t)[0] ?? "-");
for (const [name, scores] of Object.entries(read)) {
  const whole = scores.filter((s) => /^\d+$/.test(s) && Number(s) <= 10).map(Number);
  const nps = (100 * (whole.filter((s) => s > 8).length - whole.filter((s) => s < 7).length)) / whole.length;
  console.log(`${name} | ${scores.join(" ")} | ${whole.length} understood, NPS ${Math.round(nps)}`);
}
for (const [language, texts] of Object.entries(answers.others))
  for (const text of texts) console.log(`recognizers | ${language} | ${text} | ${found(text, language).join(", ") || "-"}`);
P
{ v/bin/python read.py; node read.js; } | tee out
diff out - <<'P'
text2num | en | ten out of 10 | 10 out of 10
text2num | en | 9 out of 10 | 9 out of 10
text2num | fr | un neuf | 1 9
text2num | fr | neuf sur dix | 9 sur 10
text2num | es | un nueve | 1 9
text2num | pt | um nove | 1 9
text2num | de | neun | 9
text2num | de | eine neun | eine 9
meant | 10 10 9 9 8 7 2 1 0 0 | 10 understood, NPS 0
text2num | 10 10 9 9 8 7 - - - 10 | 7 understood, NPS 71
word2number | 20 - 19 9 8 7 2 1 0 10 | 7 understood, NPS -14
words-to-numbers | 10 10 9 1 8 7 2 1 0 0 | 10 understood, NPS -20
recognizers | 1 NAN 0.9 9 8 7 2 1 0 0 | 8 understood, NPS -50
recognizers | en | ten out of 10 | INFINITY
recognizers | en | 9 out of 10 | NAN
recognizers | fr | un neuf | 1, 9
recognizers | fr | neuf sur dix | 0,9
recognizers | es | un nueve | 1, 9
recognizers | pt | um nove | 1, 9
recognizers | de | neun | -
recognizers | de | eine neun | -
P
echo "as described"
