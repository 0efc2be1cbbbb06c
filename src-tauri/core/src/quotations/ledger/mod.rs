//! The quote ledger's engine: utterances from versions and outlets, clustered so that every cluster holds the variants of one
//! remark, with what changed in its words. Wary on purpose: what may belong together but cannot be shown to by its words, or
//! stands under two names, is proposed and not joined.

mod likeness;
mod wording;

#[cfg(test)]
mod tests;

pub use wording::{Truncation, WordChange, WordChangeKind, wording};

use chrono::NaiveDate;
use likeness::{Remark, Verdict, compare, same_speaker};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeSet, HashMap};

/// One utterance as one version of one article gives it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Utterance {
    /// The caller's number for it.
    pub id: u64,
    /// The quoted words, the stretches of one utterance joined by a space.
    pub words: String,
    /// The speaker's full name; `None` where unknown.
    pub speaker: Option<String>,
    /// The verb of saying.
    pub verb: Option<String>,
    /// Day on which it was said or first seen.
    pub day: Option<NaiveDate>,
    /// Who published it.
    pub outlet: String,
}

/// One wording inside a cluster.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS), ts(rename = "QuotationVariant"))]
pub struct Variant {
    /// The words as first given.
    pub words: String,
    /// Utterances with these words (punctuation and case aside), first appearance first.
    #[cfg_attr(feature = "contract", ts(type = "number[]"))]
    pub utterances: Vec<u64>,
    /// How it differs from the cluster's first variant, word by word; empty for that one.
    pub changes: Vec<WordChange>,
    /// Whether it leaves out the beginning or the end of the cluster's first variant.
    pub truncation: Truncation,
}

/// The variants of one remark.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS), ts(rename = "QuotationCluster"))]
pub struct Cluster {
    /// The variants in the order of their first appearance.
    pub variants: Vec<Variant>,
    /// All names that the speaker bears in it, first appearance first; more than one is a change worth a look.
    pub speakers: Vec<String>,
    /// All verbs of saying, first appearance first.
    pub verbs: Vec<String>,
    /// The utterance that appeared first: the earliest day, then the order given.
    #[cfg_attr(feature = "contract", ts(type = "number"))]
    pub first: u64,
}

/// Why two clusters may be one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "contract", derive(ts_rs::TS), ts(rename = "QuotationProposalGround"))]
pub enum Ground {
    /// Same speaker, day, names and numbers in other words: another rendering of a translated remark.
    OtherRendering,
    /// The same words under two speakers: a wrong attribution, or one who repeats the other.
    OtherSpeaker,
}

/// Two clusters that an analyst may want to join.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS), ts(rename = "QuotationProposal"))]
pub struct Proposal {
    /// Index of the cluster that appeared first.
    #[cfg_attr(feature = "contract", ts(type = "number"))]
    pub a: usize,
    /// Index of the other.
    #[cfg_attr(feature = "contract", ts(type = "number"))]
    pub b: usize,
    /// Why.
    pub ground: Ground,
}

/// What the clustering gives.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS), ts(rename = "QuoteLedger"))]
pub struct Ledger {
    /// The clusters in the order of their first appearance; every utterance is in exactly one.
    pub clusters: Vec<Cluster>,
    /// What may belong together besides.
    pub proposals: Vec<Proposal>,
}

/// A word that more utterances than this share finds no candidates; rarer words of the remark do.
const COMMON: usize = 200;

/// Clusters utterances. Comparisons are limited to utterances that share a rare enough word, so that the work grows with
/// the number of utterances times [`COMMON`] at most.
#[must_use]
pub fn cluster(utterances: &[Utterance]) -> Ledger {
    let remarks: Vec<Remark> = utterances.iter().map(Remark::new).collect();
    let mut joins = Vec::new();
    let mut proposals = Vec::new();
    for (a, b) in candidates(&remarks) {
        match compare(&remarks[a], &remarks[b]) {
            Verdict::Same(score) => joins.push((score, a, b)),
            Verdict::Maybe(ground) => proposals.push((a, b, ground)),
            Verdict::Apart => {}
        }
    }
    joins.sort_by_key(|&(score, a, b)| (std::cmp::Reverse(score), a, b));
    let mut groups = Groups::new(&remarks);
    for (_, a, b) in joins {
        groups.join(a, b);
    }
    groups.ledger(utterances, &remarks, proposals)
}

