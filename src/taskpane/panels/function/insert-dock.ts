import { type Area, areaAddress, cellAddress, cellArea } from "../../../formulas/address";
import { formulaText } from "../../building/argument-text";
import { rebased } from "../../building/reference-text";
import { forEachRow } from "../../building/spread";
import type { Pane } from "../panel";
import { button } from "../../parts/button";
import { dock } from "../../parts/dock";
import { element } from "../../parts/element";
import { segmented } from "../../parts/segmented";
import { heightOf, resized } from "../../workbook/cells";
import { formulasOf } from "../../workbook/reading";
import { bodyOf } from "../../workbook/tables";
import type { Selected } from "../../workbook/selection";
import type { Writer } from "../../workbook/writer";
import { type Built, type Builder, type Fill, targetInWords } from "./builder";
import { detailOf, leadOf, spokenResult } from "./result";

/** Long enough for a word to be finished, so that a screen reader is not interrupted at each key. */
const TYPING_PAUSE_MS = 900;

/** The foot of the builder: the result as it would be, and where it goes. */
export interface InsertDock {
  readonly element: HTMLElement;
  /** More of the result than the foot has room for. */
  readonly detail: HTMLElement;
  show(built: Built): void;
}

export function insertDock(pane: Pane, signature: { readonly id: string }, builder: () => Builder): InsertDock {
  const { id } = signature;
  let built: Built | null = null;
  let has: boolean | null = null;
  let pause: ReturnType<typeof setTimeout> | undefined;

  const lead = element("div", { class: "result" });
  const detail = element("section", { "aria-label": "Result" });
  const spoken = element("p", { class: "vh", role: "status" });
  const formula = element("p", { class: "code" });
  const why = element("p", { class: "small" });
  const insert = button("Insert", () => void insertIt(), { class: "main grow", hidden: true });
  const copy = button("Copy formula", () => void copyIt());
  const fills = segmented<Fill>(
    "Insert for",
    [
      { value: "all", label: "All rows" },
      { value: "one", label: "This row" },
    ],
    (fill) => builder().chooseFill(fill),
    { isLegendSeen: false },
  );
  const foot = dock({
    lead: [element("h2", { class: "small" }, "Result"), lead, spoken],
    more: [formula, why, fills.element],
    buttons: [insert, copy],
  });

  void pane.hasWorkbook.then((is) => {
    has = is;
    insert.hidden = !is;
    copy.classList.toggle("main", !is);
    copy.classList.toggle("grow", !is);
    if (built) show(built);
  });

  function show(now: Built): void {
    built = now;
    const { preview, rows, table } = now;
    lead.replaceChildren(
      preview ? leadOf(preview) : element("p", { class: "small" }, now.missing ? toFillIn(now.missing.parameter.name) : UNKNOWN),
    );
    detail.replaceChildren(...(preview ? detailOf(preview) : []));
    detail.hidden = detail.childElementCount === 0;
    // What is selected of it stays selected.
    if (formula.lastChild?.textContent !== now.formula)
      formula.replaceChildren(element("span", { class: "vh" }, "Formula "), element("span", {}, now.formula));
    fills.element.hidden = rows === null && table === null;
    if (rows !== null || table !== null) labelFills(now);
    const { label, reason, isOff } = offerOf(now);
    insert.textContent = label;
    why.textContent = has === false ? "There is no workbook here to write in: copy the formula and paste it into a cell of Excel." : reason;
    why.hidden = why.textContent === "";
    insert.setAttribute("aria-disabled", String(isOff));
    clearTimeout(pause);
    pause = setTimeout(() => (spoken.textContent = preview ? spokenResult(preview) : ""), TYPING_PAUSE_MS);
  }

  function labelFills({ rows, table }: Built): void {
    const count = table ? heightOf(bodyOf(table)) : (rows?.count ?? 1);
    const [all] = fills.element.querySelectorAll("label");
    all!.lastChild!.textContent = table
      ? `${count === 1 ? "The row" : `All ${count.toLocaleString("en-GB")} rows`} of ${table.name}`
      : `All ${count.toLocaleString("en-GB")} rows, spilled`;
  }

  /** What the button offers, and what there is to know before it is pressed. */
  function offerOf({ target, missing, preview, inTheWay, table, area }: Built): { label: string; reason: string; isOff: boolean } {
    if (!target)
      return {
        label: "Insert",
        reason: "Select the cell that the answer is to go into: the one selected is read by the formula.",
        isOff: true,
      };
    if (missing) return { label: `Insert in ${target.address}`, reason: "", isOff: true };
    if (target.spill)
      return {
        label: `Insert in ${target.address}`,
        reason: `${target.address} is part of the table that the formula in ${target.spill.ownerAddress} fills. Select a cell outside it, or ${target.spill.ownerAddress} to replace it.`,
        isOff: true,
      };
    const fillsMore = preview !== null && !preview.refusal && preview.height * preview.width > 1;
    if (table && fillsMore)
      return {
        label: "Insert on a new sheet",
        reason: `A Table takes no answer of several cells, and ${target.address} is in ${table.name}.`,
        isOff: false,
      };
    if (inTheWay.length > 0)
      return {
        label: "Insert on a new sheet",
        reason: `In ${target.address} the answer would need ${area ? areaAddress(area) : "more cells"}, and ${namesOf(inTheWay)} not empty. Select another cell, or insert on a new sheet.`,
        isOff: false,
      };
    const reason = area && fillsMore ? `Fills ${areaAddress(area)}, which is empty.` : "";
    if (table && builder().fill() === "all")
      return { label: `Insert in ${columnOf(target, table)}`, reason: "A formula in each row.", isOff: false };
    return target.isEmpty
      ? { label: `Insert in ${target.address}`, reason, isOff: false }
      : { label: `Replace what is in ${targetInWords(target)}?`, reason: "", isOff: false };
  }

  async function insertIt(): Promise<void> {
    if (!built) return;
    const now = built;
    if (now.missing) {
      now.missing.showWrong(toFillIn(now.missing.parameter.name));
      return now.missing.input.focus();
    }
    if (insert.getAttribute("aria-disabled") === "true" || !now.target) return;
    if (!(await isAsSeen(now.target))) {
      await pane.look();
      return pane.bar.say(`Nothing was written: ${now.target.address} has changed since. Look again, and press again to go on.`);
    }
    await pane.act((to) => insertBuilt(to, now));
    builder().again();
  }

  async function insertBuilt(to: Writer, now: Built): Promise<string> {
    const { target, preview, table, args } = now;
    const expected = { height: preview?.height ?? 1, width: preview?.width ?? 1, formats: preview?.formats ?? [] };
    const isAnswerOfMany = expected.height * expected.width > 1;
    if (now.inTheWay.length > 0 || (table && isAnswerOfMany)) {
      const sheet = await to.sheet(id);
      const written = await to.formula(
        { sheet, row: 0, column: 0 },
        `=${rebased(now.formula.slice(1), target!.cell.sheet, sheet)}`,
        expected,
      );
      await to.bold(resized(written.area, 1, expected.width));
      await to.fit(written.area);
      to.show(resized(written.area, 1, 1));
      return `${id} inserted on the new sheet ${sheet}.`;
    }
    if (table && builder().fill() === "all") {
      const rows = forEachRow(args, table, target!.cell, target!.tables);
      const column = { ...bodyOf(table), left: target!.cell.column, right: target!.cell.column };
      await to.cells(
        { sheet: column.sheet, row: column.top, column: column.left },
        { rows: rows.map((row) => [{ formula: formulaText(id, row) }]) },
      );
      return `${id} inserted in ${areaAddress(column)}, a formula in each row of ${table.name}.`;
    }
    const written = await to.formula(target!.cell, now.formula, expected);
    if (written.isBlocked)
      return `${target!.address} shows #SPILL!: ${written.inTheWay ?? "a cell"} is in the way of the answer. Empty it, or undo.`;
    const over = target!.isEmpty ? "" : ", over what was there";
    return isAnswerOfMany
      ? `${id} inserted in ${target!.address}${over}; it fills ${areaAddress(written.area)}.`
      : `${id} inserted in ${target!.address}${over}: ${written.text}.`;
  }

  async function copyIt(): Promise<void> {
    pane.bar.clear();
    try {
      await navigator.clipboard.writeText(built?.formula ?? "");
      pane.bar.say("Formula copied.");
    } catch {
      if (formula.lastChild) getSelection()?.selectAllChildren(formula.lastChild);
      pane.bar.say("The clipboard is closed to this page. The formula is selected: press Ctrl+C.");
    }
  }

  return { element: foot, detail, show };
}

const UNKNOWN = "Excel works part of this out: the result is seen when the formula is inserted.";

function toFillIn(name: string): string {
  return `Fill in ${name}.`;
}

function namesOf(areas: readonly Area[]): string {
  const [first, ...others] = areas.map(areaAddress);
  return others.length === 0 ? `${first!} is` : `${[first, ...others].join(", ")} are`;
}

function columnOf({ cell }: Selected, table: Parameters<typeof bodyOf>[0]): string {
  const { top, bottom } = bodyOf(table);
  return `${cellAddress(top, cell.column)}:${cellAddress(bottom, cell.column)}`;
}

/** Whether the cell still holds what it held when the button was read. */
async function isAsSeen({ cell, formula }: Selected): Promise<boolean> {
  const [[now] = []] = await formulasOf(cellArea(cell));
  return String(now ?? "") === formula;
}
