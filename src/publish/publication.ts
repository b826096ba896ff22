import { type Day } from "../core/foundation/day";
import { type Shown } from "../functions/cells/shown";
import { type Shorthand } from "../data/publishing";

/** What is published, before it is put on sheets. */
export interface Publication {
  readonly title: string;
  /** Who publishes it. */
  readonly publisher: string;
  /** Whom to ask: words, or an e-mail address. */
  readonly contact: string;
  readonly published: Day;
  /** What else a reader is to know, a note each. */
  readonly notes: readonly string[];
  /** One at least, each for a sheet of its own. */
  readonly tables: readonly PublishedTable[];
}

/** A table as it is published: one heading to a column, no cell empty. */
export interface PublishedTable {
  readonly title: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly Shown[])[];
  /** What stands in it for figures that are not shown. */
  readonly shorthand: readonly Shorthand[];
  /** What is to be known of its figures. */
  readonly notes: readonly string[];
}
