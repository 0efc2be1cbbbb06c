//! What can be cited, as one searchable list: the analyst's passages and events, dated sentences, changed facts and quotations.
//! Each kind is a query of its own; citing is in `briefing.rs`.

use super::all;
use super::ledger_list::{self, LABEL_NEW, LABEL_OLD};
use crate::StoreError;
use rusqlite::types::Value;
use rusqlite::{Connection, Row, params_from_iter};
use variorum_core::change::{FactKind, Weight};
use variorum_core::ids::{ArticleId, StoryId, VersionId};
use variorum_core::text::Span;

/// Kinds of evidence, in the order of the list: what the analyst made comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The analyst's annotations, newest first.
    Passage,
    /// Passages of the analyst's events, latest event first.
    Event,
    /// Dated sentences that are no passage of an event and were not dismissed, latest first.
    Statement,
    /// Changed facts that are more than cosmetic, newest first.
    Change,
    /// Quotations, once an article each, newest article first.
    Quotation,
}

impl Kind {
    /// All of them, in their order.
    pub const ALL: [Self; 5] = [Self::Passage, Self::Event, Self::Statement, Self::Change, Self::Quotation];
}

/// What to look for.
#[derive(Clone, Debug, Default)]
pub struct Which {
    /// Of this story.
    pub story_id: Option<StoryId>,
    /// Of this article.
    pub article_id: Option<ArticleId>,
    /// Words that must all stand somewhere in a row, its source or its headline; letters of English count alike in both cases.
    pub words: String,
}

/// Something that can be cited.
pub struct EvidenceRow {
    /// Unique within its kind.
    pub key: String,
    /// Its article.
    pub article_id: ArticleId,
    /// Headline of the article.
    pub headline: String,
    /// Name of the source.
    pub source: String,
    /// Best known time of the version; ISO 8601.
    pub time: Option<String>,
    /// Where the words stand.
    pub at: Spot,
    /// What else there is to say.
    pub told: Told,
}

/// Words of a version.
pub struct Spot {
    /// The version.
    pub version_id: VersionId,
    /// Its label.
    pub label: String,
    /// Where they stand in the reading that they were marked or derived on.
    pub span: Span,
    /// The words.
    pub exact: String,
}

/// What a row of one kind tells.
pub enum Told {
    /// An annotation.
    Passage {
        /// Its note; empty for none.
        note: String,
    },
    /// An event or a dated sentence.
    Event {
        /// What happened.
        title: String,
        /// ISO 8601.
        from: String,
        /// ISO 8601, for an interval.
        to: Option<String>,
        /// Whether no later version dropped it; `None` where that is not known.
        standing: Option<bool>,
    },
    /// A changed fact; the row's own words are the newer ones, or the older ones where it was dropped.
    Change {
        /// What it is about.
        kind: FactKind,
        /// How much it matters.
        weight: Weight,
        /// Older value.
        was: Option<String>,
        /// Newer value.
        now: Option<String>,
        /// The older words, where there are newer ones too.
        older: Option<Spot>,
    },
    /// A quotation.
    Quotation {
        /// Whom the text names as the speaker.
        speaker: Option<String>,
        /// The verb of saying.
        verb: Option<String>,
        /// Whether no later version dropped it.
        standing: bool,
    },
}

const ARTICLE: &str = "JOIN article a ON a.id = v.article_id JOIN source s ON s.id = a.source_id";
const OF_ARTICLE: &str = "a.binned_at IS NULL AND v.binned_at IS NULL AND (?2 IS NULL OR a.id = ?2)";
const OF_STORY: &str = "(?1 IS NULL OR a.id IN (SELECT article_id FROM article_story WHERE story_id = ?1))";
const TIME: &str = "coalesce(v.updated, v.published, v.seen_at)";
const NEWER: &str = "coalesce(n.updated, n.published, n.seen_at)";
const LABEL: &str = "coalesce(v.number, v.position + 1)";
const NEWEST: &str =
    "(SELECT max(position) FROM version x WHERE x.article_id = v.article_id AND x.binned_at IS NULL)";

/// How many rows of a kind fit.
///
/// # Errors
/// Those of SQLite.
pub fn count(db: &Connection, kind: Kind, which: &Which) -> Result<u32, StoreError> {
    let (rows, values) = query(kind, which);
    let sql = format!("SELECT count(*) FROM ({rows})");
    Ok(db.prepare_cached(&sql)?.query_row(params_from_iter(values), |row| row.get(0))?)
}

