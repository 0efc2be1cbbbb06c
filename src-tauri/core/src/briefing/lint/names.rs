//! Names in two spellings, in the briefing or between it and the passages that it cites. A rule of letters alone: capitalised
//! words that are no words of the language, alike but for a letter, an accent, a hyphen or an apostrophe.

use super::page::Page;
use super::{Point, Rule};
use crate::text::{ScalarIndex, sentences};
use std::collections::{BTreeMap, HashSet};
use unicode_normalization::UnicodeNormalization;

/// Letters from which on one letter more, less or other is a spelling; short names differ by a letter and are two.
const LONG: usize = 5;
/// What a name takes at its end without being another: `Lorne`, `Lornes`, `Bahrain`, `Bahraini`, `Russia`, `Russian`.
const ENDINGS: &[&str] = &["s", "n", "i", "’s", "'s"];
/// Words that open a sentence and are no part of the name behind them, beside those that the texts have in small letters.
const OPENERS: &[&str] = &[
    "the", "a", "an", "in", "on", "at", "but", "and", "as", "he", "she", "it", "they", "we", "this", "that",
    "if", "by", "for", "from", "with", "after", "before", "when", "while", "both", "neither", "no", "not",
    "its", "his", "her", "their",
];

/// Small words inside a name.
const PARTICLES: &[&str] =
    &["al", "el", "bin", "ibn", "van", "von", "de", "der", "den", "da", "di", "du", "la", "le"];

/// A name as the briefing or a passage has it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Name(Vec<String>);

impl Name {
    fn written(&self) -> String {
        self.0.join(" ")
    }
}

pub(super) fn points(page: &Page<'_>) -> Vec<Point> {
    let plain = small_words(page);
    let mut own: BTreeMap<Name, usize> = BTreeMap::new();
    for part in &page.parts {
        for name in names(&part.text, &plain) {
            own.entry(name).or_insert(part.block);
        }
    }
    let mut theirs: BTreeMap<Name, &str> = BTreeMap::new();
    for ground in page.grounds {
        for name in names(ground.exact, &plain) {
            theirs.entry(name).or_insert(ground.source);
        }
    }
    let mut out = Vec::new();
    // A pair of spellings is told once, in whatever fuller names it stands.
    let mut told: HashSet<(String, String)> = HashSet::new();
    let listed: Vec<(&Name, usize)> = own.iter().map(|(name, block)| (name, *block)).collect();
    for (at, (name, block)) in listed.iter().enumerate() {
        for (other, second) in &listed[at + 1..] {
            if let Some(pair) = two_spellings(name, other)
                && told.insert(pair.key)
            {
                let (later, words) = if second > block { (*second, &pair.b) } else { (*block, &pair.a) };
                let message = format!("“{}” and “{}”: one name in two spellings?", pair.a, pair.b);
                out.push(Point::new(Rule::TwoSpellings, message).at(later).on(words.as_str()));
            }
        }
        // A spelling that some passage has is that passage's own affair.
        if theirs.contains_key(*name) {
            continue;
        }
        for (other, source) in theirs.iter().filter(|(other, _)| !own.contains_key(*other)) {
            if let Some(pair) = two_spellings(name, other)
                && told.insert(pair.key)
            {
                let message = format!("“{}” here, “{}” in the passage of {source}.", pair.a, pair.b);
                out.push(Point::new(Rule::TwoSpellings, message).at(*block).on(pair.a));
            }
        }
    }
    out
}

/// Words that the texts write in small letters: such a word with a capital opens a sentence and names nothing.
fn small_words(page: &Page<'_>) -> HashSet<String> {
    let own = page.parts.iter().map(|part| part.text.as_str());
    let all = own.chain(page.grounds.iter().map(|ground| ground.text));
    let words =
        all.flat_map(str::split_whitespace).map(bare).filter(|word| word.starts_with(char::is_lowercase));
    words.map(str::to_owned).collect()
}

/// A word without the marks around it and without a possessive.
fn bare(word: &str) -> &str {
    let word = word.trim_matches(|c: char| !c.is_alphanumeric());
    word.strip_suffix("’s").or_else(|| word.strip_suffix("'s")).unwrap_or(word)
}

