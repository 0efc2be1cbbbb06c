//! The fixed words of a printed briefing, so that every format says the same. Layout and escaping are the formats' own.

use crate::sheet::{Drawn, Judged, Source};
use std::collections::BTreeSet;
use variorum_core::briefing::{Confidence, Credibility, Likelihood, Reliability};

/// Label of the bottom line.
pub const BOTTOM_LINE: &str = "Bottom line";
/// Heading of the list of sources.
pub const SOURCES: &str = "Sources";
/// Heading of the table of contents.
pub const CONTENTS: &str = "Contents";
/// Heading of the appendix.
pub const APPENDIX: &str = "Appendix: cited passages in context";
/// Stands before what became of a passage.
pub const SINCE: &str = "Since then";
/// Stands before the analyst's own tags and notes.
pub const NOTED: &str = "Noted";
/// Stands in the appendix under a passage that no later version changed.
pub const UNCHANGED: &str = "Unchanged in every later version held.";
/// Stands where a citation is not among those of the briefing.
pub const MISSING: &str = "[missing citation]";
/// Title of a briefing that has none.
pub const UNTITLED: &str = "Untitled briefing";

/// From this many headings on a document gets a table of contents.
pub const LONG: usize = 6;

/// Words quoted in a note are cut at about this many characters; the list of sources then has them in full.
const NOTE_WORDS: usize = 400;

/// "likely (55-80 %)": the word of ICD 203 with its range.
#[must_use]
pub fn likelihood(word: Likelihood) -> String {
    let (low, high) = word.range();
    format!("{} ({low}-{high} %)", word.word())
}

/// The lines under a judgement, as label and text. Likelihood and confidence stand on lines of their own, since ICD 203
/// (D.6.e.2.b) wants them never mixed in one sentence.
#[must_use]
pub fn judgement_lines(judged: &Judged) -> Vec<(&'static str, String)> {
    let lines = [
        ("Likelihood", judged.likelihood.map(likelihood)),
        ("Confidence", judged.confidence.map(|confidence: Confidence| confidence.word().to_owned())),
        ("Assumptions", Some(judged.assumptions.clone())),
        ("What would change it", Some(judged.would_change.clone())),
    ];
    lines
        .into_iter()
        .filter_map(|(label, text)| text.filter(|text| !text.is_empty()).map(|text| (label, text)))
        .collect()
}

/// "Judgement 2", or "Judgement" where it is the only one.
#[must_use]
pub fn judgement_label(judged: &Judged) -> String {
    judged.number.map_or_else(|| "Judgement".to_owned(), |number| format!("Judgement {number}"))
}

/// "Figure 2. Caption", or "Figure 2" alone.
#[must_use]
pub fn figure_label(figure: &Drawn) -> String {
    if figure.caption.is_empty() {
        format!("Figure {}", figure.number)
    } else {
        format!("Figure {}. {}", figure.number, figure.caption)
    }
}

/// Admiralty grades of a citation: "B2", or which of the two is missing.
#[must_use]
pub fn grade(reliability: Option<Reliability>, credibility: Option<Credibility>) -> String {
    match (reliability, credibility.map(Credibility::number)) {
        (Some(letter), Some(number)) => format!("{letter:?}{number}"),
        (Some(letter), None) => format!("{letter:?}, item not graded"),
        (None, Some(number)) => format!("source not graded, item {number}"),
        (None, None) => "not graded".to_owned(),
    }
}

/// What the grades in the list of sources mean; `None` where nothing is graded.
#[must_use]
pub fn grade_key(sources: &[Source]) -> Option<String> {
    let letters: BTreeSet<_> = sources.iter().filter_map(|source| source.reliability).collect();
    let figures: BTreeSet<_> = sources.iter().filter_map(|source| source.credibility).collect();
    let words: Vec<_> = letters
        .iter()
        .map(|letter| format!("{letter:?} {}", letter.word()))
        .chain(figures.iter().map(|figure| format!("{} {}", figure.number(), figure.word())))
        .collect();
    (!words.is_empty()).then(|| {
        format!(
            "Grades follow the Admiralty code: the letter for the reliability of the source, the figure for the credibility of the item. Here: {}.",
            words.join(", ")
        )
    })
}

/// "version 5"; a label that already says so is left alone.
#[must_use]
pub fn version(label: &str) -> String {
    match label.get(..7) {
        Some(start) if start.eq_ignore_ascii_case("version") => label.to_owned(),
        _ if label.is_empty() => "version not labelled".to_owned(),
        _ => format!("version {label}"),
    }
}

/// The facts of a source in print order, as label and text: version, published, seen. The address and the hash are apart.
#[must_use]
pub fn source_facts(source: &Source) -> Vec<String> {
    let mut facts = vec![capitalised(&source.version)];
    facts.push(
        source
            .published
            .as_ref()
            .map_or_else(|| "publication time not known".to_owned(), |at| format!("published {at}")),
    );
    facts.push(
        source
            .seen
            .as_ref()
            .map_or_else(|| "time of sighting not known".to_owned(), |at| format!("seen {at}")),
    );
    facts
}

/// What a note says before the quoted words: "Harbour Courier (B2), “Ferry late”, version 5, seen 20 November 2026".
#[must_use]
pub fn note(source: &Source) -> String {
    let mut out = format!("{} ({})", source.name, source.grade);
    if !source.headline.is_empty() {
        out.push_str(&format!(", “{}”", source.headline));
    }
    out.push_str(&format!(", {}", source.version));
    if let Some(seen) = &source.seen {
        out.push_str(&format!(", seen {seen}"));
    }
    out
}

/// The quoted words of a note: all of them, or their beginning up to a space and an ellipsis.
#[must_use]
pub fn note_words(words: &str) -> String {
    let Some((cut, _)) = words.char_indices().nth(NOTE_WORDS) else { return words.to_owned() };
    let head = &words[..cut];
    let head = head.rfind(' ').filter(|at| *at > cut / 2).map_or(head, |at| &head[..at]);
    format!("{} …", head.trim_end())
}

/// Whether a note cannot hold all the words of its citation.
#[must_use]
pub fn is_cut(words: &str) -> bool {
    words.chars().nth(NOTE_WORDS).is_some()
}

fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}
