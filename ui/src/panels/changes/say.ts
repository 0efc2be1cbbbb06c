// Changes in words: what stands in the gutter, what a screen reader hears, what is copied. Pure.
import { bestTime, isWitnessed } from '../../lib/version_time';
import type { VersionView } from '../../lib/contract';
import { when } from '../when';
import type { ChangeKind, Compared, Fact } from './model';
import type { ChangeRow } from './rows';
import { inlineWords } from './words';

/** One label of the gutter. */
export interface GutterLabel {
  kind: string;
  /** Such as `7 → 9`; empty where it would be too long for the gutter. */
  detail: string;
  /** The whole of it, for the tooltip. */
  reason: string;
}

const KINDS: Record<ChangeKind, string> = {
  unchanged: 'unchanged',
  edited: 'reworded',
  added: 'added',
  deleted: 'dropped',
  moved: 'moved',
  moved_edited: 'moved, reworded',
  split: 'split',
  merged: 'merged',
};

const FACTS: Record<string, string> = { saying_verb: 'says', modality: 'certainty', negation: 'denial' };
const LABELS = 3;
const DETAIL_LENGTH = 22;

/** The kind of a change in the words of the desk. */
export function kindWords(kind: ChangeKind): string {
  return KINDS[kind];
}

/** The kind of a fact in the words of the desk. */
export function factWords(kind: string): string {
  return FACTS[kind] ?? kind;
}

function detailOf(fact: Fact): string {
  if (fact.old !== null && fact.new !== null) return `${fact.old.text} → ${fact.new.text}`;
  if (fact.new !== null) return `+ ${fact.new.text}`;
  return fact.old === null ? '' : `− ${fact.old.text}`;
}

/** Below this trust in a link its sentences may not belong together; notes on them are asked about from here on as well. */
const TRUSTED = 0.6;

/** What the gutter says of a row: its facts, else its kind; further ones are counted; last, that its link is doubtful. */
export function gutterLabels(row: ChangeRow, facts: Fact[], trust: number | null = null): { labels: GutterLabel[]; more: number } {
  const twoSided = row.old.length > 0 && row.new.length > 0;
  const apart: ChangeKind[] = ['moved', 'moved_edited'];
  if (row.kind === 'unchanged') return { labels: [], more: 0 };
  const labels: GutterLabel[] = [];
  if (!twoSided || apart.includes(row.kind) || row.kind === 'split' || row.kind === 'merged' || facts.length === 0) {
    const plain = row.kind === 'edited' && row.weight === 'cosmetic' ? 'cosmetic' : KINDS[row.kind];
    labels.push({ kind: plain, detail: '', reason: plain });
  }
  const told = twoSided || row.kind === 'moved_edited' ? facts : [];
  const room = LABELS - labels.length;
  for (const fact of told.slice(0, room)) {
    const detail = detailOf(fact);
    labels.push({
      kind: factWords(fact.kind),
      detail: detail.length <= DETAIL_LENGTH ? detail : '',
      reason: `${factWords(fact.kind)}: ${detail}${fact.reason === '' ? '' : ` (${fact.reason})`}`,
    });
  }
  const more = Math.max(0, told.length - room);
  if (twoSided && trust !== null && trust < TRUSTED) {
    labels.push({ kind: 'pair unsure', detail: '', reason: 'The two share little: perhaps one was dropped and the other is new.' });
  }
  return { labels, more };
}

/** A version as a column head says it. */
export function versionTitle(version: VersionView): string {
  return `Version ${version.label}`;
}

/** When a version was seen, or the best that is known instead. */
export function seenWords(version: VersionView, zone: string): string {
  const time = bestTime(version);
  return time === null ? (version.gap ?? 'time not known') : `${time.kind} ${when(time.iso, 'short', zone)}`;
}

/** Between which sightings the change happened; empty where that is not known. */
export function changedBetween(older: VersionView, newer: VersionView, zone: string): string {
  const last = older.sightings.map((sighting) => sighting.at).sort().at(-1) ?? older.seen_at;
  if (!isWitnessed(older) || !isWitnessed(newer)) return '';
  if (older.article_id !== newer.article_id || last === null || newer.seen_at === null || last >= newer.seen_at) return '';
  return `changed between ${when(last, 'short', zone)} and ${when(newer.seen_at, 'short', zone)}`;
}

/** A change as Markdown, with where both sides stand. */
export function changeMarkdown(compared: Compared, row: ChangeRow, zone: string): string {
  const link = compared.links[row.link];
  const whole: ChangeRow = { ...row, old: link?.a ?? row.old, new: link?.b ?? row.new };
  const words = inlineWords(compared, whole)
    .map(({ text, mark }) => (mark === 'del' ? struck(text) : mark === 'ins' ? strong(text) : plain(text)))
    .join('');
  const facts = (compared.facts[row.link] ?? []).map((fact) => `${factWords(fact.kind)}: ${plain(detailOf(fact))}`);
  const { old, new: fresh } = compared;
  const from = `${plain(old.version.source.name)}, version ${plain(old.version.label)} (${seenWords(old.version, zone)})`;
  const to = `${plain(fresh.version.source.name)}, version ${plain(fresh.version.label)} (${seenWords(fresh.version, zone)})`;
  const head = [KINDS[row.kind], ...facts].join('; ');
  return `> ${words}\n>\n> ${head}. ${from} to ${to}, “${plain(fresh.version.headline)}”\n`;
}

/** A change as a citation: the words of both sides, where they stood and when, and the hashes of the texts. */
export function changeCitation(compared: Compared, row: ChangeRow, zone: string): string {
  const link = compared.links[row.link];
  const side = ({ version, sentences }: Compared['old'], list: number[]): string => {
    const words = list.map((at) => sentences[at]?.text ?? '').join(' ').replace(/\s+/g, ' ');
    const said = words === '' ? 'not in' : `“${words}”,`;
    const where = `${version.source.name}, “${version.headline}”, version ${version.label}, ${seenWords(version, zone)}`;
    return `${said} ${where}${version.url === null ? '' : `, ${version.url}`} (text SHA-256 ${version.sha256.slice(0, 16)}…)`;
  };
  return `${side(compared.old, link?.a ?? row.old)}; ${side(compared.new, link?.b ?? row.new)}.\n`;
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_~[\]<>#|]/g, '\\$&');
}

// Emphasis must touch its words: spaces at the rim go outside.
function wrapped(text: string, fence: string): string {
  const [, before = '', core = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
  return core === '' ? before : `${before === '' ? '' : ' '}${fence}${plain(core)}${fence}${after === '' ? '' : ' '}`;
}

function struck(text: string): string {
  return wrapped(text, '~~');
}

function strong(text: string): string {
  return wrapped(text, '**');
}
