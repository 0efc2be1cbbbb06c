//! The figures of a reading, found once while the program runs.

use super::accounts::Entry;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use variorum_core::figures::{self, Figure};
use variorum_core::text::{ScalarIndex, sentences};

/// Readings that are kept; beyond that all are forgotten and found again.
const KEPT: usize = 4_000;

/// A figure with its sentence.
pub(super) struct Told {
    pub figure: Figure,
    pub exact: String,
    pub sentence: String,
}

fn known() -> &'static Mutex<HashMap<String, Arc<Vec<Told>>>> {
    static KNOWN: OnceLock<Mutex<HashMap<String, Arc<Vec<Told>>>>> = OnceLock::new();
    KNOWN.get_or_init(Mutex::default)
}

/// The figures of an entry.
pub(super) fn of(entry: &Entry) -> Arc<Vec<Told>> {
    let kept = || known().lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(found) = kept().get(&entry.reading_key) {
        return found.clone();
    }
    let found = Arc::new(told(entry));
    let mut all = kept();
    if all.len() >= KEPT {
        all.clear();
    }
    all.insert(entry.reading_key.clone(), found.clone());
    found
}

fn told(entry: &Entry) -> Vec<Told> {
    let text = &entry.reading.text;
    let index = ScalarIndex::new(text);
    let around = sentences(text);
    figures::find(text)
        .into_iter()
        .map(|figure| {
            let sentence = around.iter().copied().find(|s| s.contains(figure.span)).unwrap_or(figure.span);
            Told {
                exact: index.slice(figure.span).to_owned(),
                sentence: index.slice(sentence).to_owned(),
                figure,
            }
        })
        .collect()
}
