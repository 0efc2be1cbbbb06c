//! The ledger as lists ask for it: filtered, sorted, in pages, with the names and times of what the rows belong to.

use super::all;
use super::ledger::Words;
use crate::StoreError;
use rusqlite::{Connection, Row, named_params};
use variorum_core::change::{FactKind, Weight};
use variorum_core::ids::{ArticleId, SourceId, StoryId, VersionId};
use variorum_core::text::Span;

/// Whose ledger.
#[derive(Clone, Debug, Default)]
pub struct Scope {
    /// Of this story.
    pub story_id: Option<StoryId>,
    /// Of this article.
    pub article_id: Option<ArticleId>,
}

/// What a list of fact changes lets through; empty lists let everything through.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    /// Kinds.
    pub kinds: Vec<FactKind>,
    /// Weights.
    pub weights: Vec<Weight>,
    /// One source.
    pub source_id: Option<SourceId>,
    /// Words that stand in either value, in the sentence or in the headline.
    pub words: String,
}

/// By what fact changes are sorted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// Time of the newer version.
    Time,
    /// Name of the source.
    Source,
    /// Kind.
    Kind,
    /// Weight, the heaviest first.
    Weight,
    /// Older value.
    Old,
    /// Newer value.
    New,
    /// Notice.
    Notice,
}

/// Which end comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Smallest first.
    Up,
    /// Largest first.
    Down,
}

/// What the best known time of a version tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told {
    /// When it was updated.
    Updated,
    /// When it was published.
    Published,
    /// When it was seen.
    Seen,
}

/// One of the two versions between which a change lies.
#[derive(Clone, Debug)]
pub struct End {
    /// The version.
    pub id: VersionId,
    /// Its label.
    pub label: String,
    /// Best known time; ISO 8601.
    pub time: Option<String>,
    /// What that time tells.
    pub told: Told,
    /// Of the older version the last time it was witnessed, of the newer one the first; RFC 3339.
    pub witnessed: Option<String>,
}

/// A fact change with what a list shows of it.
pub struct FactRow {
    /// Stable while the ledger of the article is the same.
    pub key: i64,
    /// Its article.
    pub article_id: ArticleId,
    /// Headline of the newer version.
    pub headline: String,
    /// Name of the source.
    pub source: String,
    /// What it is about.
    pub kind: FactKind,
    /// How much it matters.
    pub weight: Weight,
    /// Why.
    pub reason: String,
    /// The older version.
    pub from: End,
    /// The newer version.
    pub to: End,
    /// Older words.
    pub old: Option<Words>,
    /// Newer words.
    pub new: Option<Words>,
    /// The sentence around it.
    pub sentence: String,
    /// Words of the notice that explains it.
    pub notice: Option<String>,
}

/// How many fact changes of one kind, weight and source.
pub struct Count {
    /// Kind.
    pub kind: FactKind,
    /// Weight.
    pub weight: Weight,
    /// Source.
    pub source_id: SourceId,
    /// Its name.
    pub source: String,
    /// How many.
    pub count: u32,
}

pub(super) const IN_SCOPE: &str = "a.binned_at IS NULL AND (:article IS NULL OR a.id = :article)
    AND (:story IS NULL OR a.id IN (SELECT article_id FROM article_story WHERE story_id = :story))";
const LET_THROUGH: &str = "(:kinds = '[]' OR f.kind IN (SELECT value FROM json_each(:kinds)))
    AND (:weights = '[]' OR f.weight IN (SELECT value FROM json_each(:weights)))
    AND (:source IS NULL OR a.source_id = :source)
    AND (:words = '' OR instr(lower(coalesce(f.old_words, '') || ' ' || coalesce(f.new_words, '') || ' ' || f.sentence
      || ' ' || a.headline), :words) > 0)";
const FROM: &str = "derived_fact f JOIN article a ON a.id = f.article_id JOIN source s ON s.id = a.source_id
    JOIN version o ON o.id = f.old_version_id JOIN version n ON n.id = f.new_version_id
    JOIN reading r ON r.id = n.reading_id";
