import type { Pane, Panel, View } from "./panels/panel";
import { element } from "./parts/element";
import { icon } from "./parts/icon";

export interface Frame {
  readonly head: HTMLElement;
  readonly main: HTMLElement;
  readonly foot: HTMLElement;
}

interface Visit {
  readonly address: string;
  readonly view: View;
}

/**
 * Shows the panel that the address after # names, now and whenever it changes. Home is kept while another panel is open, with its search,
 * its scrolling and its place: coming back puts focus on the row that was left.
 *
 * The address, and not history.pushState, because office.js takes that away.
 */
export function route(frame: Frame, panels: readonly Panel[], pane: Pane): { view(): View | undefined } {
  const home: Visit = { address: "", view: openAt("") ?? { title: "ESSEX", content: [] } };
  let homeScroll = 0;
  let visit: Visit | undefined;

  function openAt(address: string): View | null {
    const [name = "", subject = ""] = address.split("/");
    return panels.find((panel) => panel.name === name)?.open(pane, subject) ?? null;
  }

  function follow(): void {
    const address = location.hash.slice(1);
    const left = visit;
    if (address === left?.address) return;
    const view = address === "" ? home.view : openAt(address);
    // Other fragments are the skip link's and Office's own.
    if (!view && left) return;
    if (left === home) homeScroll = scrollY;
    visit = view && view !== home.view ? { address, view } : home;
    const title = show(frame, visit.view, visit !== home);
    if (!left) return;
    const row = visit === home ? frame.main.querySelector<HTMLElement>(`a[href="${CSS.escape("#" + left.address)}"]`) : null;
    scrollTo(0, visit === home ? homeScroll : 0);
    (row ?? title).focus({ preventScroll: true });
  }

  addEventListener("hashchange", follow);
  follow();
  return { view: () => visit?.view };
}

/** The title now shown. */
export function show({ head, main, foot }: Frame, { title, content, dock }: View, hasWayBack: boolean): HTMLElement {
  const heading = element("h1", { tabindex: "-1" }, title);
  head.replaceChildren(
    ...(hasWayBack ? [element("a", { class: "back", href: "#", "aria-label": "All functions" }, icon("back"))] : []),
    heading,
  );
  main.replaceChildren(...content);
  foot.querySelector(".dock")?.remove();
  if (dock) foot.append(dock);
  document.title = title === "ESSEX" ? title : `${title} - ESSEX`;
  return heading;
}
