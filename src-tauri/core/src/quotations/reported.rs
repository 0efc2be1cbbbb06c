//! Indirect speech: sentences without marks whose verb of saying has a person for a subject and a clause for an object.

use super::attribution::{Attribution, Ground, can_speak};
use super::cues::{cue_subject, is_cue};
use super::lexicon::Class;
use super::phrases::forward;
use super::sentences::{Layout, Sentence};
use crate::text::{ScalarIndex, Span};
use std::ops::Range;

/// The fewest words that make a clause.
const FEWEST: usize = 3;

/// The reported clauses of the sentences that are not `spoken` (hold no quoted stretch), with who says them.
pub(super) fn clauses(l: &Layout, index: &ScalarIndex, spoken: &[bool]) -> Vec<(Span, Attribution)> {
    let quiet = l.sentences.iter().zip(spoken).filter(|(_, spoken)| !**spoken);
    quiet
        .filter_map(|(sentence, _)| clause(l, sentence))
        .map(|(units, attribution)| (index.span(l.bytes(units)), attribution))
        .collect()
}

fn clause(l: &Layout, sentence: &Sentence) -> Option<(Range<usize>, Attribution)> {
    let units = sentence.units.clone();
    let end = (units.start..units.end).rev().find(|&i| l.word(i).is_some())? + 1;
    for cue in units.start..end.min(units.start + 80) {
        if l.says(cue, "according") && l.says(cue + 1, "to") {
            let speaker = forward(l, cue + 2, end)?;
            let content = if cue > units.start + FEWEST { units.start..cue } else { speaker.end..end };
            return finish(l, content, speaker, cue);
        }
        let verb = is_cue(l, cue, units.start) && l.is(cue, Class::SAYING) && !l.is(cue, Class::PARTICIPLE);
        if !verb {
            continue;
        }
        let Some(speaker) = cue_subject(l, sentence, cue, end) else { continue };
        let found = Attribution { speaker: speaker.clone(), cue: Some(cue), ground: Ground::Subject };
        if !can_speak(l, &found) {
            continue;
        }
        let that = (cue + 1..end.min(cue + 12)).find(|&i| l.says(i, "that"));
        let content = match that {
            Some(that) => that + 1..end,
            None if speaker.end <= cue
                && speaker.start > units.start
                && l.mark(speaker.start - 1) == Some(',')
                && end - cue <= speaker.start - units.start =>
            {
                units.start..speaker.start - 1
            }
            None if takes_clause(l, cue) => cue + 1..end,
            None => continue,
        };
        return finish(l, content, speaker, cue);
    }
    None
}

/// Whether a clause may follow the verb without *that*: *said the port was closed*, not *added to the toll*.
fn takes_clause(l: &Layout, cue: usize) -> bool {
    !l.is(cue, Class::NOUNLIKE)
        && l.word(cue + 1).is_some_and(|w| {
            !w.class.has(Class::PREPOSITION.or(Class::CONJUNCTION))
                && !l.says(cue + 1, "to")
                && !w.class.has(Class::PARTICIPLE)
        })
}

fn finish(
    l: &Layout,
    content: Range<usize>,
    speaker: Range<usize>,
    cue: usize,
) -> Option<(Range<usize>, Attribution)> {
    let first = content.clone().find(|&i| l.word(i).is_some())?;
    let last = content.rev().find(|&i| l.word(i).is_some())?;
    let words = (first..=last).filter(|&i| l.word(i).is_some()).count();
    let attribution = Attribution { speaker, cue: Some(cue), ground: Ground::Saying };
    (words >= FEWEST).then_some((first..last + 1, attribution))
}
