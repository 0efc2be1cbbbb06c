//! Puts the search together: stretches, their attribution inside a sentence and over sentences and paragraphs, utterances,
//! names, reported speech.

use super::attribution::{Attribution, Ground, attribute, can_speak, of_sentence};
use super::lexicon::Class;
use super::marks::{Close, DoubledApostrophes, stretches};
use super::people::People;
use super::sentences::{Layout, Unit};
use super::speech::{Verdict, judge};
use super::types::{Kind, NamedMention, Quotation};
use super::{circumstances, reported};
use crate::text::{ScalarIndex, Span};

/// Finds the quotations of a text in their order, with doubled apostrophes taken as written.
///
/// `names` may be empty; where a recogniser gives mentions, speakers are named by them. Never fails: what cannot be
/// attributed has no speaker.
#[must_use]
pub fn find(text: &str, names: &[NamedMention]) -> Vec<Quotation> {
    find_with(text, names, DoubledApostrophes::AsWritten)
}

/// As [`find`], with a choice of what `''` means.
#[must_use]
pub fn find_with(text: &str, names: &[NamedMention], doubled: DoubledApostrophes) -> Vec<Quotation> {
    let layout = Layout::new(text, stretches(text, doubled));
    let index = ScalarIndex::new(text);
    let (attributions, verdicts) = attribute_all(&layout);
    let numbers = utterances(&layout, &attributions);
    let people = People::read(&layout, names);
    let mut found = Vec::new();
    let mut spoken = vec![false; layout.sentences.len()];
    for (i, stretch) in layout.stretches.iter().enumerate() {
        let attribution = attributions[i].as_ref();
        spoken[layout.places[i].1] = true;
        let Verdict::Speech(kind) = verdicts[i] else { continue };
        let span = index.span(stretch.start..stretch.end);
        found.push((Draft { span, kind, group: Some(numbers[i]) }, attribution.cloned()));
    }
    for (span, attribution) in reported::clauses(&layout, &index, &spoken) {
        found.push((Draft { span, kind: Kind::Reported, group: None }, Some(attribution)));
    }
    found.sort_by_key(|(draft, _)| draft.span);
    let mut groups: Vec<Option<u32>> = vec![None; layout.stretches.len() + 1];
    let mut next = 0;
    found
        .into_iter()
        .map(|(draft, attribution)| {
            let known = draft.group.and_then(|group| groups[group]);
            let utterance = known.unwrap_or(next);
            if known.is_none() {
                next += 1;
                if let Some(group) = draft.group {
                    groups[group] = Some(utterance);
                }
            }
            let around =
                attribution.as_ref().map(|a| circumstances::of(&layout, &index, a)).unwrap_or_default();
            Quotation {
                span: draft.span,
                kind: draft.kind,
                utterance,
                speaker: attribution.as_ref().map(|a| people.speaker(&layout, &index, &a.speaker)),
                verb: attribution.and_then(|a| a.cue).map(|cue| index.span(layout.bytes(cue..cue + 1))),
                addressee: around.addressee,
                when: around.when,
                occasion: around.occasion,
            }
        })
        .collect()
}

struct Draft {
    span: Span,
    kind: Kind,
    group: Option<usize>,
}

/// The attribution of each stretch, first inside its sentence, then from what stands around; and whether it is speech.
fn attribute_all(l: &Layout) -> (Vec<Option<Attribution>>, Vec<Verdict>) {
    let mut all: Vec<Option<Attribution>> = Vec::with_capacity(l.stretches.len());
    let mut verdicts = Vec::with_capacity(l.stretches.len());
    let mut previous = None;
    for i in 0..l.stretches.len() {
        let own = attribute(l, i);
        let weak = own.as_ref().is_none_or(|a| a.ground == Ground::Subject);
        let around = if weak { from_around(l, i, previous, &all, own.as_ref()) } else { None };
        let attribution = around.or(own);
        let verdict = judge(l, i, attribution.as_ref());
        if verdict != Verdict::Other {
            previous = Some(i);
        }
        verdicts.push(verdict);
        all.push(attribution);
    }
    (all, verdicts)
}

