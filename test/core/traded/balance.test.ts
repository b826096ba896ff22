import { describe, expect, it } from "vitest";
import { type Day } from "../../../src/core/foundation/day";
import { balances } from "../../../src/core/traded/balance";
import { dated, listOf, sound } from "../../golden/price-list";

/** Days of advice sold by a year that ends on 31 March, to maintained schools alone; academies' end with their academic year. */
const list = sound(
  listOf(
    {
      Package: "Day",
      Customer: "Maintained",
      "From quantity": 1,
      Price: 500,
      "Academic year": "2025/26",
      "Valid from": "01/04/2025",
      "Valid until": "31/03/2026",
      "Use by": "31/03/2026",
    },
    {
      Package: "Day",
      Customer: "Academy",
      "From quantity": 1,
      Price: 500,
      "Academic year": "2025/26",
      "Valid from": "01/04/2025",
      "Valid until": "31/03/2026",
    },
  ),
);
const days = (rows: readonly (readonly [on: string, days: number])[]) =>
  rows.map(([on, count]) => ({ on: dated(on)!, days: count, place: "" }));
const balance = (
  customer: string,
  orders: readonly (readonly [string, number])[],
  uses: readonly (readonly [string, number])[],
  asOf: string,
) => {
  const buyer = { service: "Advice", customer };
  const found = balances(list, buyer, days(orders), days(uses), dated(asOf) as Day);
  return found.ok ? found.value.map(({ year, bought, used, remaining, lost }) => [year, bought, used, remaining, lost]) : found.message;
};

describe("days bought for a year that ends on 31 March", () => {
  const bought = [["01/04/2025", 4]] as const;

  it("are used in it from its 1 April to its 31 March", () => {
    expect(balance("Maintained", bought, [["01/04/2025", 1]], "31/03/2026")).toEqual([["2025/26", 4, 1, 3, 0]]);
    expect(balance("Maintained", bought, [["31/03/2026", 1]], "31/03/2026")).toEqual([["2025/26", 4, 1, 3, 0]]);
    expect(balance("Maintained", bought, [["31/03/2025", 1]], "31/03/2026")).toBe("more days are used in 2024/25 than bought: 1, of 0.");
    expect(balance("Maintained", bought, [["01/09/2026", 1]], "30/09/2026")).toBe("more days are used in 2026/27 than bought: 1, of 0.");
  });

  it("are lost the day after it, and remain on its last day", () => {
    expect(balance("Maintained", bought, [], "31/03/2026")).toEqual([["2025/26", 4, 0, 4, 0]]);
    expect(balance("Maintained", bought, [], "01/04/2026")).toEqual([["2025/26", 4, 0, 0, 4]]);
  });

  it("are an academy's until 31 August, whose uses go by its academic year", () => {
    expect(balance("Academy", bought, [], "31/08/2026")).toEqual([["2025/26", 4, 0, 4, 0]]);
    expect(balance("Academy", bought, [], "01/09/2026")).toEqual([["2025/26", 4, 0, 0, 4]]);
    expect(balance("Academy", bought, [["20/05/2025", 1]], "31/08/2026")).toBe("more days are used in 2024/25 than bought: 1, of 0.");
    expect(balance("Academy", bought, [["20/05/2026", 1]], "31/08/2026")).toEqual([["2025/26", 4, 1, 3, 0]]);
  });

  it("are as many as were bought and used by the day asked for, that day included", () => {
    const more = [...bought, ["15/05/2025", 2]] as const;
    const uses = [["16/05/2025", 3]] as const;
    expect(balance("Maintained", more, uses, "14/05/2025")).toEqual([["2025/26", 4, 0, 4, 0]]);
    expect(balance("Maintained", more, uses, "15/05/2025")).toEqual([["2025/26", 6, 0, 6, 0]]);
    expect(balance("Maintained", more, uses, "16/05/2025")).toEqual([["2025/26", 6, 3, 3, 0]]);
    expect(balance("Maintained", [], [], "16/05/2025")).toEqual([]);
  });

  it("belong to that year where none were bought too, and an academy's to its own", () => {
    expect(balance("Maintained", [], [["20/05/2025", 1]], "31/03/2026")).toBe("more days are used in 2025/26 than bought: 1, of 0.");
    expect(balance("Academy", [], [["20/05/2025", 1]], "31/03/2026")).toBe("more days are used in 2024/25 than bought: 1, of 0.");
  });

  it("are all used where tenths add up to them, and refused where a tenth more is used", () => {
    const tenths = Array.from({ length: 40 }, () => ["16/05/2025", 0.1] as const);
    expect(balance("Maintained", bought, tenths, "31/03/2026")).toEqual([["2025/26", 4, expect.closeTo(4, 9), 0, 0]]);
    expect(balance("Maintained", bought, [...tenths, ["17/05/2025", 0.1]], "31/03/2026")).toMatch(
      /^more days are used in 2025\/26 than bought/,
    );
  });
});