pub(super) const LABEL_OLD: &str = "coalesce(o.number, o.position + 1)";
pub(super) const LABEL_NEW: &str = "coalesce(n.number, n.position + 1)";
const TIME_NEW: &str = "coalesce(n.updated, n.published, n.seen_at)";
const WITNESSED: &str = "basis IN ('archive_record', 'saved_page', 'feed')";

/// A page of fact changes, and how many there are in all.
///
/// # Errors
/// Those of SQLite.
pub fn facts(
    db: &Connection,
    scope: &Scope,
    filter: &Filter,
    order: (Order, Way),
    offset: u32,
    limit: u32,
) -> Result<(u32, Vec<FactRow>), StoreError> {
    let kinds = tokens(filter.kinds.iter().map(|kind| kind.token()))?;
    let weights = tokens(filter.weights.iter().map(|weight| weight.token()))?;
    let words = filter.words.trim().to_ascii_lowercase();
    let (story, article) =
        (scope.story_id.as_ref().map(|id| &id.0), scope.article_id.as_ref().map(|id| &id.0));
    let source = filter.source_id.as_ref().map(|id| &id.0);
    let counted = format!("SELECT count(*) FROM {FROM} WHERE {IN_SCOPE} AND {LET_THROUGH}");
    let total = db.prepare_cached(&counted)?.query_row(
        named_params! {":article": article, ":story": story, ":kinds": kinds, ":weights": weights, ":source": source,
        ":words": words},
        |row| row.get(0),
    )?;
    let by = order_sql(order);
    let sql = format!(
        "SELECT f.key, f.article_id, r.headline, s.name, f.kind, f.weight, f.reason,
         o.id, {LABEL_OLD}, coalesce(o.updated, o.published, o.seen_at), o.updated IS NOT NULL, o.published IS NOT NULL,
         (SELECT max(at) FROM sighting WHERE version_id = o.id AND {WITNESSED}),
         n.id, {LABEL_NEW}, {TIME_NEW}, n.updated IS NOT NULL, n.published IS NOT NULL,
         (SELECT min(at) FROM sighting WHERE version_id = n.id AND {WITNESSED}),
         f.old_start, f.old_end, f.old_words, f.new_start, f.new_end, f.new_words, f.sentence, f.notice
         FROM {FROM} WHERE {IN_SCOPE} AND {LET_THROUGH} ORDER BY {by}, f.article_id, n.position, f.key
         LIMIT :limit OFFSET :offset"
    );
    let rows = all(
        db.prepare_cached(&sql)?,
        named_params! {":article": article, ":story": story, ":kinds": kinds, ":weights": weights, ":source": source,
        ":words": words, ":limit": limit, ":offset": offset},
        fact_row,
    )?;
    Ok((total, rows))
}

/// Every order is written here; nothing of a request enters the statement.
fn order_sql((order, way): (Order, Way)) -> String {
    let key = match order {
        Order::Time => format!("{TIME_NEW} IS NULL, {TIME_NEW}"),
        Order::Source => "s.name COLLATE NOCASE".to_owned(),
        Order::Kind => "f.kind".to_owned(),
        Order::Weight => {
            "CASE f.weight WHEN 'substantive' THEN 0 WHEN 'wording' THEN 1 ELSE 2 END".to_owned()
        }
        Order::Old => "f.old_words IS NULL, f.old_words COLLATE NOCASE".to_owned(),
        Order::New => "f.new_words IS NULL, f.new_words COLLATE NOCASE".to_owned(),
        Order::Notice => "f.notice IS NULL, f.notice COLLATE NOCASE".to_owned(),
    };
    match way {
        Way::Up => key,
        Way::Down => format!("{key} DESC"),
    }
}

