import { beforeEach, describe, expect, it } from "vitest";
import { ownFile, workbookName } from "../../../src/taskpane/workbook/own-file";
import { BARE, HOSTS } from "../excel/hosts";
import { installExcel, type Control } from "../excel/install";
import { sinceWhen } from "../excel/since";

const CURRENT = HOSTS.find(({ name }) => name === "Current")!;
let excel: Control;
const open = (host = CURRENT) => (excel = installExcel(globalThis, host, sinceWhen()));
const BYTES = Uint8Array.from({ length: 2_500 }, (_, index) => index % 251);
const heard: number[] = [];
const read = () => ownFile((share) => void heard.push(share));

describe("the workbook's own file", () => {
  beforeEach(() => {
    open();
    excel.file.bytes = BYTES;
    heard.length = 0;
  });

  it("is put together of the slices that Office hands out, in their order, and closed", async () => {
    excel.file.largestSlice = 1_000;
    expect(await read()).toEqual(BYTES);
    expect(heard).toEqual([1 / 3, 2 / 3, 1]);
    expect(excel.file).toMatchObject({ opened: 1, closed: 1 });
  });

  it("is asked for in the largest slices that Office has", async () => {
    await read();
    expect(excel.file.sliceSizes).toEqual([4_194_304]);
  });

  it("can be read again and again: none is left open", async () => {
    for (let times = 0; times < 4; times++) expect(await read()).toEqual(BYTES);
    expect(excel.file).toMatchObject({ opened: 4, closed: 4 });
  });

  it("that Excel does not hand out is refused with what Excel says", async () => {
    excel.file.failure = { code: 11001, name: "Network Problem", message: "A network problem has prevented retrieval of the file." };
    await expect(read()).rejects.toThrow(
      /^Excel does not hand out the workbook’s file \(“A network problem has prevented retrieval of the file”\)\. Save the workbook and try again\. If a sensitivity label or a password encrypts it, no copy of it can be made\.$/,
    );
    excel.file.failure = { code: 5001, name: "Internal Error", message: "" };
    await expect(read()).rejects.toThrow(/^Excel does not hand out the workbook’s file\. Save the workbook/);
  });

  it("is closed where a slice fails", async () => {
    excel.file.sliceFailure = { code: 5001, name: "Internal Error", message: "An internal error has occurred." };
    await expect(read()).rejects.toThrow("Excel does not hand out the workbook’s file (“An internal error has occurred”).");
    expect(excel.file).toMatchObject({ opened: 1, closed: 1 });
  });

  it("that comes in part is not taken for the whole", async () => {
    excel.file.isCutShort = true;
    await expect(read()).rejects.toThrow("Excel handed out the workbook’s file in part only. Try again.");
    expect(excel.file).toMatchObject({ opened: 1, closed: 1 });
  });

  it("is not asked for where this Excel has no such thing", async () => {
    open(BARE);
    await expect(read()).rejects.toThrow("Reading the workbook’s own file needs a newer Excel than this one (CompressedFile 1.1).");
    expect(excel.file.opened).toBe(0);
  });

  it("has a name", async () => {
    expect(await workbookName()).toBe("Tracker.xlsx");
  });
});
