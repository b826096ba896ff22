import { extractKinds } from "../../data/extracts";
import { extractOf } from "./csv";
import { decoded, isZip } from "./encoding";
import type { FromWorker } from "./messages";

const ZIP = "it is a zip file or an Excel workbook. Unpack it, or save the sheet as CSV, and choose that.";

const post = (message: FromWorker) => (globalThis as unknown as { postMessage(message: FromWorker): void }).postMessage(message);

addEventListener("message", ({ data }: MessageEvent<File>) => {
  void (async () => {
    try {
      const bytes = new Uint8Array(await data.arrayBuffer());
      if (isZip(bytes)) return post({ is: "refused", message: ZIP });
      const { text, encoding } = decoded(bytes);
      const result = extractOf(text, extractKinds, (share) => post({ is: "progress", share }));
      post(result.ok ? { is: "read", imported: { ...result.value, encoding } } : { is: "refused", message: result.message });
    } catch (failure) {
      post({ is: "refused", message: `it could not be read: ${failure instanceof Error ? failure.message : String(failure)}` });
    }
  })();
});
