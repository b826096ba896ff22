import { extractKinds } from "../../data/extracts";
import { extractOf } from "./csv";
import { decoded } from "./encoding";
import type { FromWorker } from "./messages";

const post = (message: FromWorker) => (globalThis as unknown as { postMessage(message: FromWorker): void }).postMessage(message);

addEventListener("message", ({ data }: MessageEvent<File>) => {
  void (async () => {
    try {
      const { text, encoding } = decoded(new Uint8Array(await data.arrayBuffer()));
      const result = extractOf(text, extractKinds, (share) => post({ is: "progress", share }));
      post(result.ok ? { is: "read", imported: { ...result.value, encoding } } : { is: "refused", message: result.message });
    } catch (failure) {
      post({ is: "refused", message: `it could not be read: ${failure instanceof Error ? failure.message : String(failure)}` });
    }
  })();
});
