//! Reads noun phrases off the layout: the subject left of a verb, the phrase right of it, the subject of a clause. Works with
//! closed word classes and writing alone; every walk is bounded.

use super::lexicon::Class;
use super::sentences::{Layout, Unit};
use super::words::{Shape, Word};
use std::ops::Range;

/// Units of a noun phrase.
pub(super) type Phrase = Range<usize>;

/// The longest phrase that is read, in units.
pub(super) const LONGEST: usize = 24;

fn is_dash(c: char) -> bool {
    matches!(c, '—' | '–' | '-' | '―')
}

/// Whether a word, by its class, ends a noun phrase on either side.
fn is_verbal(word: Word) -> bool {
    if word.is_capital() {
        return false;
    }
    word.class.has(Class::AUXILIARY.or(Class::VERB))
        || (word.class.has(Class::CUE)
            && (!word.class.has(Class::NOUNLIKE) || word.class.has(Class::PARTICIPLE)))
}

/// The unit before the parenthesis that closes at `close`.
fn before_parenthesis(l: &Layout, lo: usize, close: usize) -> usize {
    (lo..close).rev().take(12).find(|&i| matches!(l.mark(i), Some('(' | '['))).unwrap_or(close)
}

/// The subject that stands right before the verb at unit `verb`, looking back no further than `lo`. `None` where the verb
/// shares the subject of an earlier one: after *and*, after a preposition, in an infinitive.
pub(super) fn subject(l: &Layout, lo: usize, verb: usize) -> Option<Phrase> {
    let mut end = verb;
    while end > lo {
        let Some(word) = l.word(end - 1) else { break };
        let day = word.is_capital() && word.class.has(Class::TIME) && end - 1 > lo && !word.has_clitic();
        let between = !word.is_capital() && word.class.has(Class::ADVERB.or(Class::AUXILIARY));
        if !(day || between) {
            break;
        }
        end -= 1;
    }
    if end == lo {
        return None;
    }
    match l.units[end - 1] {
        Unit::Mark(')' | ']', _) => chunk(l, lo, end),
        Unit::Mark(c, _) if c == ',' || is_dash(c) => inserted(l, lo, end - 1),
        Unit::Mark('’' | '\'', _) => chunk(l, lo, end),
        Unit::Mark(..) | Unit::Stretch(_) => None,
        Unit::Word(word) if word.class.has(Class::RELATIVE) => {
            let stop = if l.mark(end - 2.min(end)) == Some(',') { end - 2 } else { end - 1 };
            if stop > lo { chunk(l, lo, stop) } else { None }
        }
        Unit::Word(word) if word.class.has(Class::PRONOUN) => Some(end - 1..end),
        Unit::Word(word) if !word.is_capital() && word.class.has(SPLITTING) => None,
        Unit::Word(word)
            if is_verbal(word) || word.class.has(Class::CUE) && l.is(verb, Class::PARTICIPLE) =>
        {
            None
        }
        Unit::Word(_) => {
            let phrase = chunk(l, lo, end)?;
            let dated = phrase
                .clone()
                .all(|i| l.word(i).is_some_and(|w| w.shape == Shape::Digit || w.class.has(Class::TIME)));
            // *who in 2031 said*: the date and its preposition stand between.
            if dated && phrase.start > lo + 1 { subject(l, lo, phrase.start - 1) } else { Some(phrase) }
        }
    }
}

/// Words that part a verb from its subject, which then stands elsewhere in the clause.
const SPLITTING: Class = Class::CONJUNCTION.or(Class::SUBORDINATOR).or(Class::PREPOSITION);

