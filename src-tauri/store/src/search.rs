//! Full-text search over the current readings, and over notes. The analyst's words become a quoted FTS5 query: nothing they
//! type can be a syntax error.

use crate::StoreError;
use crate::excerpt::{Excerpt, Term, excerpt};
use crate::table::json_ids;
use rusqlite::types::Value;
use rusqlite::{Connection, params_from_iter};
use std::collections::HashMap;
use variorum_core::ids::{AnnotationId, ArticleId, SourceId, StoryId, TagId, VersionId};

/// Readings that are looked at; several versions of one article come from them.
const CANDIDATES: u32 = 500;

/// With more matches than this the words tell little: the newest readings come first instead of the best-ranked ones, since
/// ranking asks for the length of every match (some 10 microseconds each).
const RANKED: u32 = 1_500;

/// What to search for.
#[derive(Default)]
pub struct Search {
    /// The analyst's words.
    pub query: String,
    /// Only in this story.
    pub story_id: Option<StoryId>,
    /// Only from these sources; empty for any.
    pub source_ids: Vec<SourceId>,
    /// Only articles where one of these tags stands; empty for any.
    pub tag_ids: Vec<TagId>,
    /// First day.
    pub from: Option<String>,
    /// Last day.
    pub to: Option<String>,
}

/// An article that holds the words.
pub struct TextHit {
    /// The article.
    pub article_id: ArticleId,
    /// Its newest version that holds the words.
    pub version_id: VersionId,
    /// How many of its versions hold them.
    pub versions: u32,
    /// Words around the hit, cut into plain and found pieces.
    pub snippet: Vec<(String, bool)>,
    /// First scalar value of the first found word of the snippet, in the text.
    pub at: Option<usize>,
}

/// A note that holds the words.
pub struct NoteHit {
    /// The annotation that it is on.
    pub annotation_id: AnnotationId,
    /// Words around the hit.
    pub snippet: Vec<(String, bool)>,
}

/// The analyst's words, understood: every word must stand, `"..."` is a phrase, `-word` must not stand, the last word matches
/// as a beginning.
#[derive(Default)]
struct Wanted {
    must: Vec<Term>,
    not: Vec<Term>,
}

impl Wanted {
    fn new(words: &str) -> Self {
        let mut wanted = Self::default();
        for (i, part) in words.split('"').enumerate() {
            if i % 2 == 1 {
                wanted.must.extend(Term::new(part));
                continue;
            }
            for word in part.split_whitespace() {
                match word.strip_prefix('-') {
                    Some(word) => wanted.not.extend(Term::new(word)),
                    None => wanted.must.extend(Term::new(word)),
                }
            }
        }
        let last = words.rsplit(char::is_whitespace).next().unwrap_or_default();
        if last.ends_with(char::is_alphanumeric) && !last.starts_with('-') {
            wanted.must = match wanted.must.split_last() {
                Some((last, others)) => others.iter().cloned().chain([last.clone().opened()]).collect(),
                None => Vec::new(),
            };
        }
        wanted
    }

    /// An FTS5 query; `None` where no word must stand.
    fn fts(&self) -> Option<String> {
        if self.must.is_empty() {
            return None;
        }
        let mut query = self.must.iter().map(Term::fts).collect::<Vec<_>>().join(" AND ");
        for word in &self.not {
            query = format!("({query}) NOT {}", word.fts());
        }
        Some(query)
    }
}

