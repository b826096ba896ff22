/** Lets the page do what it has to, such as drawing and answering keys, before going on. */
export function breath(): Promise<void> {
  return new Promise((resolve) => void setTimeout(resolve));
}
