/** What the page has to say of a file, over the grid, until it is closed. */
export interface Notice {
  show(title: string, items?: readonly string[], isError?: boolean): void;
  hide(): void;
}

export function noticeIn(place: HTMLElement): Notice {
  const title = document.createElement("p");
  title.className = "title";
  const list = document.createElement("ul");
  const close = document.createElement("button");
  close.type = "button";
  close.textContent = "Close";
  const hide = () => {
    place.hidden = true;
  };
  close.addEventListener("click", hide);
  place.replaceChildren(title, list, close);
  return {
    hide,
    show(said, items = [], isError = false) {
      title.textContent = said;
      list.replaceChildren(
        ...items.map((item) => {
          const line = document.createElement("li");
          line.textContent = item;
          return line;
        }),
      );
      list.hidden = items.length === 0;
      place.classList.toggle("is-error", isError);
      place.hidden = false;
    },
  };
}
