#!/usr/bin/env bash
# What: Meta's WhatsApp Cloud API may put several entries, changes, messages and statuses into one webhook post.
# Peers: pywa 4.5.0 (PyPI), whatsapp-api-js 6.3.0 (npm).
# Guess (of pywa alone): what stands in further entries is lost, the rest arrives.
# Seen: more is lost. Both hand on the first message or status alone, in every shape of a batch, and pywa answers 200, so Meta never sends the rest again.
#   pywa also drops a status that comes without "contacts", or a contact without "user_id" (the form before 2026), by the same 200.
# For Echolot: a door walks all entries, changes, messages and statuses before it answers, and asks for no member that it doesn't need.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv v >&2; v/bin/pip -q install pywa==4.5.0 >&2
npm init -y >/dev/null; npm i --silent --no-audit --no-fund whatsapp-api-js@6.3.0 >&2

cat > posts.py <<'P'
import json

def message(i):
    return {"from": "491700000001", "from_user_id": "DE.1", "id": f"wamid.{i}", "timestamp": "1767000000",
            "type": "text", "text": {"body": str(i)}}

def status(i, what):
    return {"id": f"wamid.{i}", "status": what, "timestamp": "1767000000", "recipient_id": "491700000001",
            "recipient_user_id": "DE.1"}

def change(messages=(), statuses=(), contacts=True):
    value = {"messaging_product": "whatsapp",
             "metadata": {"display_phone_number": "15550000001", "phone_number_id": "1001"}}
    if contacts:
        value["contacts"] = [{"profile": {"name": "Anna"}, "wa_id": "491700000001", "user_id": "DE.1"}]
    if messages:
        value["messages"] = list(messages)
    if statuses:
        value["statuses"] = list(statuses)
    return {"field": "messages", "value": value}

def post(*entries):
    return {"object": "whatsapp_business_account", "entry": [{"id": "200", "changes": list(e)} for e in entries]}

json.dump({
    "two messages of a change": post([change([message(1), message(2)])]),
    "two changes": post([change([message(1)]), change([message(2)])]),
    "two entries": post([change([message(1)])], [change([message(2)])]),
    "two statuses": post([change((), [status(1, "sent"), status(2, "delivered")])]),
    "a message and a status": post([change([message(1)], [status(2, "read")])]),
    "a status without contacts": post([change((), [status(1, "sent")], contacts=False)]),
}, open("posts.json", "w"))
P
v/bin/python posts.py

cat > pywa_reads.py <<'P'
import json, logging
from pywa import WhatsApp
logging.disable(logging.CRITICAL)
for name, post in json.load(open("posts.json")).items():
    client, got = WhatsApp(phone_id="1001", token="x", server=None, verify_token="v", validate_updates=False), []
    client.on_message()(lambda _, m: got.append(m.id))
    client.on_message_status()(lambda _, s: got.append(s.id))
    print(name, client.webhook_update_handler(json.dumps(post).encode())[1], got, sep=" | ")
P
v/bin/python pywa_reads.py 2>/dev/null | tee pywa.out

cat > js_reads.mjs <<'P'
import { readFileSync } from "node:fs";
import { WhatsAppAPI } from "whatsapp-api-js";
for (const [name, post] of Object.entries(JSON.parse(readFileSync("posts.json", "utf8")))) {
  const client = new WhatsAppAPI({ token: "x", appSecret: "s", secure: false, v: "v24.0" });
  const got = [];
  client.on.message = ({ message }) => { got.push(message.id); };
  client.on.status = ({ id }) => { got.push(id); };
  await client.post(post);
  await new Promise((done) => setTimeout(done, 50));
  console.log(`${name} | ${got}`);
}
P
node js_reads.mjs | tee js.out

diff pywa.out - <<'P'
two messages of a change | 200 | ['wamid.1']
two changes | 200 | ['wamid.1']
two entries | 200 | ['wamid.1']
two statuses | 200 | ['wamid.1']
a message and a status | 200 | ['wamid.1']
a status without contacts | 200 | []
P
diff js.out - <<'P'
two messages of a change | wamid.1
two changes | wamid.1
two entries | wamid.1
two statuses | wamid.1
a message and a status | wamid.1
a status without contacts | wamid.1
P
echo "as described"
