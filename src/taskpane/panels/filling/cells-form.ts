import type { Area, Place } from "../../../formulas/address";
import { type Book, NO_BOOK } from "../../../formulas/reference";
import type { Pane } from "../panel";
import type { FieldWords } from "../../parts/field";
import { rangePicker } from "../../parts/range-picker";
import { today } from "../../today";
import { bookNow } from "../../workbook/book";
import { type ArgumentText, argumentOf, written } from "../../building/argument-text";
import { argumentReader } from "../../building/given";
import { labelled } from "../../building/labelled";
import { referenceText, type Target, withoutHeadings } from "../../building/reference-text";
import { understood } from "../../building/understood";

/** A field for cells or for what is typed, and the argument of a function that it is read as. */
export interface CellsSpec {
  readonly words: FieldWords;
  /** Null where it is taken as it comes. */
  readonly readAs: readonly [id: string, argument: string] | null;
}

/** What a field gives. */
export interface CellsGiven {
  readonly isLeftOut: boolean;
  /** As Excel would pass them; null where nothing is given, or Excel alone can tell. */
  readonly cells: unknown;
  /** Where they stand; null where something was typed. */
  readonly area: Area | null;
  readonly wrong: string | null;
  /** As it stands in a formula of a cell. */
  inFormula(target: Target): string;
}

const LEFT_OUT: CellsGiven = { isLeftOut: true, cells: null, area: null, wrong: null, inFormula: () => "" };

/** Fields that are filled in from the sheet or by hand. */
export interface CellsForm<K extends string> {
  readonly elements: Readonly<Record<K, HTMLElement>>;
  readonly inputs: Readonly<Record<K, HTMLInputElement>>;
  given(): Readonly<Record<K, CellsGiven>>;
  put(key: K, text: string): void;
  /** Fills a field in with cells. */
  pick(key: K, area: Area): void;
  /** Says what is wrong with a field beyond what could be read; null takes it away. */
  wrong(key: K, words: string | null): void;
  understood(key: K, words: string): void;
  /** A refusal of a function with the fields' labels in it. */
  inLabels(words: string): string;
  /** Reads the cells again: they may have changed. */
  again(): void;
}

const PAUSE_MS = 150;
const ELSEWHERE = "Excel works this out when it is inserted";

export function cellsForm<const K extends string>(
  pane: Pane,
  specs: Readonly<Record<K, CellsSpec>>,
  onChange: (given: Readonly<Record<K, CellsGiven>>) => void,
): CellsForm<K> {
  const keys = Object.keys(specs) as K[];
  const reader = argumentReader(today);
  const given = Object.fromEntries(keys.map((key) => [key, LEFT_OUT])) as Record<K, CellsGiven>;
  const picked = new Map<K, Area>();
  /** The sheet that was in front when a field was typed in: what is typed is of it, whichever is in front by now. */
  const typedOn = new Map<K, string>();
  let round = 0;
  let pause: ReturnType<typeof setTimeout> | undefined;

  const fields = Object.fromEntries(
    keys.map((key) => {
      const field = rangePicker(
        specs[key].words,
        async () => {
          const selected = await pane.look();
          if (!selected) return null;
          const area = withoutHeadings(selected.area, selected.tables);
          picked.set(key, area);
          return referenceText(area, { place: selected.cell, tables: [] });
        },
        () => {
          if (document.activeElement === field.control) {
            picked.delete(key);
            const sheet = pane.selected()?.cell.sheet;
            if (sheet !== undefined) typedOn.set(key, sheet);
          }
          soon();
        },
      );
      return [key, field];
    }),
  ) as Record<K, ReturnType<typeof rangePicker>>;

  function soon(): void {
    clearTimeout(pause);
    pause = setTimeout(() => void update(), PAUSE_MS);
  }

  async function update(): Promise<void> {
    const mine = ++round;
    const has = await pane.hasWorkbook;
    const book = has ? await bookNow().catch(() => NO_BOOK) : NO_BOOK;
    const place = pane.selected()?.cell ?? { sheet: book.sheets[0] ?? "", row: 0, column: 0 };
    const read = await Promise.all(keys.map((key) => readField(key, place, book, has)));
    if (mine !== round) return;
    keys.forEach((key, index) => show(key, (given[key] = read[index]!)));
    onChange(given);
  }

  async function readField(key: K, place: Place, book: Book, has: boolean): Promise<CellsGiven> {
    const at = picked.get(key);
    const typed = typedOn.get(key);
    const argument = argumentOf(
      fields[key].control.value,
      () => false,
      (name) => book.nameOf(name, place.sheet) !== null,
    );
    if (argument.is === "left out") return LEFT_OUT;
    const sheet = at?.sheet ?? (typed !== undefined && book.sheets.includes(typed) ? typed : place.sheet);
    const from = { ...place, sheet };
    const found = await reader.read(argument, from, book).catch(() => ({ is: "unknown" as const }));
    const area = at ?? (found.is === "known" ? (found.areas[0] ?? null) : null);
    const wrong = found.is === "wrong" && has ? found.why : null;
    return {
      isLeftOut: false,
      cells: found.is === "known" ? found.cells : null,
      area,
      wrong,
      inFormula: (target) => (area ? referenceText(area, target) : inQuotes(argument)),
    };
  }

  function show(key: K, { isLeftOut, cells, wrong }: CellsGiven): void {
    const { readAs } = specs[key];
    const read = isLeftOut || wrong !== null || cells === null || !readAs ? { words: "", wrong } : understood(...readAs, cells, null);
    fields[key].understood(!isLeftOut && wrong === null && cells === null ? ELSEWHERE : read.words);
    fields[key].wrong(read.wrong);
  }

  const labels = Object.fromEntries(
    keys.flatMap((key) => [key, ...(specs[key].readAs?.slice(1) ?? [])].map((argument) => [argument, specs[key].words.label])),
  );
  const mapped = <T>(of: (field: (typeof fields)[K]) => T) => Object.fromEntries(keys.map((key) => [key, of(fields[key])])) as Record<K, T>;

  return {
    elements: mapped(({ element }) => element),
    inputs: mapped(({ control }) => control),
    given: () => given,
    put(key, text) {
      picked.delete(key);
      typedOn.delete(key);
      fields[key].control.value = text;
      soon();
    },
    pick(key, area) {
      picked.set(key, area);
      fields[key].control.value = referenceText(area, { place: { sheet: area.sheet, row: area.top, column: area.left }, tables: [] });
      soon();
    },
    wrong: (key, words) => fields[key].wrong(words),
    understood: (key, words) => fields[key].understood(words),
    inLabels: (words) => labelled(words, labels),
    again() {
      reader.forget();
      soon();
    },
  };
}

function inQuotes(argument: ArgumentText): string {
  return written(argument);
}
