import { type Result } from "../core/foundation/result";

/** The value of a result that our own data must have. A refusal is a defect of the data. */
export function sound<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.message);
  return result.value;
}
