import { type Node, withDescendants } from "../formulas/tree";
import { type Workbook } from "../xlsx/workbook";
import { callsAny, DAILY, type EssexFormula, RANDOM } from "./formulas";
import { type Holding } from "./layout";
import { type Snapshots } from "./snapshots";

/** What all the cells of a formula are held to, where they cannot be told apart; null where that cannot be watched. Asked once, however often. */
export function holdingsOf(
  { cell: { precedents }, formula }: EssexFormula,
  workbook: Workbook,
  snapshots: Snapshots,
  today: number,
): () => readonly Holding[] | null {
  const found = (): readonly Holding[] | null => {
    if (formula === null || precedents.isOpen || callsAny(formula.tree, RANDOM)) return null;
    const watched = precedents.areas.map((area) => snapshots.of(area));
    if (watched.includes(null)) return null;
    const isDaily = callsAny(formula.tree, DAILY);
    return distinct([
      ...tableSizes(formula.tree, workbook),
      ...(watched as readonly Holding[]),
      ...(isDaily ? [{ says: "It is still the day of the copy", condition: `INT(NOW())=${today}` }] : []),
    ]);
  };
  let holdings: readonly Holding[] | null | undefined;
  return () => (holdings === undefined ? (holdings = found()) : holdings);
}

/** Each condition once. */
export function distinct(holdings: readonly Holding[]): readonly Holding[] {
  return [...new Map(holdings.map((each) => [each.condition, each])).values()];
}

/** Tables that a formula names must have as many rows as they had. */
function tableSizes(tree: Node, { book }: Workbook): readonly Holding[] {
  const found: Holding[] = [];
  for (const node of withDescendants(tree)) {
    if (node.is !== "reference" || node.reference.is !== "table" || node.reference.table === null) continue;
    const table = book.tableNamed(node.reference.table);
    if (!table || node.reference.sections.length > 0) continue;
    const rows = table.bottom - table.totalsRows - (table.top + table.headerRows) + 1;
    found.push({ says: `${table.name} has as many rows`, condition: `ROWS(${table.name}[])=${rows}` });
  }
  return found;
}
