import { dayGiven, dayOn } from "../recalc/today";
import { type Form } from "./form";

export interface Options {
  readonly input: string;
  readonly output: string;
  readonly form: Form;
  /** The day that TODAY and NOW give, as a date of the sheet. */
  readonly today: number;
  readonly now: number;
}

export const USAGE = `npm run --silent twin -- in.xlsx out.xlsx [--form lambda|classic] [--today 2026-11-25]

Makes of a workbook a copy that needs no add-in: its ESSEX cells become native formulas with the facts they count by inside the file, or, where
no native formula holds, the value with a note that says so. The first file is never touched.

--form    classic: formulas of any Excel, and of LibreOffice; this one where it is left out. lambda: names of the workbook, for Excel 365
--today   the day that TODAY() and NOW() give; without it, this one

Ends with 3 where a file cannot be read or written.
`;

/** What the command line asks for, or what is wrong with it. */
export function optionsIn(args: readonly string[], clock: Date): Options | string {
  const files: string[] = [];
  let form: Form = "classic";
  let today = dayOn(clock);
  for (let i = 0; i < args.length; i++) {
    const [flag = "", given] = args[i]!.split("=", 2);
    if (flag === "--today") {
      const day = dayGiven(given ?? args[++i] ?? "");
      if (typeof day === "string") return day;
      today = day;
    } else if (flag === "--form") {
      const text = given ?? args[++i] ?? "";
      if (text !== "lambda" && text !== "classic") return `--form: "${text}" is neither lambda nor classic.`;
      form = text;
    } else if (flag.startsWith("-")) return `${args[i]!} is not known.`;
    else files.push(args[i]!);
  }
  const [input, output, ...more] = files;
  if (input === undefined) return "Name a workbook.";
  if (more.length > 0) return `${more[0]!}: two files are enough, the one to read and the one to write.`;
  if (output === undefined) return "Name the file to write, after the one to read.";
  return { input, output, form, today, now: today };
}
