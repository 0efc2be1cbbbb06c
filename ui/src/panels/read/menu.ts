// What can be done with the selected words and with the block under the pointer.
import type { App } from '../../app/app.svelte';
import type { BlockKind, LineRuling, VersionView } from '../../lib/contract';
import { item, type MenuEntry } from '../../parts/menu';
import { citeSelection, markEntity } from './marking';

/** Kinds of blocks, in words. */
export const BLOCK_KINDS: Record<BlockKind, string> = {
  headline: 'Headline', standfirst: 'Standfirst', byline: 'Byline', dateline: 'Dateline', paragraph: 'Paragraph', subheading: 'Subheading',
  caption: 'Caption', credit: 'Credit', list_item: 'List item', block_quotation: 'Block quotation', correction_notice: 'Correction notice',
};

/** The context menu of the text; `block` is the one under the pointer, -1 for none. */
export function textMenu(app: App, version: VersionView, block: number, tag: () => void): MenuEntry[] {
  const none = app.place.selection === null;
  const kind = version.blocks[block]?.kind;
  const standing = version.boilerplate.includes(block) ? 'boilerplate' : 'text';
  return [
    item('Tag…', tag, { hint: 'T', disabled: none }),
    item('Note…', () => app.place.askForNote(), { hint: 'N', disabled: none }),
    {
      type: 'more', label: 'Mark as', disabled: none,
      entries: [
        item('Person', () => void markEntity(app, 'person'), { hint: 'E P' }),
        item('Organisation', () => void markEntity(app, 'organisation'), { hint: 'E O' }),
        item('Place', () => void markEntity(app, 'place'), { hint: 'E L' }),
      ],
    },
    item('Cite in the briefing', () => void citeSelection(app), { hint: 'C', disabled: none }),
    item('Copy', () => void copySelected(app), { hint: 'Ctrl C', disabled: app.place.selection?.type !== 'passage' }),
    { type: 'line' },
    {
      type: 'more', label: 'This block is', disabled: kind === undefined,
      entries: (Object.keys(BLOCK_KINDS) as BlockKind[]).map((one) => item(BLOCK_KINDS[one], () => void setKind(app, version, block, one), { ticked: one === kind })),
    },
    item(
      standing === 'boilerplate' ? `Text, not a repeated line of ${version.source.name}` : `A repeated line of ${version.source.name}`,
      () => void ruleLine(app, version, block, standing === 'boilerplate' ? 'text' : 'boilerplate'), { disabled: kind === undefined || kind === 'headline' },
    ),
    item('Correct details of the article…', () => app.dialogs.show({ type: 'details', articleId: version.article_id })),
  ];
}

async function copySelected(app: App): Promise<void> {
  const selection = app.place.selection;
  if (selection?.type === 'passage') await navigator.clipboard.writeText(selection.passage.exact);
}

async function setKind(app: App, version: VersionView, block: number, kind: BlockKind): Promise<void> {
  if ((await app.attempt('block_kind_set', { id: version.id, block, kind })) === null) return;
  await app.library.refresh();
  app.toasts.say(`Now a ${BLOCK_KINDS[kind].toLowerCase()}`, { label: 'Undo', run: () => void app.rewind('undo') });
}

async function ruleLine(app: App, version: VersionView, block: number, ruling: LineRuling): Promise<void> {
  if ((await app.attempt('boilerplate_rule', { version_id: version.id, block, ruling })) === null) return;
  await app.library.refresh();
  const words = ruling === 'text' ? 'Takes part in comparisons again' : 'Left out of comparisons';
  app.toasts.say(`${words}, in all articles of ${version.source.name}`, { label: 'Undo', run: () => void app.rewind('undo') });
}
