import { about } from "./about/about";
import { oneFunction } from "./function/function";
import { functions } from "./functions/functions";
import { importing } from "./import/import";
import type { Panel } from "./panel";

/** Every panel; home first. */
export const panels: readonly Panel[] = [functions, oneFunction, importing, about];
