import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { type Content } from "../../src/sheets/plan";
import { type Engine, type Recalculated } from "./engine";

/** IronCalc, a spreadsheet written in Rust, in this process. It is asked for numbers with all the figures of a double. */
export const ironCalc: Engine = {
  name: "IronCalc",
  missing: () => {
    try {
      createRequire(import.meta.url).resolve("@ironcalc/wasm");
      return null;
    } catch {
      return "npm ci";
    }
  },
  recalculated: async (sheets) => {
    const { default: start, Model } = await import("@ironcalc/wasm");
    const folder = dirname(createRequire(import.meta.url).resolve("@ironcalc/wasm"));
    await start({ module_or_path: readFileSync(join(folder, "wasm_bg.wasm")) });
    return sheets.map((cells) => {
      const model = new Model("Proof", "en", "UTC", "en");
      try {
        model.pauseEvaluation();
        const width = Math.max(...cells.map((row) => row.length));
        cells.forEach((row, at) =>
          row.forEach((content, column) => {
            if (content !== null) model.setUserInput(0, at + 1, column + 1, typed(content));
          }),
        );
        model.updateRangeStyle({ sheet: 0, row: 1, column: 1, width, height: cells.length }, "num_fmt", "0.################");
        model.resumeEvaluation();
        model.evaluate();
        return cells.map((row, at) => row.map((content, column) => (content === null ? "" : shown(model, at, column))));
      } finally {
        model.free();
      }
    });
  },
};

/** What is typed for a content. Text that would be read as anything else stands behind an apostrophe. */
function typed(content: NonNullable<Content>): string {
  switch (typeof content) {
    case "string":
      return `'${content}`;
    case "number":
    case "boolean":
      return String(content).toUpperCase();
    default:
      return "formula" in content ? content.formula : `'${content.text}`;
  }
}

function shown(
  model: { getFormattedCellValue: (sheet: number, row: number, column: number) => string },
  row: number,
  column: number,
): Recalculated {
  return model.getFormattedCellValue(0, row + 1, column + 1);
}
