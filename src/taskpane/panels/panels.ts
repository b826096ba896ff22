import { about } from "./about/about";
import { compliancePanel } from "./compliance/compliance";
import { copying } from "./copying/copying";
import { deadlinesPanel } from "./deadlines/deadlines";
import { explaining } from "./explain/explain";
import { oneFact } from "./fact/fact";
import { oneFunction } from "./function/function";
import { functions } from "./functions/functions";
import { home } from "./home/home";
import { importing } from "./import/import";
import { keyDatesPanel } from "./key-dates/key-dates";
import { ofstedPanel } from "./ofsted/ofsted";
import type { Panel } from "./panel";
import { priceList } from "./price-list/price-list";
import { prices } from "./prices/prices";
import { publishing } from "./publish/publish";
import { starters } from "./starters/starters";
import { workbookPanel } from "./workbook/workbook";

/** Every panel, in the order of their rows on home. */
export const panels: readonly Panel[] = [
  home,
  explaining,
  functions,
  oneFunction,
  oneFact,
  prices,
  priceList,
  deadlinesPanel,
  compliancePanel,
  ofstedPanel,
  importing,
  keyDatesPanel,
  starters,
  workbookPanel,
  publishing,
  copying,
  about,
];
