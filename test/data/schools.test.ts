import { describe, expect, it } from "vitest";
import { schoolWords } from "../../src/data/schools";
import { schoolPartnerships } from "../../src/data/partnerships";
import types from "../../src/data/schools/types.json";
import { golden } from "../golden/golden";

const printed = golden<"code" | "type" | "group" | "governance" | "phase">("schools/gias-types.csv");

describe("a type of establishment in GIAS", () => {
  it.each(printed)("$code is $type: $governance, $phase", ({ code, type, group, governance, phase }) => {
    const read = schoolWords().types;
    expect(read.find(code)).toMatchObject({ name: type, code: Number(code), governance, phase: phase || null });
    expect(read.find(type)?.code).toBe(Number(code));
    expect(types.types.find((each) => each.code === Number(code))?.group).toBe(group);
  });

  it("is one of those that GIAS has", () => {
    expect(types.types.map(({ code }) => code).sort((one, other) => one - other)).toEqual(printed.map(({ code }) => Number(code)));
  });
});

it("the partnerships of each quadrant are those of the slide, in its order", () => {
  const held = schoolPartnerships();
  const slide = golden<"quadrant" | "partnership">("schools/partnerships-2021.csv");
  expect(held.all.map(({ quadrant, name }) => ({ quadrant, partnership: name }))).toEqual(slide);
  expect(held.quadrants.all.map(({ name }) => name)).toEqual([...new Set(slide.map(({ quadrant }) => quadrant))]);
});

it("a partnership goes by what stands in its brackets, and by its name without them", () => {
  for (const { partnership } of golden<"quadrant" | "partnership">("schools/partnerships-2021.csv")) {
    const [, name, letters] = /^(.*) \((.*)\)$/.exec(partnership) ?? [];
    if (name === undefined) continue;
    expect(schoolPartnerships().read(name)).toMatchObject({ value: { name: partnership } });
    // Two go by HEP.
    if (letters !== "HEP") expect(schoolPartnerships().read(letters!)).toMatchObject({ value: { name: partnership } });
  }
  expect(schoolPartnerships().read("HEP")).toMatchObject({
    ok: false,
    message: '"HEP" is short for Harlow Education Partnership and for Harwich Education Partnership (HEP). Use the full name.',
  });
});
