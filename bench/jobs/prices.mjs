import { heading, random, report, timed } from "../measure.mjs";

const SERVICE = "School improvement days";
const MOST = 40;

export async function prices({ essex, office }) {
  for (const rows of [10_000, 100_000]) {
    heading(`Prices of ${rows.toLocaleString("en-GB")} orders down a column`);
    const next = random(rows);
    const column = Array.from({ length: rows }, () => [1 + Math.floor(next() * MOST)]);
    const ours = () => essex.TRADEDPRICE([[SERVICE]], column, null, [["01/02/2024"]]);
    const answers = ours();
    const contestants = [{ name: "ESSEX", run: () => void ours() }];
    if (office) {
      // The best a spreadsheet can do: the prices worked out beforehand, and read by the quantity.
      const table = Array.from({ length: MOST }, (_, index) => essex.TRADEDPRICE([[SERVICE]], [[index + 1]], null, [["01/02/2024"]])[0]);
      const formulas = column.map((_, row) => [`=INDEX($D$1:$D$${MOST};A${row + 1})`]);
      await office.open(
        "prices",
        [
          { at: `A1:A${rows}`, rows: column },
          { at: `D1:D${MOST}`, rows: table },
        ],
        [{ at: `B1:B${rows}`, rows: formulas }],
      );
      const theirs = await office.read("prices", `B1:B${rows}`);
      answers.forEach(([price], row) => {
        if (price !== theirs[row][0]) throw new Error(`LibreOffice and ESSEX differ in row ${row}: ${theirs[row][0]} and ${price}.`);
      });
      contestants.push({ name: "LibreOffice, a price table read with INDEX", run: () => office.time("prices") });
    }
    report(await timed(contestants), "ESSEX", rows, { "LibreOffice, a price table read with INDEX": rows > 10_000 ? 6 : 10 });
    if (office) await office.close("prices");
  }
}
