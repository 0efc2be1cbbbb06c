import { describe, expect, it } from 'vitest';
import { offers, tidy } from './offers';

const tag = (path: string, count = 0) => ({ id: path, parent_id: null, name: path.split('/').at(-1) ?? path, path, colour: 1, description: '', shortcut: '', count });
const tags = [tag('attribution'), tag('casualties'), tag('casualties/toll', 4), tag('operator/toll')];
const paths = (typed: string) => offers(tags, typed).map((offer) => (offer.tag ? offer.path : `new ${offer.path}`));

describe('offers', () => {
  it('puts paths that begin with the words first, then names that do', () => {
    expect(paths('cas')).toEqual(['casualties/toll', 'casualties', 'new cas']);
    expect(paths('toll')).toEqual(['casualties/toll', 'operator/toll', 'new toll']);
  });

  it('offers no new tag where one is just that', () => {
    expect(paths('Attribution')).toEqual(['attribution']);
  });

  it('takes words from several levels', () => {
    expect(paths('op toll')[0]).toBe('operator/toll');
  });

  it('tidies slashes and blanks of a new path', () => {
    expect(tidy(' casualties / / toll/ ')).toBe('casualties/toll');
  });
});
