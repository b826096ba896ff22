import { type Facts } from "./facts";
import { ASK_LITERAL, holdsFormula, spelledBy } from "./guard";
import { givenBy, namesOf, stepsOfMold } from "./layout";
import { type Mold } from "./mold";

/** A name of the workbook that stands for a function. */
export interface Lambda {
  readonly name: string;
  /** In Excel's grammar, without its equals sign. */
  readonly formula: string;
  /** What Excel shows of it as its name is typed. */
  readonly comment: string;
}

/** The longest comment of a name. */
const LONGEST = 255;

/**
 * A mold as a LAMBDA of its inputs. Not under ESSEX: where the add-in is there too, a name that is its own would be taken for it.
 */
export function lambdaOf(name: string, mold: Mold, facts: Facts, comment: string): Lambda {
  const { inputs, lines } = mold;
  const steps = stepsOfMold(mold);
  const input = (index: number): string => `in_${inputs[index]!.name}`;
  const step = (index: number): string => `${steps[index]!.key}_`;
  const nameOf = namesOf(mold, facts, input, step);
  const names = inputs.map((_, index) => input(index));
  const given = inputs.map((each) => parameterName(each.name, steps.map(({ formula }) => formula!).join()));
  const variables = [
    ...given.map((each, index) => `${input(index)},IF(${each}="","",${each})`),
    ...steps.map(({ formula }, index) => `${step(index)},${spelledBy(formula!.slice(1), nameOf)}`),
  ];
  const answer = givenBy(mold, names)(step(steps.length - 1));
  const body = `LET(${variables.join(",")},IF(${holdsFormula(mold, names, nameOf)},${answer},${ASK_LITERAL}))`;
  if (lines.length === 0) throw new Error(`${name} has no steps.`);
  return {
    name,
    formula: `LAMBDA(${[...given, body].join(",")})`,
    comment: comment.slice(0, LONGEST),
  };
}

/** An argument's own name, or one that no function has that the steps call. */
function parameterName(name: string, steps: string): string {
  return new RegExp(`\\b${name}\\(`, "i").test(steps) ? `${name}Given` : name;
}
