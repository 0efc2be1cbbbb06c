//! The life of each sentence over all versions of an article: when it came, how it was reworded, when it went and whether it
//! returned. Exact: every version can be rebuilt from the history alone. Which clock times the versions have is not known
//! here; they are counted from 0.

use super::model::{ChangeKind, Comparison, Weight};
use super::{Options, Side, compare};
use crate::text::ScalarIndex;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

/// What happened to a sentence in a version.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub enum Turn {
    /// First seen.
    Came,
    /// Other words than in the version before, never seen on this sentence.
    Reworded,
    /// Words that it had in an earlier version, other than in the version before.
    Reverted,
    /// Same words at another place.
    Moved,
    /// Part of it goes on in other sentences, whose `parent` it is.
    Split,
    /// It took in another sentence.
    Merged,
    /// It went into another sentence, or went altogether.
    Gone,
    /// Back after it had gone.
    Returned,
}

/// One turn of a life.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct Event {
    /// The version that shows it.
    pub version: u32,
    /// What happened.
    pub turn: Turn,
    /// How much it matters, where the words changed.
    pub weight: Option<Weight>,
}

/// A sentence through the versions.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct Life {
    /// Its wordings, each once, in the order in which they came.
    pub forms: Vec<String>,
    /// The version that brought each of `forms`.
    pub brought: Vec<u32>,
    /// Its turns; versions in which nothing happened to it are left out.
    pub events: Vec<Event>,
    /// The sentence that it was split from, or that it went into.
    pub parent: Option<u32>,
}

impl Life {
    /// How often words came back that had been replaced or dropped: two or more is an A-B flip.
    #[must_use]
    pub fn reverts(&self) -> usize {
        self.events.iter().filter(|event| matches!(event.turn, Turn::Reverted | Turn::Returned)).count()
    }
}

/// A sentence as one version shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct Standing {
    /// Place in [`History::lives`].
    pub life: u32,
    /// Place in [`Life::forms`].
    pub form: u32,
}

/// One version as a list of sentences and what stands between them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct Edition {
    /// Its sentences in order.
    pub sentences: Vec<Standing>,
    /// White space before each sentence and after the last: one more than `sentences`.
    pub gaps: Vec<String>,
}

/// The history of an article.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct History {
    /// Every sentence that ever stood in the article, in the order in which they came.
    pub lives: Vec<Life>,
    /// The versions, oldest first.
    pub editions: Vec<Edition>,
    /// Whether a comparison was cut short.
    pub truncated: bool,
}

impl History {
    /// The text of a version, letter for letter; `None` where there is no such version.
    #[must_use]
    pub fn rebuild(&self, version: usize) -> Option<String> {
        let edition = self.editions.get(version)?;
        let mut text = String::new();
        for (standing, gap) in edition.sentences.iter().zip(&edition.gaps) {
            text.push_str(gap);
            text.push_str(self.lives.get(standing.life as usize)?.forms.get(standing.form as usize)?);
        }
        text.push_str(edition.gaps.last()?);
        Some(text)
    }

    /// The version that brought the words of a sentence, for tinting: 0 is the oldest.
    #[must_use]
    pub fn brought_by(&self, standing: Standing) -> Option<u32> {
        self.lives.get(standing.life as usize)?.brought.get(standing.form as usize).copied()
    }
}

