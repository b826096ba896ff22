import { expect, it } from "vitest";
import { countedPhase, PHASES, schoolTypeOf } from "../../../src/core/schools/school";
import { type CountedSchool, schoolSummary } from "../../../src/core/schools/summary";
import { schoolWords } from "../../../src/data/schools";
import { golden } from "../../golden/golden";

const { types, phases, statuses } = schoolWords();
const printed = golden<"phase" | "academies" | "free schools" | "la maintained" | "total">("schools/january-2023.csv");

it("counts the county's schools of January 2023 as printed", () => {
  const schools = printed
    .filter(({ phase }) => phase !== "Total")
    .flatMap((row): CountedSchool[] => [
      ...Array.from({ length: Number(row.academies) }, (): CountedSchool => ({ phase: row.phase, governance: "Academy" })),
      ...Array.from({ length: Number(row["free schools"]) }, (): CountedSchool => ({ phase: row.phase, governance: "Free school" })),
      ...Array.from({ length: Number(row["la maintained"]) }, (): CountedSchool => ({ phase: row.phase, governance: "LA maintained" })),
    ]);
  const { phases: byPhase, total } = schoolSummary(schools);
  expect(
    [...byPhase, { phase: "Total", ...total }].map(({ phase, academies, freeSchools, maintained, total: all }) => [
      phase,
      academies,
      freeSchools,
      maintained,
      all,
    ]),
  ).toEqual(printed.map((row) => [row.phase, ...[row.academies, row["free schools"], row["la maintained"], row.total].map(Number)]));
  expect(total.maintained / total.total).toBeCloseTo(0.422, 3);
});

it("counts like schools handed over once as often as they are, and tells how many are not counted", () => {
  const primary: CountedSchool = { phase: "Primary", governance: "Academy" };
  const pru: CountedSchool = { phase: "PRU", governance: "LA maintained" };
  const counted = schoolSummary([{ ...primary, times: 3 }, pru, { ...pru, isCounted: false, times: 2 }]);
  expect(counted).toEqual(schoolSummary([primary, primary, primary, pru, { ...pru, isCounted: false }, { ...primary, isCounted: false }]));
  expect([counted.total.total, counted.notCounted]).toEqual([4, 2]);
});

it("lists the same phases whatever the schools, and any other after them", () => {
  expect(schoolSummary([]).phases.map(({ phase }) => phase)).toEqual([...PHASES]);
  expect(schoolSummary([{ phase: "Not applicable", governance: "Independent" }]).phases.at(-1)).toEqual({
    phase: "Not applicable",
    academies: 0,
    freeSchools: 0,
    maintained: 0,
    other: 1,
    total: 1,
  });
});

it.each([
  ["Community special school", "LA maintained", "Special"],
  ["Foundation special school", "LA maintained", "Special"],
  ["Pupil referral unit", "LA maintained", "PRU"],
  ["Local authority nursery school", "LA maintained", null],
  ["Non-maintained special school", "Independent", "Special"],
  ["Other independent special school", "Independent", "Special"],
  ["City technology college", "Independent", null],
  ["Academy special converter", "Academy", "Special"],
  ["Academy alternative provision sponsor led", "Academy", "PRU"],
  ["Free schools alternative provision", "Free school", "PRU"],
  ["University technical college", "Free school", null],
  ["Studio schools", "Free school", null],
  ["Further education", "Other", null],
  ["Welsh establishment", "Other", null],
])("%s is %s, and its phase where not applicable is %s", (name, governance, phase) => {
  expect(types.find(name)).toMatchObject({ governance, phase });
});

it.each([
  ["Middle deemed primary", "Primary"],
  ["Middle deemed secondary", "Secondary"],
  ["16 plus", "Secondary"],
  ["Alternative provision", "PRU"],
  ["All-through", "All-through"],
  ["State-funded AP school", "PRU"],
])("%s is counted as %s", (text, name) => {
  expect(phases.find(text)?.name).toBe(name);
});

it("takes the phase from the type only where the phase is not applicable", () => {
  const special = types.find("Community special school")!;
  expect(countedPhase(phases.find("Not applicable")!, special)).toBe("Special");
  expect(countedPhase(phases.find("Secondary")!, special)).toBe("Secondary");
  expect(countedPhase(phases.find("Not applicable")!, types.find("Other independent school")!)).toBe("Not applicable");
  expect(countedPhase(phases.find("Not applicable")!, null)).toBe("Not applicable");
});

it("counts open schools, and those open but proposed to close", () => {
  expect(statuses.all.map(({ name, isCounted }) => [name, isCounted])).toEqual([
    ["Open", true],
    ["Open, but proposed to close", true],
    ["Closed", false],
    ["Proposed to open", false],
  ]);
});

it("a ticked box is no type of school, and is repeated as Excel shows it", () => {
  for (const [box, told] of [
    [true, "TRUE"],
    [false, "FALSE"],
  ] as const)
    expect(schoolTypeOf(schoolWords(), box)).toEqual({
      ok: false,
      kind: "unreadable",
      message: `${told} is not a type of school in GIAS.`,
    });
});
