import { byName, type Choice, folded } from "../foundation/choice";
import { type Printed, printedShare, printedTable, WITHHELD } from "../foundation/disclosure/printed";

/** A primary need by its SEN2 name, its code a synonym. */
export type Need = Choice;

/** A plan by its primary need and, where placements are counted, its placement. */
export interface CountedPlan {
  readonly need: string;
  readonly placement: string | null;
  /** How many like plans it stands for; one where this is left out. */
  readonly times?: number;
}

/** Plans by need and placement. The same plans make the same table in whatever order they are listed: else two orders, laid side by side, could tell what is withheld. */
export interface NeedsTable {
  /** Largest first; those of one size by name. */
  readonly needs: readonly string[];
  /** By name, each as first spelt. */
  readonly placements: readonly string[];
  /** By need and placement. */
  readonly cells: readonly (readonly number[])[];
  /** By need. */
  readonly plans: readonly number[];
}

/** Plans counted in one pass. Case, spaces and punctuation of placements do not matter. */
export function needsTable(plans: Iterable<CountedPlan>): NeedsTable {
  const counts = new Map<string, Map<string, number>>();
  const spellings = new Map<string, string>();
  const names = new Map<string, string>();
  for (const { need, placement, times = 1 } of plans) {
    let row = counts.get(need);
    if (!row) counts.set(need, (row = new Map()));
    const spelt = placement ?? "";
    let name = names.get(spelt);
    if (name === undefined) names.set(spelt, (name = folded(spelt)));
    row.set(name, (row.get(name) ?? 0) + times);
    if (placement !== null && !spellings.has(name)) spellings.set(name, placement);
  }
  const columns = [...spellings.keys()].sort(byName);
  const rows = [...counts].map(([need, row]) => ({
    need,
    cells: columns.map((placement) => row.get(placement) ?? 0),
    plans: [...row.values()].reduce((sum, count) => sum + count, 0),
  }));
  rows.sort((a, b) => b.plans - a.plans || byName(a.need, b.need));
  return {
    needs: rows.map(({ need }) => need),
    placements: columns.map((placement) => spellings.get(placement)!),
    cells: rows.map(({ cells }) => cells),
    plans: rows.map(({ plans: count }) => count),
  };
}

/** Plans as they are printed: by placement, together, and as a share of all. */
export interface PrintedPlans {
  readonly placements: readonly Printed<number>[];
  readonly plans: Printed<number>;
  /** Null where there are no plans at all. */
  readonly share: Printed<number | null>;
}

/** The table of needs as it is printed. */
export interface PrintedNeeds {
  readonly placements: readonly string[];
  readonly needs: readonly (PrintedPlans & { readonly need: string })[];
  readonly total: PrintedPlans;
}

/**
 * The table as it is printed, with counts from 1 to one below `below` withheld; `needs` are those of SEN2, in its order. Needs whose plans are
 * withheld stand last, in that order: an order by size would tell them.
 */
export function printedNeeds(table: NeedsTable, needs: readonly Need[], below: number): PrintedNeeds {
  const { cells, rowTotals, columnTotals, total } = printedTable({ cells: table.cells, rowTotals: table.plans }, below);
  const figures = (placements: readonly Printed<number>[], plans: Printed<number>): PrintedPlans => ({
    placements,
    plans,
    share: printedShare(plans, total),
  });
  const rows = table.needs.map((need, row) => ({ need, ...figures(cells[row]!, rowTotals[row]!) }));
  const place = new Map(needs.map(({ name }, index) => [name, index]));
  const isWithheld = ({ plans }: PrintedPlans): boolean => plans === WITHHELD;
  const last = rows.filter(isWithheld).sort((a, b) => place.get(a.need)! - place.get(b.need)!);
  return {
    placements: table.placements,
    needs: [...rows.filter((row) => !isWithheld(row)), ...last],
    total: figures(columnTotals, total),
  };
}
