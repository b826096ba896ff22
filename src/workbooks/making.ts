import { type BookPlan } from "./book";
import { recalculated } from "../recalc/recalculation";
import type { Clock } from "../recalc/calculation";
import type { EssexHost } from "../recalc/essex-host";
import { openWorkbook, type Workbook } from "../xlsx/workbook";
import { changedWorkbook } from "../xlsx/workbook-writing";
import { asCalculated } from "./as-calculated";
import { type AddInReference, withAddIn } from "./xlsx/add-in-reference";
import { withChartValues } from "./xlsx/chart-values";
import { fileOf } from "./xlsx/file";
import { type Dress } from "./xlsx/looks";

/** What a workbook is worked out with. */
export interface Making {
  readonly host: EssexHost;
  /** The day that the starters are dated: none of them asks for today. */
  readonly clock: Clock;
  readonly addIn: AddInReference;
}

/** A starter's file: its values worked out by the add-in and repeated as values, and the add-in named in it. */
export async function starterFile(plan: BookPlan, making: Making): Promise<Uint8Array<ArrayBuffer>> {
  const whole = await workedOut(plan, making);
  const added: BookPlan = { ...plan, sheets: [...plan.sheets, asCalculated(opened(whole), plan)] };
  const bytes = await workedOut(added, making);
  return withAddIn(withChartValues(bytes, opened(bytes), added), making.addIn);
}

/** The file of a plan with the value of every formula in it. Throws where one cannot be worked out. */
export async function workedOut(
  plan: BookPlan,
  { host, clock }: Pick<Making, "host" | "clock">,
  dress?: Dress,
): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await fileOf(plan, dress);
  const workbook = opened(bytes);
  const { edits, report } = recalculated(workbook, host, clock, "every formula");
  const [kept] = report.kept;
  if (kept) throw new Error(`${plan.properties.title}: ${kept.cell} is not worked out: ${kept.why}.`);
  return changedWorkbook(workbook, edits);
}

export function opened(bytes: Uint8Array): Workbook {
  const read = openWorkbook(bytes);
  if (!read.ok) throw new Error(`The workbook ${read.why}`);
  return read.workbook;
}