/// The longest noun phrase that ends before unit `end`.
pub(super) fn chunk(l: &Layout, lo: usize, end: usize) -> Option<Phrase> {
    let mut first = end;
    while first > lo && end - first < LONGEST {
        let here = first - 1;
        match l.units[here] {
            Unit::Stretch(_) => break,
            Unit::Mark(')' | ']', _) => {
                let open = before_parenthesis(l, lo, here);
                if open == here {
                    break;
                }
                first = open;
                continue;
            }
            Unit::Mark('&' | '’' | '\'' | '.', _) if first < end || here + 1 == end => {
                if l.mark(here) == Some('.') {
                    break;
                }
            }
            Unit::Mark(..) => break,
            Unit::Word(word) => {
                let class = word.class;
                if class.has(Class::PRONOUN) && !class.has(Class::DETERMINER) {
                    if first == end {
                        first = here;
                    }
                    break;
                }
                if class.has(Class::CONJUNCTION) {
                    let joins = l.says(here, "and")
                        && here > lo
                        && first < end
                        && l.word(here - 1)
                            .zip(l.word(here + 1))
                            .is_some_and(|(a, b)| a.is_capital() && b.is_capital());
                    if !joins {
                        break;
                    }
                } else if class.has(Class::TIME) && word.is_capital() && !word.has_clitic() && first < end {
                    break;
                } else if !word.is_capital() {
                    let verb = class.has(Class::CUE) && first < end && starts_phrase(l, first);
                    if verb {
                        // *the film shows Piet Vane*: a noun would not stand before a name.
                        break;
                    }
                    let preposition = class.has(Class::PREPOSITION);
                    let barrier = Class::SUBORDINATOR.or(Class::RELATIVE).or(Class::ADVERB);
                    if l.says(here, "to") || is_verbal(word) || class.has(barrier) && !preposition {
                        break;
                    }
                }
            }
        }
        first = here;
    }
    let first = trim_head(l, first, end);
    (first < end).then_some(first..end)
}

fn starts_phrase(l: &Layout, unit: usize) -> bool {
    l.word(unit).is_some_and(|w| w.is_capital() || w.class.has(Class::DETERMINER))
}

/// Drops an introductory phrase (*On the ferry Ann Orr*) and stray words from the head of a chunk.
fn trim_head(l: &Layout, first: usize, end: usize) -> usize {
    let mut first = first;
    while first < end {
        let Some(word) = l.word(first) else {
            first += 1;
            continue;
        };
        let leading = Class::CONJUNCTION.or(Class::ADVERB).or(Class::SUBORDINATOR);
        if word.class.has(Class::PREPOSITION) {
            let mut tail = end;
            while tail > first + 1 {
                let stop = l.word(tail - 1).is_none_or(|w| w.class.has(Class::PREPOSITION));
                if stop {
                    break;
                }
                tail -= 1;
                if l.is(tail, Class::DETERMINER) {
                    break;
                }
            }
            return tail;
        }
        if word.class.has(leading) && !word.class.has(Class::DETERMINER) {
            first += 1;
        } else {
            break;
        }
    }
    first
}

/// The subject of a verb that a comma or dash at `comma` parts from it: *Ann Orr, the harbour master, said*.
fn inserted(l: &Layout, lo: usize, comma: usize) -> Option<Phrase> {
    let mut fallback = None;
    let mut end = comma;
    for _ in 0..6 {
        let previous = (lo..end).rev().take(40).find(|&i| l.mark(i).is_some_and(|c| c == ',' || is_dash(c)));
        let Some(at) = previous else { break };
        if let Some(phrase) = chunk(l, lo, at) {
            let named = l.word(phrase.start).is_some_and(|w| w.is_capital() && !w.class.has(Class::TIME));
            let determined = l.is(phrase.start, Class::DETERMINER);
            let inserts = l.word(at + 1).is_some_and(|w| {
                !w.is_capital()
                    || w.class.has(Class::DETERMINER.or(Class::RELATIVE).or(Class::TITLE))
                    || w.shape == Shape::Digit
            });
            let pronoun = l.is(phrase.start, Class::PRONOUN);
            if (named && inserts && !determined) || pronoun {
                return Some(phrase);
            }
            fallback = Some(phrase);
        }
        end = at;
    }
    fallback.or_else(|| clause_subject(l, lo, comma))
}

/// The first noun phrase of the clause that begins at `lo`, introductory phrases skipped.
pub(super) fn clause_subject(l: &Layout, lo: usize, hi: usize) -> Option<Phrase> {
    let mut at = after_label(l, lo, hi);
    for _ in 0..4 {
        at = (at..hi.min(at + 60)).find(|&i| !skippable(l, i)).unwrap_or(hi);
        if at >= hi {
            return None;
        }
        let word = l.word(at)?;
        let introduces = word.class.has(Class::PREPOSITION.or(Class::SUBORDINATOR).or(Class::PARTICIPLE))
            && !word.class.has(Class::DETERMINER);
        if !introduces {
            return forward(l, at, hi);
        }
        match (at..hi.min(at + 60)).find(|&i| ends_with_comma(l, i)) {
            Some(comma) => at = comma + 1,
            None => {
                let verb = (at + 1..hi.min(at + 30)).find(|&i| l.word(i).is_some_and(is_verbal));
                return verb.and_then(|verb| chunk(l, at, verb)).or_else(|| forward(l, at + 1, hi));
            }
        }
    }
    None
}

