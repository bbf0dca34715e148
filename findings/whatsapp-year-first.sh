#!/usr/bin/env bash
# What: a customer's WhatsApp chat, exported as text by a phone whose settings put the year first (Sweden, Canada, South Africa and others):
#   asked and answered on 5 March 2026; in some the customer writes once more, on the 6th or two months later on the same day.
# Readers: whatstk 0.9.1 (PyPI), whatsapp-chat-parser 4.0.2 (npm).
# Guess: four digits in front leave one reading, year, month, day; only 05/03/2026 can be in doubt.
# Seen: a chat of one day, as most surveys are, is read as year, day, month by both: the score was given on 3 May, whatever the signs
#   between and in the iPhone's brackets too. With a second message on the 6th the same line is 5 March. The number that changes more
#   seems to be the day, so 5 January and 5 March come out as 1 and 3 May. whatsapp-chat-parser's option daysFirst: false gives
#   March, though no day and no month comes first. whatstk also leaves out Canada's "p.m.": the score came at two in the night.
# For Echolot: nothing of ours reads such exports. Who imports answers from them gives the form of the date by the phone that made the export,
#   never by the chat alone, and refuses days that are yet to come.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv v >&2; v/bin/pip -q install whatstk==0.9.1 >&2
npm init -y >/dev/null; npm i --silent --no-audit --no-fund whatsapp-chat-parser@4.0.2 >&2

cat > make.py <<'P'
import json
chats = {"one day": ("2026-03-05 14:05", "2026-03-05 14:06"), "next day": ("2026-03-05 14:05", "2026-03-06 09:00"),
         "two months": ("2026-01-05 14:05", "2026-03-05 14:05"), "Canada": ("2026-03-05, 2:05 p.m.", "2026-03-05, 2:06 p.m."),
         "South Africa": ("2026/03/05, 2:05 pm", "2026/03/05, 2:06 pm")}
texts = {name: f"{a} - Shop: How likely are you to recommend us, 0 to 10?\n{a} - Anna: 9\n{b} - Anna: Thanks!\n" for name, (a, b) in chats.items()}
texts["iPhone"] = "[2026/3/5, 14:05:01] Shop: 0 to 10?\n[2026/3/5, 14:05:20] Anna: 9\n[2026/3/5, 14:06:00] Anna: Thanks!\n"
json.dump(texts, open("chats.json", "w"))
P
cat > read.py <<'P'
import json, warnings
warnings.simplefilter("ignore")
from whatstk import df_from_whatsapp
for name, text in json.load(open("chats.json")).items():
    open("chat.txt", "w").write(text)
    chat = df_from_whatsapp(filepath="chat.txt")
    print("whatstk", name, ", ".join(f"{m.message} {m.date:%Y-%m-%d %H:%M}" for m in chat.itertuples() if m.username == "Anna"), sep=" | ")
P
cat > read.mjs <<'P'
import { readFileSync } from "node:fs";
import { parseString } from "whatsapp-chat-parser";
const at = (date) => `${date.toLocaleDateString("sv")} ${date.toLocaleTimeString("sv").slice(0, 5)}`;
for (const options of [{}, { daysFirst: false }])
  for (const [name, text] of Object.entries(JSON.parse(readFileSync("chats.json", "utf8")))) {
    const own = parseString(text, options).filter((m) => m.author === "Anna");
    console.log("chat-parser", JSON.stringify(options), "|", name, "|", own.map((m) => `${m.message.trim()} ${at(m.date)}`).join(", "));
  }
P
v/bin/python make.py
{ v/bin/python read.py; node read.mjs; } | tee out
diff out - <<'P'
whatstk | one day | 9 2026-05-03 14:05, Thanks! 2026-05-03 14:06
whatstk | next day | 9 2026-03-05 14:05, Thanks! 2026-03-06 09:00
whatstk | two months | 9 2026-05-01 14:05, Thanks! 2026-05-03 14:05
whatstk | Canada | 9 2026-05-03 02:05, Thanks! 2026-05-03 02:06
whatstk | South Africa | 9 2026-05-03 14:05, Thanks! 2026-05-03 14:06
whatstk | iPhone | 9 2026-05-03 14:05, Thanks! 2026-05-03 14:06
chat-parser {} | one day | 9 2026-05-03 14:05, Thanks! 2026-05-03 14:06
chat-parser {} | next day | 9 2026-03-05 14:05, Thanks! 2026-03-06 09:00
chat-parser {} | two months | 9 2026-05-01 14:05, Thanks! 2026-05-03 14:05
chat-parser {} | Canada | 9 2026-05-03 14:05, Thanks! 2026-05-03 14:06
chat-parser {} | South Africa | 9 2026-05-03 14:05, Thanks! 2026-05-03 14:06
chat-parser {} | iPhone | 9 2026-05-03 14:05, Thanks! 2026-05-03 14:06
chat-parser {"daysFirst":false} | one day | 9 2026-03-05 14:05, Thanks! 2026-03-05 14:06
chat-parser {"daysFirst":false} | next day | 9 2026-03-05 14:05, Thanks! 2026-03-06 09:00
chat-parser {"daysFirst":false} | two months | 9 2026-01-05 14:05, Thanks! 2026-03-05 14:05
chat-parser {"daysFirst":false} | Canada | 9 2026-03-05 14:05, Thanks! 2026-03-05 14:06
chat-parser {"daysFirst":false} | South Africa | 9 2026-03-05 14:05, Thanks! 2026-03-05 14:06
chat-parser {"daysFirst":false} | iPhone | 9 2026-03-05 14:05, Thanks! 2026-03-05 14:06
P
echo "as described"
