import { type Choice } from "../foundation/choice";

/** A primary need by its SEN2 name, its code a synonym. */
export type Need = Choice;

/** A plan by its primary need and, where placements are counted, its placement. */
export interface CountedPlan {
  readonly need: string;
  readonly placement: string | null;
}

/** Plans by need and placement. */
export interface NeedsTable {
  /** Largest first; those of one size as first met. */
  readonly needs: readonly string[];
  /** As first met. */
  readonly placements: readonly string[];
  /** By need and placement. */
  readonly cells: readonly (readonly number[])[];
  /** By need. */
  readonly plans: readonly number[];
}

/** Plans counted in one pass. */
export function needsTable(plans: Iterable<CountedPlan>): NeedsTable {
  const counts = new Map<string, Map<string | null, number>>();
  const placements = new Set<string>();
  for (const { need, placement } of plans) {
    let row = counts.get(need);
    if (!row) counts.set(need, (row = new Map()));
    row.set(placement, (row.get(placement) ?? 0) + 1);
    if (placement !== null) placements.add(placement);
  }
  const columns = [...placements];
  const rows = [...counts].map(([need, row]) => ({
    need,
    cells: columns.map((placement) => row.get(placement) ?? 0),
    plans: [...row.values()].reduce((sum, count) => sum + count, 0),
  }));
  rows.sort((a, b) => b.plans - a.plans);
  return {
    needs: rows.map(({ need }) => need),
    placements: columns,
    cells: rows.map(({ cells }) => cells),
    plans: rows.map(({ plans: count }) => count),
  };
}
