import { describe, expect, it } from "vitest";
import { bundle, CellError, metadata, MODERN } from "./bundle";
import { readable } from "./readable";

const essex = bundle(MODERN);
const ROWS = 20_000;
/** Above it an answer never arrives in Excel on the web, and the cell shows #BUSY! for ever. */
const MOST = 5_000_000;
/** Excel cuts longer messages. */
const LONGEST = 255;

/** An error as Microsoft's invoker writes it. */
function asWritten(value: unknown): unknown {
  if (!(value instanceof CellError)) return value;
  const { code, message } = value;
  const told = message === "" ? {} : { message };
  return { valueType: "CustomFunctionError", code, type: "Error", basicValue: code, basicType: "Error", errorType: "Value", ...told };
}

const worst = (row: number): string => `no. ${row} of a column of words that nobody can read, ${"x".repeat(60)}`;

describe("the answer of 20,000 rows, none of which can be read,", () => {
  it.each(
    metadata()
      .functions.filter(({ parameters }) => parameters.some(({ dimensionality }) => dimensionality === "matrix"))
      .map(({ id }) => id),
  )("is of a size and in words that arrive: %s", (id) => {
    const { parameters } = metadata().functions.find((each) => each.id === id)!;
    for (const at of parameters.keys()) {
      if (parameters[at]!.dimensionality !== "matrix") continue;
      const args = parameters.map(({ name, optional, dimensionality }, index) => {
        if (index === at) return Array.from({ length: ROWS }, (_, row) => [worst(row)]);
        if (optional) return null;
        return dimensionality === "matrix" ? [[readable(name, id)]] : readable(name, id);
      });
      const answer = essex.call(id, ...args);
      const cells = answer instanceof CellError ? [[answer]] : answer;
      expect(JSON.stringify(cells.map((row) => row.map(asWritten))).length, parameters[at]!.name).toBeLessThan(MOST);
      for (const cell of cells.flat()) if (cell instanceof CellError) expect(cell.message.length).toBeLessThanOrEqual(LONGEST);
    }
  });
});

describe("a misspelt word", () => {
  it("that is one cell is refused once, in words that fit, however many rows there are", () => {
    const dates = Array.from({ length: 4_000 }, () => [46_036]);
    const refused = essex.call("EHCPDEADLINE", dates, "Final plann");
    expect(refused).toBeInstanceOf(CellError);
    expect((refused as CellError).message).toMatch(/^duty: "Final plann" is not a duty\. Did you mean "Final plan"\?/);
    expect((refused as CellError).message.length).toBeLessThanOrEqual(LONGEST);
  });

  it("in every row is refused in every row, and told in the first", () => {
    const cells = essex.call(
      "SCHOOLGOVERNANCE",
      Array.from({ length: ROWS }, () => ["Comunity school"]),
    ) as CellError[][];
    expect(cells).toHaveLength(ROWS);
    expect(cells[0]![0]!.message).toContain('Did you mean "Community school"?');
    expect(cells[ROWS - 1]![0]).toMatchObject({ code: "#VALUE!", message: "" });
  });
});
