#!/usr/bin/env bash
# Makes the workbooks beside this folder again, with makers that Debian and npm have:
#   apt-get install python3-openpyxl python3-xlsxwriter libexcel-writer-xlsx-perl libreoffice-calc gnumeric
#   bash make.sh FOLDER, where FOLDER has a package.json and exceljs, xlsx-populate, @e965/xlsx and hucre installed
set -euo pipefail
cd "$(dirname "$0")"
modules=$(realpath "$1")
out=$(realpath ..)
/usr/bin/python3 make.py "$out"
perl make.pl "$out"
node make.mjs "$out" "$modules"
for name in deadlines pricing nested array; do
  cp "$out/openpyxl-$name.xlsx" "$modules/libreoffice-$name.xlsx"
  soffice --headless --convert-to xlsx --outdir "$out" "$modules/libreoffice-$name.xlsx" >/dev/null 2>&1
  ssconvert "$out/xlsx-populate-$name.xlsx" "$out/gnumeric-$name.xlsx" >/dev/null 2>&1
done