/// Runs of capitalised words, sentence by sentence. The first word of a sentence may be no part of the name behind it, so that a
/// run that begins there is given with it and without.
fn names(text: &str, plain: &HashSet<String>) -> Vec<Name> {
    let index = ScalarIndex::new(text);
    let mut out = Vec::new();
    for span in sentences(text) {
        let words: Vec<&str> = index.slice(span).split_whitespace().collect();
        let mut run: Vec<String> = Vec::new();
        let mut first = 0;
        for (at, word) in words.iter().enumerate() {
            let name = bare(word);
            let small = name.to_lowercase();
            let opens = run.is_empty() && (OPENERS.contains(&small.as_str()) || plain.contains(&small));
            let inside = !run.is_empty()
                && PARTICLES.contains(&name)
                && words.get(at + 1).is_some_and(|next| bare(next).starts_with(char::is_uppercase));
            let named = inside || is_capitalised(name) && !opens;
            if named {
                if run.is_empty() {
                    first = at;
                }
                run.push(name.to_owned());
            }
            // A mark or a possessive behind a word ends the name.
            if !named || !word.ends_with(name) || at + 1 == words.len() {
                let run = std::mem::take(&mut run);
                if first == 0 && run.len() > 1 {
                    out.push(Name(run[1..].to_vec()));
                }
                if !run.is_empty() {
                    out.push(Name(run));
                }
            }
        }
    }
    out
}

/// `Lindqvist`, `al-Masri`; not `NATO`, whose letters tell nothing about spelling.
fn is_capitalised(name: &str) -> bool {
    let capital = name.split('-').any(|part| part.starts_with(char::is_uppercase));
    capital && name.chars().any(char::is_lowercase)
}

/// Two spellings of one name.
struct Pair {
    a: String,
    b: String,
    /// What differs, so that the same difference in fuller names is known again.
    key: (String, String),
}

/// The spellings that differ, where two names are one but for them.
fn two_spellings(a: &Name, b: &Name) -> Option<Pair> {
    let (x, y) = (a.written(), b.written());
    if fold(&x) == fold(&y) {
        let key = (x.clone(), y.clone());
        return (x.to_lowercase() != y.to_lowercase()).then_some(Pair { a: x, b: y, key });
    }
    let whole = a.0.len() == b.0.len();
    let differing: Vec<(&String, &String)> = match (a.0.as_slice(), b.0.as_slice()) {
        (xs, ys) if whole => xs.iter().zip(ys).filter(|(p, q)| p != q).collect(),
        ([one], [.., last]) => vec![(one, last)],
        ([.., last], [one]) => vec![(last, one)],
        _ => return None,
    };
    let [(p, q)] = differing.as_slice() else { return None };
    if !alike(p, q) {
        return None;
    }
    let key = if p <= q { ((*p).clone(), (*q).clone()) } else { ((*q).clone(), (*p).clone()) };
    let (a, b) = if whole { (x, y) } else { ((*p).clone(), (*q).clone()) };
    Some(Pair { a, b, key })
}

/// Small letters without accents, hyphens, apostrophes and spaces.
fn fold(word: &str) -> String {
    let small = word.nfd().flat_map(char::to_lowercase);
    small.filter(|c| c.is_alphanumeric()).collect()
}

fn alike(a: &str, b: &str) -> bool {
    if a.to_lowercase() == b.to_lowercase() {
        return false;
    }
    let inflected =
        |long: &str, short: &str| long.strip_prefix(short).is_some_and(|end| ENDINGS.contains(&end));
    if inflected(a, b) || inflected(b, a) {
        return false;
    }
    let (x, y): (Vec<char>, Vec<char>) = (fold(a).chars().collect(), fold(b).chars().collect());
    if x == y {
        return true;
    }
    x.len() >= LONG && y.len() >= LONG && x[0] == y[0] && one_apart(&x, &y)
}

/// Whether one letter more, less, other, or two neighbours exchanged make one of the other.
fn one_apart(x: &[char], y: &[char]) -> bool {
    let head = x.iter().zip(y).take_while(|(p, q)| p == q).count();
    let most = x.len().min(y.len()) - head;
    let tail = x.iter().rev().zip(y.iter().rev()).take(most).take_while(|(p, q)| p == q).count();
    let (p, q) = (&x[head..x.len() - tail], &y[head..y.len() - tail]);
    match (p, q) {
        ([_] | [], [_]) | ([_], []) => true,
        ([a, b], [c, d]) => a == d && b == c,
        _ => false,
    }
}
