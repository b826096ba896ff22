import { examples } from "../../../functions/documentation";
import type { Content, Look, SheetPlan } from "../../../sheets/plan";
import { day } from "../../../core/foundation/day";

const PLAIN: Look = { style: "label", format: null };
const TOP = 3;
const HEADINGS = ["Function", "Formula", "Should be", "Is here", "Right"];

/** A sheet on which every function works out its own example, and one cell that says whether all of them are right. */
export function selfTest(): SheetPlan {
  const tests = Object.entries(examples()).map(([id, { formula, answer }], index): Content[] => {
    const row = TOP + index + 2;
    const expected = expectedOf(answer);
    return [
      id,
      formula.slice(0, 255),
      expected.value,
      { formula: `=INDEX(${formula.slice(1)},1,1)` },
      { formula: `=IFERROR(${expected.within === null ? `D${row}=C${row}` : `ABS(D${row}-C${row})<=${expected.within}`},FALSE)` },
    ];
  });
  const last = TOP + tests.length + 1;
  const right = `E${TOP + 2}:E${last}`;
  return {
    name: "ESSEX self-test",
    blocks: [
      { top: 0, left: 0, rows: [["ESSEX self-test"]], looks: [{ style: "title", format: null }] },
      {
        top: 1,
        left: 0,
        rows: [
          [
            {
              formula: `=IF(AND(${right}),"Pass: all "&ROWS(${right})&" functions","Fail: "&COUNTIF(${right},FALSE)&" of "&ROWS(${right}))`,
            },
          ],
        ],
        looks: [{ style: "total", format: null }],
      },
      { top: TOP, left: 0, rows: [HEADINGS], looks: HEADINGS.map((): Look => ({ style: "heading", format: null })) },
      { top: TOP + 1, left: 0, rows: tests, looks: [PLAIN, { style: "code", format: null }, PLAIN, PLAIN, PLAIN] },
    ],
    widths: [24, 60, 20, 20, 8],
    frozenRows: TOP + 1,
  };
}

/** What an example's answer is to Excel, and how near a figure that is printed rounded has to be; null for words. */
export function expectedOf(answer: string): { readonly value: string | number; readonly within: number | null } {
  const date = /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(answer);
  if (date) return { value: day(`${date[3]!}-${date[2]!}-${date[1]!}`), within: 0 };
  const figure = /^([-−]?)(£?)([\d,]+)(?:\.(\d+))?(%?)$/.exec(answer);
  if (!figure) return { value: answer, within: null };
  const [, minus, , whole, decimals = "", percent] = figure;
  const scale = percent ? 100 : 1;
  const value = (Number(`${whole!.replaceAll(",", "")}.${decimals || "0"}`) / scale) * (minus ? -1 : 1);
  return { value, within: decimals === "" && !percent ? 0 : 0.5 / 10 ** decimals.length / scale };
}
