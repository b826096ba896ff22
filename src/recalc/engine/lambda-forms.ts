import { COLUMNS, ROWS } from "../../formulas/address";
import type { CellValue } from "../../xlsx/value";
import type { Form, FormCall, Frame } from "./frame";
import { blocked, failed, fittedCell, fittedSize, notWorkedOut, numberOf, VALUE, valued, type Operand } from "./operand";
import { blockOf, scalarOf } from "./reading";

type Lambda = Operand & { is: "lambda" };

const CALC: CellValue = { error: "#CALC!" };

function lambdaAt({ args, evaluate }: FormCall, i = args.length - 1): Lambda {
  const operand = evaluate(i, true);
  return operand.is === "lambda" ? operand : notWorkedOut("a LAMBDA is missing");
}

/** One cell of what a LAMBDA answers: an answer of several does not fit into a cell. */
function cellOf(operand: Operand, frame: Frame): CellValue {
  if (operand.is === "lambda") return CALC;
  const block = blockOf(operand, { ...frame, isArray: true });
  return block.length === 1 && block[0]!.length === 1 ? (block[0]![0] ?? 0) : CALC;
}

const MAP: Form = (call) => {
  const { args, evaluate, frame } = call;
  const blocks = args.slice(0, -1).map((_, i) => blockOf(evaluate(i, true), { ...frame, isArray: true }));
  const lambda = lambdaAt(call);
  const { rows, columns } = fittedSize(blocks);
  return blocked(
    Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (_, column) =>
        cellOf(lambda.call(blocks.map((block) => valued(fittedCell(block, row, column)))), frame),
      ),
    ),
  );
};

const REDUCE: Form = (call) => {
  const { args, evaluate, frame } = call;
  const lambda = lambdaAt(call);
  let reached = args.length > 2 ? evaluate(0, true) : null;
  for (const value of blockOf(evaluate(args.length - 2, true), { ...frame, isArray: true }).flat())
    reached = reached === null ? valued(value) : lambda.call([reached, valued(value)]);
  return reached ?? failed("#CALC!");
};

const SCAN: Form = (call) => {
  const { args, evaluate, frame } = call;
  const lambda = lambdaAt(call);
  let reached: Operand | null = args.length > 2 ? evaluate(0, true) : null;
  if (reached?.is === "missing") reached = null;
  const block = blockOf(evaluate(args.length - 2, true), { ...frame, isArray: true });
  return blocked(
    block.map((row) =>
      row.map((value) => {
        reached = reached === null ? valued(value) : lambda.call([reached, valued(value)]);
        return cellOf(reached, frame);
      }),
    ),
  );
};

const BYROW: Form = (call) => {
  const block = blockOf(call.evaluate(0, true), { ...call.frame, isArray: true });
  const lambda = lambdaAt(call);
  return blocked(block.map((row) => [cellOf(lambda.call([blocked([row])]), call.frame)]));
};

const BYCOL: Form = (call) => {
  const block = blockOf(call.evaluate(0, true), { ...call.frame, isArray: true });
  const lambda = lambdaAt(call);
  const columns = block[0]?.length ?? 0;
  return blocked([
    Array.from({ length: columns }, (_, column) => cellOf(lambda.call([blocked(block.map((row) => [row[column] ?? null]))]), call.frame)),
  ]);
};

const MOST_CELLS = 5_000_000;

const MAKEARRAY: Form = (call) => {
  const [rows, columns] = [0, 1].map((i) => numberOf(scalarOf(call.evaluate(i), call.frame)));
  const lambda = lambdaAt(call);
  if (
    typeof rows !== "number" ||
    typeof columns !== "number" ||
    rows < 1 ||
    columns < 1 ||
    rows > ROWS ||
    columns > COLUMNS ||
    rows * columns > MOST_CELLS
  )
    return { is: "value", value: VALUE };
  return blocked(
    Array.from({ length: Math.trunc(rows) }, (_, row) =>
      Array.from({ length: Math.trunc(columns) }, (_, column) => cellOf(lambda.call([valued(row + 1), valued(column + 1)]), call.frame)),
    ),
  );
};

/** The functions that call a LAMBDA. */
export const LAMBDA_FORMS: readonly (readonly [string, Form])[] = [
  ["MAP", MAP],
  ["REDUCE", REDUCE],
  ["SCAN", SCAN],
  ["BYROW", BYROW],
  ["BYCOL", BYCOL],
  ["MAKEARRAY", MAKEARRAY],
  ["ISOMITTED", ({ evaluate }) => valued(evaluate(0, true).is === "missing")],
];
