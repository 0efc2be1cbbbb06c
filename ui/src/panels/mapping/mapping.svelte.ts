// What the analyst says of the fields of a table: one role a field, one field a role. Knows no component.
import type { FieldChoice, FieldRole, TablePreview } from '../../lib/contract';

/** Roles in the order in which they are offered, with their names. */
export const ROLES: { value: FieldRole; label: string }[] = [
  { value: 'headline', label: 'Headline' },
  { value: 'text', label: 'Text' },
  { value: 'url', label: 'Address' },
  { value: 'source', label: 'Source' },
  { value: 'published', label: 'Published' },
  { value: 'updated', label: 'Updated' },
  { value: 'seen', label: 'Seen at' },
  { value: 'standfirst', label: 'Standfirst' },
  { value: 'byline', label: 'Byline' },
  { value: 'language', label: 'Language' },
  { value: 'guid', label: 'Identifier' },
  { value: 'version', label: 'Version number' },
];

/** A field with a role, or with none. */
export type Answer = FieldRole | '';

/** The answers for one table. */
export class FieldAnswers {
  #answers = $state<Record<string, Answer>>({});

  constructor(preview: TablePreview) {
    for (const choice of preview.guess) this.#answers[choice.field] = choice.role;
  }

  /** What a field is. */
  of(field: string): Answer {
    return this.#answers[field] ?? '';
  }

  /** Says what a field is; another field that was this is free again. */
  set(field: string, answer: Answer): void {
    if (answer !== '') {
      for (const other of Object.keys(this.#answers)) if (this.#answers[other] === answer) this.#answers[other] = '';
    }
    this.#answers[field] = answer;
  }

  /** The answers as the program takes them. */
  get choices(): FieldChoice[] {
    return Object.entries(this.#answers).flatMap(([field, role]) => (role === '' ? [] : [{ role, field }]));
  }

  /** What is still to be said, as a sentence; `null` where it is enough. */
  get missing(): string | null {
    const has = (role: FieldRole) => this.choices.some((choice) => choice.role === role);
    const named = has('headline') || has('url');
    if (has('text') && named) return null;
    if (has('text')) return 'Say which field is the headline or the address.';
    return named ? 'Say which field is the text.' : 'Say which field is the text, and which the headline or the address.';
  }
}
