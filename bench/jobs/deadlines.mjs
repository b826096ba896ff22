import { addDays, addMonths, addWeeks, isSameDay, isWeekend, subDays } from "date-fns";
import { heading, random, report, timed } from "../measure.mjs";

const FIRST = 45_000;
const DAYS = 730;
const DUTIES = ["Decision to assess", "Final plan", "Annual review", "Plan transfer", "Mediation certificate", "Higher education copy"];

/** The six last days by a spreadsheet's own functions, of the date in a cell, with the bank holidays in a column. */
const workdayForm = (cell, holidays) => [
  `=${cell}+42`,
  `=${cell}+140`,
  `=EDATE(${cell};12)-IF(DAY(EDATE(${cell};12))=DAY(${cell});1;0)`,
  `=WORKDAY(${cell}-1;15;${holidays})`,
  `=WORKDAY(${cell};3;${holidays})`,
  `=WORKDAY(${cell};15;${holidays})`,
];

const serialOf = (date) => date.getTime() / 86_400_000 + 25_569;
const dateOf = (serial) => new Date((serial - 25_569) * 86_400_000);

/** The six last days by date-fns over Date objects, its business days past the same holidays. */
function byDateFns(dates, holidays) {
  const isRest = (date) => isWeekend(date) || holidays.some((holiday) => isSameDay(holiday, date));
  const businessDays = (from, count) => {
    let date = from;
    for (let left = count; left > 0;) if (!isRest((date = addDays(date, 1)))) left--;
    return date;
  };
  const lastDayOfYearFrom = (date) => {
    const corresponding = addMonths(date, 12);
    return corresponding.getUTCDate() === date.getUTCDate() ? subDays(corresponding, 1) : corresponding;
  };
  return [
    dates.map((date) => addWeeks(date, 6)),
    dates.map((date) => addWeeks(date, 20)),
    dates.map((date) => lastDayOfYearFrom(date)),
    dates.map((date) => businessDays(subDays(date, 1), 15)),
    dates.map((date) => businessDays(date, 3)),
    dates.map((date) => businessDays(date, 15)),
  ];
}

export async function deadlines({ essex, office, hyperformula, ironcalc }) {
  const holidays = essex.BANKHOLIDAYS().map(([cell]) => cell);
  for (const rows of [10_000, 100_000]) {
    heading(`Six deadlines for ${rows.toLocaleString("en-GB")} requests, six calls`);
    const next = random(rows);
    const column = Array.from({ length: rows }, () => [FIRST + Math.floor(next() * DAYS)]);
    const ours = () => DUTIES.map((duty) => essex.EHCPDEADLINE(column, [[duty]]));
    const answers = ours();
    const essexItself = { name: "ESSEX", run: ours };
    // Those that run in our process leave hundreds of megabytes for its collector, and are timed apart from those that have a process of their own.
    const within = [];
    const outside = [];

    // Row by row it takes as long as for fewer, and minutes a round for more.
    if (rows <= 10_000) {
      const dates = column.map(([serial]) => dateOf(serial));
      const rest = holidays.map(dateOf);
      const theirs = byDateFns(dates, rest).map((list) => list.map((date) => [Math.round(serialOf(date))]));
      agree("date-fns", theirs, answers);
      within.push({ name: "date-fns over Date objects", run: () => void byDateFns(dates, rest) });
    }

    if (office) {
      const holidayCells = { at: `J1:J${holidays.length}`, rows: holidays.map((day) => [day]) };
      const values = [{ at: `A1:A${rows}`, rows: column }, holidayCells];
      const at = `B1:G${rows}`;
      if (rows <= 10_000) {
        await office.open("workday", values, [{ at, rows: [workdayForm("A1", `$J$1:$J$${holidays.length}`)] }]);
        agree("LibreOffice, WORKDAY", turned(await office.read("workday", at)), answers);
        outside.push({ name: "LibreOffice, WORKDAY and EDATE", run: () => office.time("workday") });
      }
      const calendar = Array.from({ length: DAYS }, (_, day) => DUTIES.map((duty) => essex.EHCPDEADLINE([[FIRST + day]], [[duty]])[0][0]));
      const table = { at: `L1:Q${DAYS}`, rows: calendar };
      const indexed = [[..."LMNOPQ"].map((letter) => `=INDEX($${letter}$1:$${letter}$${DAYS};$A1-${FIRST - 1})`)];
      await office.open("index", [...values, table], [{ at, rows: indexed }]);
      agree("LibreOffice, INDEX", turned(await office.read("index", at)), answers);
      outside.push({ name: "LibreOffice, a calendar table read with INDEX", run: () => office.time("index") });
    }
    if (rows <= 10_000) within.push(...spreadsheets({ hyperformula, ironcalc }, column, holidays, answers));
    const goals = {
      "LibreOffice, a calendar table read with INDEX": rows > 10_000 ? 10 : 20,
      "LibreOffice, WORKDAY and EDATE": 200,
      "date-fns over Date objects": 200,
    };
    for (const peers of [outside, within]) if (peers.length > 0) report(await timed([essexItself, ...peers]), "ESSEX", rows * 6, goals);
    if (office) for (const name of rows <= 10_000 ? ["workday", "index"] : ["index"]) await office.close(name);
  }
}

/** HyperFormula and IronCalc on the WORKDAY form. */
function spreadsheets({ hyperformula, ironcalc }, column, holidays, answers) {
  const form = (row) => workdayForm(`A${row + 1}`, `$J$1:$J$${holidays.length}`).map((formula) => formula.replaceAll(";", ","));
  const found = [];
  if (hyperformula) {
    const sheet = column.map((cells, row) => [cells[0], ...form(row), null, null, holidays[row] ?? null]);
    const engine = hyperformula.HyperFormula.buildFromArray(sheet, { licenseKey: "gpl-v3", nullDate: { year: 1899, month: 12, day: 30 } });
    const values = engine.getSheetValues(0);
    agree(
      "HyperFormula",
      DUTIES.map((_, duty) => values.map((row) => [row[duty + 1]])),
      answers,
    );
    found.push({ name: "HyperFormula, WORKDAY and EDATE", run: () => void engine.rebuildAndRecalculate() });
  }
  if (ironcalc) {
    const model = new ironcalc.Model("bench", "en", "UTC", "en");
    model.pauseEvaluation();
    holidays.forEach((day, row) => model.setUserInput(0, row + 1, 10, String(day)));
    column.forEach(([day], row) => {
      model.setUserInput(0, row + 1, 1, String(day));
      form(row).forEach((formula, duty) => model.setUserInput(0, row + 1, duty + 2, formula));
    });
    model.evaluate();
    found.push({ name: "IronCalc, WORKDAY and EDATE", run: () => void model.evaluate() });
  }
  return found;
}

function turned(rows) {
  return DUTIES.map((_, duty) => rows.map((row) => [row[duty]]));
}

/** What is timed answers the same. */
export function agree(name, theirs, ours) {
  ours.forEach((column, index) =>
    column.forEach(([cell], row) => {
      if (theirs[index][row][0] !== cell)
        throw new Error(`${name} and ESSEX differ: ${DUTIES[index]}, row ${row}: ${theirs[index][row][0]} and ${cell}.`);
    }),
  );
}