/// Follows every sentence through the versions, oldest first. One comparison for each pair of neighbours.
#[must_use]
pub fn history(versions: &[Side<'_>], options: &Options<'_>) -> History {
    let mut writer = Writer::default();
    for (number, side) in versions.iter().enumerate() {
        let texts = side.sentence_texts();
        let standings = match number.checked_sub(1).map(|before| &versions[before]) {
            None => texts.iter().map(|text| writer.begin(text, 0, None)).collect(),
            Some(before) => writer.follow(&compare(before, side, options), &texts, number as u32),
        };
        writer.history.editions.push(Edition { sentences: standings, gaps: gaps(side) });
    }
    writer.history
}

fn gaps(side: &Side<'_>) -> Vec<String> {
    let index = ScalarIndex::new(side.text());
    let mut gaps = Vec::with_capacity(side.sentences().len() + 1);
    let mut from = 0;
    for span in side.sentences() {
        gaps.push(side.text()[from..index.byte(span.start)].to_owned());
        from = index.byte(span.end);
    }
    gaps.push(side.text()[from..].to_owned());
    gaps
}

#[derive(Default)]
struct Writer {
    history: History,
    /// Lives that are gone, by each of their wordings.
    gone: HashMap<String, Vec<u32>>,
}

impl Writer {
    fn begin(&mut self, text: &str, version: u32, parent: Option<u32>) -> Standing {
        let life = self.history.lives.len() as u32;
        let events = vec![Event { version, turn: Turn::Came, weight: None }];
        self.history.lives.push(Life {
            forms: vec![text.to_owned()],
            brought: vec![version],
            events,
            parent,
        });
        Standing { life, form: 0 }
    }

    fn note(&mut self, life: u32, version: u32, turn: Turn, weight: Option<Weight>) {
        self.history.lives[life as usize].events.push(Event { version, turn, weight });
    }

    fn follow(&mut self, comparison: &Comparison, texts: &[&str], version: u32) -> Vec<Standing> {
        self.history.truncated |= comparison.truncated;
        let before = self.history.editions.last().map(|e| e.sentences.clone()).unwrap_or_default();
        let mut now = vec![None; texts.len()];
        for link in &comparison.links {
            let (Some(&i), Some(&j)) = (link.a.first(), link.b.first()) else { continue };
            let standing = before[i as usize];
            let (form, known) = self.form(standing.life, texts[j as usize], version);
            now[j as usize] = Some(Standing { life: standing.life, form });
            let turn = match link.kind {
                ChangeKind::Split => Some(Turn::Split),
                ChangeKind::Merged => Some(Turn::Merged),
                _ if form == standing.form => (link.kind == ChangeKind::Moved).then_some(Turn::Moved),
                _ if known => Some(Turn::Reverted),
                _ => Some(Turn::Reworded),
            };
            if let Some(turn) = turn {
                self.note(standing.life, version, turn, link.weight);
            }
            for &i in &link.a[1..] {
                let life = before[i as usize].life;
                self.history.lives[life as usize].parent = Some(standing.life);
                self.end(life, version, link.weight);
            }
            for &j in &link.b[1..] {
                now[j as usize] = Some(self.revive_or_begin(texts[j as usize], version, Some(standing.life)));
            }
        }
        for link in comparison.links.iter().filter(|link| link.b.is_empty()) {
            for &i in &link.a {
                self.end(before[i as usize].life, version, link.weight);
            }
        }
        now.into_iter()
            .zip(texts)
            .map(|(standing, text)| standing.unwrap_or_else(|| self.revive_or_begin(text, version, None)))
            .collect()
    }

    /// The place of a wording among a life's forms, and whether it was known already.
    fn form(&mut self, life: u32, text: &str, version: u32) -> (u32, bool) {
        let life = &mut self.history.lives[life as usize];
        match life.forms.iter().position(|form| form == text) {
            Some(at) => (at as u32, true),
            None => {
                life.forms.push(text.to_owned());
                life.brought.push(version);
                (life.forms.len() as u32 - 1, false)
            }
        }
    }

    fn end(&mut self, life: u32, version: u32, weight: Option<Weight>) {
        self.note(life, version, Turn::Gone, weight);
        for form in self.history.lives[life as usize].forms.clone() {
            self.gone.entry(form).or_default().push(life);
        }
    }

    fn revive_or_begin(&mut self, text: &str, version: u32, parent: Option<u32>) -> Standing {
        // A sentence that went in this same version stands elsewhere now; only older departures return.
        let returning = self.gone.get(text).and_then(|lives| {
            lives.iter().copied().find(|&life| {
                let last = self.history.lives[life as usize].events.last();
                last.is_some_and(|event| event.turn == Turn::Gone && event.version < version)
            })
        });
        let Some(life) = returning else { return self.begin(text, version, parent) };
        for lives in self.gone.values_mut() {
            lives.retain(|other| *other != life);
        }
        self.note(life, version, Turn::Returned, None);
        let (form, _) = self.form(life, text, version);
        Standing { life, form }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn of(versions: &[&str]) -> History {
        let sides: Vec<Side> = versions.iter().map(|text| Side::plain(text)).collect();
        history(&sides, &Options::default())
    }

    fn turns(life: &Life) -> Vec<(u32, Turn)> {
        life.events.iter().map(|event| (event.version, event.turn)).collect()
    }

    #[test]
    fn a_wording_that_comes_back_is_a_revert() {
        let a = "The harbour master said the ferry was overloaded. Divers went down.";
        let b = "The harbour master claimed the ferry was badly overloaded. Divers went down.";
        let history = of(&[a, b, a, b]);
        assert_eq!(history.lives.len(), 2);
        assert_eq!(
            turns(&history.lives[0]),
            [(0, Turn::Came), (1, Turn::Reworded), (2, Turn::Reverted), (3, Turn::Reverted)]
        );
        assert_eq!(history.lives[0].forms.len(), 2);
        assert_eq!(history.lives[0].reverts(), 2);
        assert_eq!(turns(&history.lives[1]), [(0, Turn::Came)]);
    }

    #[test]
    fn a_dropped_sentence_that_returns_is_the_same_sentence() {
        let with = "Crews searched the bay. Nobody from the company would comment.";
        let history = of(&[with, "Crews searched the bay.", with]);
        assert_eq!(turns(&history.lives[1]), [(0, Turn::Came), (1, Turn::Gone), (2, Turn::Returned)]);
        assert_eq!(history.lives.len(), 2);
        assert_eq!(history.brought_by(history.editions[2].sentences[1]), Some(0));
    }

    proptest! {
        #[test]
        fn every_version_is_rebuilt_to_the_letter(
            versions in proptest::collection::vec("((The (ferry|tide|mayor) (sank|rose|left)|Nobody came)[.!?] ?\n?){0,6}\\PC{0,8}", 0..5)
        ) {
            let sides: Vec<Side> = versions.iter().map(|text| Side::plain(text)).collect();
            let history = history(&sides, &Options::default());
            for (number, text) in versions.iter().enumerate() {
                prop_assert_eq!(history.rebuild(number), Some(text.clone()));
            }
            for life in &history.lives {
                prop_assert_eq!(life.events[0].turn, Turn::Came);
                prop_assert_eq!(life.forms.len(), life.brought.len());
            }
        }
    }
}
