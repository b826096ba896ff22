import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { byName, type Choice, choices, folded } from "../../../src/core/foundation/choice";
import { MESSAGE_LENGTH } from "../../../src/core/foundation/result";

const duties = choices(
  [{ name: "Re-assessed plan" }, { name: "Amended plan (latest)" }, { name: "Final plan", synonyms: ["Final EHCP"] }],
  "a duty",
);

it.each([
  ["Re-assessed plan", "Re-assessed plan"],
  ["reassessed plan", "Re-assessed plan"],
  ["RE ASSESSED  PLAN", "Re-assessed plan"],
  ["re–assessed_plan.", "Re-assessed plan"],
  ["amended plan: latest", "Amended plan (latest)"],
  [" final ehcp ", "Final plan"],
  ["\u200eFinal\u200b plan\u00ad", "Final plan"],
  ["\ufeffFinal\u00a0plan", "Final plan"],
])("%s is %s", (text, name) => {
  expect(duties.read(text)).toMatchObject({ ok: true, value: { name } });
});

describe("a code", () => {
  const outcomes = choices(
    [
      { name: "Agreed", codes: ["Y", 1] },
      { name: "Refused", codes: ["N", 2], synonyms: ["Not agreed"] },
      { name: "Historical", codes: [25] },
    ],
    "an outcome",
  );

  it.each([
    ["Y", "Agreed"],
    ["y", "Agreed"],
    ["1", "Agreed"],
    ["1.0", "Agreed"],
    ["01", "Agreed"],
    ["2.00", "Refused"],
    ["25", "Historical"],
  ])("%s is %s", (text, name) => {
    expect(outcomes.find(text)?.name).toBe(name);
  });

  it.each(["2.5", "-1", "1.5", "−2", "0", "10", "1.01"])("%s is none", (text) => {
    expect(outcomes.find(text)).toBeUndefined();
  });

  it.each([
    ["Y - Agreed", "Agreed"],
    ["Agreed (Y)", "Agreed"],
    ["2 – Not agreed", "Refused"],
    ["1: agreed", "Agreed"],
    ["Refused: not agreed", "Refused"],
  ])("beside the name of the same, %s, is %s", (text, name) => {
    expect(outcomes.find(text)?.name).toBe(name);
  });

  it("beside the name of another is refused with both", () => {
    expect(outcomes.read("1 - Refused")).toMatchObject({
      ok: false,
      message: '"1 - Refused" names both Agreed and Refused. Use Agreed, Refused or Historical.',
    });
  });
});

it("does not let commas, apostrophes and ampersands matter where no two names are told apart by them", () => {
  const needs = choices([{ name: "Speech, Language and Communication Needs" }, { name: "Down's Syndrome" }], "a need");
  expect(needs.find("speech language & communication needs")?.name).toBe("Speech, Language and Communication Needs");
  expect(needs.find("Downs syndrome")?.name).toBe("Down's Syndrome");
  expect(needs.find("Down’s Syndrome")?.name).toBe("Down's Syndrome");
  const schools = choices([{ name: "St Mary's" }, { name: "St Marys" }], "a school");
  expect(schools.find("St Marys")?.name).toBe("St Marys");
  expect(schools.find("St Mary’s")?.name).toBe("St Mary's");
  expect(schools.find("St, Marys")).toBeUndefined();
});

it("keeps the point and the sign of a number that is not whole", () => {
  expect(["2.0", "2.5", "-2", "Ver. 2.5"].map(folded)).toEqual(["2", "2.5", "-2", "ver25"]);
});

it("refuses anything else with the list, and the name meant where one is close", () => {
  expect(duties.read("Final plann")).toMatchObject({
    ok: false,
    message: '"Final plann" is not a duty. Did you mean "Final plan"? Use Re-assessed plan, Amended plan (latest) or Final plan.',
  });
  expect(duties.read("Appeal")).toMatchObject({
    ok: false,
    message: '"Appeal" is not a duty. Use Re-assessed plan, Amended plan (latest) or Final plan.',
  });
  expect(duties.read("x".repeat(5000))).toMatchObject({ ok: false });
});

