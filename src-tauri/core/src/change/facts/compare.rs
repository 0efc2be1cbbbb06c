//! Which items of one side have no equal on the other, and what that means.

use super::items::{Item, Words, items};
use super::senses;
use super::terms::{self, Stance};
use crate::change::lexicon;
use crate::change::model::{Fact, FactChange, FactKind, Weight};
use std::collections::HashSet;

/// A side of a link with its items.
pub(super) struct Stated<'s, 't> {
    pub words: Words<'s, 't>,
    pub items: Vec<Item>,
    /// Stems of all words, for asking whether something is said at all.
    pub stems: HashSet<u32>,
    /// Keys of capitalised words anywhere in this side's document.
    pub names: &'s HashSet<u32>,
}

impl<'s, 't> Stated<'s, 't> {
    pub(super) fn new(words: Words<'s, 't>, names: &'s HashSet<u32>) -> Self {
        let keys = words.list.iter().map(|&t| words.side.keys[t as usize]);
        let stems = keys.map(|key| words.vocabulary.stems[key as usize]).collect();
        Self { items: items(&words), words, stems, names }
    }

    pub(super) fn stem(&self, at: usize) -> u32 {
        let key = self.words.side.keys[self.words.list[at] as usize];
        self.words.vocabulary.stems[key as usize]
    }

    fn key(&self, at: usize) -> u32 {
        self.words.side.keys[self.words.list[at] as usize]
    }

    /// Words of an item that the other side does not have.
    fn novel(&self, item: &Item, other: &Stated) -> usize {
        item.tokens
            .clone()
            .filter(|&at| self.words.form(at).chars().any(char::is_alphanumeric))
            .filter(|&at| !terms::is_particle(self.words.form(at)) && !other.stems.contains(&self.stem(at)))
            .count()
    }

    fn fact(&self, item: &Item) -> Fact {
        let first = self.words.side.tokens[self.words.list[item.tokens.start] as usize];
        let last = self.words.side.tokens[self.words.list[item.tokens.end - 1] as usize];
        Fact { span: item.span, text: self.words.side.text[first.from as usize..last.to as usize].to_owned() }
    }

    fn has_form(&self, form: &str) -> bool {
        (0..self.words.list.len()).any(|at| self.words.form(at) == form)
    }
}

const ORDER: [&[FactKind]; 7] = [
    &[FactKind::Number],
    &[FactKind::Date],
    &[FactKind::Name, FactKind::Place],
    &[FactKind::Role],
    &[FactKind::SayingVerb],
    &[FactKind::Modality],
    &[FactKind::Negation],
];

/// The changes among the items of two sides of a link.
pub(super) fn changes(old: &Stated, new: &Stated, link: u32) -> Vec<FactChange> {
    let mut found = Vec::new();
    for kinds in ORDER {
        let (gone, come) = leftover(old, new, kinds);
        let pairs = gone.len().min(come.len());
        for at in 0..gone.len().max(come.len()) {
            let (p, q) = (gone.get(at).copied(), come.get(at).copied());
            let judged = match (p, q) {
                (Some(p), Some(q)) if at < pairs => swapped(old, new, p, q),
                (Some(p), _) => one_sided(old, new, p),
                (_, Some(q)) => one_sided(new, old, q),
                _ => None,
            };
            let Some((weight, reason)) = judged else { continue };
            let kind = q.or(p).map_or(kinds[0], |item| item.kind);
            found.push(FactChange {
                kind,
                old: p.map(|item| old.fact(item)),
                new: q.map(|item| new.fact(item)),
                weight,
                reason: reason.to_owned(),
                link,
                turn: None,
            });
        }
    }
    found
}

/// Items of some kinds without an equal on the other side, in order.
fn leftover<'i>(old: &'i Stated, new: &'i Stated, kinds: &[FactKind]) -> (Vec<&'i Item>, Vec<&'i Item>) {
    let of = |side: &'i Stated| -> Vec<&'i Item> {
        side.items.iter().filter(|i| kinds.contains(&i.kind)).collect()
    };
    let (mut gone, mut come) = (of(old), of(new));
    gone.retain(|item| match come.iter().position(|other| other.value == item.value) {
        Some(at) => {
            come.remove(at);
            false
        }
        None => true,
    });
    if kinds.contains(&FactKind::Name) || kinds.contains(&FactKind::Role) {
        // Names may be cut into items differently, and offices gain capitals: what is wholly said on the other side has not
        // changed.
        let whole = |item: &&Item, side: &Stated, other: &Stated| side.novel(item, other) > 0;
        gone.retain(|item| whole(item, old, new));
        come.retain(|item| whole(item, new, old));
    }
    (gone, come)
}

