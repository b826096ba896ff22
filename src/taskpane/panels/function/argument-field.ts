import { sentence } from "../../../explain/words";
import type { Area } from "../../../formulas/address";
import { understood } from "../../building/understood";
import { argumentOf, type ArgumentText } from "../../building/argument-text";
import { rebased, referenceText, type Target, withoutHeadings } from "../../building/reference-text";
import { comboBox } from "../../parts/combo-box";
import { rangePicker } from "../../parts/range-picker";
import type { Parameter } from "../../signatures";
import type { Selected } from "../../workbook/selection";

/** One argument of the function that is being built: its field, what is meant by it, and what its cells were read as. */
export interface ArgumentField {
  readonly parameter: Parameter;
  readonly element: HTMLElement;
  readonly input: HTMLInputElement;
  /** What stands in the field, as it would stand in a formula. */
  argument(): ArgumentText;
  /** The cells that were selected for it, headings included; null where something was typed. */
  picked(): Area | null;
  put(text: string): void;
  /** Writes what is there for another place of the formula. */
  moveTo(target: Target, from: Target): void;
  /** Shows what its cells were read as with the price list that is given, or why it cannot be used. */
  showRead(cells: unknown, isKnown: boolean, tariff: unknown): void;
  showWrong(words: string | null): void;
  /** Shows nothing, as where nothing is filled in. */
  showEmpty(): void;
}

interface FieldParts {
  readonly id: string;
  readonly parameter: Parameter;
  readonly isName: (name: string) => boolean;
  readonly look: () => Promise<Selected | null>;
  readonly target: () => Target | null;
  readonly onChange: () => void;
}

const KNOWN_ELSEWHERE = "Excel works this out when the formula is inserted";

export function argumentField({ id, parameter, isName, look, target, onChange }: FieldParts): ArgumentField {
  const { name, description, isOptional, choices } = parameter;
  let picked: Area | null = null;
  let selectedFor: Area | null = null;
  const isChoice = (text: string) => choices.some((choice) => choice.text.toLowerCase() === text.toLowerCase());

  async function pick(): Promise<string | null> {
    const selected = await look();
    if (!selected) return null;
    selectedFor = selected.area;
    picked = withoutHeadings(selected.area, selected.tables);
    return referenceText(picked, target() ?? { place: selected.cell, tables: selected.tables });
  }

  const field = rangePicker({ label: inWords(name), isOptional, hint: description }, pick, () => {
    if (document.activeElement === field.control) picked = null;
    onChange();
  });
  if (choices.length > 0)
    field.element.append(
      comboBox(field.control, choices, () => {
        picked = null;
        onChange();
      }),
    );

  return {
    parameter,
    element: field.element,
    input: field.control,
    argument: () => argumentOf(field.control.value, isChoice, isName),
    picked: () => (picked ? selectedFor : null),
    put(text) {
      picked = null;
      field.control.value = text;
    },
    moveTo(to, from) {
      if (picked) field.control.value = referenceText(picked, to);
      else if (argumentOf(field.control.value, isChoice, isName).is === "formula")
        field.control.value = rebased(field.control.value, from.place.sheet, to.place.sheet);
    },
    showRead(cells, isKnown, tariff) {
      const { words, wrong } = isKnown ? understood(id, name, cells, tariff) : { words: KNOWN_ELSEWHERE, wrong: null };
      field.understood(words);
      field.wrong(wrong);
    },
    showEmpty() {
      field.understood("");
      field.wrong(null);
    },
    showWrong: (words) => {
      if (words !== null) field.understood("");
      field.wrong(words);
    },
  };
}

/** `Order date` of `orderDate`, `As of` of `asOf`, `First of 2026` of `firstOf2026`, `VAT rate` of `vatRate`. */
export function inWords(name: string): string {
  const words = name
    .replace(/([a-z])([A-Z\d])/g, (_, end: string, start: string) => `${end} ${start.toLowerCase()}`)
    .replace(/^vat\b/, "VAT");
  return sentence(words);
}
