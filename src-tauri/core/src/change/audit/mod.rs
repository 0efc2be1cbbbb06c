//! The correction audit: which notice explains which change, substantive changes that no notice owns up to, and notices
//! whose change was never captured. Finds nothing new in the texts; it reads comparisons.

mod notice;

pub use notice::is_notice;

use super::lexicon;
use super::model::{ChangeKind, Comparison, Op, Weight};
use super::side::Side;
use crate::text::{BlockKind, ScalarIndex, WordKind, words};
use serde::{Deserialize, Serialize};
use std::collections::HashSet;

/// One step of an article from a version to the next.
pub struct Step<'s, 't> {
    /// The older version.
    pub old: &'s Side<'t>,
    /// The newer version.
    pub new: &'s Side<'t>,
    /// What [`super::compare`] said of them.
    pub comparison: &'s Comparison,
}

/// A link of a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct Place {
    /// The step, from 0.
    pub step: u32,
    /// The link in its comparison.
    pub link: u32,
}

/// A notice that appeared, or whose words changed. Sentences of notice that follow each other are one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct Notice {
    /// Where it appeared: its first sentence.
    pub at: Place,
    /// The link of its last sentence, in the same step.
    pub through: u32,
    /// Its words.
    pub text: String,
    /// The changes that it explains, in this step or before; empty where none was captured.
    pub explains: Vec<Place>,
}

/// The audit of an article.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct Audit {
    /// Notices in the order in which they appeared.
    pub notices: Vec<Notice>,
    /// Substantive changes of what had been published that no notice explains. Additions alone are news, not corrections.
    pub silent: Vec<Place>,
}

impl Audit {
    /// Notices without a captured change: a version was missed.
    pub fn uncaptured(&self) -> impl Iterator<Item = &Notice> {
        self.notices.iter().filter(|notice| notice.explains.is_empty())
    }
}

/// Least number of telling words that a notice shares with a change that it explains.
const SHARED: usize = 2;

/// Pairs notices with changes over the steps of an article, oldest first. A notice explains the changes of its own step and
/// of earlier ones whose changed words, with the words around them, share most with it.
#[must_use]
pub fn audit(steps: &[Step<'_, '_>]) -> Audit {
    let mut changes: Vec<(Place, HashSet<String>, HashSet<String>)> = Vec::new();
    let mut notices: Vec<(Notice, HashSet<String>)> = Vec::new();
    for (number, step) in steps.iter().enumerate() {
        let (old, new) = (step.old.sentence_texts(), step.new.sentence_texts());
        for (at, link) in step.comparison.links.iter().enumerate() {
            let place = Place { step: number as u32, link: at as u32 };
            let text_of = |list: &[u32], texts: &[&str]| -> String {
                list.iter().map(|&s| texts[s as usize]).collect::<Vec<_>>().join(" ")
            };
            let (before, after) = (text_of(&link.a, &old), text_of(&link.b, &new));
            let block = link.b.first().and_then(|&j| step.new.kinds[j as usize]);
            if block == Some(BlockKind::CorrectionNotice) || is_notice(&after) {
                if !matches!(link.kind, ChangeKind::Unchanged | ChangeKind::Moved) {
                    let telling = telling_words(&after);
                    if let Some((notice, known)) = notices.last_mut()
                        && notice.at.step == place.step
                        && follows(step.comparison, notice.through, place.link)
                    {
                        notice.through = place.link;
                        notice.text = format!("{} {after}", notice.text);
                        known.extend(telling);
                    } else {
                        let through = place.link;
                        notices.push((
                            Notice { at: place, through, text: after, explains: Vec::new() },
                            telling,
                        ));
                    }
                }
            } else if link.weight == Some(Weight::Substantive)
                && link.kind != ChangeKind::Added
                && !is_notice(&before)
            {
                let changed = changed_words(step, at);
                let around = telling_words(&format!("{before} {after}"));
                changes.push((place, changed, around));
            }
        }
    }
    let mut explained: HashSet<Place> = HashSet::new();
    for (notice, telling) in &mut notices {
        let scored: Vec<(usize, Place)> = changes
            .iter()
            .filter(|(place, ..)| place.step <= notice.at.step)
            .filter_map(|(place, changed, around)| {
                let hit = changed.intersection(telling).count();
                let near = around.intersection(telling).count();
                (hit >= 1 && near >= SHARED).then_some((2 * hit + near, *place))
            })
            .collect();
        let best = scored.iter().map(|(score, _)| *score).max().unwrap_or(0);
        notice.explains =
            scored.iter().filter(|(score, _)| *score * 3 >= best * 2).map(|(_, place)| *place).collect();
        explained.extend(&notice.explains);
    }
    Audit {
        notices: notices.into_iter().map(|(notice, _)| notice).collect(),
        silent: changes.iter().map(|(place, ..)| *place).filter(|place| !explained.contains(place)).collect(),
    }
}

