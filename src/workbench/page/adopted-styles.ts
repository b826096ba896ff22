/**
 * The spreadsheet's libraries write style elements, and the page's policy allows none (`style-src 'self'`). An element that they add to the
 * head is kept out of the page, and a sheet made by script, which the policy allows, has its text for as long as it is wanted.
 */
const { head } = document;
const append = head.appendChild.bind(head);
/** Where the elements stand: their makers take them out of their parents. */
const kept = document.createDocumentFragment();
const sheets = new WeakMap<Node, CSSStyleSheet>();

function adopt(element: HTMLStyleElement): void {
  const sheet = sheets.get(element) ?? new CSSStyleSheet();
  if (!sheets.has(element)) {
    sheets.set(element, sheet);
    Object.defineProperty(element, "sheet", { value: sheet });
    const read = () => sheet.replaceSync(element.textContent);
    // One without a text has its rules put into its sheet one by one.
    if (element.textContent !== "") read();
    new MutationObserver(read).observe(element, { childList: true, characterData: true, subtree: true });
  }
  document.adoptedStyleSheets.push(sheet);
  kept.append(element);
}

head.appendChild = <T extends Node>(node: T): T => {
  if (!(node instanceof HTMLStyleElement)) return append(node);
  adopt(node);
  return node;
};
new MutationObserver((changes) => {
  const gone = new Set(changes.flatMap(({ removedNodes }) => [...removedNodes].map((node) => sheets.get(node))));
  if (gone.size > 0) document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => !gone.has(sheet));
}).observe(kept, { childList: true });

export {};