/// Some rows of a kind.
///
/// # Errors
/// Those of SQLite.
pub fn page(
    db: &Connection,
    kind: Kind,
    which: &Which,
    offset: u32,
    limit: u32,
) -> Result<Vec<EvidenceRow>, StoreError> {
    let (rows, mut values) = query(kind, which);
    values.push(Value::Integer(i64::from(limit)));
    values.push(Value::Integer(i64::from(offset)));
    let (order, last) = (order(kind), values.len());
    let sql = format!("{rows} ORDER BY {order} LIMIT ?{} OFFSET ?{last}", last - 1);
    all(db.prepare_cached(&sql)?, params_from_iter(values), |row| map(row, kind))
}

/// The rows of a kind with their parameters: story, article, then the words. Nothing of a request enters the statement.
fn query(kind: Kind, which: &Which) -> (String, Vec<Value>) {
    let text = |id: Option<&String>| id.map_or(Value::Null, |id| Value::Text(id.clone()));
    let mut values =
        vec![text(which.story_id.as_ref().map(|id| &id.0)), text(which.article_id.as_ref().map(|id| &id.0))];
    let hay = hay(kind);
    let mut fits = String::from("1");
    for word in which.words.split_whitespace() {
        values.push(Value::Text(word.to_owned()));
        let at = values.len();
        fits.push_str(&format!(
            " AND instr(lower({hay} || ' ' || s.name || ' ' || a.headline), lower(?{at})) > 0"
        ));
    }
    let head = format!(
        "a.id AS article_id, a.headline, s.name, {TIME} AS time, v.id AS version_id, {LABEL} AS label"
    );
    let rows = match kind {
        Kind::Passage => format!(
            "SELECT n.id AS key, {head}, n.start, n.\"end\", n.exact,
               coalesce((SELECT body FROM note WHERE target = 'annotation' AND target_id = n.id), '') AS note
             FROM annotation n JOIN version v ON v.id = n.version_id {ARTICLE}
             WHERE {OF_ARTICLE} AND {OF_STORY} AND {fits}"
        ),
        Kind::Event => format!(
            "SELECT p.id AS key, {head}, p.start, p.\"end\", p.exact, e.title, e.from_time, e.to_time, NULL
             FROM event_passage p JOIN event e ON e.id = p.event_id JOIN version v ON v.id = p.version_id {ARTICLE}
             WHERE {OF_ARTICLE} AND (?1 IS NULL OR e.story_id = ?1) AND {fits}"
        ),
        // Of the versions that have the sentence the newest counts: a bare column goes with the row of the maximum.
        Kind::Statement => format!(
            "SELECT v.article_id || ' ' || d.mark AS key, {head}, d.start, d.\"end\", d.sentence, d.title, d.from_time,
               d.to_time, max(v.position) = {NEWEST}
             FROM version v {ARTICLE} JOIN derived_statement d ON d.reading_id = v.reading_id
             WHERE {OF_ARTICLE} AND {OF_STORY} AND d.from_time IS NOT NULL
               AND d.mark NOT IN (SELECT mark FROM dismissed_statement)
               AND d.mark NOT IN (SELECT t.mark FROM event_passage p JOIN derived_statement t ON t.reading_id = p.reading_id
                 AND t.start < p.\"end\" AND t.\"end\" > p.start)
               AND {fits} GROUP BY v.article_id, d.mark"
        ),
        Kind::Change => format!(
            "SELECT a.id || ' ' || f.key AS key, a.id AS article_id, a.headline, s.name,
               CASE WHEN f.new_words IS NULL THEN coalesce(o.updated, o.published, o.seen_at) ELSE {NEWER} END AS time, f.kind, f.weight,
               f.old_version_id, {LABEL_OLD}, f.old_start, f.old_end, f.old_words,
               f.new_version_id, {LABEL_NEW}, f.new_start, f.new_end, f.new_words
             FROM derived_fact f JOIN article a ON a.id = f.article_id JOIN source s ON s.id = a.source_id
               JOIN version o ON o.id = f.old_version_id JOIN version n ON n.id = f.new_version_id
             WHERE a.binned_at IS NULL AND (?2 IS NULL OR a.id = ?2) AND {OF_STORY} AND f.weight <> 'cosmetic'
               AND (f.old_words IS NOT NULL OR f.new_words IS NOT NULL) AND {fits}"
        ),
        Kind::Quotation => format!(
            "SELECT v.article_id || ' ' || u.words AS key, {head}, u.start, u.\"end\", u.exact, u.speaker, u.verb,
               max(v.position) = {NEWEST}
             FROM version v {ARTICLE} JOIN reading r ON r.id = v.reading_id JOIN derived_utterance u ON u.reading = r.key
             WHERE {OF_ARTICLE} AND {OF_STORY} AND {fits} GROUP BY v.article_id, u.words"
        ),
    };
    (rows, values)
}

/// What the words looked for may stand in.
fn hay(kind: Kind) -> &'static str {
    match kind {
        Kind::Passage => {
            "n.exact || ' ' || coalesce((SELECT body FROM note WHERE target = 'annotation' AND target_id = n.id), '')"
        }
        Kind::Event => "p.exact || ' ' || e.title",
        Kind::Statement => "d.sentence || ' ' || d.title",
        Kind::Change => "coalesce(f.old_words, '') || ' ' || coalesce(f.new_words, '') || ' ' || f.sentence",
        Kind::Quotation => "u.exact || ' ' || coalesce(u.speaker, '')",
    }
}

