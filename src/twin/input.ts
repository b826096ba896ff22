import { type Asked, LEFT_OUT, parametersOf } from "../explain/asked";
import { type CellValue } from "../explain/explanation";
import { type Moves } from "./moving";

/** An argument of a call that is one cell of the workbook, as a twin takes it. */
export interface Input {
  /** Excel's name of it. */
  readonly name: string;
  /** What the cell held when it was copied; null for an empty one. */
  readonly held: CellValue | null;
  /** What it may become; null where it is held to what it was. */
  readonly moves: Movement | null;
}

export interface Movement {
  readonly is: Moves["is"];
  readonly line: string;
  /** The least and the most, of a number or a day. */
  readonly from: number;
  readonly to: number;
  readonly decimals: number;
  /** The column of the steps that a word has to be one of. */
  readonly of: string | null;
  /** What a blank is: one that the steps allow for, or one that makes the answer blank too; null where it is neither. */
  readonly blank: "allowed" | "blank" | null;
}

/** The arguments of a call that are one cell of the workbook each. */
export function inputsOf({ id, args }: Asked): readonly Omit<Input, "moves">[] {
  return parametersOf(id).flatMap(({ name }, index) => {
    const { from, cells } = args[index] ?? LEFT_OUT;
    if (from.area === null || from.area.top !== from.area.bottom || from.area.left !== from.area.right) return [];
    return [{ name, held: heldIn(cells?.[0]?.[0]) }];
  });
}

/** What a cell holds, an empty text being nothing: a formula that hands on an empty cell has one. */
export function heldIn(cell: unknown): CellValue | null {
  return cell === undefined || cell === null || cell === "" ? null : (cell as CellValue);
}

/** The arguments of a call that are no cells, to be compared. */
export function constantsOf({ args }: Pick<Asked, "args">): string {
  return JSON.stringify(args.map(({ from, cells }) => (from.area === null ? (cells?.[0]?.[0] ?? null) : "cell")));
}
