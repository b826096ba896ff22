import { cellText, readXml } from "./xml";

/** The texts that cells refer to by number. Of a text in several fonts the letters alone; guides to pronunciation are left out. */
export function stringsIn(text: string, part: string): string[] {
  const strings: string[] = [];
  let held = "";
  let isText = false;
  let guides = 0;
  readXml(text, part, {
    open: ({ name, isWhole }) => {
      if (name === "si") held = "";
      else if (name === "rPh" && !isWhole) guides++;
      else if (name === "t") isText = guides === 0 && !isWhole;
    },
    text: (piece) => {
      if (isText) held += piece;
    },
    close: (name) => {
      if (name === "t") isText = false;
      else if (name === "rPh") guides = Math.max(0, guides - 1);
      else if (name === "si") strings.push(cellText(held));
    },
  });
  return strings;
}
