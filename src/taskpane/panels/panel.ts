import type { Toast } from "../parts/toast";
import type { Signature } from "../signatures";

/** What every panel may use. */
export interface Pane {
  readonly signatures: readonly Signature[];
  /** The panels with a row of their own in the home list. */
  readonly listed: readonly Panel[];
  readonly toast: Toast;
  readonly hasWorkbook: Promise<boolean>;
}

export interface View {
  readonly title: string;
  readonly content: readonly Node[];
  /** The foot, with the view's one main action. */
  readonly dock?: HTMLElement;
  /** Called when another cell is selected while the view is open, and when the reader comes back to the pane. */
  readonly selectionChanged?: () => void;
}

export interface Panel {
  /** The first part of its address: "function" in #function/TRADEDPRICE. Empty for home. */
  readonly name: string;
  readonly row?: { readonly title: string; readonly summary: string };
  /** Its view of a subject, the second part of the address; null where it knows no such subject. */
  open(pane: Pane, subject: string): View | null;
}
