import { readXml } from "./xml";

/** The numbers of the cell metadata (`cm`) that make an array formula spill. */
export function spillingMetadata(text: string, part: string): ReadonlySet<string> {
  const types: string[] = [];
  /** Whether each of the blocks that XLDAPR lists says that it spills. */
  const blocks: boolean[] = [];
  const spilling = new Set<string>();
  let within = "";
  let count = 0;
  readXml(text, part, {
    open: ({ name, attributes }) => {
      if (name === "metadataType") types.push(attributes.name ?? "");
      else if (name === "futureMetadata") within = attributes.name === "XLDAPR" ? "XLDAPR" : "";
      else if (name === "cellMetadata" || name === "valueMetadata") within = name;
      else if (name === "bk" && within === "XLDAPR") blocks.push(false);
      else if (name.endsWith("dynamicArrayProperties") && blocks.length > 0)
        blocks[blocks.length - 1] = /^(1|true)$/.test(attributes.fDynamic ?? "");
      else if (name === "bk" && within === "cellMetadata") count++;
      else if (name === "rc" && within === "cellMetadata") {
        const isArray = types[Number(attributes.t) - 1] === "XLDAPR";
        if (isArray && blocks[Number(attributes.v)] !== false) spilling.add(String(count));
      }
    },
    close: (name) => {
      if (name === within || name === "futureMetadata") within = "";
    },
  });
  return spilling;
}
