//! How alike two remarks are: by their words in order, by their speakers, days, names and numbers. The thresholds were set on
//! invented remarks; each says what it keeps together or apart.

use super::super::lexicon::{Class, classes};
use super::wording::bare;
use super::{Ground, Utterance};
use chrono::NaiveDate;
use similar::{Algorithm, DiffOp, capture_diff_slices};
use std::collections::BTreeSet;

/// Words of a remark that are compared.
const LONGEST: usize = 400;
/// Of the shorter remark's words, so many per cent must stand in the longer one in order.
const CONTAINED: usize = 78;
/// The same for remarks that lie more than [`NEAR_DAYS`] apart, over both lengths: a quotation repeated, not a like remark.
const REPEATED: usize = 90;
/// Outlets take up a remark within so many days.
const NEAR_DAYS: u64 = 3;
/// So many words in common order under two names are worth a proposal.
const TELLING: usize = 7;

/// An utterance made ready for comparison.
pub(super) struct Remark {
    /// Words in small letters without punctuation.
    pub tokens: Vec<String>,
    pub speaker: Option<String>,
    day: Option<NaiveDate>,
    /// Names (by their capital inside a sentence) and numbers.
    anchors: BTreeSet<String>,
}

/// What a comparison says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    /// Variants of one remark; the higher the score the surer.
    Same(usize),
    Maybe(Ground),
    Apart,
}

fn is_function_word(word: &str) -> bool {
    let small = Class::DETERMINER
        .or(Class::PREPOSITION)
        .or(Class::PRONOUN)
        .or(Class::CONJUNCTION)
        .or(Class::SUBORDINATOR)
        .or(Class::AUXILIARY)
        .or(Class::RELATIVE);
    classes(word).has(small)
        || ["not", "me", "him", "us", "them", "it's", "there", "very", "am", "i'm", "we're"].contains(&word)
}

impl Remark {
    pub fn new(utterance: &Utterance) -> Self {
        let mut tokens = Vec::new();
        let mut anchors = BTreeSet::new();
        let mut opens = true;
        for word in utterance.words.split_whitespace().take(LONGEST) {
            let token = bare(word);
            if token.is_empty() {
                continue;
            }
            let capital = word.chars().find(|c| c.is_alphanumeric()).is_some_and(char::is_uppercase);
            let digit = token.starts_with(|c: char| c.is_numeric());
            if digit || (capital && !opens && !is_function_word(&token) && !token.starts_with("i'")) {
                anchors.insert(deunicode::deunicode(token.strip_suffix("'s").unwrap_or(&token)));
            }
            opens = word.ends_with(['.', '?', '!', ':']);
            tokens.push(token);
        }
        Self { tokens, speaker: utterance.speaker.clone(), day: utterance.day, anchors }
    }

    /// Words by which like remarks find one another.
    pub fn keys(&self) -> BTreeSet<&str> {
        let content = self.tokens.iter().map(String::as_str).filter(|token| !is_function_word(token));
        let mut keys: BTreeSet<&str> = content.chain(self.anchors.iter().map(String::as_str)).collect();
        if keys.is_empty() {
            keys.extend(self.tokens.iter().map(String::as_str));
        }
        keys
    }

    fn content(&self) -> usize {
        self.tokens.iter().filter(|token| !is_function_word(token)).count()
    }

    fn negations(&self) -> usize {
        let negative = |t: &&String| {
            ["not", "no", "never", "nobody", "nothing"].contains(&t.as_str()) || t.ends_with("n't")
        };
        self.tokens.iter().filter(negative).count()
    }
}

/// Words in common order, and how many of them carry weight.
fn common(a: &Remark, b: &Remark) -> (usize, usize) {
    let (mut all, mut content) = (0, 0);
    for op in capture_diff_slices(Algorithm::Myers, &a.tokens, &b.tokens) {
        if let DiffOp::Equal { old_index, len, .. } = op {
            all += len;
            content +=
                a.tokens[old_index..old_index + len].iter().filter(|token| !is_function_word(token)).count();
        }
    }
    (all, content)
}