type Judgement = Option<(Weight, &'static str)>;

fn swapped(old: &Stated, new: &Stated, p: &Item, q: &Item) -> Judgement {
    Some(match p.kind {
        FactKind::Number => (Weight::Substantive, "another figure"),
        FactKind::Date => (Weight::Substantive, "another time"),
        FactKind::Role => (Weight::Substantive, "another office or description"),
        FactKind::Negation => (Weight::Wording, "denied in other words"),
        FactKind::SayingVerb => stance_change(p.stance, q.stance),
        FactKind::Modality => {
            let (from, to) = (old.words.form(p.tokens.start), new.words.form(q.tokens.start));
            if terms::back_shifted(from, to) {
                (Weight::Wording, "shifted with the tense of reported speech")
            } else {
                (Weight::Substantive, "more or less sure")
            }
        }
        _ => {
            if spelled_alike(&p.value, &q.value) {
                (Weight::Substantive, "name spelled otherwise")
            } else if p.kind == FactKind::Place {
                (Weight::Substantive, "another place")
            } else {
                (Weight::Substantive, "another name")
            }
        }
    })
}

fn stance_change(p: Option<Stance>, q: Option<Stance>) -> (Weight, &'static str) {
    if p == q {
        return (Weight::Wording, "another verb of saying, same stance");
    }
    let telling = |s: Option<Stance>| {
        matches!(
            s,
            Some(
                Stance::Doubt
                    | Stance::Denial
                    | Stance::Confirmation
                    | Stance::Admission
                    | Stance::Warning
                    | Stance::Blame
                    | Stance::Promise
            )
        )
    };
    if telling(p) || telling(q) {
        (Weight::Substantive, "the verb of saying takes another stance")
    } else {
        (Weight::Wording, "another verb of saying")
    }
}

fn one_sided(side: &Stated, other: &Stated, item: &Item) -> Judgement {
    let form = side.words.form(item.tokens.start);
    Some(match item.kind {
        FactKind::Number => (Weight::Substantive, "a figure on one side only"),
        FactKind::Date => (Weight::Substantive, "a time on one side only"),
        FactKind::Role => (Weight::Substantive, "an office or description on one side only"),
        FactKind::Negation => {
            if side.words.form(item.tokens.end) == "only" {
                return None;
            }
            (Weight::Substantive, "denied on one side only")
        }
        FactKind::SayingVerb => match item.stance {
            Some(Stance::Doubt | Stance::Denial | Stance::Confirmation | Stance::Admission) => {
                (Weight::Substantive, "an attribution with a stance on one side only")
            }
            _ => (Weight::Wording, "an attribution on one side only"),
        },
        FactKind::Modality => match item.value.as_str() {
            "some" | "only" | "roughly" => (Weight::Wording, "scope said on one side only"),
            _ if ["will", "would", "can", "could", "may", "might"]
                .iter()
                .any(|shifted| terms::back_shifted(form, shifted) && other.has_form(shifted)) =>
            {
                (Weight::Wording, "shifted with the tense of reported speech")
            }
            _ => (Weight::Substantive, "certainty or scope on one side only"),
        },
        _ => {
            let novel = side.novel(item, other);
            let said = item.tokens.len() > novel && item.kind == FactKind::Name && novel <= 2;
            let known = item.tokens.clone().any(|at| other.names.contains(&side.key(at)));
            let renamed = PRONOUNS.iter().any(|p| other.has_form(p) && !side.has_form(p));
            if said {
                (Weight::Wording, "the name in a fuller or shorter form")
            } else if known && renamed {
                (Weight::Wording, "known from elsewhere in the article, named here on one side only")
            } else if item.kind == FactKind::Place {
                (Weight::Substantive, "a place on one side only")
            } else {
                (Weight::Substantive, "a name on one side only")
            }
        }
    })
}

const PRONOUNS: [&str; 10] = ["he", "she", "it", "they", "him", "her", "them", "his", "its", "their"];

/// Two letters apart at most, in names of five letters and more.
fn spelled_alike(p: &str, q: &str) -> bool {
    p.chars().count().min(q.chars().count()) >= 5 && strsim::osa_distance(p, q) <= 2
}

/// Whether a word carries content that no item covers.
pub(super) fn is_content(form: &str) -> bool {
    form.chars().any(char::is_alphabetic)
        && !lexicon::is_function(form)
        && !senses::is_bland(form)
        && !terms::is_courtesy(form)
        && !terms::is_particle(form)
}
