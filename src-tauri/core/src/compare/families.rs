//! Text families: texts that were copied from one another or from one agency. Each text is a set of hashed runs of five words;
//! a fixed share of them (every other one) is its sketch, after Broder's containment by sampling (1997), so that a
//! long article that holds a short dispatch is found as well as a copy. What stands between quotation marks is left out: two
//! reporters in one room quote the same words.

use crate::text::{BlockKind, ReadingText, ScalarIndex, WordKind, words};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

/// Words in a run.
const RUN: usize = 5;
/// One hash in so many is kept in the sketch.
const KEPT: u64 = 2;
/// Least share of the smaller sketch that two texts of a family have in common.
const COPIED: f32 = 0.3;
/// Fewer common hashes are chance, or a common phrase.
const LEAST: usize = 8;
/// A hash in more texts than this links each to the next only: a phrase of the house, or a dispatch that everybody carried.
const CROWD: usize = 64;

/// The sketch of a text, sorted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sketch(Vec<u32>);

impl Sketch {
    /// The sketch of a reading: its running text outside quotation marks.
    #[must_use]
    pub fn of(reading: &ReadingText) -> Self {
        let index = ScalarIndex::new(&reading.text);
        let mut hashes = Vec::new();
        for block in &reading.blocks {
            if !block.kind.is_main() || block.kind == BlockKind::BlockQuotation {
                continue;
            }
            sketch_block(index.slice(block.span), &mut hashes);
        }
        hashes.sort_unstable();
        hashes.dedup();
        Self(hashes)
    }

    /// How many hashes it has.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether it has none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The least hashes, `count` at most: two texts share about as large a part of these as they do of their words, so that
    /// texts which are nearly the same are found by a few numbers each (Broder, *On the resemblance and containment of
    /// documents*, 1997).
    #[must_use]
    pub fn least(&self, count: usize) -> &[u32] {
        &self.0[..count.min(self.0.len())]
    }

    /// Share of the larger sketch that the smaller one holds, 0 to 1; 0 where either is empty.
    #[must_use]
    pub fn overlap(&self, other: &Self) -> f32 {
        let larger = self.0.len().max(other.0.len());
        if larger == 0 { 0.0 } else { self.common(other).0 as f32 / larger as f32 }
    }

    /// How many hashes two sketches have in common, and the share of the smaller one's.
    #[must_use]
    pub fn common(&self, other: &Self) -> (usize, f32) {
        let (mut i, mut j, mut count) = (0, 0, 0);
        while i < self.0.len() && j < other.0.len() {
            match self.0[i].cmp(&other.0[j]) {
                std::cmp::Ordering::Less => i += 1,
                std::cmp::Ordering::Greater => j += 1,
                std::cmp::Ordering::Equal => {
                    count += 1;
                    i += 1;
                    j += 1;
                }
            }
        }
        let smaller = self.0.len().min(other.0.len()).max(1);
        (count, count as f32 / smaller as f32)
    }

    /// Whether two texts are of one family, and how much of the smaller one they share.
    #[must_use]
    pub fn kinship(&self, other: &Self) -> Option<f32> {
        let (count, share) = self.common(other);
        (count >= LEAST && share >= COPIED).then_some(share)
    }
}

/// Texts with a common origin; one that stands alone is a family of one.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS), ts(rename = "TextFamily"))]
pub struct Family {
    /// Places in the list that was given, in its order.
    pub members: Vec<u32>,
    /// Pairs that hold it together, each with the share of the smaller text that both have, 0 to 1.
    pub ties: Vec<Tie>,
}

/// Two texts of a family that share words.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS), ts(rename = "TextTie"))]
pub struct Tie {
    /// One of them.
    pub a: u32,
    /// The other.
    pub b: u32,
    /// Share of the smaller one's running text, quotations aside.
    pub share: f32,
}

/// The families of some readings.
#[must_use]
pub fn find(readings: &[&ReadingText]) -> Vec<Family> {
    let sketches: Vec<Sketch> = readings.iter().map(|reading| Sketch::of(reading)).collect();
    gather(&sketches)
}

