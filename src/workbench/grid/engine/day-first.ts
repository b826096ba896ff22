import { parseDate as parseMonthFirst } from "numfmt";

export * from "numfmt";

/**
 * A date as entered into a cell, read day-first. Univer gives its parser no locale, and the parser's own default is the American one;
 * webpack.config.js puts this module in the parser's place.
 */
export const parseDate: typeof parseMonthFirst = (value, options) => parseMonthFirst(value, { locale: "en_GB", ...options });
