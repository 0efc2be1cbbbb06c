//! The persons of a reading, found once while the program runs: readings never change.

use std::collections::HashMap;
use std::sync::{Mutex, OnceLock, PoisonError};
use variorum_core::compare::PersonMention;
use variorum_core::naming::{NameKind, group};
use variorum_core::text::{ReadingText, ScalarIndex};
use variorum_names::Recogniser;

/// Readings whose persons are kept; beyond that all are forgotten and found again.
const KEPT: usize = 2_000;

fn known() -> &'static Mutex<HashMap<String, Vec<PersonMention>>> {
    static KNOWN: OnceLock<Mutex<HashMap<String, Vec<PersonMention>>>> = OnceLock::new();
    KNOWN.get_or_init(Mutex::default)
}

fn recogniser() -> &'static Recogniser {
    static RECOGNISER: OnceLock<Recogniser> = OnceLock::new();
    RECOGNISER.get_or_init(Recogniser::new)
}

/// The persons that a reading names. An empty key is found anew each time.
pub(super) fn of(key: &str, reading: &ReadingText) -> Vec<PersonMention> {
    let kept = || known().lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(found) = kept().get(key).filter(|_| !key.is_empty()) {
        return found.clone();
    }
    let found = find(reading);
    if !key.is_empty() {
        let mut all = kept();
        if all.len() >= KEPT {
            all.clear();
        }
        all.insert(key.to_owned(), found.clone());
    }
    found
}

fn find(reading: &ReadingText) -> Vec<PersonMention> {
    let mentions = recogniser().mentions(&reading.text);
    let grouping = group(&reading.text, &mentions);
    let index = ScalarIndex::new(&reading.text);
    mentions
        .iter()
        .zip(&grouping.entity_of)
        .filter(|(_, entity)| grouping.entities[**entity].kind == NameKind::Person)
        .map(|(mention, &entity)| PersonMention {
            span: mention.span,
            name: grouping.entities[entity].name.clone(),
            role: mention.roles.first().map(|role| index.slice(*role).to_owned()),
        })
        .collect()
}
