// What the frame gives the panel *Briefing*, and what it hears from it.
import type { Client } from '../../lib/client';
import type { BriefingId, StoryId } from '../../lib/contract';
import type { Place } from '../place';

/** Properties of the panel. */
export interface BriefingProps {
  client: Client;
  /** Story whose briefings and annotations are offered; `null` for the whole library. */
  storyId?: StoryId | null;
  /** The briefing to show; without it, the newest. */
  briefingId?: BriefingId | null;
  /** Revision of the library; a new one loads again. */
  revision?: number;
  /** IANA name of the analyst's time zone; empty for the machine's. */
  zone?: string;
  /** Another briefing is shown, or none. */
  onbriefing?: (id: BriefingId | null) => void;
  /** The analyst wants to read there. */
  onread?: (place: Place) => void;
  /** A short message for the analyst. */
  onsay?: (words: string) => void;
}
