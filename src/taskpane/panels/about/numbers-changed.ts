import changes from "../../../CHANGELOG.md";

/** Which numbers an edition changed. */
export interface NumbersChanged {
  readonly version: string;
  /** A paragraph or an item each. */
  readonly says: readonly string[];
}

/** What each edition changed in the numbers, the newest first, as its record of changes has it. */
export function numbersChanged(record: string = changes): readonly NumbersChanged[] {
  return record
    .split(/^## /m)
    .slice(1)
    .flatMap((edition) => {
      const [version = ""] = edition.split("\n");
      const [, numbers] = /^### Numbers that change\n([\s\S]*?)(?=^###? |(?![\s\S]))/m.exec(edition) ?? [];
      if (numbers === undefined) return [];
      const says = numbers
        .trim()
        .split(/\n\n|\n(?=- )/)
        .map((part) => part.replace(/^- /, "").replaceAll("`", "").replace(/\s+/g, " ").trim());
      return [{ version: version.trim(), says: says.filter((part) => part !== "") }];
    });
}
