import { describe, expect, it } from "vitest";
import { type Choice, choices, type Choices } from "../../src/core/foundation/choice";
import { MESSAGE_LENGTH } from "../../src/core/foundation/result";
import { areaGrade } from "../../src/core/ofsted/report-card";
import { overallGrade } from "../../src/core/ofsted/grade";
import { schoolTypeOf } from "../../src/core/schools/school";
import { needWords, outcomeWords, ratingWords, sourceWords } from "../../src/data/caseload";
import { topics } from "../../src/data/facts";
import { assessmentEvents, dateTopics } from "../../src/data/key-dates";
import { evaluationAreas, gradeWords } from "../../src/data/ofsted";
import { schoolPartnerships } from "../../src/data/partnerships";
import { inYearAdmissions, schoolWords } from "../../src/data/schools";
import typeNames from "../../src/data/schools/type-names.json";
import { timeLimits, transfers } from "../../src/data/send";
import { market } from "../../src/data/traded";
import { golden } from "../golden/golden";

describe("a type of school", () => {
  it.each(golden("schools/performance-table-types.csv"))(
    "of DfE's performance tables, $name, is $governance",
    ({ name, governance, phase }) => {
      expect(schoolTypeOf(schoolWords(), name!)).toMatchObject({ ok: true, value: { governance, phase: phase === "" ? null : phase } });
    },
  );

  it.each([
    ["Community", "Community school"],
    ["Voluntary aided", "Voluntary aided school"],
    ["voluntary-controlled", "Voluntary controlled school"],
    ["Foundation", "Foundation school"],
    ["Community special", "Community special school"],
    ["Academy converter", "Academy converter"],
    ["Academy converter (34)", "Academy converter"],
    ["34 - Academy converter", "Academy converter"],
    ["34.0", "Academy converter"],
    ["07", "Community special school"],
    [7, "Community special school"],
    ["Specialist post-16 institution", "Special post 16 institution"],
    ["FE college", "Further education"],
    ["Free schools 16-19", "Free schools 16 to 19"],
    ["Voluntary Aided School ", "Voluntary aided school"],
    ["\u200eCommunity school\u200b", "Community school"],
  ])("as people write it, %s, is %s", (text, name) => {
    expect(schoolTypeOf(schoolWords(), text)).toMatchObject({ ok: true, value: { name } });
  });

  it.each(["Special school", "34.5", "-34", "Community - Academy converter", "34 - Community school", "Academy free school", 99, true])(
    "is not guessed from %s",
    (text) => {
      expect(schoolTypeOf(schoolWords(), text)).toMatchObject({ ok: false });
    },
  );

  it("named by another list is one that GIAS has, and each list says where it was read", () => {
    const { types } = schoolWords();
    for (const { names, source } of typeNames) {
      expect(source).toMatch(/\S/);
      for (const type of Object.keys(names)) expect([type, types.find(type)?.name]).toEqual([type, type]);
    }
  });
});

describe("a grade", () => {
  it.each([
    ["RI", "Requires improvement"],
    ["Requires Improvement (RI)", "Requires improvement"],
    ["R.I.", "Requires improvement"],
    ["2 - Good", "Good"],
    ["2: Good", "Good"],
    ["Good (2)", "Good"],
    ["Grade 2", "Good"],
    ["grade 1 – Outstanding", "Outstanding"],
    ["2.0", "Good"],
    [" 3.00 ", "Requires improvement"],
    ["Satisfactory", "Requires improvement"],
    ["3 - Satisfactory", "Requires improvement"],
    ["Inadequate - Special Measures", "Inadequate"],
    ["Inadequate (SM)", "Inadequate"],
    ["Not inspected", "Not yet inspected"],
    ["9.0", "Not judged"],
  ])("written %s is %s", (text, grade) => {
    expect(overallGrade(gradeWords(), text)).toMatchObject({ ok: true, value: { grade } });
  });

  it("that names two is refused with both", () => {
    expect(overallGrade(gradeWords(), "3 - Good")).toMatchObject({
      ok: false,
      message:
        '"3 - Good" names both Requires improvement and Good. Use Outstanding, Good, Requires improvement, Inadequate, Not judged or Not yet inspected.',
    });
    expect(overallGrade(gradeWords(), "2.5")).toMatchObject({ ok: false });
    expect(overallGrade(gradeWords(), "Grade 5")).toMatchObject({ ok: false });
  });

  it("that an ungraded inspection left standing is told from one it gave", () => {
    expect(overallGrade(gradeWords(), "School remains Good")).toMatchObject({ value: { grade: "Good", isKept: true } });
    expect(overallGrade(gradeWords(), "Good")).toMatchObject({ value: { grade: "Good", isKept: false } });
  });
});

