import { type CellLook, cellLooks } from "./styles";
import type { Workbook } from "./workbook";

/** The looks of a workbook's cells, in the order in which cells number them; none where its file has no styles. */
export function looksOf({ file, part }: Workbook): readonly CellLook[] {
  const textOf = (kind: string) => {
    const target = file.relationshipsOf(part).find((one) => one.kind === kind)?.target;
    return { target, text: target === undefined ? null : file.textOf(target) };
  };
  const { target, text } = textOf("styles");
  return target === undefined || text === null ? [] : cellLooks(text, target, textOf("theme").text);
}
