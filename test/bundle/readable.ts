/** A value that an argument of this name can be read from. */
const READABLE: readonly (readonly [RegExp, unknown])[] = [
  [/^(tariff|newTariff)$/, null],
  [/^services?$/, "School improvement days"],
  [/^subscription$/, "Assessment subscription"],
  [/^session$/, "Assessment session"],
  [/^customers?$/, "Academy"],
  [/^duty$/, "Final plan"],
  [/^phase$/, "Primary to secondary"],
  [/^phases$/, "Primary"],
  [/^types?$/, "Academy converter"],
  [/^statuses$/, "Open"],
  [/^(grades|ratings|quadrantRating|countyRating|value)$/, "Good"],
  [/^needs$/, "ASD"],
  [/^placements$/, "Mainstream"],
  [/^sources$/, "School"],
  [/^outcomes$/, "Y"],
  [/^event$/, "KS2 tests"],
  [/^academicYear$/, "2022/23"],
  [/^quadrant$/, "South"],
  [/^(partnership)$/, "Tiptree & Stanway"],
  [/^(exceptions|excluded|amending|subscribers?|lowerIsBetter)$/, "No"],
  [/^(vatRate|by|incomeGrowth|spendGrowth|riseOver)$/, 0.2],
  [/^level$/, 0.8],
  [/^(schools|areas|area|comparators|questions|name|references?)$/, "A"],
  [/^years?$/, 2024],
  [/^(suppressBelow|scores|horizon|warnDays)$/, 3],
  [/^(terms?|yearsOn|roundTo)$/, 1],
  [/^(cost|income|spend|opening|transfer)$/, 2_000],
  [/^(orderDates?|useDates)$/, "01/10/2023"],
  [/(quantit|days|positive|responses|plans|roll|perPupil|annualTopUp|values|places|adjustment)/i, 3],
  [/.*/, 46_036],
];

/** Functions whose argument of a common name takes something else. */
const OTHERWISE: Readonly<Record<string, unknown>> = {
  "ADMISSIONSROUTE.phase": "Primary",
  "OFSTEDREPORTCARD.areas": "Inclusion",
  "OFSTEDREPORTCARD.grades": "Strong standard",
  "TRADEDBREAKEVEN.onDate": "01/09/2021",
  "TRADEDTARIFF.onDate": "01/10/2023",
  "HIGHNEEDS.years": 3,
  "EHCPCOMPLIANCE.by": "Month",
  "EHCPREQUESTS.by": "Calendar year",
  "TRADEDINCOME.by": "School",
  "HELP.name": "SURVEY",
  "EHCPTIMELINESS.exceptions": 0,
  "EHCPEXCEPTION.reopens": 46_100,
  "NCYEAR.dateOfBirth": 40_000,
  "BANKHOLIDAYS.from": 45_000,
  "BENCHMARK.comparators": "Area 2",
  "EHCPCOMPLIANCE.certificateDates": null,
  "EHCPCHECK.certificateDates": null,
  "EHCPCHECKSUMMARY.certificateDates": null,
};

/** The same by row, where rows have to differ. */
const BY_ROW: Readonly<Record<string, (row: number) => unknown>> = {
  "FORECAST.years": (row) => 2015 + row,
  "BENCHMARK.areas": (row) => `Area ${row + 1}`,
  "BENCHMARK.area": () => "Area 1",
};

export function readable(name: string, id = "", row = 0): unknown {
  const known = `${id}.${name}`;
  if (known in BY_ROW) return BY_ROW[known]!(row);
  return known in OTHERWISE ? OTHERWISE[known] : READABLE.find(([pattern]) => pattern.test(name))![1];
}

/** Arguments that are one row: a column of them would be another thing. */
const ONE_ROW = ["OFSTEDREPORTCARD.areas", "OFSTEDREPORTCARD.grades"];

/** A column of such values; null for an argument that is left out. */
export function readableColumn(name: string, id: string, rows: number): unknown[][] | null {
  if (readable(name, id) === null) return null;
  if (ONE_ROW.includes(`${id}.${name}`)) return [[readable(name, id)]];
  return Array.from({ length: rows }, (_, row) => [readable(name, id, row)]);
}
