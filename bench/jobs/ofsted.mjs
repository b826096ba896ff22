import { heading, random, report, timed } from "../measure.mjs";

const PHASES = ["Nursery", "All-through", "Primary", "Secondary", "Special", "PRU", "16 plus"];
const GRADES = ["Outstanding", "Good", "Requires improvement", "Inadequate", "Not judged"];

export async function ofsted({ essex, office, arquero }) {
  for (const rows of [25_000, 50_000]) {
    heading(`Phase by grade over ${rows.toLocaleString("en-GB")} schools`);
    const next = random(rows);
    const pick = (list) => list[Math.floor(next() ** 2 * list.length)];
    // Texts of their own, as they come over from Excel, and not the same few objects again and again.
    const [phases, grades] = JSON.parse(
      JSON.stringify([Array.from({ length: rows }, () => [pick(PHASES)]), Array.from({ length: rows }, () => [pick(GRADES)])]),
    );
    const ours = () => essex.OFSTEDSUMMARY(phases, grades);
    const counted = ours();
    const contestants = [{ name: "ESSEX", run: () => void ours() }];
    const expected = (phase, grade) => phases.filter(([each], row) => each === phase && grades[row][0] === grade).length;
    const secondary = counted.find(([phase]) => phase === "Special");
    if (secondary[2] !== expected("Special", "Good")) throw new Error("OFSTEDSUMMARY does not count what is there.");
    if (office) {
      const formulas = PHASES.map((phase) => GRADES.map((grade) => `=COUNTIFS($A$1:$A$${rows};"${phase}";$B$1:$B$${rows};"${grade}")`));
      await office.open(
        "ofsted",
        [{ at: `A1:B${rows}`, rows: phases.map(([phase], row) => [phase, grades[row][0]]) }],
        [{ at: "D1:H7", rows: formulas }],
      );
      const theirs = await office.read("ofsted", "D1:H7");
      if (theirs[4][1] !== secondary[2]) throw new Error("LibreOffice and ESSEX differ.");
      contestants.push({ name: "LibreOffice, thirty-five COUNTIFS", run: () => office.time("ofsted") });
    }
    if (arquero) {
      const table = arquero.table({ phase: phases.map(([phase]) => phase), grade: grades.map(([grade]) => grade) });
      const cross = () => table.groupby("phase", "grade").count().objects();
      const found = cross().find(({ phase, grade }) => phase === "Special" && grade === "Good");
      if (found.count !== secondary[2]) throw new Error("arquero and ESSEX differ.");
      contestants.push({ name: "arquero, the cross-tab", run: () => void cross() });
    }
    report(await timed(contestants), "ESSEX", rows, { "LibreOffice, thirty-five COUNTIFS": 20, "arquero, the cross-tab": 5 });
    if (office) await office.close("ofsted");
  }
}
