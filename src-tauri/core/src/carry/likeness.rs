//! How alike two stretches of text are, and which stretch of a sentence is most like a phrase. Position plays no part here.

use crate::text::{ScalarIndex, Span, WordKind, words};
use std::collections::HashMap;

/// A word without its case, with its place and its weight.
pub(super) struct Term {
    form: String,
    weight: f32,
    /// Scalar values of the text that was read.
    pub span: Span,
}

/// The words and figures of a text; marks are left out. Long words weigh more: the short ones of every language are those
/// that any two sentences share.
pub(super) fn terms(text: &str) -> Vec<Term> {
    words(text)
        .into_iter()
        .filter(|word| word.kind != WordKind::Mark)
        .map(|word| Term {
            form: word.text.to_lowercase(),
            weight: match word.span.len() {
                len if word.kind == WordKind::Number => len.max(4) as f32,
                len if len <= 3 => 1.0,
                len => len.min(12) as f32,
            },
            span: word.span,
        })
        .collect()
}

/// Dice coefficient over the words of both, weighted; 0 where either has none.
pub(super) fn likeness(p: &[Term], q: &[Term]) -> f32 {
    let mut left = Counter::new(p);
    let common: f32 = q.iter().filter(|term| left.take(term)).map(|term| term.weight).sum();
    let total = weight(p) + weight(q);
    if total > 0.0 { (2.0 * common / total).min(1.0) } else { 0.0 }
}

/// Share of letters in common words of two texts, 0 to 1, as [`super::Carried::similarity`] counts it.
#[must_use]
pub fn alike(one: &str, other: &str) -> f32 {
    likeness(&terms(one), &terms(other))
}

fn weight(terms: &[Term]) -> f32 {
    terms.iter().map(|term| term.weight).sum()
}

/// How many of each word are still to be found.
struct Counter<'p>(HashMap<&'p str, i32>);

impl<'p> Counter<'p> {
    fn new(terms: &'p [Term]) -> Self {
        let mut counts = HashMap::new();
        terms.iter().for_each(|term| *counts.entry(term.form.as_str()).or_insert(0) += 1);
        Self(counts)
    }

    fn take(&mut self, term: &Term) -> bool {
        match self.0.get_mut(term.form.as_str()) {
            Some(count) if *count > 0 => {
                *count -= 1;
                true
            }
            _ => false,
        }
    }
}

/// Most comparisons of words that a search for a window may take.
const WINDOW_STEPS: usize = 40_000;

/// The stretch of `sentence` most like `phrase`, from a common word to a common word, with its likeness. `None` where they
/// share nothing or the search would be long.
pub(super) fn best_window(phrase: &[Term], sentence: &[Term]) -> Option<(Span, f32)> {
    let longest = phrase.len() * 2 + 2;
    if phrase.is_empty() || sentence.len().saturating_mul(longest) > WINDOW_STEPS {
        return None;
    }
    let known = Counter::new(phrase);
    let is_known = |term: &Term| known.0.contains_key(term.form.as_str());
    let own = weight(phrase);
    let mut best: Option<(Span, f32)> = None;
    for (from, first) in sentence.iter().enumerate().filter(|(_, term)| is_known(term)) {
        let mut left = Counter::new(phrase);
        let (mut common, mut all) = (0.0, 0.0);
        for term in sentence[from..].iter().take(longest) {
            all += term.weight;
            if !left.take(term) {
                continue;
            }
            common += term.weight;
            let score = 2.0 * common / (own + all);
            if best.is_none_or(|(_, top)| score > top) {
                best = Some((first.span.hull(term.span), score));
            }
        }
    }
    best
}

/// The one place where `phrase` stands in `text`, as scalar values of `text`; `None` where it stands nowhere or twice, or
/// only inside longer words.
pub(super) fn only_place(text: &str, phrase: &str) -> Option<Span> {
    let mut places = text.match_indices(phrase).filter(|(at, _)| {
        let joins = |before: Option<char>, after: Option<char>| {
            before.is_some_and(char::is_alphanumeric) && after.is_some_and(char::is_alphanumeric)
        };
        let end = at + phrase.len();
        !joins(text[..*at].chars().next_back(), phrase.chars().next())
            && !joins(phrase.chars().next_back(), text[end..].chars().next())
    });
    let (at, _) = places.next()?;
    places.next().is_none().then(|| ScalarIndex::new(text).span(at..at + phrase.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_best_window_leaves_out_what_was_put_around_it() {
        let text = "according to a website belonging to the harbour office";
        let (span, score) = best_window(&terms("A website belonging to the"), &terms(text)).unwrap();
        assert_eq!(&text[span.start..span.end], "a website belonging to the");
        assert!(score > 0.99);
        assert_eq!(best_window(&terms("ferry"), &terms(text)), None);
    }

    #[test]
    fn a_phrase_that_stands_twice_has_no_only_place() {
        assert_eq!(only_place("tide and tide", "tide"), None);
        assert_eq!(only_place("tide and tides", "tide"), Some(Span::new(0, 4)));
    }

    #[test]
    fn likeness_is_symmetric_and_one_for_the_same_words() {
        let (p, q) = (terms("the ferry sank at noon"), terms("The ferry sank late"));
        assert_eq!(likeness(&p, &p), 1.0);
        assert_eq!(likeness(&p, &q), likeness(&q, &p));
    }
}
