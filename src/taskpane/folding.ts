/** Words without case or accents, in which "Re-assessment" may be sought as "reassessment" (closed) and as "re assessment" (open). */
export interface Folded {
  readonly closed: string;
  readonly open: string;
}

/** The words of what is sought. A formula pasted or begun, such as =ESSEX.TRADEDPRICE(A2, stands for its function. */
export function wordsOf(query: string): Folded[] {
  const formula = /^\s*=\s*([^\s(]*)/.exec(query);
  return (formula?.[1] ?? query)
    .split(/\s+/)
    .map(folded)
    .filter(({ closed }) => closed !== "");
}

/** Whether a word occurs in a text. */
export function occurs(word: Folded, text: Folded): boolean {
  return text.closed.includes(word.closed) || text.open.includes(word.open);
}

/** A text as words are sought in it. */
export function folded(text: string): Folded {
  const plain = text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return { closed: plain.replace(/[^\p{L}\p{N}\s]/gu, ""), open: plain.replace(/[^\p{L}\p{N}]+/gu, " ").trim() };
}
