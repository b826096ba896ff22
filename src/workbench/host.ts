/** What the page hands to the frame of the task pane in place of office.js. */
export interface EssexHost {
  globals(): Readonly<Record<"CustomFunctions" | "Office" | "Excel" | "OfficeExtension" | "OfficeRuntime", unknown>>;
}

declare global {
  interface Window {
    essexHost?: EssexHost;
  }
}
