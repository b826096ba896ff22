import { type Area, areaAddress, cellArea } from "../../../formulas/address";
import { type Book, NO_BOOK } from "../../../formulas/reference";
import { type ArgumentText, formulaText } from "../../building/argument-text";
import { argumentReader, type GivenArgument } from "../../building/given";
import { preview, type Preview } from "../../building/preview";
import type { Target } from "../../building/reference-text";
import { forOneRow, forRowsBelow, isByRow, type Rows, rowsGiven, type SpreadArgument } from "../../building/spread";
import { isNeeded } from "../../building/understood";
import { targetOf, withSelected } from "../../building/target";
import type { Pane } from "../panel";
import type { Signature } from "../../signatures";
import { bookNow } from "../../workbook/book";
import { resized } from "../../workbook/cells";
import { filledIn, valuesOf } from "../../workbook/reading";
import type { Selected } from "../../workbook/selection";
import { tableAt } from "../../workbook/selection";
import type { Table } from "../../../formulas/reference";
import { argumentField, type ArgumentField } from "./argument-field";

/** Serial of a day of the page's clock. */
function today(): number {
  const now = new Date();
  return Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / 86_400_000 + 25_569;
}

/** For one row, or for all that the cells given stand for. */
export type Fill = "one" | "all";

/** What is being built, as it stands. */
export interface Built {
  /** With its equals sign. */
  readonly formula: string;
  /** The argument that still has to be filled in. */
  readonly missing: ArgumentField | null;
  /** Null where only Excel can work it out. */
  readonly preview: Preview | null;
  readonly target: Selected | null;
  /** The Table in whose rows the target stands. */
  readonly table: Table | null;
  /** The rows that could be filled; null where there is but one. */
  readonly rows: Rows | null;
  readonly args: readonly SpreadArgument[];
  /** The cells the answer will take, and the first of them that are filled already. */
  readonly area: Area | null;
  readonly inTheWay: readonly Area[];
}

export interface Builder {
  readonly fields: readonly ArgumentField[];
  fill(): Fill;
  chooseFill(fill: Fill): void;
  selectionChanged(selected: Selected): void;
  /** Reads the cells again. */
  again(): void;
}

const PAUSE_MS = 150;
const BOOK_KEPT_MS = 3_000;

