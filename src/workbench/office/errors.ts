/** An error as Excel's API throws it, told apart by its code. */
export class OfficeError extends Error {
  override readonly name = "RichApi.Error";
  readonly traceMessages: readonly string[] = [];
  readonly debugInfo: { readonly code: string; readonly message: string };

  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.debugInfo = { code, message };
  }
}

export function notAvailable(member: string): OfficeError {
  return new OfficeError("ApiNotAvailable", `${member} is not available in the workbench.`);
}

/** In Excel's own words. */
export function notLoaded(property: string): OfficeError {
  return new OfficeError(
    "PropertyNotLoaded",
    `The property '${property}' is not available. Before reading the property's value, call the load method on the containing object and call "context.sync()" on the associated request context.`,
  );
}

export function invalidArgument(message: string): OfficeError {
  return new OfficeError("InvalidArgument", message);
}

export function itemNotFound(message: string): OfficeError {
  return new OfficeError("ItemNotFound", message);
}

export function itemAlreadyExists(message: string): OfficeError {
  return new OfficeError("ItemAlreadyExists", message);
}