describe("did you mean", () => {
  it("gives the name meant beside the message, and none where nothing is close or two are named", () => {
    const fruit = choices([{ name: "Apple" }, { name: "Pear" }], "a fruit");
    expect(fruit.read("Aple")).toMatchObject({ suggested: "Apple" });
    expect(fruit.read("Quince")).not.toHaveProperty("suggested");
    expect(fruit.read("Apple - Pear")).not.toHaveProperty("suggested");
  });

  const words = choices(
    [
      { name: "Agreed" },
      { name: "Maintained", synonyms: ["Satisfactory"] },
      { name: "Inadequate" },
      { name: "Non-maintained special school" },
      { name: "Independent" },
    ],
    "one",
  );
  const meant = (text: string): string | undefined => {
    const read = words.read(text);
    return read.ok ? undefined : /Did you mean "(.+?)"\?/.exec(read.message)?.[1];
  };

  it.each([
    "Not agreed",
    "not-agreed",
    "Disagreed",
    "Un-agreed",
    "Not maintained",
    "Nonmaintained",
    "Unsatisfactory",
    "Adequate",
    "No, agreed",
  ])("does not offer the opposite of %s", (text) => {
    expect(meant(text)).toBeUndefined();
  });

  it.each([
    ["Agread", "Agreed"],
    ["Maintaned", "Maintained"],
    ["Inadequte", "Inadequate"],
    ["Indipendent", "Independent"],
    ["Non maintained special scool", "Non-maintained special school"],
    ["Non-maintained", "Non-maintained special school"],
  ])("offers what %s comes near: %s", (text, name) => {
    expect(meant(text)).toBe(name);
  });
});

