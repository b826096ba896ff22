import { beforeAll, describe, expect, it } from "vitest";
import { essentialPoints } from "../../src/data/publishing";
import { publishedFile } from "../../src/publish/file";
import { extentOf } from "../../src/formulas/address";
import { archiveOf } from "../../src/xlsx/zip";
import { type Package, packageOf } from "../../src/xlsx/package";
import { at, type Element, elementsOf, withDescendants } from "../xml";
import { publicationOfTwo } from "./publications";

/** A published file as its parts say it is, read without the code that wrote it. */
interface Read {
  readonly file: Package;
  readonly parts: readonly string[];
  readonly sheets: readonly ReadSheet[];
  readonly styles: Element;
}

interface ReadSheet {
  readonly name: string;
  readonly xml: Element;
  readonly cells: ReadonlyMap<string, Cell>;
  readonly tables: readonly Element[];
  readonly links: readonly { readonly cell: string; readonly target: string }[];
}

interface Cell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly isText: boolean;
  readonly style: number;
}

function readOf(bytes: Uint8Array): Read {
  const file = packageOf(archiveOf(bytes));
  const xml = (part: string): Element => elementsOf(file.textOf(part)!);
  const parts = file.archive.entries.map(({ name }) => name);
  const strings = at(xml("xl/sharedStrings.xml"), "si").map((si) =>
    withDescendants(si)
      .filter(({ name }) => name === "t")
      .map(({ text }) => text)
      .join(""),
  );
  const sheets = at(xml("xl/workbook.xml"), "sheets/sheet").map(({ attributes: { name } }, index): ReadSheet => {
    const part = `xl/worksheets/sheet${index + 1}.xml`;
    const sheet = xml(part);
    const relations = file.relationshipsOf(part);
    const cells = new Map<string, Cell>();
    for (const { attributes, children } of at(sheet, "sheetData/row/c")) {
      const value = children.find((child) => child.name === "v")?.text ?? "";
      const isText = attributes["t"] === "s";
      const { top: row, left: column } = extentOf(attributes["r"]!)!;
      const text = isText ? strings[Number(value)]! : value;
      if (text !== "") cells.set(attributes["r"]!, { row, column, text, isText, style: Number(attributes["s"] ?? 0) });
    }
    return {
      name: name!,
      xml: sheet,
      cells,
      tables: relations.filter(({ kind }) => kind === "table").map(({ target }) => xml(target)),
      links: at(sheet, "hyperlinks/hyperlink").map(({ attributes }) => ({
        cell: attributes["ref"]!,
        target: attributes["location"] ?? relations.find(({ id }) => id === attributes["r:id"])!.target,
      })),
    };
  });
  return { file, parts, sheets, styles: xml("xl/styles.xml") };
}

const FRONT = ["Cover", "Contents", "Notes"];
const extentIn = (table: Element) => extentOf(table.attributes["ref"]!)!;
const within = (sheet: ReadSheet, table: Element): (Cell | undefined)[][] => {
  const { top, left, bottom, right } = extentIn(table);
  const byPlace = new Map([...sheet.cells.values()].map((cell) => [`${cell.row},${cell.column}`, cell]));
  return Array.from({ length: bottom - top + 1 }, (_, down) =>
    Array.from({ length: right - left + 1 }, (__, across) => byPlace.get(`${top + down},${left + across}`)),
  );
};
const formatsOf = ({ styles }: Read) => at(styles, "cellXfs/xf");
const named = (element: Element, name: string) => withDescendants(element).filter((each) => each.name === name);

