/** How a function takes a range in a formula that does not spill: whole, or the one cell in the formula's own row or column. */
type Taken = "range" | "value" | "array";

/** From the first argument on; the last word holds for all that follow. */
const TAKEN = new Map<string, readonly Taken[]>();

const define = (names: string, ...taken: Taken[]) => {
  for (const name of names.split(" ")) TAKEN.set(name, taken);
};

// The form of .xlsx does not say; Excel's older, binary files give each argument such a class: reference, value or array ([MS-XLS], operand classes).
define(
  "SUM AVERAGE COUNT COUNTA MAX MIN PRODUCT STDEV STDEVP VAR VARP MEDIAN AVERAGEA MAXA MINA STDEVA STDEVPA VARA VARPA AND OR XOR SUMSQ GEOMEAN HARMEAN GCD LCM AVEDEV DEVSQ KURT SKEW COUNTBLANK ROWS COLUMNS ROW COLUMN AREAS ISREF ISFORMULA FORMULATEXT SHEET SHEETS CONCAT STDEV.S STDEV.P VAR.S VAR.P SKEW.P TYPE PHONETIC MULTINOMIAL SINGLE ANCHORARRAY T N",
  "range",
);
define(
  "SUMPRODUCT MMULT TRANSPOSE MDETERM MINVERSE FREQUENCY MODE MODE.SNGL MODE.MULT CORREL COVAR COVARIANCE.P COVARIANCE.S PEARSON RSQ SLOPE INTERCEPT STEYX SUMX2MY2 SUMX2PY2 SUMXMY2 LINEST LOGEST TREND GROWTH CHITEST CHISQ.TEST FTEST F.TEST TTEST T.TEST PROB FORECAST.ETS",
  "array",
);
define("INDEX", "array", "value");
define("MATCH", "value", "array", "value");
define("VLOOKUP HLOOKUP", "value", "array", "value");
define("LOOKUP", "value", "array");
define("XLOOKUP XMATCH", "value", "array", "array", "value");
define("SUMIF AVERAGEIF", "range", "value", "range");
define("COUNTIF", "range", "value");
define("OFFSET", "range", "value");
define(
  "LARGE SMALL PERCENTILE PERCENTILE.INC PERCENTILE.EXC QUARTILE QUARTILE.INC QUARTILE.EXC PERCENTRANK PERCENTRANK.INC TRIMMEAN ZTEST Z.TEST",
  "array",
  "value",
);
define("RANK RANK.EQ RANK.AVG", "value", "range", "value");
define("FORECAST FORECAST.LINEAR", "value", "array");
define("NPV", "value", "range");
define("IRR MIRR", "range", "value");
define("XNPV", "value", "array");
define("XIRR", "array", "array", "value");
define("FVSCHEDULE SERIESSUM", "value", "range");
define("SUBTOTAL", "value", "range");
define("AGGREGATE", "value", "value", "range");
define("TEXTJOIN", "value", "value", "range");
define("NETWORKDAYS WORKDAY", "value", "value", "range");
define("NETWORKDAYS.INTL WORKDAY.INTL", "value", "value", "value", "range");
define("DSUM DCOUNT DCOUNTA DAVERAGE DMAX DMIN DGET DPRODUCT DSTDEV DSTDEVP DVAR DVARP", "range", "value", "range");
define("CHOOSE", "value", "range");
define("IF", "value", "range");
define("IFERROR IFNA", "value");
define("CELL", "value", "range");

/** `SUMIFS(sum, range, criterion, …)` and its kin take ranges and criteria by turns. */
const BY_TURNS = new Map([
  ["SUMIFS", 1],
  ["AVERAGEIFS", 1],
  ["MAXIFS", 1],
  ["MINIFS", 1],
  ["COUNTIFS", 0],
]);

/** How argument number `index`, from 0, of a function is taken. Functions newer than Excel 2016 take ranges whole. */
export function taken(name: string, index: number, isNew: boolean): Taken {
  const before = BY_TURNS.get(name);
  if (before !== undefined) return index < before || (index - before) % 2 === 0 ? "range" : "value";
  const list = TAKEN.get(name);
  if (!list) return isNew ? "range" : "value";
  return list[Math.min(index, list.length - 1)]!;
}

/** The functions that came with spilling: a formula of them alone is saved as it spills, and else means what it says. */
export const SPILLING: ReadonlySet<string> = new Set(
  "FILTER SORT SORTBY UNIQUE SEQUENCE RANDARRAY XLOOKUP XMATCH LET LAMBDA MAP REDUCE SCAN BYROW BYCOL MAKEARRAY TAKE DROP CHOOSECOLS CHOOSEROWS EXPAND HSTACK VSTACK TOCOL TOROW WRAPCOLS WRAPROWS TEXTSPLIT TEXTBEFORE TEXTAFTER VALUETOTEXT ARRAYTOTEXT TRIMRANGE GROUPBY PIVOTBY PERCENTOF REGEXEXTRACT REGEXREPLACE REGEXTEST".split(
    " ",
  ),
);
