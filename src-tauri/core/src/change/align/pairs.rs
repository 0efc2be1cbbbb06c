//! One-to-one pairs of sentences that are alike but not equal: which to consider, and which to take.

use super::anchors::Matched;
use super::bags::Bags;
use super::chain::Gaps;
use crate::change::budget::Fuel;

/// A pair that may be taken.
pub(super) struct Scored {
    i: u32,
    j: u32,
    /// Similarity with what position adds.
    score: f32,
}

/// Least similarity of two sentences of the same gap.
const FLOOR_HOME: f32 = 0.30;
/// Least similarity of two sentences that stand alone in their gap, between the same neighbours.
const FLOOR_LONE: f32 = 0.20;
/// Least similarity of sentences that would have moved.
const FLOOR_AWAY: f32 = 0.50;
/// What a common gap adds to the score.
const HOME: f32 = 0.15;
/// What the same place within the gap adds at most.
const PLACE: f32 = 0.05;
/// A gap of up to this many pairs is looked at in full.
const WHOLE_GAP: usize = 2500;
/// Stems in more sentences than this find no candidates.
const COMMON: usize = 40;
/// Candidates a sentence keeps.
const KEPT: usize = 8;

/// Scored pairs of unmatched sentences, each above the floor of its place.
pub(super) fn candidates(bags: &Bags, matched: &Matched, gaps: &Gaps, fuel: &Fuel) -> Vec<Scored> {
    let free = |side: &[Option<u32>]| -> Vec<u32> {
        side.iter().enumerate().filter(|(_, p)| p.is_none()).map(|(s, _)| s as u32).collect()
    };
    let (a, b) = (free(&matched.a), free(&matched.b));
    let mut out = Vec::new();
    within_gaps(&a, &b, bags, gaps, fuel, &mut out);
    by_rare_stems(&a, &b, bags, gaps, fuel, &mut out);
    out
}

fn within_gaps(a: &[u32], b: &[u32], bags: &Bags, gaps: &Gaps, fuel: &Fuel, out: &mut Vec<Scored>) {
    let mut rest = b;
    for group in a.chunk_by(|&p, &q| gaps.a[p as usize] == gaps.a[q as usize]) {
        let gap = gaps.a[group[0] as usize];
        rest = &rest[rest.partition_point(|&j| gaps.b[j as usize] < gap)..];
        let others = &rest[..rest.partition_point(|&j| gaps.b[j as usize] == gap)];
        if group.len() * others.len() > WHOLE_GAP {
            continue;
        }
        let floor = if group.len() == 1 && others.len() == 1 { FLOOR_LONE } else { FLOOR_HOME };
        for (p, &i) in group.iter().enumerate() {
            for (q, &j) in others.iter().enumerate() {
                if !fuel.spend(bags.a.bag(i).len() + bags.b.bag(j).len()) {
                    return;
                }
                let similarity = bags.similarity(i, j);
                if similarity >= floor {
                    let drift = (p as f32 / group.len() as f32 - q as f32 / others.len() as f32).abs();
                    out.push(Scored { i, j, score: similarity + HOME + PLACE * (1.0 - drift) });
                }
            }
        }
    }
}

/// Candidates anywhere in the other text, by the rare stems they share.
fn by_rare_stems(a: &[u32], b: &[u32], bags: &Bags, gaps: &Gaps, fuel: &Fuel, out: &mut Vec<Scored>) {
    let mut index: Vec<Vec<u32>> = vec![Vec::new(); bags.idf.len()];
    for &j in b {
        for entry in bags.b.bag(j) {
            index[entry.stem as usize].push(j);
        }
    }
    let mut votes = vec![0.0f32; bags.b.weight.len()];
    let mut touched: Vec<u32> = Vec::new();
    for &i in a {
        for entry in bags.a.bag(i) {
            let seats = &index[entry.stem as usize];
            if seats.len() > COMMON {
                continue;
            }
            if !fuel.spend(seats.len()) {
                return;
            }
            for &j in seats {
                if votes[j as usize] == 0.0 {
                    touched.push(j);
                }
                votes[j as usize] += bags.idf[entry.stem as usize];
            }
        }
        touched.sort_unstable_by(|&p, &q| votes[q as usize].total_cmp(&votes[p as usize]).then(p.cmp(&q)));
        for &j in touched.iter().take(KEPT) {
            if !fuel.spend(bags.a.bag(i).len() + bags.b.bag(j).len()) {
                return;
            }
            let home = gaps.a[i as usize] == gaps.b[j as usize];
            let similarity = bags.similarity(i, j);
            if similarity >= if home { FLOOR_HOME } else { FLOOR_AWAY } {
                out.push(Scored { i, j, score: if home { similarity + HOME } else { similarity } });
            }
        }
        for j in touched.drain(..) {
            votes[j as usize] = 0.0;
        }
    }
}

/// Takes the best pairs first, each sentence once.
pub(super) fn take_best(scored: &[Scored], matched: &mut Matched) {
    let mut order: Vec<&Scored> = scored.iter().collect();
    order.sort_unstable_by(|p, q| q.score.total_cmp(&p.score).then((p.i, p.j).cmp(&(q.i, q.j))));
    for pair in order {
        if matched.is_free(pair.i, pair.j) {
            matched.link(pair.i, pair.j);
        }
    }
}
