import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { inPounds } from "../../src/core/foundation/money";
import { type Order } from "../../src/core/traded/order";
import { pricing } from "../../src/core/traded/price";
import { listColumns, scales } from "../../src/data/price-list";
import { dated, listOf, orderOf, type Row, sound } from "../golden/price-list";

const page = readFileSync(join(import.meta.dirname, "../../src/functions/PRICE-LISTS.md"), "utf8");

/** A list of the page with the orders under it. */
interface Shown {
  readonly title: string;
  readonly rows: readonly Row[];
  readonly orders: readonly { readonly written: string; readonly order: Order; readonly costs: string }[];
}

const ORDER =
  /^- (?<quantity>[\d.]+)(?: for (?<customer>\w+))?(?: over (?<term>\d) years)?(?: from (?<start>.+?))?(?<subscriber> as subscriber)? → (?<costs>.+)$/;

function orderIn(line: string): Shown["orders"][number] {
  const { quantity, customer, term, start, subscriber, costs } = ORDER.exec(line)!.groups!;
  const order = orderOf({
    quantity: Number(quantity),
    customer: customer ?? null,
    term: term === undefined ? null : Number(term),
    start: dated(start ?? ""),
    subscriber: subscriber !== undefined,
  });
  return { written: line.slice(2), order, costs: costs! };
}

function cellsOf(line: string): string[] {
  return line
    .split("|")
    .slice(1, -1)
    .map((cell) => cell.trim());
}

function listsIn(text: string): Shown[] {
  return text.split(/^## /m).flatMap((section) => {
    const [title, ...lines] = section.split("\n");
    const shown: { rows: string[][]; orders: Shown["orders"][number][] }[] = [];
    for (const line of lines) {
      if (line.startsWith("|")) {
        if (shown.length === 0 || shown.at(-1)!.orders.length > 0) shown.push({ rows: [], orders: [] });
        if (!line.startsWith("| --")) shown.at(-1)!.rows.push(cellsOf(line));
      } else if (line.startsWith("- ")) shown.at(-1)!.orders.push(orderIn(line));
    }
    return shown.map(({ rows: [headings, ...rows], orders }) => ({
      title: title!,
      rows: rows.map((row) => Object.fromEntries(row.map((cell, index) => [headings![index]!, cell]))),
      orders,
    }));
  });
}

describe("the page on price lists", () => {
  const lists = listsIn(page);

  it("shows each structure with orders under it", () => {
    expect(lists.length).toBeGreaterThan(15);
    for (const { orders } of lists) expect(orders).not.toEqual([]);
  });

  it.each(lists.flatMap(({ title, rows, orders }) => orders.map((order) => [title, order.written, rows, order] as const)))(
    "%s: %s",
    (_, __, rows, { order, costs }) => {
      const price = pricing(sound(listOf(...rows))).price(order);
      const told = price.ok ? inPounds(price.value.total) : price.kind === "unpublished" ? "#N/A" : "#VALUE!";
      expect(told).toBe(costs.replace(/\.00$/, ""));
    },
  );

  it("names every column and every scale", () => {
    for (const { name } of scales().all) expect(page).toContain(name);
    const told = listColumns().all.filter(({ key }) => !["source", "note"].includes(key) && !key.startsWith("earlyBird"));
    for (const { name } of told) expect(page).toContain(name);
  });
});
