//! How alike two statements are: words of what happened and parts of names, the rare ones counting most.

use super::terms::{name_parts, terms};
use super::{Source, Stance};
use chrono::NaiveDate;
use std::collections::{BTreeSet, HashMap};

/// Days of what a statement tells; `None` for one without a date.
pub(super) type Days = Option<(NaiveDate, NaiveDate)>;

/// A wording: statements that say the same words of the same days count once.
pub(super) struct Wording {
    /// Indexes of the sources that have it.
    pub members: Vec<usize>,
    pub days: Days,
    pub stance: Stance,
    /// Ids of content words, in order, without those of names.
    pub terms: Vec<u32>,
    /// Ids of the parts of names, in order.
    pub names: Vec<u32>,
}

/// All wordings of some sources, with the weight of each word.
pub(super) struct Wordings {
    pub all: Vec<Wording>,
    /// Weight of each word: the rarer, the more.
    weights: Vec<f32>,
}

/// Most gap, in days, between two dates that may be said of one event.
pub(super) const SLIP_DAYS: i64 = 10;
/// Least likeness where the days agree, where both stand in one reading, and where the days differ.
const ALIKE: f32 = 0.34;
const ALIKE_WITHIN: f32 = 0.5;
const ALIKE_APART: f32 = 0.5;
/// Least likeness of the words alone, so that the same people on the same day are not yet the same event.
const WORDS_ALIKE: f32 = 0.2;
const WORDS_ALIKE_APART: f32 = 0.38;
const NAMES_SHARE: f32 = 0.4;
/// A word in more wordings than this is no way to find like ones; with its day, more are looked at.
const COMMON: usize = 40;
const COMMON_ON_DAY: usize = 80;

