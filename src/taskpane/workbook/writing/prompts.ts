import type { Area } from "../../../formulas/address";
import { rangeOf } from "../cells";
import type { Change } from "../journal";

/** What Excel shows beside a cell while it is selected. */
export interface Prompt {
  readonly area: Area;
  readonly title: string;
  readonly message: string;
}

/** The longest that Excel shows. */
const TITLE = 32;
const MESSAGE = 255;

/** Shows a message beside cells while one of them is selected. */
export async function addPrompts(context: Excel.RequestContext, prompts: readonly Prompt[]): Promise<Change> {
  const cells = prompts.map(({ area, title, message }) => {
    const { dataValidation } = rangeOf(context, area);
    dataValidation.load("prompt");
    return { area, title, message, dataValidation };
  });
  await context.sync();
  const before = cells.map(({ dataValidation }) => dataValidation.prompt as Excel.DataValidationPrompt | null);
  for (const { dataValidation, title, message } of cells)
    dataValidation.prompt = { showPrompt: true, title: cut(title, TITLE), message: cut(message, MESSAGE) };
  await context.sync();
  return {
    async undo(context) {
      for (const [index, { area }] of cells.entries())
        rangeOf(context, area).dataValidation.prompt = {
          showPrompt: before[index]?.showPrompt ?? false,
          title: before[index]?.title ?? "",
          message: before[index]?.message ?? "",
        };
      await context.sync();
      return [];
    },
  };
}

function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}
