// The attributes of a judgement as the fields show them, and the way back into the document.
import type { Attrs } from 'prosemirror-model';
import type { Confidence, Likelihood } from '../../lib/contract';

/** What a judgement says beside its words. */
export interface JudgementAttrs {
  likelihood: Likelihood | null;
  confidence: Confidence | null;
  assumptions: string;
  would_change: string;
}

/** The fields of one judgement. */
export class Fields {
  attrs = $state.raw<JudgementAttrs>({ likelihood: null, confidence: null, assumptions: '', would_change: '' });

  constructor(
    attrs: Attrs,
    readonly change: (change: Partial<JudgementAttrs>) => void,
  ) {
    this.take(attrs);
  }

  /** What the document says now. */
  take(attrs: Attrs): void {
    const { likelihood, confidence, assumptions, would_change } = attrs as JudgementAttrs;
    this.attrs = { likelihood, confidence, assumptions, would_change };
  }
}
