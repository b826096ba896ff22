import { bench, describe } from "vitest";
import { bundle, MODERN } from "../bundle/bundle";

// One call for a column against one call for each row, side by side: the built bundle, without Excel's own cost of a call.
const essex = bundle(MODERN);
const ROWS = 2_000;
const dates = Array.from({ length: ROWS }, (_, row) => [45_000 + row]);
const quantities = Array.from({ length: ROWS }, (_, row) => [row % 30]);
const DAYS = "School improvement days";

describe(`EHCPDEADLINE over ${ROWS} rows`, () => {
  bench("one call for the column", () => void essex.call("EHCPDEADLINE", dates));
  bench("one call a row", () => {
    for (const date of dates) essex.call("EHCPDEADLINE", [date]);
  });
});

describe(`TRADEDPRICE over ${ROWS} rows`, () => {
  bench("one call for the column", () => void essex.call("TRADEDPRICE", [[DAYS]], quantities));
  bench("one call a row", () => {
    for (const quantity of quantities) essex.call("TRADEDPRICE", [[DAYS]], [quantity]);
  });
});

describe("reading 20,000 rows", () => {
  const phases = Array.from({ length: 20_000 }, (_, row) => [["Primary", "Secondary", "Special", "PRU"][row % 4]]);
  const grades = Array.from({ length: 20_000 }, (_, row) => [(row % 4) + 1]);
  const serials = Array.from({ length: 20_000 }, (_, row) => [45_000 + (row % 900)]);
  const texts = serials.map(() => ["14/01/2026"]);
  bench("OFSTEDSUMMARY", () => void essex.call("OFSTEDSUMMARY", phases, grades));
  bench("EHCPDEADLINE, dates as serials", () => void essex.call("EHCPDEADLINE", serials));
  bench("EHCPDEADLINE, dates as text", () => void essex.call("EHCPDEADLINE", texts));
});

describe("loading functions.js", () => {
  bench("from its text to every function associated", () => void bundle());
});
