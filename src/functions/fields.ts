import { type Refusal, type Result } from "../core/foundation/result";

/** The argument that gives each field of a rule of the core. */
export type Arguments = Readonly<Record<string, string>>;

/** A refusal laid at the argument that gave the field at fault. */
export function refusedBy(refusal: Refusal, args: Arguments): Refusal {
  const argument = refusal.argument === undefined ? undefined : args[refusal.argument];
  return argument === undefined ? refusal : { ...refusal, argument };
}

/** A result whose refusal is laid at the argument that gave the field at fault. */
export function byArgument<T>(result: Result<T>, args: Arguments): Result<T> {
  return result.ok ? result : refusedBy(result, args);
}
