-- The second schema: what entities, quotations, carrying, proposals and briefings need beyond the first.

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
