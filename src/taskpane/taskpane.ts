import "./public-path";
import type { Pane } from "./panels/panel";
import { panels } from "./panels/panels";
import { button } from "./parts/button";
import { element } from "./parts/element";
import { errorCard } from "./parts/error-card";
import { toast } from "./parts/toast";
import { route, show, type Frame } from "./router";
import { readSignatures } from "./signatures";
import { followSelection, hasWorkbook } from "./workbook";
import "./tokens.css";
import "./pane.css";

const part = (selector: string) => document.querySelector<HTMLElement>(selector)!;

async function start(frame: Frame): Promise<void> {
  const undoBar = toast();
  frame.foot.replaceChildren(undoBar.bar);
  const signatures = await readSignatures().catch((error: unknown) => {
    show(frame, { title: "ESSEX", content: [unreadable(error, () => void start(frame))] }, false);
  });
  if (!signatures) return;
  const pane: Pane = { signatures, listed: panels.filter(({ row }) => row), toast: undoBar, hasWorkbook: hasWorkbook() };
  const opened = route(frame, panels, pane);
  const lookAgain = () => opened.view()?.selectionChanged?.();
  addEventListener("focus", lookAgain);
  if (await pane.hasWorkbook) await followSelection(lookAgain);
}

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
