import { type Proved, proved } from "./case";
import { cases, sampled } from "./cases/cases";
import { type Difference, type Way } from "./way";

/** What a way made of the cases of a function. */
export interface Proof {
  readonly function: string;
  readonly way: string;
  /** The cases it worked out, of those tried: some are refused, or blank. */
  readonly cases: number;
  readonly tried: number;
  readonly figures: number;
  readonly differences: readonly Difference[];
}

/** Cases that are worked out and checked at once: a million take no more memory than these, and an engine starts once for them. */
const AT_ONCE = 6_500;

/** `count` cases, shared among the functions, worked out by each way; `hear` is told how many are done. */
export async function prove(
  count: number,
  seed: number,
  ways: readonly Way[],
  hear: (done: number) => void = () => {},
): Promise<readonly Proof[]> {
  const functions = Object.keys(cases);
  const proofs = new Map(functions.flatMap((of) => ways.map(({ name }) => [`${of} ${name}`, begun(of, name)] as const)));
  for (let done = 0, turn = 0; done < count; turn++) {
    const batch = Math.min(AT_ONCE, count - done);
    const some = functions.flatMap((of, index) =>
      sampled(of, shareOf(batch, index, functions.length), seed + turn).map((each) => ({ of, proved: proved(each) })),
    );
    const functionOf = new Map<Proved, string>(some.map(({ of, proved: each }) => [each, of]));
    for (const way of ways) {
      const { figures, differences } = await way.check([...functionOf.keys()]);
      const proof = (each: Proved) => proofs.get(`${functionOf.get(each)!} ${way.name}`)!;
      for (const each of functionOf.keys()) proof(each).tried++;
      for (const [each, compared] of figures) {
        proof(each).cases++;
        proof(each).figures += compared;
      }
      for (const difference of differences) proof(difference.of).differences.push(difference);
    }
    done += batch;
    hear(done);
  }
  return [...proofs.values()];
}

function begun(of: string, way: string) {
  return { function: of, way, cases: 0, tried: 0, figures: 0, differences: [] as Difference[] };
}

/** The part of a batch that falls to one of so many functions. */
function shareOf(batch: number, index: number, functions: number): number {
  return Math.floor((batch * (index + 1)) / functions) - Math.floor((batch * index) / functions);
}

/** Proofs as a table: by function and way, how many cases and figures, and how many differ. */
export function printed(proofs: readonly Proof[]): string {
  const rows = [
    ["Function", "Way", "Cases", "Figures", "Differences"],
    ...proofs.map(({ function: of, way, cases: worked, tried, figures, differences }) => [
      of,
      way,
      worked === tried ? String(worked) : `${worked} of ${tried}`,
      String(figures),
      String(differences.length),
    ]),
  ];
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows
    .map((row) => row.map((cell, column) => (column < 2 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!))).join("  "))
    .join("\n");
}

/** A difference as it can be tried in a cell. */
export function told({ of, figure, formula, expected, found }: Difference, way: string): string {
  const { id, args, at } = of.case;
  const call = `${id}(${args.map((given) => JSON.stringify(given) ?? "").join(", ")})`;
  return `${way}: ${call} at row ${at.row}, column ${at.column}: ${figure} ${formula} is ${found}, and ${expected} was expected.`;
}
