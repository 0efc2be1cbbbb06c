//! *Extract again*: the present extractors over the bytes that are kept. Where a version's text comes out otherwise it becomes a new
//! reading of the same version. Which article and version it is, its times, and whatever the analyst made stay as they are: what
//! the analyst settled in a text is kept in the new one.

use super::prepare::{self, PreparedArticle};
use super::run::{fill, readers};
use super::{mapping, match_again, repair};
use crate::contract::error::WireError;
use crate::contract::jobs::{ImportOutcome, ImportedItem};
use crate::reading::read_again;
use chrono::Utc;
use match_again::Known;
use rusqlite::Connection;
use std::collections::VecDeque;
use std::path::Path;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, sync_channel};
use variorum_core::ids::{ArticleId, CaptureId, ReadingId, VersionId};
use variorum_core::import::{Input, Problem, ProblemCode};
use variorum_core::newssniffer::{Page, Shape};
use variorum_core::time::{Seen, SeenBasis};
use variorum_readers::table::Mappings;
use variorum_store::table::reading::NewReading;
use variorum_store::table::version::VersionRow;
use variorum_store::table::{capture, reading, version};
use variorum_store::{Action, Library, StoreError};

/// Captures read ahead of the writer, and in one transaction at most.
const AHEAD: usize = 64;

/// What came of some captures that were read again.
#[derive(Default)]
pub struct AgainPart {
    /// How many captures.
    pub captures: usize,
    /// Versions whose text is as before.
    pub unchanged: u32,
    /// Versions with a new reading, and captures that could not be read again.
    pub items: Vec<ImportedItem>,
}

/// Who is told how it goes, and may end it.
pub trait AgainProgress {
    /// So many captures in all.
    fn total(&mut self, captures: usize);
    /// These have ended. New readings are told at the end, when they count.
    fn ended(&mut self, part: AgainPart);
    /// Whether to end here; what was read until now counts.
    fn cancelled(&self) -> bool;
}

/// What one capture came to.
#[derive(Default)]
struct Came {
    /// Other texts of versions, each with what will be told of it.
    fresh: Vec<(ImportedItem, NewReading)>,
    pages: Vec<DividedPage>,
    unchanged: u32,
    failed: Option<ImportedItem>,
}

/// A copied page of two versions, whose rows may be divided otherwise by now.
struct DividedPage {
    article_id: ArticleId,
    versions: (VersionId, VersionId),
    items: [ImportedItem; 2],
    page: Page,
}

/// A reading that is stored and does not count yet.
struct Waiting {
    reading_id: ReadingId,
    item: ImportedItem,
}

/// Reads the captures of some articles again, or all where none is named; replies how many versions have a new reading, which
/// count from one moment on and are one step of undo.
///
/// # Errors
/// What concerns the work as a whole, such as a full disk.
pub fn run_again(
    library: &Library,
    articles: &[ArticleId],
    progress: &mut dyn AgainProgress,
) -> Result<u32, WireError> {
    let (captures, mappings) =
        library.read(|db| Ok((capture::witnessing(db, articles)?, mapping::load_all(db, None)?)))?;
    progress.total(captures.len());
    let next = AtomicUsize::new(0);
    let stop = AtomicBool::new(false);
    let (sender, receiver) = sync_channel::<Result<Came, StoreError>>(AHEAD);
    let (waiting, pages) = std::thread::scope(|scope| {
        for _ in 0..readers() {
            let sender = sender.clone();
            let (next, stop, captures, mappings) = (&next, &stop, &captures, &mappings);
            scope.spawn(move || {
                while !stop.load(Ordering::Relaxed) {
                    let at = next.fetch_add(1, Ordering::Relaxed);
                    let Some(id) = captures.get(at) else { break };
                    if sender.send(read_capture(library, id, articles, mappings)).is_err() {
                        break;
                    }
                }
            });
        }
        drop(sender);
        let result = store_all(library, &receiver, progress);
        stop.store(true, Ordering::Relaxed);
        // Unblocks readers that wait for room.
        drop(receiver);
        result
    })?;
    let items = make_current(library, waiting, pages)?;
    let count = u32::try_from(items.len()).unwrap_or(u32::MAX);
    progress.ended(AgainPart { items, ..AgainPart::default() });
    Ok(count)
}

