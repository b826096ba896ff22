import type {} from "./host";

const host = window.parent.essexHost;
if (!host) throw new Error("pane.html is the workbench's: it runs only inside /workbench/.");
Object.assign(window, host.globals());
