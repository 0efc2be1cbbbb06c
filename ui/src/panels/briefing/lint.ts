// What a careful colleague would point at before a briefing leaves the house. Pure; it warns and
// changes nothing. Quotations are not yet held against their sources here.
import type { BriefBlock, CitationView, Inline, Judgement } from '../../lib/contract';
import { LIKELIHOODS } from './words';

/** One warning; `block` is the number of the block it is about, or `null` for the whole. */
export interface Warning {
  block: number | null;
  message: string;
}

/** Warnings in the order of the text. */
export function lint(blocks: BriefBlock[], citations: CitationView[]): Warning[] {
  const known = new Map(citations.map((citation) => [citation.id, citation]));
  const warnings: Warning[] = [];
  const lead = blocks.findIndex((block) => block.type === 'bottom_line');
  if (lead > 0) warnings.push({ block: lead, message: 'The bottom line does not come first.' });
  else if (lead < 0) warnings.push({ block: null, message: 'There is no bottom line.' });
  else if (isEmpty(blocks[0])) warnings.push({ block: 0, message: 'The bottom line is still empty.' });
  const rows = new Set<number>();
  blocks.forEach((block, at) => {
    if (block.type === 'judgement') {
      warnings.push(...judgementWarnings(block, known).map((message) => ({ block: at, message })));
      const row = LIKELIHOODS.find((word) => word.value === block.likelihood)?.row;
      if (row !== undefined) rows.add(row);
    }
    if (block.type === 'quotation' && !isEmpty(block) && cited(block.text).length === 0) {
      warnings.push({ block: at, message: 'This quotation names no source.' });
    }
    const gone = citedIn(block).filter((id) => known.get(id)?.gone_in != null);
    if (gone.length > 0) warnings.push({ block: at, message: 'Words cited here are not in the newest version.' });
    if (citedIn(block).some((id) => !known.has(id))) warnings.push({ block: at, message: 'A citation here points to nothing.' });
  });
  if (rows.size > 1) warnings.push({ block: null, message: 'Likelihood words of two rows are mixed. Keep to one row.' });
  return warnings;
}

function judgementWarnings(judgement: Judgement, known: Map<string, CitationView>): string[] {
  const out: string[] = [];
  const ids = cited(judgement.text);
  if (textOf(judgement.text).trim() === '') return ['This judgement is still empty.'];
  if (ids.length === 0) out.push('This judgement cites nothing.');
  if (judgement.likelihood === null) out.push('This judgement has no likelihood.');
  if (judgement.confidence === null) out.push('This judgement has no confidence.');
  const weak = ids.length > 0 && ids.every((id) => ['d', 'e', 'f'].includes(known.get(id)?.reliability ?? ''));
  const strong = judgement.likelihood !== null && STRONG.has(judgement.likelihood);
  if (weak && strong) out.push('A strong word rests on weak sources alone.');
  if (/\b(low|moderate|high) confidence\b/i.test(textOf(judgement.text)) && judgement.likelihood !== null) {
    out.push('Likelihood and confidence stand in one sentence. Keep them apart.');
  }
  return out;
}

const STRONG = new Set(['almost_no_chance', 'almost_certain', 'very_likely', 'very_unlikely', 'remote', 'nearly_certain', 'highly_probable', 'highly_improbable']);

function citedIn(block: BriefBlock): string[] {
  if (block.type === 'list') return block.items.flatMap(cited);
  if (block.type === 'table') return block.rows.flat().flatMap(cited);
  if (block.type === 'figure') return [];
  return cited(block.text);
}

function cited(list: Inline[]): string[] {
  return list.flatMap((inline) => (inline.type === 'citation' ? [inline.id] : []));
}

function textOf(list: Inline[]): string {
  return list.map((inline) => (inline.type === 'text' ? inline.text : '')).join('');
}

function isEmpty(block: BriefBlock | undefined): boolean {
  return block !== undefined && 'text' in block && textOf(block.text).trim() === '';
}
