-- The second schema: what entities, quotations, carrying, proposals and briefings need beyond the first.

-- Events. What became of a planned one, as the analyst accepted it: '' for nothing said, else planned, confirmed, moved, cancelled.
ALTER TABLE event ADD COLUMN outlook TEXT NOT NULL DEFAULT '';
-- Derived: sentences that say that something happened on a day. `mark` stays the same while the article keeps the sentence.
CREATE TABLE derived_statement_reading (
  reading_id TEXT PRIMARY KEY,
  engine INTEGER NOT NULL,
  -- What the dates were resolved against, and the outlet's zone.
  anchor TEXT NOT NULL,
  zone TEXT NOT NULL
) STRICT;
CREATE TABLE derived_statement (
  key INTEGER PRIMARY KEY,
  reading_id TEXT NOT NULL,
  mark TEXT NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  sentence TEXT NOT NULL,
  title TEXT NOT NULL,
  stance TEXT NOT NULL,
  from_time TEXT,
  to_time TEXT,
  who TEXT NOT NULL,
  places TEXT NOT NULL,
  confidence REAL NOT NULL
) STRICT;
CREATE INDEX derived_statement_of_reading ON derived_statement(reading_id);
-- The analyst's: statements that are no event worth a place on the timeline.
CREATE TABLE dismissed_statement (mark TEXT PRIMARY KEY, created_at TEXT NOT NULL) STRICT;
