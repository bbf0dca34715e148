#!/usr/bin/env bash
# What: numbers that were right when they were stored, after a country moved its plan: Mexico dropped the 1 for mobiles abroad (2019),
#   Ivory Coast (2021) and Benin (2024) went from eight digits to ten. Address books, and messengers' ids, keep the old form.
# Library: phonenumbers, the Python port of libphonenumber with its metadata: 8.10.0 (2018), 8.13.0 (2022), 9.0.43 (2026).
# Guess: the old form stays possible (though not valid), and Mexico's 1 is left out in every newer release.
# Seen: it goes back and forth. Mexico's +521… is a number of its own in 8.10, the same as +52… in 8.13, and again its own in 9.0, where
#   it isn't even possible: who stored the key of 8.13 finds nobody, and who parses anew is refused. The old eight digits of
#   Benin and Ivory Coast aren't possible any more, without a hint at the new form, while Brazil's old eight (until 2016) still are.
# For Echolot: customers' identities are keyed by E.164 of this library, and +521… was refused; PhoneNumber now takes Mexico's 1 away
#   itself (phone-cases.json). No release of the library is a mere update: stored keys may change with its metadata.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
for version in 8.10.0 8.13.0 9.0.43; do
  python3 -m pip -q install --no-deps --target $version phonenumbers==$version >&2
done
cat > read.py <<'P'
import phonenumbers
for old, new in (("+5215512345678", "+525512345678"), ("+22997123456", "+2290197123456"),
                 ("+22507123456", "+2250707123456"), ("+551187654321", "+5511987654321")):
    for form, text in (("old", old), ("new", new)):
        number = phonenumbers.parse(text)
        said = "valid" if phonenumbers.is_valid_number(number) else "possible" if phonenumbers.is_possible_number(number) else "refused"
        key = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
        print(phonenumbers.__version__, form, text, said, "" if key == text else f"as {key}")
P
for version in 8.10.0 8.13.0 9.0.43; do PYTHONPATH=$version python3 read.py; done | tee out
diff out - <<'P'
8.10.0 old +5215512345678 valid 
8.10.0 new +525512345678 valid 
8.10.0 old +22997123456 valid 
8.10.0 new +2290197123456 refused 
8.10.0 old +22507123456 valid 
8.10.0 new +2250707123456 refused 
8.10.0 old +551187654321 possible 
8.10.0 new +5511987654321 valid 
8.13.0 old +5215512345678 valid as +525512345678
8.13.0 new +525512345678 valid 
8.13.0 old +22997123456 valid 
8.13.0 new +2290197123456 refused 
8.13.0 old +22507123456 refused 
8.13.0 new +2250707123456 valid 
8.13.0 old +551187654321 possible 
8.13.0 new +5511987654321 valid 
9.0.43 old +5215512345678 refused 
9.0.43 new +525512345678 valid 
9.0.43 old +22997123456 refused 
9.0.43 new +2290197123456 valid 
9.0.43 old +22507123456 refused 
9.0.43 new +2250707123456 valid 
9.0.43 old +551187654321 possible 
9.0.43 new +5511987654321 valid 
P
echo "as described"
