import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { accessibilityPage } from "../../docs/make/accessibility";
import record from "../../docs/make/accessibility-record.json";
import { documents } from "../../docs/make/documents";
import { failuresOf, securityCode } from "../../docs/make/security-code";
import { broken, fileOf, shippedBefore } from "../../docs/make/shipped";
import examples from "../../src/functions/examples.json";
import { answersOf } from "./answers";

const REPOSITORY = join(import.meta.dirname, "../..");

/** What the example of each table spills. */
const spilling = Object.entries(examples).filter(([, example]) => "spills" in example && example.spills);
const answers = answersOf(spilling.map(([, { formula }]) => formula));
const tables = spilling.flatMap(([id], i) => {
  const [headings, ...rows] = answers[i]!;
  const isTable = rows.length > 0 && headings!.every((cell) => typeof cell === "string");
  return isTable ? [{ id, headings: headings as readonly string[], rows }] : [];
});

describe("what npm run generate writes", () => {
  it.each(Object.entries(documents(new Map(tables.map(({ id, headings }) => [id, headings])))))(
    "%s is as its sources make it",
    async (path, made) => {
      await expect(made(), `${path} is out of date: run npm run generate`).toMatchFileSnapshot(join(REPOSITORY, path));
    },
  );
});

describe("the headings of a table", () => {
  it.each(tables.map((table) => [table.id, table] as const))(
    "stand over its columns, each of its own name: %s",
    (id, { headings, rows }) => {
      const where = fileOf(id);
      expect(
        rows.map((row) => row.length).filter((width) => width !== headings.length),
        `${where}: headings out of step`,
      ).toEqual([]);
      expect(
        headings.filter((heading, i) => headings.indexOf(heading) !== i),
        `${where}: headings twice`,
      ).toEqual([]);
    },
  );
});

describe("what has been shipped", () => {
  const before = shippedBefore();
  const changed = (id: string, change: object) => broken(before, { ...before, [id]: { ...before[id]!, ...change } });

  it("may be added to at the end", () => {
    const { EHCPDEADLINE } = before;
    expect(changed("EHCPDEADLINE", { arguments: [...EHCPDEADLINE!.arguments, "[more]"] })).toEqual([]);
    expect(broken(before, { ...before, NEWFUNCTION: { arguments: [] } })).toEqual([]);
  });

  it("is missed when it goes, moves or is asked for", () => {
    const { EHCPDEADLINE: _, ...rest } = before;
    expect(broken(before, rest)).toEqual(["EHCPDEADLINE was shipped and is gone. Workbooks hold it: an id is permanent."]);
    expect(changed("ACADEMICYEAR", { arguments: ["day"] })).toEqual([
      "ACADEMICYEAR: argument 1 was shipped as date and is day. Their order is permanent.",
    ]);
    expect(changed("ACADEMICYEAR", { arguments: ["date", "more"] })).toEqual(["ACADEMICYEAR: the new argument more is not optional."]);
    expect(changed("EHCPDEADLINE", { choices: { ...before["EHCPDEADLINE"]!.choices, counting: ["Legal"] } })).toEqual([
      'EHCPDEADLINE: the choice "Day one" of counting was shipped and is gone. Names of choices are permanent.',
    ]);
    expect(changed("TRADEDPOOL", { headings: ["School", "Days", "Alone", "Share", "Saving"] })).toEqual([
      'src/functions/traded.ts: heading 3 of TRADEDPOOL was shipped as "Share" and is "Alone".',
      'src/functions/traded.ts: heading 4 of TRADEDPOOL was shipped as "Alone" and is "Share".',
    ]);
  });
});

describe("the Software Security Code of Practice", () => {
  const code = securityCode();
  const withProofs = (proofs: (typeof code)["themes"][number]["principles"][number]["proofs"]) => {
    const [first, ...themes] = code.themes;
    const [principle, ...principles] = first!.principles;
    return { ...code, themes: [{ ...first!, principles: [{ ...principle!, proofs }, ...principles] }, ...themes] };
  };

  it("is answered in all its fourteen principles", () => {
    expect(failuresOf(code)).toEqual([]);
    expect(code.themes.flatMap(({ principles }) => principles).map(({ number }) => number)).toEqual(
      "1.1 1.2 1.3 1.4 2.1 2.2 3.1 3.2 3.3 3.4 3.5 4.1 4.2 4.3".split(" "),
    );
  });

  it("is not, where a principle has no proof or a proof is gone", () => {
    expect(failuresOf(withProofs([]))).toEqual(["Principle 1.1 has no proof."]);
    expect(
      failuresOf(
        withProofs([
          { test: "test/manifest.test.ts", says: "a test that nobody wrote" },
          { test: "test/gone.test.ts", says: "anything" },
          { file: "package.json", says: "words that it lacks" },
          { step: "a step that CI does not take" },
        ]),
      ),
    ).toEqual([
      'Principle 1.1: test/manifest.test.ts has no test "a test that nobody wrote".',
      "Principle 1.1: test/gone.test.ts is not there.",
      'Principle 1.1: package.json does not say "words that it lacks".',
      'Principle 1.1: CI has no step "a step that CI does not take".',
    ]);
    const short = { ...code, themes: code.themes.slice(1) };
    expect(failuresOf(short)).toEqual(["The Code has 14 principles, and 10 are answered."]);
  });
});

it("the accessibility statement lists what axe finds wrong, by its criterion", () => {
  const violations = [{ rule: "color-contrast", help: "Elements must meet contrast", criteria: ["1.4.3"], panels: ["about"] }];
  const page = accessibilityPage({ ...record, violations });
  expect(page).toContain("- Elements must meet contrast (about). This fails WCAG 2.2 success criterion 1.4.3.");
  expect(page).toContain("partially compliant");
});
