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
-- Entities: what the recogniser found in each reading, the entities suggested from that, and what the analyst made of them.
-- A named thing may also be neither person nor organisation nor place. Rows go back before the transaction ends, so that
-- whatever refers to them is whole again.
CREATE TEMP TABLE entity_before AS SELECT * FROM entity;
DROP TABLE entity;
CREATE TABLE entity (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('person','organisation','place','other')),
  created_at TEXT NOT NULL
) STRICT;
CREATE INDEX entity_name ON entity(name);
INSERT INTO entity SELECT id, name, kind, created_at FROM entity_before;
DROP TABLE entity_before;

-- Names that mean an accepted entity. `kind` is what the recogniser takes the name for, `folded` the form of look-up.
CREATE TABLE entity_alias (
  kind TEXT NOT NULL,
  folded TEXT NOT NULL,
  name TEXT NOT NULL,
  entity_id TEXT NOT NULL REFERENCES entity(id) DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (kind, folded)
) STRICT;
CREATE INDEX entity_alias_entity ON entity_alias(entity_id);
-- Names that the analyst wants no suggestion of.
CREATE TABLE name_rejected (
  kind TEXT NOT NULL,
  folded TEXT NOT NULL,
  name TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (kind, folded)
) STRICT;
-- Names that the analyst ruled to mean different things; `one` sorts before `other`.
CREATE TABLE name_apart (
  kind TEXT NOT NULL,
  one TEXT NOT NULL,
  other TEXT NOT NULL,
  PRIMARY KEY (kind, one, other)
) STRICT;

-- Derived. `reading` is the key of a reading throughout.
CREATE TABLE derived_naming (
  reading INTEGER PRIMARY KEY,
  engine INTEGER NOT NULL,
  version_id TEXT NOT NULL,
  article_id TEXT NOT NULL
) STRICT;
CREATE INDEX derived_naming_article ON derived_naming(article_id);
-- One name of the library. `lead` is the name that leads the suggested entity.
CREATE TABLE derived_name (
  key INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  folded TEXT NOT NULL,
  name TEXT NOT NULL,
  lead INTEGER,
  UNIQUE (kind, folded)
) STRICT;
CREATE INDEX derived_name_lead ON derived_name(lead);
-- Somebody or something that one reading names: under which name of the library, in which spellings.
CREATE TABLE derived_named (
  key INTEGER PRIMARY KEY,
  reading INTEGER NOT NULL,
  kind TEXT NOT NULL,
  fullest TEXT NOT NULL,
  forms TEXT NOT NULL,
  mentions INTEGER NOT NULL,
  name INTEGER NOT NULL
) STRICT;
CREATE INDEX derived_named_reading ON derived_named(reading);
CREATE INDEX derived_named_name ON derived_named(name, reading);
-- `place` is a number for the words of the sentence: the same in every version that has the sentence.
CREATE TABLE derived_mention (
  reading INTEGER NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  named INTEGER NOT NULL,
  sentence_start INTEGER NOT NULL,
  sentence_end INTEGER NOT NULL,
  place INTEGER NOT NULL,
  PRIMARY KEY (reading, start, "end")
) STRICT, WITHOUT ROWID;
CREATE INDEX derived_mention_named ON derived_mention(named);
CREATE TABLE derived_role (
  reading INTEGER NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  named INTEGER NOT NULL,
  words TEXT NOT NULL,
  PRIMARY KEY (reading, start, "end", named)
) STRICT, WITHOUT ROWID;
CREATE INDEX derived_role_named ON derived_role(named);
-- Words between quotation marks, the stretches of one utterance as one. `named` is the speaker, where the text names one.
CREATE TABLE derived_utterance (
  reading INTEGER NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  exact TEXT NOT NULL,
  words TEXT NOT NULL,
  speaker TEXT,
  verb TEXT,
  named INTEGER,
  PRIMARY KEY (reading, start, "end")
) STRICT, WITHOUT ROWID;
CREATE INDEX derived_utterance_named ON derived_utterance(named) WHERE named IS NOT NULL;
-- Merges that are proposed, between leading names.
CREATE TABLE derived_doubt (
  one INTEGER NOT NULL,
  other INTEGER NOT NULL,
  PRIMARY KEY (one, other)
) STRICT, WITHOUT ROWID;
-- What the suggested entities were gathered from.
CREATE TABLE derived_gathering (stamp TEXT NOT NULL) STRICT;

-- What each name means at present: an accepted entity, nothing that the analyst wants, or a suggestion. `head` is the name that
-- the suggestion goes by: its leading name, unless that one is accepted or rejected while this one is not.
CREATE VIEW name_state AS
SELECT n.key, n.kind, n.folded, n.name, a.entity_id, x.folded IS NOT NULL AS rejected,
  CASE WHEN a.entity_id IS NOT NULL OR x.folded IS NOT NULL OR la.entity_id IS NOT NULL OR lx.folded IS NOT NULL
    THEN n.key ELSE l.key END AS head
