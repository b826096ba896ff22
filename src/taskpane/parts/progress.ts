import { button } from "./button";
import { element } from "./element";
import { uniqueId } from "./ids";

export interface Progress {
  readonly element: HTMLElement;
  /** How much is done, from 0 to 1, and how far that is in words: `13,640 of 22,031 rows`. */
  show(share: number, words: string): void;
}

const QUARTERS = 4;

/** Something that takes a while, with a way to stop it where there is one. What is said aloud is said at each quarter. */
export function progress(title: string, cancel: (() => void) | null): Progress {
  const id = uniqueId("doing");
  const bar = element("progress", { max: "1", value: "0", "aria-labelledby": id });
  const count = element("p", { class: "grow num" });
  const spoken = element("p", { class: "vh", role: "status" });
  let quarter = 0;
  return {
    element: element(
      "section",
      { class: "card" },
      element("h2", { id }, title),
      bar,
      element("div", { class: "row" }, count, ...(cancel ? [button("Cancel", cancel)] : [])),
      spoken,
    ),
    show(share, words) {
      bar.value = share;
      count.textContent = words;
      const reached = Math.floor(share * QUARTERS);
      if (reached > quarter && reached < QUARTERS) spoken.textContent = words;
      quarter = reached;
    },
  };
}
