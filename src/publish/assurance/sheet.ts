import { type Day, inWords } from "../../core/foundation/day";
import { descriptionOf } from "../../explain/asked";
import { isFunction } from "../../explain/functions";
import { type Block, type Content, type Look, type SheetPlan, type Style } from "../../sheets/plan";
import { type Measured, reservations } from "./measured";
import { addressesOf, type Used } from "./used";

export const ASSURANCE_TITLE = "Assurance of this workbook";
/** The labels by which the sheet is read again. */
const VERSION = "ESSEX";
const DATA = "Data read by";
const MADE = "Taken on";
const INPUTS = "SHA-256 of the inputs";
const FORMULAS = "SHA-256 of the formulas";
const AREAS = "Cells that are read";

const DATE = "dd/mm/yyyy";
const AQUA_BOOK = "https://www.gov.uk/guidance/the-aqua-book";
const SECTION_151 = "https://www.legislation.gov.uk/ukpga/1972/70/section/151";

/** The roles of the AQuA Book, and the officer who answers for a council's finances. */
const ROLES = [
  ["Commissioner", "Asked for the analysis, and accepts it and its assurance as fit for purpose"],
  ["Analyst", "Designed and carried it out, tested it, and acted on what the assurer found"],
  ["Assurer", "Is none of the analysts; confirms that it was scoped, carried out, verified, validated and documented as it should be"],
  ["Approver", "Scrutinised the work of analyst and assurer, and confirms that it was assured as it should be"],
  ["Section 151 officer", "Answers for the administration of the council’s financial affairs, where figures go into them"],
] as const;

const CHECKS = [
  ["Verification", "Free of error, and as it was specified"],
  ["Validation", "Fit for what it is used for"],
  ["Inputs against their source", "The same as in the system or paper they come from"],
  ["Assumptions and their weight", "What was assumed, by whom, and what would change with it"],
  ["Known limits", "What the figures do not tell"],
] as const;

const HOW = [
  "The inputs are the cells that formulas calling ESSEX refer to. Written for the hash: the line “ESSEX inputs 1”, then a line for each cell that holds something, by sheet, row and column: its address, a tab, n, t, b or e (number, text, truth value, error), a tab, its value.",
  "Numbers, days among them, stand to 15 significant digits in the shortest decimal form, text as JSON. UTF-8, each line ended by a line feed. The hash is SHA-256 (FIPS 180-4) of that. The formulas are written likewise under “ESSEX formulas 1”, each as f and JSON.",
  "The pane’s “Publish and assure” takes the hashes again and says what has changed. One letter or penny changed in an input changes its hash.",
] as const;

/** The sheet that says what a workbook was worked out with and from, and who answers for it. What is shaded is to be filled in. */
export function assuranceSheet(used: Used, taken: Measured, made: Day): SheetPlan {
  const blocks: Block[] = [];
  let row = 0;
  const put = (rows: readonly (readonly Content[])[], styles: readonly Style[], formats: readonly (string | null)[] = []) => {
    if (rows.length === 0) return;
    blocks.push({ top: row, left: 0, rows, looks: styles.map((style, column): Look => ({ style, format: formats[column] ?? null })) });
    row += rows.length;
  };
  const part = (heading: string, ...columns: readonly string[]) => {
    row++;
    put(
      [[heading, ...columns]],
      Array.from({ length: columns.length + 1 }, () => "heading"),
    );
  };

  put([[ASSURANCE_TITLE]], ["title"]);
  put([["What is shaded is to be filled in. The hashes tell whether what was assured is what stands here."]], ["note"]);
  part("Version", "");
  put(
    [
      [VERSION, taken.version],
      [DATA, taken.dataDate],
      [MADE, inWords(made)],
    ],
    ["label", "figure"],
  );
  part("Hashes", "");
  put(
    [
      [INPUTS, taken.inputs],
      [FORMULAS, taken.formulas],
    ],
    ["label", "code"],
  );
  put([["Input cells that hold something", taken.filled]], ["label", "figure"], [null, "#,##0"]);
  part("Who", "Name and post", "Date", "What the role answers for");
  put(
    ROLES.map(([role, says]) => [role, null, null, says]),
    ["label", "input", "input", "note"],
    [null, null, DATE, null],
  );
  put([[null, { text: "The AQuA Book (2025): roles and responsibilities", address: AQUA_BOOK }]], ["note", "note"]);
  put([[null, { text: "Local Government Act 1972, section 151", address: SECTION_151 }]], ["note", "note"]);
  part("What was checked", "How, and what was found", "Date", "What is meant");
  put(
    CHECKS.map(([check, says]) => [check, null, null, says]),
    ["label", "input", "input", "note"],
    [null, null, DATE, null],
  );
  part("Functions used", "Where", "Calls", "What it answers");
  put(
    used.functions.map(({ id, where, calls }) => [`ESSEX.${id}`, addressesOf(where), calls, isFunction(id) ? descriptionOf(id) : ""]),
    ["label", "code", "figure", "note"],
    [null, null, "#,##0", null],
  );
  part(AREAS, "SHA-256", "Filled");
  put(
    taken.areas.map(({ cells, hash, filled }) => [cells, hash, filled]),
    ["code", "code", "figure"],
    [null, null, "#,##0"],
  );
  const known = reservations(used);
  if (known.length > 0) {
    part("What the hashes cannot tell");
    put(
      known.map((sentence) => [sentence]),
      ["figure"],
    );
  }
  part("How the hashes are made");
  put(
    HOW.map((sentence) => [sentence]),
    ["note"],
  );
  return { name: "Assurance", blocks, widths: [34, 70, 14, 70], frozenRows: 0 };
}

/** What an assurance sheet says was taken, from the values of its cells from A1 on; null where it is none, or has been changed beyond reading. */
export function assuredOn(rows: readonly (readonly unknown[])[]): (Omit<Measured, "filled"> & { readonly made: string }) | null {
  if (rows[0]?.[0] !== ASSURANCE_TITLE) return null;
  const beside = (label: string): string => String(rows.find((row) => row[0] === label)?.[1] ?? "");
  const [inputs, formulas] = [beside(INPUTS), beside(FORMULAS)];
  if (!isHash(inputs) || !isHash(formulas)) return null;
  const first = rows.findIndex((row) => row[0] === AREAS) + 1;
  const areas: Measured["areas"][number][] = [];
  for (let row = first; row > 0 && isHash(String(rows[row]?.[1] ?? "")); row++)
    areas.push({ cells: String(rows[row]![0]), hash: String(rows[row]![1]), filled: Number(rows[row]![2]) });
  return { version: beside(VERSION), dataDate: beside(DATA), made: beside(MADE), inputs, formulas, areas };
}

function isHash(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text);
}
