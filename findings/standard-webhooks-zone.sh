#!/usr/bin/env bash
# What: signing a webhook by the Standard Webhooks form takes the moment of sending.
# Peers: standardwebhooks 1.1.0 of PyPI signs, standardwebhooks 1.1.1 of npm verifies.
# Guess: a datetime that knows its zone is turned into its Unix time, whatever the zone.
# Seen: the Python one overwrites the zone by UTC instead of converting. Signed with 14:00+02:00 the signature is over 14:00Z;
#   with the true Unix time in the header the receiver refuses it, and takes it as soon as the sender gives the same instant in UTC.
# For Echolot: senders in our examples hand over UTC; docs/webhooks.md names the header's Unix time as what is signed.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv v >&2; v/bin/pip -q install standardwebhooks==1.1.0 >&2
npm init -y >/dev/null; npm i --silent --no-audit --no-fund standardwebhooks@1.1.1 >&2

cat > sign.py <<'P'
import base64, json
from datetime import datetime, timedelta, timezone
from standardwebhooks import Webhook
secret = "whsec_" + base64.b64encode(b"0123456789abcdef01234567").decode()
now = datetime.now(timezone.utc).replace(microsecond=0)
zones = {"UTC": now, "+02:00": now.astimezone(timezone(timedelta(hours=2))), "-05:00": now.astimezone(timezone(timedelta(hours=-5)))}
assert len(set(zones.values())) == 1  # one and the same instant
body = '{"type":"response.completed"}'
json.dump([{"zone": z, "secret": secret, "body": body, "headers": {
    "webhook-id": "msg_1", "webhook-timestamp": str(int(t.timestamp())),
    "webhook-signature": Webhook(secret).sign("msg_1", t, body)}} for z, t in zones.items()], open("sent.json", "w"))
P
v/bin/python sign.py

cat > verify.cjs <<'P'
const { Webhook } = require("standardwebhooks");
for (const { zone, secret, body, headers } of require("./sent.json")) {
  try {
    new Webhook(secret).verify(body, headers);
    console.log(zone, "taken");
  } catch (e) {
    console.log(zone, e.message);
  }
}
P
node verify.cjs | tee out
diff out - <<'P'
UTC taken
+02:00 No matching signature found
-05:00 No matching signature found
P
echo "as described"
