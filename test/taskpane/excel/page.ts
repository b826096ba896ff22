import { HOSTS, type Host } from "./hosts";
import { installExcel, type Control } from "./install";
import type { Since } from "./since";

declare global {
  interface Window {
    /** The workbook behind the pane. */
    excel: Control;
    /** What the test says before the page is opened: the host, and since when each member of the API has been there. */
    fakeHost?: Host;
    fakeSince?: Since;
    /** Fills the workbook before the pane looks at it. */
    fakeStart?: (excel: Control) => void;
  }
}

// As office.js does to the page it is loaded in.
Object.assign(history, { pushState: null, replaceState: null });
window.excel = installExcel(window, window.fakeHost ?? HOSTS[3]!, window.fakeSince ?? {});
window.fakeStart?.(window.excel);
