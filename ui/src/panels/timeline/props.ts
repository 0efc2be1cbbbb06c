// What the frame gives the panel *Timeline*, and what it hears from it.
import type { Client } from '../../lib/client';
import type { ArticleId, StoryId } from '../../lib/contract';
import type { Place } from '../place';

/** Properties of the panel. */
export interface TimelineProps {
  client: Client;
  /** Of this story; `null` for the whole library. */
  storyId?: StoryId | null;
  /** Of this article only. */
  articleId?: ArticleId | null;
  /** Revision of the library; a new one loads again. */
  revision?: number;
  /** IANA name of the analyst's time zone; empty for the machine's. */
  zone?: string;
  /** A passage from which an event is to be made; opens the dialog. */
  eventFrom?: (Place & { exact: string }) | null;
  /** The analyst wants to read there. */
  onread?: (place: Place) => void;
  /** A short message for the analyst. */
  onsay?: (words: string) => void;
}
