#!/usr/bin/env bash
# What: raking a sample to two known margins, of which some respondents left out one question; and the same with answers
#   as codes, which pandas turns into floating point as soon as one is missing.
# Libraries: weightipy 0.4.2, leafblower 0.1.0, svy 0.35.0 (PyPI).
# Guess: equal weights for a whole sample; whoever lacks an answer is left out, or an error.
# Seen: alike for the whole sample. Then ten women leave out one question, and there are three answers to it. weightipy gives
#   each of the ten exactly 1 without a word: young to old is 4 to 6 among those who answered, but women are 0.525 instead of 0.5.
#   leafblower meets the margins by pressing the ten toward nothing, 0.038 each, and 0.002 with twenty times the iterations; its
#   warning says only that the iterations are used up. svy refuses. With codes one silent respondent makes 1 into "1.0": leafblower
#   says that nobody answered 1, weightipy finds it.
# For Echolot: our exports leave an unanswered question empty; whoever weights them leaves out such rows first, or makes "no
#   answer" a class of its own, in whatever library, and keeps codes as text. A weight that depends on patience is none.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv v >&2
v/bin/pip -q install weightipy==0.4.2 leafblower==0.1.0 svy==0.35.0 pandas==3.1.1 numpy==2.4.6 polars==2.1.0 >&2
cat > rake.py <<'P'
import warnings
import leafblower, pandas as pd, polars as pl, svy, weightipy
warnings.simplefilter("ignore")
whole = pd.DataFrame([(g, a) for g, a, n in (("f", "young", 90), ("f", "old", 50), ("m", "young", 30), ("m", "old", 30)) for _ in range(n)],
                     columns=["g", "a"])
gaps = whole.copy()
gaps.loc[:9, "a"] = None
codes = whole.assign(a=whole.a.map({"young": 1, "old": 2}))
coded_gap = codes.assign(a=codes.a.astype(float))
coded_gap.loc[0, "a"] = float("nan")
text, code = {"young": 0.4, "old": 0.6}, {1: 0.4, 2: 0.6}

def by_weightipy(d, targets):
    percent = {k: {c: 100 * s for c, s in t.items()} for k, t in targets.items()}
    return weightipy.weight_dataframe(d, weightipy.scheme_from_dict(percent))["weights"]

def by_leafblower(d, targets, iterations=500):
    return leafblower.harvest(d, targets, method="raking", max_iterations=iterations)["weights"]

def by_svy(d, targets):
    sample = svy.Sample(pl.DataFrame({k: d[k].astype(object).where(d[k].notna(), None).tolist() for k in d} | {"one": [1.0] * len(d)}), svy.Design(wgt="one"))
    return sample.weighting.rake(controls={k: {c: s * len(d) for c, s in t.items()} for k, t in targets.items()}).data["rk_wgt"]

def show(name, rake, d, answers, **options):
    try:
        w = pd.Series(rake(d, {"g": {"f": 0.5, "m": 0.5}, "a": answers}, **options).to_numpy())
        silent = w[d.a.isna()].mean() if d.a.isna().any() else 0
        print(name, "f", round(w[d.g == "f"].sum() / w.sum(), 3), "young", round(w[d.a.isin(["young", 1])].sum() / w.sum(), 3),
              "a silent one", round(float(silent), 3), sep=" | ")
    except Exception as e:
        print(name, type(e).__name__, str(e).strip().splitlines()[0][:60], sep=" | ")

for name, data, answers in (("whole", whole, text), ("ten silent", gaps, text), ("codes", codes, code), ("codes, one silent", coded_gap, code)):
    for rake in (by_weightipy, by_leafblower, by_svy):
        show(f"{name} {rake.__name__}", rake, data, answers)
show("ten silent by_leafblower, 10000 iterations", by_leafblower, gaps, text, iterations=10000)
P
v/bin/python rake.py | tee out
diff out - <<'P'
whole by_weightipy | f | 0.5 | young | 0.4 | a silent one | 0.0
whole by_leafblower | f | 0.5 | young | 0.4 | a silent one | 0.0
whole by_svy | f | 0.5 | young | 0.4 | a silent one | 0.0
ten silent by_weightipy | f | 0.525 | young | 0.38 | a silent one | 1.0
ten silent by_leafblower | f | 0.5 | young | 0.399 | a silent one | 0.038
ten silent by_svy | DimensionError | ❌ Null values in raking column [MARGIN_NA]
codes by_weightipy | f | 0.5 | young | 0.4 | a silent one | 0.0
codes by_leafblower | f | 0.5 | young | 0.4 | a silent one | 0.0
codes by_svy | f | 0.5 | young | 0.4 | a silent one | 0.0
codes, one silent by_weightipy | f | 0.503 | young | 0.398 | a silent one | 1.0
codes, one silent by_leafblower | RuntimeError | leafblower: margin 1, category 0: target=0.4 but 0 observati
codes, one silent by_svy | DimensionError | ❌ Null values in raking column [MARGIN_NA]
ten silent by_leafblower, 10000 iterations | f | 0.5 | young | 0.4 | a silent one | 0.002
P
echo "as described"
