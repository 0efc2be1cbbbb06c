//! How often tags stand in which source, version, stretch of time, or beside which other tag. Counts of a tag include those of
//! the tags below it, and an annotation counts once in a cell.

use crate::App;
use crate::carried;
use crate::contract::coding::{MatrixBy, MatrixColumn, MatrixRow, TagCell, TagMatrix, TagMatrixRequest};
use crate::contract::error::WireError;
use rusqlite::Connection;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use variorum_core::ids::{AnnotationId, TagId};
use variorum_store::StoreError;
use variorum_store::table::tag_use::{self, UseRow};
use variorum_store::table::{annotation, tag, version};

/// Days, and then months, that are told apart; beyond that years are.
const DAYS: usize = 31;
const MONTHS: usize = 36;
/// Key of what has no time.
const UNTIMED: &str = "untimed";

/// A matrix with the annotations behind each number.
struct Counted {
    columns: Vec<MatrixColumn>,
    rows: Vec<TagId>,
    whole: HashMap<TagId, BTreeSet<AnnotationId>>,
    cells: HashMap<(TagId, String), BTreeSet<AnnotationId>>,
    annotations: usize,
}

impl App {
    pub(crate) fn tag_matrix(&self, request: TagMatrixRequest) -> Result<TagMatrix, WireError> {
        let counted = self.library().read(|db| count(db, &request))?;
        let number = |found: Option<&BTreeSet<AnnotationId>>| {
            u32::try_from(found.map_or(0, BTreeSet::len)).unwrap_or(u32::MAX)
        };
        let rows = counted
            .rows
            .iter()
            .map(|tag| MatrixRow {
                tag_id: tag.clone(),
                total: number(counted.whole.get(tag)),
                counts: counted
                    .columns
                    .iter()
                    .map(|column| number(counted.cells.get(&(tag.clone(), column.key.clone()))))
                    .collect(),
            })
            .collect();
        Ok(TagMatrix {
            rows,
            annotations: u32::try_from(counted.annotations).unwrap_or(u32::MAX),
            columns: counted.columns,
        })
    }

    pub(crate) fn tag_cell(&self, request: TagCell) -> Result<Vec<AnnotationId>, WireError> {
        let mut counted = self.library().read(|db| count(db, &request.matrix))?;
        let found = match request.column {
            Some(column) => counted.cells.remove(&(request.tag_id, column)),
            None => counted.whole.remove(&request.tag_id),
        };
        Ok(found.into_iter().flatten().collect())
    }
}

fn count(db: &Connection, request: &TagMatrixRequest) -> Result<Counted, StoreError> {
    let article = match (request.by, &request.article_id) {
        (MatrixBy::Versions, None) => {
            return Err(StoreError::Invalid("choose an article to count by its versions".into()));
        }
        (_, article) => article.as_ref(),
    };
    let uses = tag_use::list(db, request.story_id.as_ref().filter(|_| article.is_none()), article)?;
    let tags = tag::list(db)?;
    let above = above(&tags);
    let (columns, keys) = match request.by {
        MatrixBy::Sources => sources(&uses),
        MatrixBy::Time => times(&uses),
        MatrixBy::Versions => versions(db, request)?,
        MatrixBy::Tags => beside(&tags, &above, &uses),
    };
    let mut whole: HashMap<TagId, BTreeSet<AnnotationId>> = HashMap::new();
    let mut cells: HashMap<(TagId, String), BTreeSet<AnnotationId>> = HashMap::new();
    for one in &uses {
        for tag in above.get(&one.tag_id).into_iter().flatten() {
            whole.entry(tag.clone()).or_default().insert(one.annotation_id.clone());
            for key in keys.get(&one.annotation_id).into_iter().flatten() {
                // A tag beside itself or beside the tags above it tells nothing.
                let same = request.by == MatrixBy::Tags
                    && (above.get(tag).is_some_and(|up| up.iter().any(|id| id.0 == *key))
                        || above.get(&TagId(key.clone())).is_some_and(|up| up.contains(tag)));
                if !same {
                    let cell = cells.entry((tag.clone(), key.clone())).or_default();
                    cell.insert(one.annotation_id.clone());
                }
            }
        }
    }
    let rows = tags.into_iter().map(|tag| tag.id).filter(|id| whole.contains_key(id)).collect();
    let annotations: BTreeSet<&AnnotationId> = uses.iter().map(|one| &one.annotation_id).collect();
    Ok(Counted { columns, rows, whole, cells, annotations: annotations.len() })
}

