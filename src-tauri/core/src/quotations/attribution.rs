//! Finds verb and speaker for one quoted stretch inside its sentence: attribution after it, before it, by a possessive or a
//! noun, by a transcript's label, at last by the sentence's subject. What runs over sentences is put together in `find`.

use super::lexicon::Class;
use super::phrases::{Phrase, chunk, clause_subject, forward, subject};
use super::sentences::{Layout, Sentence, Unit};
use super::words::{Shape, Word};

/// Who says a stretch and by what it is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Attribution {
    pub speaker: Phrase,
    /// Unit of the verb or of what stands for it.
    pub cue: Option<usize>,
    pub ground: Ground,
}

/// How firmly an attribution stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Ground {
    /// The subject of the sentence, no verb of saying.
    Subject,
    /// A verb of judging, or a noun for words.
    Judging,
    /// A verb of saying.
    Saying,
}

/// How far a verb may stand from the words that it introduces, in units.
const REACH: usize = 70;

/// The attribution that the stretch's own sentence gives.
pub(super) fn attribute(l: &Layout, stretch: usize) -> Option<Attribution> {
    let (unit, number) = l.places[stretch];
    let sentence = &l.sentences[number];
    let lead = lead(l, sentence, unit);
    let opens = !(sentence.units.start..unit).any(|i| l.word(i).is_some_and(|w| !w.class.has(Class::CONJUNCTION)));
    let firm = lead.as_ref().is_some_and(|a| a.ground >= Ground::Saying);
    if opens || !firm {
        if let Some(found) = tail(l, sentence, unit) {
            return Some(found);
        }
    }
    lead.or_else(|| possessor(l, sentence, unit))
        .or_else(|| label(l, sentence, unit))
        .or_else(|| subject_of_sentence(l, sentence, unit))
}

/// Attribution after the stretch: *said Ann Orr*, *Orr told reporters*, *according to Orr*, *as Orr put it*, *— Ann Orr*.
fn tail(l: &Layout, sentence: &Sentence, unit: usize) -> Option<Attribution> {
    let end = sentence.units.end.min(unit + REACH);
    let mut at = unit + 1;
    let mut dashed = false;
    let mut comma = matches!(l.units[unit], Unit::Stretch(s) if matches!(l.last_char(s), Some(',' | '?' | '!')));
    while at < end {
        match l.mark(at) {
            Some(',') => comma = true,
            Some('—' | '–' | '―' | '-') => dashed = true,
            _ => break,
        }
        at += 1;
    }
    let word = l.word(at).filter(|_| at < end)?;
    if l.says(at, "according") && l.says(at + 1, "to") {
        let speaker = forward(l, at + 2, sentence.units.end)?;
        return Some(Attribution { speaker, cue: Some(at), ground: Ground::Saying });
    }
    let verb = |w: Word| !w.is_capital() && w.class.has(Class::SAYING);
    if verb(word) && !word.class.has(Class::PARTICIPLE) {
        if let Some(speaker) = forward(l, at + 1, sentence.units.end).filter(|p| !l.is(p.start, Class::TIME)) {
            return Some(Attribution { speaker, cue: Some(at), ground: Ground::Saying });
        }
    }
    let from = if l.says(at, "as") { at + 1 } else { at };
    for i in from + 1..end {
        match l.units[i] {
            Unit::Stretch(_) | Unit::Mark(';' | ':', _) => break,
            Unit::Word(w) if is_cue(l, i, sentence.units.start) && !w.class.has(Class::PARTICIPLE) => {
                let saying = w.class.has(Class::SAYING) || from > at;
                if !(saying || comma) {
                    break;
                }
                let speaker = subject(l, from, i)?;
                let ground = if saying { Ground::Saying } else { Ground::Judging };
                let near = speaker.start <= from + 2;
                return near.then_some(Attribution { speaker, cue: Some(i), ground });
            }
            _ => {}
        }
    }
    if dashed && word.is_capital() {
        return forward(l, at, sentence.units.end).map(|speaker| Attribution {
            speaker,
            cue: None,
            ground: Ground::Saying,
        });
    }
    None
}

