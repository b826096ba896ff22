import { describe, expect, it } from "vitest";
import { poundsOf } from "../../../src/core/foundation/money";
import { nextCheaper } from "../../../src/core/traded/cheaper";
import { pricing } from "../../../src/core/traded/price";
import { listOf, orderOf, type Row, sound } from "../../golden/price-list";

/** The next larger quantity that costs less, in units and pounds, with what it saves. */
const cheaper = (rows: readonly Row[], quantity: number) => {
  const list = pricing(sound(listOf(...rows)));
  const price = list.price(orderOf({ quantity }));
  if (!price.ok) throw new Error(price.message);
  const found = nextCheaper(list, orderOf({ quantity }), price.value);
  return found && [found.quantity, poundsOf(found.total), poundsOf(found.less)];
};

describe("the next larger quantity that costs less", () => {
  const volume = [
    { Package: "Up to 9", "From quantity": 1, "To quantity": 9, Price: 10, Scale: "Volume" },
    { Package: "From 10", "From quantity": 10, "To quantity": 19, Price: 8, Scale: "Volume" },
    { Package: "From 20", "From quantity": 20, Price: 1, Scale: "Volume" },
  ];

  it("is where a range with a lower rate begins, and only where all units come to less", () => {
    // Ten at £8 are £80: less than nine at £10, as much as eight.
    expect(cheaper(volume, 9)).toEqual([10, 80, 10]);
    expect(cheaper(volume, 8)).toEqual([20, 20, 60]);
    expect(cheaper(volume, 2)).toBeNull();
    expect(cheaper(volume, 10)).toEqual([20, 20, 60]);
    expect(cheaper(volume, 20)).toBeNull();
  });

  it("is where a larger package comes to less, up to the size of the largest", () => {
    const packs = [
      { Package: "One", "From quantity": 1, Price: 100 },
      { Package: "Five", "From quantity": 5, Price: 350 },
    ];
    expect(cheaper(packs, 4)).toEqual([5, 350, 50]);
    expect(cheaper(packs, 3)).toBeNull();
    expect(cheaper(packs, 9)).toEqual([10, 700, 50]);
    expect(cheaper(packs, 5)).toBeNull();
  });

  it("is where larger packages together come to less, though it be one short of a whole one more", () => {
    const packs = [
      { Package: "One", "From quantity": 1, Price: 100 },
      { Package: "Five", "From quantity": 5, Price: 90 },
    ];
    expect(cheaper(packs, 1)).toEqual([5, 90, 10]);
    expect(cheaper(packs, 6)).toEqual([10, 180, 10]);
  });

  it("is where a fee for small orders is charged no more", () => {
    const fee = [
      { Package: "Hours", Price: 1, Scale: "Rate" },
      { Package: "Small order", Price: 50, Scale: "Fixed fee", "To quantity": 10 },
    ];
    expect(cheaper(fee, 10)).toEqual([11, 11, 49]);
    expect(cheaper(fee, 3)).toEqual([11, 11, 42]);
    expect(cheaper(fee, 11)).toBeNull();
  });

  it("is counted in the steps in which a list sells: half days by half days", () => {
    const halves = [
      { Package: "Half day", "From quantity": 0.5, Price: 100, "Sold in": 0.5 },
      { Package: "Two days", "From quantity": 2, Price: 250, "Sold in": 0.5 },
    ];
    expect(cheaper(halves, 1.5)).toEqual([2, 250, 50]);
    expect(cheaper(halves, 3.5)).toEqual([4, 500, 50]);
    expect(cheaper(halves, 1)).toBeNull();
  });

  it("is none for what costs nothing", () => {
    expect(cheaper(volume, 0)).toBeNull();
  });
});
