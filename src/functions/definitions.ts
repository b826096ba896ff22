import { about } from "./about";
import { calendar } from "./calendar";
import { caseload } from "./caseload";
import { deadlines } from "./deadlines";
import { otherDeadlines } from "./other-deadlines";
import { partnerships } from "./partnerships";
import { reviews } from "./reviews";

/** Every function by its id. */
export const definitions = {
  ...deadlines,
  ...otherDeadlines,
  ...caseload,
  ...reviews,
  ...partnerships,
  ...calendar,
  ...about,
};

export type FunctionId = keyof typeof definitions;
