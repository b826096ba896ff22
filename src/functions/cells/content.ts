import { seen } from "../../core/foundation/text";

/** What a cell holds once data types, blanks and error cells are told apart. */
export type Content =
  { readonly is: "blank" } | { readonly is: "error"; readonly error: string } | { readonly is: "value"; readonly value: Plain };

export type Plain = string | number | boolean;

const BLANK: Content = { is: "blank" };

const ERROR_TEXT =
  /^#(?:N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!|BUSY!|FIELD!|BLOCKED!|CONNECT!|EXTERNAL!|PYTHON!|TIMEOUT!|UNKNOWN!|GETTING_DATA)$/;

/** The content of a cell as Excel passes it: a plain value, null, or a data type, which is read by its basic value. */
export function contentOf(cell: unknown): Content {
  try {
    return content(cell);
  } catch {
    return { is: "error", error: "a value that cannot be read" };
  }
}

function content(cell: unknown): Content {
  if (cell === null || cell === undefined) return BLANK;
  switch (typeof cell) {
    case "string":
      if (seen(cell) === "") return BLANK;
      return cell.startsWith("#") && ERROR_TEXT.test(cell) ? { is: "error", error: cell } : { is: "value", value: cell };
    case "number":
    case "boolean":
      return { is: "value", value: cell };
    case "object":
      return contentOfObject(cell);
    default:
      return { is: "error", error: "a value that no cell can hold" };
  }
}

function contentOfObject(cell: object): Content {
  if (isInvocation(cell)) return BLANK;
  const { type, basicValue, code } = cell as { readonly type?: unknown; readonly basicValue?: unknown; readonly code?: unknown };
  if (typeof code === "string") return { is: "error", error: code };
  if (type === "Error") return { is: "error", error: typeof basicValue === "string" ? basicValue : "an error" };
  if (type === "Empty") return BLANK;
  if (basicValue === null || typeof basicValue === "object" || typeof basicValue === "function" || basicValue === undefined) {
    return { is: "error", error: "a data type without a plain value" };
  }
  return content(basicValue);
}

/**
 * Whether an argument is no cell but the object that tells of the call. Excel puts it after the arguments of the list of functions it has, and
 * for a day after a release that adds an optional argument it has the old list: the object then stands where the new argument would.
 */
export function isInvocation(cell: object): boolean {
  return "functionName" in cell;
}

/** Whether a cell is empty. Excel for Windows and Mac send 0 for an empty cell: alone it may be a quantity, and a row of noughts is no row. */
export function isEmpty(content: Content): boolean {
  return content.is === "blank" || (content.is === "value" && content.value === 0);
}
