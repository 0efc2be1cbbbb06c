-- The second schema: what entities, quotations, carrying, proposals and briefings need beyond the first.

-- Import of collections: identifiers of feeds; what stood above the rows of a divided page, so that it can be divided again.
CREATE INDEX article_guid ON article(guid) WHERE guid IS NOT NULL;
CREATE TABLE split_head (
  split_id TEXT PRIMARY KEY REFERENCES split(id) DEFERRABLE INITIALLY DEFERRED,
  head TEXT NOT NULL
) STRICT;
