/** Whether a text is as Excel writes an error: `#N/A`, `#DIV/0!`, `#NAME?`, and any that a later Excel adds. */
export function isErrorText(text: string): boolean {
  return /^#[A-Z][A-Z0-9_/]*[!?]?$/.test(text);
}
