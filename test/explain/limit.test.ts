import { describe, expect, it } from "vitest";
import { type Counting, type Limit, type Unit } from "../../src/core/send/duty";
import { limitFormula } from "../../src/explain/limit";

const limit = (length: number, unit: Unit, counting: Counting): Limit => ({ length, unit, counting });
const formula = (unit: Unit, counting: Counting, convention: "Legal" | "Day one" = "Legal", left: string | null = null): string =>
  limitFormula(limit(6, unit, counting), convention, "B1", "B2", left);

describe("the native formula of a limit", () => {
  it("adds weeks and days, and counts the day of the event where the words begin or start with it", () => {
    expect(formula("weeks", "within")).toBe("B1+7*B2");
    expect(formula("days", "within")).toBe("B1+B2");
    expect(formula("days", "beginning with")).toBe("B1+B2-1");
    expect(formula("weeks", "starting with")).toBe("B1+7*B2-1");
    expect(formula("weeks", "at least before")).toBe("B1-7*B2");
    expect(formula("days", "immediately")).toBe("B1");
  });

  it("counts the day of receipt by the local convention, of plain days and weeks within alone", () => {
    expect(formula("weeks", "within", "Day one")).toBe("B1+7*B2-1");
    expect(formula("weeks", "at least before", "Day one")).toBe("B1-7*B2");
    expect(formula("months", "within", "Day one")).toBe("EDATE(B1,B2)");
    expect(formula("working days", "within", "Day one")).toBe("WORKDAY(B1,B2)");
  });

  it("ends months on the corresponding date, or the day before where the day of the event is the first", () => {
    expect(formula("months", "within")).toBe("EDATE(B1,B2)");
    expect(formula("months", "at least before")).toBe("EDATE(B1,-B2)");
    expect(formula("months", "starting with")).toBe("IF(DAY(EDATE(B1,B2))=DAY(B1),EDATE(B1,B2)-1,EDATE(B1,B2))");
  });

  it("counts working days with the days that are left out", () => {
    expect(formula("working days", "within", "Legal", "D1:D3")).toBe("WORKDAY(B1,B2,D1:D3)");
    expect(formula("working days", "beginning with", "Legal", "D1:D3")).toBe("WORKDAY(B1-1,B2,D1:D3)");
    expect(formula("working days", "at least before")).toBe("WORKDAY(B1,-B2)");
  });
});
