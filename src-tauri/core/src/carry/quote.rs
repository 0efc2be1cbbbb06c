//! Finding a quotation that came from elsewhere, with the words around it, in a text: exact but for white space and
//! typography, and settled by the context where the words stand more than once. A look-alike is no find.

use crate::text::Span;

/// A quotation with what stood around it, as web annotations have it.
#[derive(Clone, Copy, Debug, Default)]
pub struct Quote<'a> {
    /// The words.
    pub exact: &'a str,
    /// What stood before; empty where that is not known.
    pub prefix: &'a str,
    /// What stood after; empty where that is not known.
    pub suffix: &'a str,
}

/// Where a quotation stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    /// Here.
    At(Span),
    /// The words stand there so many times, and the context does not tell which is meant.
    Several(usize),
    /// The words stand there, but in another context.
    Elsewhere,
    /// Not at all.
    Nowhere,
}

/// Letters of context that must agree for a place to be told by it.
const ENOUGH: usize = 8;
/// Letters from which a quotation speaks for itself.
const LONG: usize = 40;

/// Finds a quotation in a text; the span has no white space at its ends.
#[must_use]
pub fn find(text: &str, quote: &Quote<'_>) -> Found {
    let (folded, places) = fold(text);
    let (exact, _) = fold(quote.exact);
    let exact = trimmed(&exact);
    if exact.is_empty() {
        return Found::Nowhere;
    }
    let hits: Vec<usize> = (0..folded.len().saturating_sub(exact.len() - 1))
        .filter(|at| folded[*at..*at + exact.len()] == *exact)
        .filter(|at| whole(&folded, *at, exact.len()))
        .collect();
    let (prefix, suffix) = (fold(quote.prefix).0, fold(quote.suffix).0);
    let context = |at: usize| {
        let before = agree(trimmed(&prefix).iter().rev(), before(&folded, at));
        let after = agree(trimmed(&suffix).iter(), after(&folded, at + exact.len()));
        (before, after)
    };
    // A side agrees where it is long enough to mean something, or as long as what was given.
    let agrees = |(before, after): (usize, usize)| {
        let enough = |found: usize, given: &[char]| {
            let given = trimmed(given).len();
            given > 0 && found >= given.min(ENOUGH)
        };
        enough(before, &prefix) || enough(after, &suffix)
    };
    let given = !trimmed(&prefix).is_empty() || !trimmed(&suffix).is_empty();
    let span = |at: usize| Found::At(Span::new(places[at].0, places[at + exact.len() - 1].1));
    match hits.as_slice() {
        [] => Found::Nowhere,
        [only] if !given || exact.len() >= LONG || agrees(context(*only)) => span(*only),
        [_] => Found::Elsewhere,
        many => {
            let mut ranked: Vec<((usize, usize), usize)> =
                many.iter().map(|at| (context(*at), *at)).collect();
            ranked.sort_by_key(|((before, after), at)| (std::cmp::Reverse(before + after), *at));
            let sum = |at: usize| ranked[at].0.0 + ranked[at].0.1;
            if given && agrees(ranked[0].0) && sum(0) > sum(1) {
                span(ranked[0].1)
            } else {
                Found::Several(many.len())
            }
        }
    }
}

/// Letters with typography folded and white space joined, and the scalar values of the text that each stands for.
fn fold(text: &str) -> (Vec<char>, Vec<(usize, usize)>) {
    let mut letters: Vec<char> = Vec::with_capacity(text.len());
    let mut places = Vec::with_capacity(text.len());
    let mut buffer = [0_u8; 4];
    for (at, c) in text.chars().enumerate() {
        if matches!(c, '\u{AD}' | '\u{FEFF}' | '\u{2060}') {
            continue;
        }
        for plain in crate::text::fold_typography(c.encode_utf8(&mut buffer)).chars() {
            if plain.is_whitespace() || plain == '\u{200B}' {
                if letters.last() == Some(&' ') {
                    continue;
                }
                letters.push(' ');
            } else {
                letters.push(plain);
            }
            places.push((at, at + 1));
        }
    }
    (letters, places)
}

fn trimmed(letters: &[char]) -> &[char] {
    let start = letters.iter().position(|c| *c != ' ').unwrap_or(letters.len());
    let end = letters.iter().rposition(|c| *c != ' ').map_or(start, |at| at + 1);
    &letters[start..end]
}

