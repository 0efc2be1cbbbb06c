// The time by which a version is placed and named. What somebody witnessed comes first; a copy's own file or import
// time says little, so what the outlet states goes before it.
import type { SeenBasis, VersionSummary, VersionTime } from './contract';

const WITNESSED: ReadonlySet<SeenBasis | null> = new Set(['archive_record', 'saved_page', 'feed']);

/** What is needed to tell. */
export type Timed = Pick<VersionSummary, 'seen_at' | 'seen_basis' | 'updated' | 'published'>;

/** The best known time of a version and what it tells; `null` where only an order is known. */
export function bestTime(version: Timed): VersionTime | null {
  const seen: VersionTime | null = version.seen_at === null ? null : { iso: version.seen_at, kind: 'seen' };
  if (seen !== null && WITNESSED.has(version.seen_basis)) return seen;
  if (version.updated !== null) return { iso: version.updated, kind: 'updated' };
  if (version.published !== null) return { iso: version.published, kind: 'published' };
  return seen;
}

/** Whether somebody saw the version at its time, rather than the outlet stating it. */
export function isWitnessed(version: Timed): boolean {
  return bestTime(version)?.kind === 'seen';
}
