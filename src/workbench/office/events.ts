import type { Batch } from "./batch";
import { guarded } from "./guarded";

type Handler = (event: Record<string, unknown>) => Promise<unknown> | void;

/** An event of Excel's API: `add` and the result's `remove` take effect at the next `sync`. */
export function eventSource(batch: Batch, listen: (call: Handler) => () => void) {
  return guarded("EventHandlers", {
    add(handler: Handler) {
      let stop: (() => void) | undefined;
      batch.read(() => {
        stop = listen((event) => void handler(event));
      });
      return guarded("EventHandlerResult", {
        context: { sync: () => batch.sync() },
        remove: () => batch.read(() => stop?.()),
      });
    },
  });
}
