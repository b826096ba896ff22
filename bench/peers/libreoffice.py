"""One warm LibreOffice: takes jobs as lines of JSON, each a sheet of values and formulas, and answers how long a recalculation took and what it gave."""

import json
import os
import subprocess
import sys
import tempfile
import time

import uno
from com.sun.star.beans import PropertyValue


def hidden():
    return PropertyValue("Hidden", 0, True, 0)


def connected(port):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(120):
        try:
            context = resolver.resolve(f"uno:socket,host=127.0.0.1,port={port};urp;StarOffice.ComponentContext")
            return context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        except Exception:
            time.sleep(0.25)
    raise RuntimeError("LibreOffice did not answer.")


def main():
    port = 20000 + os.getpid() % 20000
    profile = tempfile.mkdtemp(prefix="essex-bench-")
    office = subprocess.Popen(
        ["soffice", "--headless", "--norestore", "--nologo", f"-env:UserInstallation=file://{profile}", f"--accept=socket,host=127.0.0.1,port={port};urp;"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        desktop = connected(port)
        documents = {}
        print(json.dumps({"ready": True}), flush=True)
        for line in sys.stdin:
            job = json.loads(line)
            if "open" in job:
                document = desktop.loadComponentFromURL("private:factory/scalc", "_blank", 0, (hidden(),))
                document.enableAutomaticCalculation(False)
                sheet = document.Sheets.getByIndex(0)
                for block in job["values"]:
                    sheet.getCellRangeByName(block["at"]).setDataArray(tuple(tuple(row) for row in block["rows"]))
                for block in job["formulas"]:
                    # Filled down where fewer rows are given, as a person does: six hundred thousand formulas written one by one take minutes.
                    cells = sheet.getCellRangeByName(block["at"])
                    height, width = cells.Rows.Count, cells.Columns.Count
                    rows = tuple(tuple(row) for row in block["rows"])
                    cells.getCellRangeByPosition(0, 0, width - 1, len(rows) - 1).setFormulaArray(rows)
                    if len(rows) < height:
                        cells.fillAuto(uno.Enum("com.sun.star.sheet.FillDirection", "TO_BOTTOM"), len(rows))
                documents[job["open"]] = document
                document.calculateAll()
                print(json.dumps({"opened": True}), flush=True)
            elif "time" in job:
                document = documents[job["time"]]
                began = time.perf_counter()
                document.calculateAll()
                print(json.dumps({"ms": (time.perf_counter() - began) * 1000}), flush=True)
            elif "read" in job:
                sheet = documents[job["read"]].Sheets.getByIndex(0)
                print(json.dumps({"rows": sheet.getCellRangeByName(job["at"]).getDataArray()}), flush=True)
            elif "close" in job:
                documents.pop(job["close"]).close(True)
                print(json.dumps({"closed": True}), flush=True)
    finally:
        office.terminate()


main()
