import type { Pane, Panel } from "./panels/panel";
import type { UndoBar } from "./parts/undo-bar";
import type { Signature } from "./signatures";
import { createJournal } from "./workbook/journal";
import { refusalOf } from "./workbook/run";
import { selected, type Selected } from "./workbook/selection";
import { keepSetting, readSettings, type Settings, UNSET } from "./workbook/settings";
import { write } from "./workbook/writer";

interface PaneParts {
  readonly signatures: readonly Signature[];
  readonly panels: readonly Panel[];
  readonly bar: UndoBar;
  readonly hasWorkbook: Promise<boolean>;
  /** Hears what is selected each time it was looked at. */
  readonly onLook: (selected: Selected) => void;
  /** Hears when the choices kept in the workbook have been read. */
  readonly onSettings: () => void;
}

export function createPane({ onLook, onSettings, ...parts }: PaneParts): Pane {
  const { bar, hasWorkbook } = parts;
  const journal = createJournal();
  let settings = UNSET;
  // The pane does not wait for the workbook to show what it can do.
  void settingsOf(hasWorkbook).then((read) => {
    settings = read;
    onSettings();
  });
  let last: Selected | null = null;
  let looking: Promise<Selected | null> | null = null;
  let next: Promise<Selected | null> | null = null;
  let isActing = false;

  /** What is asked while Excel is still answering is asked afterwards, once for all who asked: selecting faster leaves out what lies between. */
  function look(): Promise<Selected | null> {
    if (!looking) return (looking = lookOnce().finally(() => (looking = null)));
    return (next ??= looking.then(() => {
      next = null;
      return look();
    }));
  }

  async function lookOnce(): Promise<Selected | null> {
    if (!(await hasWorkbook)) return null;
    try {
      last = await selected();
      onLook(last);
      return last;
    } catch {
      // While Excel is busy or a cell is being typed in, what was seen before stands.
      return null;
    }
  }

  async function undo(): Promise<void> {
    try {
      const undone = await journal.undo();
      if (!undone) return;
      const before = journal.steps().at(-1);
      const more = before ? { label: "Undo one more", run: undo } : undefined;
      const next = before ? ` Before it: ${before.says}` : "";
      bar.say(`Taken back: ${undone.step.says} ${undone.left.join(" ")}${next}`.replaceAll("  ", " ").trim(), more);
      void look();
    } catch (error) {
      bar.say(refusalOf(error), { label: "Try again", run: undo });
    }
  }

  return {
    ...parts,
    journal,
    selected: () => last,
    look,
    async act(work) {
      if (isActing) return null;
      isActing = true;
      bar.clear();
      try {
        const written = await write(work);
        journal.add(written);
        bar.say([written.says, ...written.notes].join(" "), { label: "Undo", run: undo });
        return written;
      } catch (error) {
        bar.say(refusalOf(error));
        return null;
      } finally {
        isActing = false;
        void look();
      }
    },
    undo,
    settings: () => settings,
    async keep(name, value) {
      settings = { ...settings, [name]: value };
      await keepSetting(name, value).catch((error: unknown) => bar.say(refusalOf(error)));
    },
  };
}

async function settingsOf(hasWorkbook: Promise<boolean>): Promise<Settings> {
  try {
    return (await hasWorkbook) ? await readSettings() : UNSET;
  } catch {
    return UNSET;
  }
}
