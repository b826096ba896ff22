import { type Refusal } from "../core/foundation/result";
import { isRefusal } from "../functions/cells/answer";
import { type Answered } from "../functions/cells/shown";
import { type Asked, givenOf } from "./asked";
import { type AnyRowwise, type AnyTable, definedFor } from "./functions";
import { type Values } from "./host";

/** What a call answers, as Excel hands it to the call it stands in; a sentence where an argument of it is not known. */
export function answersOf(call: Omit<Asked, "at">): Values | string {
  const unknown = call.args.find((argument) => argument.unknown !== null);
  if (unknown) return unknown.unknown!;
  const defined = definedFor(call);
  if (!("definition" in defined)) return [[errorOf(defined)]];
  const { definition } = defined;
  const given = givenOf(call);
  return definition.answers === "rows" ? rowsOf(definition, given) : tableOf(definition, given);
}

function rowsOf(definition: AnyRowwise, given: Readonly<Record<string, unknown>>): Values {
  const { height, width, at } = definition.accounts(given as never);
  return Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (__, column) => at(row, column).finding).flatMap((finding) =>
      definition.shown.map((shown) => (finding === null ? "" : cellOf(finding.ok ? shown(finding.value) : finding))),
    ),
  );
}

function tableOf(definition: AnyTable, given: Readonly<Record<string, unknown>>): Values {
  const { finding, lines, columns, hasHeadings } = definition.account(given as never);
  if (finding === null) return [[""]];
  if (!finding.ok) return [[errorOf(finding)]];
  const headings = columns.map(({ heading }) => heading ?? "");
  return [...(hasHeadings ? [headings] : []), ...lines.map((line) => columns.map(({ shown }) => cellOf(shown(line))))];
}

function cellOf(shown: Answered): unknown {
  if (isRefusal(shown)) return errorOf(shown);
  return typeof shown === "object" ? shown.number : shown;
}

function errorOf({ kind }: Refusal): string {
  return kind === "unpublished" ? "#N/A" : "#VALUE!";
}
