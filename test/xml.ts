import { XMLParser } from "fast-xml-parser";

/** One element of an XML file, its children in the order in which they stand. */
export interface Element {
  name: string;
  attributes: Record<string, string>;
  text: string;
  children: Element[];
}

type ParsedNode = { ":@"?: Record<string, string> } & Record<string, ParsedNode[] | string>;

/** The root element of an XML source. Comments and the declaration are left out. */
export function elementsOf(source: string): Element {
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: "",
    parseTagValue: false,
    ignoreDeclaration: true,
  });
  const [root] = children(parser.parse(source) as ParsedNode[]);
  if (!root) throw new Error("The XML holds no element.");
  return root;
}

function children(nodes: ParsedNode[]): Element[] {
  return nodes.flatMap(({ ":@": attributes = {}, ...node }) =>
    Object.entries(node).flatMap(([name, content]) =>
      typeof content === "string"
        ? []
        : [{ name, attributes, text: content.map((child) => child["#text"] ?? "").join(""), children: children(content) }],
    ),
  );
}

/** An element, then everything within it, in the order of the file. */
export function withDescendants(element: Element): Element[] {
  return [element, ...element.children.flatMap(withDescendants)];
}

/** The elements at a path of names below `root`, such as `Hosts/Host`. */
export function at(root: Element, path: string): Element[] {
  return path
    .split("/")
    .reduce((found, name) => found.flatMap((element) => element.children.filter((child) => child.name === name)), [root]);
}