/// Attribution before the stretch. A verb of judging close by (*called it "..."*) stands against a verb of saying farther
/// off only where its subject is a person or a thing that can speak.
fn lead(l: &Layout, sentence: &Sentence, unit: usize) -> Option<Attribution> {
    let lo = sentence.units.start.max(unit.saturating_sub(REACH));
    let mut judged: Option<Attribution> = None;
    for i in (lo..unit).rev() {
        if l.says(i, "according") && l.says(i + 1, "to") {
            if let Some(speaker) = forward(l, i + 2, unit) {
                return Some(Attribution { speaker, cue: Some(i), ground: Ground::Saying });
            }
        }
        if !is_cue(l, i, sentence.units.start) {
            continue;
        }
        let Some(speaker) = cue_subject(l, sentence, i, unit) else { continue };
        if l.says(speaker.start, "it") || l.says(speaker.start, "this") || l.says(speaker.start, "that") {
            if judged.is_none() && l.is(i, Class::SAYING) {
                judged = Some(Attribution { speaker, cue: Some(i), ground: Ground::Judging });
            }
            continue;
        }
        if l.is(i, Class::SAYING) {
            let near = judged.as_ref().is_some_and(|j| j.cue.is_some_and(|c| unit - c <= 5));
            if !near {
                return Some(Attribution { speaker, cue: Some(i), ground: Ground::Saying });
            }
        } else if judged.is_none() {
            judged = Some(Attribution { speaker, cue: Some(i), ground: Ground::Judging });
        }
    }
    judged
}

/// Whether the word is used as a verb of saying or judging and not as a noun or a bare passive.
pub(super) fn is_cue(l: &Layout, unit: usize, lo: usize) -> bool {
    let Some(word) = l.word(unit) else { return false };
    if word.is_capital() || !word.class.has(Class::CUE) {
        return false;
    }
    if !word.class.has(Class::NOUNLIKE) || unit == lo {
        return true;
    }
    let Some(before) = l.word(unit - 1) else { return true };
    let nominal = Class::DETERMINER.or(Class::PREPOSITION);
    let to = l.says(unit - 1, "to");
    let possessive = before.has_clitic() && !before.class.has(Class::PRONOUN);
    let adjective = before.shape == Shape::Lower && before.class == Class::default() && l.is(unit.wrapping_sub(2), Class::DETERMINER)
        && !l.base(unit).ends_with("ed");
    !possessive && !adjective && (to || !before.class.has(nominal))
}

/// The subject of a verb, or who stands after *by* where it is passive.
pub(super) fn cue_subject(l: &Layout, sentence: &Sentence, cue: usize, hi: usize) -> Option<Phrase> {
    let lo = sentence.units.start;
    let passive = cue > lo
        && !l.is(cue, Class::PARTICIPLE)
        && (lo..cue).rev().take(3).take_while(|&i| l.is(i, Class::ADVERB.or(Class::AUXILIARY))).any(|i| l.is(i, Class::BE));
    if passive {
        let by = (cue + 1..hi.min(cue + 8)).find(|&i| l.says(i, "by"))?;
        return forward(l, by + 1, hi);
    }
    if l.is(cue, Class::PARTICIPLE) && cue > lo && l.is(cue - 1, Class::PREPOSITION) && l.says(cue - 1, "as") {
        return clause_subject(l, lo, cue - 1);
    }
    let from = after_stretch(l, lo, cue);
    let found = subject(l, from, cue);
    let detached = l.is(cue, Class::PARTICIPLE) && matches!(l.mark(cue.wrapping_sub(1)), Some(',' | '—' | '–' | '-'));
    if detached || found.is_none() {
        // *Orr left at noon, saying "..."*: the participle shares the subject of the clause before it.
        let earlier = (lo..cue).rev().find(|&i| is_cue(l, i, lo) && !l.is(i, Class::PARTICIPLE));
        let shared = earlier.and_then(|verb| subject(l, after_stretch(l, lo, verb), verb));
        return shared.or_else(|| clause_subject(l, lo, cue)).or(found);
    }
    found
}

