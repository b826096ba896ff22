import { isRefusal } from "../functions/cells/answer";
import { type Line } from "./explanation";
import { figure } from "./lines";
import { type Selected } from "./telling";

/** The steps of a table of facts: each column of the line beside the one that is explained, as it is held. */
export function recordLines<F, L>({ line, account, column }: Selected<F, L> & { readonly line: L }): readonly Line[] {
  return account.columns.flatMap((each, index) => {
    if (each === column) return [];
    const { heading, shown } = each;
    const cell = shown(line);
    return cell === "" || isRefusal(cell) ? [] : [figure(`part${index}`, heading ?? "Held", cell)];
  });
}
