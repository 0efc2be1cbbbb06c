//! Words of likelihood and of confidence in running text, as ICD 203 has them.

use crate::briefing::Likelihood;
use crate::quotations::stretches;
use crate::text::{Word, WordKind, words};

/// A likelihood word as a text has it.
pub(super) struct Found<'t> {
    pub likelihood: Likelihood,
    pub words: &'t str,
}

/// Nouns and verbs that make `remote` a likelihood: a remote valley is none.
const WITH_REMOTE: &[&str] = &["chance", "chances", "possibility", "likelihood", "prospect", "odds"];
const BE: &[&str] = &["is", "are", "remain", "remains", "seem", "seems", "was", "were", "be"];

/// Forms beside the words of the code.
const FORMS: &[(&str, Likelihood)] = &[
    ("almost certainly", Likelihood::AlmostCertain),
    ("nearly certainly", Likelihood::NearlyCertain),
    ("highly unlikely", Likelihood::VeryUnlikely),
    ("highly likely", Likelihood::VeryLikely),
    ("very probable", Likelihood::HighlyProbable),
    ("very probably", Likelihood::HighlyProbable),
    ("probably", Likelihood::Probable),
    ("even odds", Likelihood::RoughlyEvenOdds),
    ("even chance", Likelihood::RoughlyEvenChance),
];

/// Likelihood words of a text in their order, the longest at each place; somebody else's words between marks are left out.
pub(super) fn likelihoods(text: &str) -> Vec<Found<'_>> {
    let quoted = stretches(text);
    let own: Vec<Word<'_>> = words(text)
        .into_iter()
        .filter(|word| word.kind == WordKind::Word && !quoted.iter().any(|span| span.contains(word.span)))
        .collect();
    let lower: Vec<String> = own.iter().map(|word| word.text.to_lowercase()).collect();
    let mut table: Vec<(&str, Likelihood)> = Likelihood::ALL.iter().map(|one| (one.word(), *one)).collect();
    table.extend_from_slice(FORMS);
    table.sort_by_key(|(words, _)| std::cmp::Reverse(words.split(' ').count()));
    let mut out = Vec::new();
    let mut at = 0;
    while at < own.len() {
        let hit = table.iter().find(|(phrase, likelihood)| {
            let count = phrase.split(' ').count();
            at + count <= lower.len()
                && phrase.split(' ').eq(lower[at..at + count].iter().map(String::as_str))
                && (*likelihood != Likelihood::Remote || estimates(&lower, at))
        });
        let Some((phrase, likelihood)) = hit else {
            at += 1;
            continue;
        };
        let last = at + phrase.split(' ').count() - 1;
        let index = crate::text::ScalarIndex::new(text);
        out.push(Found { likelihood: *likelihood, words: index.slice(own[at].span.hull(own[last].span)) });
        at = last + 1;
    }
    out
}

fn estimates(lower: &[String], at: usize) -> bool {
    let is = |word: Option<&String>, list: &[&str]| word.is_some_and(|word| list.contains(&word.as_str()));
    is(lower.get(at + 1), WITH_REMOTE) || at > 0 && is(lower.get(at - 1), BE)
}

/// Whether a sentence speaks of confidence in a judgement.
pub(super) fn speaks_of_confidence(text: &str) -> bool {
    let lower: Vec<String> = words(text).iter().map(|word| word.text.to_lowercase()).collect();
    let graded = |pair: &[String]| {
        matches!(pair[0].as_str(), "low" | "moderate" | "medium" | "high" | "little" | "great" | "much")
            && pair[1] == "confidence"
    };
    let assessed = |pair: &[String]| pair[0] == "we" && pair[1] == "are";
    lower.windows(2).any(graded)
        || lower.windows(3).any(|three| assessed(&three[..2]) && three[2] == "confident")
        || lower.windows(2).any(|pair| pair[0] == "confidence" && (pair[1] == "that" || pair[1] == "in"))
}