/// Each tag with itself and the tags above it.
fn above(tags: &[tag::TagRow]) -> HashMap<TagId, Vec<TagId>> {
    let parent: HashMap<&TagId, Option<&TagId>> =
        tags.iter().map(|tag| (&tag.id, tag.parent_id.as_ref())).collect();
    tags.iter()
        .map(|tag| {
            let up = std::iter::successors(Some(&tag.id), |id| parent.get(id).copied().flatten());
            (tag.id.clone(), up.take(32).cloned().collect())
        })
        .collect()
}

/// Columns, and for each annotation the keys of those it counts in.
type Keyed = (Vec<MatrixColumn>, HashMap<AnnotationId, BTreeSet<String>>);

fn keyed<'u>(
    uses: &'u [UseRow],
    key: impl Fn(&'u UseRow) -> String,
) -> HashMap<AnnotationId, BTreeSet<String>> {
    let mut keys: HashMap<AnnotationId, BTreeSet<String>> = HashMap::new();
    for one in uses {
        keys.entry(one.annotation_id.clone()).or_default().insert(key(one));
    }
    keys
}

fn sources(uses: &[UseRow]) -> Keyed {
    let mut names: Vec<(&str, &str)> =
        uses.iter().map(|one| (one.source.as_str(), one.source_id.0.as_str())).collect();
    names.sort_by_key(|(name, id)| (name.to_lowercase(), *id));
    names.dedup();
    let column =
        |(name, id): (&str, &str)| MatrixColumn { key: id.to_owned(), label: name.to_owned(), time: None };
    (names.into_iter().map(column).collect(), keyed(uses, |one| one.source_id.0.clone()))
}

fn times(uses: &[UseRow]) -> Keyed {
    let distinct = |letters: usize| {
        let found: BTreeSet<&str> = uses.iter().filter_map(|one| one.time.get(..letters)).collect();
        found.len()
    };
    let letters = if distinct(10) <= DAYS {
        10
    } else if distinct(7) <= MONTHS {
        7
    } else {
        4
    };
    let key = |one: &UseRow| one.time.get(..letters).unwrap_or(UNTIMED).to_owned();
    let keys = keyed(uses, key);
    // Digits stand before letters, so that what has no time comes last.
    let all: BTreeSet<String> = keys.values().flatten().cloned().collect();
    let columns = all.into_iter().map(|key| {
        let first = format!("{key}{}", &"0000-01-01"[letters.min(10)..]);
        let timed = key != UNTIMED;
        MatrixColumn {
            label: if timed { key.clone() } else { "No date".to_owned() },
            time: timed.then_some(first),
            key,
        }
    });
    (columns.collect(), keys)
}

/// The versions of an article, and on which of them each annotation has a place.
fn versions(db: &Connection, request: &TagMatrixRequest) -> Result<Keyed, StoreError> {
    let Some(article_id) = &request.article_id else { return Ok(Keyed::default()) };
    let rows = annotation::of_article(db, article_id)?;
    let mut keys: HashMap<AnnotationId, BTreeSet<String>> = HashMap::new();
    let mut columns = Vec::new();
    for on in version::every(db, article_id)?.into_iter().filter(|version| !version.binned) {
        for (row, stand) in rows.iter().zip(carried::stands(db, &on, &rows)?) {
            if stand.span.is_some() {
                keys.entry(row.id.clone()).or_default().insert(on.id.0.clone());
            }
        }
        columns.push(MatrixColumn { label: on.label(), time: on.time().map(str::to_owned), key: on.id.0 });
    }
    Ok((columns, keys))
}

/// Tags that stand on the same passage as an annotation, or on one that overlaps it in the same reading.
fn beside(tags: &[tag::TagRow], above: &HashMap<TagId, Vec<TagId>>, uses: &[UseRow]) -> Keyed {
    let mut keys: HashMap<AnnotationId, BTreeSet<String>> = HashMap::new();
    // Rows come by reading and by start: what overlaps one stands near it.
    for (at, one) in uses.iter().enumerate() {
        let ahead = uses[at..]
            .iter()
            .take_while(|other| other.reading_id == one.reading_id && other.span.start < one.span.end)
            .filter(|other| other.span.start < one.span.end && one.span.start < other.span.end);
        for other in ahead {
            for (on, tag) in [(one, other), (other, one)] {
                let up = above.get(&tag.tag_id).into_iter().flatten();
                keys.entry(on.annotation_id.clone()).or_default().extend(up.map(|id| id.0.clone()));
            }
        }
    }
    let used: BTreeSet<&String> = keys.values().flatten().collect();
    let columns: BTreeMap<usize, MatrixColumn> = tags
        .iter()
        .enumerate()
        .filter(|(_, tag)| used.contains(&tag.id.0))
        .map(|(at, tag)| (at, MatrixColumn { key: tag.id.0.clone(), label: tag.path.clone(), time: None }))
        .collect();
    (columns.into_values().collect(), keys)
}
