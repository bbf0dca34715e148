#!/usr/bin/env bash
# What: in which time zone a phone number is, as one needs it to write to nobody at night.
# Library: phonenumbers 9.0.43, the Python port of libphonenumber with its metadata; zones' clocks by tzdata 2026.1.
# Guess: a number of a country with one time zone gets that zone, and a mobile of a country with several gets all of that country's.
# Seen: five countries get another country's zone, whose clocks agree for a part of the year only: Algeria Paris, Morocco the
#   Canaries, Libya Bucharest, Nicaragua Chicago, South Sudan Nairobi (never, since 2021). Estonia gets Bucharest, too, which does no harm.
#   A mobile of Kazakhstan may be in 16 zones, most of them Russia's, and a mobile of Jamaica in 42, from Alaska on: a calling code's, not a country's.
# For Echolot: quiet hours ask CLDR for the country's zones first and take of libphonenumber's only what is among them (PhoneZonesTest).
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m pip -q install --no-deps --target lib phonenumbers==9.0.43 tzdata==2026.1 >&2
cat > read.py <<'P'
import datetime, zoneinfo
import phonenumbers
from phonenumbers import timezone
zoneinfo.reset_tzpath(to=())
def clock(zone, month):
    return zoneinfo.ZoneInfo(zone).utcoffset(datetime.datetime(2026, month, 15))
for country, own in (("DZ", "Africa/Algiers"), ("MA", "Africa/Casablanca"), ("LY", "Africa/Tripoli"),
                     ("NI", "America/Managua"), ("SS", "Africa/Juba"), ("EE", "Europe/Tallinn"), ("KZ", ""), ("JM", "")):
    number = phonenumbers.example_number_for_type(country, phonenumbers.PhoneNumberType.MOBILE)
    zones = timezone.time_zones_for_number(number)
    if own:
        months = [month for month in range(1, 13) if clock(zones[0], month) != clock(own, month)]
        print(country, *zones, "wrong in", len(months), "months")
    else:
        print(country, len(zones), "zones, from", zones[0], "to", zones[-1])
P
PYTHONPATH=lib python3 read.py | tee out
diff out - <<'P'
DZ Europe/Paris wrong in 7 months
MA Atlantic/Canary wrong in 4 months
LY Europe/Bucharest wrong in 7 months
NI America/Chicago wrong in 8 months
SS Africa/Nairobi wrong in 12 months
EE Europe/Bucharest wrong in 0 months
KZ 16 zones, from Asia/Almaty to Europe/Samara
JM 42 zones, from America/Adak to Pacific/Saipan
P
