import { element } from "./element";
import { icon, type IconName } from "./icon";

export type TagKind = "ok" | "soon" | "over" | "plain";

const ICONS: Readonly<Record<TagKind, IconName>> = { ok: "tick", soon: "clock", over: "warning", plain: "cross" };

/** A state: an icon and a word, colour last. */
export function tag(kind: TagKind, words: string): HTMLElement {
  return element("span", { class: kind === "plain" ? "tag" : `tag ${kind}` }, icon(ICONS[kind]), words);
}
