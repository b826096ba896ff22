/** Why a function does not answer. */
export interface Refused {
  readonly error: "#VALUE!" | "#N/A";
  /** Excel's name of the argument at fault, where it is one. */
  readonly argument: string | null;
  readonly message: string;
}
