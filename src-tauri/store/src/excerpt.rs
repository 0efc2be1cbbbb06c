//! The words around a hit. Finds the analyst's words in a stored text as the full-text index does (letters and digits are
//! words; case and diacritics do not count) and cuts the stretch that holds most of them. Asking the index itself for each
//! hit of a page costs ten times as much.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;
use variorum_core::text::Span;

/// Words of an excerpt, and how many of them stand before its first found word.
const WORDS: usize = 28;
const BEFORE: usize = 6;

/// What must stand in a text: words that follow each other, folded; the last may be the beginning of a longer one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Term {
    words: Vec<String>,
    open: bool,
}

impl Term {
    /// From what the analyst typed; `None` where there is no letter or digit in it.
    pub(crate) fn new(typed: &str) -> Option<Self> {
        let words: Vec<String> = tokens(typed).map(|(start, end)| fold(&typed[start..end])).collect();
        (!words.is_empty()).then_some(Self { words, open: false })
    }

    /// The last word is the beginning of one.
    pub(crate) fn opened(mut self) -> Self {
        self.open = true;
        self
    }

    /// As a string of FTS5: letters and digits alone, so that it holds no syntax.
    pub(crate) fn fts(&self) -> String {
        format!("\"{}\"{}", self.words.join(" "), if self.open { "*" } else { "" })
    }

    /// Every place of the words in a text, in scalar values, first ones first and none overlapping another; a phrase does
    /// not go on past the end of a block.
    pub(crate) fn places(&self, text: &str) -> Vec<Span> {
        let spans: Vec<(usize, usize)> = tokens(text).collect();
        let words: Vec<String> = spans.iter().map(|&(start, end)| fold(&text[start..end])).collect();
        let mut found = Vec::new();
        let (mut at, mut byte, mut scalar) = (0, 0, 0);
        while at < words.len() {
            let last = at + self.words.len() - 1;
            if !self.stands_at(&words[at..]) || text[spans[at].0..spans[last].1].contains('\n') {
                at += 1;
                continue;
            }
            let (from, to) = (spans[at].0, spans[last].1);
            let start = scalar + text[byte..from].chars().count();
            let end = start + text[from..to].chars().count();
            found.push(Span::new(start, end));
            (byte, scalar, at) = (to, end, last + 1);
        }
        found
    }

    fn stands_at(&self, words: &[String]) -> bool {
        words.len() >= self.words.len()
            && self.words.iter().zip(words).enumerate().all(|(at, (wanted, found))| {
                if self.open && at + 1 == self.words.len() {
                    found.starts_with(wanted.as_str())
                } else {
                    wanted == found
                }
            })
    }
}

/// The best stretch of a text, cut into plain and found pieces.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Excerpt {
    /// The words; whether they were looked for.
    pub(crate) pieces: Vec<(String, bool)>,
    /// First scalar value of the first found word, in the whole text; `None` where nothing was found.
    pub(crate) at: Option<usize>,
}

/// The stretch of `text` that holds the most of `terms`, the first of equal ones; its beginning where none stands in it.
pub(crate) fn excerpt(text: &str, terms: &[Term]) -> Excerpt {
    let spans: Vec<(usize, usize)> = tokens(text).collect();
    let words: Vec<String> = spans.iter().map(|&(start, end)| fold(&text[start..end])).collect();
    // First and last word of each place where a term stands, and which term it is.
    let mut found: Vec<(usize, usize, usize)> = Vec::new();
    for at in 0..words.len() {
        for (which, term) in terms.iter().enumerate() {
            if term.stands_at(&words[at..]) {
                found.push((at, at + term.words.len() - 1, which));
            }
        }
    }
    let distinct = |from: usize| {
        let mut seen: Vec<usize> = found
            .iter()
            .filter(|hit| hit.0 >= from && hit.1 < from + WORDS - BEFORE)
            .map(|hit| hit.2)
            .collect();
        seen.sort_unstable();
        seen.dedup();
        seen.len()
    };
    let best = found.iter().map(|hit| hit.0).max_by_key(|&from| (distinct(from), std::cmp::Reverse(from)));
    let Some(best) = best else {
        let end = spans.get(WORDS).map_or(text.len(), |span| span.0);
        return Excerpt { pieces: cut(text, 0, end, &[]), at: None };
    };
    let first = best.saturating_sub(BEFORE);
    let last = (first + WORDS).min(spans.len());
    let start = if first == 0 { 0 } else { spans[first].0 };
    let end = if last == spans.len() { text.len() } else { spans[last - 1].1 };
    let marks: Vec<(usize, usize)> = found
        .iter()
        .filter(|hit| hit.0 >= first && hit.1 < last)
        .map(|hit| (spans[hit.0].0, spans[hit.1].1))
        .collect();
    Excerpt { pieces: cut(text, start, end, &marks), at: Some(text[..spans[best].0].chars().count()) }
}

