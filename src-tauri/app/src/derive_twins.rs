//! Finding articles of one outlet that may be one, in the background: each newest text gets a print, then the articles of a
//! source that are new are looked at beside all others of it. What an article came to is stored with the note that it was
//! looked at, so that a program that ends in between goes on where it stopped.

use variorum_core::compare::prints::{Index, Print};
use variorum_core::compare::twins::{Side, Twins, judge};
use variorum_core::ids::{ArticleId, SourceId};
use variorum_store::table::reading;
use variorum_store::table::twin::{self, Printed, TwinRow};
use variorum_store::{Library, StoreError};

/// Raised with what a print holds or with how pairs are judged.
const ENGINE: u32 = 2;
/// Articles in one transaction.
const BATCH: usize = 512;
/// Articles that are looked at beside one, those with most in common.
const CANDIDATES: usize = 40;

/// Looks at the articles that were not looked at yet; `made` hears of every batch that was stored.
///
/// # Errors
/// Those of the store; what was stored before stays.
pub fn derive(library: &Library, made: impl Fn()) -> Result<(), StoreError> {
    print_all(library)?;
    for source in library.read(twin::waiting_sources)? {
        look_through(library, &source, &made)?;
    }
    Ok(())
}

fn print_all(library: &Library) -> Result<(), StoreError> {
    let mut after = ArticleId(String::new());
    loop {
        let printed = library.read(|db| {
            let batch = twin::unprinted(db, ENGINE, &after, BATCH)?;
            let print = |one: &twin::Unprinted| Ok(Print::of(&reading::get(db, &one.reading_id)?.text));
            let prints = batch.iter().map(print).collect::<Result<Vec<_>, StoreError>>()?;
            Ok(batch.into_iter().zip(prints).collect::<Vec<_>>())
        })?;
        let Some((last, _)) = printed.last() else { return Ok(()) };
        after = last.article_id.clone();
        library.write(|tx| {
            printed.iter().try_for_each(|(one, print)| twin::set_print(tx, ENGINE, one, print))
        })?;
    }
}

/// An article that was looked at: the number of its print, and the pairs that it is in.
struct Looked {
    key: i64,
    pairs: Vec<TwinRow>,
}

fn look_through(library: &Library, source: &SourceId, made: &impl Fn()) -> Result<(), StoreError> {
    let seats = library.read(|db| twin::seated(db, source))?;
    let index = Index::gather(seats.iter().map(|seat| &seat.found_by));
    let waiting: Vec<u32> =
        (0..).zip(&seats).filter(|(_, seat)| !seat.is_looked_at).map(|(at, _)| at).collect();
    for batch in waiting.chunks(BATCH) {
        let looked = library.read(|db| {
            let look = |own: &u32| {
                let seat = &seats[*own as usize];
                // Of two new articles the later one looks at the earlier.
                let is_due =
                    |other: u32| other != *own && (other < *own || seats[other as usize].is_looked_at);
                let near = index.near(&seat.found_by, CANDIDATES, is_due);
                let near: Vec<i64> = near.into_iter().map(|at| seats[at as usize].key).collect();
                Ok(Looked { key: seat.key, pairs: pairs(db, seat.key, &near)? })
            };
            batch.iter().map(look).collect::<Result<Vec<_>, StoreError>>()
        })?;
        library.write(|tx| {
            for one in &looked {
                one.pairs.iter().try_for_each(|pair| twin::insert(tx, pair))?;
                twin::set_looked_at(tx, one.key)?;
            }
            Ok(())
        })?;
        made();
    }
    Ok(())
}

/// The pairs of an article with those of the others that may be one with it.
fn pairs(db: &rusqlite::Connection, key: i64, others: &[i64]) -> Result<Vec<TwinRow>, StoreError> {
    let mut pairs = Vec::new();
    if others.is_empty() {
        return Ok(pairs);
    }
    let side = |of: &Printed| Ok::<_, StoreError>(Side::of(&reading::get(db, &of.reading_id)?.text));
    let own = twin::printed(db, key)?;
    let mut text = None;
    for other in others {
        let other = twin::printed(db, *other)?;
        if !own.print.may_be_one(&other.print) {
            continue;
        }
        let text = match &text {
            Some(text) => text,
            None => text.insert(side(&own)?),
        };
        if let Some(found) = judge(text, &side(&other)?) {
            pairs.push(row(&own.article_id, other.article_id, found));
        }
    }
    Ok(pairs)
}

fn row(one: &ArticleId, other: ArticleId, found: Twins) -> TwinRow {
    TwinRow {
        one: one.clone(),
        other,
        headline: found.headline,
        paragraphs: found.paragraphs,
        words: found.words,
    }
}
