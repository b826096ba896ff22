import { columnHeadings } from "../../data/headings";
import { type Content, isEmpty } from "./content";
import { readBy } from "./distinct";
import { type Reader } from "./readers";

/** What is to be known of a column. */
interface HeadedColumn {
  readonly name: string;
  readonly reader: Reader<unknown>;
  readonly isLabels: boolean;
  readonly isSurely?: (value: unknown) => boolean;
}

/** A cell of the first row of columns side by side. */
interface FirstCell {
  readonly argument: HeadedColumn;
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
function isValue({ reader, isLabels, isSurely }: HeadedColumn, content: Content): boolean {
  if (isLabels) return false;
  const read = readBy(reader)(content);
  return read.is === "value" && (isSurely?.(read.value) ?? true);
}