/// Pieces of `text[start..end]`; `marks` are byte ranges in order, which may overlap.
fn cut(text: &str, start: usize, end: usize, marks: &[(usize, usize)]) -> Vec<(String, bool)> {
    let mut pieces: Vec<(String, bool)> = Vec::new();
    let mut put = |words: &str, found: bool| {
        if !words.is_empty() {
            pieces.push((words.replace('\n', " "), found));
        }
    };
    let mut from = start;
    if start > 0 {
        put("…", false);
    }
    for &(mark_start, mark_end) in marks {
        if mark_end <= from {
            continue;
        }
        let mark_start = mark_start.max(from);
        put(&text[from..mark_start], false);
        put(&text[mark_start..mark_end], true);
        from = mark_end;
    }
    put(text[from..end].trim_end(), false);
    if end < text.len() {
        put("…", false);
    }
    pieces
}

/// Byte ranges of the words: runs of letters, digits and marks on them, as the tokenizer `unicode61` divides.
fn tokens(text: &str) -> impl Iterator<Item = (usize, usize)> + '_ {
    let mut rest = text.char_indices().peekable();
    std::iter::from_fn(move || {
        let (start, first) = rest.find(|(_, c)| c.is_alphanumeric())?;
        let mut end = start + first.len_utf8();
        while let Some((at, c)) = rest.next_if(|(_, c)| c.is_alphanumeric() || is_combining_mark(*c)) {
            end = at + c.len_utf8();
        }
        Some((start, end))
    })
}

fn fold(word: &str) -> String {
    if word.is_ascii() {
        return word.to_ascii_lowercase();
    }
    word.nfd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::{Term, excerpt};

    fn shown(text: &str, terms: &[Term]) -> String {
        let cut = excerpt(text, terms);
        cut.pieces
            .iter()
            .map(|(words, found)| if *found { format!("[{words}]") } else { words.clone() })
            .collect()
    }

    #[test]
    fn words_are_found_without_case_or_diacritics_and_the_last_as_a_beginning() {
        let terms = [Term::new("jean-noel").unwrap(), Term::new("spill").unwrap().opened()];
        assert_eq!(
            shown("Then Jean-Noël saw\nthe Spillway open.", &terms),
            "Then [Jean-Noël] saw the [Spillway] open."
        );
    }

    #[test]
    fn the_stretch_with_the_most_of_the_words_is_shown() {
        let filler = "and so on ".repeat(30);
        let text = format!("A gate. {filler}The spillway gate of Merrow stuck. {filler}");
        let cut = excerpt(&text, &[Term::new("gate").unwrap(), Term::new("merrow").unwrap()]);
        assert!(cut.pieces.iter().any(|(words, found)| *found && words == "Merrow"), "{cut:?}");
        assert_eq!(cut.pieces.first().unwrap().0, "…");
        assert_eq!(cut.at, text.find("gate of").map(|byte| text[..byte].chars().count()));
    }

    #[test]
    fn a_text_without_the_words_shows_how_it_begins() {
        let cut = excerpt("Nothing here.", &[Term::new("dam").unwrap()]);
        assert_eq!((cut.pieces, cut.at), (vec![("Nothing here.".to_owned(), false)], None));
    }

    #[test]
    fn overlapping_terms_mark_each_word_once() {
        let terms = [Term::new("merrow dam").unwrap(), Term::new("dam wall").unwrap()];
        assert_eq!(shown("The Merrow dam wall held.", &terms), "The [Merrow dam][ wall] held.");
    }

    #[test]
    fn every_place_of_a_phrase_is_found_but_none_across_blocks() {
        let text = "🌊 The gate stuck.\nThe Gate, Stuck again; the gate\nstuck. Jean-Noël, jean noel.";
        let shown = |words: &str| -> Vec<String> {
            let places = Term::new(words).unwrap().places(text);
            places.iter().map(|at| text.chars().skip(at.start).take(at.len()).collect()).collect()
        };
        assert_eq!(shown("gate stuck"), ["gate stuck", "Gate, Stuck"]);
        assert_eq!(shown("Jean-Noel"), ["Jean-Noël", "jean noel"]);
        assert_eq!(shown("dam"), Vec::<String>::new());
    }

    proptest::proptest! {
        #[test]
        fn places_of_a_phrase_hold_the_phrase_and_stand_in_order(text in "[ab🌊é \n.]{0,60}", words in "[ab]{1,2}( [ab]{1,2})?") {
            let term = Term::new(&words).unwrap();
            let mut after = 0;
            for place in term.places(&text) {
                proptest::prop_assert!(place.start >= after && place.end > place.start);
                let found: String = text.chars().skip(place.start).take(place.len()).collect();
                proptest::prop_assert_eq!(Term::new(&found), Some(term.clone()));
                after = place.end;
            }
        }

        #[test]
        fn an_excerpt_is_a_stretch_of_the_text(text in "\\PC{0,400}", words in "[a-z é-ž]{1,8}") {
            let Some(term) = Term::new(&words) else { return Ok(()) };
            let cut = excerpt(&text, &[term.opened()]);
            let mut shown: Vec<&str> = cut.pieces.iter().map(|(words, _)| words.as_str()).collect();
            if shown.first() == Some(&"…") && !text.starts_with('…') {
                shown.remove(0);
            }
            if shown.last() == Some(&"…") && !text.ends_with('…') {
                shown.pop();
            }
            proptest::prop_assert!(text.contains(&shown.concat()));
            if let Some(at) = cut.at {
                proptest::prop_assert!(at < text.chars().count());
            }
        }
    }
}
