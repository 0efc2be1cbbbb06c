-- The second schema: what entities, quotations, carrying, proposals and briefings need beyond the first.

-- Ledger: the fact changes between neighbouring versions of an article, and its correction notices beside the changes that
-- they explain. Derived for an article as a whole; `readings` are those that it was made from, oldest first.
CREATE TABLE derived_ledger (
  article_id TEXT PRIMARY KEY,
  engine INTEGER NOT NULL,
  readings TEXT NOT NULL
) STRICT;
CREATE TABLE derived_fact (
  key INTEGER PRIMARY KEY,
  article_id TEXT NOT NULL,
  old_version_id TEXT NOT NULL,
  new_version_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  weight TEXT NOT NULL,
  reason TEXT NOT NULL,
  old_start INTEGER,
  old_end INTEGER,
  old_words TEXT,
  new_start INTEGER,
  new_end INTEGER,
  new_words TEXT,
  -- The newer sentence around it, or the older one where it was dropped.
  sentence TEXT NOT NULL,
  -- Words of the notice that explains it.
  notice TEXT
) STRICT;
CREATE INDEX derived_fact_article ON derived_fact(article_id);
-- One row a pair of notice and change; either may be missing, never both.
CREATE TABLE derived_correction (
  key INTEGER PRIMARY KEY,
  article_id TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('explained','silent','uncaptured')),
  old_version_id TEXT,
  old_start INTEGER,
  old_end INTEGER,
  old_words TEXT,
  new_version_id TEXT,
  new_start INTEGER,
  new_end INTEGER,
  new_words TEXT,
  notice_version_id TEXT,
  notice_start INTEGER,
  notice_end INTEGER,
  notice_words TEXT
) STRICT;
CREATE INDEX derived_correction_article ON derived_correction(article_id);
