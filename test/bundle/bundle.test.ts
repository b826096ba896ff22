import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createContext, Script } from "node:vm";
import { describe, expect, it } from "vitest";
import { COUNTED_BY } from "../../src/core/send/counted-period";
import { countedDuties, limitInWords, timeLimits, transfers } from "../../src/data/send";
import { entitlements, planSettings } from "../../src/data/ages";
import { topics } from "../../src/data/facts";
import { assessmentEvents, dateTopics } from "../../src/data/key-dates";
import { schoolPartnerships } from "../../src/data/partnerships";
import { market } from "../../src/data/traded";
import { bundle, bundleText, FLOOR, FORMATTED, metadata, MODERN } from "./bundle";

const { functions, enums } = metadata();

/** Ids are stored in people's workbooks: one that has been shipped never goes, nor does the order of its arguments. */
const SHIPPED: Readonly<Record<string, string>> = {
  SURVEY: "positive, responses",
  PARTNERSHIPREVIEW: "questions, scores",
  KEYDATES: "[topic], [from], [to]",
  HIGHNEEDS: "opening, income, incomeGrowth, spend, spendGrowth, years, [transfer]",
  FORECAST: "years, values, horizon, [places], [level]",
  FINANCIALYEAR: "date",
  BENCHMARK: "areas, values, area, [comparators], [lowerIsBetter]",
  ASSESSMENTDATE: "event, academicYear, [edge]",
  ACADEMICYEAR: "date",
  ADMISSIONSROUTE: "type, phase, applicationDate",
  APPEALDEADLINE: "decisionSent, [certificateIssued]",
  BANKHOLIDAYS: "[from], [to]",
  EHCPAT25: "dateOfBirth, [setting], [courseEnd]",
  EHCPBACKLOG: "requestDates, issuedDates, asOf, [closedDates], [reopened]",
  EHCPCHECK: "duty, eventDates, theirDates, [counting], [certificateDates]",
  EHCPCHECKSUMMARY: "duty, eventDates, theirDates, [counting], [certificateDates]",
  EHCPCOMPLIANCE: "duty, eventDates, doneDates, [by], [asOf], [suppressBelow], [excluded], [certificateDates]",
  EHCPDEADLINE: "eventDate, [duty], [counting]",
  EHCPEXCEPTION: "adviceRequested, closedFrom, reopens",
  EHCPREQUESTS: "receivedDates, sources, outcomes, [outcomeDates], [by]",
  EHCPREVIEWSTATUS: "lastReview, meeting, decision, finalPlan, asOf, [amending], [warnDays], [noticeSent]",
  EHCPREVIEWTIMELINESS: "lastReviews, meetings, decisions, finals, [year], [noticesSent]",
  EHCPSTATUS: "requestDate, issuedDate, asOf, [closedDate], [warnDays], [counting], [reopened]",
  EHCPSUMMARY: "needs, [placements], [suppressBelow]",
  EHCPTIMELINE: "eventDate, [process], [asOf], [counting]",
  EHCPTIMELINESS: "requestDates, issuedDates, [year], [exceptions], [counting]",
  EXCLUSIONADJUSTMENT: "perPupil, relevantDate, periodEnd, [adjustment], [schoolYearEnd]",
  FAIRSHARE: "schools, plans, roll, [suppressBelow]",
  FUNDEDFROM: "dateOfBirth, [entitlement]",
  HELP: "[name]",
  NCYEAR: "dateOfBirth, asOf",
  OFSTEDGRADE: "value",
  OFSTEDRATE: "grades, [weights]",
  OFSTEDREPORTCARD: "areas, grades",
  OFSTEDSUMMARY: "phases, grades, [types], [statuses]",
  PARTNERSHIPS: "[quadrant]",
  PHASETRANSFERDEADLINE: "transferDate, phase",
  PHASETRANSFERSTATUS: "transferDate, phase, finalPlan, asOf, [warnDays]",
  PLANPUBLISH: "quadrantRating, [countyRating]",
  PLANQUALITY: "ratings, [suppressBelow]",
  QUADRANT: "partnership",
  RULES: "[topic]",
  SCHOOLGOVERNANCE: "type",
  SCHOOLLEAVINGDATE: "dateOfBirth",
  SCHOOLSUMMARY: "phases, types, [statuses]",
  SENDRULES: "[process]",
  TOPUPBACKDATED: "requestDate, issuedDate, annualTopUp, [counting], [basis]",
  TOPUPBYYEAR: "annualTopUp, from, to",
  TRADEDBALANCE: "orderDates, daysBought, useDates, daysUsed, asOf, [tariff], [service], [customer]",
  TRADEDBREAKEVEN: "customer, [onDate], [tariff], [subscription], [session]",
  TRADEDINCOME:
    "tariff, services, quantities, [customers], [schools], [newTariff], [riseOver], [by], [orderDates], [subscribers], [terms], [starts]",
  TRADEDPOOL: "schools, days, [orderDate], [tariff], [reference], [service], [customer], [subscriber], [term]",
  TRADEDPRICE: "service, quantity, [customer], [orderDate], [subscriber], [tariff], [term], [start]",
  TRADEDQUOTE: "services, quantities, [customer], [orderDate], [subscriber], [vatRate], [tariff], [reference], [term], [start]",
  TRADEDRAISE: "tariff, by, [roundTo], [yearsOn]",
  TRADEDRECOVER: "tariff, cost, services, quantities, [customers], [roundTo], [schools], [orderDates], [subscribers], [terms], [starts]",
  TRADEDTARIFF: "[service], [onDate]",
  TRADEDUSEBY: "orderDate, [service], [tariff], [customer], [term]",
  VERSION: "[firstOf2026]",
};

