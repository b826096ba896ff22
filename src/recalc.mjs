import { runBuilt } from "./built.mjs";

runBuilt("recalc");
