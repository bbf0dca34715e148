#!/usr/bin/env bash
# What: lists of customers to be asked by mail, run through what catches slips of the keyboard. All addresses but the last are right: of large
#   providers in Germany, Austria, Italy, Poland and Brazil, or with signs that RFC 5321 allows before the "@".
# Libraries: mailcheck 1.1.1, @zootools/email-spell-checker 1.12.0, email-misspelled 4.4.0 (its list top100), email-typo-fixer 1.1.0 (npm);
#   pymailcheck 1.1.0 and another email-typo-fixer, 1.1.3 (PyPI). By their defaults.
# Guess: those that suggest stay silent for large providers of other countries, but for one or two of fifteen; those that
#   hand back a mended address leave each valid one alone.
# Seen: the last, a real slip, is caught by all six. Of the seventeen right ones before it a single one passes all six (t-online.de). No
#   address of Brazil does: ".com.br" is to be ".com", and "uol" is to be "uol.com" or "aol.com". The fixer of npm makes yahoo.de, hotmail.de and
#   outlook.at to ".com" and mail.com to gmail.com: mailboxes of the same name that belong to other people. gmx.net, one of
#   the largest of Germany, becomes cox.net, and mail.de becomes mail.ru. Both fixers strike the apostrophe out of o'brien@, who is
#   somebody else then; of a/b@example.de one leaves "ab@example.de" and the other "a", without an error.
# For Echolot: an address is taken as it was given, in small letters, and no other is offered or put in its place; who cleans a list before the import keeps
#   the old address and lets the customer confirm the new one, since an invitation names the customer to whoever reads it.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv v >&2; v/bin/pip -q install pymailcheck==1.1.0 email-typo-fixer==1.1.3 >&2
npm init -y >/dev/null
npm i --silent --no-audit --no-fund mailcheck@1.1.1 @zootools/email-spell-checker@1.12.0 email-misspelled@4.4.0 email-typo-fixer@1.1.0 >&2

cat > addresses.json <<'P'
["nobody@gmx.at", "nobody@gmx.net", "nobody@mail.de", "nobody@mailbox.org", "nobody@t-online.de", "nobody@live.de", "nobody@yahoo.de", "nobody@hotmail.de",
 "nobody@outlook.at", "nobody@libero.it", "nobody@wp.pl", "nobody@mail.com", "nobody@uol.com.br", "nobody@terra.com.br", "nobody@yahoo.com.br",
 "o'brien@example.com", "a/b@example.de", "nobody@gmial.com"]
P
cat > read.py <<'P'
import json, pymailcheck
from email_typo_fixer import EmailTypoFixer
def suggested(address):
    found = pymailcheck.suggest(address)
    return found["full"] if found else address
json.dump({a: [suggested(a), EmailTypoFixer().normalize(a)] for a in json.load(open("addresses.json"))}, open("python.json", "w"))
P
cat > read.mjs <<'P'
import { readFileSync } from "node:fs";
import mailcheck from "mailcheck";
import speller from "@zootools/email-spell-checker";
import misspelled, { top100 } from "email-misspelled";
import { emailTypoFixer } from "email-typo-fixer";
const check = misspelled({ domains: top100 });
const names = ["mailcheck", "zootools", "misspelled", "npm's fixer", "pymailcheck", "PyPI's fixer"];
const untouched = names.map(() => 0);
for (const [address, others] of Object.entries(JSON.parse(readFileSync("python.json", "utf8")))) {
  const found = [mailcheck.run({ email: address })?.full, speller.run({ email: address })?.full, check(address)[0]?.corrected,
    emailTypoFixer(address).suggested, ...others].map((it) => it ?? address);
  found.forEach((it, i) => (untouched[i] += it === address));
  console.log(address, "|", found.map((it, i) => (it === address ? "" : `${names[i]} ${it}`)).filter(Boolean).join(", ") || "-");
}
console.log(names.map((name, i) => `${name} ${untouched[i]}`).join(", "));
P
{ v/bin/python read.py; node read.mjs; } | tee out
diff out - <<'P'
nobody@gmx.at | misspelled nobody@gmx.de
nobody@gmx.net | zootools nobody@cox.net, pymailcheck nobody@cox.net
nobody@mail.de | misspelled nobody@mail.ru
nobody@mailbox.org | mailcheck nobody@mail.org, zootools nobody@mail.org, pymailcheck nobody@mail.org
nobody@t-online.de | -
nobody@live.de | misspelled nobody@live.fr
nobody@yahoo.de | npm's fixer nobody@yahoo.com
nobody@hotmail.de | npm's fixer nobody@hotmail.com
nobody@outlook.at | npm's fixer nobody@outlook.com
nobody@libero.it | mailcheck nobody@live.it, zootools nobody@live.it, pymailcheck nobody@live.it
nobody@wp.pl | mailcheck nobody@wp.nl, pymailcheck nobody@wp.nl
nobody@mail.com | npm's fixer nobody@gmail.com
nobody@uol.com.br | mailcheck nobody@uol.com, zootools nobody@uol.com, npm's fixer nobody@aol.com, pymailcheck nobody@uol.com
nobody@terra.com.br | mailcheck nobody@terra.com, zootools nobody@terra.com, pymailcheck nobody@terra.com
nobody@yahoo.com.br | mailcheck nobody@yahoo.com, zootools nobody@yahoo.com, npm's fixer nobody@yahoo.com, pymailcheck nobody@yahoo.com
o'brien@example.com | npm's fixer obrien@example.com, PyPI's fixer obrien@example.com
a/b@example.de | npm's fixer ab@example.de, PyPI's fixer a
nobody@gmial.com | mailcheck nobody@gmail.com, zootools nobody@gmail.com, misspelled nobody@gmail.com, npm's fixer nobody@gmail.com, pymailcheck nobody@gmail.com, PyPI's fixer nobody@gmail.com
mailcheck 11, zootools 11, misspelled 14, npm's fixer 9, pymailcheck 10, PyPI's fixer 15
P
echo "as described"
