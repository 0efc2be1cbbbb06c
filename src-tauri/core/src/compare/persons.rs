//! The persons of all texts under one name each. Names that could be two persons' stay apart.

use super::model::{Account, Passage, PersonHere, PersonRow};
use crate::naming::{Likeness, NameKind, likeness};
use crate::text::ScalarIndex;
use std::collections::BTreeSet;

/// A person with every name that a text has for them.
pub(super) struct Person {
    pub row: PersonRow,
    names: Vec<String>,
}

impl Person {
    /// Whether one of the texts calls the person so.
    pub(super) fn is_called(&self, name: &str) -> bool {
        self.names.iter().any(|own| own == name)
    }
}

/// One row a person; those that most sides name first, then those mentioned most.
pub(super) fn rows(accounts: &[Account<'_>], indexes: &[ScalarIndex<'_>]) -> Vec<Person> {
    let mut people: Vec<Person> = Vec::new();
    // Full names first: a surname alone joins the one person that it can mean.
    let mut entries: Vec<(usize, &str, PersonHere)> = Vec::new();
    for (text, account) in accounts.iter().enumerate() {
        for mention in account.persons {
            let known = entries.iter_mut().find(|(t, name, _)| *t == text && *name == mention.name);
            if let Some((_, _, here)) = known {
                here.mentions += 1;
                here.role = here.role.take().or_else(|| mention.role.clone());
                continue;
            }
            let here = PersonHere {
                first: Passage::of(text, mention.span, &indexes[text]),
                name: mention.name.clone(),
                role: mention.role.clone(),
                mentions: 1,
            };
            entries.push((text, &mention.name, here));
        }
    }
    entries.sort_by_key(|(text, name, here)| {
        (std::cmp::Reverse(name.split_whitespace().count()), *text, here.first.span)
    });
    for (text, name, here) in entries {
        match home(&people, text, name) {
            Some(at) => {
                let person = &mut people[at];
                person.names.push(name.to_owned());
                match person.row.texts.iter_mut().find(|other| other.first.text == text as u32) {
                    Some(other) => other.mentions += here.mentions,
                    None => person.row.texts.push(here),
                }
            }
            None => people.push(Person {
                row: PersonRow { name: name.to_owned(), texts: vec![here] },
                names: vec![name.to_owned()],
            }),
        }
    }
    for person in &mut people {
        person.row.texts.sort_by_key(|here| here.first.text);
    }
    let sides = |person: &Person| -> usize {
        let set: BTreeSet<usize> =
            person.row.texts.iter().map(|here| accounts[here.first.text as usize].side).collect();
        set.len()
    };
    people.sort_by_key(|person| {
        let mentions: u32 = person.row.texts.iter().map(|here| here.mentions).sum();
        (std::cmp::Reverse(sides(person)), std::cmp::Reverse(mentions))
    });
    people
}

/// The one person that a name can mean.
fn home(people: &[Person], text: usize, name: &str) -> Option<usize> {
    let best = |person: &Person| {
        person.names.iter().map(|own| likeness(NameKind::Person, own, name)).max().unwrap_or(Likeness::Apart)
    };
    let found: Vec<(Likeness, usize)> = people
        .iter()
        .enumerate()
        .map(|(at, person)| (best(person), at))
        .filter(|(likeness, _)| *likeness >= Likeness::Shortened)
        .collect();
    let same: Vec<usize> = found.iter().filter(|(l, _)| *l == Likeness::Same).map(|(_, at)| *at).collect();
    match (same.as_slice(), found.as_slice()) {
        ([at], _) | ([], [(_, at)]) => {
            // Two full names of one text are two persons, however alike.
            let twice = people[*at].row.texts.iter().any(|here| {
                here.first.text == text as u32
                    && here.name.split_whitespace().count() > 1
                    && name.split_whitespace().count() > 1
                    && here.name != name
            });
            (!twice).then_some(*at)
        }
        _ => None,
    }
}