fn fact_row(row: &Row<'_>) -> rusqlite::Result<FactRow> {
    let old_version = VersionId(row.get(7)?);
    let new_version = VersionId(row.get(13)?);
    Ok(FactRow {
        key: row.get(0)?,
        article_id: ArticleId(row.get(1)?),
        headline: row.get(2)?,
        source: row.get(3)?,
        kind: kind(&row.get::<_, String>(4)?),
        weight: weight(&row.get::<_, String>(5)?),
        reason: row.get(6)?,
        old: words(row, 19, &old_version)?,
        new: words(row, 22, &new_version)?,
        from: end(row, 8, old_version)?,
        to: end(row, 14, new_version)?,
        sentence: row.get(25)?,
        notice: row.get(26)?,
    })
}

fn end(row: &Row<'_>, at: usize, id: VersionId) -> rusqlite::Result<End> {
    let label: i64 = row.get(at)?;
    let told = match (row.get(at + 2)?, row.get(at + 3)?) {
        (true, _) => Told::Updated,
        (_, true) => Told::Published,
        _ => Told::Seen,
    };
    Ok(End { id, label: label.to_string(), time: row.get(at + 1)?, told, witnessed: row.get(at + 4)? })
}

pub(super) fn words(row: &Row<'_>, at: usize, version_id: &VersionId) -> rusqlite::Result<Option<Words>> {
    let words: Option<String> = row.get(at + 2)?;
    words
        .map(|words| {
            let span = Span::new(row.get(at)?, row.get(at + 1)?);
            Ok(Words { version_id: version_id.clone(), span, words })
        })
        .transpose()
}

/// What a token stands for; the tables hold no others.
pub(super) fn kind(token: &str) -> FactKind {
    FactKind::ALL.into_iter().find(|kind| kind.token() == token).unwrap_or(FactKind::Name)
}

pub(super) fn weight(token: &str) -> Weight {
    Weight::ALL.into_iter().find(|weight| weight.token() == token).unwrap_or(Weight::Substantive)
}

fn tokens<'t>(list: impl Iterator<Item = &'t str>) -> Result<String, StoreError> {
    let list: Vec<&str> = list.collect();
    Ok(serde_json::to_string(&list)?)
}

/// How many fact changes of each kind, weight and source are in scope.
///
/// # Errors
/// Those of SQLite.
pub fn counts(db: &Connection, scope: &Scope) -> Result<Vec<Count>, StoreError> {
    let sql = format!(
        "SELECT f.kind, f.weight, s.id, s.name, count(*) FROM derived_fact f JOIN article a ON a.id = f.article_id
         JOIN source s ON s.id = a.source_id WHERE {IN_SCOPE} GROUP BY f.kind, f.weight, s.id ORDER BY s.name, f.kind"
    );
    let (story, article) =
        (scope.story_id.as_ref().map(|id| &id.0), scope.article_id.as_ref().map(|id| &id.0));
    all(db.prepare_cached(&sql)?, named_params! {":article": article, ":story": story}, |row| {
        Ok(Count {
            kind: kind(&row.get::<_, String>(0)?),
            weight: weight(&row.get::<_, String>(1)?),
            source_id: SourceId(row.get(2)?),
            source: row.get(3)?,
            count: row.get(4)?,
        })
    })
}

/// How many articles in scope have versions that are not in the ledger yet.
///
/// # Errors
/// Those of SQLite.
pub fn pending(db: &Connection, scope: &Scope, engine: u32) -> Result<u32, StoreError> {
    let sql = format!(
        "SELECT count(*) FROM article a LEFT JOIN derived_ledger d ON d.article_id = a.id
         WHERE {IN_SCOPE} AND (SELECT count(*) FROM version v WHERE v.article_id = a.id AND v.binned_at IS NULL) > 1
         AND (d.engine IS NOT :engine OR d.readings <> (SELECT json_group_array(v.reading_id ORDER BY v.position)
           FROM version v WHERE v.article_id = a.id AND v.binned_at IS NULL))"
    );
    let (story, article) =
        (scope.story_id.as_ref().map(|id| &id.0), scope.article_id.as_ref().map(|id| &id.0));
    let named = named_params! {":article": article, ":story": story, ":engine": engine};
    Ok(db.prepare_cached(&sql)?.query_row(named, |row| row.get(0))?)
}
