import council from "./council.json";

const IN_WORDS: Readonly<Record<keyof typeof council, string>> = {
  organisation: "the council's name",
  team: "the team's name",
  seniorResponsibleOwner: "the role of the senior responsible owner",
  contactEmail: "an email address",
  contactPhone: "a telephone number",
  website: "the council's page about ESSEX",
};

/** What only the council that deploys ESSEX can say, or what it has still to say. */
export function said(field: keyof typeof council): string {
  return council[field] ?? `_[${IN_WORDS[field]}: \`docs/make/council.json\`]_`;
}