/** A formula of one function, argument by argument; `onChange` hears what it has become. */
export function createBuilder(pane: Pane, signature: Signature, onChange: (built: Built) => void): Builder {
  const { id, parameters } = signature;
  const reader = argumentReader(today);
  let book: Book | null = null;
  let bookRead = 0;
  const first = pane.selected();
  let chosen: readonly Selected[] = first ? [first] : [];
  /** The last place there was, which references are written for, and whether it may still be used. */
  let target = first;
  let hasTarget = first !== null;
  let read: readonly Area[] = [];
  let fill: Fill = "all";
  let round = 0;
  let pause: ReturnType<typeof setTimeout> | undefined;

  const placeOf = (of: Selected): Target => ({ place: of.cell, tables: of.tables });
  const fields = parameters.map((parameter) =>
    argumentField({
      id,
      parameter,
      isName: (name) => book !== null && book.nameOf(name, target?.cell.sheet ?? "") !== null,
      look: () => pane.look(),
      target: () => target && placeOf(target),
      onChange: soon,
    }),
  );

  function soon(): void {
    clearTimeout(pause);
    pause = setTimeout(() => void update(), PAUSE_MS);
  }

  /** Looks where the formula is to go, and writes its references for that place; whether it is another. */
  function aim(): boolean {
    const next = targetOf(chosen, read);
    const isMoved = next !== null && target !== null && next !== target;
    if (next && target && isMoved) {
      const [to, from] = [placeOf(next), placeOf(target)];
      for (const field of fields) field.moveTo(to, from);
    }
    target = next ?? target;
    hasTarget = next !== null;
    return isMoved;
  }

  async function update(): Promise<void> {
    const mine = ++round;
    const has = await pane.hasWorkbook;
    if (has && (book === null || Date.now() - bookRead > BOOK_KEPT_MS)) {
      book = await bookNow().catch(() => book);
      bookRead = Date.now();
    }
    const place = target?.cell ?? { sheet: book?.sheets[0] ?? "", row: 0, column: 0 };
    const texts = fields.map((field) => field.argument());
    const given = await Promise.all(texts.map((text) => readOr(text, place)));
    if (mine !== round) return;
    read = [...given.flatMap((each) => (each.is === "known" ? each.areas : [])), ...fields.flatMap((field) => field.picked() ?? [])];
    // Written for another place, the arguments may read otherwise.
    if (aim()) return update();
    const list = given[parameters.findIndex(({ name }) => name === "tariff")];
    const tariff = list?.is === "known" ? list.cells : null;
    fields.forEach((field, index) => {
      const each = given[index]!;
      if (texts[index]!.is === "left out") field.showEmpty();
      else if (each.is === "wrong") field.showWrong(each.why);
      else field.showRead(each.is === "known" ? each.cells : null, each.is === "known" && (!list || list.is === "known"), tariff);
    });
    const built = await builtOf(texts, given);
    if (mine === round) onChange(built);
  }

  async function readOr(text: ArgumentText, place: { sheet: string; row: number; column: number }): Promise<GivenArgument> {
    if (book === null && text.is === "formula") {
      const alone = await reader.read(text, place, NO_BOOK).catch((): GivenArgument => ({ is: "unknown" }));
      return alone.is === "wrong" ? { is: "unknown" } : alone;
    }
    return reader.read(text, place, book ?? NO_BOOK).catch((): GivenArgument => ({ is: "unknown" }));
  }

  async function builtOf(texts: readonly ArgumentText[], given: readonly GivenArgument[]): Promise<Built> {
    const isGivenAfter = (index: number) => texts.slice(index + 1).some((text) => text.is !== "left out");
    const missing =
      fields.find(({ parameter: { name, isOptional } }, index) => {
        if (isOptional || texts[index]!.is !== "left out") return false;
        return isNeeded(id, name, isOptional) || !isGivenAfter(index);
      }) ?? null;
    const args = texts.map((argument, index): SpreadArgument => {
      const each = given[index]!;
      return { argument, area: each.is === "known" ? (each.areas[0] ?? null) : null, isByRow: isByRow(id, fields[index]!.parameter.name) };
    });
    const columns = rowsGiven(args);
    const rows = columns ?? (await rowsBelow(args));
    const table = target && tableAt(target.tables, target.cell);
    const at: Target = target ? placeOf(target) : { place: { sheet: "", row: 0, column: 0 }, tables: [] };
    const finals =
      rows === null
        ? texts
        : table || fill === "one"
          ? columns
            ? forOneRow(args, rows, at)
            : texts
          : columns
            ? texts
            : forRowsBelow(args, rows, at);
    const cells = await cellsFor(finals, at);
    const isKnown = cells !== null && missing === null;
    const shown = isKnown ? preview(id, Object.fromEntries(parameters.map(({ name }, index) => [name, cells[index]]))) : null;
    const area = target && shown ? resized(cellArea(target.cell), shown.height, shown.width) : null;
    return {
      formula: formulaText(id, finals),
      missing,
      preview: shown,
      target: hasTarget ? target : null,
      table,
      rows,
      args,
      area,
      inTheWay: area && target && !shown?.refusal ? await inTheWayOf(area, target) : [],
    };
  }

  async function cellsFor(texts: readonly ArgumentText[], { place }: Target): Promise<readonly unknown[] | null> {
    const given = await Promise.all(texts.map((text) => readOr(text, place)));
    return given.every((each) => each.is === "known") ? given.map((each) => (each as { cells: unknown }).cells) : null;
  }

  /** The filled cells under the first cell that is given for a row. */
  async function rowsBelow(args: readonly SpreadArgument[]): Promise<Rows | null> {
    const first = args.find(({ area, isByRow: is }) => is && area !== null)?.area;
    if (!first) return null;
    const [cells] = await valuesOf([{ ...first, bottom: LAST_ROW }]).catch(() => []);
    const end = cells?.values.findIndex(([value]) => value === "" || value === null) ?? -1;
    const count = end < 0 ? (cells?.values.length ?? 0) : end;
    return count > 1 ? { count, top: first.top } : null;
  }

  async function inTheWayOf(area: Area, { cell, fills }: Selected): Promise<readonly Area[]> {
    if (area.top === area.bottom && area.left === area.right) return [];
    const filled = await filledIn(area).catch(() => []);
    return filled.filter((each) => {
      const isOwn = each.top === cell.row && each.left === cell.column;
      const isOwnSpill =
        fills !== null && each.top >= fills.top && each.top <= fills.bottom && each.left >= fills.left && each.left <= fills.right;
      return !isOwn && !isOwnSpill;
    });
  }

  return {
    fields,
    fill: () => fill,
    chooseFill(chosen) {
      fill = chosen;
      void update();
    },
    selectionChanged(selected) {
      chosen = withSelected(chosen, selected);
      aim();
      reader.forget();
      soon();
    },
    again() {
      reader.forget();
      bookRead = 0;
      soon();
    },
  };
}

const LAST_ROW = 1_048_575;

/** `D2`, and of a formula that fills others all that it fills. */
export function targetInWords({ fills, address }: Selected): string {
  return fills ? areaAddress(fills) : address;
}
