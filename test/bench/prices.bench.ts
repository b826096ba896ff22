import { bench, describe } from "vitest";
import { bundle, MODERN } from "../bundle/bundle";
import { listOf, type Row } from "../golden/price-list";

const essex = bundle(MODERN);

/** Forty services, eight by each of five rules. */
const services = Array.from({ length: 40 }, (_, index) => `Service ${index}`);
const rules: readonly ((Service: string) => readonly Row[])[] = [
  (Service) => [
    { Service, Package: "Gold", "From quantity": 4, Price: 2340, "Each further": 585 },
    { Service, Package: "Silver", "From quantity": 2, Price: 1240 },
    { Service, Package: "Bronze", "From quantity": 1, Price: 650 },
  ],
  (Service) => [
    { Service, "To quantity": 50, Price: 1693.2, Scale: "Band" },
    { Service, "From quantity": 51, Price: 2119.56, Scale: "Band" },
  ],
  (Service) => [
    { Service, "To quantity": 5, Price: 40, Scale: "Graduated" },
    { Service, "From quantity": 6, Price: 50, Scale: "Graduated" },
  ],
  (Service) => [
    { Service, Package: "Fee", Price: 439, Scale: "Fixed fee" },
    { Service, Price: 1.08, Scale: "Rate", Minimum: 500 },
  ],
  (Service) => [
    { Service, "To quantity": 9, Price: 550, Scale: "Volume" },
    { Service, "From quantity": 10, Price: 500, Scale: "Volume" },
    { Service, Package: "On the whole", Scale: "Surcharge", Percentage: 0.15 },
  ],
];
const list = listOf(...services.flatMap((service, index) => rules[index % rules.length]!(service)));
const quantities = Array.from({ length: 500 }, (_, school) =>
  Array.from({ length: 40 }, (_, service) => (school * 7 + service * 13) % 401),
);
const customers = quantities.map((_, school) => [["Maintained", "Academy", "Outside Essex"][school % 3]]);

describe("500 schools by 40 services in one spill", () => {
  bench("by a list of five rules", () => void essex.call("TRADEDPRICE", [services], quantities, customers, null, null, list));
});

const lines = quantities.flatMap((row, school) => row.map((quantity, service) => ({ school, service, quantity })));
const columns = [
  lines.map(({ service }) => [services[service]]),
  lines.map(({ quantity }) => [quantity]),
  lines.map(({ school }) => customers[school]),
  lines.map(({ school }) => [`School ${school}`]),
] as const;

describe("the same as 20,000 lines of orders", () => {
  const [service, quantity, customer, school] = columns;
  const next = essex.call("TRADEDRAISE", list, 0.05, 0.5);
  bench("TRADEDQUOTE by references", () => void essex.call("TRADEDQUOTE", service, quantity, customer, null, null, 0.2, list, school));
  bench("TRADEDINCOME by school under two lists", () => void essex.call("TRADEDINCOME", list, service, quantity, customer, school, next));
  bench("TRADEDRECOVER", () => void essex.call("TRADEDRECOVER", list, 1e9, service, quantity, customer, 0.5, school));
});

describe("a price list of one's own, read by one cell", () => {
  for (const count of [750, 1500, 3000]) {
    const rows = Array.from({ length: count }, (_, index) => ({
      Package: `Package ${index}`,
      "From quantity": 1 + index,
      Price: 10 + index,
    }));
    const own = listOf(...rows);
    bench(`${count} rows of one service`, () => void essex.call("TRADEDPRICE", "Advice", 3, null, null, null, own));
  }
});

describe("prices down a column of 100,000", () => {
  const count = 100_000;
  const days = Array.from({ length: count }, (_, row) => [(row * 7) % 31]);
  const dates = Array.from({ length: count }, (_, row) => [45_000 + ((row * 13) % 500)]);
  const kinds = Array.from({ length: count }, (_, row) => [["Maintained", "Academy"][row % 2]]);
  const DAYS = "School improvement days";
  bench("quantities", () => void essex.call("TRADEDPRICE", DAYS, days, null, "01/02/2024"));
  bench("quantities and dates", () => void essex.call("TRADEDPRICE", DAYS, days, null, dates));
  bench("quantities, dates and customers", () => void essex.call("TRADEDPRICE", DAYS, days, kinds, dates));
  bench("merely allocating the answer", () => void days.map(() => [1]));
});
