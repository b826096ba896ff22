import { element, type Child } from "./element";
import { icon } from "./icon";

export interface StepLine {
  readonly says: Child;
  readonly figure: string;
  readonly note?: Child;
}

/** A working like a ledger: words left, figures right, a rule above the last line. */
export function steps(lines: readonly StepLine[]): HTMLOListElement {
  return element(
    "ol",
    { class: "steps num" },
    ...lines.map(({ says, figure, note }, index) =>
      element(
        "li",
        index === lines.length - 1 && lines.length > 1 ? { class: "sum" } : {},
        element("span", {}, says),
        element("span", {}, figure),
        ...(note === undefined ? [] : [element("span", { class: "small" }, note)]),
      ),
    ),
  );
}

export type Doing = "done" | "doing" | "to do";

/** What is being done, step by step: a tick, a clock or a ring, and the word for it. */
export function doingSteps(all: readonly { readonly says: string; readonly state: Doing; readonly note?: string }[]): HTMLOListElement {
  return element(
    "ol",
    { class: "steps doing" },
    ...all.map(({ says, state, note }) =>
      element(
        "li",
        state === "to do" ? { class: "todo" } : {},
        icon(state === "done" ? "tick" : state === "doing" ? "clock" : "circle"),
        element("span", {}, element("span", { class: "vh" }, `${state === "done" ? "Done" : state === "doing" ? "Now" : "To do"}: `), says),
        ...(note === undefined ? [] : [element("span", { class: "small" }, note)]),
      ),
    ),
  );
}
