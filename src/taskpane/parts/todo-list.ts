import { element, type Child } from "./element";

export interface Todo {
  readonly title: Child;
  readonly why: Child;
  /** A small button, a link or a tag. */
  readonly action?: HTMLElement;
}

/** Things that can be done: what, why, and one small button each. */
export function todoList(all: readonly Todo[]): HTMLUListElement {
  return element(
    "ul",
    { class: "todo-list" },
    ...all.map(({ title, why, action }) =>
      element("li", {}, element("b", {}, title), ...(action ? [action] : []), element("span", { class: "small" }, why)),
    ),
  );
}
