// What the frame gives the panel *Changes*, and what it hears from it.
import type { Client } from '../../lib/client';
import type { ArticleId, VersionId } from '../../lib/contract';
import type { Place } from '../place';

/** The change that the analyst picked: its words on either side, where there are any. */
export interface ChangeSelection {
  kind: string;
  old: (Place & { exact: string }) | null;
  new: (Place & { exact: string }) | null;
}

/** Properties of the panel. */
export interface ChangesProps {
  client: Client;
  articleId: ArticleId;
  /** Versions to compare; without them, the newest and the one before. */
  pair?: { a: VersionId; b: VersionId } | null;
  /** Revision of the library; a new one loads again. */
  revision?: number;
  /** IANA name of the analyst's time zone; empty for the machine's. */
  zone?: string;
  /** Another pair was chosen here. */
  onpair?: (pair: { a: VersionId; b: VersionId }) => void;
  /** A change was picked, or none. */
  onselect?: (selection: ChangeSelection | null) => void;
  /** The analyst wants to read there. */
  onread?: (place: Place) => void;
  /** A short message for the analyst, such as what was copied. */
  onsay?: (words: string) => void;
}
