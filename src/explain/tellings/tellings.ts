import { type FunctionId } from "../../functions/definitions";
import { type AnyTelling } from "../telling";
import { caseloadTellings } from "./caseload";
import { deadlineTellings } from "./deadlines";
import { otherDeadlineTellings } from "./other-deadlines";

/** How what each function finds is told, by its id. A function that has none is explained by its inputs, its answer and its sources. */
export const tellings: Partial<Readonly<Record<FunctionId, AnyTelling>>> = {
  ...deadlineTellings,
  ...otherDeadlineTellings,
  ...caseloadTellings,
};
