import { isRefusal } from "../functions/cells/answer";
import { type Line } from "./explanation";
import { figure } from "./lines";
import { type Selected } from "./telling";

/** The steps of a table of facts: each column of the line, as it is held. */
export function recordLines<F, L>({ line, account }: Selected<F, L> & { readonly line: L }): readonly Line[] {
  return account.columns.flatMap(({ heading, shown }, index) => {
    const cell = shown(line);
    return cell === "" || isRefusal(cell) ? [] : [figure(`part${index}`, heading ?? "Held", cell)];
  });
}
