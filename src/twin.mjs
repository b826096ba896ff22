import { runBuilt } from "./recalc/built.mjs";

runBuilt("twin");
