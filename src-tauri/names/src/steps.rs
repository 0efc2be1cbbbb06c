//! Names as a walk over a line's words: at each word the best allowed step begins, continues, ends or skips a name.

use crate::network::{HIDDEN, Network};
use crate::page::Draft;
use crate::weights::Weights;

/// The model's own classes, as far as this crate tells them apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Label {
    Person,
    Organisation,
    /// A sports team; the model has no such class, the rules do.
    Team,
    /// A country, city or state.
    Polity,
    /// Land and water without a government.
    Landscape,
    /// A building, road or bridge.
    Structure,
    /// A nationality, religion or political group.
    Group,
    /// Events, laws, products, works, languages.
    Thing,
    /// Dates, quantities and other numbers.
    Measure,
}

impl Label {
    /// Whether it is any sort of place.
    pub(crate) fn place(self) -> bool {
        matches!(self, Self::Polity | Self::Landscape | Self::Structure)
    }

    /// Whether it is any sort of body.
    pub(crate) fn body(self) -> bool {
        matches!(self, Self::Organisation | Self::Team)
    }

    fn of(name: &str) -> Self {
        match name {
            "PERSON" => Self::Person,
            "ORG" => Self::Organisation,
            "GPE" => Self::Polity,
            "LOC" => Self::Landscape,
            "FAC" => Self::Structure,
            "NORP" => Self::Group,
            "EVENT" | "LAW" | "PRODUCT" | "WORK_OF_ART" | "LANGUAGE" => Self::Thing,
            _ => Self::Measure,
        }
    }
}

/// One class with the numbers of its steps.
struct Class {
    label: Label,
    begin: usize,
    inside: usize,
    last: usize,
    unit: usize,
}

/// The steps that the model scores.
pub(crate) struct Steps {
    classes: Vec<Class>,
    outside: usize,
}

impl Steps {
    pub(crate) fn read(weights: &Weights) -> Self {
        let moves: Vec<&str> = weights.text("moves").lines().collect();
        let find = |mark: char, label: &str| {
            moves
                .iter()
                .position(|line| line.starts_with(mark) && line[1..].trim_start() == label)
                .expect("every class of the model has all four steps")
        };
        let classes = moves
            .iter()
            .filter_map(|line| line.strip_prefix("B "))
            .map(|label| Class {
                label: Label::of(label),
                begin: find('B', label),
                inside: find('I', label),
                last: find('L', label),
                unit: find('U', label),
            })
            .collect();
        Self { classes, outside: find('O', "") }
    }

    /// The names of one line. `words` are the network's contributions of the line's `count` words.
    pub(crate) fn walk(&self, network: &Network, words: &[f32], count: usize) -> Vec<Draft> {
        let mut found = Vec::new();
        let mut open: Option<(usize, usize, f32)> = None;
        for word in 0..count {
            let (entity, before) = match open {
                Some((first, ..)) => (Some(first), Some(word - 1)),
                None => (None, None),
            };
            let state = network.state(words, [Some(word), entity, before]);
            let last_word = word + 1 == count;
            open = match open {
                Some((first, class, surety)) => {
                    let inside = network.score(&state, self.classes[class].inside);
                    let last = network.score(&state, self.classes[class].last);
                    if !last_word && inside > last {
                        Some((first, class, surety.min(share(inside, &[inside, last]))))
                    } else {
                        let surety =
                            if last_word { surety } else { surety.min(share(last, &[inside, last])) };
                        found.push(Draft { first, end: word + 1, label: self.classes[class].label, surety });
                        None
                    }
                }
                None => self.start(network, &state, word, last_word, &mut found),
            };
        }
        found
    }

    /// The step at a word outside any name.
    fn start(
        &self,
        network: &Network,
        state: &[f32; HIDDEN],
        word: usize,
        last_word: bool,
        found: &mut Vec<Draft>,
    ) -> Option<(usize, usize, f32)> {
        let outside = network.score(state, self.outside);
        let mut scores = vec![outside];
        let mut best: (f32, Option<(usize, bool)>) = (outside, None);
        for (class, steps) in self.classes.iter().enumerate() {
            for (step, begins) in [(steps.unit, false), (steps.begin, true)] {
                if begins && last_word {
                    continue;
                }
                let score = network.score(state, step);
                scores.push(score);
                if score > best.0 {
                    best = (score, Some((class, begins)));
                }
            }
        }
        let (class, begins) = best.1?;
        let surety = share(best.0, &scores);
        if begins {
            return Some((word, class, surety));
        }
        found.push(Draft { first: word, end: word + 1, label: self.classes[class].label, surety });
        None
    }
}

/// What share of the probability a score has among all (softmax).
fn share(score: f32, among: &[f32]) -> f32 {
    1.0 / among.iter().map(|other| (other - score).exp()).sum::<f32>()
}
