import type { Pane } from "../panel";
import { button } from "../../parts/button";
import { icon } from "../../parts/icon";

/** Keeps a function at hand, or lets it go again. The choice travels with the workbook. */
export function favouriteButton(pane: Pane, id: string): HTMLButtonElement {
  const isFavourite = () => pane.settings().favourites.includes(id);
  const star = button("", () => void toggle(), { class: "s quiet star" });

  function show(): void {
    star.setAttribute("aria-pressed", String(isFavourite()));
    star.replaceChildren(icon("star"), isFavourite() ? "A favourite" : "Make a favourite");
  }

  async function toggle(): Promise<void> {
    const { favourites } = pane.settings();
    await pane.keep("favourites", isFavourite() ? favourites.filter((each) => each !== id) : [...favourites, id]);
    show();
  }

  show();
  return star;
}
