import { dayGiven, dayOn } from "./today";

export interface Options {
  readonly input: string;
  /** Null where only a check is asked for. */
  readonly output: string | null;
  readonly isJson: boolean;
  readonly isStrict: boolean;
  readonly isCheck: boolean;
  /** The day that TODAY and NOW give, as a date of the sheet. */
  readonly today: number;
  readonly now: number;
}

export const USAGE = `npm run --silent recalc -- in.xlsx out.xlsx [--strict] [--json] [--today 2026-11-25]
npm run --silent recalc -- in.xlsx --check [--json]

Works out the ESSEX formulas of a workbook, with the native formulas they depend on and those that depend on them, and writes the same file
with the values that have changed. The first file is never touched.

--strict  ends with 2 where a cell is in error or was not worked out, and lists these
--check   writes nothing, and ends with 1 where a value would change
--json    says what changed, old and new, as JSON
--today   the day that TODAY() and NOW() give; without it, this one

Ends with 3 where a file cannot be read or written.
`;

/** What the command line asks for, or what is wrong with it. */
export function optionsIn(args: readonly string[], clock: Date): Options | string {
  const files: string[] = [];
  const flags = new Set<string>();
  let today = dayOn(clock);
  let time = (clock.getHours() * 3600 + clock.getMinutes() * 60 + clock.getSeconds()) / 86_400;
  for (let i = 0; i < args.length; i++) {
    const [flag = "", given] = args[i]!.split("=", 2);
    if (flag === "--today") {
      const day = dayGiven(given ?? args[++i] ?? "");
      if (typeof day === "string") return day;
      today = day;
      time = 0;
    } else if (["--strict", "--json", "--check"].includes(flag) && given === undefined) flags.add(flag);
    else if (flag.startsWith("-")) return `${args[i]!} is not known.`;
    else files.push(args[i]!);
  }
  const isCheck = flags.has("--check");
  const [input, output, ...more] = files;
  if (input === undefined) return "Name a workbook.";
  if (more.length > 0) return `${more[0]!}: two files are enough, the one to read and the one to write.`;
  if (output === undefined && !isCheck) return "Name the file to write, after the one to read.";
  return {
    input,
    output: isCheck ? null : output!,
    isCheck,
    isJson: flags.has("--json"),
    isStrict: flags.has("--strict"),
    today,
    now: today + time,
  };
}
