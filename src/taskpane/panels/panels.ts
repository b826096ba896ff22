import { about } from "./about/about";
import { oneFact } from "./fact/fact";
import { oneFunction } from "./function/function";
import { functions } from "./functions/functions";
import { home } from "./home/home";
import { importing } from "./import/import";
import type { Panel } from "./panel";

/** Every panel, in the order of their rows on home. */
export const panels: readonly Panel[] = [home, functions, oneFunction, oneFact, importing, about];
