//! Names the speakers of a text: a surname goes back to the full name, a pronoun or a role to the person whom it last stood
//! for. Light on purpose: over a library, entities are grouped elsewhere.

use super::cues::cue_subject;
use super::lexicon::Class;
use super::names::name;
use super::phrases::{Phrase, clause_subject};
use super::sentences::{Layout, Unit};
use super::types::{NamedMention, Speaker, SpeakerForm};
use super::words::Shape;
use crate::text::ScalarIndex;
use std::collections::{HashMap, HashSet};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Gender {
    Unknown,
    Female,
    Male,
}

/// A name at one place of the text.
struct Mention {
    at: usize,
    /// Last word of the name.
    key: String,
    gender: Gender,
    /// It is in the subject of its sentence, where a following pronoun looks first.
    opens: bool,
}

/// The persons of one text.
pub(super) struct People<'n> {
    given: Vec<&'n NamedMention>,
    mentions: Vec<Mention>,
    /// Full name by its last word; the first full name with it wins.
    full: HashMap<String, String>,
    gender: HashMap<String, Gender>,
    /// Surnames that act as persons: they speak or bear a title.
    persons: HashSet<String>,
    /// Name by role word (*mayor*), in the order of the text.
    roles: HashMap<String, Vec<(usize, String)>>,
}

impl<'n> People<'n> {
    /// Reads the names outside quoted words.
    pub fn read(l: &Layout, names: &'n [NamedMention]) -> Self {
        let mut people = Self {
            given: names.iter().collect(),
            mentions: Vec::new(),
            full: HashMap::new(),
            gender: HashMap::new(),
            persons: HashSet::new(),
            roles: HashMap::new(),
        };
        people.given.sort_by_key(|mention| mention.span);
        for sentence in &l.sentences {
            let subject = clause_subject(l, sentence.units.start, sentence.units.end).unwrap_or_default();
            let mut at = sentence.units.start;
            while at < sentence.units.end {
                let end = run_end(l, at, sentence.units.end);
                if end > at {
                    people.note(l, at..end, &subject);
                    at = end;
                } else {
                    at += 1;
                }
            }
            for cue in sentence.units.clone() {
                if l.is(cue, Class::SAYING) && l.word(cue).is_some_and(|w| !w.is_capital()) {
                    let Some(subject) = cue_subject(l, sentence, cue, sentence.units.end) else { continue };
                    match name(l, &subject) {
                        Some(named) => {
                            people.persons.insert(l.base(named.end - 1).to_owned());
                        }
                        None => people.note_unnamed(l, &subject),
                    }
                }
            }
        }
        for bearers in people.roles.values_mut() {
            bearers.sort_by_key(|(at, _)| *at);
        }
        people
    }

    /// Takes down one capitalised run.
    fn note(&mut self, l: &Layout, run: Phrase, subject: &Phrase) {
        let Some(named) = name(l, &run) else { return };
        if named.len() > 2 && named.clone().all(|i| l.word(i).is_some_and(|w| w.shape == Shape::Caps)) {
            // A heading in capitals.
            return;
        }
        let key = l.base(named.end - 1).to_owned();
        let mut gender = Gender::Unknown;
        for i in run.start.saturating_sub(1)..named.start {
            let title = l.base(i).trim_end_matches('.').to_lowercase();
            gender = match title.as_str() {
                "ms" | "mrs" | "miss" | "lady" | "dame" | "queen" | "princess" | "spokeswoman"
                | "chairwoman" | "congresswoman" => Gender::Female,
                "mr" | "sir" | "lord" | "king" | "prince" | "pope" | "spokesman" | "congressman" => {
                    Gender::Male
                }
                _ => gender,
            };
            if l.is(i, Class::TITLE) {
                self.persons.insert(key.clone());
                self.roles.entry(title).or_default().push((named.start, key.clone()));
            }
        }
        if named.len() > 1 {
            let bytes = l.bytes(named.clone());
            self.full.entry(key.clone()).or_insert_with(|| l.text[bytes].to_owned());
            if l.mark(run.end) == Some(',') && l.is(run.end + 1, Class::DETERMINER) {
                let role = (run.end + 2..run.end + 7)
                    .take_while(|&i| l.word(i).is_some())
                    .find(|&i| l.is(i, Class::SPEAKER_NOUN));
                if let Some(role) = role {
                    self.persons.insert(key.clone());
                    self.roles
                        .entry(l.base(role).to_lowercase())
                        .or_default()
                        .push((named.start, key.clone()));
                }
            }
        }
        if gender != Gender::Unknown {
            self.gender.insert(key.clone(), gender);
        }
        self.mentions.push(Mention { at: run.start, key, gender, opens: subject.contains(&named.start) });
    }

