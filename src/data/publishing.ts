import essential from "./publishing/essential-list.json";
import shorthandFile from "./publishing/shorthand.json";

/** A point of what a spreadsheet must keep to before a public body publishes it. */
export interface EssentialPoint {
  readonly section: string;
  readonly point: string;
  /** Whether the file keeps to it as it is made, or a person has to judge. */
  readonly by: "file" | "person";
  /** What is left to a person. */
  readonly says?: string;
}

/** The essential points of the Analysis Function's checklist, in its order. */
export function essentialPoints(): readonly EssentialPoint[] {
  return essential.points as readonly EssentialPoint[];
}

/** Where the checklist is published. */
export const ESSENTIAL_LIST = { name: essential.source, link: essential.links[0]! } as const;

/** What stands in a published table where there is no figure. */
export interface Shorthand {
  /** `[c]`. */
  readonly mark: string;
  readonly means: string;
}

export type ShorthandLetter = "c" | "x" | "z";

/** The shorthand of a letter, as the Analysis Function harmonises it. */
export function shorthand(letter: ShorthandLetter): Shorthand {
  const { means } = shorthandFile.shorthand.find((each) => each.letter === letter)!;
  return { mark: `[${letter}]`, means };
}