/// Reads one capture and finds which of its versions read otherwise now.
fn read_capture(
    library: &Library,
    id: &CaptureId,
    articles: &[ArticleId],
    mappings: &Mappings,
) -> Result<Came, StoreError> {
    let (bytes, known) = library.read(|db| {
        let mut known = Vec::new();
        for seen in capture::first_seen_in(db, id)? {
            let current = version::get(db, &seen.version_id)?.reading_id;
            let readings = reading::of_version(db, &seen.version_id)?;
            known.extend(Known::new(seen, &current, readings));
        }
        Ok((capture::content(db, id)?, known))
    })?;
    let Some(first) = known.first() else { return Ok(Came::default()) };
    let origin = &first.seen.origin;
    let file_name =
        Path::new(origin).file_name().map_or_else(String::new, |name| name.to_string_lossy().into());
    // What was pasted may have come with its address; a file says its own.
    let url = if origin.contains(['/', '\\']) { None } else { first.seen.url.as_deref() };
    let input = Input { name: &file_name, bytes: &bytes, url };
    let read = read_again(&input, first.extractor(), mappings).map(|(extractor, harvest)| {
        let now = Seen { at: Utc::now(), basis: SeenBasis::ImportTime };
        prepare::articles(harvest, extractor, url, now)
    });
    let read = match read.and_then(not_refused) {
        Ok(read) => read,
        Err(problem) => return Ok(Came { failed: Some(failed(first, problem)), ..Came::default() }),
    };
    let is_asked = |id: &ArticleId| articles.is_empty() || articles.contains(id);
    let is_divided =
        |article: &PreparedArticle| article.split.as_ref().is_some_and(|page| page.shape != Shape::Html);
    let (divided, whole): (Vec<_>, Vec<_>) = read.into_iter().partition(is_divided);
    let mut out = came(&known, whole, is_asked);
    for page in divided.into_iter().filter_map(|article| article.split) {
        out.pages
            .extend(library.read(|db| divided_page(db, id, page))?.filter(|page| is_asked(&page.article_id)));
    }
    Ok(out)
}

/// What is no article at all after all, such as a wall, is left out: the text of before is better than none.
fn not_refused(read: Vec<PreparedArticle>) -> Result<Vec<PreparedArticle>, Problem> {
    let refusal = |article: &PreparedArticle| {
        article.problems.iter().find(|problem| problem.code == ProblemCode::NotAnArticle).cloned()
    };
    let first = read.iter().find_map(refusal);
    let good: Vec<_> = read.into_iter().filter(|article| refusal(article).is_none()).collect();
    match first {
        Some(problem) if good.is_empty() => Err(problem),
        _ => Ok(good),
    }
}

/// A page with the two versions that it shows, where both are still of one article.
fn divided_page(db: &Connection, id: &CaptureId, page: Page) -> Result<Option<DividedPage>, StoreError> {
    let mut shown = Vec::new();
    for (_, version_id) in capture::seen_in(db, id)? {
        shown.push(version::get(db, &version_id)?);
    }
    let numbered = |number: Option<u32>| shown.iter().find(|one| number.is_some() && one.number == number);
    let (Some(a), Some(b)) = (numbered(page.version_a), numbered(page.version_b)) else { return Ok(None) };
    let origin = capture::origin(db, id)?;
    let item = |row: &VersionRow| item(&origin, row.headline.clone(), &row.article_id, &row.id);
    Ok((a.article_id == b.article_id).then(|| DividedPage {
        article_id: a.article_id.clone(),
        versions: (a.id.clone(), b.id.clone()),
        items: [item(a), item(b)],
        page,
    }))
}

