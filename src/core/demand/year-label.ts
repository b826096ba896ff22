import { academicYearIn } from "../foundation/academic-year";
import { answer, quoted, type Result, unreadable } from "../foundation/result";

/** How a series writes its years: a calendar year, an academic or financial year as people write it, or as DfE's files do. */
export type YearForm = "2024" | "2024/25" | "2024-25" | "202425";

/** A year by the calendar year it begins in, and how it is written. */
export interface YearLabel {
  readonly year: number;
  readonly form: YearForm;
}

/** The year that a cell of a series names. */
export function yearLabel(value: string | number | boolean): Result<YearLabel> {
  const text = String(value).trim();
  if (/^(?:19|[2-9]\d)\d{2}$/.test(text)) return answer({ year: Number(text), form: "2024" });
  const ofFile = /^(\d{4})(\d{2})$/.exec(text);
  const academic = academicYearIn(ofFile ? `${ofFile[1]!}/${ofFile[2]!}` : text);
  if (academic === null) return unreadable(`${quoted(value)} is not a year such as 2024, 2024/25 or 2024-25.`);
  return answer({ year: Number(academic.slice(0, 4)), form: ofFile ? "202425" : text.includes("/") ? "2024/25" : "2024-25" });
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
