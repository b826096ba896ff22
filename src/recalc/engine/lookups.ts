import type { Area } from "../../formulas/address";
import { isError, type CellValue } from "../../xlsx/value";
import { criterion } from "./criteria";
import type { Form, FormCall, Frame } from "./frame";
import { blocked, lifted, NOT_AVAILABLE, numberOf, REFERENCE, VALUE, valued, type Block, type Operand } from "./operand";
import { blockOf, scalarOf } from "./reading";

/** Where values stand in a list, so that a column of lookups reads its list once. */
export interface Positions {
  /** The place of the first value equal to the one wanted, from 0; -1 where there is none. */
  of(wanted: CellValue): number;
}

/** Values are equal whatever the case of their letters; a text with `*` or `?` is a pattern. */
export function positionsIn(list: readonly CellValue[]): Positions {
  const places = new Map<string | number | boolean, number>();
  list.forEach((value, at) => {
    if (value === null || isError(value)) return;
    const key = typeof value === "string" ? `"${value.toLowerCase()}` : value;
    if (!places.has(key)) places.set(key, at);
  });
  return {
    of(wanted) {
      if (isError(wanted)) return -1;
      if (typeof wanted === "string" && /[*?~]/.test(wanted)) return list.findIndex(criterion(`=${wanted}`));
      return places.get(typeof wanted === "string" ? `"${wanted.toLowerCase()}` : (wanted ?? 0)) ?? -1;
    },
  };
}

const isOff = (value: CellValue) => value === 0 || value === false || value === null;

/** Whether an argument says that an equal value is wanted, and not the nearest. */
function isExact({ args, evaluate, frame }: FormCall, i: number): boolean {
  return args[i] !== undefined && isOff(args[i].is === "missing" ? 0 : scalarOf(evaluate(i), frame));
}

/** What a list along a range or a block holds, with its place among the cells where it has one. */
function positionsOf(operand: Operand, frame: Frame, isAcross: boolean): Positions {
  if (operand.is === "areas" && operand.areas.length === 1) {
    const area = operand.areas[0]!;
    return frame.surroundings.positions(isAcross ? { ...area, bottom: area.top } : { ...area, right: area.left });
  }
  const block = blockOf(operand, { ...frame, isArray: true });
  return positionsIn(isAcross ? (block[0] ?? []) : block.map((row) => row[0] ?? null));
}

/** `VLOOKUP` and `HLOOKUP` for an equal value. */
function tableLookup(name: string, isAcross: boolean): Form {
  return (call) => {
    const { args, evaluate, frame, apply } = call;
    const wanted = blockOf(evaluate(0), frame);
    const index = args[2] === undefined ? null : numberOf(scalarOf(evaluate(2), frame));
    if (!isExact(call, 3))
      return apply(
        name,
        args.map((_, i) => evaluate(i)),
        frame,
      );
    if (typeof index !== "number") return valued(index ?? VALUE);
    const table = evaluate(1);
    if (table.is === "value") return { is: "value", value: isError(table.value) ? table.value : VALUE };
    const line = Math.trunc(index);
    const area = table.is === "areas" ? table.areas[0]! : null;
    const block = area ? null : blockOf(table, { ...frame, isArray: true });
    const lines = area
      ? (isAcross ? area.bottom - area.top : area.right - area.left) + 1
      : isAcross
        ? block!.length
        : (block![0]?.length ?? 0);
    if (line < 1) return { is: "value", value: VALUE };
    if (line > lines) return { is: "value", value: REFERENCE };
    const positions = positionsOf(table, frame, isAcross);
    return lifted([wanted], (value) => {
      if (isError(value)) return value;
      const at = positions.of(value);
      if (at < 0) return NOT_AVAILABLE;
      const [down, across] = isAcross ? [line - 1, at] : [at, line - 1];
      const found = area ? cellOf(area, down, across, frame) : (block![down]?.[across] ?? null);
      return found ?? 0;
    });
  };
}

function cellOf({ sheet, top, left }: Area, down: number, across: number, frame: Frame): CellValue {
  const cell = { sheet, top: top + down, left: left + across, bottom: top + down, right: left + across };
  return frame.surroundings.blockOf(cell)[0]?.[0] ?? null;
}

const isOneLine = (operand: Operand): "down" | "across" | null => {
  const [rows, columns] =
    operand.is === "areas" && operand.areas.length === 1
      ? [operand.areas[0]!.bottom - operand.areas[0]!.top + 1, operand.areas[0]!.right - operand.areas[0]!.left + 1]
      : operand.is === "block"
        ? [operand.block.length, operand.block[0]?.length ?? 0]
        : [0, 0];
  return columns === 1 ? "down" : rows === 1 ? "across" : null;
};

const MATCH: Form = (call) => {
  const { args, evaluate, frame, apply } = call;
  const list = evaluate(1);
  const line = isOneLine(list);
  if (!line || args[2] === undefined || !isExact(call, 2))
    return apply(
      "MATCH",
      args.map((_, i) => evaluate(i)),
      frame,
    );
  const positions = positionsOf(list, frame, line === "across");
  return lifted([blockOf(evaluate(0), frame)], (value) => {
    if (isError(value)) return value;
    const at = positions.of(value);
    return at < 0 ? NOT_AVAILABLE : at + 1;
  });
};

const XLOOKUP: Form = (call) => {
  const { args, evaluate, frame, apply } = call;
  const isPlain = args.length <= 4 || args.slice(4).every((argument, i) => argument.is === "missing" || (i === 0 && isExact(call, 4)));
  const wanted = blockOf(evaluate(0), frame);
  const [list, results] = [evaluate(1), evaluate(2)];
  const line = isOneLine(list);
  const [value] = wanted[0] ?? [];
  const isOne = wanted.length === 1 && wanted[0]!.length === 1;
  const hasPattern = typeof value === "string" && /[*?~]/.test(value);
  if (!isPlain || !line || !isOne || value === null || value === undefined || hasPattern)
    return apply(
      "XLOOKUP",
      args.map((_, i) => evaluate(i)),
      frame,
    );
  if (isError(value)) return valued(value);
  const at = positionsOf(list, frame, line === "across").of(value);
  if (at < 0) return args[3] === undefined || args[3].is === "missing" ? { is: "value", value: NOT_AVAILABLE } : evaluate(3);
  return lineOf(results, at, line, frame);
};

/** The row, or column, of the results that stands beside what was found. */
function lineOf(results: Operand, at: number, line: "down" | "across", frame: Frame): Operand {
  if (results.is === "areas" && results.areas.length === 1) {
    const area = results.areas[0]!;
    const found =
      line === "down" ? { ...area, top: area.top + at, bottom: area.top + at } : { ...area, left: area.left + at, right: area.left + at };
    return found.bottom > area.bottom || found.right > area.right ? { is: "value", value: VALUE } : { is: "areas", areas: [found] };
  }
  const block: Block = blockOf(results, { ...frame, isArray: true });
  const found = line === "down" ? block.slice(at, at + 1) : block.map((row) => row.slice(at, at + 1));
  return found.length === 0 || found[0]!.length === 0 ? { is: "value", value: VALUE } : blocked(found);
}

/** Lookups of an equal value, which workbooks have by the thousand: each list is read once. */
export const LOOKUP_FORMS: readonly (readonly [string, Form])[] = [
  ["VLOOKUP", tableLookup("VLOOKUP", false)],
  ["HLOOKUP", tableLookup("HLOOKUP", true)],
  ["MATCH", MATCH],
  ["XLOOKUP", XLOOKUP],
];
