import { describe, expect, it } from "vitest";
import { type Choice, type Choices } from "../../src/core/foundation/choice";
import { overallGrade } from "../../src/core/ofsted/grade";
import { entitlements, planSettings } from "../../src/data/ages";
import { needWords, outcomeWords, ratingWords, sourceWords } from "../../src/data/caseload";
import { assessmentEvents } from "../../src/data/key-dates";
import { evaluationAreas, gradeWords } from "../../src/data/ofsted";
import { schoolPartnerships } from "../../src/data/partnerships";
import { isFree, isNone, listColumns, partYearNamed, scales } from "../../src/data/price-list";
import { inYearAdmissions, schoolWords } from "../../src/data/schools";
import { countedDuties, timeLimits, transfers } from "../../src/data/send";
import { market } from "../../src/data/traded";
import { golden } from "../golden/golden";

type Named = readonly Choice[];

const ofList = (list: () => Choices<Choice>) => (text: string) => list().find(text)?.name;
const among = (list: () => Named) => (text: string) =>
  list().find(({ name, synonyms = [] }) => [name, ...synonyms].some((each) => each.toLowerCase() === text.toLowerCase()))?.name;

/** What each list reads a text as. */
const READ: Readonly<Record<string, (text: string) => string | undefined>> = {
  "request source": ofList(sourceWords),
  "request outcome": ofList(outcomeWords),
  need: ofList(needWords),
  "plan rating": ofList(ratingWords),
  phase: ofList(() => schoolWords().phases),
  status: ofList(() => schoolWords().statuses),
  type: ofList(() => schoolWords().types),
  "overall grade": (text) => {
    const found = overallGrade(gradeWords(), text);
    return found.ok ? found.value.grade : undefined;
  },
  "report-card grade": ofList(() => gradeWords().reportCard),
  "evaluation area": ofList(evaluationAreas),
  "phase of in-year admissions": ofList(() => inYearAdmissions().phases),
  quadrant: ofList(() => schoolPartnerships().quadrants),
  partnership: (text) => {
    const found = schoolPartnerships().read(text);
    return found.ok ? found.value.name : undefined;
  },
  duty: ofList(countedDuties),
  process: ofList(() => timeLimits().processes),
  "phase transfer": ofList(transfers),
  "setting after 25": ofList(planSettings),
  entitlement: ofList(entitlements),
  assessment: ofList(assessmentEvents),
  service: among(() => market().services),
  customer: among(() => market().customers),
  scale: ofList(scales),
};

const rows = golden<"of" | "meant" | "written">("words/choices.csv");

describe.each([...new Set(rows.map(({ of }) => of))])("of the list: %s", (of) => {
  it.each(rows.filter((row) => row.of === of))("$meant is what $written is read as", ({ meant, written }) => {
    for (const text of written.split(" | ")) expect([text, READ[of]!(text)]).toEqual([text, meant]);
  });
});

describe("a price list", () => {
  it.each(golden<"column" | "headings">("words/price-list-headings.csv"))("has $column under $headings", ({ column, headings }) => {
    for (const heading of headings.split(" | ")) expect([heading, listColumns().find(heading)?.key]).toEqual([heading, column]);
  });

  it("has its columns in the order in which they are spilled", () => {
    expect(listColumns().all.map(({ key }) => key)).toEqual(golden("words/price-list-headings.csv").map(({ column }) => column));
  });

  it("sells for nothing, has none of something, and parts a year by what it says", () => {
    const read = (text: string) => [isFree(text) ? "free" : null, isNone(text) ? "none" : null, partYearNamed(text)].find(Boolean);
    const words = {
      free: ["Free", "Free of charge", "No charge", "Nil", "Included", "FOC", "£0", "£0.00", "0.00"],
      none: ["None", "No", "N/A", "-"],
      month: ["Month", "Months", "Monthly", "By month", "By the month"],
      day: ["Day", "Days", "Daily", "By day", "By the day"],
    };
    for (const [meant, texts] of Object.entries(words)) for (const text of texts) expect([text, read(text)]).toEqual([text, meant]);
    for (const text of ["0", "Freely", "Year", "10"]) expect([text, read(text)]).toEqual([text, undefined]);
  });
});

describe("what a word counts as", () => {
  it("of the outcomes of requests, Withdrawn, Not yet decided and Historical are not decided, and Agreed alone is agreed", () => {
    expect(outcomeWords().all.map(({ name, isDecided, isAgreed }) => [name, isDecided, isAgreed])).toEqual([
      ["Agreed", true, true],
      ["Refused", true, false],
      ["Withdrawn", false, false],
      ["Not yet decided", false, false],
      ["Historical", false, false],
    ]);
  });

  it("of the words for schools that are no types of GIAS, each has who is responsible, and hospital schools are special", () => {
    const { types } = schoolWords();
    const counted = (name: string) => [types.find(name)?.governance, types.find(name)?.phase];
    expect(counted("LA maintained")).toEqual(["LA maintained", null]);
    expect(counted("Academy")).toEqual(["Academy", null]);
    expect(counted("Free school")).toEqual(["Free school", null]);
    expect(counted("Community hospital school")).toEqual(["LA maintained", "Special"]);
    expect(counted("Foundation hospital school")).toEqual(["LA maintained", "Special"]);
    expect(counted("Children's centre")).toEqual(["Other", null]);
    expect(counted("Children's centre linked site")).toEqual(["Other", null]);
  });
});
