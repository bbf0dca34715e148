#!/usr/bin/env bash
# What: a List-Unsubscribe header with a comment (RFC 2369 allows comments, after a link as before it).
# Peers: nodemailer 10.6.1 writes such headers by its option `list`; mailparser 3.14.2 (both npm, of one author) and listunsub 0.2.0
#   (PyPI) read them.
# Guess: mailparser reads what its sister writes; listunsub cuts at commas.
# Seen: listunsub is right throughout. mailparser takes a header with a comment for the form of a List-Id: the link isn't under `url`
#   but under `id`. Where a link and a mail address stand together with a comment, the comment is glued to the link ("…?t=1, or
#   by mail"), so a click leads elsewhere. Of two links it keeps the last, while the RFC prefers the left one.
# For Echolot: our mails carry the header without a comment and with a single https link; whoever sends our invitations by
#   nodemailer gives the link as a text, not as { url, comment }.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv v >&2; v/bin/pip -q install listunsub==0.2.0 >&2
npm init -y >/dev/null; npm i --silent --no-audit --no-fund nodemailer@10.6.1 mailparser@3.14.2 >&2

cat > send.mjs <<'P'
import { writeFileSync } from "node:fs";
import nodemailer from "nodemailer";
import { simpleParser } from "mailparser";
const link = "https://a.example/u?t=1";
const kinds = {
  "link": link,
  "link with comment": { url: link, comment: "Unsubscribe" },
  "link, mail": [[link, "u@a.example?subject=off"]],
  "link, mail with comment": [[link, { url: "u@a.example?subject=off", comment: "or by mail" }]],
  "two links": [[link, "https://a.example/all"]],
};
const sent = {};
for (const [name, unsubscribe] of Object.entries(kinds)) {
  const { message } = await nodemailer.createTransport({ streamTransport: true, buffer: true }).sendMail({
    from: "a@a.example", to: "b@b.example", subject: "Your opinion", text: "…", list: { unsubscribe } });
  sent[name] = /^List-Unsubscribe:(.*(?:\r\n[ \t].*)*)/m.exec(message.toString())[1].trim();
  console.log(name, "| mailparser |", JSON.stringify((await simpleParser(message)).headers.get("list").unsubscribe));
}
writeFileSync("sent.json", JSON.stringify(sent));
P
cat > read.py <<'P'
import json, listunsub
for name, header in json.load(open("sent.json")).items():
    print(name, "listunsub", *listunsub.parse(header), sep=" | ")
P
{ node send.mjs; v/bin/python read.py; } | tee out
diff out - <<'P'
link | mailparser | {"url":"https://a.example/u?t=1"}
link with comment | mailparser | {"name":"Unsubscribe","id":"https://a.example/u?t=1"}
link, mail | mailparser | {"url":"https://a.example/u?t=1","mail":"u@a.example?subject=off"}
link, mail with comment | mailparser | {"url":"https://a.example/u?t=1, or by mail","mail":"u@a.example?subject=off"}
two links | mailparser | {"url":"https://a.example/all"}
link | listunsub | https://a.example/u?t=1
link with comment | listunsub | https://a.example/u?t=1
link, mail | listunsub | https://a.example/u?t=1 | mailto:u@a.example?subject=off
link, mail with comment | listunsub | https://a.example/u?t=1 | mailto:u@a.example?subject=off
two links | listunsub | https://a.example/u?t=1 | https://a.example/all
P
echo "as described"
