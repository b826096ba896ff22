import { dayOfText } from "../../../core/foundation/day";
import { dayInWords } from "../../../explain/words";
import { dateRefusal } from "../../building/typed";
import { disclosure } from "../../parts/disclosure";
import { element } from "../../parts/element";
import { textField } from "../../parts/field";
import { segmented } from "../../parts/segmented";
import { dayIn } from "../../today";
import { isBlock, type Selected } from "../../workbook/selection";
import type { Pane, Panel, View } from "../panel";
import { caseColumn } from "./case-column";
import { oneCase } from "./one-case";

type Which = "case" | "column";

/** One case as a drawn timeline, or a column of requests with its deadlines beside it and the caseload counted. */
export const deadlinesPanel: Panel = {
  name: "deadlines",
  row: {
    group: "Everyday work",
    title: "Deadlines",
    summary: "One case, or a caseload with what is overdue",
    words: "EHC plan 20 weeks timeline overdue due soon caseload status request statutory",
  },
  open: (pane, subject) => deadlinesView(pane, subject),
};

function deadlinesView(pane: Pane, subject: string): View {
  const parts = { case: oneCase(pane), column: caseColumn(pane) };
  /** Until one is chosen, a block that is selected is taken for a caseload. */
  let isChosen = subject === "column" || subject === "case";
  const which = segmented<Which>(
    "What is counted",
    [
      { value: "case", label: "One case" },
      { value: "column", label: "Caseload" },
    ],
    (value) => {
      isChosen = true;
      choose(value);
    },
    { isLegendSeen: false },
  );
  const bodies = {
    case: element("div", { class: "stack" }, ...parts.case.content),
    column: element("div", { class: "stack" }, ...parts.column.content),
  };
  const foot = element("div", {}, parts.case.foot, parts.column.foot);
  const asOf = textField({
    label: "The day that counts as today",
    isOptional: true,
    hint: "Blank is the day itself. It is kept in this workbook.",
  });
  asOf.control.addEventListener("change", () => void keepDay());

  async function keepDay(): Promise<void> {
    const text = asOf.control.value.trim();
    const read = dayOfText(text);
    asOf.wrong(text === "" || read.ok ? null : dateRefusal(read));
    asOf.understood(read.ok ? dayInWords(read.value) : "");
    if (text !== "" && !read.ok) return;
    await pane.keep("asOf", text);
    for (const part of Object.values(parts)) part.again();
  }

  function choose(value: Which): void {
    for (const each of ["case", "column"] as const) {
      bodies[each].hidden = each !== value;
      parts[each].foot.hidden = each !== value;
    }
  }
  function choosing(selected: Selected | null): void {
    const value: Which = subject === "column" || (!isChosen && selected !== null && isBlock(selected)) ? "column" : "case";
    isChosen ||= value === "column";
    which.choose(value);
    choose(value);
  }
  choosing(pane.selected());
  return {
    title: "Deadlines",
    content: [
      which.element,
      bodies.case,
      bodies.column,
      disclosure("The day that counts as today", element("div", { class: "group form" }, asOf.element)),
    ],
    dock: foot,
    selectionChanged(selected) {
      if (!isChosen) choosing(selected);
      for (const part of Object.values(parts)) part.selectionChanged(selected);
    },
    shown() {
      const kept = pane.settings().asOf;
      if (document.activeElement !== asOf.control && asOf.control.value !== kept) {
        asOf.control.value = kept;
        asOf.understood(kept === "" ? "" : dayInWords(dayIn(pane.settings())));
        for (const part of Object.values(parts)) part.again();
      }
    },
  };
}
