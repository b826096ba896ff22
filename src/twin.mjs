import { runBuilt } from "./built.mjs";

runBuilt("twin");