/** How each point that a file can keep to is seen in it. */
const CHECKS: Readonly<Record<string, (read: Read) => void>> = {
  "Mark up tables": ({ sheets }) => {
    for (const { name, tables } of sheets) expect(tables.length, name).toBe(name === "Cover" ? 0 : 1);
  },
  "Remove merged cells, split cells and nested tables": ({ sheets }) => {
    for (const { xml } of sheets) expect(named(xml, "mergeCell")).toEqual([]);
  },
  "Remove blank rows and columns within tables": ({ sheets }) => {
    for (const sheet of sheets)
      for (const table of sheet.tables) {
        const rows = within(sheet, table);
        expect(rows.every((row) => row.some((cell) => cell))).toBe(true);
        expect(rows[0]!.every((_, column) => rows.slice(1).some((row) => row[column]))).toBe(true);
      }
  },
  "All tables should have one tagged header row": ({ sheets }) => {
    for (const sheet of sheets)
      for (const table of sheet.tables) {
        expect(table.attributes["headerRowCount"] ?? "1").toBe("1");
        const headings = at(table, "tableColumns/tableColumn").map(({ attributes }) => attributes["name"]!);
        expect(new Set(headings.map((heading) => heading.toLowerCase())).size).toBe(headings.length);
        expect(headings.every((heading) => heading.trim() !== "")).toBe(true);
        expect(within(sheet, table)[0]!.map((cell) => cell?.text)).toEqual(headings);
      }
  },
  "Wrap text within cells": (read) => {
    const wraps = formatsOf(read).map((format) =>
      named(format, "alignment").some(({ attributes }) => /^(?:1|true)$/.test(attributes["wrapText"] ?? "")),
    );
    for (const sheet of read.sheets)
      for (const table of sheet.tables)
        for (const cell of within(sheet, table).flat()) expect(wraps[cell!.style], `${sheet.name}: ${cell!.text}`).toBe(true);
  },
  "Only leave cells with no data empty in certain circumstances": ({ sheets }) => {
    for (const sheet of sheets)
      for (const table of sheet.tables)
        for (const row of within(sheet, table)) for (const cell of row) expect(cell?.text.trim(), sheet.name).toBeTruthy();
  },
  "Do not use symbols or superscript to signpost to notes": ({ sheets, file, parts }) => {
    expect(file.textOf(parts.find((part) => part.endsWith("sharedStrings.xml"))!)).not.toContain("vertAlign");
    expect(file.textOf("xl/styles.xml")).not.toContain("vertAlign");
    const notes = new Set(within(sheets[2]!, sheets[2]!.tables[0]!).map(([cell]) => cell!.text));
    for (const { name, cells } of sheets)
      for (const { text } of cells.values()) {
        expect(text, name).not.toMatch(/[*†‡§¹²³:]$/);
        // What is in square brackets is explained on the notes sheet.
        for (const [marker] of text.matchAll(/\[[^\]]*\]/g)) expect(notes, `${name}: ${text}`).toContain(marker);
      }
  },
  "Links must be accessible": ({ sheets }) => {
    for (const { name, links, cells } of sheets)
      for (const { cell, target } of links) {
        const { text } = cells.get(cell)!;
        expect(text, name).not.toMatch(/^(?:https?:|mailto:|www\.|click|here|[^\s@]+@[^\s@]+$)/i);
        expect(target).toMatch(/^(?:https:\/\/|mailto:)|!/);
        if (!target.includes("!")) continue;
        const sheet = target.slice(0, target.lastIndexOf("!")).replace(/^'|'$/g, "").replaceAll("''", "'");
        expect(sheets.map((each) => each.name)).toContain(sheet);
      }
  },
  "All worksheets should have descriptive titles which are properly tagged and formatted": (read) => {
    const headings = new Map(at(read.styles, "cellStyles/cellStyle").map(({ attributes }) => [attributes["xfId"], attributes]));
    const formats = formatsOf(read);
    const titles = new Set<string>();
    for (const { name, cells } of read.sheets) {
      const tags = [...cells.values()].map(({ row, column, style }) => ({
        row,
        column,
        tag: headings.get(formats[style]!.attributes["xfId"])!,
      }));
      expect(
        tags.filter(({ tag }) => tag["builtinId"] === "16"),
        name,
      ).toEqual([expect.objectContaining({ row: 0, column: 0 })]);
      const title = cells.get("A1")!.text;
      expect(title.length, name).toBeGreaterThan(10);
      titles.add(title);
    }
    expect(titles.size).toBe(read.sheets.length);
    const cover = [...read.sheets[0]!.cells.values()].filter(
      ({ style }) => headings.get(formats[style]!.attributes["xfId"])!["builtinId"] === "17",
    );
    expect(cover.map(({ text }) => text)).toEqual(["About this workbook", "Whom to ask", "Accessibility"]);
  },
  "Do not use headers and footers, floating text boxes or floating toolbars": ({ sheets, parts }) => {
    for (const { xml } of sheets) expect(named(xml, "headerFooter").concat(named(xml, "drawing"), named(xml, "legacyDrawing"))).toEqual([]);
    expect(parts.filter((part) => /drawing|media|comments|vba|ctrlProp/i.test(part))).toEqual([]);
  },
  "Do not use colour as the only way to convey a message": ({ sheets, styles }) => {
    for (const { xml } of sheets) expect(named(xml, "conditionalFormatting")).toEqual([]);
    const fills = at(styles, "fills/fill/patternFill").map(({ attributes }) => attributes["patternType"]);
    // The two that every file has to have; neither is used.
    expect(fills).toEqual(["none", "gray125"]);
    for (const format of at(styles, "cellXfs/xf")) expect(format.attributes["fillId"]).toBe("0");
    // The one colour is that of links, which are underlined too.
    for (const font of at(styles, "fonts/font").filter((each) => named(each, "color").length > 0)) expect(named(font, "u")).toHaveLength(1);
  },
  "When using colour for emphasis check the contrast": ({ styles }) => {
    for (const { attributes } of at(styles, "fonts/font/color")) expect(contrastWithWhite(attributes["rgb"]!)).toBeGreaterThanOrEqual(4.5);
  },
  "Give worksheets unique names or numbers": ({ sheets }) => {
    expect(new Set(sheets.map(({ name }) => name.toLowerCase())).size).toBe(sheets.length);
    expect(sheets.slice(0, 3).map(({ name }) => name)).toEqual(FRONT);
    for (const { name } of sheets) expect(name).not.toMatch(/^(?:sheet|table)\s*\d*$/i);
  },
  "Remove blank worksheets": ({ sheets }) => {
    for (const { cells } of sheets) expect(cells.size).toBeGreaterThan(2);
  },
  "Use cells in column A wisely": ({ sheets }) => {
    for (const sheet of sheets.slice(1)) {
      expect(sheet.cells.get("A2")!.text).toMatch(/^This worksheet has one table/);
      const { top } = extentIn(sheet.tables[0]!);
      const above = [...sheet.cells.values()].filter(({ row }) => row < top);
      expect(above.map(({ row, column }) => [row, column])).toEqual(Array.from({ length: top }, (_, row) => [row, 0]));
      const text = above.map((cell) => cell.text).join(" ");
      for (const [marker] of JSON.stringify(within(sheet, sheet.tables[0]!)).matchAll(/"\[[a-z]\]"/g))
        if (sheet.name !== "Notes") expect(text).toContain(marker.slice(1, -1));
    }
  },
  "Position tables against the left-hand edges of each sheet": ({ sheets }) => {
    for (const { tables } of sheets) for (const table of tables) expect(extentIn(table).left).toBe(0);
  },
  "Add document information": ({ file }) => {
    const core = elementsOf(file.textOf("docProps/core.xml")!);
    expect(at(core, "dc:title")[0]!.text).toBe("Education, health and care plans in Essex");
    expect(at(core, "dc:language")[0]!.text).toBe("en-GB");
    expect(at(core, "dc:creator")[0]!.text).toBe("Essex County Council");
  },
  "Ensure the cursor is in cell A1 of the first worksheet when doing your final save": ({ file, sheets }) => {
    const [view] = at(elementsOf(file.textOf("xl/workbook.xml")!), "bookViews/workbookView");
    expect(view!.attributes["activeTab"] ?? "0").toBe("0");
    for (const [index, { xml }] of sheets.entries()) {
      const [own] = at(xml, "sheetViews/sheetView");
      expect(own!.attributes["tabSelected"]).toBe(index === 0 ? "1" : undefined);
      expect(own!.children.map(({ name, attributes }) => [name, attributes["activeCell"], attributes["sqref"]])).toEqual([
        ["selection", "A1", "A1"],
      ]);
    }
  },
};

