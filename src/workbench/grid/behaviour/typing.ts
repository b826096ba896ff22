import { DOCS_NORMAL_EDITOR_UNIT_ID_KEY, IUniverInstanceService, type DocumentDataModel } from "@univerjs/core";
import { DocSelectionManagerService, IEditorBridgeService } from "@univerjs/preset-sheets-core";
import type { Book } from "../engine/univer";
import type { Stop } from "../grid";

/** Calls back with what stands before the caret while a cell is typed in, and with null when it is no longer. */
export function onTyped({ injector }: Book, callback: (before: string | null) => void): Stop {
  const documents = injector.get(IUniverInstanceService);
  const bridge = injector.get(IEditorBridgeService);
  const caret = injector.get(DocSelectionManagerService);
  const typed = caret.textSelection$.subscribe(({ textRanges }) => {
    if (!bridge.isVisible().visible) return;
    const text = documents.getUnit<DocumentDataModel>(DOCS_NORMAL_EDITOR_UNIT_ID_KEY)?.getBody()?.dataStream ?? "";
    const at = textRanges.at(-1)?.endOffset ?? text.length;
    callback(text.slice(0, at).replace(/\r\n$/, ""));
  });
  const closed = bridge.visible$.subscribe(({ visible }) => {
    if (!visible) callback(null);
  });
  return () => {
    typed.unsubscribe();
    closed.unsubscribe();
  };
}
