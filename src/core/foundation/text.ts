/** Most text in cells is plain, and plain text is all seen. */
const PLAIN = /^[\x20-\x7e]*$/;

/** What can be seen of a text: without marks that take up no room, each control a space, and nothing before or after it. */
export function seen(text: string): string {
  if (PLAIN.test(text)) return text.trim();
  return (
    text
      // Marks that take up no room, as files and web pages leave them: of direction, zero-width spaces and joiners, soft hyphens, variation selectors.
      .replace(/[\p{Default_Ignorable_Code_Point}\p{Cf}]/gu, "")
      // Line ends, tabs and other controls.
      .replace(/\p{Cc}+/gu, " ")
      // Halves of a character, as a cut in the wrong place leaves them: they can be neither shown nor sent.
      .replace(/\p{Cs}/gu, "\ufffd")
      .trim()
  );
}

/** A text of `most` characters at most, the rest told by `…`. No letter is parted from its accents, nor a character halved. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  let end = most - 1;
  // What is nothing but accents is cut all the same.
  while (end > most / 2 && /^[\p{Cs}\p{M}]/u.test(text.slice(end, end + 2))) end--;
  if (/^\p{Cs}/u.test(text.slice(end, end + 2))) end--;
  return `${text.slice(0, end)}…`;
}