FROM derived_name n
JOIN derived_name l ON l.key = coalesce(n.lead, n.key)
LEFT JOIN entity_alias a ON a.kind = n.kind AND a.folded = n.folded
LEFT JOIN name_rejected x ON x.kind = n.kind AND x.folded = n.folded
LEFT JOIN entity_alias la ON la.kind = l.kind AND la.folded = l.folded
LEFT JOIN name_rejected lx ON lx.kind = l.kind AND lx.folded = l.folded;
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
-- Import of collections: identifiers of feeds; what stood above the rows of a divided page, so that it can be divided again.
CREATE INDEX article_guid ON article(guid) WHERE guid IS NOT NULL;
CREATE TABLE split_head (
  split_id TEXT PRIMARY KEY REFERENCES split(id) DEFERRABLE INITIALLY DEFERRED,
  head TEXT NOT NULL
) STRICT;
-- Documents: how a briefing looks (the logo as hexadecimal, since undo keeps rows as JSON), and what never leaves.
CREATE TABLE briefing_look (
  briefing_id TEXT PRIMARY KEY REFERENCES briefing(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  accent TEXT NOT NULL,
  logo TEXT NOT NULL DEFAULT ''
) WITHOUT ROWID;
CREATE TABLE private (
  noun TEXT NOT NULL CHECK (noun IN ('tag', 'annotation')),
  id TEXT NOT NULL,
  PRIMARY KEY (noun, id)
) WITHOUT ROWID;
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

-- Stories: the zone that their times are told in; '' for the analyst's own.
ALTER TABLE story ADD COLUMN zone TEXT NOT NULL DEFAULT '';
-- Identity: addresses that lead to an article since another was merged into it; pairs that the analyst ruled to be two articles
-- (`one` sorts before `other`).
CREATE TABLE article_address (
  url_key TEXT PRIMARY KEY,
  article_id TEXT NOT NULL REFERENCES article(id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX article_address_article ON article_address(article_id);
CREATE TABLE twin_dismissed (
  one TEXT NOT NULL,
  other TEXT NOT NULL,
  created_at TEXT NOT NULL,
  PRIMARY KEY (one, other)
) STRICT;
-- Derived: the print of each article's newest text, by which texts that are nearly the same are found, whether such were looked
-- for since it was made, and the pairs found.
CREATE TABLE derived_printed (
  key INTEGER PRIMARY KEY,
  article_id TEXT NOT NULL UNIQUE,
  source_id TEXT NOT NULL,
  reading_id TEXT NOT NULL,
  engine INTEGER NOT NULL,
  print BLOB NOT NULL,
  looked INTEGER NOT NULL
) STRICT;
CREATE INDEX derived_printed_source ON derived_printed(source_id);
CREATE INDEX derived_printed_waiting ON derived_printed(source_id) WHERE looked = 0;
CREATE TABLE derived_twin (
  one TEXT NOT NULL,
  other TEXT NOT NULL,
  headline REAL NOT NULL,
  paragraphs REAL NOT NULL,
  words REAL NOT NULL,
  PRIMARY KEY (one, other)
) STRICT, WITHOUT ROWID;
CREATE INDEX derived_twin_other ON derived_twin(other);
-- What the analyst ruled of lines that an outlet repeats, in all its articles.
CREATE TABLE boilerplate_ruling (
  source_id TEXT NOT NULL,
  folded TEXT NOT NULL,
  ruling TEXT NOT NULL CHECK (ruling IN ('text','boilerplate')),
  created_at TEXT NOT NULL,
  PRIMARY KEY (source_id, folded)
) STRICT;
-- Derived: lines that a source prints under different articles; from how many articles they were learned, and which lines the
-- comparisons that are stored were made without.
CREATE TABLE derived_boilerplate (
  source_id TEXT NOT NULL,
  folded TEXT NOT NULL,
  words TEXT NOT NULL,
  articles INTEGER NOT NULL,
  PRIMARY KEY (source_id, folded)
) STRICT, WITHOUT ROWID;
CREATE TABLE derived_learning (
  source_id TEXT PRIMARY KEY,
  engine INTEGER NOT NULL,
  articles INTEGER NOT NULL,
  applied TEXT NOT NULL
) STRICT;
-- Carrying: where the analyst says that an annotation stands on another reading; without a place, that its words are gone there.
CREATE TABLE annotation_place (
  annotation_id TEXT NOT NULL REFERENCES annotation(id) DEFERRABLE INITIALLY DEFERRED,
  reading_id TEXT NOT NULL REFERENCES reading(id) DEFERRABLE INITIALLY DEFERRED,
  start INTEGER,
  "end" INTEGER,
  exact TEXT,
  created_at TEXT NOT NULL,
  PRIMARY KEY (annotation_id, reading_id),
  CHECK ((start IS NULL) = ("end" IS NULL) AND (start IS NULL) = (exact IS NULL))
) STRICT;
CREATE INDEX annotation_place_reading ON annotation_place(reading_id);
-- Writing: points of the linter that the analyst dismissed, and movements of cited passages that the analyst noted. `mark` names
-- what was looked at: another movement, or other words, have another mark and are shown again.
CREATE TABLE briefing_dismissed (
  briefing_id TEXT NOT NULL REFERENCES briefing(id) DEFERRABLE INITIALLY DEFERRED,
  mark TEXT NOT NULL,
  PRIMARY KEY (briefing_id, mark)
) STRICT, WITHOUT ROWID;
CREATE TABLE citation_noted (
  citation_id TEXT PRIMARY KEY REFERENCES citation(id) DEFERRABLE INITIALLY DEFERRED,
  mark TEXT NOT NULL
) STRICT, WITHOUT ROWID;
-- Whoever writes a row that others point to makes SQLite look for these others, from the first reference of the transaction
-- that still points nowhere: each reference needs an index, or an import reads whole tables for every text.
CREATE INDEX version_reading ON version(reading_id);
CREATE INDEX annotation_reading ON annotation(reading_id);
CREATE INDEX event_passage_version ON event_passage(version_id);
CREATE INDEX event_passage_reading ON event_passage(reading_id);
CREATE INDEX citation_version ON citation(version_id);
CREATE INDEX citation_reading ON citation(reading_id);
CREATE INDEX split_version_a ON split(version_a);
CREATE INDEX split_version_b ON split(version_b);
-- New readings are indexed at the end of their transaction, all at once.
DROP TRIGGER reading_fts_insert;
