//! To whom, when and where something was said, read off the words after the verb of saying.

use super::attribution::Attribution;
use super::lexicon::Class;
use super::phrases::forward;
use super::sentences::{Layout, Unit};
use super::words::Word;
use crate::text::{ScalarIndex, Span};

/// What stands around a verb of saying.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Circumstances {
    pub addressee: Option<Span>,
    pub when: Option<Span>,
    pub occasion: Option<Span>,
}

/// Verbs whose object is the one spoken to.
const TELLING: &[&str] = &[
    "told", "tells", "telling", "tell", "asked", "asks", "reminded", "informed", "assured", "warned",
    "urged", "advised",
];

/// Reads up to 24 units after the verb, as far as the clause goes.
pub(super) fn of(l: &Layout, index: &ScalarIndex, attribution: &Attribution) -> Circumstances {
    let mut out = Circumstances::default();
    let Some(cue) = attribution.cue else { return out };
    let span = |first: usize, end: usize| Some(index.span(l.bytes(first..end)));
    let after =
        if attribution.speaker.start > cue { after_apposition(l, attribution.speaker.end) } else { cue + 1 };
    let stop = clause_end(l, after);
    let mut at = after;
    if TELLING.iter().any(|verb| l.says(cue, verb)) {
        if let Some(phrase) = forward(l, at, stop) {
            out.addressee = span(phrase.start, phrase.end);
            at = phrase.end;
        }
    } else if l.says(at, "to")
        && l.word(at + 1).is_some_and(is_person_like)
        && let Some(phrase) = forward(l, at + 1, stop)
    {
        out.addressee = span(phrase.start, phrase.end);
        at = phrase.end;
    }
    while at < stop {
        let leads = ["on", "late", "early", "this", "last"].iter().any(|word| l.says(at, word));
        let timed = at + usize::from(leads);
        let named = timed > at || l.word(timed).is_some_and(|w| w.is_capital() || !is_unit(l, timed));
        if named && l.is(timed, Class::TIME) && !l.word(timed).is_some_and(Word::has_clitic) {
            let mut end = timed + 1;
            while end < stop && l.is(end, Class::TIME) {
                end += 1;
            }
            out.when = out.when.or(span(at, end));
            at = end;
        } else if ["in", "at", "during", "on", "outside", "before"].iter().any(|p| l.says(at, p)) {
            let Some(phrase) = forward(l, at + 1, stop) else { break };
            let mut end = phrase.end;
            while end + 1 < stop && l.is(end, Class::PREPOSITION) && !l.is(end + 1, Class::TIME) {
                let Some(more) = forward(l, end + 1, stop) else { break };
                end = more.end;
            }
            out.occasion = out.occasion.or(span(at, end));
            at = end;
        } else {
            at += 1;
        }
    }
    out
}

fn is_person_like(word: Word) -> bool {
    word.is_capital() || word.class.has(Class::DETERMINER.or(Class::PRONOUN).or(Class::SPEAKER_NOUN))
}

/// *week* or *morning* alone are no time.
fn is_unit(l: &Layout, unit: usize) -> bool {
    ["morning", "afternoon", "evening", "night", "week", "month", "year"]
        .iter()
        .any(|word| l.says(unit, word))
}

/// The unit after an apposition between commas: *said Ann Orr, the harbour master, on Monday*.
fn after_apposition(l: &Layout, at: usize) -> usize {
    let opens = l.mark(at) == Some(',') && l.is(at + 1, Class::DETERMINER);
    let close = || (at + 1..l.units.len().min(at + 16)).find(|&i| l.word(i).is_none());
    match close().filter(|&i| opens && l.mark(i) == Some(',')) {
        Some(close) => close + 1,
        None => at,
    }
}

/// Where the clause of the verb ends: at a stretch, a mark, *that*, another verb.
fn clause_end(l: &Layout, from: usize) -> usize {
    let last = l.units.len().min(from + 24);
    (from..last)
        .find(|&i| match l.units[i] {
            Unit::Word(w) => {
                !w.is_capital()
                    && (w.class.has(Class::RELATIVE.or(Class::AUXILIARY))
                        || l.says(i, "that")
                        || l.says(i, "as"))
            }
            Unit::Mark('\'' | '’' | '-', _) => false,
            Unit::Mark(..) | Unit::Stretch(_) => true,
        })
        .unwrap_or(last)
}
