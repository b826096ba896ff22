/** What Office's older calls hand to their call back. */
export type AsyncResult =
  | { readonly status: "succeeded"; readonly value: unknown; readonly error: undefined }
  | { readonly status: "failed"; readonly value: undefined; readonly error: OfficeFailure };

export interface OfficeFailure {
  readonly code: number;
  readonly name: string;
  readonly message: string;
}

export type Callback = (result: AsyncResult) => void;

export function succeeded(value: unknown): AsyncResult {
  return { status: "succeeded", value, error: undefined };
}

export function failed(error: OfficeFailure): AsyncResult {
  return { status: "failed", value: undefined, error };
}
