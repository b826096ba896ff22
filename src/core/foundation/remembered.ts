/**
 * `rule`, worked out once for each distinct number or word asked: the same day comes up again and again down a column. What it remembers lives as long as
 * whoever made it, which is one call.
 */
export function remembered<Asked extends number | string, T extends object | number | string>(rule: (of: Asked) => T): (of: Asked) => T {
  const known = new Map<Asked, T>();
  return (of) => {
    const found = known.get(of);
    if (found !== undefined) return found;
    const worked = rule(of);
    known.set(of, worked);
    return worked;
  };
}
