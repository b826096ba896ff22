import { essexCalls, formulaOf, textOf } from "../../../formulas/tree";
import { limitInWords, timeLimits } from "../../../data/send";
import type { Find, Pane, Panel, View } from "../panel";
import { disclosure } from "../../parts/disclosure";
import { element } from "../../parts/element";
import { favouriteButton } from "../functions/favourites";
import type { Signature } from "../../signatures";
import { inWords } from "./argument-field";
import { createBuilder, type Builder } from "./builder";
import { helpOf } from "./help";
import { insertDock } from "./insert-dock";

/** Optional arguments are folded away where there are more arguments than this. */
const IN_SIGHT = 3;

/** One function: its formula built argument by argument, the result as it would be, and what is worth knowing. */
export const oneFunction: Panel = {
  name: "function",
  finds: dutyFinds,
  open(pane, subject) {
    const [id = "", preset = ""] = subject.split("/");
    const signature = pane.signatures.find((candidate) => candidate.id === id);
    return signature ? functionView(pane, signature, preset) : null;
  },
};

/** The address of a function's panel, with arguments filled in: `#function/EHCPDEADLINE/duty=Final plan`. */
export function functionAddress(id: string, args: Readonly<Record<string, string>> = {}): string {
  const filled = Object.entries(args).map(([name, text]) => `${name}=${text}`);
  return `#function/${id}${filled.length > 0 ? `/${encodeURIComponent(filled.join("&"))}` : ""}`;
}

/** Each SEND duty, with its limit and the regulation it stands in; the choice is made when its row is opened. */
function dutyFinds(): readonly Find[] {
  return timeLimits().duties.all.map(({ name, synonyms = [], rules }) => {
    const { limit, runsFrom, source } = rules.at(-1)!;
    return {
      title: name,
      line: `${limitInWords(limit)} from: ${runsFrom}. ${source}`,
      href: functionAddress("EHCPDEADLINE", { duty: name }),
      kind: "Duties",
      words: `duty deadline limit ${synonyms.join(" ")}`,
    };
  });
}

function functionView(pane: Pane, signature: Signature, preset: string): View {
  const { id, description } = signature;
  const dock = insertDock(pane, signature, () => builder);
  const builder: Builder = createBuilder(pane, signature, (built) => dock.show(built));
  const { fields } = builder;
  const isFolded = fields.length > IN_SIGHT;
  const first = fields.filter(({ parameter }) => !isFolded || !parameter.isOptional);
  const further = fields.filter((field) => !first.includes(field));
  const optional = disclosure(
    `${inWords(further.map(({ parameter }) => parameter.name).join(", "))} (optional)`,
    element("div", { class: "stack" }, ...further.map((field) => field.element)),
  );

  function fillIn(texts: readonly string[]): void {
    fields.forEach((field, index) => field.put(texts[index] ?? ""));
    if (further.some((field) => field.input.value !== "")) optional.open = true;
    builder.again();
  }

  for (const part of preset.split("&")) {
    const [name, text] = part.split("=");
    if (text !== undefined) fields.find(({ parameter }) => parameter.name === name)?.put(text);
  }
  if (further.some((field) => field.input.value !== "")) optional.open = true;

  const form = element(
    "form",
    { class: "form", "aria-label": "Arguments" },
    ...(fields.length === 0 ? [element("p", { class: "small" }, "It takes no arguments.")] : []),
    ...first.map((field) => field.element),
    ...(further.length > 0 ? [optional] : []),
  );
  form.addEventListener("submit", (event) => event.preventDefault());
  return {
    title: id,
    content: [
      element("section", {}, element("p", {}, description), element("div", { class: "row" }, favouriteButton(pane, id))),
      form,
      dock.detail,
      element("section", { "aria-label": "About this function" }, ...helpOf(signature, (formula) => fillIn(argumentsIn(formula)))),
    ],
    dock: dock.element,
    selectionChanged: (selected) => builder.selectionChanged(selected),
    shown: () => builder.again(),
  };
}

/** The arguments of the first ESSEX call of a formula, as an officer would type them: words without quotation marks. */
function argumentsIn(text: string): readonly string[] {
  const formula = formulaOf(text);
  const [call] = formula ? essexCalls(formula) : [];
  return call?.args.map((argument) => (argument.is === "text" ? argument.value : textOf(formula!, argument))) ?? [];
}
