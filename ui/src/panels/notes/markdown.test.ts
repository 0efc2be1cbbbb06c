import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linked, linkOf, opened, parse, plain, runs, type Run } from './markdown';

const said = (list: Run[]): string => list.map((run) => ('runs' in run ? said(run.runs) : run.text)).join('');

describe('the Markdown of notes', () => {
  it('gives its words without marks, in one line', () => {
    expect(plain('# Why\nAsk *both* [desks](variorum:entity/1).\n\n- one\n- **two `three`**')).toBe('Why Ask both desks. one two three');
    expect(plain('')).toBe('');
  });

  it('tells headings, lists, quotations and paragraphs apart', () => {
    const blocks = parse('# Why\nAsk *both* desks.\nAgain.\n\n- one\n- **two**\n1. first\n> said\n> so\n```\n**raw**\n```');
    expect(blocks.map((block) => block.type)).toEqual(['heading', 'paragraph', 'list', 'list', 'quote', 'code']);
    expect(blocks[1]).toEqual({ type: 'paragraph', lines: [[{ type: 'words', text: 'Ask ' }, { type: 'em', runs: [{ type: 'words', text: 'both' }] }, { type: 'words', text: ' desks.' }], [{ type: 'words', text: 'Again.' }]] });
    expect(blocks[5]).toEqual({ type: 'code', text: '**raw**' });
  });

  it('takes markup of pages and half of anything as words', () => {
    for (const text of ['<img src=x onerror=alert(1)>', '**half', '[a](b', 'snake_case_name', '2 * 3 * 4', '[](', '``']) expect(said(runs(text))).toBe(text);
  });

  it('keeps the words of links and knows those that lead into the library', () => {
    const [, link] = runs('See [Maud *Reeve*](variorum:entity/0190).');
    expect(link?.type === 'link' && [said(link.runs), linkOf(link.to)]).toEqual(['Maud Reeve', 'entity/0190']);
    expect(linkOf('https://elsewhere.example')).toBeNull();
    expect(linkOf('javascript:alert(1)')).toBeNull();
  });

  it('never fails, and loses no letter of plain words', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => void parse(text)));
    fc.assert(fc.property(fc.stringMatching(/^[a-z 🌊é.]*$/u), (text) => said(runs(text)) === text));
    expect(() => parse('*_'.repeat(2000))).not.toThrow();
  });
});

describe('a link that is typed', () => {
  it('is open between two brackets and the caret', () => {
    expect(opened('Ask [[Maud', 10)).toEqual({ from: 4, query: 'Maud' });
    expect(opened('Ask [[Maud', 5)).toBeNull();
    expect(opened('Ask [[Maud]] now', 16)).toBeNull();
    expect(opened('Ask', 3)).toBeNull();
  });

  it('is replaced by what was chosen', () => {
    const done = linked('Ask [[Mau now', 9, 4, 'Maud [R]', 'entity/1');
    expect(done.text).toBe('Ask [Maud (R)](variorum:entity/1) now');
    expect(done.text.slice(done.caret)).toBe(' now');
    expect(runs(done.text)[1]?.type).toBe('link');
  });
});