/// The families of some sketches, in the order of their first members. The work grows with the texts times their kin.
#[must_use]
pub fn gather(sketches: &[Sketch]) -> Vec<Family> {
    let mut postings: HashMap<u32, Vec<u32>> = HashMap::new();
    for (at, sketch) in sketches.iter().enumerate() {
        for &hash in &sketch.0 {
            postings.entry(hash).or_default().push(at as u32);
        }
    }
    let mut met: HashMap<(u32, u32), u32> = HashMap::new();
    for list in postings.values() {
        if list.len() <= CROWD {
            for (n, &a) in list.iter().enumerate() {
                list[n + 1..].iter().for_each(|&b| *met.entry((a, b)).or_default() += 1);
            }
        } else {
            list.windows(2).for_each(|pair| *met.entry((pair[0], pair[1])).or_default() += 1);
        }
    }
    let mut ties: Vec<Tie> = met
        .into_iter()
        .filter(|(_, count)| *count as usize >= LEAST)
        .filter_map(|((a, b), _)| {
            let share = sketches[a as usize].kinship(&sketches[b as usize])?;
            Some(Tie { a, b, share })
        })
        .collect();
    ties.sort_by(|p, q| q.share.total_cmp(&p.share).then((p.a, p.b).cmp(&(q.a, q.b))));
    join(sketches.len(), ties)
}

fn join(count: usize, ties: Vec<Tie>) -> Vec<Family> {
    let mut parent: Vec<usize> = (0..count).collect();
    fn root(parent: &mut [usize], mut at: usize) -> usize {
        while parent[at] != at {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        at
    }
    let mut holding = Vec::new();
    for tie in ties {
        let (a, b) = (root(&mut parent, tie.a as usize), root(&mut parent, tie.b as usize));
        if a != b {
            parent[a.max(b)] = a.min(b);
            holding.push(tie);
        }
    }
    let mut families: Vec<Family> = Vec::new();
    let mut seat: HashMap<usize, usize> = HashMap::new();
    for at in 0..count {
        let root = root(&mut parent, at);
        let family = *seat.entry(root).or_insert_with(|| {
            families.push(Family { members: Vec::new(), ties: Vec::new() });
            families.len() - 1
        });
        families[family].members.push(at as u32);
    }
    for tie in holding {
        let family = seat[&root(&mut parent, tie.a as usize)];
        families[family].ties.push(tie);
    }
    families
}

/// Adds the kept hashes of a block's runs; quotations end a run.
fn sketch_block(block: &str, out: &mut Vec<u32>) {
    let mut run: Vec<u64> = Vec::new();
    let mut quoted = false;
    for word in words(block) {
        if word.kind == WordKind::Mark {
            match word.text.chars().next() {
                Some('“' | '„' | '«') => quoted = true,
                Some('”' | '»') => {
                    quoted = false;
                    run.clear();
                }
                Some('"') => {
                    quoted = !quoted;
                    run.clear();
                }
                _ => {}
            }
            continue;
        }
        if quoted {
            run.clear();
            continue;
        }
        run.push(hash_word(word.text));
        if run.len() >= RUN {
            let hash = run[run.len() - RUN..].iter().fold(0u64, |sum, word| mix(sum.rotate_left(7) ^ word));
            if hash % KEPT == 0 {
                out.push((hash >> 32) as u32);
            }
        }
    }
}

/// FNV-1a over the small letters of a word, plain letters for accented ones left to the words themselves.
fn hash_word(word: &str) -> u64 {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    for c in word.chars().flat_map(char::to_lowercase) {
        let c = if c == '’' { '\'' } else { c };
        hash = (hash ^ u64::from(u32::from(c))).wrapping_mul(0x0100_0000_01b3);
    }
    hash
}

/// The finaliser of SplitMix64.
fn mix(mut value: u64) -> u64 {
    value = (value ^ (value >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    value = (value ^ (value >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    value ^ (value >> 31)
}
