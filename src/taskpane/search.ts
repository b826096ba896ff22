import { folded, type Folded, occurs, wordsOf } from "./folding";
import { NAMESPACE, type Signature } from "./signatures";

export interface Match {
  readonly signature: Signature;
  /** The arguments and choices that were found, such as "duty: Annual review", where the name and description alone do not hold every word. */
  readonly because: readonly string[];
}

/** The functions in which every word of the query occurs, in the order given; all of them for an empty query. */
export function search(signatures: readonly Signature[], query: string): readonly Match[] {
  const words = wordsOf(query);
  const ids = new Set(signatures.map(({ id }) => id));
  return signatures.flatMap((signature) => {
    const heading = folded(`${NAMESPACE}.${signature.id} ${signature.description}`);
    const further = words.filter((word) => !occurs(word, heading));
    const found = partsOf(signature, ids).filter(({ text }) => further.some((word) => occurs(word, text)));
    if (!further.every((word) => found.some(({ text }) => occurs(word, text)))) return [];
    const fullest = found.filter(({ text }) => further.every((word) => occurs(word, text)));
    return [{ signature, because: (fullest.length > 0 ? fullest : found).map(({ label }) => label) }];
  });
}

/** Choices that name functions are left out: by them HELP would be found for whatever is sought. */
function partsOf({ parameters }: Signature, ids: ReadonlySet<string>): { label: string; text: Folded }[] {
  return parameters.flatMap(({ name, description, choices }) => [
    { label: name, text: folded(`${name} ${description}`) },
    ...choices.filter(({ text }) => !ids.has(text)).map(({ text }) => ({ label: `${name}: ${text}`, text: folded(text) })),
  ]);
}