describe("functions.json", () => {
  it("has every function shipped, with its arguments in their order", () => {
    const written = Object.fromEntries(
      functions.map(({ id, parameters }) => [id, parameters.map(({ name, optional }) => (optional ? `[${name}]` : name)).join(", ")]),
    );
    expect(written).toEqual(SHIPPED);
  });

  it("asks Excel to pass error cells and data types on, or one #N/A would spoil a column", () => {
    expect(metadata()).toMatchObject({ allowErrorForDataTypeAny: true, allowCustomDataForDataTypeAny: true });
  });

  it("has an entry for every function tagged in the sources: the generator drops arrow functions silently", () => {
    const folder = join(import.meta.dirname, "../../src/functions");
    const tags = readdirSync(folder)
      .filter((name) => name.endsWith(".ts"))
      .flatMap((name) => readFileSync(join(folder, name), "utf8").match(/^ \* @customfunction \S+$/gm) ?? []);
    expect(tags.map((tag) => tag.split(" ").at(-1)).sort()).toEqual(functions.map(({ id }) => id).sort());
  });

  it("names each function by its id, asks for nothing volatile, streamed or by address, and answers a block of cells", () => {
    for (const { id, name, options, result } of functions)
      expect({ id, name, options, dimensionality: result.dimensionality }).toEqual({
        id,
        name: id,
        options: undefined,
        dimensionality: "matrix",
      });
  });

  it("offers the choices of the data, each with a tooltip", () => {
    const offered = Object.fromEntries(enums.map(({ id, values }) => [id, values.map(({ stringValue }) => stringValue)]));
    expect(offered.SERVICE).toEqual(market().services.map(({ name }) => name));
    expect(offered.CUSTOMER).toEqual(market().customers.map(({ name }) => name));
    expect(offered.DUTY).toEqual(timeLimits().duties.all.map(({ name }) => name));
    expect(offered.PROCESS).toEqual(timeLimits().processes.all.map(({ name }) => name));
    expect(offered.PHASETRANSFER).toEqual(transfers().all.map(({ name }) => name));
    expect(offered.COUNTEDDUTY).toEqual(countedDuties().all.map(({ name }) => name));
    expect(offered.DUTYPERIOD).toEqual(COUNTED_BY.map(({ name }) => name));
    expect(offered.COUNTING).toEqual(["Legal", "Day one"]);
    expect(offered.CHECKCOUNTING).toEqual(offered.COUNTING);
    expect(offered.CASECOUNTING).toEqual(offered.COUNTING);
    expect(offered.TOPUPBASIS).toEqual(["Days", "Weeks", "Months"]);
    expect(offered.COUNTYQUADRANT).toEqual(schoolPartnerships().quadrants.all.map(({ name }) => name));
    expect(offered.ASSESSMENTEVENT).toEqual(assessmentEvents().all.map(({ name }) => name));
    expect(offered.DATETOPIC).toEqual(dateTopics().all.map(({ name }) => name));
    expect(offered.EDGE).toEqual(["Start", "End"]);
    expect(offered.INCOMEVIEW).toEqual(["Service", "School"]);
    expect(offered.ENTITLEMENT).toEqual(entitlements().all.map(({ name }) => name));
    expect(offered.PLANSETTING).toEqual(planSettings().all.map(({ name }) => name));
    expect(offered.REQUESTYEARS).toEqual(["Calendar year", "Academic year"]);
    expect(offered.TOPIC).toEqual(topics().all.map(({ name }) => name));
    expect([...offered.FUNCTION!].sort()).toEqual(functions.map(({ id }) => id).sort());
    for (const { values } of enums) for (const { tooltip } of values) expect(tooltip).toMatch(/\S\.$/);
  });

  it("tells in each duty's tooltip the event it runs from and the time it allows", () => {
    for (const { stringValue, tooltip } of enums.find(({ id }) => id === "DUTY")!.values) {
      expect(tooltip).toMatch(/^From the .+: /);
      expect(tooltip).toContain(limitInWords(timeLimits().duties.find(stringValue)!.rules[0]!.limit));
    }
    const counted = new Map(enums.find(({ id }) => id === "COUNTEDDUTY")!.values.map(({ stringValue, tooltip }) => [stringValue, tooltip]));
    for (const { stringValue, tooltip } of enums.find(({ id }) => id === "DUTY")!.values) expect(counted.get(stringValue)).toBe(tooltip);
    for (const tooltip of counted.values()) expect(tooltip).toMatch(/^From the .+: /);
  });

  it("uses every choice in a parameter", () => {
    const used = new Set(functions.flatMap(({ parameters }) => parameters.flatMap(({ customEnumId }) => customEnumId ?? [])));
    expect(enums.map(({ id }) => id).sort()).toEqual([...used].sort());
  });
});

