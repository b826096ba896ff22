import { about } from "./about";
import { calendar } from "./calendar";
import { caseload } from "./caseload";
import { deadlines } from "./deadlines";
import { demand } from "./demand";
import { fairShares } from "./fair-share";
import { ofsted } from "./ofsted";
import { otherDeadlines } from "./other-deadlines";
import { partnerships } from "./partnerships";
import { plans } from "./plans";
import { reviews } from "./reviews";
import { schools } from "./schools";

/** Every function by its id. */
export const definitions = {
  ...deadlines,
  ...otherDeadlines,
  ...caseload,
  ...reviews,
  ...plans,
  ...fairShares,
  ...ofsted,
  ...schools,
  ...partnerships,
  ...demand,
  ...calendar,
  ...about,
};

export type FunctionId = keyof typeof definitions;
