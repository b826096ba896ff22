import { type Day } from "../core/foundation/day";
import { type Deadline } from "../core/send/deadline";
import { type RowRead } from "../functions/cells/table-rows";
import { type ColumnLine } from "./explanation";
import { limitFormula } from "./limit";
import { column, dayColumn } from "./lines";
import { YEAR } from "./words";

/** The block of columns that a caseload stands in. */
export const CASES = "cases";

/** The places of rows in the columns given. */
export function placeColumn(rows: readonly RowRead[]): ColumnLine {
  return column(
    CASES,
    "place",
    "Row",
    rows.map(({ place }) => place),
  );
}

/** A column of days as they were understood. */
export function givenDays(rows: readonly RowRead[], key: string, says: string): ColumnLine {
  return dayColumn(
    CASES,
    key,
    says,
    rows.map(({ values }) => values[key] as Day | null),
  );
}

/** A column of 1 and 0 for yes and no, which every spreadsheet counts alike. */
export function givenFlags(rows: readonly RowRead[], key: string, says: string): ColumnLine {
  return column(
    CASES,
    key,
    says,
    rows.map(({ values }) => (values[key] === true ? 1 : 0)),
  );
}

/** What the rule made of each row, by `of`; an empty text where it left the row out, or there is none. */
export function madeDays<M>(rows: readonly RowRead[], key: string, says: string, of: (made: M) => Day | null, formula: string): ColumnLine {
  return dayColumn(
    CASES,
    key,
    says,
    rows.map(({ made }) => (made === null ? "" : (of(made as M) ?? ""))),
    { formula },
  );
}

export function madeWords<M>(
  rows: readonly RowRead[],
  key: string,
  says: string,
  of: (made: M) => string | number | null,
  formula?: string,
): ColumnLine {
  return column(
    CASES,
    key,
    says,
    rows.map(({ made }) => (made === null ? "" : (of(made as M) ?? ""))),
    { ...(formula === undefined ? {} : { formula }), ...(key === "yearOf" ? { format: YEAR } : {}) },
  );
}

/**
 * The last days of one limit down a column, where `is` says that a row has it. Of rows under several rules each has the length of its own, which
 * the law has not changed for any case held.
 */
export function limitColumn<M>(
  rows: readonly RowRead[],
  key: string,
  says: string,
  of: (made: M) => Deadline | null,
  event: string,
  length: string,
  is: string,
): ColumnLine {
  const limits = rows.flatMap(({ made }) => (made === null ? [] : (of(made as M) ?? [])));
  const [first] = limits;
  const formula = first ? limitFormula(first.rule.limit, first.convention, `{@${event}}`, length, null) : '""';
  return madeDays<M>(rows, key, says, (made) => of(made)?.day ?? null, `=IF(${is},${formula},"")`);
}
