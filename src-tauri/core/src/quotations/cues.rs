//! Verbs of saying and judging in their sentence: whether a word is used as one, and whose verb it is.

use super::lexicon::Class;
use super::phrases::{Phrase, clause_subject, forward, subject};
use super::sentences::{Layout, Sentence, Unit};
use super::words::Word;

/// How far a verb may stand from the words that it introduces, in units.
pub(super) const REACH: usize = 70;

/// Whether a verb is an infinitive or the verb of a relative clause, so that the sentence's own speaker is likely another.
pub(super) fn is_nested(l: &Layout, sentence: &Sentence, cue: usize) -> bool {
    let before =
        (sentence.units.start..cue).rev().take(4).find(|&i| !l.is(i, Class::ADVERB.or(Class::AUXILIARY)));
    before.is_some_and(|i| l.says(i, "to") || l.is(i, Class::RELATIVE))
}

/// Whether the word is used as a verb of saying or judging and not as a noun.
pub(super) fn is_cue(l: &Layout, unit: usize, lo: usize) -> bool {
    let Some(word) = l.word(unit) else { return false };
    if word.is_capital() || !word.class.has(Class::CUE) {
        return false;
    }
    if !word.class.has(Class::NOUNLIKE) || unit == lo {
        return true;
    }
    let Some(before) = l.word(unit - 1) else { return true };
    if before.has_clitic() {
        return before.class.has(Class::PRONOUN);
    }
    if before.class.has(Class::DETERMINER) && !before.class.has(Class::PRONOUN) {
        return false;
    }
    if before.is_capital() {
        // *of Lorne claims*, *in Ferry Board reports*: a noun after a name that is no subject.
        let run = (lo..unit).rev().take(6).find(|&i| !l.word(i).is_some_and(Word::is_capital));
        return !run.is_some_and(|i| l.is(i, Class::PREPOSITION));
    }
    let bearers = Class::SPEAKER_NOUN.or(Class::WORK_NOUN).or(Class::WORDS_NOUN);
    let subjects = Class::PRONOUN.or(bearers).or(Class::AUXILIARY).or(Class::ADVERB).or(Class::RELATIVE);
    before.class.has(subjects.or(Class::CONJUNCTION)) && !before.class.has(Class::DETERMINER)
        || l.says(unit - 1, "to")
        || l.says(unit + 1, "that")
        || l.base(unit).ends_with("ed")
}

/// The subject of a verb, or who stands after *by* where it is passive.
pub(super) fn cue_subject(l: &Layout, sentence: &Sentence, cue: usize, hi: usize) -> Option<Phrase> {
    let lo = sentence.units.start;
    let participle = l.is(cue, Class::PARTICIPLE);
    let passive = cue > lo
        && !participle
        && (lo..cue)
            .rev()
            .take(3)
            .take_while(|&i| l.is(i, Class::ADVERB.or(Class::AUXILIARY)))
            .any(|i| l.is(i, Class::BE));
    if passive {
        let end = sentence.units.end;
        let by = (cue + 1..end.min(cue + 9))
            .find(|&i| l.says(i, "by") && (i < hi || matches!(l.units[i - 1], Unit::Stretch(_))))?;
        return forward(l, by + 1, end);
    }
    let introduces =
        participle && cue <= lo + 1 && (cue == lo || l.is(lo, Class::PREPOSITION.or(Class::SUBORDINATOR)));
    if introduces {
        // *After saying "...", Orr left.*
        return clause_subject(l, lo, sentence.units.end);
    }
    let detached = participle && cue > lo && matches!(l.mark(cue - 1), Some(',' | '—' | '–' | '-'));
    let own = if detached { None } else { subject(l, after_stretch(l, lo, cue), cue) };
    // *The council issued a statement calling it "..."*: whose statement it is, the clause tells.
    let own =
        own.filter(|p| !(participle && p.start > lo && l.is(p.end - 1, Class::WORDS_NOUN) && p.len() < 4));
    own.or_else(|| shared_subject(l, lo, cue))
}

/// The subject that a verb shares with an earlier one: *Orr left at noon, saying "..."*, *Orr rose and said "..."*.
fn shared_subject(l: &Layout, lo: usize, cue: usize) -> Option<Phrase> {
    let main = |i: &usize| {
        is_cue(l, *i, lo)
            && l.is(*i, Class::SAYING)
            && !l.is(*i, Class::PARTICIPLE)
            && !(*i > lo && relative_before(l, lo, *i))
    };
    let mut before = lo.max(cue.saturating_sub(REACH))..cue;
    // A participle hangs on the main clause, which comes first; *and* joins what is nearest.
    let earlier = if l.is(cue, Class::PARTICIPLE) { before.find(main) } else { before.rfind(main) };
    earlier
        .and_then(|verb| subject(l, after_stretch(l, lo, verb), verb).or_else(|| forward(l, verb + 1, cue)))
        .or_else(|| clause_subject(l, lo, cue))
}

fn relative_before(l: &Layout, lo: usize, verb: usize) -> bool {
    (lo..verb).rev().take(3).any(|i| l.is(i, Class::RELATIVE))
}

/// The start of the words between a verb and the last stretch before it.
fn after_stretch(l: &Layout, lo: usize, verb: usize) -> usize {
    (lo..verb).rev().take(REACH).find(|&i| matches!(l.units[i], Unit::Stretch(_))).map_or(lo, |i| i + 1)
}
