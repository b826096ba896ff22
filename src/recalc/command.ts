import { openWorkbook } from "../xlsx/workbook";
import { changedWorkbook } from "../xlsx/workbook-writing";
import { Unreadable } from "../xlsx/unreadable";
import { addInOf } from "./add-in";
import { bytesOf, isOneFile, writeWhole } from "./files";
import { optionsIn, USAGE, type Options } from "./options";
import { recalculated } from "./recalculation";
import { refusalOf } from "./refusal";
import { errorsInWords, inJson, inWords } from "./words";

export interface Output {
  say(text: string): void;
  complain(text: string): void;
}

export const DONE = 0;
const WOULD_CHANGE = 1;
const IN_ERROR = 2;
export const UNREADABLE = 3;

/** Runs the command with the built add-in in a folder, and answers the code to end with. */
export function run(args: readonly string[], addIn: string, clock: Date, output: Output): number {
  if (args.includes("--help")) {
    output.say(USAGE);
    return DONE;
  }
  const options = optionsIn(args, clock);
  if (typeof options === "string") {
    output.complain(`${options}\n\n${USAGE}`);
    return UNREADABLE;
  }
  let about = options.input;
  try {
    const bytes = bytesOf(options.input);
    const opened = openWorkbook(bytes);
    if (!opened.ok) throw new Unreadable(opened.why);
    const refused = refusalOf(opened.workbook);
    if (refused !== null) throw new Unreadable(refused);
    const { edits, report } = recalculated(opened.workbook, addInOf(addIn), options);
    const hasEdits = [...edits.values()].some((list) => list.length > 0);
    if (options.output !== null) {
      about = options.output;
      if (isOneFile(options.input, options.output)) throw new Unreadable("is the file that is read, which is never touched. Name another.");
      writeWhole(options.output, hasEdits ? changedWorkbook(opened.workbook, edits) : bytes);
    }
    tell(report, options, output);
    if (options.isCheck && hasEdits) return WOULD_CHANGE;
    return options.isStrict && report.errors.length + report.kept.length > 0 ? IN_ERROR : DONE;
  } catch (thrown) {
    if (!(thrown instanceof Unreadable)) throw thrown;
    output.complain(`${about} ${thrown.message}`);
    return UNREADABLE;
  }
}

function tell(report: ReturnType<typeof recalculated>["report"], options: Options, output: Output): void {
  if (options.isJson) output.say(inJson(options.input, report));
  else output.say(inWords(report, options.isCheck).join("\n"));
  const errors = errorsInWords(report);
  if (errors.length > 0 && (options.isStrict || !options.isJson)) output.complain(errors.join("\n"));
  if (options.isStrict && report.kept.length > 0)
    output.complain(["Not worked out:", ...report.kept.map(({ cell, why }) => `  ${cell}: ${why}`)].join("\n"));
}