/// Whether a find begins and ends where words do: `port` is not found in `report`.
fn whole(text: &[char], at: usize, len: usize) -> bool {
    let joined = |a: Option<&char>, b: Option<&char>| {
        a.is_some_and(|c| c.is_alphanumeric()) && b.is_some_and(|c| c.is_alphanumeric())
    };
    let before = at.checked_sub(1).and_then(|before| text.get(before));
    !joined(before, text.get(at)) && !joined(text.get(at + len - 1), text.get(at + len))
}

fn before(text: &[char], at: usize) -> impl Iterator<Item = &char> {
    text[..at].iter().rev().skip_while(|c| **c == ' ')
}

fn after(text: &[char], at: usize) -> impl Iterator<Item = &char> {
    text[at..].iter().skip_while(|c| **c == ' ')
}

/// How many letters two walks share.
fn agree<'a>(a: impl Iterator<Item = &'a char>, b: impl Iterator<Item = &'a char>) -> usize {
    a.zip(b).take_while(|(a, b)| a == b).count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::ScalarIndex;
    use proptest::prelude::*;

    const TEXT: &str = "The dam held, the mayor said.\nNine people were hurt. “We had warned them,” she said.\nThe mayor said that nine people had been hurt, and the dam held for a day.";

    fn words(quote: Quote<'_>) -> Option<&'static str> {
        match find(TEXT, &quote) {
            Found::At(span) => Some(ScalarIndex::new(TEXT).slice(span)),
            _ => None,
        }
    }

    #[test]
    fn typography_and_white_space_do_not_matter() {
        let quote = Quote { exact: " \"We had\n warned   them,\"", ..Quote::default() };
        assert_eq!(words(quote), Some("“We had warned them,”"));
    }

    #[test]
    fn of_two_places_the_context_tells_which() {
        let exact = "the dam held";
        assert_eq!(find(TEXT, &Quote { exact: "said", ..Quote::default() }), Found::Several(3));
        let quote = Quote { exact: "mayor said", prefix: "The ", suffix: " that nine people had" };
        let Found::At(span) = find(TEXT, &quote) else { panic!("the context tells") };
        assert!(span.start > 80);
        assert_eq!(find(TEXT, &Quote { exact, prefix: "", suffix: "" }), Found::At(Span::new(136, 148)));
    }

    #[test]
    fn the_same_words_in_another_context_are_no_find() {
        let quote = Quote { exact: "for a day", prefix: "the ferries stood still ", suffix: " and a night" };
        assert_eq!(find(TEXT, &quote), Found::Elsewhere);
        assert_eq!(find(TEXT, &Quote { exact: "for a week", ..quote }), Found::Nowhere);
        assert_eq!(find(TEXT, &Quote { exact: "dam hel", ..Quote::default() }), Found::Nowhere);
    }

    proptest! {
        #[test]
        fn a_passage_with_its_own_context_is_found_where_it_was(start in 0..160_usize, len in 1..40_usize) {
            let index = ScalarIndex::new(TEXT);
            let whole = index.slice(Span::new(start, start + len));
            let lead = whole.chars().take_while(|c| c.is_whitespace()).count();
            let span = Span::new(start + lead, start + lead + whole.trim().chars().count());
            prop_assume!(!span.is_empty());
            let exact = index.slice(span);
            let prefix = index.slice(Span::new(span.start.saturating_sub(32), span.start));
            let suffix = index.slice(Span::new(span.end, span.end + 32));
            match find(TEXT, &Quote { exact, prefix, suffix }) {
                Found::At(found) => prop_assert_eq!(found, span),
                // A cut through a word, or an end of the text without context.
                _ => prop_assert!(true),
            }
        }

        #[test]
        fn it_is_total_on_any_input(text in "\\PC{0,60}", exact in "\\PC{0,20}", prefix in "\\PC{0,10}", suffix in "\\PC{0,10}") {
            if let Found::At(span) = find(&text, &Quote { exact: &exact, prefix: &prefix, suffix: &suffix }) {
                prop_assert!(span.end <= text.chars().count() && span.start < span.end);
            }
        }
    }
}
