import { element, type Child } from "./element";
import { icon } from "./icon";

export interface Pair {
  readonly name: Child;
  readonly value: Child;
  /** Under the value, or on the right of it: where it comes from, what it holds until. */
  readonly note?: Child;
  readonly isWrong?: boolean;
}

/** Names and values side by side. `isIn` is for inputs as they were understood: where each comes from stands on the right. */
export function pairs(all: readonly Pair[], { isIn = false } = {}): HTMLElement {
  return element(
    "dl",
    { class: isIn ? "pairs in" : "pairs" },
    ...all.map(({ name, value, note, isWrong }) =>
      element(
        "div",
        {},
        element("dt", {}, name),
        element(
          "dd",
          {},
          isWrong
            ? element("span", { class: "wrong" }, icon("warning"), " ", element("span", { class: "vh" }, "At fault: "), value)
            : element("span", {}, value),
          ...(note === undefined ? [] : [element("span", { class: "small" }, note)]),
        ),
      ),
    ),
  );
}
