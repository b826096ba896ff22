import { reading } from "./run";
import { freeName } from "./writing/sheets";

/** The name that a new sheet would be given now: where another sheet has it already, with a number after it. */
export function nameForNew(wanted: string): Promise<string> {
  return reading(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    return freeName(
      wanted,
      worksheets.items.map(({ name }) => name),
    );
  });
}
