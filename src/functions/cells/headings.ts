import { columnHeadings } from "../../data/headings";
import { type ColumnArgument } from "./columns";
import { type Content, isEmpty } from "./content";
import { readBy } from "./distinct";

/** A cell of the first row of columns side by side. */
interface FirstCell {
  readonly argument: ColumnArgument<string, unknown>;
  readonly content: Content;
}

/** Whether a row has headings, by what headings say. */
export function isHeadingRow(cells: readonly FirstCell[]): boolean {
  const leading = cells
    .filter(({ content }) => !isEmpty(content))
    .map(({ argument, content }) => ({
      text: content.is === "value" && typeof content.value === "string" ? content.value : null,
      column: argument.name,
      isValue: isValue(argument, content),
    }));
  return leading.length > 0 && columnHeadings().isHeadingRow(leading);
}

/** Whether a cell is surely data of its column. Names are never: anything may be called so. */
function isValue({ reader, isLabels, isSurely }: ColumnArgument<string, unknown>, content: Content): boolean {
  if (isLabels) return false;
  const read = readBy(reader)(content);
  return read.is === "value" && (isSurely?.(read.value) ?? true);
}
