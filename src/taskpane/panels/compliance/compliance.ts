import { element } from "../../parts/element";
import { segmented } from "../../parts/segmented";
import type { Pane, Panel, View } from "../panel";
import { checked } from "./checked";
import { counted } from "./counted";

type Which = "count" | "check";
const WAYS = [
  { value: "count", label: "Count a duty" },
  { value: "check", label: "Check dates" },
] as const;

/** Any duty counted over two columns of the sheet, and another system's last days checked. */
export const compliancePanel: Panel = {
  name: "compliance",
  row: {
    group: "Everyday work",
    title: "Compliance",
    summary: "Any duty counted by period, and another system’s dates checked",
    words: "freedom of information request timeliness met late overdue percentage median check dates convention causes case system",
  },
  open: complianceView,
};

function complianceView(pane: Pane, subject: string): View {
  const ways = { count: counted(pane), check: checked(pane) };
  const which = segmented<Which>("What is done", WAYS, choose, { isLegendSeen: false });
  const body = (value: Which) => element("div", { class: "stack" }, ...ways[value].content);
  const bodies = { count: body("count"), check: body("check") };

  function choose(value: Which): void {
    for (const { value: each } of WAYS) {
      bodies[each].hidden = each !== value;
      ways[each].foot.hidden = each !== value;
    }
  }
  const first: Which = subject === "check" ? "check" : "count";
  which.choose(first);
  choose(first);

  return {
    title: "Compliance",
    content: [which.element, bodies.count, bodies.check],
    dock: element("div", {}, ways.count.foot, ways.check.foot),
    selectionChanged(selected) {
      for (const way of Object.values(ways)) way.selectionChanged(selected);
    },
    shown() {
      for (const way of Object.values(ways)) way.again();
    },
  };
}
