#!/usr/bin/env bash
# What: CloudEvents by HTTP from a Python program to one in JavaScript, in binary mode (attributes as headers) and structured mode.
# Peers: cloudevents 2.2.0 of PyPI (its new core) and cloudevents 10.0.0 of npm.
# Guess: what one writes the other reads, in both modes; a batch comes out as a list.
# Seen: in binary mode Python percent-encodes a subject's umlaut, blank and "%", as the HTTP binding asks, and JavaScript never
#   decodes: "K%C3%B6ln". JavaScript sends the subject "100%20" as it is, and Python makes "100 " of it. JSON of a vendor's type
#   (+json) is an object in structured mode and a text in binary mode. A yes is "True". With "Application/JSON" (media types know
#   no case) Python's structured mode puts its own notation into the event, {'score': 9}, which is no JSON. Of a batch npm makes
#   a list, Python an AttributeError.
# For Echolot: whoever turns our webhooks into CloudEvents takes structured mode, application/json in small letters, and ASCII in attributes.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv v >&2; v/bin/pip -q install cloudevents==2.2.0 >&2
npm init -y >/dev/null; npm i --silent --no-audit --no-fund cloudevents@10.0.0 >&2

cat > send.py <<'P'
import json
from cloudevents.core.bindings import http
from cloudevents.core.v1.event import CloudEvent
cases = {"subject": {"subject": "Köln 100 %"}, "vendor": {"datacontenttype": "application/vnd.example.answer+json"},
         "capitals": {"datacontenttype": "Application/JSON"}, "yes": {"final": True}}
sent = []
for name, more in cases.items():
    event = CloudEvent({"id": "1", "source": "/s", "type": "t", "specversion": "1.0", "datacontenttype": "application/json"} | more,
                       {"score": 9})
    for mode, write in (("binary", http.to_binary_event), ("structured", http.to_structured_event)):
        message = write(event)
        sent.append({"name": f"{name} {mode}", "headers": message.headers, "body": message.body.decode()})
json.dump(sent, open("python.json", "w"))
P
cat > script.mjs <<'P'
import { readFileSync, writeFileSync } from "node:fs";
import { CloudEvent, HTTP } from "cloudevents";
for (const { name, headers, body } of JSON.parse(readFileSync("python.json", "utf8"))) {
  const { subject, final, data } = HTTP.toEvent({ headers, body });
  console.log("to script |", name, "|", JSON.stringify({ subject, final, data }));
}
const one = { id: "1", source: "/s", type: "t" };
const sent = { name: "subject", ...HTTP.binary(new CloudEvent({ ...one, subject: "100%20", data: { score: 9 } })) };
const batch = { headers: { "content-type": "application/cloudevents-batch+json" }, body: JSON.stringify([{ specversion: "1.0", ...one }]) };
console.log("to script | batch |", HTTP.toEvent(batch).length);
writeFileSync("script.json", JSON.stringify([sent, { name: "batch", ...batch }]));
P
cat > read.py <<'P'
import json
from cloudevents.core.bindings import http
for m in json.load(open("script.json")):
    try:
        event = http.from_http_event(http.HTTPMessage(m["headers"], m["body"].encode()))
        print("to Python", m["name"], repr(event.get_subject()), repr(event.get_data()), sep=" | ")
    except Exception as e:
        print("to Python", m["name"], type(e).__name__, sep=" | ")
P
v/bin/python send.py
{ node script.mjs; v/bin/python read.py; } | tee out
diff out - <<'P'
to script | subject binary | {"subject":"K%C3%B6ln%20100%20%25","data":{"score":9}}
to script | subject structured | {"subject":"Köln 100 %","data":{"score":9}}
to script | vendor binary | {"data":"{\"score\": 9}"}
to script | vendor structured | {"data":{"score":9}}
to script | capitals binary | {"data":"{\"score\": 9}"}
to script | capitals structured | {"data":"{'score': 9}"}
to script | yes binary | {"final":"True","data":{"score":9}}
to script | yes structured | {"final":true,"data":{"score":9}}
to script | batch | 1
to Python | subject | '100 ' | {'score': 9}
to Python | batch | AttributeError
P
echo "as described"