/// The start of the words between a verb and the last stretch before it.
fn after_stretch(l: &Layout, lo: usize, verb: usize) -> usize {
    (lo..verb).rev().find(|&i| matches!(l.units[i], Unit::Stretch(_))).map_or(lo, |i| i + 1)
}

/// *Orr's "plain mistake"*, *Orr's claim that "..."*, *in Orr's words, "..."*.
fn possessor(l: &Layout, sentence: &Sentence, unit: usize) -> Option<Attribution> {
    let lo = sentence.units.start.max(unit.saturating_sub(14));
    for i in (lo..unit).rev() {
        let Some(word) = l.word(i) else { continue };
        let possessive = word.has_clitic() && word.is_capital();
        let own = !word.is_capital() && ["his", "her", "their"].iter().any(|p| l.says(i, p));
        if !(possessive || own) {
            continue;
        }
        let noun = (i + 1..unit).find(|&k| l.is(k, Class::WORDS_NOUN));
        if noun.is_some() || (i + 1 == unit && possessive) {
            let speaker = if own { i..i + 1 } else { chunk(l, sentence.units.start, i + 1)? };
            return Some(Attribution { speaker, cue: noun, ground: Ground::Judging });
        }
    }
    None
}

/// A transcript's label at the head of the paragraph: *ORR: ...*.
fn label(l: &Layout, sentence: &Sentence, unit: usize) -> Option<Attribution> {
    let paragraph = sentence.paragraph;
    let first = l.sentences.partition_point(|s| s.paragraph < paragraph);
    let start = l.sentences[first].units.start;
    let head = (start..unit.min(start + 5)).find(|&i| l.mark(i) == Some(':'))?;
    let from = (start..head).find(|&i| l.word(i).is_some())?;
    let labelled = (from..head).all(|i| l.word(i).is_some_and(|w| w.shape == Shape::Caps || w.is_capital()));
    labelled.then_some(Attribution { speaker: from..head, cue: None, ground: Ground::Judging })
}

fn subject_of_sentence(l: &Layout, sentence: &Sentence, unit: usize) -> Option<Attribution> {
    let speaker = clause_subject(l, sentence.units.start, unit)?;
    Some(Attribution { speaker, cue: None, ground: Ground::Subject })
}

/// The speaker whom a sentence without the stretch points to: the subject of its last verb of saying, or its own subject.
pub(super) fn of_sentence(l: &Layout, number: usize) -> Option<Attribution> {
    let sentence = &l.sentences[number];
    let units = sentence.units.clone();
    let cue = units.clone().rev().take(REACH).find(|&i| is_cue(l, i, units.start) && l.is(i, Class::SAYING));
    if let Some(cue) = cue {
        if let Some(speaker) = cue_subject(l, sentence, cue, units.end) {
            return Some(Attribution { speaker, cue: Some(cue), ground: Ground::Saying });
        }
    }
    let speaker = clause_subject(l, units.start, units.end)?;
    Some(Attribution { speaker, cue: None, ground: Ground::Subject })
}

/// Whether the speaker phrase can be someone who speaks: not *it*, *this*, *there*, nor a thing without a name.
pub(super) fn can_speak(l: &Layout, a: &Attribution) -> bool {
    let phrase = &a.speaker;
    if a.ground > Ground::Subject {
        return true;
    }
    let first = phrase.start;
    if phrase.len() == 1 && l.is(first, Class::PRONOUN.or(Class::DETERMINER)) {
        return ["he", "she", "they", "we", "i"].iter().any(|p| l.says(first, p));
    }
    phrase.clone().any(|i| l.word(i).is_some_and(|w| w.is_capital() && i > first || w.class.has(Class::SPEAKER_NOUN)))
        || l.word(first).is_some_and(|w| w.is_capital() && !w.class.has(Class::DETERMINER))
}
