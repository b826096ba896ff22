import type { Area } from "../../../formulas/address";
import { rangeOf } from "../cells";
import type { Change } from "../journal";

/** A colouring by Excel's own rules, which goes on as the cells change. */
export interface ColourRule {
  /** In English and with commas, from the first cell of the area: `=$E2="Overdue"`. */
  readonly formula: string;
  readonly state: State;
}

export type State = "ok" | "soon" | "over";

/** The pane's own colours of its states, light: a sheet is white. Each keeps 4.5 to 1 between text and ground. */
const COLOURS: Readonly<Record<State, { readonly text: string; readonly ground: string }>> = {
  ok: { text: "#0B6A5B", ground: "#E4F1EE" },
  soon: { text: "#7A4100", ground: "#FFF1D9" },
  over: { text: "#9B1C1C", ground: "#FDECEA" },
};

/** Colours an area; what is coloured by other rules stays so. */
export async function addRules(context: Excel.RequestContext, area: Area, rules: readonly ColourRule[]): Promise<Change> {
  const { conditionalFormats } = rangeOf(context, area);
  const added = rules.map(({ formula, state }) => {
    const format = conditionalFormats.add("Custom");
    format.custom.rule.formula = formula;
    format.custom.format.font.color = COLOURS[state].text;
    format.custom.format.fill.color = COLOURS[state].ground;
    format.load("id");
    return format;
  });
  await context.sync();
  const ids = added.map(({ id }) => id);
  return {
    async undo(context) {
      const formats = rangeOf(context, area).conditionalFormats;
      formats.load("items/id");
      await context.sync();
      for (const format of formats.items) if (ids.includes(format.id)) format.delete();
      await context.sync();
      return [];
    },
  };
}

/** Excel takes a list of words in one text of so many characters, with commas between them. */
const LONGEST_LIST = 255;

/** Whether words fit Excel's one text of a list. */
export function fits(words: readonly string[]): boolean {
  return words.join(",").length <= LONGEST_LIST && words.every((word) => !word.includes(","));
}

/**
 * Offers a list in cells, and refuses what is not on it unless it is open; of words, or, where they are many or hold commas, of the cells of a
 * range.
 */
export async function addList(
  context: Excel.RequestContext,
  area: Area,
  source: readonly string[] | Area,
  { isOpen = false }: { readonly isOpen?: boolean } = {},
): Promise<Change> {
  if (!("sheet" in source) && !fits(source)) throw new Error("Words that are many or hold commas are listed from cells.");
  const { dataValidation } = rangeOf(context, area);
  dataValidation.load("rule,type,errorAlert,prompt,ignoreBlanks");
  await context.sync();
  const { type, rule, errorAlert, prompt, ignoreBlanks } = dataValidation;
  dataValidation.rule = {
    list: { inCellDropDown: true, source: "sheet" in source ? rangeOf(context, source) : source.join(",") },
  } as Excel.DataValidationRule;
  if (isOpen) dataValidation.errorAlert = { showAlert: false, style: "Information", title: "", message: "" };
  await context.sync();
  return {
    async undo(context) {
      const validation = rangeOf(context, area).dataValidation;
      validation.clear();
      const had = type !== "None" && type !== "Inconsistent" && type !== "MixedCriteria";
      if (had) validation.set({ rule, errorAlert, prompt, ignoreBlanks });
      await context.sync();
      const isMixed = type === "Inconsistent" || type === "MixedCriteria";
      return isMixed ? ["The cells had lists of several kinds, which are not put back."] : [];
    },
  };
}
