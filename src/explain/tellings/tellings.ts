import { type FunctionId } from "../../functions/definitions";
import { type AnyTelling } from "../telling";
import { aboutTellings } from "./about";
import { calendarTellings } from "./calendar";
import { caseloadTellings } from "./caseload";
import { complianceTellings } from "./compliance";
import { deadlineTellings } from "./deadlines";
import { demandTellings } from "./demand";
import { otherDeadlineTellings } from "./other-deadlines";
import { planTellings } from "./plans";
import { reviewTellings } from "./reviews";
import { schoolTellings } from "./schools";
import { tradedTellings } from "./traded";

/** How what each function finds is told, by its id. A function that has none is explained by its inputs, its answer and its sources. */
export const tellings: Partial<Readonly<Record<FunctionId, AnyTelling>>> = {
  ...deadlineTellings,
  ...otherDeadlineTellings,
  ...caseloadTellings,
  ...complianceTellings,
  ...reviewTellings,
  ...planTellings,
  ...schoolTellings,
  ...demandTellings,
  ...calendarTellings,
  ...tradedTellings,
  ...aboutTellings,
};
