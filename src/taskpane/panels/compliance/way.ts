import type { Selected } from "../../workbook/selection";

/** One of the panel's two ways: what stands in it, and its foot. */
export interface Way {
  readonly content: readonly HTMLElement[];
  readonly foot: HTMLElement;
  selectionChanged(selected: Selected): void;
  /** Reads the cells and works all out again. */
  again(): void;
}
