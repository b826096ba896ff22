"""Writes the workbooks of plans.json with openpyxl and XlsxWriter: python3 make.py FOLDER"""
import json, os, re, sys
import openpyxl, xlsxwriter
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment

folder = sys.argv[1]
plans = json.load(open(os.path.join(os.path.dirname(__file__), "plans.json")))

for name, sheets in plans.items():
    book = openpyxl.Workbook()
    book.remove(book.active)
    for plan in sheets:
        sheet = book.create_sheet(plan["name"])
        for at, content in plan["cells"].items():
            cell = sheet[at.split(":")[0]]
            cell.value = content
            if ":" in at:
                sheet.formula_attributes[cell.coordinate] = {"t": "array", "ref": at}
        sheet["A1"].comment = Comment("Kept as it is", "openpyxl")
        sheet.freeze_panes = "B2"
    chart = BarChart()
    chart.add_data(Reference(book.worksheets[0], min_col=2, min_row=1, max_row=5), titles_from_data=True)
    book.worksheets[0].add_chart(chart, "H2")
    book.save(os.path.join(folder, f"openpyxl-{name}.xlsx"))

for name, sheets in plans.items():
    book = xlsxwriter.Workbook(os.path.join(folder, f"xlsxwriter-{name}.xlsx"))
    bold = book.add_format({"bold": True, "bg_color": "#FFFF00"})
    for plan in sheets:
        sheet = book.add_worksheet(plan["name"])
        for at, content in plan["cells"].items():
            if ":" in at:
                sheet.write_dynamic_array_formula(at, content, bold)
            else:
                sheet.write(at, content, bold if at.endswith("1") else None)
        sheet.conditional_format("B2:B5", {"type": "data_bar"})
        sheet.data_validation("B2:B5", {"validate": "decimal", "criteria": ">", "value": 0})
        sheet.write_comment("A1", "Kept as it is")
    chart = book.add_chart({"type": "line"})
    chart.add_series({"values": f"='{sheets[0]['name']}'!$B$2:$B$5"})
    book.worksheets()[0].insert_chart("H2", chart)
    book.close()
