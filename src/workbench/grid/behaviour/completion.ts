import { IDescriptionService, type ISearchItemWithType } from "@univerjs/preset-sheets-core";
import type { Book } from "../engine/univer";

/** The engine's list ends after ten, in the middle of a family: this one is shown whole. */
class WholeList extends Array<ISearchItemWithType> {
  override slice(): ISearchItemWithType[] {
    return Array.from(this);
  }
}

/**
 * Offers the add-in's functions by the name behind their point too (`=EHCP`), as newer Excels do, first and in the add-in's own order;
 * the spreadsheet's own follow by the alphabet.
 */
export function completeNames({ injector }: Book, names: readonly string[], prefix: string): void {
  const described = injector.get(IDescriptionService);
  const place = new Map(names.map((name, i) => [name, i]));
  const search = described.getSearchListByNameFirstLetter.bind(described);
  described.getSearchListByNameFirstLetter = (text) => {
    const wanted = text.trim().toUpperCase();
    const isOurs = ({ name }: { name: string }) => place.has(name);
    const found = search(text);
    const behindPoint = wanted === "" || wanted.startsWith(prefix) ? [] : search(prefix + wanted).filter(isOurs);
    const ours = [...found.filter(isOurs), ...behindPoint.filter(({ name }) => !found.some((each) => each.name === name))];
    ours.sort((one, other) => (place.get(one.name) ?? 0) - (place.get(other.name) ?? 0));
    const others = found.filter((each) => !isOurs(each)).sort((one, other) => one.name.localeCompare(other.name, "en-GB"));
    return WholeList.from([...ours, ...others]);
  };
}

/** A press in the list or in the help leaves the keyboard where it is: in the cell. */
export function keepKeyboardInCell(): void {
  document.addEventListener(
    "mousedown",
    (event) => {
      if (event.target instanceof Element && event.target.closest('[data-u-comp="rect-popup"]')) event.preventDefault();
    },
    { capture: true },
  );
}
