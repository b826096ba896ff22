import { element } from "../../parts/element";
import { segmented } from "../../parts/segmented";
import type { Selected } from "../../workbook/selection";
import type { Panel, Pane, View } from "../panel";
import { basket } from "./basket";
import { fromSheet } from "./from-sheet";
import { pooled } from "./pooled";
import { priceListChoice } from "./price-list-choice";

type Which = "basket" | "sheet" | "pooled";
const WAYS = [
  { value: "basket", label: "Basket" },
  { value: "sheet", label: "From sheet" },
  { value: "pooled", label: "Pooled" },
] as const;

/** Quotes: of a basket put together here, of a list on the sheet, and of schools that buy together. */
export const prices: Panel = {
  name: "prices",
  row: {
    group: "Everyday work",
    title: "Prices",
    summary: "Quotes, with VAT and discounts, and pooled purchases",
    words: "basket quote buy order traded services package early bird school improvement days cost",
  },
  open: pricesView,
};

function pricesView(pane: Pane, subject: string): View {
  const list = priceListChoice(pane, () => {
    for (const way of Object.values(ways)) way.again();
  });
  const ways = { basket: basket(pane, list), sheet: fromSheet(pane, list), pooled: pooled(pane, list) };
  let isChosen = WAYS.some(({ value }) => value === subject);
  const which = segmented<Which>(
    "What is priced",
    WAYS,
    (value) => {
      isChosen = true;
      choose(value);
    },
    { isLegendSeen: false },
  );
  const body = (value: Which) => element("div", { class: "stack" }, ...ways[value].content);
  const bodies: Readonly<Record<Which, HTMLElement>> = { basket: body("basket"), sheet: body("sheet"), pooled: body("pooled") };

  function choose(value: Which): void {
    for (const { value: each } of WAYS) {
      bodies[each].hidden = each !== value;
      ways[each].foot.hidden = each !== value;
    }
  }

  /** A list that is selected is priced as it stands, until something else is chosen. */
  function choosing(selected: Selected | null): void {
    const isList = selected !== null && selected.area.right > selected.area.left && selected.area.bottom > selected.area.top;
    const value = isChosen && subject !== "" ? (subject as Which) : isList ? "sheet" : "basket";
    isChosen ||= isList;
    which.choose(value);
    choose(value);
  }
  choosing(pane.selected());

  return {
    title: "Prices",
    content: [
      which.element,
      ...Object.values(bodies),
      list.field.element,
      element("p", {}, element("a", { href: "#price-list" }, "Price list: copy, edit and check one of your own")),
    ],
    dock: element("div", {}, ...WAYS.map(({ value }) => ways[value].foot)),
    selectionChanged(selected) {
      if (!isChosen) choosing(selected);
      for (const way of Object.values(ways)) way.selectionChanged(selected);
      // A list that could not be used may have been mended on the sheet.
      if (typeof list.list() === "string") void list.again();
    },
    shown: () => void list.again(),
  };
}