/// Whether the newer sentences of a link come right behind those of another.
fn follows(comparison: &Comparison, first: u32, second: u32) -> bool {
    let (first, second) = (&comparison.links[first as usize].b, &comparison.links[second as usize].b);
    matches!((first.last(), second.first()), (Some(end), Some(start)) if end + 1 == *start)
}

/// Words that one side of a link has alone; all its words where one side is empty.
fn changed_words(step: &Step<'_, '_>, link: usize) -> HashSet<String> {
    let link = &step.comparison.links[link];
    let (a, b) = (ScalarIndex::new(step.old.text), ScalarIndex::new(step.new.text));
    let mut out = HashSet::new();
    for op in &link.words {
        match op.op {
            Op::Equal => {}
            Op::Delete => out.extend(telling_words(a.slice(op.a))),
            Op::Insert => out.extend(telling_words(b.slice(op.b))),
        }
    }
    if link.words.is_empty() {
        for &i in &link.a {
            out.extend(telling_words(a.slice(step.old.sentences[i as usize])));
        }
    }
    out
}

/// Stems of numbers and content words; the vocabulary of notices itself tells nothing.
fn telling_words(text: &str) -> HashSet<String> {
    const OWN: [&str; 22] = [
        "articl",
        "stori",
        "story",
        "version",
        "earlier",
        "amend",
        "correct",
        "incorrect",
        "incorrectly",
        "headlin",
        "said",
        "say",
        "state",
        "misstat",
        "chang",
        "updat",
        "clarify",
        "clarifi",
        "previou",
        "report",
        "error",
        "edit",
    ];
    words(text)
        .into_iter()
        .filter(|word| word.kind != WordKind::Mark)
        .map(|word| word.text.to_lowercase())
        .filter(|form| !lexicon::is_function(form))
        .map(|form| lexicon::stem(form.trim_end_matches(['\'', '’', 's'])).to_owned())
        .filter(|stem| !stem.is_empty() && !OWN.contains(&stem.as_str()))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::change::{Options, compare};

    fn run(versions: &[&str]) -> Audit {
        let sides: Vec<Side> = versions.iter().map(|text| Side::plain(text)).collect();
        let comparisons: Vec<Comparison> =
            sides.windows(2).map(|pair| compare(&pair[0], &pair[1], &Options::default())).collect();
        let steps: Vec<Step> = comparisons
            .iter()
            .zip(sides.windows(2))
            .map(|(comparison, pair)| Step { old: &pair[0], new: &pair[1], comparison })
            .collect();
        audit(&steps)
    }

    const FIRST: &str =
        "The ferry carried 35 passengers when it sank off Lorne. The mayor blamed the harbour trust.";

    #[test]
    fn a_notice_explains_the_figure_that_it_names() {
        let second = "The ferry carried 53 passengers when it sank off Lorne. The mayor blamed the harbour trust.\n\
            This article was amended on 4 May: the ferry carried 53 passengers, not 35 as an earlier version said.";
        let audit = run(&[FIRST, second]);
        assert_eq!(audit.notices.len(), 1);
        assert_eq!(audit.notices[0].explains.len(), 1);
        assert!(audit.silent.is_empty());
    }

    #[test]
    fn a_change_without_a_notice_is_silent() {
        let second =
            "The ferry carried 53 passengers when it sank off Lorne. The mayor blamed the harbour trust.";
        let audit = run(&[FIRST, second]);
        assert!(audit.notices.is_empty());
        assert_eq!(audit.silent, [Place { step: 0, link: 0 }]);
    }

    #[test]
    fn a_notice_without_its_change_shows_that_a_version_was_missed() {
        let second = format!("{FIRST}\nThis article was amended on 4 May to correct the age of the captain.");
        let audit = run(&[FIRST, &second]);
        assert_eq!(audit.uncaptured().count(), 1);
    }

    #[test]
    fn sentences_of_one_notice_are_one_notice() {
        let second = "The ferry carried 53 passengers when it sank off Lorne. The mayor blamed the harbour trust.\n\
            This article was amended on 4 May. An earlier version said that the ferry carried 35 passengers.";
        let audit = run(&[FIRST, second]);
        assert_eq!(audit.notices.len(), 1, "{:?}", audit.notices);
        assert!(
            audit.notices[0].text.starts_with("This article")
                && audit.notices[0].text.ends_with("35 passengers.")
        );
        assert_eq!(audit.uncaptured().count(), 0);
    }
}
