import { runBuilt } from "./recalc/built.mjs";

runBuilt("recalc");
