import { total } from "../../../core/foundation/money";
import { dateCell, labelCell, numberCell } from "../../../functions/cells/readers";
import { usualService } from "../../../functions/traded/arguments";
import { purchases } from "../../../functions/traded/purchases";
import { counted, sentence } from "../../../explain/words";
import { listSelected } from "../../building/block-columns";
import { cellsForm } from "../filling/cells-form";
import { tableFoot } from "../filling/table-foot";
import { element } from "../../parts/element";
import { refusalCard } from "../../parts/error-card";
import { selectField } from "../../parts/field";
import { table } from "../../parts/table";
import type { Selected } from "../../workbook/selection";
import type { Pane } from "../panel";
import { callOf, type Way } from "./from-sheet";
import type { ListChoice } from "./price-list-choice";
import { pounds } from "./quoted";

const SHOWN = 12;
const WANTED = [
  { key: "days", called: "days", reader: numberCell },
  { key: "orderDate", called: "orderDate", reader: dateCell, isTold: true },
  { key: "schools", called: "schools", reader: labelCell },
] as const;

/** What schools that buy together pay, and what each would pay alone. */
export function pooled(pane: Pane, list: ListChoice): Way {
  const shown = element("div", { class: "stack" });
  const foot = tableFoot(pane);
  const service = selectField({ label: "Service" }, []);
  service.control.addEventListener("change", () => form.again());
  const form = cellsForm(
    pane,
    {
      schools: { words: { label: "Schools" }, readAs: null },
      days: { words: { label: "Days", hint: "Or other units, a number for each school." }, readAs: null },
      orderDate: { words: { label: "Order date", isOptional: true }, readAs: ["EHCPDEADLINE", "eventDate"] },
    },
    show,
  );

  function offerServices(): string {
    const tariff = list.list();
    if (typeof tariff === "string") return tariff;
    const names = [...tariff.byService.keys()];
    const chosen = names.includes(service.control.value) ? service.control.value : usualService(tariff);
    service.control.replaceChildren(...names.map((name) => new Option(name, name)));
    service.control.value = names.includes(chosen) ? chosen : (names[0] ?? "");
    return "";
  }

  function show(): void {
    const refusal = offerServices();
    const { schools, days, orderDate } = form.given();
    const missing = schools.isLeftOut
      ? "Choose the column of schools, or select the whole list."
      : days.isLeftOut
        ? "Choose the column of days."
        : refusal;
    if (missing !== "" || schools.cells === null || days.cells === null) {
      shown.replaceChildren();
      return foot.show({ lead: [element("p", { class: "small" }, missing)], spoken: "", table: null });
    }
    const tariff = list.list();
    const isUsual = typeof tariff !== "string" && service.control.value === usualService(tariff);
    const given = {
      schools: schools.cells,
      days: days.cells,
      orderDate: orderDate.cells,
      tariff: list.cells(),
      reference: null,
      service: isUsual ? null : service.control.value,
      customer: null,
      subscriber: null,
      term: null,
    };
    const definition = purchases.TRADEDPOOL.by(given);
    const found = definition.ok ? definition.value.finding(given) : definition;
    if (found === null || !found.ok) {
      const words = found === null ? "Nothing is ordered." : form.inLabels([found.message, found.advice].filter(Boolean).join(" "));
      shown.replaceChildren(refusalCard("No shares can be worked out", sentence(words)));
      return foot.show({ lead: [element("p", { class: "small" }, "No shares")], spoken: `No shares: ${words}`, table: null });
    }
    const { pool, schools: named } = found.value;
    const [share, alone] = [total(pool.shares.map((each) => each.share)), total(pool.shares.map((each) => each.alone))];
    const more = pool.shares.length - SHOWN;
    shown.replaceChildren(
      table({
        caption: "Shares",
        headings: ["School", "Days", "Share", "Saving"],
        rows: pool.shares
          .slice(0, SHOWN)
          .map((each, index) => [
            named[index]!.school,
            each.days.toLocaleString("en-GB"),
            pounds(each.share),
            pounds((each.alone - each.share) as typeof share),
          ]),
        total: ["Together", "", pounds(share), pounds((alone - share) as typeof share)],
      }),
      ...(more > 0 ? [element("p", { class: "small" }, `And ${counted(more, "more school")}, counted in.`)] : []),
      ...(pool.isTogether ? [] : [element("p", {}, "Together is dearer by this list: each school buys alone.")]),
    );
    foot.show({
      lead: [element("h2", { class: "small" }, "Together"), element("p", { class: "answer" }, pounds(share))],
      spoken: `Together ${pounds(share)}, ${pounds((alone - share) as typeof share)} less than alone`,
      table: {
        what: "Shares",
        sheet: "Pooled purchase",
        size: {
          height: pool.shares.length + 2,
          width: pool.isTogether ? 5 : 6,
          formats: [null, null, "£#,##0.00", "£#,##0.00", "£#,##0.00", null],
        },
        read: [schools, days, orderDate].flatMap(({ area }) => area ?? []),
        formula: (target) =>
          callOf("TRADEDPOOL", [
            ...[schools, days, orderDate].map((each) => each.inFormula(target)),
            list.inFormula(),
            "",
            isUsual ? "" : `"${service.control.value.replaceAll('"', '""')}"`,
          ]),
      },
    });
  }

  async function fillIn(selected: Selected): Promise<void> {
    const found = await listSelected(selected, WANTED).catch(() => null);
    if (!found?.has("schools") || !found.has("days") || form.inputs.schools.value !== "") return;
    // All buy on one day.
    for (const [key, area] of found) form.pick(key, key === "orderDate" ? { ...area, bottom: area.top } : area);
  }

  show();
  const { schools, days, orderDate } = form.elements;
  return {
    content: [element("div", { class: "group form" }, schools, days, service.element, orderDate), shown],
    foot: foot.element,
    selectionChanged(selected) {
      foot.selectionChanged(selected);
      if (form.inputs.schools.value === "") void fillIn(selected);
      else form.again();
    },
    again: () => form.again(),
  };
}
