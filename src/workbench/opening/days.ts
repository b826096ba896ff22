/** Excel's day 0 for every date after February 1900. */
const EPOCH = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;

/** Excel's serial of a day written as 2023-10-19. */
export function serial(iso: string): number {
  return (Date.parse(`${iso}T00:00:00Z`) - EPOCH) / DAY;
}

/** The serial of a day written as 20231019. */
export function serialOfCompact(compact: string): number {
  return serial(`${compact.slice(0, 4)}-${compact.slice(4, 6)}-${compact.slice(6)}`);
}
