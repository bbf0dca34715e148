#!/usr/bin/env bash
# What: an answer by SMS as a modem hands it over (a PDU, SMS-DELIVER of 3GPP TS 23.040): its time is the local one of the network with the
#   zone in quarters of an hour, digits swapped, and one bit of the tens is the sign. The same local noon from eight zones; and the second
#   part of a long answer, whose number of parts stands in a header with a reference of 16 bits.
# Readers: node-pdu 2.1.1, node-sms-pdu 0.3.0, pdu 1.1.0 (npm), pdusms 1.0, smspdudecoder 2.2.0 (PyPI; with bitstring 4.4.0, since it asks for any
#   and can't be imported with 5.0.0).
# Guess (of smspdudecoder, node-pdu and node-sms-pdu): smspdudecoder is right; the other two are right east of Greenwich, and one of them
#   takes the sign wrongly west of it.
# Seen: smspdudecoder is right throughout, and each of the others wrong in its own way as soon as one looks west. node-sms-pdu puts
#   Sao Paulo at +23:00, more than a day too early, and New York and Honolulu at "+aN:aN". pdu has Sao Paulo right and New York
#   seven and a half hours too early. pdusms says -18, -32 and -64 quarters for -12, -20 and -40. node-pdu has the sign and writes
#   "-3.5:00" and "+5.75:00", which no parser of ISO times takes. All that's whole hours east of Greenwich is right in all five, so
#   tests with European messages see nothing. Besides, pdu fills "9" up with NULs and leaves the header within the text,
#   and node-sms-pdu gives an empty error for the part with the longer reference.
# For Echolot: its SMS door takes Twilio's form, which holds no PDU. Who brings a modem's answers as imported ones reads them by smspdudecoder, gives
#   answeredAt in UTC, and tests with an octet whose tens carry the sign (29 for -03:00, 0A for -05:00).
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv v >&2; v/bin/pip -q install smspdudecoder==2.2.0 bitstring==4.4.0 pdusms==1.0 >&2
npm init -y >/dev/null; npm i --silent --no-audit --no-fund node-pdu@2.1.1 node-sms-pdu@0.3.0 pdu@1.1.0 >&2

cat > zones.json <<'P'
[["Berlin +01:00", "40"], ["Kathmandu +05:45", "32"], ["Auckland +13:00", "25"], ["Sao Paulo -03:00", "29"], ["St. John's -03:30", "49"],
 ["New York -05:00", "0A"], ["Taiohae -09:30", "8B"], ["Honolulu -10:00", "0C"]]
P
cat > read.js <<'P'
const { parse } = require("node-pdu"), other = require("node-sms-pdu"), third = require("pdu");
const sms = (first, time, data) => `00${first}0D91947106049610F20000623010210000${time}${data}`;
for (const [place, octet] of require("./zones.json")) {
  const it = sms("04", octet, "0139");
  console.log(`${place} |`, parse(it).serviceCenterTimeStamp.getIsoString(), "|", other.parse(it).timestamp, "|", third.parse(it).time.toISOString().slice(0, 19));
}
const nine = sms("04", "40", "0139"), part = sms("44", "40", "0B06080401020202F2720E");
console.log("text |", [parse(nine).data.getText(), other.parse(nine).text, third.parse(nine).text].map((t) => JSON.stringify(t)).join(" | "));
console.log("part |", [parse(part).data.getText(), other.parse(part), third.parse(part).text.slice(0, 12)].map((t) => JSON.stringify(t)).join(" | "));
P
cat > read.py <<'P'
import json, smspdu
from smspdudecoder.easy import read_incoming_sms
for place, octet in json.load(open("zones.json")):
    it = f"040D91947106049610F20000623010210000{octet}0139"
    print(place, smspdu.SMS_DELIVER.fromPDU(it, "").tp_scts, read_incoming_sms("00" + it)["date"].isoformat(), sep=" | ")
P
{ node read.js; v/bin/python read.py; } | tee out
diff out - <<'P'
Berlin +01:00 | 2026-03-01T12:00:00+01:00 | 2026-03-01T12:00:00+01:00 | 2026-03-01T11:00:00
Kathmandu +05:45 | 2026-03-01T12:00:00+5.75:00 | 2026-03-01T12:00:00+05:45 | 2026-03-01T06:15:00
Auckland +13:00 | 2026-03-01T12:00:00+13:00 | 2026-03-01T12:00:00+13:00 | 2026-02-28T23:00:00
Sao Paulo -03:00 | 2026-03-01T12:00:00-03:00 | 2026-03-01T12:00:00+23:00 | 2026-03-01T15:00:00
St. John's -03:30 | 2026-03-01T12:00:00-3.5:00 | 2026-03-01T12:00:00+23:30 | 2026-03-01T15:30:00
New York -05:00 | 2026-03-01T12:00:00-05:00 | 2026-03-01T12:00:00+aN:aN | 2026-03-01T09:30:00
Taiohae -09:30 | 2026-03-01T12:00:00-9.5:00 | 2026-03-01T12:00:00+aN:aN | 2026-03-01T09:15:00
Honolulu -10:00 | 2026-03-01T12:00:00-10:00 | 2026-03-01T12:00:00+aN:aN | 2026-03-01T09:00:00
text | "9" | "9" | "9\u0000\u0000\u0000\u0000\u0000\u0000\u0000"
part | "re9" | {"error":{}} | "\u0006\u0010\u0010\b @\u0000\u0001re9\u0000"
Berlin +01:00 | 260301120000+04 | 2026-03-01T11:00:00+00:00
Kathmandu +05:45 | 260301120000+23 | 2026-03-01T06:15:00+00:00
Auckland +13:00 | 260301120000+52 | 2026-02-28T23:00:00+00:00
Sao Paulo -03:00 | 260301120000-18 | 2026-03-01T15:00:00+00:00
St. John's -03:30 | 260301120000-20 | 2026-03-01T15:30:00+00:00
New York -05:00 | 260301120000-32 | 2026-03-01T17:00:00+00:00
Taiohae -09:30 | 260301120000-56 | 2026-03-01T21:30:00+00:00
Honolulu -10:00 | 260301120000-64 | 2026-03-01T22:00:00+00:00
P
echo "as described"
