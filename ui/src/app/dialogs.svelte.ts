// Which dialog is open. One at a time; what each shows stands with its view.
import type { ArticleId, TableRequest, TagId, VersionId } from '../lib/contract';

/** A dialog over the window. */
export type OpenDialog =
  | { type: 'palette'; query?: string }
  | { type: 'shortcuts' }
  | { type: 'settings' }
  | { type: 'about' }
  | { type: 'exchange'; reportId: string | null }
  | { type: 'paste'; text: string; html: string | null }
  | { type: 'places'; words: string; articleId: ArticleId | null; reach: 'article' | 'story' | 'beside' }
  | { type: 'split'; tagId: TagId }
  | { type: 'details'; articleId: ArticleId }
  | { type: 'split_article'; articleId: ArticleId }
  | { type: 'readings'; versionId: VersionId }
  | { type: 'extract_again'; articleIds: ArticleId[] }
  | { type: 'mapping'; table: TableRequest }
  | { type: 'name'; title: string; label: string; value: string; confirm: string; run: (name: string) => void }
  | { type: 'choose'; title: string; label: string; options: { value: string; label: string }[]; value?: string; confirm: string; run: (value: string) => void }
  | { type: 'confirm'; title: string; text: string; confirm: string; run: () => void };

/** The dialog that is open. */
export class Dialogs {
  open = $state.raw<OpenDialog | null>(null);

  /** Shows a dialog in place of any other. */
  show(dialog: OpenDialog): void {
    this.open = dialog;
  }

  /** Closes it. */
  close(): void {
    this.open = null;
  }
}
