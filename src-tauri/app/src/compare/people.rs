//! The persons of texts: as the library understands their names at present where the recogniser has read them, else found on
//! the spot.

use super::accounts::Entry;
use crate::naming::recogniser;
use rusqlite::Connection;
use std::collections::HashMap;
use variorum_core::compare::PersonMention;
use variorum_core::ids::ReadingId;
use variorum_core::naming::{NameKind, group};
use variorum_core::text::{ReadingText, ScalarIndex};
use variorum_store::StoreError;
use variorum_store::table::mention::{self, Meaning};
use variorum_store::table::naming;

/// Gives every entry whose text was read the persons that it names.
pub(super) fn recall(db: &Connection, entries: &mut [Entry]) -> Result<(), StoreError> {
    let ids: Vec<ReadingId> = entries.iter().map(|entry| ReadingId(entry.reading_key.clone())).collect();
    let mut persons: HashMap<ReadingId, Vec<PersonMention>> =
        naming::already_read(db, &ids)?.into_iter().map(|id| (id, Vec::new())).collect();
    for row in mention::of_readings(db, &ids)? {
        if row.kind == NameKind::Person && !matches!(row.meaning, Meaning::Rejected(_)) {
            let person = PersonMention { span: row.span, name: row.name, role: row.role };
            persons.entry(row.reading_id).or_default().push(person);
        }
    }
    for (entry, id) in entries.iter_mut().zip(&ids) {
        entry.persons = persons.get(id).cloned();
    }
    Ok(())
}

/// The persons that a text names.
pub(super) fn find(reading: &ReadingText) -> Vec<PersonMention> {
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
