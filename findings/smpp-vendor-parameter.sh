#!/usr/bin/env bash
# What: an SMS centre adds an optional parameter of its own (SMPP 3.4 keeps the tags 1400-3FFF for vendors; operators send
#   the network's code so) to a deliver_sm, and another puts a long text into message_payload.
# Peers: smpp34 1.5.0 builds the messages, smpplib 2.2.4 reads them (both PyPI).
# Guess: what isn't known among optional parameters is skipped, as section 3.3 of the specification asks.
# Seen: by its defaults smpplib refuses the whole message, and names the parameter's tag as an unknown *command*; the
#   customer's answer is lost. With allow_unknown_opt_params=True it is read, and so is the delivery receipt behind it.
# For Echolot: an SMPP door skips unknown parameters; whoever bridges SMPP to our HTTP doors by smpplib sets that option.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv v >&2; v/bin/pip -q install smpp34==1.5.0 smpplib==2.2.4 >&2
cat > read.py <<'P'
import logging
import smpp34
from smpplib import smpp
logging.disable(logging.CRITICAL)

class Client:
    sequence = 1
    def next_sequence(self):
        return 1

def read(name, pdu, **options):
    try:
        got = smpp.parse_pdu(pdu.encode(), client=Client(), **options)
        print(name, got.command, got.short_message, got.message_state, len(got.message_payload or b""), sep=" | ")
    except Exception as e:
        print(name, type(e).__name__, e, sep=" | ")

state, vendor = smpp34.Tlv(smpp34.TLV_MESSAGE_STATE, b"\x02"), smpp34.Tlv(0x1403, b"26201")
read("known", smpp34.DeliverSm("491700000001", "100", b"9", tlvs=[state], sequence_number=1))
read("vendor's", smpp34.DeliverSm("491700000001", "100", b"9", tlvs=[vendor, state], sequence_number=1))
read("vendor's, allowed", smpp34.DeliverSm("491700000001", "100", b"9", tlvs=[vendor, state], sequence_number=1),
     allow_unknown_opt_params=True)
long = smpp34.Tlv(smpp34.TLV_MESSAGE_PAYLOAD, b"x" * 700)
read("long", smpp34.DeliverSm("491700000001", "100", b"", tlvs=[long], sequence_number=1))
P
v/bin/python read.py | tee out
diff out - <<'P'
known | deliver_sm | b'9' | 2 | 0
vendor's | UnknownCommandError | Unknown SMPP command code "0x1403"
vendor's, allowed | deliver_sm | b'9' | 2 | 0
long | deliver_sm | b'' | None | 700
P
echo "as described"
