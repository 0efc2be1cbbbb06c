//! Derived data in the background: the dates that texts name, and how much of substance each version changed. Made after
//! imports and corrections, newest first, never in their way.

use crate::App;
use crate::boilerplate::{self, Lines};
use crate::changes::{compare_sides, substance};
use crate::derive_events;
use crate::derive_twins;
use crate::ledger;
use variorum_core::change::ENGINE_VERSION;
use variorum_core::dates::{self, Anchor, Bound, Expression, Language};
use variorum_core::ids::VersionId;
use variorum_core::text::{ScalarIndex, Span, sentences};
use variorum_core::time::Stated;
use variorum_store::table::derived::{self, DateRow};
use variorum_store::table::reading::{self, ReadingRow};
use variorum_store::table::version::{self, VersionRow};
use variorum_store::{Library, StoreError};

/// Raised with any engine whose answers are stored.
const ENGINE: u32 = 101 + ENGINE_VERSION;
/// Versions in one transaction.
const BATCH: u32 = 64;
/// Dates less sure than this are not shown on the timeline.
const SURE_ENOUGH: f32 = 0.3;

impl App {
    /// Derives what is missing, on a thread of its own; one at a time.
    pub fn derive_soon(&self) {
        if self.library().read_only().is_some() || !self.begin_deriving() {
            return;
        }
        let app = self.clone();
        let spawned = std::thread::Builder::new().name("derive".into()).spawn(move || {
            while app.derive_once_more() {
                let library = app.library();
                // An error ends this round; the next write begins another.
                let _ = derive_all(&app, &library);
            }
        });
        if spawned.is_err() {
            self.derive_once_more();
        }
    }

    /// Derives everything that is missing, on this thread; nothing where the library can only be read.
    ///
    /// # Errors
    /// Those of the store.
    pub fn derive_now(&self) -> Result<(), StoreError> {
        let library = self.library();
        if library.read_only().is_some() {
            return Ok(());
        }
        derive_all(self, &library)
    }
}

/// First the lines that comparisons leave out; then dates and the ledger, which are quick; then names, which the statements of
/// events need; near copies last, since nothing waits for them.
fn derive_all(app: &App, library: &Library) -> Result<(), StoreError> {
    boilerplate::derive(library)?;
    while derive_batch(library)? {
        app.changed();
    }
    ledger::derive::derive(library, || app.changed())?;
    crate::naming::derive_names(app, library)?;
    while derive_events::derive_batch(library)? {
        app.changed();
    }
    derive_twins::derive(library, || app.changed())
}

/// What was derived of one version.
struct Derived {
    version: VersionRow,
    previous: Option<ReadingRow>,
    substance: Option<f32>,
    anchor: String,
    dates: Vec<DateRow>,
    lines: Lines,
}

/// Derives a batch; whether there was any.
fn derive_batch(library: &Library) -> Result<bool, StoreError> {
    let batch = library.read(|db| derived::pending(db, ENGINE, BATCH))?;
    let made: Vec<Derived> = batch.iter().map(|id| derive_version(library, id)).collect::<Result<_, _>>()?;
    if made.is_empty() {
        return Ok(false);
    }
    library.write(|tx| {
        for one in &made {
            if !one.lines.still_count(tx)? {
                continue;
            }
            let previous = one.previous.as_ref().map(|reading| &reading.id);
            derived::set_substance(
                tx,
                ENGINE,
                &one.version.id,
                &one.version.reading_id,
                previous,
                one.substance,
            )?;
            derived::set_dates(tx, ENGINE, &one.version.reading_id, &one.anchor, &one.dates)?;
        }
        Ok(())
    })?;
    Ok(true)
}

fn derive_version(library: &Library, id: &VersionId) -> Result<Derived, StoreError> {
    let (version, text, previous, known_day, lines) = library.read(|db| {
        let row = version::get(db, id)?;
        let text = reading::get(db, &row.reading_id)?;
        let previous = match derived::previous_reading(db, id)? {
            Some(id) => Some(reading::get(db, &id)?),
            None => None,
        };
        let known_day = best_known_day(&version::every(db, &row.article_id)?, &row);
        let lines = boilerplate::of_article(db, &row.article_id)?;
        Ok((row, text, previous, known_day, lines))
    })?;
    let substance = previous
        .as_ref()
        .map(|before| substance(&compare_sides(&lines.side(&before.text), &lines.side(&text.text))));
    let dates = known_day.map_or_else(Vec::new, |anchor| date_rows(&text, anchor));
    Ok(Derived {
        version,
        previous,
        substance,
        lines,
        anchor: known_day.map_or_else(String::new, Stated::iso),
        dates,
    })
}

/// The day that dates in a version are resolved against: its own time, else that of the version nearest to it in order, else
/// a day in the article's address.
fn best_known_day(all: &[VersionRow], row: &VersionRow) -> Option<Stated> {
    let own = row.published.as_deref().or(row.updated.as_deref()).or(row.seen_at.as_deref());
    if let Some(stated) = own.and_then(Stated::parse) {
        return Some(stated);
    }
    let mut others: Vec<&VersionRow> = all.iter().filter(|other| other.id != row.id).collect();
    others.sort_by_key(|other| other.position.abs_diff(row.position));
    others.into_iter().find_map(|other| other.time().and_then(Stated::parse))
}

fn date_rows(text: &ReadingRow, anchor: Stated) -> Vec<DateRow> {
    let language = text.language.as_deref().map_or(Some(Language::English), Language::from_code);
    let Some(language) = language else { return Vec::new() };
    let found = dates::find(&text.text.text, &Anchor { published: anchor, language, zone: None });
    let index = ScalarIndex::new(&text.text.text);
    let around = sentences(&text.text.text);
    found
        .into_iter()
        .filter(|date| {
            date.confidence >= SURE_ENOUGH && matches!(date.kind, dates::Kind::Date | dates::Kind::Time)
        })
        .filter_map(|date| date_row(text, &date, &index, &around))
        .collect()
}

fn date_row(
    text: &ReadingRow,
    date: &Expression,
    index: &ScalarIndex<'_>,
    around: &[Span],
) -> Option<DateRow> {
    let from = date.from?;
    let sentence = around.iter().copied().find(|sentence| sentence.contains(date.span)).unwrap_or(date.span);
    let to = date.to.map(iso).filter(|to| *to != iso(from));
    Some(DateRow {
        reading_id: text.id.clone(),
        span: date.span,
        words: index.slice(date.span).to_owned(),
        sentence,
        sentence_words: index.slice(sentence).to_owned(),
        from: iso(from),
        to,
        confidence: date.confidence,
    })
}

/// A day stays a day; clock time without a zone stands as it is.
fn iso(bound: Bound) -> String {
    match bound {
        Bound::Day(day) => day.format("%Y-%m-%d").to_string(),
        Bound::Clock(at) => at.format("%Y-%m-%dT%H:%M:%S").to_string(),
    }
}
