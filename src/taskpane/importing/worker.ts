import { extractKinds } from "../../data/extracts";
import type { FromWorker } from "./messages";
import { readFile } from "./read-file";

const post = (message: FromWorker) => (globalThis as unknown as { postMessage(message: FromWorker): void }).postMessage(message);

addEventListener("message", ({ data }: MessageEvent<File>) => {
  readFile(data, extractKinds, (share, soFar) => post({ is: "progress", share, soFar })).then(post, (failure: unknown) =>
    post({ is: "refused", message: `it could not be read: ${failure instanceof Error ? failure.message : String(failure)}` }),
  );
});
