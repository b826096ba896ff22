import { byName, type Choice, folded } from "../foundation/choice";

/** A primary need by its SEN2 name, its code a synonym. */
export type Need = Choice;

/** A plan by its primary need and, where placements are counted, its placement. */
export interface CountedPlan {
  readonly need: string;
  readonly placement: string | null;
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
  for (const { need, placement } of plans) {
    let row = counts.get(need);
    if (!row) counts.set(need, (row = new Map()));
    const name = folded(placement ?? "");
    row.set(name, (row.get(name) ?? 0) + 1);
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
