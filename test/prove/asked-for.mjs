import { parseArgs } from "node:util";

/**
 * How many cases are asked for, and the seed they follow from: `100000`, `1000 --seed 7`.
 * @param {readonly string[]} args
 * @returns {{ readonly count: number, readonly seed: number }}
 */
export function askedFor(args) {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { seed: { type: "string", default: "1" } },
    allowPositionals: true,
  });
  const [count = "1000", ...others] = positionals;
  if (others.length > 0) throw new Error(`Say one number of cases, not ${positionals.join(" and ")}.`);
  return { count: wholeNumber(count, "the number of cases"), seed: wholeNumber(values.seed, "the seed") };
}

/**
 * @param {string} text
 * @param {string} of
 */
function wholeNumber(text, of) {
  if (!/^\d+$/.test(text) || Number(text) === 0) throw new Error(`"${text}" is not ${of}: write a whole number, such as 100000.`);
  return Number(text);
}
