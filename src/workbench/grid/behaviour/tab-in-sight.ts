const BAR = '[data-u-comp="slide-tab-bar"]';
const ACTIVE = '[data-u-comp="slide-tab-item"][aria-selected="true"]';

/** Keeps the tab of the sheet in use in sight when the bar of tabs becomes narrower or longer: the engine does so only when a sheet is chosen. */
export function keepTabInSight(container: HTMLElement): void {
  const show = () => {
    const bar = container.querySelector<HTMLElement>(BAR);
    const tab = bar?.querySelector<HTMLElement>(ACTIVE);
    if (!bar || !tab) return;
    const [within, place] = [bar.getBoundingClientRect(), tab.getBoundingClientRect()];
    if (place.right > within.right) bar.scrollLeft += place.right - within.right;
    else if (place.left < within.left) bar.scrollLeft -= within.left - place.left;
  };
  const sizes = new ResizeObserver(() => requestAnimationFrame(show));
  // The bar comes with the engine's page, after the container.
  const watched = new MutationObserver(() => {
    const bar = container.querySelector(BAR);
    if (!bar) return;
    watched.disconnect();
    sizes.observe(bar);
    sizes.observe(container);
  });
  watched.observe(container, { childList: true, subtree: true });
}
