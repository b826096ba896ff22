const DAY = 86_400_000;
const DAY_OF_1970 = 25_569;

/** The day a clock shows where it stands, as a date of the sheet. */
export function dayOn(clock: Date): number {
  return Math.floor(Date.UTC(clock.getFullYear(), clock.getMonth(), clock.getDate()) / DAY) + DAY_OF_1970;
}

/** The day that `--today` names, as a date of the sheet, or what is wrong with it. */
export function dayGiven(text: string): number | string {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00Z`) : NaN;
  const isDay = !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
  return isDay ? time / DAY + DAY_OF_1970 : `--today: "${text}" is not a day such as 2026-11-25.`;
}
