/**
 * A refusal of a function with the labels of the fields in the place of its names for the arguments: `“Left out” has 5 rows`. An officer sees the
 * labels alone.
 */
export function labelled(words: string, labels: Readonly<Record<string, string>>): string {
  const names = Object.keys(labels).join("|");
  return words.replace(new RegExp(`\\b(?:${names})\\b(?=:| row | has \\d| is \\d|\\.?$)`, "gi"), (name) => {
    const [, label] = Object.entries(labels).find(([argument]) => argument.toLowerCase() === name.toLowerCase())!;
    return `“${label}”`;
  });
}