/// Articles whose versions hold the words, best first (newest first where the words stand in very many): how many, up to the
/// number of candidates, and the page asked for.
///
/// # Errors
/// Those of SQLite.
pub fn texts(
    db: &Connection,
    search: &Search,
    offset: usize,
    limit: usize,
) -> Result<(usize, Vec<TextHit>), StoreError> {
    let wanted = Wanted::new(&search.query);
    let Some(query) = wanted.fts() else { return Ok((0, Vec::new())) };
    let mut wheres = vec!["v.reading_id = r.id", "v.binned_at IS NULL", "a.binned_at IS NULL"];
    let mut values = vec![Value::Text(query.clone())];
    if let Some(story) = &search.story_id {
        wheres.push("a.id IN (SELECT article_id FROM article_story WHERE story_id = ?)");
        values.push(Value::Text(story.0.clone()));
    }
    if !search.source_ids.is_empty() {
        wheres.push("a.source_id IN (SELECT value FROM json_each(?))");
        values.push(Value::Text(json_ids(&search.source_ids)));
    }
    if !search.tag_ids.is_empty() {
        wheres.push(
            "a.id IN (SELECT tv.article_id FROM annotation_tag x JOIN annotation n ON n.id = x.annotation_id
              JOIN version tv ON tv.id = n.version_id WHERE x.tag_id IN (SELECT value FROM json_each(?)))",
        );
        values.push(Value::Text(json_ids(&search.tag_ids)));
    }
    const TIME: &str = "coalesce(v.updated, v.published, v.seen_at, v.created_at)";
    let not_before = format!("substr({TIME}, 1, 10) >= ?");
    let not_after = format!("substr({TIME}, 1, 10) <= ?");
    if let Some(day) = &search.from {
        wheres.push(&not_before);
        values.push(Value::Text(day.clone()));
    }
    if let Some(day) = &search.to {
        wheres.push(&not_after);
        values.push(Value::Text(day.clone()));
    }
    let matches: u32 = db
        .prepare_cached(&format!(
            "SELECT count(*) FROM (SELECT 1 FROM reading_fts WHERE reading_fts MATCH ?1 LIMIT {})",
            RANKED + 1
        ))?
        .query_row([&query], |row| row.get(0))?;
    // A rank that is only named is computed: it is left out where it does not order.
    let (rank, order) = if matches > RANKED { ("", "rowid DESC") } else { (", rank", "rank") };
    // Ordered inside the index first, so that joins are made for the first candidates only.
    let sql = format!(
        "SELECT f.rowid, v.article_id, v.id, v.position FROM
           (SELECT rowid{rank} FROM reading_fts WHERE reading_fts MATCH ? ORDER BY {order} LIMIT {CANDIDATES}) f
         JOIN reading r ON r.key = f.rowid JOIN version v ON v.id = r.version_id JOIN article a ON a.id = v.article_id
         WHERE {} ORDER BY f.{order}",
        wheres.join(" AND ")
    );
    let mut statement = db.prepare_cached(&sql)?;
    let rows: Vec<(i64, String, String, u32)> = statement
        .query_map(params_from_iter(values), |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)))?
        .collect::<Result<_, _>>()?;
    let mut order: Vec<(i64, String, String, u32, u32)> = Vec::new();
    let mut place: HashMap<String, usize> = HashMap::new();
    for (key, article, version, position) in rows {
        if let Some(&at) = place.get(&article) {
            let hit = &mut order[at];
            hit.4 += 1;
            if position > hit.3 {
                (hit.0, hit.2, hit.3) = (key, version, position);
            }
        } else {
            place.insert(article.clone(), order.len());
            order.push((key, article, version, position, 1));
        }
    }
    let total = order.len();
    let hits = order
        .into_iter()
        .skip(offset)
        .take(limit)
        .map(|(key, article, version, _, versions)| {
            let text = db.prepare_cached(READING_TEXT)?.query_row([key], |row| row.get::<_, String>(0))?;
            let Excerpt { pieces: snippet, at } = excerpt(&text, &wanted.must);
            Ok(TextHit {
                article_id: ArticleId(article),
                version_id: VersionId(version),
                versions,
                snippet,
                at,
            })
        })
        .collect::<Result<_, StoreError>>()?;
    Ok((total, hits))
}

const READING_TEXT: &str = "SELECT text FROM reading WHERE key = ?1";

/// Notes on annotations that hold the words, best first.
///
/// # Errors
/// Those of SQLite.
pub fn notes(db: &Connection, query: &str, limit: u32) -> Result<Vec<NoteHit>, StoreError> {
    let wanted = Wanted::new(query);
    let Some(query) = wanted.fts() else { return Ok(Vec::new()) };
    let mut statement = db.prepare_cached(
        "SELECT n.target_id, n.body FROM note_fts f JOIN note n ON n.key = f.rowid
         WHERE note_fts MATCH ?1 AND n.target = 'annotation' ORDER BY f.rank LIMIT ?2",
    )?;
    let hits = statement
        .query_map(rusqlite::params![query, limit], |row| {
            let body: String = row.get(1)?;
            Ok(NoteHit {
                annotation_id: AnnotationId(row.get(0)?),
                snippet: excerpt(&body, &wanted.must).pieces,
            })
        })?
        .collect::<Result<_, _>>()?;
    Ok(hits)
}

#[cfg(test)]
mod tests {
    use super::Wanted;

    #[test]
    fn words_become_a_query_that_cannot_be_wrong_syntax() {
        let fts = |words: &str| Wanted::new(words).fts();
        assert_eq!(fts("ferry stri").unwrap(), "\"ferry\" AND \"stri\"*");
        assert_eq!(fts("\"Cape Ansel\" AND (").unwrap(), "\"cape ansel\" AND \"and\"");
        assert_eq!(fts("well-kep").unwrap(), "\"well kep\"*");
        assert_eq!(fts("ferry -lorne").unwrap(), "(\"ferry\") NOT \"lorne\"");
        assert_eq!(fts(" ** -( "), None);
    }
}
