import { choices, type Choices } from "../core/foundation/choice";
import { type Mark } from "../core/demand/figure";
import { once } from "./once";
import marks from "./demand/marks.json";

/** What DfE's tables print in place of a figure. */
export const publishedMarks = once((): Choices<Mark> => choices(marks.marks, "a mark"));