/// Compares two remarks.
pub(super) fn compare(a: &Remark, b: &Remark) -> Verdict {
    let (shared, weighty) = common(a, b);
    let shorter = a.tokens.len().min(b.tokens.len());
    let dice = 200 * shared / (a.tokens.len() + b.tokens.len()).max(1);
    let contained = 100 * shared / shorter.max(1);
    let lighter = a.content().min(b.content());
    let weight = 100 * weighty / lighter.max(1);
    let near = match (a.day, b.day) {
        (Some(one), Some(other)) => one.signed_duration_since(other).num_days().unsigned_abs() <= NEAR_DAYS,
        _ => true,
    };
    // A phrase of one or two words is no evidence unless it is all there is.
    let enough = weighty >= 2 && shorter >= 3 || a.tokens == b.tokens;
    // One word changed in four leaves little of a short remark; the bar rises as the remark gets shorter.
    let bar = if lighter <= 3 { 100 } else { CONTAINED };
    let alike = if near {
        contained >= CONTAINED && weight >= bar
    } else {
        dice >= REPEATED && a.negations() == b.negations() && shorter >= 5
    };
    match (&a.speaker, &b.speaker) {
        (Some(one), Some(other)) if !same_speaker(one, other) => {
            let telling = alike && shared >= TELLING && dice >= REPEATED;
            if telling { Verdict::Maybe(Ground::OtherSpeaker) } else { Verdict::Apart }
        }
        (Some(_), Some(_)) if alike && enough => Verdict::Same(dice),
        (Some(_), Some(_)) => rendering(a, b),
        // Without a speaker the words have to be the same and enough of them.
        _ if alike && enough && dice >= REPEATED && shorter >= 5 => Verdict::Same(dice),
        _ => Verdict::Apart,
    }
}

/// Whether two remarks of one speaker may render one remark in another language: the same or the next day, of like length,
/// the same names and numbers; without any, a good part of the words.
fn rendering(a: &Remark, b: &Remark) -> Verdict {
    let days = a.day.zip(b.day).map(|(one, other)| one.signed_duration_since(other).num_days().abs());
    let (short, long) = (a.tokens.len().min(b.tokens.len()), a.tokens.len().max(b.tokens.len()));
    let like_length = short >= 4 && long <= short * 2;
    let both = a.anchors.intersection(&b.anchors).count();
    let either = a.anchors.union(&b.anchors).count();
    let words = |r: &Remark| -> BTreeSet<String> {
        r.tokens.iter().filter(|t| !is_function_word(t)).map(|t| t.chars().take(5).collect()).collect()
    };
    let (wa, wb) = (words(a), words(b));
    let overlap = 100 * wa.intersection(&wb).count() / wa.len().min(wb.len()).max(1);
    let anchored = either > 0 && both * 3 >= either * 2 && overlap >= 25;
    let worded = either == 0 && overlap >= 50;
    let maybe = days.is_some_and(|d| d <= 1) && like_length && (anchored || worded);
    if maybe { Verdict::Maybe(Ground::OtherRendering) } else { Verdict::Apart }
}

/// Whether two names may be one person's: equal, one the other's surname, initials, or spellings of one surname.
pub(super) fn same_speaker(a: &str, b: &str) -> bool {
    let words = |name: &str| -> Vec<String> {
        let plain = deunicode::deunicode(name).to_lowercase();
        plain
            .split(|c: char| !c.is_alphanumeric() && c != '-' && c != '\'')
            .filter(|w| !w.is_empty())
            .map(Into::into)
            .collect()
    };
    let (a, b) = (words(a), words(b));
    let (Some(last_a), Some(last_b)) = (a.last(), b.last()) else { return a == b };
    // Spellings of one name differ at its end or in a vowel: *Zelensky*, *Zelenskyy*.
    let spelled = last_a == last_b
        || (last_a.len() > 4
            && last_b.len() > 4
            && last_a[..1] == last_b[..1]
            && strsim::osa_distance(last_a, last_b) <= 1);
    let given = match (&a[..], &b[..]) {
        ([one, _, ..], [other, _, ..]) => {
            let initial = one.len() == 1 || other.len() == 1;
            one == other || (initial && one[..1] == other[..1]) || strsim::osa_distance(one, other) <= 1
        }
        _ => true,
    };
    spelled && given
}