describe("a long list", () => {
  const many = Array.from({ length: 54 }, (_, index) => ({ name: `Duty number ${index} of the Regulations` }));

  it("is told by the nearest few, and by where all of them are listed", () => {
    const read = choices([...many, { name: "Final plan" }, { name: "Final draft" }], "a duty", "=ESSEX.SENDRULES()").read("Final plann");
    expect(read).toMatchObject({
      ok: false,
      message:
        '"Final plann" is not a duty. Did you mean "Final plan"? Use one of 56, such as Final draft, Duty number 0 of the Regulations or Duty number 1 of the Regulations: =ESSEX.SENDRULES() lists them.',
    });
  });

  it("is told without where to see it where nobody says, and by fewer names where the room is short", () => {
    expect(choices(many, "a duty").read("Tea time")).toMatchObject({
      message:
        '"Tea time" is not a duty. Use one of 54, such as Duty number 0 of the Regulations, Duty number 1 of the Regulations or Duty number 2 of the Regulations.',
    });
    const long = Array.from({ length: 9 }, (_, index) => ({ name: `${index} ${"x".repeat(60)}` }));
    const told = (what: string) => {
      const read = choices(long, what, "=ESSEX.HELP()").read("tea time");
      return read.ok ? "" : read.message;
    };
    const name = (index: number) => `${index} ${"x".repeat(37)}…`;
    expect(told("a duty")).toBe(
      `"tea time" is not a duty. Use one of 9, such as ${name(0)}, ${name(1)} or ${name(2)}: =ESSEX.HELP() lists them.`,
    );
    const wordy = "a duty of the council";
    expect(told(`${wordy} ${wordy}`)).toBe(
      `"tea time" is not ${wordy} ${wordy}. Use one of 9, such as ${name(0)} or ${name(1)}: =ESSEX.HELP() lists them.`,
    );
  });

  it("leaves room in the 255 characters of a message for the argument and its row, whatever the text and the list", () => {
    const text = fc.oneof(fc.string({ maxLength: 200 }), fc.string({ unit: "binary", maxLength: 200 }), fc.constant("Duty ".repeat(50)));
    const name = fc.oneof(fc.string({ minLength: 1, maxLength: 90 }), fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 }));
    fc.assert(
      fc.property(
        fc.uniqueArray(name, { selector: folded, minLength: 1, maxLength: 60 }),
        text,
        fc.boolean(),
        (names, wanted, isListed) => {
          const list: Choice[] = names.map((each) => ({ name: each }));
          const read = choices(list, "a partnership of the list of September 2021", isListed ? "=ESSEX.PARTNERSHIPS()" : undefined).read(
            wanted,
          );
          if (!read.ok) expect(read.message.length).toBeLessThanOrEqual(MESSAGE_LENGTH);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe("a refusal that would be too long", () => {
  const told = (list: readonly Choice[], what: string, text: string): string => {
    const read = choices(list, what).read(text);
    return read.ok ? "" : read.message;
  };
  const written = (most: number): string => `"${"x".repeat(most - 1)}…"`;

  it.each([
    [122, 60],
    [123, 40],
    [142, 40],
    [143, 24],
    [158, 24],
  ])("tells the whole of a list of %d letters beside %d of what was written", (length, most) => {
    const name = "n".repeat(length);
    const message = told([{ name }], "a word", "x".repeat(100));
    expect(message).toBe(`${written(most)} is not a word. Use ${name}.`);
    expect(message.length).toBeLessThanOrEqual(MESSAGE_LENGTH);
  });

  it("tells how many there are and the first of them where the whole list does not fit", () => {
    const such = `${"n".repeat(39)}…`;
    expect(told([{ name: "n".repeat(159) }], "a word", "x".repeat(100))).toBe(
      `${written(60)} is not a word. Use one of 1, such as ${such}.`,
    );
  });

  const nines = Array.from({ length: 9 }, (_, index) => ({ name: `${index} ${"n".repeat(60)}` }));
  const such = [0, 1, 2].map((index) => `${index} ${"n".repeat(37)}…`) as [string, string, string];
  const two = ` Use one of 9, such as ${such[0]} or ${such[1]}.`;
  const one = ` Use one of 9, such as ${such[0]}.`;

  it.each([
    [26, 60, two],
    [27, 60, one],
    [70, 60, one],
    [71, 40, one],
    [90, 40, one],
    [91, 24, one],
    [106, 24, one],
    [107, 24, ""],
  ])("gives up names first and then letters of what was written: with %d letters of its own, %d remain", (length, most, use) => {
    const what = "w".repeat(length);
    const message = told(nines, what, "x".repeat(100));
    expect(message).toBe(`${written(most)} is not ${what}.${use}`);
    expect(message.length).toBeLessThanOrEqual(MESSAGE_LENGTH);
  });

  it("shortens the names that are told with it, of what may have been meant and of two side by side", () => {
    const [a, b] = ["a".repeat(70), "b".repeat(70)];
    expect(told([{ name: a }, { name: b }], "a word", `${a} - ${b}`)).toBe(
      `"${"a".repeat(39)}…" names both ${"a".repeat(39)}… and ${"b".repeat(39)}…. Use one of 2, such as ${"a".repeat(39)}….`,
    );
    expect(told([{ name: a }, { name: b }], "a word", "a".repeat(69))).toBe(
      `"${"a".repeat(39)}…" is not a word. Did you mean "${"a".repeat(39)}…"? Use one of 2, such as ${"b".repeat(39)}….`,
    );
  });

  it("names three beside the one that may have been meant, each once, though that be the first of the list", () => {
    const many = Array.from({ length: 54 }, (_, index) => ({ name: `Duty ${index + 10} of the Regulations` }));
    expect(told(many, "a duty", "Duty 1O of the Regulations")).toBe(
      '"Duty 1O of the Regulations" is not a duty. Did you mean "Duty 10 of the Regulations"? Use one of 54, such as Duty 11 of the Regulations, Duty 12 of the Regulations or Duty 13 of the Regulations.',
    );
    const apart = [{ name: "Final plan" }, ...many];
    expect(told(apart, "a duty", "Final plann")).toBe(
      '"Final plann" is not a duty. Did you mean "Final plan"? Use one of 55, such as Duty 10 of the Regulations, Duty 11 of the Regulations or Duty 12 of the Regulations.',
    );
  });
});

it("a name that begins with a number is read as other names are", () => {
  const list = choices([{ name: "2nd plan" }, { name: "16-19 provision" }], "a plan");
  expect(list.find("2nd-PLAN")?.name).toBe("2nd plan");
  expect(list.find("16 to 19 provision")).toBeUndefined();
  expect(list.find("(16 19) provision.")?.name).toBe("16-19 provision");
});

it("lets one thing have a word twice over", () => {
  const list = choices([{ name: "Free school", synonyms: ["FREE-SCHOOL"], codes: [2, "02"] }], "a type");
  expect(["free school", "2"].map((text) => list.find(text)?.name)).toEqual(["Free school", "Free school"]);
});

it("does not let one word name two things, whatever is looked for", () => {
  const types = choices([{ name: "Academy" }, { name: "Free school", synonyms: ["ACADEMY"] }], "a type");
  expect(() => types.find("Academy")).toThrow('"ACADEMY" names both "Academy" and "Free school".');
  const grades = choices(
    [
      { name: "Good", codes: [2] },
      { name: "Poor", codes: ["02"] },
    ],
    "a grade",
  );
  expect(() => grades.read("another")).toThrow('"02" names both "Good" and "Poor".');
});

describe("a choice of this very name", () => {
  const plans = choices([{ name: "Draft plan" }, { name: "Final plan", synonyms: ["EHCP"], codes: [2] }], "a plan");

  it("is given", () => {
    expect(plans.named("Final plan")).toBe(plans.all[1]);
  });

  it.each(["final plan", "EHCP", "2", ""])("is not one that goes by %j: our own rules name it as the list does", (name) => {
    expect(() => plans.named(name)).toThrow(`"${name}" is not a plan.`);
  });
});

describe("two names side by side", () => {
  const needs = choices(
    [
      { name: "Autism", synonyms: ["Autistic spectrum disorder"], codes: ["ASD"] },
      { name: "Other need", codes: ["OTH"] },
    ],
    "a need",
  );

  it.each(["ASD - Autistic Spectrum Disorder", "(ASD) Autism", "ASD:  Autism", "ASD; Autistic-spectrum disorder ", "ASD | Autism"])(
    "of one thing, %s, are that thing",
    (text) => {
      expect(needs.find(text)?.name).toBe("Autism");
    },
  );

  it("of two things are neither, and of more than twenty words nothing", () => {
    expect(needs.find("ASD - Other need")).toBeUndefined();
    expect(needs.read("ASD - Other need")).toMatchObject({
      message: '"ASD - Other need" names both Autism and Other need. Use Autism or Other need.',
    });
    const long = (count: number) =>
      choices(
        [
          {
            name: Array(count - 1)
              .fill("a")
              .join(" "),
          },
          { name: "b" },
        ],
        "a word",
      ).read(
        `${Array(count - 1)
          .fill("a")
          .join("  ")} - b`,
      );
    expect(long(20)).toMatchObject({ message: expect.stringContaining("names both") });
    expect(long(21)).toMatchObject({ message: expect.stringContaining("is not a word") });
  });
});

it("a name is known without its commas, apostrophes and strokes, however many, where one name alone is left so", () => {
  const list = choices([{ name: "Speech/language,, needs" }, { name: "Other", synonyms: ["other's", "Others"] }], "a need");
  expect(list.find("speech language needs")?.name).toBe("Speech/language,, needs");
  expect(list.find("Others'")?.name).toBe("Other");
});

it("a code is read with noughts before it and .0 behind, and nothing else is taken from it", () => {
  const list = choices(
    [
      { name: "Two", codes: [2] },
      { name: "Hundred", codes: [100] },
      { name: "Noughts", codes: ["0"] },
      { name: "Part", codes: ["1.05"] },
    ],
    "a code",
  );
  expect(["2", "002", "2.00", "100", "0100.0", "0", "00"].map((text) => list.find(text)?.name)).toEqual([
    "Two",
    "Two",
    "Two",
    "Hundred",
    "Hundred",
    "Noughts",
    "Noughts",
  ]);
  expect(list.find("1.05")?.name).toBe("Part");
  expect(["1", "10", "2.05", "1.005"].map((text) => list.find(text))).toEqual([undefined, undefined, undefined, undefined]);
});

it("names stand in one order on every machine: capitals before small letters, and accents last", () => {
  expect(["é", "b", "B", "a", "a b", "a"].sort(byName)).toEqual(["B", "a", "a", "a b", "b", "é"]);
  expect([byName("a", "b"), byName("b", "a"), byName("a", "a")]).toEqual([-1, 1, 0]);
});
