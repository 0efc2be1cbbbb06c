// The ages of sentences in *Read*: which version brought the words of each. Loads and sorts; the paint is in
// highlights.css, the words in AgeLegend.svelte.
import type { App } from '../../app/app.svelte';
import type { LifeVersion, SentenceLives } from '../../lib/contract';
import { Loaded } from '../../lib/loaded.svelte';
import { recall, remember } from '../../lib/remember';

/** Tints from the second version on; the first has none. */
export const TINTS = 6;

/** Sentences whose words came with one version. */
export interface Age {
  version: LifeVersion;
  /** 0 for the words of the first version, else 1 to `TINTS`, later is stronger. */
  tint: number;
  sentences: { start: number; end: number }[];
}

/** Groups sentences by the version that brought them, oldest first. */
export function agesOf(lives: SentenceLives): Age[] {
  const found = new Map<number, Age['sentences']>();
  for (const { brought, start, end } of lives.sentences) {
    const known = found.get(brought);
    if (known === undefined) found.set(brought, [{ start, end }]);
    else known.push({ start, end });
  }
  const later = [...found.keys()].filter((version) => version > 0).sort((a, b) => a - b);
  const tintOf = (version: number): number => (version === 0 ? 0 : Math.ceil(((later.indexOf(version) + 1) / later.length) * TINTS));
  return [...found.entries()]
    .sort(([a], [b]) => a - b)
    .flatMap(([at, sentences]) => {
      const version = lives.versions[at];
      return version === undefined ? [] : [{ version, tint: tintOf(at), sentences }];
    });
}

/** State of the colouring. */
export class Ages {
  /** Whether sentences are tinted. */
  shown = $state(recall('read.ages', false));
  readonly lives = new Loaded<SentenceLives>();
  readonly groups: Age[] = $derived(this.lives.value === null ? [] : agesOf(this.lives.value));

  constructor(readonly app: App) {}

  /** Tints, or leaves off. */
  toggle(): void {
    this.shown = !this.shown;
    remember('read.ages', this.shown);
  }

  /** Loads the lives of a version's sentences. */
  async load(versionId: string): Promise<void> {
    if (this.lives.value?.version_id !== versionId) this.lives.clear();
    await this.lives.load(() => this.app.client.call('sentence_lives', { id: versionId }));
  }
}
