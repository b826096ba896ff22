import { writeSync } from "node:fs";
import { expect, it } from "vitest";
import { printed, prove, told } from "./proof";
import { ways } from "./ways";

const COUNT = Number(process.env.PROVE);
const SEED = Number(process.env.PROVE_SEED);
const STANDARD_OUTPUT = 1;
const TOLD = 5;

function print(text: string): void {
  writeSync(STANDARD_OUTPUT, `${text}\n`);
}

it("every way comes to the same figures", async () => {
  for (const { name, missing } of ways) if (missing() !== null) print(`${name} is not installed: ${missing()!}`);
  const proofs = await prove(
    COUNT,
    SEED,
    ways.filter(({ missing }) => missing() === null),
    (done) => print(`${done.toLocaleString("en-GB")} of ${COUNT.toLocaleString("en-GB")} cases`),
  );
  print(`\n${printed(proofs)}\n`);
  for (const { differences, way } of proofs) for (const difference of differences.slice(0, TOLD)) print(told(difference, way));
  expect(proofs.flatMap(({ differences }) => differences)).toHaveLength(0);
});