fn order(kind: Kind) -> &'static str {
    match kind {
        Kind::Passage => "key DESC",
        Kind::Event | Kind::Statement => "from_time DESC, article_id, start, key",
        Kind::Change => {
            "coalesce(n.updated, n.published, n.seen_at) IS NULL, coalesce(n.updated, n.published, n.seen_at) DESC, article_id, f.key"
        }
        Kind::Quotation => "time IS NULL, time DESC, article_id, start",
    }
}

fn map(row: &Row<'_>, kind: Kind) -> rusqlite::Result<EvidenceRow> {
    let (at, told) = match kind {
        Kind::Passage => (spot(row)?, Told::Passage { note: row.get(10)? }),
        Kind::Event | Kind::Statement => {
            let (title, from, to) = (row.get(10)?, row.get(11)?, row.get(12)?);
            (spot(row)?, Told::Event { title, from, to, standing: row.get(13)? })
        }
        Kind::Quotation => {
            let (speaker, verb) = (row.get(10)?, row.get(11)?);
            (spot(row)?, Told::Quotation { speaker, verb, standing: row.get(12)? })
        }
        Kind::Change => change(row)?,
    };
    Ok(EvidenceRow {
        key: row.get(0)?,
        article_id: ArticleId(row.get(1)?),
        headline: row.get(2)?,
        source: row.get(3)?,
        time: row.get(4)?,
        at,
        told,
    })
}

fn spot(row: &Row<'_>) -> rusqlite::Result<Spot> {
    Ok(Spot {
        version_id: VersionId(row.get(5)?),
        label: row.get::<_, i64>(6)?.to_string(),
        span: Span::new(row.get(7)?, row.get(8)?),
        exact: row.get(9)?,
    })
}

fn change(row: &Row<'_>) -> rusqlite::Result<(Spot, Told)> {
    let end = |at: usize| -> rusqlite::Result<Option<Spot>> {
        let Some(exact) = row.get::<_, Option<String>>(at + 4)? else { return Ok(None) };
        Ok(Some(Spot {
            version_id: VersionId(row.get(at)?),
            label: row.get::<_, i64>(at + 1)?.to_string(),
            span: Span::new(row.get(at + 2)?, row.get(at + 3)?),
            exact,
        }))
    };
    let (old, new) = (end(7)?, end(12)?);
    let (was, now) = (old.as_ref().map(|one| one.exact.clone()), new.as_ref().map(|one| one.exact.clone()));
    let kind = ledger_list::kind(&row.get::<_, String>(5)?);
    let weight = ledger_list::weight(&row.get::<_, String>(6)?);
    // The query leaves out what has neither side.
    let (at, older) = match (new, old) {
        (Some(new), old) => (new, old),
        (None, Some(old)) => (old, None),
        (None, None) => return Err(rusqlite::Error::QueryReturnedNoRows),
    };
    Ok((at, Told::Change { kind, weight, was, now, older }))
}
