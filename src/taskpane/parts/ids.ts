let last = 0;

/** An id that nothing else on the page has: names, hints and errors are joined to their fields by it. */
export function uniqueId(of: string): string {
  return `${of}-${++last}`;
}
