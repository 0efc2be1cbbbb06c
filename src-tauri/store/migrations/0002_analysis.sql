-- The second schema: what entities, quotations, carrying, proposals and briefings need beyond the first.

-- Exchange: what two libraries have of each other's rows. `base` is the row as both last knew it, `commits` the names of the
-- states that it went through, oldest first, `seen` the states of others that were looked at already.
CREATE TABLE exchange_row (
  tbl TEXT NOT NULL,
  row TEXT NOT NULL,
  base TEXT NOT NULL,
  commits TEXT NOT NULL,
  seen TEXT NOT NULL DEFAULT '[]',
  -- Whether the last of these states was made here.
  ours INTEGER NOT NULL,
  PRIMARY KEY (tbl, row)
) STRICT, WITHOUT ROWID;
-- Ids under which other libraries know what is here under an id of its own.
CREATE TABLE exchange_alias (
  foreign_id TEXT PRIMARY KEY,
  local_id TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX exchange_alias_local ON exchange_alias(local_id);
-- Where two analysts differ: both values are kept until, and after, one of them is chosen.
CREATE TABLE exchange_conflict (
  id TEXT PRIMARY KEY,
  bundle TEXT NOT NULL,
  tbl TEXT NOT NULL,
  row TEXT NOT NULL,
  col TEXT NOT NULL,
  about TEXT NOT NULL,
  here TEXT NOT NULL,
  there TEXT NOT NULL,
  commits TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('kept','taken','joined')),
  settled INTEGER NOT NULL DEFAULT 0,
  at TEXT NOT NULL
) STRICT;
CREATE INDEX exchange_conflict_row ON exchange_conflict(tbl, row);
-- What each exchange file that was taken in came to, as JSON, for the analyst to read again.
CREATE TABLE exchange_report (
  id TEXT PRIMARY KEY,
  report TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;
