/** `1 row`, `2,340 rows`, `1 school stands`, `2 schools stand`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString("en-GB")} ${count === 1 ? one : many}`;
}
