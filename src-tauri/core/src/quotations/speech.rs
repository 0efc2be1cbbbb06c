//! Tells speech from what else stands between marks: titles of works, names of programmes, scare quotes; and whole clauses
//! from quoted phrases.

use super::attribution::{Attribution, Ground};
use super::lexicon::{Class, classes};
use super::marks::Close;
use super::sentences::{Layout, Unit};
use super::types::Kind;

/// A verdict on one stretch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    Speech(Kind),
    /// A title or a scare quote.
    Other,
}

/// So many words or fewer without a verb of saying or judging are a scare quote or a term, not speech.
const FEW: usize = 3;

/// Judges a stretch by its own words, what stands beside it, and how it is attributed.
pub(super) fn judge(l: &Layout, stretch: usize, attribution: Option<&Attribution>) -> Verdict {
    let s = l.stretches[stretch];
    let words: Vec<&str> = l.text[s.start..s.end].split_whitespace().take(400).collect();
    if words.is_empty() || !l.text[s.start..s.end].contains(char::is_alphabetic) {
        return Verdict::Other;
    }
    let firm = attribution.map(|a| a.ground);
    let beside = beside(l, stretch);
    let (unit, _) = l.places[stretch];
    let named =
        attribution.and_then(|a| a.cue).is_some_and(|c| l.is(c, Class::NAMING) && c < unit && unit - c <= 5);
    if is_turn(l, stretch) {
        return Verdict::Other;
    }
    if beside.names_work || is_title(&words) && (s.single || !(beside.spoken || named)) {
        return Verdict::Other;
    }
    if s.single && !l.quotes_singly && !(beside.spoken && words.len() > 1 && firm >= Some(Ground::Judging)) {
        return Verdict::Other;
    }
    if words.len() <= 2 && firm < Some(Ground::Judging) && !beside.spoken {
        return Verdict::Other;
    }
    if is_clause(l, stretch, &beside) {
        return Verdict::Speech(Kind::Direct);
    }
    if words.len() <= FEW && firm < Some(Ground::Judging) {
        return Verdict::Other;
    }
    Verdict::Speech(Kind::Partial)
}

/// Whether an unclosed stretch is a turn of a transcript, *"ORR: Well, ...*, or goes on from one: its mark sets the paragraph
/// off and does not enclose words.
fn is_turn(l: &Layout, stretch: usize) -> bool {
    if l.stretches[stretch].close == Close::Marked
        && !stretch.checked_sub(1).is_some_and(|p| l.stretches[p].close == Close::Continued)
    {
        return false;
    }
    let chain = (0..=stretch)
        .rev()
        .take(12)
        .take_while(|&i| i == stretch || l.stretches[i].close == Close::Continued);
    chain.into_iter().any(|i| {
        let s = l.stretches[i];
        let label = l.text[s.start..s.end].split(':').next().unwrap_or_default();
        label.len() > 1
            && label.len() < 30
            && label.len() < s.end - s.start
            && label.chars().all(|c| c.is_uppercase() || " .’'-".contains(c))
    })
}

/// What stands on both sides of a stretch.
struct Beside {
    /// A comma, colon or verb of saying before it, or the start of a sentence: words of speech may follow.
    spoken: bool,
    /// It opens its sentence.
    opens: bool,
    /// A noun for a work stands right before it, and no verb of saying in the sentence.
    names_work: bool,
}

fn beside(l: &Layout, stretch: usize) -> Beside {
    let (unit, number) = l.places[stretch];
    let sentence = &l.sentences[number];
    let opens = unit == sentence.units.start;
    let before = unit.checked_sub(1).filter(|_| !opens);
    let cue = before.is_some_and(|i| l.is(i, Class::SAYING) || matches!(l.mark(i), Some(':' | ',')));
    let tail = (unit + 1..sentence.units.end.min(unit + 6)).any(|i| l.is(i, Class::SAYING));
    let alone = sentence.units.len() == 1;
    let noun = before.filter(|&i| l.mark(i) == Some(',')).map_or(before, |i| i.checked_sub(1));
    let said = || (sentence.units.start..unit).rev().take(40).any(|i| l.is(i, Class::SAYING));
    let names_work = noun.is_some_and(|i| l.is(i, Class::WORK_NOUN)) && !said();
    Beside { spoken: cue && !of_work(l, unit) || opens && (tail || alone), opens, names_work }
}

/// Whether the words before or after name a work: *the film "..."*, *"..." magazine*.
fn of_work(l: &Layout, unit: usize) -> bool {
    let near = [unit.checked_sub(1), unit.checked_sub(2), Some(unit + 1)];
    near.into_iter().flatten().any(|i| l.is(i, Class::WORK_NOUN))
}

/// Two words or more, all capitalised but for small ones, and no sentence's end inside.
fn is_title(words: &[&str]) -> bool {
    let bare = |w: &&str| w.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    let small = Class::DETERMINER.or(Class::PREPOSITION).or(Class::CONJUNCTION).or(Class::SUBORDINATOR);
    let capitals = words
        .iter()
        .filter(|w| w.chars().find(|c| c.is_alphanumeric()).is_some_and(|c| !c.is_lowercase()))
        .count();
    let rest = words
        .iter()
        .filter(|w| w.chars().find(|c| c.is_alphanumeric()).is_some_and(char::is_lowercase))
        .all(|w| classes(&bare(w)).has(small));
    let inner_end = words[..words.len() - 1].iter().any(|w| w.ends_with(['.', '?', '!', ',']) && w.len() > 3);
    words.len() >= 2 && words.len() <= 14 && capitals >= 2 && rest && !inner_end
}

/// Whole clauses begin with a capital and stand free in the sentence, or go on after an inserted attribution.
fn is_clause(l: &Layout, stretch: usize, beside: &Beside) -> bool {
    let s = l.stretches[stretch];
    let capital =
        l.text[s.start..s.end].chars().find(|c| c.is_alphanumeric()).is_some_and(|c| !c.is_lowercase());
    let (unit, number) = l.places[stretch];
    let sentence = &l.sentences[number];
    let resumes = matches!(l.units[sentence.units.start], Unit::Stretch(first) if first != stretch)
        && unit > 0
        && l.mark(unit - 1) == Some(',');
    (capital && (beside.spoken || beside.opens)) || resumes
}
