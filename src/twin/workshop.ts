import { type CellValue, type Line } from "../explain/explanation";
import { type Facts } from "./facts";
import { ASK_LITERAL, isErrorText, isStill, literalOf, REFUSED } from "./guard";
import { type Lambda, lambdaOf } from "./lambdas";
import { blockOn, type Given, givenBy, type Holding, type RowCell, rowsOn, type Worked } from "./layout";
import { merged, type Merged } from "./merged";
import { type Input } from "./input";
import { type Mold } from "./mold";
import { Drafted } from "./sheet-draft";
import { type Form } from "./form";

/** Where cells are worked out. What is asked of it is laid out when all is known; what it hands back may be asked then. */
export interface Workshop {
  readonly form: Form;
  readonly sheet: Drafted;
  /** A row of a mold's table, or a call of its LAMBDA. */
  readonly row: (mold: Mold, title: string, cell: RowCell) => () => Answering;
  /** Steps one under the other, of one cell or of many of one call. */
  readonly block: (title: string, mold: BlockMold, sources: readonly string[], holding: readonly Holding[]) => BlockDraft;
  /** A value, and what it is held to. */
  readonly value: (says: string, value: CellValue, inputs: readonly HeldInput[], holding: readonly Holding[]) => () => Answering;
  readonly finish: () => readonly Lambda[];
}

export type BlockMold = Pick<Mold, "inputs" | "conditions">;

export interface HeldInput {
  readonly reference: string;
  readonly held: CellValue | null;
}

export interface BlockDraft {
  readonly add: (lines: readonly Line[]) => () => Answering;
  /** A cell of the call that has no steps. */
  readonly value: (value: CellValue) => () => Answering;
}

/** How a cell is answered. */
export interface Answering {
  /** What it shows while its inputs are as they may be. */
  readonly result: string;
  /** TRUE while they are; null where it is held to nothing. */
  readonly holds: string | null;
  /** The same in one, where that is in words once they are not. */
  readonly guarded: string | null;
  /** Whether it is a value, which stands for itself where it is held to nothing. */
  readonly isPlain: boolean;
  /** What else it shows while they are, or nothing where it shows nothing since one is blank. */
  readonly given: Given;
}

interface Group {
  readonly mold: Mold;
  readonly title: string;
  readonly cells: RowCell[];
  readonly worked: Answering[];
}

interface Block {
  readonly title: string;
  readonly mold: BlockMold;
  readonly sources: readonly string[];
  readonly holding: readonly Holding[];
  readonly merged: Merged;
  placed?: ReturnType<typeof blockOn>;
}

const PREFIX = "Twin.";

/** `freeName` makes of a wanted name one that the workbook does not have. */
export function workshop(name: string, facts: Facts, form: Form, freeName: (wanted: string) => string): Workshop {
  const sheet = new Drafted(name, [60, 22, 44, 30, 30, 16]);
  sheet.value(0, 0, "Workings", { isBold: true });
  sheet.value(1, 0, "Native formulas alone. What they count by stands on the sheet of dated facts, with its sources.");
  const groups = new Map<Mold, Group>();
  const blocks: Block[] = [];
  const guards = new Map<string, { readonly says: string; readonly condition: string; reference: string }>();

  const blockOf = (title: string, mold: BlockMold, sources: readonly string[], holding: readonly Holding[]): BlockDraft => {
    const block: Block = { title, mold, sources, holding, merged: merged() };
    blocks.push(block);
    const answering = (result: string, isPlain: boolean): Answering => ({
      result,
      holds: block.placed!.holds,
      guarded: null,
      isPlain,
      given: block.placed!.given,
    });
    return {
      add: (lines) => {
        const key = block.merged.add(lines);
        return () => answering(block.placed!.given(block.placed!.at(key)), false);
      },
      value: (value) => () => answering(valueFormula(value), true),
    };
  };

  return {
    form,
    sheet,
    row: (mold, title, cell) => {
      const group = groups.get(mold) ?? { mold, title, cells: [], worked: [] };
      groups.set(mold, group);
      const index = group.cells.push(cell) - 1;
      return () => group.worked[index]!;
    },
    block: blockOf,
    value: (says, value, inputs, holding) => {
      const conditions = [...inputs.map(({ reference, held }) => isStill(reference, held)), ...holding.map(({ condition }) => condition)];
      if (conditions.length === 0) return () => ({ ...plain(value), holds: null });
      const condition = `IFERROR(AND(${conditions.join(",")}),FALSE)`;
      const guard = guards.get(condition) ?? { says, condition, reference: "" };
      guards.set(condition, guard);
      return () => ({ ...plain(value), holds: guard.reference });
    },
    finish: () => {
      const lambdas: Lambda[] = [];
      for (const group of groups.values()) {
        const { mold, title, cells } = group;
        if (form === "lambda") {
          const lambda = lambdaOf(freeName(PREFIX + mold.id), mold, facts, title);
          lambdas.push(lambda);
          for (const { inputs } of cells) {
            const call = `${lambda.name}(${inputs.join(",")})`;
            const holds = `NOT(IFERROR(${call}=${ASK_LITERAL},FALSE))`;
            group.worked.push({ result: call, holds, guarded: call, isPlain: false, given: givenBy(mold, inputs) });
          }
        } else {
          for (const { answer, holds, given } of rowsOn(sheet, title, mold, cells, facts) satisfies readonly Worked[])
            group.worked.push({ result: answer, holds, guarded: answer, isPlain: false, given });
        }
      }
      for (const block of blocks) {
        const { title, mold, sources, holding } = block;
        const held = mold.inputs.map((input: Input) => input.held);
        block.placed = blockOn(sheet, title, { ...mold, lines: block.merged.lines }, sources, held, holding);
      }
      if (guards.size > 0) {
        const top = sheet.next + 1;
        sheet.value(top, 0, "Values that are held to the inputs they were copied with", { isBold: true });
        [...guards.values()].forEach((guard, index) => {
          sheet.value(top + 1 + index, 0, guard.says);
          guard.reference = sheet.formula(top + 1 + index, 1, guard.condition, true);
        });
      }
      return lambdas;
    },
  };
}

function plain(value: CellValue): Omit<Answering, "holds"> {
  return { result: valueFormula(value), guarded: null, isPlain: true, given: (result) => result };
}

/** A value as a formula; an error as what comes to it. */
export function valueFormula(value: CellValue): string {
  if (typeof value === "string" && isErrorText(value)) return value === "#N/A" ? "NA()" : REFUSED;
  return literalOf(value);
}
