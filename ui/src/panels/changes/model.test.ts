// A comparison that comes again is shown anew only where it says something new.
import { describe, expect, it } from 'vitest';
import { saysTheSame, type ComparisonReply } from './model';
import { unchangedBut } from './sample';

describe('a comparison that comes again', () => {
  const shown = unchangedBut(3, [1]);
  const comparison = { sentences_old: [], sentences_new: [], links: [], facts: [], truncated: false };
  const reply: ComparisonReply = { a: { ...shown.old.version }, b: { ...shown.new.version }, comparison, summary: shown.headline };

  it('says nothing new where both versions stand as they stood', () => {
    expect(saysTheSame(shown, reply)).toBe(true);
  });

  it('is shown again after a correction, another reading, or lines that were found to repeat', () => {
    expect(saysTheSame(shown, { ...reply, b: { ...reply.b, headline: 'Ferry sails' } })).toBe(false);
    expect(saysTheSame(shown, { ...reply, a: { ...reply.a, reading_id: 'r-other' } })).toBe(false);
    expect(saysTheSame(shown, { ...reply, a: { ...reply.a, boilerplate: [0] } })).toBe(false);
    expect(saysTheSame(shown, { ...reply, a: { ...reply.a, blocks: [] } })).toBe(false);
    expect(saysTheSame(shown, { ...reply, summary: 'One sentence edited.' })).toBe(false);
  });
});
