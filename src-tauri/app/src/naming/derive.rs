//! The background job behind suggested entities: reads what was not read yet, newest first and a few texts at a time, knows
//! names of one article by the fullest of them, and gathers the names of the library.

use super::read::read;
use crate::App;
use crate::jobs::JobHandle;
use rusqlite::Connection;
use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;
use std::time::{Duration, Instant};
use variorum_core::ids::ArticleId;
use variorum_core::naming::{KnownName, Mention, NameKind, gather, group};
use variorum_core::text::Span;
use variorum_store::table::naming::{self, Found};
use variorum_store::table::reading;
use variorum_store::{Library, StoreError, Tx};

/// Raised with the recogniser, the grouping or what is stored of them.
const ENGINE: u32 = 2;
/// Texts that are held at once.
const BATCH: u32 = 16;
/// Fewer texts than this are read without a job on the board: they are done before anybody looks.
const WORTH_A_JOB: u32 = 24;
/// The window is told of new names this often at most.
const TELL_EVERY: Duration = Duration::from_secs(2);
/// Suggestions are gathered anew after this many texts, so that a large import shows some on the way.
const GATHER_EVERY: u32 = 1_000;

/// Finds the names of every reading that awaits it, then gathers them; with a job on `app`'s board where it takes a while.
///
/// # Errors
/// Those of the store; what was read before stays.
pub(crate) fn derive_names(app: &App, library: &Library) -> Result<(), StoreError> {
    let awaiting = library.read(|db| naming::awaiting_count(db, ENGINE))?;
    if awaiting == 0 {
        return gather_names(library).map(|changed| {
            if changed {
                app.changed()
            }
        });
    }
    library.write(naming::forget_stale)?;
    let job = (awaiting >= WORTH_A_JOB).then(|| app.begin_background("Find names", awaiting));
    let result = read_all(app, library, job.as_deref());
    if let Some(job) = job {
        app.end_background(&job, result.as_ref().err().map(ToString::to_string));
    }
    result?;
    gather_names(library)?;
    app.changed();
    Ok(())
}

/// How many texts await the recogniser.
pub(crate) fn pending(db: &Connection) -> Result<u32, StoreError> {
    naming::awaiting_count(db, ENGINE)
}

fn read_all(app: &App, library: &Library, job: Option<&JobHandle>) -> Result<(), StoreError> {
    let mut told = Instant::now();
    let mut since = 0;
    loop {
        if job.is_some_and(JobHandle::is_cancelled) {
            return Ok(());
        }
        let read = read_batch(library)?;
        if read == 0 {
            return Ok(());
        }
        since += read;
        if let Some(job) = job {
            app.advance_background(job, read);
        }
        if since >= GATHER_EVERY {
            since = 0;
            gather_names(library)?;
        }
        if told.elapsed() >= TELL_EVERY {
            told = Instant::now();
            app.changed();
        }
    }
}

/// Reads a batch; how many texts there were.
fn read_batch(library: &Library) -> Result<u32, StoreError> {
    let batch = library.read(|db| naming::awaiting(db, ENGINE, BATCH))?;
    let mut found: Vec<Found> = Vec::with_capacity(batch.len());
    for one in &batch {
        let row = library.read(|db| reading::get(db, &one.reading_id))?;
        found.push(read(&row.text.text, row.language.as_deref()));
    }
    library.write(|tx| {
        for (one, found) in batch.iter().zip(&found) {
            naming::set(tx, ENGINE, one, found)?;
        }
        let articles: BTreeSet<&ArticleId> = batch.iter().map(|one| &one.article_id).collect();
        articles.into_iter().try_for_each(|article| know_by_fullest(tx, article))
    })?;
    Ok(u32::try_from(batch.len()).unwrap_or(u32::MAX))
}

/// A version that says "Reid" only means the "Anna Reid" of the version before it. Where an article has two of the name, the
/// bare one stays by itself.
fn know_by_fullest(tx: &Tx<'_>, article: &ArticleId) -> Result<(), StoreError> {
    let rows = naming::of_article(tx, article)?;
    let mut distinct: Vec<(NameKind, &str)> = Vec::new();
    let mut at: HashMap<(NameKind, &str), usize> = HashMap::new();
    for (_, kind, fullest, _) in &rows {
        at.entry((*kind, fullest)).or_insert_with(|| {
            distinct.push((*kind, fullest));
            distinct.len() - 1
        });
    }
    // One name a line: the grouping reads what stands around a name, and here nothing does.
    let (mut text, mut mentions, mut start) = (String::new(), Vec::new(), 0);
    for (kind, fullest) in &distinct {
        let end = start + fullest.chars().count();
        mentions.push(Mention { span: Span::new(start, end), kind: *kind, roles: Vec::new() });
        text.push_str(fullest);
        text.push('\n');
        start = end + 1;
    }
    let grouping = group(&text, &mentions);
    let known: Vec<(i64, NameKind, String)> = rows
        .iter()
        .map(|(key, kind, fullest, _)| {
            let entity = grouping.entity_of[at[&(*kind, fullest.as_str())]];
            (*key, *kind, grouping.entities[entity].name.clone())
        })
        .collect();
    naming::set_names(tx, &known)
}

/// Gathers the names of the library into suggested entities, where anything is new; whether it was.
fn gather_names(library: &Library) -> Result<bool, StoreError> {
    let (stamp, names, apart) = library.read(|db| {
        let stamp = naming::stamp(db, ENGINE)?;
        if naming::gathered(db)? == stamp {
            return Ok((stamp, Vec::new(), None));
        }
        let names = naming::names(db)?;
        let apart = naming::ruled_apart(db, &names)?;
        Ok((stamp, names, Some(apart)))
    })?;
    let Some(apart) = apart else { return Ok(false) };
    let known: Vec<KnownName> = names
        .iter()
        .map(|row| KnownName { name: row.name.clone(), kind: row.kind, articles: row.articles })
        .collect();
    let gathering = gather(&known, &apart);
    let leads: Vec<(i64, i64)> = names
        .iter()
        .zip(&gathering.lead_of)
        .filter(|(row, lead)| row.lead != Some(names[**lead].key))
        .map(|(row, &lead)| (row.key, names[lead].key))
        .collect();
    let doubts: Vec<(i64, i64)> =
        gathering.doubts.iter().map(|doubt| (names[doubt.one].key, names[doubt.other].key)).collect();
    library.write(|tx| naming::set_gathering(tx, &stamp, &leads, &doubts))?;
    Ok(true)
}

impl App {
    fn begin_background(&self, title: &str, total: u32) -> Arc<JobHandle> {
        let (_, handle) = self.jobs_board().start_background(title.to_owned());
        handle.total(total as usize);
        self.tell_job(&handle);
        handle
    }

    fn advance_background(&self, job: &JobHandle, done: u32) {
        if job.advance(done as usize) {
            self.tell_job(job);
        }
    }

    fn end_background(&self, job: &JobHandle, error: Option<String>) {
        job.finish(error);
        self.tell_job(job);
    }
}
