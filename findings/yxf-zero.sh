#!/usr/bin/env bash
# What: an XLSForm with a scale of 0 to 10 as a list of choices, its names typed as numbers as any spreadsheet keeps them, and a
#   question with the default 0; turned into YAML (for version control) and back.
# Tools: yxf 1.1.0 converts, pyxform 4.5.0 makes the XForm of both (PyPI).
# Guess: names that look like numbers or booleans (01067, yes, 1e1) stay as they are; nothing is lost.
# Seen: the texts do all come back as they were. Every number 0 is gone: the choice "0" with its name and
#   label, and the default 0; 1 to 10 stay (as text). No word is said on the way. pyxform then refuses the form for a choice
#   without a name, but a form with the lost default alone passes: <visits/> instead of <visits>0.
# For Echolot: nothing of ours reads XLSForms; who brings a form to our surveys by way of yxf writes 0 as text, or counts the
#   choices after. For any reader of cells of ours: ask whether a cell is there, not whether it is true.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv v >&2; v/bin/pip -q install yxf==1.1.0 pyxform==4.5.0 openpyxl==3.1.5 strictyaml==1.7.3 >&2
cat > make.py <<'P'
import sys
import openpyxl
def form(name, scale, zip_code):
    book = openpyxl.Workbook()
    survey = book.active
    survey.title = "survey"
    for row in (["type", "name", "label", "default"], ["select_one scale", "nps", "Recommend?", None],
                ["integer", "visits", "Visits", 0], ["text", "zip", "ZIP", zip_code]):
        survey.append(row)
    choices = book.create_sheet("choices")
    choices.append(["list_name", "name", "label"])
    for n in scale:
        choices.append(["scale", n, n])
    book.save(name)
form("numbers.xlsx", range(11), "01067")
form("texts.xlsx", ["0", "01", "1e1", "yes", "no", "1_0", "0x10"], "01067")
P
cat > compare.py <<'P'
import openpyxl
def cells(name):
    book = openpyxl.load_workbook(name)
    for sheet in ("survey", "choices"):
        header, *rows = book[sheet].values
        for row in rows:
            found = {k: str(v) for k, v in zip(header, row) if k != "#" and v is not None}
            if found:
                yield found
for name in ("numbers", "texts"):
    lost = [(a, b) for a, b in zip(cells(f"{name}.xlsx"), cells(f"{name}-back.xlsx"), strict=True) if a != b]
    print(name, "all as before" if not lost else "", *(f"\n  {a} -> {b}" for a, b in lost))
P
v/bin/python make.py
for form in numbers texts; do
  v/bin/python -m yxf $form.xlsx -o $form.yaml 2>>log; v/bin/python -m yxf $form.yaml -o $form-back.xlsx 2>>log
done
{ v/bin/python compare.py
  for form in numbers numbers-back texts-back; do
    v/bin/xls2xform $form.xlsx $form.xml >said 2>&1 && echo "$form: $(grep -o '<visits[^<]*' $form.xml | head -1)" || echo "$form: $(grep -o 'Choices must have a name' said)"
  done; } | tee out
diff out - <<'P'
numbers  
  {'type': 'integer', 'name': 'visits', 'label': 'Visits', 'default': '0'} -> {'type': 'integer', 'name': 'visits', 'label': 'Visits'} 
  {'list_name': 'scale', 'name': '0', 'label': '0'} -> {'list_name': 'scale'}
texts  
  {'type': 'integer', 'name': 'visits', 'label': 'Visits', 'default': '0'} -> {'type': 'integer', 'name': 'visits', 'label': 'Visits'}
numbers: <visits>0
numbers-back: Choices must have a name
texts-back: <visits/>
P
echo "as described"
