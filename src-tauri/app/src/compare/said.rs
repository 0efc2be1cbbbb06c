//! The utterances and figures of a reading, found once while the program runs.

use super::accounts::Entry;
use super::people;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use variorum_core::figures::{self, Figure};
use variorum_core::quotations::{Kind, NamedMention, find};
use variorum_core::text::{ScalarIndex, Span, sentences};

/// Readings that are kept; beyond that all are forgotten and found again.
const KEPT: usize = 4_000;

/// Words between quotation marks, the stretches of one utterance as one.
pub(super) struct Said {
    /// From the first word to the last.
    pub span: Span,
    pub exact: String,
    /// The words between the marks alone.
    pub words: String,
    pub speaker: Option<String>,
    pub verb: Option<String>,
}

/// A figure with its sentence.
pub(super) struct Told {
    pub figure: Figure,
    pub exact: String,
    pub sentence: String,
}

/// What a reading says.
pub(super) struct Findings {
    pub said: Vec<Said>,
    pub told: Vec<Told>,
}

fn known() -> &'static Mutex<HashMap<String, Arc<Findings>>> {
    static KNOWN: OnceLock<Mutex<HashMap<String, Arc<Findings>>>> = OnceLock::new();
    KNOWN.get_or_init(Mutex::default)
}

/// What the text of an entry says.
pub(super) fn of(entry: &Entry) -> Arc<Findings> {
    let kept = || known().lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(found) = kept().get(&entry.reading_key) {
        return found.clone();
    }
    let found = Arc::new(Findings { said: utterances(entry), told: told(entry) });
    let mut all = kept();
    if all.len() >= KEPT {
        all.clear();
    }
    all.insert(entry.reading_key.clone(), found.clone());
    found
}

fn utterances(entry: &Entry) -> Vec<Said> {
    let index = ScalarIndex::new(&entry.reading.text);
    let names: Vec<NamedMention> = people::of(&entry.reading_key, &entry.reading)
        .into_iter()
        .map(|mention| NamedMention { span: mention.span, entity_name: mention.name })
        .collect();
    let mut found: Vec<(u32, Said)> = Vec::new();
    for quotation in find(&entry.reading.text, &names) {
        if quotation.kind == Kind::Reported {
            continue;
        }
        let words = index.slice(quotation.span);
        match found.last_mut() {
            Some((utterance, said)) if *utterance == quotation.utterance => {
                said.words = format!("{} {words}", said.words);
                said.span = said.span.hull(quotation.span);
                said.exact = index.slice(said.span).to_owned();
            }
            _ => found.push((
                quotation.utterance,
                Said {
                    span: quotation.span,
                    exact: words.to_owned(),
                    words: words.to_owned(),
                    speaker: quotation.speaker.and_then(|speaker| speaker.entity_name),
                    verb: quotation.verb.map(|verb| index.slice(verb).to_owned()),
                },
            )),
        }
    }
    found.into_iter().map(|(_, said)| said).collect()
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
