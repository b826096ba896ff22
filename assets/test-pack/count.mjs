// A plain way of counting time limits, for the test pack and nothing else: every calendar day is one entry of a table, and a limit is counted by
// going from entry to entry. It shares no code with the product, no date library and no clock.

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
export const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

const isLeap = (year) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const two = (number) => String(number).padStart(2, "0");

/** The days from 1 January of one year to 31 December of another, in order, with weekday and bank holiday. */
export function tableOfDays(from, to, bankHolidays) {
  const titles = new Map(bankHolidays.map(({ date, title }) => [date, title]));
  const days = [];
  // 1 January 2012 was a Sunday.
  let weekday = 6;
  for (let year = 2012; year <= to; year++) {
    for (let month = 1; month <= 12; month++) {
      const length = month === 2 && isLeap(year) ? 29 : LENGTHS[month - 1];
      for (let day = 1; day <= length; day++) {
        const date = `${year}-${two(month)}-${two(day)}`;
        if (year >= from) days.push({ date, year, month, day, weekday: WEEKDAYS[weekday], holiday: titles.get(date) ?? null });
        weekday = (weekday + 1) % 7;
      }
    }
  }
  return days;
}

/** Counts over a table of days. A place outside it, or a day of working days beyond the bank holidays held, is undefined. */
export function counter(days) {
  const places = new Map(days.map(({ date }, place) => [date, place]));
  const placeOf = (date) => places.get(date);
  const isWorked = ({ weekday, holiday }) => weekday !== "Saturday" && weekday !== "Sunday" && holiday === null;
  const isIn = ({ month, day }, recesses) =>
    recesses.some(({ from, to }) => {
      const on = `${two(month)}-${two(day)}`;
      return from <= to ? from <= on && on <= to : on >= from || on <= to;
    });

  /** The place so many counted days after one (before it, if step is −1), which is not itself counted. */
  const after = (place, count, counts, step = 1) => {
    let at = place;
    for (let left = count; left > 0;) {
      at += step;
      if (!days[at]) return undefined;
      if (counts(days[at])) left--;
    }
    return at;
  };

  /** The corresponding day so many months on; where the month has none, its last day, and that is told. */
  const months = (place, count) => {
    const { year, month, day } = days[place];
    const index = year * 12 + (month - 1) + count;
    const [wantedYear, wantedMonth] = [Math.floor(index / 12), (index % 12) + 1];
    const exact = placeOf(`${wantedYear}-${two(wantedMonth)}-${two(day)}`);
    if (exact !== undefined) return { place: exact, isExact: true };
    let last = placeOf(`${wantedYear}-${two(wantedMonth)}-01`);
    if (last === undefined) return undefined;
    while (days[last + 1] && days[last + 1].month === wantedMonth) last++;
    return { place: last, isExact: false };
  };

  const inMonths = ({ length, counting }, place) => {
    const end = months(place, counting === "at least before" ? -length : length);
    if (end === undefined) return undefined;
    const isFirstCounted = counting === "beginning with" || counting === "starting with";
    return isFirstCounted && end.isExact ? end.place - 1 : end.place;
  };

  /** The last day of a limit counted from a date. */
  const lastDay = (limit, date) => {
    const place = placeOf(date);
    const { length, unit, counting, notCounted = [] } = limit;
    if (counting === "immediately") return days[place];
    if (unit === "months") return days[inMonths(limit, place)];
    const counts = unit === "working days" ? (day) => isWorked(day) && !isIn(day, notCounted) : () => true;
    const number = unit === "weeks" ? length * 7 : length;
    switch (counting) {
      case "within":
        return days[after(place, number, counts)];
      case "beginning with":
      case "starting with":
        return days[after(place - 1, number, counts)];
      case "at least before":
        return days[after(place, number, counts, -1)];
      default:
        throw new Error(`The plain counter does not know "${counting}".`);
    }
  };

  /** The last day to appeal, and why it was put off. */
  const appeal = ({ fromDecision, fromCertificate, recesses }, decision, certificate) => {
    const last = lastDay(fromDecision, decision);
    const other = certificate === null ? last : lastDay(fromCertificate, certificate);
    const later = last.date > other.date ? last : other;
    let place = placeOf(later.date);
    if (isIn(later, recesses)) {
      while (isIn(days[place], recesses)) place++;
      while (!isWorked(days[place])) place++;
      return { day: days[place], unmoved: later, because: "recess" };
    }
    while (!isWorked(days[place])) place++;
    return { day: days[place], unmoved: later, because: days[place] === later ? null : "rest" };
  };

  /** The last day ahead of a phase transfer. */
  const phaseTransfer = (rule, date) => {
    const { year } = days[placeOf(date)];
    if ("before" in rule) return days[placeOf(`${year}-${rule.before}`) - 1];
    return days[months(placeOf(date), -rule.monthsBefore).place];
  };

  const hasCorrespondingDay = (date, count) => months(placeOf(date), count)?.isExact ?? true;

  return { lastDay, appeal, phaseTransfer, hasCorrespondingDay, isIn, day: (date) => days[placeOf(date)] };
}
