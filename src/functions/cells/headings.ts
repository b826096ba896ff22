import { type Content, isEmpty } from "./content";
import { readBy } from "./distinct";
import { type ColumnArgument } from "./columns";

/** A cell of the first row of columns side by side. */
interface FirstCell {
  readonly argument: ColumnArgument<string, unknown>;
  readonly content: Content;
}

/**
 * Whether a row has headings: in each column a word that heads such columns, or nothing. Where some columns hold names, which anything may be
 * called, another has to have a heading too.
 */
export function isHeadingRow(cells: readonly FirstCell[]): boolean {
  const isHeading = ({ argument, content }: FirstCell): boolean =>
    content.is === "value" &&
    typeof content.value === "string" &&
    (argument.isLabels || (/\p{L}/u.test(content.value) && readBy(argument.reader)(content).is === "refused"));
  return (
    cells.every((cell) => isEmpty(cell.content) || isHeading(cell)) &&
    cells.some((cell) => !cell.argument.isLabels && !isEmpty(cell.content) && isHeading(cell))
  );
}
