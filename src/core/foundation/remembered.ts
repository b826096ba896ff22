/**
 * `rule`, worked out once for each distinct number, word or thing asked: the same day comes up again and again down a column. What it remembers lives as
 * long as whoever made it, which is one call.
 */
export function remembered<Asked extends number | string | object, T extends number | string | object>(
  rule: (of: Asked) => T,
): (of: Asked) => T {
  const known = new Map<Asked, T>();
  return (of) => {
    const found = known.get(of);
    if (found !== undefined) return found;
    const worked = rule(of);
    known.set(of, worked);
    return worked;
  };
}
