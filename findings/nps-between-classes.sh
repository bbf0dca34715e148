#!/usr/bin/env bash
# What: the NPS of business customers, where each account counts once by the mean of its people's answers, and of a column
#   in which some didn't answer.
# Library: cx-economics 1.0.0 (PyPI) with pandas 3.1.1.
# Guess: an account's mean of 8.5 or 6.5 falls into one of the three classes (by rounding or by the next border below),
#   and who didn't answer isn't counted.
# Seen: 8.5 is neither promoter nor passive, 6.5 neither passive nor detractor: of three accounts one has a class, and the
#   score is 33.3, while 1 - 0 of one would be 100 and any rounding gives 0 or 66.7. Rows without an answer stay in the
#   denominator: twice 10 and twice nothing is 50, not 100.
# For Echolot: the classes are of whole answers of people; a unit's score is made of its answers, never of means of answers.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv v >&2; v/bin/pip -q install cx-economics==1.0.0 pandas==3.1.1 numpy==2.4.6 faker==40.1.0 >&2
cat > score.py <<'P'
import pandas as pd
from cx_economics import CXEconomics
cx = CXEconomics()
answers = [("A", 9), ("A", 8), ("B", 7), ("B", 6), ("C", 10)]
cx.data = pd.DataFrame([{"account_id": a, "pre_ltr": s, "post_ltr": s, "pre_revenue": 1.0, "post_revenue": 1.0} for a, s in answers])
show = lambda r: print(round(float(r["nps"]), 1), int(r["promoters"]), int(r["passives"]), int(r["detractors"]))
show(cx.analyze_cx_economics("B2C")["nps_pre"])
show(cx.analyze_cx_economics("B2B")["nps_pre"])
show(cx.calculate_nps(pd.DataFrame({"ltr": [10, 10, None, None]}), "ltr"))
P
v/bin/python score.py | tee out
diff out - <<'P'
20.0 2 2 1
33.3 1 0 0
50.0 2 0 0
P
echo "as described"