function contrastWithWhite(argb: string): number {
  const [red, green, blue] = [2, 4, 6].map((from) => {
    const part = parseInt(argb.slice(from, from + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * red! + 0.7152 * green! + 0.0722 * blue! + 0.05);
}

let read: Read;
beforeAll(async () => {
  const file = await publishedFile(await publicationOfTwo());
  if (!file.ok) throw new Error(file.message);
  read = readOf(file.value);
});

describe("a published file keeps to each essential point that a file can keep to:", () => {
  const points = essentialPoints();

  it.each(points.filter(({ by }) => by === "file").map(({ point }) => point))("%s", (point) => {
    expect(CHECKS[point], "how it is checked").toBeDefined();
    CHECKS[point]!(read);
  });

  it("and what only a person can judge is told as something left to do", () => {
    const left = points.filter(({ by }) => by === "person");
    expect(left.map(({ point }) => point)).toEqual([
      "All written content needs to meet the accessibility guidelines",
      "Run a spelling and grammar check",
    ]);
    expect(left.every(({ says }) => says !== undefined)).toBe(true);
    expect(Object.keys(CHECKS).sort()).toEqual(
      points
        .filter(({ by }) => by === "file")
        .map(({ point }) => point)
        .sort(),
    );
  });
});

describe("what the checklist advises beyond that", () => {
  it("Tables are named for what they hold, nothing is hidden, filtered or frozen, and nothing stands below a table", () => {
    const names = read.sheets.flatMap(({ tables }) => tables.map(({ attributes }) => attributes["displayName"]));
    expect(names).toEqual(["Contents_table", "Notes_table", "EHC_plans_by_primary_need_table", "Visits_to_schools_R_D_table"]);
    for (const { xml, tables, cells } of read.sheets) {
      expect(withDescendants(xml).filter(({ attributes }) => "hidden" in attributes)).toEqual([]);
      expect(named(xml, "pane").concat(named(xml, "autoFilter"), ...tables.map((table) => named(table, "autoFilter")))).toEqual([]);
      const [table] = tables;
      if (table) expect(Math.max(...[...cells.values()].map(({ row }) => row))).toBe(extentIn(table).bottom);
    }
  });

  it("text is in Arial of 12 points or more, upright and black but for links", () => {
    for (const font of at(read.styles, "fonts/font")) {
      expect(at(font, "name")[0]!.attributes["val"]).toBe("Arial");
      expect(Number(at(font, "sz")[0]!.attributes["val"])).toBeGreaterThanOrEqual(12);
      expect(named(font, "i")).toEqual([]);
    }
  });

  it("what looks like a formula stays the text it is, and no cell holds a formula", () => {
    const visits = read.sheets.at(-1)!;
    expect(named(visits.xml, "f")).toEqual([]);
    expect([...visits.cells.values()].find(({ text }) => text === "=1+1")?.isText).toBe(true);
    expect([...visits.cells.values()].map(({ text }) => text)).toContain("Not <yet> closed");
  });

  it("the names of print titles are in quotation marks where Excel needs them", () => {
    const text = read.file.textOf("xl/workbook.xml")!;
    expect(text).toContain(">'EHC plans by primary need'!$5:$5<");
    expect(text).toContain(">Contents!$3:$3<");
  });
});
