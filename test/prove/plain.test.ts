import { expect, it } from "vitest";
import { bundle } from "../bundle/bundle";
import { compared, printed } from "./plain/comparison";

/** `npm run prove:plain -- 1000000` compares as many as are asked for. */
const COUNT = Number(process.env["PROVE_PLAIN"] ?? 12_000);
const SEED = Number(process.env["PROVE_SEED"] ?? 19);

it("the built functions answer as a plain reference does, which was written from their contract alone", { timeout: 3_600_000 }, () => {
  const all = compared(bundle(), COUNT, SEED);
  if (process.env["PROVE_PLAIN"]) process.stdout.write(`${printed(all)}\n`);
  expect(all.flatMap(({ differences }) => differences.slice(0, 3))).toEqual([]);
  expect(all.map(({ figures }) => figures > 0)).not.toContain(false);
});
