import { CellError } from "./bundle";

/** A value as text, in which any two that differ in kind, in content or in order differ. */
export function exactly(value: unknown): string {
  if (value instanceof CellError) return `error(${value.code},${JSON.stringify(value.message)})`;
  if (Array.isArray(value)) return `[${Array.from(value as unknown[], exactly).join(",")}]`;
  switch (typeof value) {
    case "string":
      return JSON.stringify(value);
    case "bigint":
      return `${value}n`;
    case "number":
      return Object.is(value, -0) ? "-0" : String(value);
    case "object": {
      if (value === null) return "null";
      const names = Reflect.ownKeys(value).map((name) => `${String(name)}:${exactly((value as Record<PropertyKey, unknown>)[name])}`);
      return `{${names.join(",")}}`;
    }
    default:
      return String(value);
  }
}
