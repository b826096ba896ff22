import { day } from "../../core/foundation/day";

/** The number that a sheet holds for a date, or nothing. */
export function dated(iso: string): number;
export function dated(iso: string | null): number | null;
export function dated(iso: string | null): number | null {
  return iso === null ? null : day(iso);
}
