/** Draws that come again with the same seed (Mulberry32). */
export interface Chance {
  /** A whole number from one to another, both included. */
  readonly whole: (from: number, to: number) => number;
  readonly oneOf: <T>(values: readonly T[]) => T;
  /** Something, or null: so often in ten. */
  readonly perhaps: <T>(some: () => T, inTen?: number) => T | null;
  readonly list: <T>(count: number, each: () => T) => T[];
}

export function chance(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const whole = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  return {
    whole,
    oneOf: (values) => values[whole(0, values.length - 1)]!,
    perhaps: (some, inTen = 5) => (whole(1, 10) <= inTen ? some() : null),
    list: (count, each) => Array.from({ length: count }, each),
  };
}
