import { SaxesParser, type SaxesTagPlain } from "saxes";
import { escaped } from "./escaped";
import { refuse } from "./unreadable";

export { escaped };

export interface OpenTag {
  /** Without its prefix, where that is the one of the document's own elements; else with it. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Where `<` stands in the text, and where the tag's `>` ends. */
  readonly start: number;
  readonly end: number;
  /** Whether the element ends with its own tag: `<c/>`. */
  readonly isWhole: boolean;
}

export interface XmlReader {
  open?(tag: OpenTag): void;
  text?(text: string): void;
  /** `end` is where the element's last `>` ends. */
  close?(name: string, start: number, end: number): void;
}

/** Reads XML from its first element to its last. Refuses what is not well-formed, and document types, which workbooks have no use for. */
export function readXml(source: string, part: string, reader: XmlReader): void {
  const parser = new SaxesParser({ xmlns: false, position: true });
  let prefix: string | null = null;
  let start = 0;
  const local = (name: string): string => {
    prefix ??= name.includes(":") ? name.slice(0, name.indexOf(":") + 1) : "";
    return prefix !== "" && name.startsWith(prefix) ? name.slice(prefix.length) : name;
  };
  const fail = (why: string): never => refuse(`is damaged: its part ${part} ${why}`);
  parser.on("error", (error) => fail(`is not well-formed XML (${error.message}).`));
  parser.on("doctype", () => fail("declares a document type."));
  parser.on("opentagstart", () => {
    start = source.lastIndexOf("<", parser.position - 1);
  });
  if (reader.open) {
    const open = reader.open.bind(reader);
    parser.on("opentag", ({ name, attributes, isSelfClosing }: SaxesTagPlain) => {
      open({ name: local(name), attributes, start, end: parser.position, isWhole: isSelfClosing });
    });
  }
  if (reader.text) {
    parser.on("text", reader.text.bind(reader));
    parser.on("cdata", reader.text.bind(reader));
  }
  if (reader.close) {
    const close = reader.close.bind(reader);
    parser.on("closetag", ({ name, isSelfClosing }) => {
      close(local(name), isSelfClosing ? start : source.lastIndexOf("<", parser.position - 1), parser.position);
    });
  }
  parser.write(source).close();
}

/** The text of a part: UTF-8, or UTF-16 where it begins with that mark. */
export function xmlText(bytes: Uint8Array, part: string): string {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "utf-8";
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return refuse(`is damaged: its part ${part} has bytes that are no text.`);
  }
}

/** The bytes of a text, in the encoding that `like` has. */
export function xmlBytes(text: string, like: Uint8Array): Uint8Array {
  const isLittle = like[0] === 0xff && like[1] === 0xfe;
  if (!isLittle && !(like[0] === 0xfe && like[1] === 0xff)) return new TextEncoder().encode(text);
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), isLittle);
  return bytes;
}

const CODE = /_x([0-9A-F]{4})_/gi;

/** Text as cells hold it: characters that XML cannot hold are written in it as `_x000D_` (ECMA-376, ST_Xstring). */
export function cellText(written: string): string {
  return written.includes("_x") ? written.replace(CODE, (_, code: string) => String.fromCharCode(parseInt(code, 16))) : written;
}

/** The text of a cell as XML, with what XML cannot hold as codes. */
export function writtenText(text: string): string {
  return escaped(
    text
      .replace(/_(?=x[0-9A-F]{4}_)/gi, "_x005F_")
      .replace(
        /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g,
        (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`,
      )
      .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd"),
  );
}
