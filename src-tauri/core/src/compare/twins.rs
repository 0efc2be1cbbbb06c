//! Whether two texts of one outlet are likely versions of one article: how much of their headline, paragraphs and words they
//! have in common. Who is asked about which texts, and what follows, is decided elsewhere.

use super::families::Sketch;
use crate::text::{BlockKind, ReadingText, WordKind, fold_typography, words};
use std::collections::HashMap;

/// How alike two texts are, 0 to 1 each.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Twins {
    /// Words of both headlines in common (Dice).
    pub headline: f32,
    /// Words in paragraphs that are the same in both, of the longer text's words.
    pub paragraphs: f32,
    /// Runs of five words in common, of the longer text's.
    pub words: f32,
}

/// Texts are proposed as one article from this share of common runs on, whatever their headlines.
pub(super) const SAME_WORDS: f32 = 0.6;
/// Under headlines that are alike, less is enough: an article that grew.
pub(super) const GROWN: f32 = 0.3;
/// Headlines with this share of words in common are alike.
pub(super) const ALIKE: f32 = 0.6;
/// Texts with fewer runs than this (about twenty words) say too little.
pub(super) const LEAST: usize = 8;

/// A text made ready to be judged beside others.
#[derive(Clone, Debug)]
pub struct Side {
    sketch: Sketch,
    headline: Vec<String>,
    paragraphs: Vec<(String, usize)>,
}

impl Side {
    /// Reads what is judged from a text.
    #[must_use]
    pub fn of(text: &ReadingText) -> Self {
        let running = text.parts().into_iter().filter(|(kind, _)| kind.is_main());
        Self {
            sketch: Sketch::of(text),
            headline: headline_words(text),
            // Paragraphs count by their words: a one-line paragraph is no half of a text.
            paragraphs: running
                .map(|(_, words)| (fold_typography(words).to_lowercase(), words.split_whitespace().count()))
                .collect(),
        }
    }
}

/// How alike two texts are, where that is enough to ask whether they are one article.
#[must_use]
pub fn judge(a: &Side, b: &Side) -> Option<Twins> {
    let words = a.sketch.overlap(&b.sketch);
    if words < GROWN || a.sketch.common(&b.sketch).0 < LEAST {
        return None;
    }
    let headline = alike(&a.headline, &b.headline);
    let is_one = words >= SAME_WORDS || headline >= ALIKE;
    is_one.then(|| Twins { headline, paragraphs: paragraphs(&a.paragraphs, &b.paragraphs), words })
}

/// The words of a headline, sorted, typography and case aside.
pub(super) fn headline_words(text: &ReadingText) -> Vec<String> {
    let own = text.first(BlockKind::Headline).unwrap_or_default();
    let mut bag: Vec<String> = words(&own)
        .iter()
        .filter(|word| word.kind != WordKind::Mark)
        .map(|word| fold_typography(word.text).to_lowercase())
        .collect();
    bag.sort_unstable();
    bag
}

/// Share of two sorted bags that both have (Dice), 0 to 1; 0 where both are empty.
pub(super) fn alike<Word: Ord>(a: &[Word], b: &[Word]) -> f32 {
    let all = a.len() + b.len();
    if all == 0 {
        return 0.0;
    }
    let (mut i, mut j, mut both) = (0, 0, 0);
    while i < a.len() && j < b.len() {
        match a[i].cmp(&b[j]) {
            std::cmp::Ordering::Less => i += 1,
            std::cmp::Ordering::Greater => j += 1,
            std::cmp::Ordering::Equal => {
                both += 1;
                i += 1;
                j += 1;
            }
        }
    }
    2.0 * both as f32 / all as f32
}

fn paragraphs(a: &[(String, usize)], b: &[(String, usize)]) -> f32 {
    let total = |parts: &[(String, usize)]| parts.iter().map(|(_, words)| words).sum::<usize>();
    let longer = total(a).max(total(b));
    let mut left: HashMap<&str, usize> = HashMap::new();
    for (words, _) in a {
        *left.entry(words).or_default() += 1;
    }
    let mut both = 0;
    for (words, count) in b {
        if let Some(copies) = left.get_mut(words.as_str()).filter(|copies| **copies > 0) {
            *copies -= 1;
            both += count;
        }
    }
    if longer == 0 { 0.0 } else { both as f32 / longer as f32 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const BODY: [&str; 4] = [
        "The harbour of Lorne was closed on Tuesday after a crane fell onto the northern quay and blocked two berths.",
        "Nobody was hurt, the port authority said, but three ferries had to turn back to the islands before noon.",
        "Engineers from the mainland were expected in the evening, and the quay could reopen by the end of the week.",
        "A spokesman for the ferry company said that passengers would get their money back within fourteen days.",
    ];

    fn text(headline: &str, body: &[&str]) -> ReadingText {
        let head = std::iter::once((BlockKind::Headline, headline));
        ReadingText::compose(head.chain(body.iter().map(|words| (BlockKind::Paragraph, *words))))
    }

    fn judged(a: &ReadingText, b: &ReadingText) -> Option<Twins> {
        judge(&Side::of(a), &Side::of(b))
    }

    #[test]
    fn the_same_text_under_another_headline_is_asked_about() {
        let a = text("Crane falls in Lorne harbour", &BODY);
        let b = text("Harbour shut after accident", &BODY);
        let twins = judged(&a, &b).unwrap();
        assert_eq!(twins.paragraphs, 1.0);
        assert_eq!(twins.words, 1.0);
        assert!(twins.headline < 0.5);
    }

    #[test]
    fn an_article_that_grew_is_asked_about_under_its_headline_alone() {
        let a = text("Crane falls in Lorne harbour", &BODY[..2]);
        let grown = text("Crane falls in Lorne harbour, ferries stopped", &BODY);
        let twins = judged(&a, &grown).unwrap();
        assert!(twins.headline >= ALIKE && twins.paragraphs > 0.4 && twins.paragraphs < 0.6, "{twins:?}");
        assert_eq!(judged(&a, &text("What the islands eat in winter", &BODY)), None);
    }

    #[test]
    fn other_pieces_of_a_series_under_one_headline_are_not() {
        let monday = text("Morning briefing", &[BODY[0], BODY[1]]);
        let tuesday = text("Morning briefing", &[BODY[2], BODY[3]]);
        assert_eq!(judged(&monday, &tuesday), None);
        assert_eq!(judged(&text("Morning briefing", &[]), &text("Morning briefing", &[])), None);
    }

    proptest! {
        #[test]
        fn it_is_the_same_from_either_side_and_within_bounds(
            a in proptest::collection::vec("[a-d ]{0,60}", 0..6), b in proptest::collection::vec("[a-d ]{0,60}", 0..6),
        ) {
            let compose = |parts: &[String]| ReadingText::compose(parts.iter().map(|words| (BlockKind::Paragraph, words)));
            let (a, b) = (compose(&a), compose(&b));
            let twins = judged(&a, &b);
            prop_assert_eq!(twins, judged(&b, &a));
            if let Some(twins) = twins {
                for share in [twins.headline, twins.paragraphs, twins.words] {
                    prop_assert!((0.0..=1.0).contains(&share));
                }
            }
        }
    }
}
