import { quotedSheet } from "../../formulas/address";
import { addressOf } from "../address";
import type { Area, Cell } from "../cells";
import type { Grid, Progress } from "../grid/grid";

/** What to say of the call that is being typed where the text ends: which argument it is at, and what that is. */
export type HelpOf = (text: string) => { readonly argument: string; readonly says: string } | null;

function strong(text: string): HTMLElement {
  const element = document.createElement("strong");
  element.textContent = text;
  return element;
}

/** A calculation that is over sooner is not worth a word. */
const WORTH_SAYING = 150;
const IN_WORDS = new Intl.NumberFormat("en-GB");

/** Keeps the line under the grid telling of the selected cell: its error's sentence, else the formula it comes from. */
export function showMessages(line: HTMLElement, grid: Grid, helpOf: HelpOf): void {
  const part = (name: string): HTMLElement => {
    const found = line.querySelector<HTMLElement>(name);
    if (!found) throw new Error(`The message line needs a ${name}.`);
    return found;
  };
  const [where, what, work] = [part(".where"), part(".what"), part(".work")];
  const formulaOf = (area: Area, cell: Cell | undefined): string => {
    if (!cell) return "";
    const origin = cell.formula === "" ? grid.cells.spillParent(area) : null;
    if (origin) return `from ${addressOf(origin)}: ${grid.cells.formulas(origin)[0]?.[0] ?? ""}`;
    return cell.formula;
  };
  const show = () => {
    const one = grid.selection.cell();
    const [[cell] = []] = grid.cells.read(one);
    const sheet = grid.sheets.list().find(({ id }) => id === one.sheet)?.name ?? "";
    const message = cell?.message ?? null;
    where.textContent = `${quotedSheet(sheet)}!${addressOf(one)}`;
    what.textContent = message === null ? formulaOf(one, cell) : `${String(cell?.value)}  ${message}`;
    line.classList.toggle("is-error", message !== null);
  };
  grid.onTyped((before) => {
    const help = before === null ? null : helpOf(before);
    line.classList.remove("is-error");
    if (before === null) show();
    else what.replaceChildren(...(help ? [strong(help.argument), ` ${help.says}`] : []));
  });
  grid.selection.onMoved(show);
  grid.cells.onEntered(show);
  grid.calculation.onProgress((progress) => {
    if (progress === null) show();
  });
  showProgress(work, grid);
  show();
}

/** Says how far a calculation is that takes its time. */
function showProgress(place: HTMLElement, grid: Grid): void {
  let latest: Progress | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const say = () => {
    if (!latest) return;
    const { done, of } = latest;
    // The engine goes on counting what it did for an earlier change: then there is no more to say than that it calculates.
    const isPlausible = of > 0 && done <= of;
    place.textContent = isPlausible ? `Calculating: ${IN_WORDS.format(done)} of ${IN_WORDS.format(of)} formulas …` : "Calculating …";
  };
  grid.calculation.onProgress((progress) => {
    latest = progress;
    if (progress === null) {
      clearTimeout(timer);
      timer = undefined;
      place.textContent = "";
    } else if (timer === undefined) timer = setTimeout(say, WORTH_SAYING);
    else if (place.textContent !== "") say();
  });
}
