// A place in the library that panels point each other to. Offsets are Unicode scalar values.
import type { ArticleId, VersionId } from '../lib/contract';

/** Words of one version, to be shown in *Read*. */
export interface Place {
  articleId: ArticleId;
  versionId: VersionId;
  start: number;
  end: number;
}