fn failed(of: &Known, problem: Problem) -> ImportedItem {
    ImportedItem { outcome: ImportOutcome::Failed, problems: vec![problem], ..item_of(of) }
}

fn item_of(one: &Known) -> ImportedItem {
    let seen = &one.seen;
    item(&seen.origin, one.current().headline.clone(), &seen.article_id, &seen.version_id)
}

fn item(origin: &str, headline: String, article_id: &ArticleId, version_id: &VersionId) -> ImportedItem {
    ImportedItem {
        path: origin.to_owned(),
        item: Some(headline),
        outcome: ImportOutcome::Reread,
        article_id: Some(article_id.clone()),
        version_ids: vec![version_id.clone()],
        needs_review: 0,
        problems: Vec::new(),
    }
}

fn came(known: &[Known], read: Vec<PreparedArticle>, is_asked: impl Fn(&ArticleId) -> bool) -> Came {
    let mut out = Came::default();
    for (at, version) in match_again::pair(known, read) {
        let one = &known[at];
        if !is_asked(&one.seen.article_id) {
            continue;
        }
        match one.replaced_by(version.reading) {
            Some(reading) => out.fresh.push((item_of(one), reading)),
            None => out.unchanged += 1,
        }
    }
    out
}

/// Stores readings as they come; none of them counts yet.
fn store_all(
    library: &Library,
    receiver: &Receiver<Result<Came, StoreError>>,
    progress: &mut dyn AgainProgress,
) -> Result<(Vec<Waiting>, Vec<DividedPage>), StoreError> {
    let (mut waiting, mut pages, mut came) = (Vec::new(), Vec::new(), VecDeque::new());
    while !progress.cancelled() {
        fill(&mut came, receiver, AHEAD);
        let batch: Vec<Came> = came.drain(..).collect::<Result<_, _>>()?;
        if batch.is_empty() {
            break;
        }
        let mut part = AgainPart { captures: batch.len(), ..AgainPart::default() };
        let mut fresh = Vec::new();
        for came in batch {
            part.unchanged += came.unchanged;
            part.items.extend(came.failed);
            fresh.extend(came.fresh);
            pages.extend(came.pages);
        }
        if !fresh.is_empty() {
            library.write(|tx| {
                for (item, reading) in fresh {
                    let [version_id] = item.version_ids.as_slice() else { continue };
                    let reading_id = reading::insert(tx, version_id, &reading)?;
                    waiting.push(Waiting { reading_id, item });
                }
                Ok(())
            })?;
        }
        progress.ended(part);
    }
    Ok((waiting, pages))
}

/// Makes all new readings count at once; replies what there is to tell.
fn make_current(
    library: &Library,
    waiting: Vec<Waiting>,
    pages: Vec<DividedPage>,
) -> Result<Vec<ImportedItem>, StoreError> {
    if waiting.is_empty() && pages.is_empty() {
        return Ok(Vec::new());
    }
    library.act(&Action::new("Extract again"), |tx| {
        let mut items = Vec::new();
        for one in waiting {
            for version_id in &one.item.version_ids {
                version::set_reading(tx, version_id, &one.reading_id)?;
            }
            items.push(one.item);
        }
        for divided in pages {
            let (a, b) = (&divided.versions.0, &divided.versions.1);
            let before = [version::get(tx, a)?.reading_id, version::get(tx, b)?.reading_id];
            repair::again(tx, &divided.article_id, (a, b), &divided.page)?;
            let after = [version::get(tx, a)?.reading_id, version::get(tx, b)?.reading_id];
            let changed =
                divided.items.into_iter().zip(before.iter().zip(&after)).filter(|(_, (was, is))| was != is);
            items.extend(changed.map(|(item, _)| item));
        }
        Ok(items)
    })
}
