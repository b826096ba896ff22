import { describe, expect, it } from "vitest";
import { packageCosts } from "../../../src/core/traded/charge";
import { type Order } from "../../../src/core/traded/order";
import { pricing } from "../../../src/core/traded/price";
import { dated, listOf, orderOf, type Row, sound } from "../../golden/price-list";

const pack = (size: number, price: unknown, parts: Row = {}): Row => ({
  Package: `Of ${size}`,
  "From quantity": size,
  Price: price,
  ...parts,
});
/** What packages were chosen by, up to a quantity; and what it costs by the price itself. */
const costs = (rows: readonly Row[], quantity: number, order: Partial<Order> = {}) => {
  const list = pricing(sound(listOf(...rows)));
  const offer = list.offer(orderOf(order));
  if (!offer.ok) throw new Error(offer.message);
  const found = packageCosts(offer.value, quantity);
  return found && { step: found.step, packages: found.packages.map(({ row, ...each }) => ({ name: row.package, ...each })) };
};
const price = (rows: readonly Row[], quantity: number, order: Partial<Order> = {}) => {
  const found = pricing(sound(listOf(...rows))).price(orderOf({ ...order, quantity }));
  return found.ok ? found.value.total / 100 : found.message;
};

describe("the least that every quantity costs, one package more each time", () => {
  it("is that of the packages so far, the smallest first", () => {
    const days = [pack(2, 1240), pack(1, 650)];
    expect(costs(days, 4)).toEqual({
      step: 1,
      packages: [
        { name: "Of 1", size: 1, stride: 1, price: 650, eachFurther: null, costs: [0, 650, 1300, 1950, 2600], bought: null },
        { name: "Of 2", size: 2, stride: 1, price: 1240, eachFurther: null, costs: [0, 650, 1240, 1890, 2480], bought: null },
      ],
    });
    expect(costs([pack(3, 10)], 4)!.packages[0]!.costs).toEqual([0, Infinity, Infinity, 10, Infinity]);
  });

  it("tells apart what costs least with a package that has further units among it", () => {
    const [, gold] = costs([pack(1, 650), pack(3, 1500, { "Each further": 400 })], 5)!.packages;
    expect(gold).toMatchObject({ size: 3, price: 1500, eachFurther: 400, costs: [0, 650, 1300, 1500, 1900, 2300] });
    expect(gold!.bought).toEqual([Infinity, Infinity, Infinity, 1500, 1900, 2300]);
  });

  it("takes early-bird discounts, and rounds nothing", () => {
    const early = { "Early-bird before": "20/10/2026" };
    const rate = [pack(1, 0.99, { ...early, "Early-bird %": 0.05 }), pack(3, 2, { ...early, "Early-bird %": 0.05, "Each further": 0.5 })];
    const on = { orderDate: dated("19/10/2026") };
    const [one, three] = costs(rate, 4, on)!.packages;
    expect([one!.price, three!.price, three!.eachFurther]).toEqual([0.9405, 1.9, 0.475]);
    expect(one!.costs).toEqual([0, 0.9405, 1.881, 2.8215, 3.762]);
    expect(costs(rate, 4, { orderDate: dated("20/10/2026") })!.packages[0]!.price).toBe(0.99);
    expect(costs(rate, 4)!.packages[0]!.price).toBe(0.99);
    const priced = [pack(1, 10, { ...early, "Early-bird price": 7 }), pack(2, 15)];
    expect(costs(priced, 3, on)!.packages.map((each) => [each.price, each.costs])).toEqual([
      [7, [0, 7, 14, 21]],
      [15, [0, 7, 14, 21]],
    ]);
    // What comes cheapest is chosen by the discounted prices.
    expect([price(priced, 2, on), price(priced, 2)]).toEqual([14, 15]);
    expect(costs([pack(1, "Free"), pack(2, "Free")], 2)!.packages.map((each) => each.costs)).toEqual([
      [0, 0, 0],
      [0, 0, 0],
    ]);
  });

  it("counts in the steps in which the service is sold, further units being whole ones or of that step", () => {
    const halves = [pack(0.5, 100), pack(2, 250, { "Each further": 120 })];
    const found = costs(halves, 4)!;
    expect(found.step).toBe(0.5);
    expect(found.packages.map(({ size, stride, price: of, eachFurther }) => [size, stride, of, eachFurther])).toEqual([
      [1, 2, 100, null],
      [4, 2, 250, 120],
    ]);
    expect(found.packages[1]!.costs).toEqual([0, 100, 200, 300, 250, 350, 370, 470, 490]);
    expect([0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4].map((quantity) => price(halves, quantity))).toEqual([100, 200, 300, 250, 350, 370, 470, 490]);
    const said = halves.map((row) => ({ ...row, "Sold in": 0.5 }));
    // Said to be sold in halves, a half more is half of what is charged for each further.
    expect(costs(said, 4)!.packages.map(({ stride, eachFurther }) => [stride, eachFurther])).toEqual([
      [1, null],
      [1, 60],
    ]);
    expect([2.5, 3].map((quantity) => price(said, quantity))).toEqual([310, 370]);
  });

  it("is told of packages alone, and of none that are sold only with others", () => {
    expect(costs([{ Scale: "Rate", Price: 1 }], 4)).toBeNull();
    expect(costs([pack(1, 10), pack(2, 15, { "Only with": "Of 1" })], 4)).toBeNull();
    expect(
      costs([pack(1, 10), pack(2, 15, { "Only with": "Pens" }), { Service: "Pens", Package: "Pens", "From quantity": 1, Price: 1 }], 2),
    ).not.toBeNull();
  });
});

it("packages of more steps than can be put together are refused, and so is what they cannot make up", () => {
  expect(price([pack(1, 1), pack(2, 1.5)], 2_000_000)).toBe(1_500_000);
  expect(price([pack(1, 1), pack(2, 1.5)], 2_000_001)).toBe("2000001 is more than can be made up of 2 packages here.");
  expect(price([pack(2, 1), pack(4, 1.5)], 3)).toBe("3 cannot be made up of the packages sold, which are of 2 and 4.");
  expect(price([{ Scale: "Graduated", "To quantity": 5, Price: 1 }], 5)).toBe(5);
  expect(price([{ Scale: "Graduated", "To quantity": 5, Price: 1 }], 6)).toBe(
    "6 is outside the quantities that have a price for Advice: the last is 0 to 5 (row 2).",
  );
  const bands: readonly Row[] = [
    { Scale: "Band", "From quantity": 2, "To quantity": 5, Price: 10 },
    { Scale: "Band", "From quantity": 6, Price: 20 },
  ];
  expect([price(bands, 2), price(bands, 5), price(bands, 6), price(bands, 600)]).toEqual([10, 10, 20, 20]);
  expect(price(bands, 1)).toBe("1 is outside the quantities that have a price for Advice: the first is 2 to 5 (row 2).");
  const beyond = [{ Scale: "Band", "To quantity": 5, Price: 10, "Each further": 3 }];
  expect([price(beyond, 5), price(beyond, 6), price(beyond, 8)]).toEqual([10, 13, 19]);
});
