import { choices } from "../core/foundation/choice";
import { type Convention } from "../core/send/deadline";
import { once } from "../data/once";
import { choiceCell } from "./cells/readers";

/** The ways of counting, as a cell names them. */
export const conventionCell = choiceCell(
  once(() => choices<{ name: Convention }>([{ name: "Legal" }, { name: "Day one" }], "a way of counting")),
);

/** How is counted where nothing is said. */
export const LEGAL = { name: "Legal" } as const;
