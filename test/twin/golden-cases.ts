import { dayOfText } from "../../src/core/foundation/day";
import { COLUMN_TESTS } from "../../src/workbooks/self-test/columns-sheet";
import { type CellValue } from "../../src/explain/explanation";
import { type FunctionId } from "../../src/functions/definitions";
import { golden } from "../golden/golden";
import { transcribed } from "../golden/price-list";
import { type Case } from "../prove/case";

/** A row of a golden table as a call, and what its source says of it. */
export interface GoldenCase {
  readonly table: string;
  readonly case: Case;
  /** Null where the source does not print what one cell shows. */
  readonly expected: CellValue | null;
}

type Row = Readonly<Record<string, string>>;

const AT = { row: 0, column: 0 };

function day(text: string | undefined): number | null {
  if (text === undefined || text === "") return null;
  const read = dayOfText(text);
  if (!read.ok) throw new Error(`${text} is no date.`);
  return read.value;
}

const number = (text: string | undefined): number | null => (text === undefined || text === "" ? null : Number(text));
const word = (text: string | undefined): string | null => text || null;

function table(
  path: string,
  id: FunctionId,
  args: (row: Row) => readonly unknown[],
  expected: (row: Row) => CellValue | null,
  column = 0,
): readonly GoldenCase[] {
  return golden(path).map((row): GoldenCase => ({
    table: path,
    case: { id, args: args(row), at: { row: 0, column } },
    expected: expected(row),
  }));
}

const lists = new Map<string, ReturnType<typeof transcribed>>();
function list(name: string): ReturnType<typeof transcribed> {
  const known = lists.get(name) ?? transcribed(name);
  lists.set(name, known);
  return known;
}

/** Every row of the golden tables that is one call of a function, with its inputs in cells of their own. */
export const goldenCases: readonly GoldenCase[] = [
  ...COLUMN_TESTS.filter(({ called }) => called !== "TRADEDPRICE").flatMap(({ path, called, inputs, expected }) =>
    golden(path).map((row): GoldenCase => ({
      table: path,
      case: {
        id: called as FunctionId,
        args: inputs.map(([column, kind]) =>
          kind === "date" ? day(row[column]) : kind === "number" ? number(row[column]) : word(row[column]),
        ),
        at: AT,
      },
      expected: day(row[expected[0]]),
    })),
  ),
  ...table(
    "send/worked-examples.csv",
    "EHCPDEADLINE",
    (row) => [day(row.event), row.duty],
    (row) => day(row["last day"]),
  ),
  ...table(
    "send/reviews.csv",
    "EHCPREVIEWSTATUS",
    (row) => [
      day(row["last review"]),
      day(row.meeting),
      day(row.decision),
      day(row.plan),
      day(row["as of"]),
      word(row.amending),
      null,
      day(row.notice),
    ],
    (row) => row.status!.replace(/^.* \d\d\/\d\d\/\d{4} /, ""),
    2,
  ),
  ...table(
    "schools/in-year-admissions.csv",
    "ADMISSIONSROUTE",
    (row) => [row.type, row.phase, day(row.applied)],
    (row) => row.route!,
  ),
  ...table(
    "schools/performance-table-types.csv",
    "SCHOOLGOVERNANCE",
    (row) => [row.name],
    (row) => row.governance!,
  ),
  ...table(
    "schools/partnerships.csv",
    "QUADRANT",
    (row) => [row.partnership],
    (row) => row.quadrant!,
  ),
  ...[1, 2].flatMap((part) =>
    table(
      "demand/wilson.csv",
      "SURVEY",
      (row) => [number(row.positive), number(row.responses)],
      () => null,
      part,
    ),
  ),
  ...table(
    "traded/school-improvement-days.csv",
    "TRADEDPRICE",
    (row) => ["School improvement days", number(row.days), null, day(row.ordered)],
    (row) => number(row.pounds),
  ),
  ...table(
    "traded/governor-conference.csv",
    "TRADEDPRICE",
    (row) => ["Governor conference", number(row.people), null, day(row.ordered)],
    (row) => number(row.pounds),
  ),
  ...table(
    "traded/assessment.csv",
    "TRADEDPRICE",
    (row) => [row.service, number(row.quantity), word(row.customer), null, word(row.subscriber)],
    (row) => number(row.pounds),
  ),
  ...table(
    "traded/orders.csv",
    "TRADEDPRICE",
    (row) => [
      row.service,
      number(row.quantity),
      word(row.customer),
      day(row.ordered),
      word(row.subscriber),
      list(row.list!),
      null,
      day(row.start),
    ],
    (row) => number(row.pounds),
  ),
];
