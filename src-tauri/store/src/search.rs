//! Full-text search over the current readings, and over notes. The analyst's words become a quoted FTS5 query: nothing they
//! type can be a syntax error.

use crate::StoreError;
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

/// Marks around found words in a snippet: control characters, which normalised text never holds.
const OPEN: char = '\u{1}';
const CLOSE: char = '\u{2}';

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
    /// First scalar value of the first found word in the text.
    pub at: Option<usize>,
}

/// A note that holds the words.
pub struct NoteHit {
    /// The annotation that it is on.
    pub annotation_id: AnnotationId,
    /// Words around the hit.
    pub snippet: Vec<(String, bool)>,
}

/// An FTS5 query from the analyst's words: every word must stand, `"..."` is a phrase, `-word` must not stand, the last word
/// matches as a beginning. `None` where no word is left.
#[must_use]
pub fn fts_query(words: &str) -> Option<String> {
    let mut must: Vec<String> = Vec::new();
    let mut not: Vec<String> = Vec::new();
    for (i, part) in words.split('"').enumerate() {
        if i % 2 == 1 {
            must.extend(quoted(part));
            continue;
        }
        for word in part.split_whitespace() {
            match word.strip_prefix('-') {
                Some(word) => not.extend(quoted(word)),
                None => must.extend(quoted(word)),
            }
        }
    }
    let open_end = words.chars().last().is_some_and(char::is_alphanumeric);
    if let Some(last) = must.last_mut().filter(|_| {
        open_end
            && !words.trim_end().rsplit(char::is_whitespace).next().is_some_and(|word| word.starts_with('-'))
    }) {
        last.push('*');
    }
    if must.is_empty() {
        return None;
    }
    let mut query = must.join(" AND ");
    for word in not {
        query = format!("({query}) NOT {word}");
    }
    Some(query)
}

/// A string in FTS5's quotation marks, where it holds a letter or digit.
fn quoted(words: &str) -> Option<String> {
    words.chars().any(char::is_alphanumeric).then(|| format!("\"{}\"", words.replace('"', "\"\"")))
}

/// Articles whose versions hold the words, best first: how many (up to the number of candidates), and the page asked for.
///
/// # Errors
/// Those of SQLite.
pub fn texts(
    db: &Connection,
    search: &Search,
    offset: usize,
    limit: usize,
) -> Result<(usize, Vec<TextHit>), StoreError> {
    let Some(query) = fts_query(&search.query) else { return Ok((0, Vec::new())) };
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
            let (snippet, at) = snippet(db, "reading_fts", 1, key, &query)?;
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

/// Notes on annotations that hold the words, best first.
///
/// # Errors
/// Those of SQLite.
pub fn notes(db: &Connection, query: &str, limit: u32) -> Result<Vec<NoteHit>, StoreError> {
    let Some(query) = fts_query(query) else { return Ok(Vec::new()) };
    let mut statement = db.prepare_cached(
        "SELECT n.key, n.target_id FROM note_fts f JOIN note n ON n.key = f.rowid
         WHERE note_fts MATCH ?1 AND n.target = 'annotation' ORDER BY f.rank LIMIT ?2",
    )?;
    let rows: Vec<(i64, String)> = statement
        .query_map(rusqlite::params![query, limit], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<Result<_, _>>()?;
    rows.into_iter()
        .map(|(key, id)| {
            let (snippet, _) = snippet(db, "note_fts", 0, key, &query)?;
            Ok(NoteHit { annotation_id: AnnotationId(id), snippet })
        })
        .collect()
}

/// A snippet of one row cut at the found words, and where the first found word stands in the column (in scalar values).
type Snippet = (Vec<(String, bool)>, Option<usize>);

fn snippet(db: &Connection, table: &str, column: u8, key: i64, query: &str) -> Result<Snippet, StoreError> {
    let sql = format!(
        "SELECT snippet({table}, {column}, char(1), char(2), '…', 28), highlight({table}, {column}, char(1), char(2))
         FROM {table} WHERE {table} MATCH ?1 AND rowid = ?2"
    );
    let (cut, whole): (String, String) = db
        .prepare_cached(&sql)?
        .query_row(rusqlite::params![query, key], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let at = whole.find(OPEN).map(|byte| whole[..byte].chars().count());
    Ok((pieces(&cut), at))
}

fn pieces(marked: &str) -> Vec<(String, bool)> {
    let mut out = Vec::new();
    for (i, part) in marked.split(OPEN).enumerate() {
        let (found, rest) = if i == 0 { ("", part) } else { part.split_once(CLOSE).unwrap_or((part, "")) };
        for (text, is_found) in [(found, true), (rest, false)] {
            if !text.is_empty() {
                out.push((text.replace('\n', " "), is_found));
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{fts_query, pieces};

    #[test]
    fn words_become_a_query_that_cannot_be_wrong_syntax() {
        assert_eq!(fts_query("ferry stri").unwrap(), "\"ferry\" AND \"stri\"*");
        assert_eq!(fts_query("\"Cape Ansel\" AND (").unwrap(), "\"Cape Ansel\" AND \"AND\"");
        assert_eq!(fts_query("ferry -lorne").unwrap(), "(\"ferry\") NOT \"lorne\"");
        assert_eq!(fts_query(" ** -( "), None);
    }

    #[test]
    fn snippets_are_cut_at_the_marks() {
        let cut = pieces("a \u{1}ferry\u{2} left\u{1}x\u{2}");
        assert_eq!(
            cut,
            [("a ".into(), false), ("ferry".into(), true), (" left".into(), false), ("x".into(), true)]
        );
    }
}