describe("the words of a caseload", () => {
  const read = (words: Choices<Choice>, text: string) => words.find(text)?.name;

  it.each([
    ["Autism", "Autistic Spectrum Disorder"],
    ["ASC", "Autistic Spectrum Disorder"],
    ["ASD - Autistic Spectrum Disorder", "Autistic Spectrum Disorder"],
    ["Autistic Spectrum Disorder (ASD)", "Autistic Spectrum Disorder"],
    ["asd", "Autistic Spectrum Disorder"],
    ["SEMH: Social, Emotional & Mental Health", "Social, Emotional and Mental Health"],
    ["Speech, Language & Communication Needs", "Speech, Language and Communication Needs"],
    ["Profound & Multiple Learning Difficulty", "Profound and Multiple Learning Difficulty"],
    ["SpLD", "Specific Learning Difficulty"],
    ["Downs Syndrome", "Down Syndrome"],
    ["Other difficulty / disability", "Other Difficulty/Disability"],
    ["NSA", "Need unknown"],
    ["Not reported", "Need unknown"],
    ["Primary need is not recorded", "Need unknown"],
    ["SEN support but no specialist assessment of type of need", "Need unknown"],
  ])("read the need %s as %s", (text, name) => {
    expect(read(needWords(), text)).toBe(name);
  });

  it.each([
    ["Setting", "School"],
    ["Educational setting", "School"],
    ["2.0", "School"],
    ["2 - School or other education setting", "School"],
    ["Parental", "Parent"],
    ["Parents/carers", "Parent"],
    ["1.0", "Parent"],
    ["Parent/Carer", "Parent"],
    ["YP", "Young person"],
    ["Health professional", "Health"],
    ["Children’s social care", "Social care"],
  ])("read the source %s as %s", (text, name) => {
    expect(read(sourceWords(), text)).toBe(name);
  });

  it.each([
    ["Refused to assess", "Refused"],
    ["Not agreed", "Refused"],
    ["Not Agreed to assess", "Refused"],
    ["Decision not to assess", "Refused"],
    ["N - Refused", "Refused"],
    ["Agreed to assess", "Agreed"],
    ["Y", "Agreed"],
    ["W", "Withdrawn"],
    ["Awaiting decision", "Not yet decided"],
    ["H", "Historical"],
  ])("read the outcome %s as %s", (text, name) => {
    expect(read(outcomeWords(), text)).toBe(name);
  });

  it("never offer the opposite of what is written", () => {
    const offered = (words: Choices<Choice>, text: string) => {
      const found = words.read(text);
      return found.ok ? found.value.name : /Did you mean "(.+?)"\?/.exec(found.message)?.[1];
    };
    expect(offered(choices(market().customers, "a kind of customer"), "Non-maintained")).toBeUndefined();
    expect(offered(outcomeWords(), "Un-agreed")).toBeUndefined();
    expect(offered(outcomeWords(), "Not withdrawn")).toBeUndefined();
    expect(offered(gradeWords().overall, "Adequate")).toBeUndefined();
    expect(offered(gradeWords().overall, "Unsatisfactory")).toBeUndefined();
    expect(offered(gradeWords().reportCard, "Unmet")).toBeUndefined();
  });
});

it("no refusal of a word leaves too little room in its message for the argument and its row", () => {
  const { types, phases, statuses } = schoolWords();
  const { duties, processes } = timeLimits();
  const lists: readonly { readonly read: (text: string) => { readonly ok: boolean; readonly message?: string } }[] = [
    ...[needWords(), sourceWords(), outcomeWords(), ratingWords(), types, phases, statuses, duties, processes, transfers()],
    ...[gradeWords().overall, gradeWords().reportCard, evaluationAreas(), assessmentEvents(), dateTopics(), topics()],
    ...[schoolPartnerships(), schoolPartnerships().quadrants, inYearAdmissions().phases],
  ];
  const texts = [
    "x",
    "tbc",
    "Final plann",
    "n".repeat(400),
    "Secondry to post-16 institutions of every kind there is in the county",
    "שלום".repeat(40),
  ];
  for (const { read } of lists) {
    for (const text of texts) {
      const found = read(text);
      if (!found.ok) expect(found.message!.length).toBeLessThanOrEqual(MESSAGE_LENGTH);
    }
  }
  for (const area of evaluationAreas().all) {
    for (const text of [...texts, "Good", "Met", "Not met", "Exceptional"]) {
      const found = areaGrade(gradeWords(), area, text);
      if (!found.ok) expect([found.message, found.message.length <= MESSAGE_LENGTH]).toEqual([found.message, true]);
    }
  }
});
