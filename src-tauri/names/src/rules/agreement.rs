//! Agreement within a document: a name found surely in one place is found again elsewhere, under the same kind.

use crate::lexicon::Known;
use crate::page::{Draft, Page};
use crate::rules::gazetteer::located;
use crate::steps::Label;
use std::collections::HashMap;

/// What a document says of one name.
#[derive(Default)]
struct Votes {
    person: f32,
    body: f32,
    place: f32,
    /// It ends a longer person's name.
    surname: bool,
}

impl Votes {
    fn winner(&self) -> Option<Label> {
        let (label, top, rest) = [
            (Label::Person, self.person, self.body + self.place),
            (Label::Organisation, self.body, self.person + self.place),
            (Label::Polity, self.place, self.person + self.body),
        ]
        .into_iter()
        .max_by(|a, b| a.1.total_cmp(&b.1))?;
        (top > 0.0 && top >= rest).then_some(label)
    }
}

fn votable(label: Label) -> bool {
    matches!(label, Label::Person | Label::Organisation | Label::Polity | Label::Landscape | Label::Structure)
}

/// Lets the names of a document vote on each other's kind, then finds the ones that were passed over.
pub(crate) fn settle(page: &mut Page<'_>) {
    let mut votes: HashMap<String, Votes> = HashMap::new();
    for line in 0..page.lines.len() {
        for name in page.names[line].clone() {
            if !votable(name.label) {
                continue;
            }
            let entry = votes.entry(page.name(line, name.first, name.end)).or_default();
            let weight = name.surety;
            match name.label {
                Label::Person => entry.person += weight,
                Label::Organisation => entry.body += weight,
                _ => entry.place += weight,
            }
            if name.label == Label::Person && name.end - name.first > 1 {
                let last = page.name(line, name.end - 1, name.end);
                if last.chars().count() > 2 && !page.known(line, name.end - 1, name.end).is(Known::COUNTRY) {
                    votes.entry(last).or_default().surname = true;
                }
            }
        }
    }
    retype(page, &votes);
    recall(page, &votes);
}

fn retype(page: &mut Page<'_>, votes: &HashMap<String, Votes>) {
    for line in 0..page.lines.len() {
        for i in 0..page.names[line].len() {
            let name = page.names[line][i];
            let text = page.name(line, name.first, name.end);
            let Some(votes) = votes.get(&text) else { continue };
            if page.lexicon.known(&text.to_lowercase()).is(Known::COUNTRY) || page.lexicon.body(&text) {
                continue;
            }
            let label = if votes.surname && name.label != Label::Person && votes.place < 2.0 {
                Label::Person
            } else if let Some(winner) = votes.winner().filter(|_| votable(name.label)) {
                winner
            } else {
                continue;
            };
            let place = matches!(name.label, Label::Polity | Label::Landscape | Label::Structure);
            if label == Label::Polity && place || label == Label::Organisation && place && located(page, line, name.first)
            {
                continue;
            }
            page.names[line][i].label = label;
        }
    }
}

/// Finds names again where no name stands yet.
fn recall(page: &mut Page<'_>, votes: &HashMap<String, Votes>) {
    for line in 0..page.lines.len() {
        let count = page.lines[line].len();
        let mut at = 0;
        while at < count {
            if !page.capital(line, at) || page.cover(line, at).is_some_and(|name| name.label != Label::Measure) {
                at += 1;
                continue;
            }
            let found = (at + 1..=(at + 4).min(count)).rev().find_map(|end| {
                let votes = votes.get(&page.name(line, at, end))?;
                let label = if votes.surname { Label::Person } else { votes.winner()? };
                let doubtful = end - at == 1 && page.ordinary(line, at) && page.opens(line, at);
                (!doubtful && !page.capital(line, end)).then_some((end, label))
            });
            match found {
                Some((end, label)) => {
                    page.put(line, Draft { first: at, end, label, surety: 0.6 });
                    at = end;
                }
                None => at += 1,
            }
        }
    }
}