describe("functions.js", () => {
  it("associates exactly the functions of functions.json", () => {
    for (const sets of [null, FLOOR, FORMATTED, MODERN])
      expect([...bundle(sets).functions.keys()].sort()).toEqual(functions.map(({ id }) => id).sort());
  });

  it("reads none of its data and builds none of its lists before a function is called, and then only what that one needs", () => {
    const counting = new Script(`let parsed = 0, maps = 0;
      const parse = JSON.parse, Own = Map;
      JSON.parse = (text) => (parsed++, parse(text));
      Map = class extends Own { constructor(...given) { super(...given); maps++; } };`);
    const called = new Map<string, (...cells: unknown[]) => unknown>();
    const associate = (id: string, run: (...cells: unknown[]) => unknown) => void called.set(id, run);
    const context = createContext({ CustomFunctions: { associate, ErrorCode: {}, Error } });
    counting.runInContext(context);
    new Script(bundleText()).runInContext(context);
    const made = () => new Script("[parsed, maps]").runInContext(context) as [number, number];
    expect([...made()]).toEqual([0, 0]);
    called.get("EHCPDEADLINE")!([[46_036]]);
    const [afterOne] = made();
    called.get("RULES")!();
    const [afterAll] = made();
    expect(afterOne).toBeGreaterThan(0);
    expect(afterAll).toBeGreaterThan(2 * afterOne);
  });

  it("is at most 3,500 characters a function besides its data", () => {
    const root = join(import.meta.dirname, "../../src");
    const files = readdirSync(root, { recursive: true, encoding: "utf8" }).filter(
      (path) => path.endsWith(".json") && !path.endsWith("tsconfig.json"),
    );
    const text = bundleText();
    const data = files
      .map((path) => JSON.stringify(JSON.parse(readFileSync(join(root, path), "utf8"))))
      .reduce((sum, json) => sum + json.length, 0);
    expect(text.length - data).toBeLessThan(3_500 * functions.length);
  });

  it("reaches for no network and evaluates no text", () => {
    const text = bundleText();
    expect(
      ["fetch(", "XMLHttpRequest", "WebSocket", "importScripts", "eval(", "new Function"].filter((word) => text.includes(word)),
    ).toEqual([]);
  });

  it("answers without a clock and without chance", () => {
    const essex = bundle(MODERN, { poisoned: true });
    expect(essex.cell("EHCPDEADLINE", [["14/01/2026"]], [["Annual review"]])).toMatchObject({ basicValue: 46400 });
    expect(essex.call("EHCPTIMELINE", 46036)).toHaveLength(7);
    expect(essex.cell("TRADEDPRICE", [["School improvement days"]], [[4]], null, "01/02/2024")).toMatchObject({ basicValue: 2340 });
  });
});

describe("a date", () => {
  it("is a formatted number where the Excel at hand has them, and the bare serial where it does not", () => {
    const due = (sets: Parameters<typeof bundle>[0]) => bundle(sets).cell("EHCPDEADLINE", [["14/01/2026"]]);
    expect(due(MODERN)).toEqual({ type: "Double", basicValue: 46176, numberFormat: "dd/mm/yyyy" });
    expect(due(FORMATTED)).toEqual({ type: "FormattedNumber", basicValue: 46176, numberFormat: "dd/mm/yyyy" });
    expect(due(FLOOR)).toBe(46176);
    expect(due(null)).toBe(46176);
  });

  it("is bare in an answer of more than 20,000 cells", () => {
    const dates = (count: number) =>
      bundle(MODERN).call(
        "EHCPDEADLINE",
        Array.from({ length: count }, () => [46036]),
      ) as unknown[][];
    expect(dates(20_000)[0]![0]).toMatchObject({ type: "Double" });
    expect(dates(20_001)[0]![0]).toBe(46176);
  });
});
