import { formulaOf, type Formula, type Node, withDescendants } from "../../formulas/tree";

/** What is meant by what an officer has put into a field. */
export type ArgumentText =
  | { readonly is: "left out" }
  /** A reference, a constant or any other part of a formula, as it is to stand there. */
  | { readonly is: "formula"; readonly formula: Formula }
  /** A word, a date or a name, to stand there in quotation marks. */
  | { readonly is: "words"; readonly words: string };

/** `15/03/2023`, `2023-24`, `2023/24`: in a formula they would be divided and taken away. */
const FIGURES_WITH_SIGNS = /^\d+(?:\s*[-/.]\s*\d+)+$/;

/**
 * What the text of a field means. Words need no quotation marks: what is one of the argument's choices, what is written like a date or a year, and
 * what names nothing in the workbook is text. Behind an equals sign everything is a formula.
 */
export function argumentOf(text: string, isChoice: (text: string) => boolean, isName: (name: string) => boolean): ArgumentText {
  const plain = text.trim();
  if (plain === "") return { is: "left out" };
  if (plain.startsWith("=")) {
    const formula = formulaOf(plain);
    return formula ? { is: "formula", formula } : { is: "words", words: plain };
  }
  if (isChoice(plain) || FIGURES_WITH_SIGNS.test(plain)) return { is: "words", words: plain };
  const formula = formulaOf(plain);
  return formula && isMeant(formula, isName) ? { is: "formula", formula } : { is: "words", words: plain };
}

/** Two words with a space between are in Excel's grammar where two ranges meet: only names that there are make a formula of them. */
function isMeant({ tree }: Formula, isName: (name: string) => boolean): boolean {
  for (const node of withDescendants(tree)) {
    if (node.is === "name" && !isName(node.name)) return false;
    if (node.is === "call" && !/^[A-Z][A-Z0-9.]*$/.test(node.name)) return false;
  }
  return true;
}

/** The text of the argument in the formula. */
export function written(argument: ArgumentText): string {
  switch (argument.is) {
    case "left out":
      return "";
    case "formula":
      return argument.formula.text;
    case "words":
      return `"${argument.words.replaceAll('"', '""')}"`;
  }
}

/** The whole formula; arguments left out at the end are not written. */
export function formulaText(id: string, args: readonly ArgumentText[]): string {
  const texts = args.map(written);
  while (texts.at(-1) === "") texts.pop();
  return `=ESSEX.${id}(${texts.join(",")})`;
}

/** What a part of a formula comes to without Excel; undefined where only Excel can work it out. */
export function constantOf(node: Node, today: () => number): unknown {
  switch (node.is) {
    case "number":
    case "text":
    case "boolean":
    case "error":
      return node.value;
    case "missing":
      return null;
    case "array": {
      const rows = node.rows.map((row) => row.map((each) => constantOf(each, today)));
      return rows.flat().includes(undefined) ? undefined : rows;
    }
    case "operation": {
      const [first, ...others] = node.args.map((each) => constantOf(each, today));
      if (typeof first !== "number" || others.length > 0) return undefined;
      return node.operator === "-" ? -first : node.operator === "%" ? first / 100 : node.operator === "+" ? first : undefined;
    }
    case "call":
      if (node.name === "TODAY") return today();
      if (node.name === "TRUE" || node.name === "FALSE") return node.name === "TRUE";
      return node.name === "DATE" ? dateOf(node.args.map((each) => constantOf(each, today))) : undefined;
    default:
      return undefined;
  }
}

const UNIX_EPOCH = 25_569;
const MILLISECONDS = 86_400_000;

function dateOf([year, month, day]: readonly unknown[]): number | undefined {
  if (typeof year !== "number" || typeof month !== "number" || typeof day !== "number") return undefined;
  return Date.UTC(year, month - 1, day) / MILLISECONDS + UNIX_EPOCH;
}
