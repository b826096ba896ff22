import type { Pane, View } from "./panels/panel";
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
  scroll: number;
}

/** Views that are kept, so that nothing filled in is lost on the way to another panel and back. */
const KEPT = 12;

export interface Router {
  view(): View | undefined;
  /** Back to home; false where home is shown already. */
  goHome(): boolean;
}

/**
 * Shows the panel that the address after # names, now and whenever it changes. A view that was open comes back as it was left; on home, focus is
 * on the row that was left.
 *
 * The address, and not history.pushState, because office.js takes that away.
 */
export function route(frame: Frame, pane: Pane): Router {
  const visits = new Map<string, Visit>();
  let visit: Visit | undefined;

  function visitTo(address: string): Visit | null {
    const kept = visits.get(address);
    if (kept) return kept;
    const [name = "", ...subject] = address.split("/");
    const view = pane.panels.find((panel) => panel.name === name)?.open(pane, subject.map(decoded).join("/"));
    return view ? { address, view, scroll: 0 } : null;
  }

  function keep(next: Visit): void {
    // The one visited last stands last; home, the first, stays.
    visits.delete(next.address);
    visits.set(next.address, next);
    const oldest = [...visits.keys()].find((address) => address !== "");
    if (visits.size > KEPT && oldest !== undefined) visits.delete(oldest);
  }

  function follow(): void {
    const address = location.hash.slice(1);
    const left = visit;
    if (address === left?.address) return;
    const next = visitTo(address);
    // Other fragments are the skip link's and Office's own.
    if (!next && left) return;
    if (left) left.scroll = scrollY;
    visit = next ?? visitTo("")!;
    keep(visit);
    const title = show(frame, visit.view, visit.address !== "");
    visit.view.shown?.();
    const selected = pane.selected();
    if (selected) visit.view.selectionChanged?.(selected);
    if (!left) return;
    const row = visit.address === "" ? frame.main.querySelector<HTMLElement>(`a[href="${CSS.escape("#" + left.address)}"]`) : null;
    scrollTo(0, visit.scroll);
    (row ?? title).focus({ preventScroll: true });
  }

  addEventListener("hashchange", follow);
  follow();
  return {
    view: () => visit?.view,
    goHome() {
      if (!visit || visit.address === "") return false;
      location.hash = "";
      return true;
    },
  };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** The title now shown. */
export function show({ head, main, foot }: Frame, { title, content, strip, dock }: View, hasWayBack: boolean): HTMLElement {
  const heading = element("h1", { tabindex: "-1" }, title);
  head.replaceChildren(
    ...(hasWayBack ? [element("a", { class: "back", href: "#", "aria-label": "All tools" }, icon("back"))] : []),
    heading,
  );
  document.querySelector(".cell")?.remove();
  if (strip) head.after(strip);
  main.replaceChildren(...content);
  // A panel of several ways has a dock for each: all that is not the bar goes, and comes back whole with its view.
  for (const each of [...foot.children]) if (!each.matches(".toast")) each.remove();
  if (dock) foot.append(dock);
  document.title = title === "ESSEX" ? title : `${title} - ESSEX`;
  return heading;
}
