/**
 * Does work at once, or, while something in the pane is being pressed, when it is let go; of what waits, the newest alone. Coming to the pane from the
 * sheet is itself a press: a row replaced between its two halves would not hear it.
 */
export function betweenPresses(): (work: () => void) => void {
  let isPressed = false;
  let waiting: (() => void) | null = null;
  const letGo = () => {
    isPressed = false;
    const work = waiting;
    waiting = null;
    work?.();
  };
  addEventListener("pointerdown", () => (isPressed = true), { capture: true });
  // The click comes after the pointer is up.
  for (const end of ["pointerup", "pointercancel", "blur"]) addEventListener(end, () => setTimeout(letGo), { capture: true });
  return (work) => {
    if (isPressed) waiting = work;
    else work();
  };
}