    /// *a Lorne spokesman* without a name: from here on *the spokesman* is nobody known.
    fn note_unnamed(&mut self, l: &Layout, subject: &Phrase) {
        if !(l.says(subject.start, "a") || l.says(subject.start, "an")) {
            return;
        }
        if let Some(role) = subject.clone().rev().find(|&i| l.is(i, Class::SPEAKER_NOUN)) {
            self.roles.entry(l.base(role).to_lowercase()).or_default().push((subject.start, String::new()));
        }
    }

    /// The speaker that a phrase stands for.
    pub fn speaker(&self, l: &Layout, index: &ScalarIndex, phrase: &Phrase) -> Speaker {
        let span = index.span(l.bytes(phrase.clone()));
        let pronoun = phrase.len() == 1 && l.is(phrase.start, Class::PRONOUN.or(Class::DETERMINER));
        let named = name(l, phrase);
        let form = match (&named, pronoun) {
            (_, true) => SpeakerForm::Pronoun,
            (Some(_), _) => SpeakerForm::Name,
            _ => SpeakerForm::Description,
        };
        let entity_name = match (form, named) {
            (SpeakerForm::Name, Some(named)) => {
                let place = index.span(l.bytes(named.clone()));
                Some(self.given_at(place).unwrap_or_else(|| self.full_name(l, &named)))
            }
            (SpeakerForm::Pronoun, _) => self.antecedent(l, phrase.start),
            _ => self.role(l, phrase),
        };
        Speaker { span, form, entity_name }
    }

    /// The entity of a given mention that overlaps the place.
    fn given_at(&self, place: crate::text::Span) -> Option<String> {
        let from = self.given.partition_point(|m| m.span.end <= place.start);
        self.given.get(from).filter(|m| m.span.overlaps(place)).map(|m| m.entity_name.clone())
    }

    fn full_name(&self, l: &Layout, named: &Phrase) -> String {
        let written = l.text[l.bytes(named.clone())].to_owned();
        if named.len() > 1 {
            return written;
        }
        self.full.get(l.base(named.start)).cloned().unwrap_or(written)
    }

    fn name_of(&self, key: &str) -> String {
        self.full.get(key).cloned().unwrap_or_else(|| key.to_owned())
    }

    /// The person whom *he* or *she* at `unit` stands for: the nearest one before that is a subject, else the nearest.
    fn antecedent(&self, l: &Layout, unit: usize) -> Option<String> {
        let wanted = match l.base(unit).to_lowercase().as_str() {
            "he" | "his" => Gender::Male,
            "she" | "her" => Gender::Female,
            _ => return None,
        };
        let before = self.mentions.partition_point(|m| m.at < unit);
        let fits = |m: &&Mention| {
            let gender =
                if m.gender == Gender::Unknown { self.gender.get(&m.key).copied() } else { Some(m.gender) };
            self.persons.contains(&m.key) && gender.is_none_or(|g| g == wanted)
        };
        let near = || self.mentions[..before].iter().rev().take(40);
        near()
            .filter(|m| m.opens && unit - m.at < 120)
            .find(fits)
            .or_else(|| near().find(fits))
            .map(|m| self.name_of(&m.key))
    }

    /// The person who bears the role that a description names: *the mayor*.
    fn role(&self, l: &Layout, phrase: &Phrase) -> Option<String> {
        if !l.says(phrase.start, "the") {
            return None;
        }
        let bearers = phrase.clone().rev().find_map(|i| self.roles.get(&l.base(i).to_lowercase()))?;
        let before = bearers.partition_point(|(at, _)| *at < phrase.start);
        let (_, key) = &bearers[before.checked_sub(1)?];
        (!key.is_empty()).then(|| self.name_of(key))
    }
}

/// End of the run of capitalised words that begins at `at`, at most ten words.
fn run_end(l: &Layout, at: usize, hi: usize) -> usize {
    let mut end = at;
    while end < hi.min(at + 10) {
        let Unit::Word(word) = l.units[end] else { break };
        if !word.is_capital() || (end > at && word.class.has(Class::TIME)) {
            break;
        }
        end += 1;
        if word.has_clitic() {
            break;
        }
    }
    end
}
