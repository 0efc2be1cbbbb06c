//! Agreement within a document: a name found surely in one place is found again elsewhere, under the same kind.

use crate::lexicon::Known;
use crate::page::{Draft, Page};
use crate::rules::gazetteer::{located, settled};
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
    /// It begins a longer person's name and is no usual given name: a family name that comes first.
    family: bool,
    /// It is a team somewhere.
    team: bool,
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
    label == Label::Person || label.body() || label.place()
}

/// Lets the names of a document vote on each other's kind, then finds the ones that were passed over.
pub(crate) fn settle(page: &mut Page<'_>) {
    settle_places(page);
    let votes = count(page);
    retype(page, &votes);
    recall(page, &votes);
}

/// Single words that the text itself places: "the village of Lorne", "near Lorne".
fn settle_places(page: &mut Page<'_>) {
    for line in 0..page.lines.len() {
        for i in 0..page.names[line].len() {
            let name = page.names[line][i];
            let lone = name.end - name.first == 1 && !page.lines[line][name.first].capitals;
            let near =
                matches!(page.before(line, name.first), "near" | "Near") && name.label == Label::Person;
            if (name.label == Label::Person && near
                || name.label.body() && lone
                || lone && name.label == Label::Person)
                && (near || settled(page, line, name.first))
                && !page.lexicon.body(page.word(line, name.first))
            {
                page.names[line][i].label = Label::Polity;
                page.names[line][i].surety = 1.0;
            }
        }
    }
}

fn count(page: &Page<'_>) -> HashMap<String, Votes> {
    let mut votes: HashMap<String, Votes> = HashMap::new();
    for (line, names) in page.names.iter().enumerate() {
        for name in names.iter().filter(|name| votable(name.label)) {
            let entry = votes.entry(page.name(line, name.first, name.end)).or_default();
            match name.label {
                Label::Person => entry.person += name.surety,
                label if label.body() => entry.body += name.surety,
                _ => entry.place += name.surety,
            }
            entry.team |= name.label == Label::Team;
            if name.label == Label::Person && name.end - name.first > 1 {
                let last = page.name(line, name.end - 1, name.end);
                let land = page.known(line, name.end - 1, name.end).is(Known::LAND);
                if last.chars().count() > 2 && !land && last.starts_with(char::is_uppercase) {
                    votes.entry(last).or_default().surname = true;
                }
                let known = page.known(line, name.first, name.first + 1);
                let first = page.name(line, name.first, name.first + 1);
                if !known.is(Known::GIVEN | Known::LAND | Known::PEOPLE)
                    && !page.ordinary(line, name.first)
                    && first.len() > 1
                {
                    votes.entry(first).or_default().family = true;
                }
            }
        }
    }
    votes
}

fn retype(page: &mut Page<'_>, votes: &HashMap<String, Votes>) {
    for line in 0..page.lines.len() {
        for i in 0..page.names[line].len() {
            let name = page.names[line][i];
            let text = page.name(line, name.first, name.end);
            // A row of a table speaks for itself.
            let open = votable(name.label) && name.label != Label::Team;
            let Some(votes) = votes.get(&text).filter(|_| open) else { continue };
            if page.lexicon.known(&text.to_lowercase()).is(Known::COUNTRY) || page.lexicon.body(&text) {
                continue;
            }
            let whose = votes.surname || votes.family && votes.person > 0.0;
            let label = if whose && votes.place < 2.0 && !votes.team {
                Label::Person
            } else if votes.team && (name.label.place() || votes.body >= votes.person) {
                Label::Team
            } else if let Some(winner) = votes.winner() {
                winner
            } else {
                continue;
            };
            let place = name.label.place();
            if label == Label::Polity && place || label.body() && place && located(page, line, name.first) {
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
            if !page.capital(line, at)
                || page.cover(line, at).is_some_and(|name| name.label != Label::Measure)
            {
                at += 1;
                continue;
            }
            let found = (at + 1..=(at + 4).min(count)).rev().find_map(|end| {
                let votes = votes.get(&page.name(line, at, end))?;
                let label = if votes.surname || votes.family && votes.winner().is_none() {
                    Label::Person
                } else {
                    votes.winner()?
                };
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
