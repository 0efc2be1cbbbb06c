//! What a page tells about its own writing: which words it writes small, how long its paragraphs are. Taken from all rows
//! alike, before any is split.

use super::boundary;
use super::candidate::{Line, doubled};
use super::words::Word;
use std::collections::HashSet;

/// The habits of one page.
#[derive(Clone, Debug, Default)]
pub(super) struct Style {
    small: HashSet<String>,
    /// Pairs of words that stand side by side at least twice, an unchanged row counted once.
    phrases: HashSet<(String, String)>,
    /// Mean number of sentences in a paragraph beyond the first.
    rate: f32,
    /// Whether its headlines are written in capitals throughout, as American papers do.
    pub titles_in_capitals: bool,
}

impl Style {
    /// Reads the habits from the page's lines, the title's first if it has one.
    pub(super) fn read(title: Option<&str>, body: &[&str]) -> Self {
        let mut small = HashSet::new();
        // Before anything is known, paragraphs are taken to have 1.8 sentences, with the weight of four paragraphs.
        let (mut paragraphs, mut beyond) = (4.0_f32, 3.2_f32);
        let (mut once, mut phrases) = (HashSet::new(), HashSet::new());
        if let Some(text) = title {
            pair_up(&super::words::words(text), &mut once, &mut phrases);
        }
        for text in body {
            let half = doubled(text);
            let line = Line::new(&text[..half.unwrap_or(text.len())]);
            pair_up(&line.words, &mut once, &mut phrases);
            for word in &line.words {
                if line.text[word.start..word.end].starts_with(char::is_lowercase) {
                    small.insert(word.bare.clone());
                }
            }
            if half.is_some() && boundary::is_stopped(line.text) {
                paragraphs += 1.0;
                beyond += boundary::sentences(&line.cuts, line.words.len()).len() as f32 - 1.0;
            }
        }
        let titles_in_capitals = title.is_some_and(in_capitals);
        Self { small, phrases, rate: (beyond / paragraphs).max(0.15), titles_in_capitals }
    }

    /// Whether a word needs no capital of its own, by this page or at all.
    pub(super) fn is_common(&self, bare: &str) -> bool {
        boundary::is_common(bare, &self.small)
    }

    /// Whether two words stand side by side elsewhere too, so that a cut between them would break a phrase.
    pub(super) fn is_phrase(&self, before: &str, after: &str) -> bool {
        self.phrases.contains(&(before.to_owned(), after.to_owned()))
    }

    /// Log-odds of a paragraph of `n` sentences: Poisson for those beyond the first, and never worse than -5.
    pub(super) fn sentences_score(&self, n: usize) -> f32 {
        let beyond = n.saturating_sub(1).min(30);
        let factorial: f32 = (1..=beyond).map(|k| (k as f32).ln()).sum();
        (beyond as f32 * self.rate.ln() - self.rate - factorial).max(-5.0)
    }
}

fn pair_up(words: &[Word], once: &mut HashSet<(String, String)>, twice: &mut HashSet<(String, String)>) {
    for pair in words.windows(2).filter(|pair| !pair[0].bare.is_empty() && !pair[1].bare.is_empty()) {
        let phrase = (pair[0].bare.clone(), pair[1].bare.clone());
        if once.contains(&phrase) {
            twice.insert(phrase);
        } else {
            once.insert(phrase);
        }
    }
}

/// Whether most words of a headline that could be small begin with a capital.
fn in_capitals(title: &str) -> bool {
    let words = super::words::words(title);
    let long: Vec<_> = words.iter().skip(1).filter(|word| word.bare.chars().count() > 3).collect();
    let capital =
        long.iter().filter(|word| title[word.start..word.end].chars().any(char::is_uppercase)).count();
    long.len() >= 4 && capital * 4 >= long.len() * 3
}
