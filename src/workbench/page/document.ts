import type { Grid } from "../grid/grid";
import { CSV } from "./csv";
import { namesNow, sheetsNow, showFile, type FileKind, type OpenedFile } from "./files";
import { isKeeper, type Kept, type Store } from "./keeping";
import type { Notice } from "./notice";

/** A pause this long after a change, and the workbook is kept. */
const PAUSE = 1_500;
const TIME = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });
const DAY_AND_TIME = new Intl.DateTimeFormat("en-GB", {
  weekday: "long",
  day: "numeric",
  month: "long",
  hour: "2-digit",
  minute: "2-digit",
});

export interface Buttons {
  readonly chooser: HTMLInputElement;
  readonly open: HTMLElement;
  readonly save: HTMLElement;
  readonly forget: HTMLElement;
  /** Says when the workbook was last kept. */
  readonly state: HTMLElement;
  readonly confirmation: HTMLDialogElement;
}

export interface DocumentOptions {
  readonly grid: Grid;
  readonly store: Store;
  readonly kept: Kept | null;
  readonly kinds: readonly FileKind[];
  readonly buttons: Buttons;
  readonly notice: Notice;
  /** Where files may be dropped. */
  readonly page: HTMLElement;
}

/** The workbook as the pane may ask for it. */
export interface OwnFile {
  /** What it is called; null where it was never a file. */
  name(): string | null;
  /** A file of Excel's with the sheets as they stand. */
  bytes(): Promise<Uint8Array<ArrayBuffer>>;
}

/** Opens and saves files, and keeps the workbook between visits. */
export function lookAfterDocument(options: DocumentOptions): OwnFile {
  const { grid, kept, buttons, notice, page } = options;
  const kinds = [...options.kinds, CSV];
  let file: { name: string; bytes: Uint8Array; opened: OpenedFile } | null = null;

  const kindOf = (name: string) => kinds.find(({ endings }) => endings.some((ending) => name.toLowerCase().endsWith(ending)));
  const maker = kinds.find(({ make }) => make)!;
  const known = kinds.flatMap(({ endings }) => endings);
  buttons.chooser.accept = known.join(",");

  async function open(chosen: File): Promise<void> {
    const kind = kindOf(chosen.name);
    if (!kind) return notice.show(`${chosen.name} cannot be opened here. Files that can end in ${known.join(", ")}.`, [], true);
    try {
      const bytes = new Uint8Array(await chosen.arrayBuffer());
      const opened = await kind.open(chosen.name, bytes);
      const notShown = await showFile(grid, opened);
      file = { name: chosen.name, bytes, opened };
      if (notShown.length > 0)
        notice.show(`${chosen.name} has more than is shown here. It stays in the file, and comes back with it when you save:`, notShown);
      else notice.hide();
      nameButtons();
    } catch (refused) {
      notice.show(refused instanceof Error ? refused.message : String(refused), [], true);
    }
  }

  async function save(): Promise<void> {
    try {
      const sheets = sheetsNow(grid);
      const names = namesNow(grid);
      const saved = file ? await file.opened.save(sheets, names) : await maker.make!(sheets, names);
      const name = file?.name ?? `ESSEX workbook${maker.endings[0]!}`;
      download(name, saved.bytes);
      if (saved.notSaved.length > 0) notice.show(`${name} is in your downloads. Not saved in it:`, saved.notSaved);
      else notice.hide();
    } catch (refused) {
      notice.show(`It was not saved: ${refused instanceof Error ? refused.message : String(refused)}`, [], true);
    }
  }

  function nameButtons(): void {
    buttons.save.textContent = file ? `Save ${file.name}` : "Save workbook";
    buttons.save.title = file ? `Download ${file.name} with what you have changed` : "Download these sheets as a workbook of Excel";
  }

  buttons.open.addEventListener("click", () => buttons.chooser.click());
  buttons.chooser.addEventListener("change", () => {
    const [chosen] = buttons.chooser.files ?? [];
    buttons.chooser.value = "";
    if (chosen) void open(chosen);
  });
  buttons.save.addEventListener("click", () => void save());
  takeDrops(page, (dropped) => void open(dropped));

  async function reopen(): Promise<void> {
    if (kept?.file) {
      try {
        const opened = await kindOf(kept.file.name)?.open(kept.file.name, kept.file.bytes);
        if (opened) file = { ...kept.file, opened };
      } catch {
        // The grid has what was kept; it is saved as a sheet.
      }
    }
    nameButtons();
  }

  const reopened = reopen();
  void reopened.then(() => keep(options, () => file && { name: file.name, bytes: file.bytes }));
  return {
    name: () => file?.name ?? null,
    async bytes() {
      await reopened;
      await grid.calculation.settled();
      const [sheets, names] = [sheetsNow(grid), namesNow(grid)];
      const isWorkbook = file !== null && kindOf(file.name)?.make !== undefined;
      return (isWorkbook ? await file!.opened.save(sheets, names) : await maker.make!(sheets, names)).bytes;
    },
  };
}

/** Keeps the workbook after each pause, says so, and forgets it when asked. */
async function keep({ grid, store, kept, buttons }: DocumentOptions, file: () => Kept["file"]): Promise<void> {
  const { state, forget, confirmation } = buttons;
  let isWanted = true;
  const say = (text: string) => {
    state.textContent = text;
    forget.hidden = false;
  };
  if (kept) say(`As you left it on ${DAY_AND_TIME.format(new Date(kept.at))}`);

  forget.addEventListener("click", () => confirmation.showModal());
  confirmation.addEventListener("close", () => {
    if (confirmation.returnValue !== "forget") return;
    isWanted = false;
    void store.forget().then(() => window.location.reload());
  });

  if (!(await isKeeper())) {
    state.textContent = "Open in another tab too: what you do here is not kept";
    return;
  }
  await grid.calculation.settled();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const write = async () => {
    await grid.calculation.settled();
    const workbook = await grid.keep();
    if (!isWanted) return;
    const at = new Date();
    try {
      await store.write({ at: at.toISOString(), workbook, file: file() });
      say(`Kept in this browser at ${TIME.format(at)}`);
    } catch {
      state.textContent = "This browser does not let the page keep your workbook";
    }
  };
  grid.onChanged(() => {
    clearTimeout(timer);
    timer = setTimeout(() => void write(), PAUSE);
  });
  // Whoever leaves within the pause loses nothing.
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden" && timer !== undefined) {
      clearTimeout(timer);
      void write();
    }
  });
}

function takeDrops(page: HTMLElement, dropped: (file: File) => void): void {
  const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;
  page.addEventListener("dragover", (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    page.classList.add("is-dropping");
  });
  page.addEventListener("dragleave", (event) => {
    if (event.relatedTarget === null) page.classList.remove("is-dropping");
  });
  page.addEventListener("drop", (event) => {
    page.classList.remove("is-dropping");
    const [file] = event.dataTransfer?.files ?? [];
    if (!file) return;
    event.preventDefault();
    dropped(file);
  });
}

function download(name: string, bytes: Uint8Array<ArrayBuffer>): void {
  const address = URL.createObjectURL(new Blob([bytes]));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
