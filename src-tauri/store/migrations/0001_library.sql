-- The first schema. Nouns as ARCHITECTURE.md tells them; everything STRICT; ids are UUIDv7 in text.

CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;

CREATE TABLE source (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  zone TEXT NOT NULL DEFAULT '',
  created_at TEXT NOT NULL
) STRICT;
-- Every name and host under which a source is known, folded for look-up.
CREATE TABLE source_name (
  folded TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  source_id TEXT NOT NULL REFERENCES source(id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX source_name_source ON source_name(source_id);
CREATE TABLE source_grade (
  id TEXT PRIMARY KEY,
  source_id TEXT NOT NULL REFERENCES source(id) DEFERRABLE INITIALLY DEFERRED,
  grade TEXT NOT NULL CHECK (grade IN ('a','b','c','d','e','f')),
  reason TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;
CREATE INDEX source_grade_source ON source_grade(source_id, at);

CREATE TABLE story (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  archived INTEGER NOT NULL DEFAULT 0,
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE article (
  id TEXT PRIMARY KEY,
  source_id TEXT NOT NULL REFERENCES source(id) DEFERRABLE INITIALLY DEFERRED,
  url TEXT,
  -- Canonical form of the address, for recognition.
  url_key TEXT,
  guid TEXT,
  headline_by_hand TEXT,
  -- Of the newest version, kept here for lists; refreshed with every write that touches a version.
  headline TEXT NOT NULL DEFAULT '',
  newest_at TEXT NOT NULL DEFAULT '',
  read_version_id TEXT,
  -- Whether the newest version was never read; refreshed likewise.
  unseen INTEGER NOT NULL DEFAULT 1,
  ordered_by_hand INTEGER NOT NULL DEFAULT 0,
  binned_at TEXT,
  created_at TEXT NOT NULL
) STRICT;
CREATE INDEX article_url ON article(url_key) WHERE url_key IS NOT NULL;
CREATE INDEX article_newest ON article(unseen DESC, newest_at DESC, id);
CREATE INDEX article_headline ON article(source_id, headline);

CREATE TABLE article_story (
  article_id TEXT NOT NULL REFERENCES article(id) DEFERRABLE INITIALLY DEFERRED,
  story_id TEXT NOT NULL REFERENCES story(id) DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (article_id, story_id)
) STRICT;
CREATE INDEX article_story_story ON article_story(story_id);

CREATE TABLE version (
  id TEXT PRIMARY KEY,
  article_id TEXT NOT NULL REFERENCES article(id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  -- The source's own number, where it has one.
  number INTEGER,
  published TEXT,
  updated TEXT,
  seen_at TEXT,
  seen_basis TEXT,
  gap TEXT,
  reading_id TEXT NOT NULL REFERENCES reading(id) DEFERRABLE INITIALLY DEFERRED,
  binned_at TEXT,
  created_at TEXT NOT NULL
) STRICT;
CREATE INDEX version_article ON version(article_id, position);

-- Immutable.
CREATE TABLE reading (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  version_id TEXT NOT NULL REFERENCES version(id) DEFERRABLE INITIALLY DEFERRED,
  extractor TEXT NOT NULL,
  review TEXT NOT NULL DEFAULT 'sure' CHECK (review IN ('sure','unsure','reviewed')),
  headline TEXT NOT NULL,
  text TEXT NOT NULL,
  blocks TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  words INTEGER NOT NULL,
  language TEXT,
  created_at TEXT NOT NULL
) STRICT;
CREATE INDEX reading_version ON reading(version_id);
CREATE INDEX reading_hash ON reading(sha256);

-- Immutable: the original bytes, compressed with zstd, once for each content.
CREATE TABLE capture (
  id TEXT PRIMARY KEY,
  sha256 TEXT NOT NULL UNIQUE,
  bytes INTEGER NOT NULL,
  content BLOB NOT NULL,
  created_at TEXT NOT NULL
) STRICT;
CREATE TABLE sighting (
  id TEXT PRIMARY KEY,
  version_id TEXT NOT NULL REFERENCES version(id) DEFERRABLE INITIALLY DEFERRED,
  capture_id TEXT NOT NULL REFERENCES capture(id) DEFERRABLE INITIALLY DEFERRED,
  at TEXT NOT NULL,
  basis TEXT NOT NULL,
  origin TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;
CREATE INDEX sighting_version ON sighting(version_id);
CREATE INDEX sighting_capture ON sighting(capture_id);

-- A page that shows two versions, whose rows had to be divided.
CREATE TABLE split (
  id TEXT PRIMARY KEY,
  article_id TEXT NOT NULL REFERENCES article(id) DEFERRABLE INITIALLY DEFERRED,
  version_a TEXT NOT NULL REFERENCES version(id) DEFERRABLE INITIALLY DEFERRED,
  version_b TEXT NOT NULL REFERENCES version(id) DEFERRABLE INITIALLY DEFERRED,
  rows TEXT NOT NULL,
  uncertain INTEGER NOT NULL,
  created_at TEXT NOT NULL
) STRICT;
CREATE INDEX split_article ON split(article_id);

CREATE TABLE tag (
  id TEXT PRIMARY KEY,
  parent_id TEXT REFERENCES tag(id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL,
  colour INTEGER NOT NULL,
  description TEXT NOT NULL DEFAULT '',
  shortcut TEXT NOT NULL DEFAULT '',
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE annotation (
  id TEXT PRIMARY KEY,
  version_id TEXT NOT NULL REFERENCES version(id) DEFERRABLE INITIALLY DEFERRED,
  reading_id TEXT NOT NULL REFERENCES reading(id) DEFERRABLE INITIALLY DEFERRED,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  exact TEXT NOT NULL,
  prefix TEXT NOT NULL,
  suffix TEXT NOT NULL,
  entity_id TEXT REFERENCES entity(id) DEFERRABLE INITIALLY DEFERRED,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
CREATE INDEX annotation_version ON annotation(version_id);
CREATE TABLE annotation_tag (
  annotation_id TEXT NOT NULL REFERENCES annotation(id) DEFERRABLE INITIALLY DEFERRED,
  tag_id TEXT NOT NULL REFERENCES tag(id) DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (annotation_id, tag_id)
) STRICT;
CREATE INDEX annotation_tag_tag ON annotation_tag(tag_id);

CREATE TABLE entity (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('person','organisation','place')),
  created_at TEXT NOT NULL
) STRICT;
CREATE INDEX entity_name ON entity(name);

CREATE TABLE note (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  target TEXT NOT NULL CHECK (target IN ('annotation','article','entity','event','story')),
  target_id TEXT NOT NULL,
  body TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  UNIQUE (target, target_id)
) STRICT;

CREATE TABLE event (
  id TEXT PRIMARY KEY,
  story_id TEXT REFERENCES story(id) DEFERRABLE INITIALLY DEFERRED,
  title TEXT NOT NULL,
  from_time TEXT NOT NULL,
  to_time TEXT,
  planned INTEGER NOT NULL DEFAULT 0,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
CREATE TABLE event_passage (
  id TEXT PRIMARY KEY,
  event_id TEXT NOT NULL REFERENCES event(id) DEFERRABLE INITIALLY DEFERRED,
  version_id TEXT NOT NULL REFERENCES version(id) DEFERRABLE INITIALLY DEFERRED,
  reading_id TEXT NOT NULL REFERENCES reading(id) DEFERRABLE INITIALLY DEFERRED,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  exact TEXT NOT NULL
) STRICT;
CREATE INDEX event_passage_event ON event_passage(event_id);

CREATE TABLE briefing (
  id TEXT PRIMARY KEY,
  story_id TEXT REFERENCES story(id) DEFERRABLE INITIALLY DEFERRED,
  title TEXT NOT NULL,
  tree TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
CREATE TABLE citation (
  id TEXT PRIMARY KEY,
  briefing_id TEXT NOT NULL REFERENCES briefing(id) DEFERRABLE INITIALLY DEFERRED,
  version_id TEXT NOT NULL REFERENCES version(id) DEFERRABLE INITIALLY DEFERRED,
  reading_id TEXT NOT NULL REFERENCES reading(id) DEFERRABLE INITIALLY DEFERRED,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  exact TEXT NOT NULL,
  prefix TEXT NOT NULL,
  suffix TEXT NOT NULL,
  credibility INTEGER CHECK (credibility BETWEEN 1 AND 6),
  created_at TEXT NOT NULL
) STRICT;
CREATE INDEX citation_briefing ON citation(briefing_id);

-- What the analyst did, for undo, redo and the history panel. An action that was overtaken after an undo stays as a record.
CREATE TABLE action (
  key INTEGER PRIMARY KEY,
  label TEXT NOT NULL,
  -- Actions with the same topic in quick succession (typing) are one.
  topic TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('done','undone','overtaken')),
  at TEXT NOT NULL
) STRICT;
-- Images of the rows that an action changed, as JSON objects of their columns.
CREATE TABLE action_row (
  key INTEGER PRIMARY KEY,
  action INTEGER NOT NULL REFERENCES action(key),
  tbl TEXT NOT NULL,
  before TEXT,
  after TEXT
) STRICT;
CREATE INDEX action_row_action ON action_row(action, key);

-- Derived: may be dropped at any time and is made again. `engine` is the version of what made it.
CREATE TABLE derived_version (
  version_id TEXT PRIMARY KEY,
  reading_id TEXT NOT NULL,
  previous_reading_id TEXT,
  engine INTEGER NOT NULL,
  substance REAL
) STRICT;
CREATE TABLE derived_reading (
  reading_id TEXT PRIMARY KEY,
  engine INTEGER NOT NULL,
  anchor TEXT NOT NULL
) STRICT;
CREATE TABLE derived_date (
  key INTEGER PRIMARY KEY,
  reading_id TEXT NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  words TEXT NOT NULL,
  sentence_start INTEGER NOT NULL,
  sentence_end INTEGER NOT NULL,
  sentence TEXT NOT NULL,
  from_time TEXT NOT NULL,
  to_time TEXT,
  confidence REAL NOT NULL
) STRICT;
CREATE INDEX derived_date_reading ON derived_date(reading_id);

CREATE VIRTUAL TABLE reading_fts USING fts5(headline, text, content='reading', content_rowid='key',
  tokenize='unicode61 remove_diacritics 2', prefix='2 3');
CREATE TRIGGER reading_fts_insert AFTER INSERT ON reading BEGIN
  INSERT INTO reading_fts(rowid, headline, text) VALUES (new.key, new.headline, new.text);
END;
CREATE TRIGGER reading_immutable BEFORE UPDATE ON reading BEGIN
  SELECT RAISE(ABORT, 'readings are immutable');
END;
CREATE TRIGGER reading_kept BEFORE DELETE ON reading BEGIN
  SELECT RAISE(ABORT, 'readings are kept');
END;
CREATE TRIGGER capture_immutable BEFORE UPDATE ON capture BEGIN
  SELECT RAISE(ABORT, 'captures are immutable');
END;
CREATE TRIGGER capture_kept BEFORE DELETE ON capture BEGIN
  SELECT RAISE(ABORT, 'captures are kept');
END;

CREATE VIRTUAL TABLE note_fts USING fts5(body, content='note', content_rowid='key',
  tokenize='unicode61 remove_diacritics 2', prefix='2 3');
CREATE TRIGGER note_fts_insert AFTER INSERT ON note BEGIN
  INSERT INTO note_fts(rowid, body) VALUES (new.key, new.body);
END;
CREATE TRIGGER note_fts_delete AFTER DELETE ON note BEGIN
  INSERT INTO note_fts(note_fts, rowid, body) VALUES ('delete', old.key, old.body);
END;
CREATE TRIGGER note_fts_update AFTER UPDATE ON note BEGIN
  INSERT INTO note_fts(note_fts, rowid, body) VALUES ('delete', old.key, old.body);
  INSERT INTO note_fts(rowid, body) VALUES (new.key, new.body);
END;
