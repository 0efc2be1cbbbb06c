//! Finds verb and speaker for one quoted stretch inside its sentence: attribution after it, before it, by a possessive or a
//! noun, by a transcript's label, at last by the sentence's subject. What runs over sentences is put together in `find`.

use super::cues::{REACH, cue_subject, is_cue, is_nested};
use super::lexicon::Class;
use super::names::name_before;
use super::phrases::{Phrase, clause_subject, forward, subject};
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

/// The attribution that the stretch's own sentence gives.
pub(super) fn attribute(l: &Layout, stretch: usize) -> Option<Attribution> {
    let (unit, number) = l.places[stretch];
    let sentence = &l.sentences[number];
    let lead = lead(l, sentence, unit);
    let opens = sentence.first_word.is_none_or(|first| first > unit);
    let firm = lead.as_ref().is_some_and(|a| a.ground >= Ground::Saying);
    if (opens || !firm)
        && let Some(found) = tail(l, sentence, unit)
    {
        return Some(found);
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
    let mut comma =
        matches!(l.units[unit], Unit::Stretch(s) if matches!(l.last_char(s), Some(',' | '?' | '!')));
    while at < end {
        match l.mark(at) {
            Some(',') => comma = true,
            Some('—' | '–' | '―' | '-') => dashed = true,
            _ => break,
        }
        at += 1;
    }
    let word = l.word(at).filter(|_| at < end)?;
    let source = if l.says(at, "according") && l.says(at + 1, "to") {
        Some(at + 2)
    } else {
        l.says(at, "per").then_some(at + 1)
    };
    if let Some(source) = source {
        let speaker = forward(l, source, sentence.units.end)?;
        return Some(Attribution { speaker, cue: Some(at), ground: Ground::Saying });
    }
    let verb = |w: Word| !w.is_capital() && w.class.has(Class::SAYING);
    if verb(word)
        && !word.class.has(Class::PARTICIPLE)
        && let Some(speaker) = forward(l, at + 1, sentence.units.end).filter(|p| !l.is(p.start, Class::TIME))
    {
        return Some(Attribution { speaker, cue: Some(at), ground: Ground::Saying });
    }
    let from = if l.says(at, "as") { at + 1 } else { at };
    for i in from + 1..end {
        match l.units[i] {
            Unit::Stretch(_) | Unit::Mark(';' | ':', _) => break,
            Unit::Word(w)
                if is_cue(l, i, sentence.units.start) && !w.class.has(Class::PARTICIPLE)
                    || puts(l, from, at, i) =>
            {
                let saying = w.class.has(Class::SAYING) || from > at;
                if !(saying || comma) {
                    continue;
                }
                let Some(speaker) = subject(l, from, i) else { continue };
                let ground = if saying { Ground::Saying } else { Ground::Judging };
                let near = speaker.start <= from + 2;
                let closes = w.class.has(Class::SAYING)
                    && l.mark(speaker.start - 1) == Some(',')
                    && !l.says(i + 1, "that");
                if near || closes {
                    return Some(Attribution { speaker, cue: Some(i), ground });
                }
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

/// *as Orr put it*.
fn puts(l: &Layout, from: usize, at: usize, unit: usize) -> bool {
    from > at && (l.says(unit, "put") || l.says(unit, "puts")) && l.says(unit + 1, "it")
}

/// Attribution before the stretch, by the nearest verb of saying. A naming verb close by (*called it "..."*) goes before it;
/// other verbs of judging, infinitives and verbs of relative clauses count where the sentence has nothing better.
fn lead(l: &Layout, sentence: &Sentence, unit: usize) -> Option<Attribution> {
    let lo = sentence.units.start.max(unit.saturating_sub(REACH));
    let mut second: Option<Attribution> = None;
    for i in (lo..unit).rev() {
        if l.says(i, "according")
            && l.says(i + 1, "to")
            && let Some(speaker) = forward(l, i + 2, unit)
        {
            return Some(Attribution { speaker, cue: Some(i), ground: Ground::Saying });
        }
        if !is_cue(l, i, sentence.units.start) {
            continue;
        }
        let Some(speaker) = cue_subject(l, sentence, i, unit) else { continue };
        let dull = ["it", "this", "that", "there"].iter().any(|word| l.says(speaker.start, word));
        let found = Attribution { speaker, cue: Some(i), ground: Ground::Judging };
        let adjacent = unit - i <= 2;
        if l.is(i, Class::SAYING)
            && !dull
            && (adjacent || !(is_nested(l, sentence, i) || is_echo(l, lo, &found)))
        {
            let named =
                second.take().filter(|a| a.cue.is_some_and(|c| l.is(c, Class::NAMING) && unit - c <= 6));
            return Some(named.unwrap_or(Attribution { ground: Ground::Saying, ..found }));
        }
        if !dull || l.is(i, Class::SAYING) {
            second = second.or(Some(found));
        }
    }
    second
}

/// *Orr said she recalled "..."*: the pronoun only repeats the subject of the verb of saying right before it.
fn is_echo(l: &Layout, lo: usize, a: &Attribution) -> bool {
    let first = a.speaker.start;
    let pronoun = a.speaker.len() == 1 && l.is(first, Class::PRONOUN);
    pronoun && (lo..first).rev().take(2).any(|i| l.is(i, Class::SAYING) && is_cue(l, i, lo))
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
            let speaker = if own { i..i + 1 } else { name_before(l, sentence.units.start, i + 1)? };
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
    let last = |class: Class| {
        units.clone().rev().take(REACH).find(move |&i| is_cue(l, i, sentence.units.start) && l.is(i, class))
    };
    if let Some(cue) = last(Class::SAYING).or_else(|| last(Class::NAMING))
        && let Some(speaker) = cue_subject(l, sentence, cue, units.end)
    {
        return Some(Attribution { speaker, cue: Some(cue), ground: Ground::Saying });
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
    phrase
        .clone()
        .any(|i| l.word(i).is_some_and(|w| w.is_capital() && i > first || w.class.has(Class::SPEAKER_NOUN)))
        || l.word(first).is_some_and(|w| w.is_capital() && !w.class.has(Class::DETERMINER))
}
