import type { Page } from "playwright-core";

/** The words of the drawings in the pane that stand over others, names that stand over a bar, and those beyond the edge of their drawing. */
export async function misplacedWords(page: Page): Promise<string[]> {
  const drawings = page.locator("figure .wide > svg.fig");
  await drawings.first().waitFor();
  return drawings.evaluateAll((all) => {
    // Letters are lower than the box of their line.
    const areMet = (one: DOMRect, other: DOMRect): boolean =>
      one.left < other.right && other.left < one.right && one.top + 2 < other.bottom - 2 && other.top + 2 < one.bottom - 2;
    return all.flatMap((drawing) => {
      const edge = drawing.getBoundingClientRect();
      const bars = [...drawing.querySelectorAll("svg rect")].map((bar) => bar.getBoundingClientRect());
      const words = [...drawing.querySelectorAll("text:not(:has(tspan)), tspan")]
        .filter((text) => text.textContent !== "")
        .map((text) => {
          const range = document.createRange();
          range.selectNodeContents(text);
          return { said: text.textContent!, isName: text.closest(".name") !== null, box: range.getBoundingClientRect() };
        });
      return words.flatMap(({ said, isName, box }, index) => [
        ...(box.left < edge.left || box.right > edge.right + 0.5 || box.bottom > edge.bottom ? [`${said} is beyond the edge`] : []),
        ...(isName && bars.some((bar) => areMet(box, bar)) ? [`${said} is over a bar`] : []),
        ...words.slice(0, index).flatMap((other) => (areMet(box, other.box) ? [`${said} is over ${other.said}`] : [])),
      ]);
    });
  });
}
