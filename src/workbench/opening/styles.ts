import type { Style } from "../plan";

const ACCENT = "#0b6a5b";
const QUIET = "#5c5c5c";
const HEADER_FILL = "#e3efec";
const INPUT_FILL = "#fff8e1";

export const TITLE: Style = { bold: true, size: 16, colour: ACCENT };
export const HEADING: Style = { bold: true, size: 12 };
export const NOTE: Style = { colour: QUIET, isWrapped: true };
export const REMARK: Style = { colour: QUIET };
export const HEADER: Style = { bold: true, fill: HEADER_FILL, line: "below" };
export const CENTRE_HEADER: Style = { ...HEADER, align: "centre" };
export const NUMBER_HEADER: Style = { ...HEADER, align: "right" };
/** A heading of two lines over a narrow column. */
export const NARROW_HEADER: Style = { ...NUMBER_HEADER, size: 9, isWrapped: true };
export const LEFT: Style = { align: "left" };
export const CENTRE: Style = { align: "centre" };
export const TOTAL: Style = { bold: true, line: "above" };
export const LABEL: Style = { bold: true };

const DATE_FORMAT = "dd/mm/yyyy";
export const POUNDS_FORMAT = "£#,##0.00";
export const DATE: Style = { format: DATE_FORMAT, align: "right" };
/** A cell to change and see what follows. */
export const INPUT: Style = { fill: INPUT_FILL };

/** The total rows of a table that a function spills, wherever they come to lie. */
export const SPILLED_TOTAL = { bold: true, fill: "#f6f6f5" };
export const OVERDUE = { colour: "#9b1c1c", fill: "#fdecea", bold: true };
export const DUE_SOON = { colour: "#7a4100", fill: "#fff1d9" };
export const ON_TRACK = { colour: "#0b6a5b" };
