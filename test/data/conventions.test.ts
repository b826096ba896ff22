import { expect, it } from "vitest";
import { dayOfText, inFigures } from "../../src/core/foundation/day";
import { miscountsOf } from "../../src/core/send/convention";
import { countedLimits } from "../../src/core/send/counted-duty";
import { countedDuties, dateChecking, timeLimits } from "../../src/data/send";
import { golden } from "../golden/golden";

/** The days that a convention comes to, in the order of its ways, each once. */
function daysOf(convention: string, name: string, event: string): string[] {
  const [called, says] = convention.split(": ");
  const duty = countedDuties().find(name)!;
  const { conventions } = dateChecking();
  const read = dayOfText(event);
  if (!read.ok) throw new Error(read.message);
  const lawful = countedLimits(timeLimits(), "Legal")(duty, { event: read.value, certificate: null });
  if (!lawful.ok) throw new Error(lawful.message);
  const days = miscountsOf(conventions, timeLimits(), countedDuties().all, duty, "Legal")
    .filter((miscount) => miscount.convention.name === called && (says === undefined || miscount.detail === says))
    .flatMap((miscount) => miscount.daysOf(lawful.value, read.value));
  return [...new Set(days.map((day) => inFigures(day).split("/").reverse().join("-")))];
}

it.each(golden<"convention" | "duty" | "event" | "days">("send/conventions.csv"))(
  "$convention: of $duty from $event to $days",
  ({ convention, duty, event, days }) => {
    expect(daysOf(convention, duty, event)).toEqual([...new Set(days.split(" | "))]);
  },
);

it("every convention says what the system does, and a day that none explains is told in a word", () => {
  const { agrees, unknown, missing, conventions } = dateChecking();
  expect([agrees, unknown, missing].map(({ name }) => name)).toEqual(["Agrees", "Unknown", "No date"]);
  expect(conventions.map(({ name, sentence }) => [name, sentence])).toEqual(
    golden<"name" | "sentence">("send/convention-sentences.csv").map(({ name, sentence }) => [name, sentence]),
  );
});
