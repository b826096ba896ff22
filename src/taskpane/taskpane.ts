import "./public-path";
import { createPane } from "./pane";
import { panels } from "./panels/panels";
import { button } from "./parts/button";
import { element } from "./parts/element";
import { errorCard } from "./parts/error-card";
import { undoBar } from "./parts/undo-bar";
import { betweenPresses } from "./presses";
import { route, show, type Frame, type Router } from "./router";
import { readSignatures } from "./signatures";
import { hasWorkbook } from "./workbook/run";
import { followSelection } from "./workbook/selection";
import "./tokens.css";
import "./pane.css";

const whenLetGo = betweenPresses();
const part = (selector: string) => document.querySelector<HTMLElement>(selector)!;

async function start(frame: Frame): Promise<void> {
  const bar = undoBar();
  frame.foot.replaceChildren(bar.element);
  const signatures = await readSignatures().catch((error: unknown) => {
    show(frame, { title: "ESSEX", content: [unreadable(error, () => void start(frame))] }, false);
  });
  if (!signatures) return;
  const has = hasWorkbook();
  let router = null as Router | null;
  const pane = createPane({
    signatures,
    panels,
    bar,
    hasWorkbook: has,
    onLook: (selected) => whenLetGo(() => router?.view()?.selectionChanged?.(selected)),
    onSettings: () => whenLetGo(() => router?.view()?.shown?.()),
  });
  router = route(frame, pane);
  addEventListener("focus", () => void pane.look());
  addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    bar.clear();
    router?.goHome();
  });
  measureFoot(frame.foot);
  if (!(await has)) return;
  await pane.look();
  await followSelection(() => void pane.look());
}

/**
 * How much of the page the foot covers: what is reached by keyboard is scrolled clear of it. In a low pane only its bar, its lead and its main button
 * stay in sight, and the rest of it scrolls.
 */
function measureFoot(foot: HTMLElement): void {
  const measure = () => {
    const kept = [...foot.querySelectorAll(".lead, .lead ~ .row > .main")].map((part) => part.getBoundingClientRect().bottom);
    const rest = kept.length > 0 ? Math.max(0, foot.getBoundingClientRect().bottom - Math.max(...kept) - CLEAR) : 0;
    const { style } = document.documentElement;
    style.setProperty("--foot-rest", `${rest}px`);
    style.setProperty("--foot", `${foot.offsetHeight + CLEAR}px`);
    style.setProperty("--foot-low", `${foot.offsetHeight - rest + CLEAR}px`);
  };
  new ResizeObserver(measure).observe(foot);
}

const CLEAR = 8;

function unreadable(error: unknown, tryAgain: () => void): HTMLElement {
  return errorCard(
    "The list of functions could not be read",
    element("p", {}, error instanceof Error ? error.message : String(error)),
    element(
      "p",
      {},
      "Formulas already in the workbook are not affected. Try again; if that does not help, close the pane and open it again.",
    ),
    element(
      "p",
      { class: "small" },
      `If it stays, ask ICT whether this computer may reach ${new URL("functions.json", location.href).href}`,
    ),
    element("div", { class: "row" }, button("Try again", tryAgain)),
  );
}

void start({ head: part(".head"), main: part("main"), foot: part(".foot") });