/// Whether the stretch stands alone: no word of the reporter's in its sentence but a conjunction.
fn is_bare(l: &Layout, stretch: usize) -> bool {
    l.sentences[l.places[stretch].1].first_word.is_none()
}

/// What the sentences around a stretch tell of its speaker. `previous` is the last stretch of speech before it, `own` what its
/// own sentence tells.
fn from_around(
    l: &Layout,
    i: usize,
    previous: Option<usize>,
    before: &[Option<Attribution>],
    own: Option<&Attribution>,
) -> Option<Attribution> {
    let number = l.places[i].1;
    let paragraph = l.sentences[number].paragraph;
    let same_paragraph = previous.is_some_and(|p| l.sentences[l.places[p].1].paragraph == paragraph);
    let carried = || previous.and_then(|p| before[p].clone());
    if !is_bare(l, i) {
        // *It was "a plain mistake."*: where the subject cannot speak, the last speaker of the paragraph goes on.
        let dull = own.is_none_or(|a| !can_speak(l, a));
        return if dull && same_paragraph { carried() } else { None };
    }
    if same_paragraph && previous.is_some_and(|p| number - l.places[p].1 <= 1) {
        return carried();
    }
    if previous.is_some_and(|p| l.stretches[p].close == Close::Continued) {
        return carried();
    }
    if let Some(found) = next_tail(l, i) {
        return Some(found);
    }
    let sentence = number.checked_sub(1)?;
    if same_paragraph {
        let named = |a: &Attribution| can_speak(l, a) && !l.is(a.speaker.start, Class::PRONOUN);
        return of_sentence(l, sentence).filter(named).or_else(carried);
    }
    if l.sentences[sentence].paragraph == paragraph {
        return of_sentence(l, sentence).filter(|a| can_speak(l, a));
    }
    let announced = l.mark(l.sentences[sentence].units.end - 1) == Some(':');
    if announced {
        return of_sentence(l, sentence);
    }
    let recent = previous.filter(|&p| l.sentences[l.places[p].1].paragraph + 1 == paragraph);
    recent.and_then(|p| before[p].clone()).or_else(|| of_sentence(l, sentence).filter(|a| can_speak(l, a)))
}

/// *"One." "Two," she said.*: the attribution of the stretch that follows at once.
fn next_tail(l: &Layout, i: usize) -> Option<Attribution> {
    let next = i + 1;
    let place = l.places.get(next)?;
    let sentence = &l.sentences[place.1];
    let adjacent = place.1 == l.places[i].1 + 1 && sentence.paragraph == l.sentences[l.places[i].1].paragraph;
    if adjacent && place.0 == sentence.units.start {
        attribute(l, next).filter(|a| a.ground == Ground::Saying)
    } else {
        None
    }
}

/// A number for each stretch, shared by the stretches of one utterance: they continue one another over a paragraph's end,
/// or stand in one paragraph with one speaker and nothing of the reporter's own between them but the attribution.
fn utterances(l: &Layout, attributions: &[Option<Attribution>]) -> Vec<usize> {
    let mut numbers: Vec<usize> = Vec::with_capacity(l.stretches.len());
    for i in 0..l.stretches.len() {
        let joined = i.checked_sub(1).filter(|&p| {
            let (a, b) = (l.places[p], l.places[i]);
            let near = l.sentences[a.1].paragraph == l.sentences[b.1].paragraph && b.1 - a.1 <= 1;
            let same = attributions[p].is_some() && attributions[p] == attributions[i];
            let adjoining = (a.0 + 1..b.0).all(|u| !matches!(l.units[u], Unit::Stretch(_)));
            l.stretches[p].close == Close::Continued || (near && same && adjoining)
        });
        numbers.push(joined.map_or(i, |p| numbers[p]));
    }
    numbers
}
