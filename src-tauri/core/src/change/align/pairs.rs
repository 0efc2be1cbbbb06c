//! One-to-one pairs of sentences that are alike but not equal: which to consider, and which to take.

use super::anchors::Matched;
use super::bags::Bags;
use super::chain::Gaps;
use crate::change::budget::Fuel;

/// A pair that may be taken.
struct Scored {
    i: u32,
    j: u32,
    /// Similarity with what position adds.
    score: f32,
}

/// Least similarity of a pair taken first, in its own gap or beside a pair that is matched already.
const STRONG_HOME: f32 = 0.50;
/// Least similarity of a pair that would have moved.
const STRONG_AWAY: f32 = 0.55;
/// Least similarity of two sentences that keep the order of the rest.
const FLOOR_ORDER: f32 = 0.25;
/// The same, where both stand alone between the same neighbours.
const FLOOR_LONE: f32 = 0.20;
/// Least similarity of two sentences that follow a matched pair.
const FLOOR_BESIDE: f32 = 0.35;
/// What a common gap adds to the score.
const HOME: f32 = 0.10;
/// A gap of up to this many pairs is looked at in full.
const WHOLE_GAP: usize = 10_000;
/// Stems in more sentences than this find no candidates.
const COMMON: usize = 40;
/// Candidates a sentence keeps.
const KEPT: usize = 8;

fn free(side: &[Option<u32>]) -> Vec<u32> {
    side.iter().enumerate().filter(|(_, p)| p.is_none()).map(|(s, _)| s as u32).collect()
}

/// Takes pairs that are alike enough to be sure of, anywhere in the texts, best first.
pub(super) fn take_strong(bags: &Bags, matched: &mut Matched, gaps: &Gaps, fuel: &Fuel) {
    let (a, b) = (free(&matched.a), free(&matched.b));
    let mut scored = Vec::new();
    by_rare_stems(&a, &b, bags, matched, gaps, fuel, &mut scored);
    take_best(&scored, matched);
}

/// Takes weaker pairs inside each gap: of all ways to match it without a crossing, the one with the most similarity above
/// the floor.
pub(super) fn take_in_order(bags: &Bags, matched: &mut Matched, gaps: &Gaps, fuel: &Fuel) {
    let (a, b) = (free(&matched.a), free(&matched.b));
    let mut rest: &[u32] = &b;
    for group in a.chunk_by(|&p, &q| gaps.a[p as usize] == gaps.a[q as usize]) {
        let gap = gaps.a[group[0] as usize];
        rest = &rest[rest.partition_point(|&j| gaps.b[j as usize] < gap)..];
        let others = &rest[..rest.partition_point(|&j| gaps.b[j as usize] == gap)];
        if others.is_empty() || group.len() * others.len() > WHOLE_GAP {
            continue;
        }
        let work = group.iter().map(|&i| bags.a.bag(i).len()).sum::<usize>() * others.len();
        if !fuel.spend(work) {
            return;
        }
        let floor = if group.len() == 1 && others.len() == 1 { FLOOR_LONE } else { FLOOR_ORDER };
        for (p, q) in
            best_monotone(group.len(), others.len(), |p, q| bags.similarity(group[p], others[q]) - floor)
        {
            matched.link(group[p], others[q]);
        }
    }
}

/// Grows runs: unmatched sentences directly before or after a matched pair, alike enough to have gone the same way. Finds the
/// reworded sentences of a block that moved.
pub(super) fn take_beside(bags: &Bags, matched: &mut Matched, fuel: &Fuel) {
    let ends = (matched.a.len() as u32, matched.b.len() as u32);
    let mut runs: Vec<(u32, u32)> = matched.pairs().collect();
    while let Some((i, j)) = runs.pop() {
        let after = (i + 1 < ends.0 && j + 1 < ends.1).then_some((i + 1, j + 1));
        let before = (i > 0 && j > 0).then(|| (i - 1, j - 1));
        for (i, j) in [after, before].into_iter().flatten() {
            if !matched.is_free(i, j) || !fuel.spend(bags.a.bag(i).len() + bags.b.bag(j).len()) {
                continue;
            }
            if bags.similarity(i, j) >= FLOOR_BESIDE {
                matched.link(i, j);
                runs.push((i, j));
            }
        }
    }
}

/// The matching without crossings whose gains sum highest; pairs without a gain are left out.
fn best_monotone(rows: usize, columns: usize, gain: impl Fn(usize, usize) -> f32) -> Vec<(usize, usize)> {
    let width = columns + 1;
    let mut best = vec![0.0f32; (rows + 1) * width];
    let mut taken = vec![false; rows * columns];
    for p in 0..rows {
        for q in 0..columns {
            let with = best[p * width + q] + gain(p, q);
            let without = best[p * width + q + 1].max(best[(p + 1) * width + q]);
            taken[p * columns + q] = with > without;
            best[(p + 1) * width + q + 1] = with.max(without);
        }
    }
    let (mut p, mut q) = (rows, columns);
    let mut pairs = Vec::new();
    while p > 0 && q > 0 {
        if taken[(p - 1) * columns + q - 1] {
            pairs.push((p - 1, q - 1));
            p -= 1;
            q -= 1;
        } else if best[(p - 1) * width + q] >= best[p * width + q - 1] {
            p -= 1;
        } else {
            q -= 1;
        }
    }
    pairs
}

/// Candidates anywhere in the other text, by the rare stems they share.
fn by_rare_stems(
    a: &[u32],
    b: &[u32],
    bags: &Bags,
    matched: &Matched,
    gaps: &Gaps,
    fuel: &Fuel,
    out: &mut Vec<Scored>,
) {
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
            let beside = stands_beside(matched, i, j);
            let floor = if home || beside { STRONG_HOME } else { STRONG_AWAY };
            if similarity >= floor {
                let bonus = if home { HOME } else { 0.0 } + if beside { HOME } else { 0.0 };
                out.push(Scored { i, j, score: similarity + bonus });
            }
        }
        for j in touched.drain(..) {
            votes[j as usize] = 0.0;
        }
    }
}

/// Whether the sentences before or after both are matched to each other.
fn stands_beside(matched: &Matched, i: u32, j: u32) -> bool {
    let partner = |i: Option<u32>| i.and_then(|i| matched.a.get(i as usize).copied().flatten());
    partner(i.checked_sub(1)).is_some_and(|p| p + 1 == j) || partner(Some(i + 1)).is_some_and(|p| p == j + 1)
}

/// Takes the best pairs first, each sentence once.
fn take_best(scored: &[Scored], matched: &mut Matched) {
    let mut order: Vec<&Scored> = scored.iter().collect();
    order.sort_unstable_by(|p, q| q.score.total_cmp(&p.score).then((p.i, p.j).cmp(&(q.i, q.j))));
    for pair in order {
        if matched.is_free(pair.i, pair.j) {
            matched.link(pair.i, pair.j);
        }
    }
}
