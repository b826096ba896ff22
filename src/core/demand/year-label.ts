import { academicYearIn } from "../foundation/academic-year";
import { answer, quoted, type Result, unreadable } from "../foundation/result";
import { seen } from "../foundation/text";

/** How a series writes its years: a calendar year, an academic or financial year as people write it, or as DfE's files do. */
export type YearForm = "2024" | "2024/25" | "2024-25" | "2024 to 2025" | "202425";

/** A year by the calendar year it begins in, and how it is written. */
export interface YearLabel {
  readonly year: number;
  readonly form: YearForm;
}

const CALENDAR_YEAR = /^((?:19|[2-9]\d)\d{2})(?:\.0+)?$/;

/** The year that a cell of a series names. */
export function yearLabel(value: string | number | boolean): Result<YearLabel> {
  const text = seen(String(value));
  const calendar = CALENDAR_YEAR.exec(text);
  if (calendar) return answer({ year: Number(calendar[1]), form: "2024" });
  const academic = academicYearIn(text);
  if (academic === null) return unreadable(`${quoted(value)} is not a year such as 2024, 2024/25 or 2024-25.`);
  return answer({ year: Number(academic.slice(0, 4)), form: formIn(text) });
}

/** The form of an academic or financial year. */
function formIn(text: string): YearForm {
  if (/^\d{6}(?:\.0+)?$/.test(text)) return "202425";
  if (text.includes("/")) return "2024/25";
  return /to/i.test(text) ? "2024 to 2025" : "2024-25";
}

/** A year in the form of a series: a number where its years are numbers. */
export function yearIn(form: YearForm, year: number): string | number {
  const next = String((year + 1) % 100).padStart(2, "0");
  switch (form) {
    case "2024":
      return year;
    case "202425":
      return Number(`${year}${next}`);
    case "2024/25":
      return `${year}/${next}`;
    case "2024-25":
      return `${year}-${next}`;
    case "2024 to 2025":
      return `${year} to ${year + 1}`;
  }
}

/** The one form of the years of a series. Refuses a series that mixes them. */
export function formOf(labels: readonly YearLabel[]): Result<YearForm> {
  const form = labels[0]?.form ?? "2024";
  const other = labels.find((label) => label.form !== form);
  return other
    ? unreadable(`has ${yearIn(form, labels[0]!.year)} and ${yearIn(other.form, other.year)}. Write every year in one way.`, {
        argument: "years",
      })
    : answer(form);
}
