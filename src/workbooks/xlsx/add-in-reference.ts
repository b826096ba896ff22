import { packageOf } from "../../xlsx/package";
import { archiveOf } from "../../xlsx/zip";
import { withParts } from "../../xlsx/zip-writing";

/** Which add-in a workbook asks Excel to load. */
export interface AddInReference {
  /** The manifest's Id and Version. */
  readonly id: string;
  readonly version: string;
}

const RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

const PANES = "xl/webextensions/taskpanes.xml";
const EXTENSION = "xl/webextensions/webextension1.xml";

/**
 * A file with the parts by which Excel offers the add-in to whoever opens it. EXCatalog is what the admin centre deploys. Microsoft, "Automatically
 * open a task pane with a document"; the parts stand as in the template of office-addin-dev-settings. They are stamped last: writers drop them.
 */
export function withAddIn(bytes: Uint8Array, { id, version }: AddInReference): Uint8Array<ArrayBuffer> {
  const file = packageOf(archiveOf(bytes));
  const changed = (part: string, before: string, added: string): [string, Uint8Array] => {
    const text = file.textOf(part);
    if (text === null || !text.includes(before)) throw new Error(`${part} is not as it was expected.`);
    return [file.nameOf(part)!, encoded(text.replace(before, `${added}${before}`))];
  };
  return withParts(
    file.archive,
    new Map([
      changed(
        "[Content_Types].xml",
        "</Types>",
        `<Override PartName="/${EXTENSION}" ContentType="application/vnd.ms-office.webextension+xml"/><Override PartName="/${PANES}" ContentType="application/vnd.ms-office.webextensiontaskpanes+xml"/>`,
      ),
      changed(
        "_rels/.rels",
        "</Relationships>",
        `<Relationship Id="rIdAddIn" Type="http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes" Target="${PANES}"/>`,
      ),
      [
        PANES,
        encoded(
          `${XML}<wetp:taskpanes xmlns:wetp="http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11"><wetp:taskpane dockstate="right" visibility="1" width="350" row="4"><wetp:webextensionref xmlns:r="${OFFICE}" r:id="rId1"/></wetp:taskpane></wetp:taskpanes>`,
        ),
      ],
      [
        "xl/webextensions/_rels/taskpanes.xml.rels",
        encoded(
          `${XML}<Relationships xmlns="${RELATIONSHIPS}"><Relationship Id="rId1" Type="http://schemas.microsoft.com/office/2011/relationships/webextension" Target="webextension1.xml"/></Relationships>`,
        ),
      ],
      [
        EXTENSION,
        encoded(
          `${XML}<we:webextension xmlns:we="http://schemas.microsoft.com/office/webextensions/webextension/2010/11" id="{${id.toUpperCase()}}"><we:reference id="${id}" version="${version}" store="EXCatalog" storeType="EXCatalog"/><we:alternateReferences/><we:properties><we:property name="Office.AutoShowTaskpaneWithDocument" value="true"/></we:properties><we:bindings/><we:snapshot xmlns:r="${OFFICE}"/></we:webextension>`,
        ),
      ],
    ]),
  );
}

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
