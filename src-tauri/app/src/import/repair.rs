//! Divided pages of one article are evidence for each other, whatever the order of their import: when one comes, rows of the
//! others that await review are divided again, and versions whose text is known better get a new reading. What the analyst
//! settled stays and is evidence too.

use std::collections::BTreeMap;
use variorum_core::ids::{ArticleId, SplitId, VersionId};
use variorum_core::import::{Problem, ProblemCode};
use variorum_core::newssniffer::{self, Column, Known, Page, Row, Shape, columns};
use variorum_core::text::ReadingText;
use variorum_readers::newssniffer::blocks;
use variorum_store::table::reading::{NewReading, Review};
use variorum_store::table::split::SplitRow;
use variorum_store::table::{reading, split, version};
use variorum_store::{StoreError, Tx};

/// Pages of one article that are looked at together.
const MOST_PAGES: usize = 64;

/// What a page came to.
#[derive(Default)]
pub(super) struct Divided {
    /// Rows that await review.
    pub uncertain: u32,
    /// What is to be said of its rows.
    pub problems: Vec<Problem>,
}

struct Stored {
    row: SplitRow,
    page: Page,
    /// Both columns as the analyst settled them.
    settled: Option<[(u32, Vec<String>); 2]>,
}

/// Keeps a page with its rows, and divides it and the article's other pages again in the light of each other.
///
/// # Errors
/// Those of the library.
pub(super) fn keep(
    tx: &Tx<'_>,
    article_id: &ArticleId,
    versions: (&VersionId, &VersionId),
    page: &Page,
) -> Result<Divided, StoreError> {
    let known = split::of_article(tx, article_id)?;
    let same = known.iter().find(|row| (&row.version_a, &row.version_b) == versions && is_copy(row, page));
    let id = match same {
        Some(row) => row.id.clone(),
        None => {
            let head = serde_json::to_value(Page { rows: Vec::new(), problems: Vec::new(), ..page.clone() })?;
            let rows = serde_json::to_value(&page.rows)?;
            split::insert(tx, article_id, versions, &head, &rows, uncertain(&page.rows))?
        }
    };
    let mut stored = Vec::new();
    for row in split::of_article(tx, article_id)?.into_iter().take(MOST_PAGES) {
        stored.push(load(tx, row)?);
    }
    let changed = divide(tx, &mut stored)?;
    reread(tx, &stored, &changed)?;
    let Some(own) = stored.iter().find(|one| one.row.id == id) else { return Ok(Divided::default()) };
    // What the page said of itself holds unless it was divided again.
    let said = if own.page.problems.is_empty() { &page.problems } else { &own.page.problems };
    let uncertain = uncertain(&own.page.rows);
    let of_rows = |problem: &&Problem| uncertain > 0 && problem.code == ProblemCode::UncertainSplit;
    Ok(Divided { uncertain, problems: said.iter().filter(of_rows).cloned().collect() })
}

/// Divides a stored page again from its copied text, as the present engine divides it, where the analyst has not settled it and
/// the new division leaves no more in doubt; both versions get the readings that follow.
///
/// # Errors
/// Those of the library.
pub(super) fn again(
    tx: &Tx<'_>,
    article_id: &ArticleId,
    versions: (&VersionId, &VersionId),
    page: &Page,
) -> Result<(), StoreError> {
    let mut stored = Vec::new();
    for row in split::of_article(tx, article_id)?.into_iter().take(MOST_PAGES) {
        stored.push(load(tx, row)?);
    }
    let own = |one: &Stored| {
        one.settled.is_none()
            && (&one.row.version_a, &one.row.version_b) == versions
            && is_copy(&one.row, page)
    };
    let Some(at) = stored.iter().position(own) else { return Ok(()) };
    let fresh = divided_beside(&stored, at, page);
    if fresh.rows == stored[at].page.rows || uncertain(&fresh.rows) > uncertain(&stored[at].page.rows) {
        return Ok(());
    }
    let id = stored[at].row.id.clone();
    split::redivide(tx, &id, &serde_json::to_value(&fresh.rows)?, uncertain(&fresh.rows))?;
    stored[at].page = fresh;
    reread(tx, &stored, &[id])
}

fn uncertain(rows: &[Row]) -> u32 {
    u32::try_from(rows.iter().filter(|row| row.is_uncertain()).count()).unwrap_or(u32::MAX)
}

/// Whether the same page was copied again, whole or in part: it is no evidence of its own.
fn is_copy(row: &SplitRow, page: &Page) -> bool {
    let stored: Vec<Row> = serde_json::from_value(row.rows.clone()).unwrap_or_default();
    // Rows of a bar table may have been put back since.
    page.rows.iter().all(|row| stored.iter().any(|known| known.flat == row.flat))
}