impl Wordings {
    /// Reads the words of all sources.
    pub fn of(sources: &[Source<'_>]) -> Self {
        let mut ids: HashMap<String, u32> = HashMap::new();
        let mut places: HashMap<(Vec<u32>, Vec<u32>, Days, Stance), usize> = HashMap::new();
        let mut all: Vec<Wording> = Vec::new();
        for (at, source) in sources.iter().enumerate() {
            let names = name_parts(source.statement.who.iter().chain(&source.statement.places));
            let mut words = terms(source.words);
            words.retain(|word| !names.contains(word));
            let mut number = |set: BTreeSet<String>| {
                let mut list: Vec<u32> = set
                    .into_iter()
                    .map(|word| {
                        let next = u32::try_from(ids.len()).unwrap_or(u32::MAX);
                        *ids.entry(word).or_insert(next)
                    })
                    .collect();
                list.sort_unstable();
                list
            };
            let (terms, names) = (number(words), number(names));
            let days = source.statement.when.map(|(from, to)| (from.day(), to.day()));
            let stance = source.statement.stance;
            let place = *places.entry((terms.clone(), names.clone(), days, stance)).or_insert(all.len());
            match all.get_mut(place) {
                Some(wording) => wording.members.push(at),
                None => all.push(Wording { members: vec![at], days, stance, terms, names }),
            }
        }
        let mut counts = vec![0_u32; ids.len()];
        for wording in &all {
            for &word in wording.terms.iter().chain(&wording.names) {
                counts[word as usize] += 1;
            }
        }
        let total = all.len() as f32;
        let weights = counts.iter().map(|&count| (1.0 + total / count.max(1) as f32).ln()).collect();
        Self { all, weights }
    }

    /// Pairs of like wordings with their likeness, the most alike first.
    pub fn links(&self, sources: &[Source<'_>]) -> Vec<(usize, usize, f32)> {
        let mut by_word: HashMap<u32, Vec<u32>> = HashMap::new();
        let mut on_day: HashMap<(u32, NaiveDate), Vec<u32>> = HashMap::new();
        for (at, wording) in self.all.iter().enumerate() {
            let at = u32::try_from(at).unwrap_or(u32::MAX);
            for &word in wording.terms.iter().chain(&wording.names) {
                by_word.entry(word).or_default().push(at);
                if let Some((from, _)) = wording.days {
                    on_day.entry((word, from)).or_default().push(at);
                }
            }
        }
        let mut links = Vec::new();
        let mut seen = vec![usize::MAX; self.all.len()];
        for (at, wording) in self.all.iter().enumerate() {
            for &word in wording.terms.iter().chain(&wording.names) {
                let rare = by_word.get(&word).filter(|list| list.len() <= COMMON);
                let days = wording.days.and_then(|(from, _)| on_day.get(&(word, from)));
                let near = rare.or(days.filter(|list| list.len() <= COMMON_ON_DAY));
                for &other in near.into_iter().flatten() {
                    let other = other as usize;
                    if other < at && seen[other] != at {
                        seen[other] = at;
                        links.extend(self.link(sources, other, at).map(|score| (other, at, score)));
                    }
                }
            }
        }
        links.sort_by(|a, b| b.2.total_cmp(&a.2).then((a.0, a.1).cmp(&(b.0, b.1))));
        links
    }

    /// The likeness of two wordings that may tell of one event.
    fn link(&self, sources: &[Source<'_>], a: usize, b: usize) -> Option<f32> {
        let (first, second) = (&self.all[a], &self.all[b]);
        let words = self.overlap(&first.terms, &second.terms);
        let score = if first.names.is_empty() || second.names.is_empty() {
            words
        } else {
            NAMES_SHARE * self.overlap(&first.names, &second.names) + (1.0 - NAMES_SHARE) * words
        };
        let agree = agree(first.days, second.days);
        if !agree && !may_differ(first, second) {
            return None;
        }
        let within = self.share_version(sources, first, second);
        if within && !agree && ![first.stance, second.stance].contains(&Stance::Moved) {
            return None;
        }
        let (least, least_words) = match (agree, within) {
            (true, false) => (ALIKE, WORDS_ALIKE),
            (true, true) => (ALIKE_WITHIN, WORDS_ALIKE),
            (false, _) => (ALIKE_APART, WORDS_ALIKE_APART),
        };
        (score >= least && words >= least_words).then_some(score)
    }

    /// Weighted cosine of two sets of words.
    fn overlap(&self, a: &[u32], b: &[u32]) -> f32 {
        let weigh = |list: &[u32]| list.iter().map(|&word| self.weights[word as usize]).sum::<f32>();
        let shared: f32 = a
            .iter()
            .filter(|word| b.binary_search(word).is_ok())
            .map(|&word| self.weights[word as usize])
            .sum();
        let whole = (weigh(a) * weigh(b)).sqrt();
        if whole > 0.0 { shared / whole } else { 0.0 }
    }

    /// Whether two wordings stand in one version: a text that names two days tells of two events.
    pub fn share_version(&self, sources: &[Source<'_>], a: &Wording, b: &Wording) -> bool {
        let versions: BTreeSet<usize> = a.members.iter().map(|&at| sources[at].version).collect();
        b.members.iter().any(|&at| versions.contains(&sources[at].version))
    }
}

/// Whether two dates can be one: they share a day, or one is not said.
pub(super) fn agree(a: Days, b: Days) -> bool {
    match (a, b) {
        (Some((a0, a1)), Some((b0, b1))) => a0 <= b1 && b0 <= a1,
        _ => false,
    }
}

/// Whether different dates may be said of one event: near each other, or of a plan that was moved or called off.
fn may_differ(a: &Wording, b: &Wording) -> bool {
    let turned =
        [a.stance, b.stance].iter().any(|stance| matches!(stance, Stance::Moved | Stance::Cancelled));
    let said = [a.stance, b.stance].contains(&Stance::Said);
    match (a.days, b.days) {
        (Some((a0, a1)), Some((b0, b1))) => {
            let gap = (b0 - a1).num_days().max((a0 - b1).num_days());
            !said && (gap <= SLIP_DAYS || (turned && gap <= 31 * SLIP_DAYS))
        }
        _ => turned && !said,
    }
}