/// Pairs of remarks that share a word of weight, or a name or number.
fn candidates(remarks: &[Remark]) -> BTreeSet<(usize, usize)> {
    let mut postings: HashMap<&str, Vec<usize>> = HashMap::new();
    for (i, remark) in remarks.iter().enumerate() {
        for key in remark.keys() {
            postings.entry(key).or_default().push(i);
        }
    }
    let mut pairs = BTreeSet::new();
    for list in postings.values().filter(|list| list.len() <= COMMON) {
        for (at, &a) in list.iter().enumerate() {
            pairs.extend(list[at + 1..].iter().map(|&b| (a, b)));
        }
    }
    pairs
}

/// A partition of the remarks that never brings two known speakers together.
struct Groups<'r> {
    remarks: &'r [Remark],
    parent: Vec<usize>,
    /// The known speaker of each root's group.
    speaker: Vec<Option<&'r str>>,
}

impl<'r> Groups<'r> {
    fn new(remarks: &'r [Remark]) -> Self {
        let speaker = remarks.iter().map(|r| r.speaker.as_deref()).collect();
        Self { remarks, parent: (0..remarks.len()).collect(), speaker }
    }

    fn root(&mut self, of: usize) -> usize {
        let mut at = of;
        while self.parent[at] != at {
            self.parent[at] = self.parent[self.parent[at]];
            at = self.parent[at];
        }
        at
    }

    fn join(&mut self, a: usize, b: usize) {
        let (a, b) = (self.root(a), self.root(b));
        let compatible = match (self.speaker[a], self.speaker[b]) {
            (Some(one), Some(other)) => same_speaker(one, other),
            _ => true,
        };
        if a != b && compatible {
            let (low, high) = (a.min(b), a.max(b));
            let longer =
                [self.speaker[low], self.speaker[high]].into_iter().flatten().max_by_key(|name| name.len());
            self.parent[high] = low;
            self.speaker[low] = longer;
        }
    }

    fn ledger(
        mut self,
        utterances: &[Utterance],
        remarks: &[Remark],
        maybe: Vec<(usize, usize, Ground)>,
    ) -> Ledger {
        let mut order: Vec<usize> = (0..self.remarks.len()).collect();
        order.sort_by_key(|&i| (utterances[i].day.unwrap_or(NaiveDate::MAX), i));
        let mut number: HashMap<usize, usize> = HashMap::new();
        let mut members: Vec<Vec<usize>> = Vec::new();
        for i in order {
            let root = self.root(i);
            let at = *number.entry(root).or_insert_with(|| {
                members.push(Vec::new());
                members.len() - 1
            });
            members[at].push(i);
        }
        let clusters = members.iter().map(|members| gather(utterances, remarks, members)).collect();
        let mut proposals: Vec<Proposal> = Vec::new();
        let mut seen = BTreeSet::new();
        for (a, b, ground) in maybe {
            let (a, b) = (number[&self.root(a)], number[&self.root(b)]);
            let (a, b) = (a.min(b), a.max(b));
            if a != b && seen.insert((a, b)) {
                proposals.push(Proposal { a, b, ground });
            }
        }
        Ledger { clusters, proposals }
    }
}

/// Makes a cluster of its members, which are in order of appearance.
fn gather(utterances: &[Utterance], remarks: &[Remark], members: &[usize]) -> Cluster {
    let mut variants: Vec<Variant> = Vec::new();
    let mut known: HashMap<&[String], usize> = HashMap::new();
    let (mut speakers, mut verbs) = (Vec::new(), Vec::new());
    let base = &utterances[members[0]].words;
    for &i in members {
        let utterance = &utterances[i];
        let at = *known.entry(&remarks[i].tokens).or_insert_with(|| {
            let (changes, truncation) =
                if variants.is_empty() { Default::default() } else { wording(base, &utterance.words) };
            variants.push(Variant {
                words: utterance.words.clone(),
                utterances: Vec::new(),
                changes,
                truncation,
            });
            variants.len() - 1
        });
        variants[at].utterances.push(utterance.id);
        for (name, list) in [(&utterance.speaker, &mut speakers), (&utterance.verb, &mut verbs)] {
            if let Some(name) = name.as_ref().filter(|name| !list.contains(*name)) {
                list.push(name.clone());
            }
        }
    }
    Cluster { variants, speakers, verbs, first: utterances[members[0]].id }
}
