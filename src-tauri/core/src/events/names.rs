//! Names by their capitals alone, for readings of which nothing better is known: runs of capitalised words that are not only the
//! beginning of a sentence. Who a name belongs to, and whether two names are one entity, is for others to say.

use crate::text::{ScalarIndex, Span, WordKind, words};
use serde::{Deserialize, Serialize};
use std::collections::HashSet;

/// What a name does in a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// A person or an organisation.
    Who,
    /// A place.
    Where,
}

/// A name in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// Where it stands.
    pub span: Span,
    /// The name.
    pub name: String,
    /// What it does.
    pub role: Role,
}

const PLACING: &[&str] = &["in", "at", "near", "off", "outside", "around", "across", "towards"];
const INSIDE: &[&str] = &["of", "de", "la", "del", "von", "van", "al", "bin", "and"];
const NEVER: &[&str] = &[
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
    "i",
    "the",
    "a",
    "an",
    "he",
    "she",
    "it",
    "they",
    "we",
    "in",
    "on",
    "at",
    "but",
    "and",
    "this",
    "that",
    "after",
    "before",
    "when",
    "while",
    "his",
    "her",
    "their",
    "its",
    "as",
    "by",
    "for",
    "from",
    "if",
];

/// Names of a text, in order. `sentences` are its sentences.
#[must_use]
pub fn names(text: &str, sentences: &[Span]) -> Vec<Named> {
    let index = ScalarIndex::new(text);
    let mut found = Vec::new();
    let mut leading = Vec::new();
    for sentence in sentences {
        runs(index.slice(*sentence), sentence.start, &mut found, &mut leading);
    }
    // A single capitalised word at the head of a sentence is a name where it is one elsewhere.
    let known: HashSet<String> =
        found.iter().flat_map(|named| named.name.split(' ').map(str::to_owned)).collect();
    found.extend(leading.into_iter().filter(|named| known.contains(&named.name)));
    found.sort_by_key(|named| named.span);
    found
}

fn runs(sentence: &str, offset: usize, found: &mut Vec<Named>, leading: &mut Vec<Named>) {
    let tokens = words(sentence);
    let index = ScalarIndex::new(sentence);
    let capital = |at: usize| {
        tokens.get(at).is_some_and(|word| {
            word.kind == WordKind::Word
                && word.text.chars().next().is_some_and(char::is_uppercase)
                && !NEVER.contains(&word.text.to_lowercase().as_str())
        })
    };
    let mut at = 0;
    while at < tokens.len() {
        if !capital(at) {
            at += 1;
            continue;
        }
        let mut end = at + 1;
        loop {
            if capital(end) {
                end += 1;
            } else if tokens.get(end).is_some_and(|word| INSIDE.contains(&word.text) && word.text != "and")
                && capital(end + 1)
            {
                end += 2;
            } else {
                break;
            }
        }
        let span = tokens[at].span.hull(tokens[end - 1].span);
        let name = index.slice(span);
        let name = name.strip_suffix("'s").or_else(|| name.strip_suffix("’s")).unwrap_or(name);
        let placed = at
            .checked_sub(1)
            .is_some_and(|before| PLACING.contains(&tokens[before].text.to_lowercase().as_str()));
        let named = Named {
            span: Span::new(span.start, span.start + name.chars().count()).shifted(offset),
            name: name.to_owned(),
            role: if placed { Role::Where } else { Role::Who },
        };
        if at == 0 && end == 1 {
            leading.push(named)
        } else {
            found.push(named)
        }
        at = end;
    }
}