fn load(tx: &Tx<'_>, row: SplitRow) -> Result<Stored, StoreError> {
    let rows: Vec<Row> = serde_json::from_value(row.rows.clone())?;
    let numbers = [version::get(tx, &row.version_a)?.number, version::get(tx, &row.version_b)?.number];
    let mut page: Page = serde_json::from_value(row.head.clone()).unwrap_or_else(|_| Page {
        // An older program kept the rows alone: lines with bars show the one shape that must be told apart.
        shape: if rows.iter().all(|row| row.flat.ends_with('|')) { Shape::Bars } else { Shape::Flattened },
        version_a: numbers[0],
        version_b: numbers[1],
        ..Page::default()
    });
    page.rows = rows;
    // A review leaves every row certain beyond what the engine ever claims.
    let by_hand = page.shape != Shape::Html && page.rows.iter().all(|row| row.confidence >= 1.0);
    let settled = match numbers {
        [Some(a), Some(b)] if by_hand => {
            let (old, new) = columns(&page);
            let words = |column: Column| column.into_iter().map(|(_, words)| words).collect();
            Some([(a, words(old)), (b, words(new))])
        }
        _ => None,
    };
    Ok(Stored { row, page, settled })
}

/// Divides the pages again whose rows await review; gives which of them came out otherwise.
fn divide(tx: &Tx<'_>, stored: &mut [Stored]) -> Result<Vec<SplitId>, StoreError> {
    let mut changed = Vec::new();
    for at in 0..stored.len() {
        if stored[at].settled.is_some() || uncertain(&stored[at].page.rows) == 0 || stored.len() < 2 {
            continue;
        }
        let again = divided_beside(stored, at, &stored[at].page);
        let better = uncertain(&again.rows) <= uncertain(&stored[at].page.rows);
        if better && again.rows != stored[at].page.rows {
            let rows = serde_json::to_value(&again.rows)?;
            split::redivide(tx, &stored[at].row.id, &rows, uncertain(&again.rows))?;
            changed.push(stored[at].row.id.clone());
        }
        if better {
            stored[at].page = again;
        }
    }
    Ok(changed)
}

/// A page divided in the light of all stored ones but the one at its own place.
fn divided_beside(stored: &[Stored], at: usize, page: &Page) -> Page {
    let others: Vec<Page> = stored
        .iter()
        .enumerate()
        .filter(|(other, one)| *other != at && one.settled.is_none())
        .map(|(_, one)| one.page.clone())
        .collect();
    let known: Vec<Known<'_>> = stored
        .iter()
        .filter_map(|one| one.settled.as_ref())
        .flatten()
        .map(|(version, blocks)| Known { version: *version, blocks })
        .collect();
    newssniffer::repair(page, &others, &known)
}

/// A version's text as one page shows it, and how far it can be trusted: the fewest doubtful cells win.
struct Shown {
    column: Column,
    doubtful: usize,
    shape: Shape,
    settled: bool,
}

/// Gives each version that a page shows its best text, where the text it has came from a divided page.
fn reread(tx: &Tx<'_>, stored: &[Stored], changed: &[SplitId]) -> Result<(), StoreError> {
    let mut shown: BTreeMap<String, Vec<Shown>> = BTreeMap::new();
    for one in stored {
        let (old, new) = columns(&one.page);
        for (id, column, cell) in [
            (&one.row.version_a, old, (|row: &Row| row.old.is_some()) as fn(&Row) -> bool),
            (&one.row.version_b, new, |row: &Row| row.new.is_some()),
        ] {
            // A row whose cell may be missing is in doubt for both versions; one that is there, for its own.
            let doubtful = one.page.rows.iter().filter(|row| row.is_uncertain()).count() * 2
                - one.page.rows.iter().filter(|row| row.is_uncertain() && !cell(row)).count();
            let settled = one.settled.is_some();
            shown.entry(id.0.clone()).or_default().push(Shown {
                column,
                doubtful,
                shape: one.page.shape,
                settled,
            });
        }
    }
    let touched = |id: &VersionId| {
        let shows = |one: &&Stored| one.row.version_a == *id || one.row.version_b == *id;
        stored.iter().filter(shows).any(|one| changed.contains(&one.row.id))
            || stored.iter().filter(shows).count() > 1
    };
    for (id, mut texts) in shown {
        let id = VersionId(id);
        if !touched(&id) {
            continue;
        }
        texts.sort_by_key(|text| (!text.settled, text.shape != Shape::Html, text.doubtful));
        if let Some(best) = texts.into_iter().next() {
            give(tx, &id, best)?;
        }
    }
    Ok(())
}

fn give(tx: &Tx<'_>, id: &VersionId, best: Shown) -> Result<(), StoreError> {
    let current = reading::get(tx, &version::get(tx, id)?.reading_id)?;
    let kinds_by_hand = current.extractor.starts_with("by hand");
    let divided = current.extractor.starts_with("newssniffer-text") || kinds_by_hand;
    if !divided || best.settled {
        // The text of a page of the outlet, or one that the analyst settled, is not for a division to replace.
        return Ok(());
    }
    let mut parts = blocks(best.column);
    if kinds_by_hand {
        let marked = current.text.parts();
        for (kind, words) in &mut parts {
            if let Some((by_hand, _)) = marked.iter().find(|(_, text)| text == words) {
                *kind = *by_hand;
            }
        }
    }
    let text = ReadingText::compose(parts);
    if text.text == current.text.text || text.blocks.is_empty() {
        return Ok(());
    }
    let exact = best.shape == Shape::Html;
    let new = NewReading {
        text,
        extractor: if exact { "newssniffer-html 1" } else { "newssniffer-text 1" }.to_owned(),
        review: if best.doubtful > 0 { Review::Unsure } else { Review::Sure },
        language: current.language,
    };
    let reading_id = reading::insert(tx, id, &new)?;
    version::set_reading(tx, id, &reading_id)
}