/// The unit after a label in capitals and its colon, *FERRIES: Orr says*, else `lo`.
fn after_label(l: &Layout, lo: usize, hi: usize) -> usize {
    let caps = (lo..hi).take_while(|&i| l.word(i).is_some_and(|w| w.shape == Shape::Caps)).count();
    if caps > 0 && l.mark(lo + caps) == Some(':') { lo + caps + 1 } else { lo }
}

/// A comma, or a stretch that holds the sentence's comma inside its marks.
fn ends_with_comma(l: &Layout, unit: usize) -> bool {
    match l.units[unit] {
        Unit::Mark(c, _) => c == ',',
        Unit::Stretch(s) => l.last_char(s) == Some(','),
        Unit::Word(_) => false,
    }
}

fn skippable(l: &Layout, unit: usize) -> bool {
    match l.units[unit] {
        Unit::Mark(..) => true,
        Unit::Word(w) => {
            let drop = Class::CONJUNCTION.or(Class::ADVERB).or(Class::TIME);
            let dated = w.shape == Shape::Digit && l.mark(unit + 1) == Some(',');
            dated || w.class.has(drop) && !w.class.has(Class::DETERMINER) && !w.has_clitic()
        }
        Unit::Stretch(_) => false,
    }
}

/// The noun phrase that begins at unit `from`.
pub(super) fn forward(l: &Layout, from: usize, hi: usize) -> Option<Phrase> {
    let mut at = from;
    let hi = hi.min(from + LONGEST);
    let mut named = false;
    while at < hi {
        let Some(word) = l.word(at) else {
            match l.mark(at) {
                Some('&' | '’') if at > from => {}
                Some('(') if at > from && l.word(at + 1).is_some_and(Word::is_capital) => {
                    let Some(close) = (at..hi.min(at + 6)).find(|&i| l.mark(i) == Some(')')) else { break };
                    at = close;
                }
                _ => break,
            }
            at += 1;
            continue;
        };
        let class = word.class;
        if class.has(Class::PRONOUN) && !word.class.has(Class::DETERMINER) {
            return (at == from).then_some(from..from + 1);
        }
        let go = if word.is_capital() {
            let time = class.has(Class::TIME) && !word.has_clitic() && at > from;
            let opening = class.has(Class::PREPOSITION.or(Class::SUBORDINATOR)) && at == from;
            named |= !class.has(Class::DETERMINER);
            !(time || opening)
        } else if class.has(Class::CONJUNCTION) {
            let next = l.word(at + 1);
            named && l.says(at, "and") && next.is_some_and(Word::is_capital)
        } else if class.has(Class::PREPOSITION) {
            at > from && (l.says(at, "of") || (l.says(at, "for") && !named)) && at + 1 < hi
        } else if class.has(Class::DETERMINER) {
            at == from || l.is(at - 1, Class::PREPOSITION.or(Class::DETERMINER))
        } else if is_verbal(word) || class.has(Class::SUBORDINATOR.or(Class::RELATIVE).or(Class::ADVERB)) {
            false
        } else if named
            && at > from
            && l.is(from, Class::DETERMINER)
            && l.word(at - 1).is_some_and(Word::is_capital)
        {
            // *a Lorne official*: after a determiner the name only describes.
            !l.base(at).ends_with("ed")
        } else if named && !l.is(at - 1, Class::PREPOSITION) && !l.word(at - 1).is_some_and(Word::has_clitic)
        {
            class.has(Class::SPEAKER_NOUN.or(Class::TITLE).or(Class::WORDS_NOUN))
        } else {
            at == from
                || !(l.base(at).ends_with("ed") || l.base(at).ends_with("ing"))
                || l.is(at - 1, Class::DETERMINER)
        };
        if !go {
            break;
        }
        at += 1;
    }
    (at > from).then_some(from..at)
}
