import type { Stop } from "../grid/grid";
import type { Batch } from "./batch";
import { guarded } from "./guarded";

type Handler = (event: Record<string, unknown>) => Promise<unknown> | void;

/** An event of Excel's API: `add` and the result's `remove` take effect at the next `sync`. */
export function eventSource(batch: Batch, listen: (call: Handler) => Stop) {
  const stops = new Map<Handler, Stop>();
  return guarded("EventHandlers", {
    add(handler: Handler) {
      batch.read(() => {
        stops.set(
          handler,
          listen((event) => void handler(event)),
        );
      });
      const remove = () => batch.read(() => stops.get(handler)?.());
      return guarded("EventHandlerResult", { context: { sync: () => batch.sync() }, remove });
    },
    remove: (handler: Handler) => batch.read(() => stops.get(handler)?.()),
  });
}
