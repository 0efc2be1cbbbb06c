// The answers to which field of a table is which.
import { describe, expect, it } from 'vitest';
import { FieldAnswers } from './mapping.svelte';

const preview = { fields: ['kop', 'brood', 'adres'], rows: [], total: 3, guess: [{ role: 'headline' as const, field: 'kop' }] };

describe('FieldAnswers', () => {
  it('starts from what the names tell and says what is missing', () => {
    const answers = new FieldAnswers(preview);
    expect(answers.of('kop')).toBe('headline');
    expect(answers.missing).toBe('Say which field is the text.');
    answers.set('brood', 'text');
    expect(answers.missing).toBeNull();
    answers.set('kop', '');
    expect(answers.missing).toBe('Say which field is the headline or the address.');
  });

  it('gives a role to one field only', () => {
    const answers = new FieldAnswers(preview);
    answers.set('adres', 'headline');
    expect(answers.of('kop')).toBe('');
    expect(answers.choices).toEqual([{ role: 'headline', field: 'adres' }]);
  });
});
