import type { UndoBar } from "../parts/undo-bar";
import type { Signature } from "../signatures";
import type { Journal } from "../workbook/journal";
import type { Selected } from "../workbook/selection";
import type { Settings } from "../workbook/settings";
import type { Writer, Written } from "../workbook/writer";

/** What every panel may use. */
export interface Pane {
  readonly signatures: readonly Signature[];
  readonly panels: readonly Panel[];
  readonly bar: UndoBar;
  readonly hasWorkbook: Promise<boolean>;
  /** What has been written since the pane was opened. */
  readonly journal: Journal;
  /** What was selected when it was last looked at; null before that, and where there is no workbook. */
  selected(): Selected | null;
  /** Looks at what is selected now; null where Excel cannot say at this moment. */
  look(): Promise<Selected | null>;
  /**
   * Does one step and tells it in the bar, with a way to take it back; what was written, or null where Excel would not. One step at a time: null
   * while another is being done.
   */
  act(work: (to: Writer) => Promise<string>): Promise<Written | null>;
  /** Takes back the newest step, and tells what could not be put back. */
  undo(): Promise<void>;
  /** The choices kept in the workbook, as last read. */
  settings(): Settings;
  keep<Name extends keyof Settings>(name: Name, value: Settings[Name]): Promise<void>;
}

export interface View {
  readonly title: string;
  readonly content: readonly Node[];
  /** Between the title and the content, over the whole width: the cell strip. */
  readonly strip?: HTMLElement;
  /** The foot, with the view's one main action. */
  readonly dock?: HTMLElement;
  /** Called with what is selected when the view is shown, when another cell is selected, and when the reader comes back to the pane. */
  readonly selectionChanged?: (selected: Selected) => void;
  /** Called when the view is shown, again too: views are kept while the pane is open, so that nothing filled in is lost. */
  readonly shown?: () => void;
}

/** The groups of the home list, in its order. */
export const GROUPS = ["Selected cell", "Everyday work", "This workbook"] as const;
export type Group = (typeof GROUPS)[number];

/** Something that the search on home finds. */
export interface Find {
  readonly title: string;
  /** A line under it: the price, the limit, the day, and where it was read. */
  readonly line: string;
  readonly href: string;
  /** What it is: it stands with others of its kind. */
  readonly kind: FindKind;
  /** Further words it is found by. */
  readonly words?: string;
}

export const FIND_KINDS = ["Panels", "Functions", "Services and prices", "Duties", "Dates", "Facts and sources"] as const;
export type FindKind = (typeof FIND_KINDS)[number];

export interface Panel {
  /** The first part of its address: "function" in #function/TRADEDPRICE. Empty for home. */
  readonly name: string;
  /** Its row in the home list. */
  readonly row?: {
    readonly group: Group;
    readonly title: string;
    readonly summary: string;
    /** Further words the search finds it by. */
    readonly words?: string;
    /** What can be said of it now, instead of its summary. */
    readonly now?: (pane: Pane) => { readonly summary: string; readonly tag?: HTMLElement } | null;
  };
  /** What else the search on home finds in it. Asked for once, when something is first looked for. */
  readonly finds?: (pane: Pane) => readonly Find[];
  /** Its view of a subject, the second part of the address; null where it knows no such subject. */
  open(pane: Pane, subject: string): View | null;
}
