import { describe, expect, test } from "vitest";
import { quotedSheet } from "../../src/formulas/address";
import { addressOf, extentOf, splitAddress } from "../../src/workbench/address";

describe("addresses", () => {
  test.each(["A1", "B2:D9", "Z1:AB3", "AA10", "B:C", "2:9", "XFD1048576"])("%s is read and written the same", (address) => {
    expect(addressOf(extentOf(address)!)).toBe(address);
  });

  test("dollars, small letters and corners in any order make no difference", () => {
    expect(extentOf("$d$9:b2")).toEqual(extentOf("B2:D9"));
  });

  test("whole columns and rows reach to the edge of the sheet", () => {
    expect(extentOf("B:C")).toEqual({ row: 0, column: 1, rows: 1_048_576, columns: 2 });
    expect(extentOf("3:3")).toEqual({ row: 2, column: 0, rows: 1, columns: 16_384 });
  });

  test.each(["", "A0", "Schools", "A1:B2:C3", "A1,B2", "XFE1", "A1048577"])("%j is no address", (address) => {
    expect(extentOf(address)).toBeNull();
  });

  test("a sheet's name is in quotation marks where it needs them", () => {
    expect(quotedSheet("Summary")).toBe("Summary");
    expect(quotedSheet("Head's list")).toBe("'Head''s list'");
    expect(splitAddress("'Head''s list'!A1")).toEqual({ sheet: "Head's list", local: "A1" });
  });
});
