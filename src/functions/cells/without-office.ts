// Where office.js does not load, as in a browser that may not reach it, the pane shows the functions still, and they answer it.
(globalThis as { CustomFunctions?: unknown }).CustomFunctions ??= {
  associate: () => undefined,
  ErrorCode: { invalidValue: "#VALUE!", notAvailable: "#N/A" },
  Error: class extends Error {
    constructor(
      readonly code: string,
      message?: string,
    ) {
      super(message);
    }
  },
};
