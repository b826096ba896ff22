import { cellAddress, type Area } from "../../../formulas/address";
import type { Table } from "../../../formulas/reference";
import type { Tariff } from "../../../core/traded/tariff";
import { listIn } from "../../../functions/traded/tariff-reading";
import { counted } from "../../building/counted";
import { valuesOf } from "../../workbook/reading";
import type { Writer } from "../../workbook/writer";

/** A fault of a list, at its cell. */
export interface CellFault {
  /** Null where the list as a whole is at fault. */
  readonly area: Area | null;
  /** `G5`. */
  readonly address: string;
  readonly heading: string | null;
  readonly message: string;
  /** What the cell holds. */
  readonly held: unknown;
}

/** A list of the workbook, checked. */
export interface Checked {
  readonly table: Table;
  readonly cells: readonly (readonly unknown[])[];
  readonly faults: readonly CellFault[];
  /** Null where it has faults. */
  readonly tariff: Tariff | null;
}

/** Reads a list and finds every fault of it, each at its cell. */
export async function checkedList(table: Table): Promise<Checked> {
  const [held] = await valuesOf([table]);
  const cells = held!.values;
  const { faults, tariff } = listIn(cells);
  return {
    table,
    cells,
    tariff,
    faults: faults.map(({ rows, column, heading, message }): CellFault => {
      const [row] = rows;
      if (row === undefined) return { area: null, address: "", heading, message, held: null };
      const [top, left] = [table.top + row - 1, table.left + (column ?? 1) - 1];
      const right = column === null ? table.right : left;
      return {
        area: { sheet: table.sheet, top, bottom: top, left, right },
        address: cellAddress(top, left),
        heading,
        message: onSheet(message, table),
        held: cells[row - 1]?.[(column ?? 1) - 1],
      };
    }),
  };
}

/** The rows of the range as the sheet numbers them. */
function onSheet(message: string, { top }: Table): string {
  return top === 0 ? message : message.replace(/\brow (\d+)/g, (_, row: string) => `row ${Number(row) + top}`);
}

/** More are not marked one by one. */
const MOST_MARKED = 200;

/** Colours each cell at fault for as long as it holds what it holds now, and shows beside it what is wrong when it is selected. */
export async function markFaults(to: Writer, { faults, table }: Checked): Promise<string> {
  const at = new Map<string, CellFault & { readonly area: Area }>();
  for (const fault of faults) if (fault.area && !at.has(fault.address)) at.set(fault.address, { ...fault, area: fault.area });
  const marked = [...at.values()].slice(0, MOST_MARKED);
  for (const { area, address, held } of marked) {
    const fixed = address.replace(/([A-Z]+)(\d+)/, "$$$1$$$2");
    await to.colours(area, [{ formula: `=${fixed}=${literal(held)}`, state: "over" }]);
  }
  await to.prompts(marked.map(({ area, heading, message }) => ({ area, title: heading ?? "Price list", message: sentence(message) })));
  const more = at.size > marked.length ? ` The first ${MOST_MARKED} are marked.` : "";
  return `${counted(at.size, "cell")} of ${table.name} marked, each with what is wrong.${more}`;
}

function literal(held: unknown): string {
  if (typeof held === "number") return String(held);
  if (typeof held === "boolean") return held ? "TRUE" : "FALSE";
  return `"${(typeof held === "string" ? held : "").replaceAll('"', '""')}"`;
}

export function sentence(message: string): string {
  return message.charAt(0).toUpperCase() + message.slice(1);
}
