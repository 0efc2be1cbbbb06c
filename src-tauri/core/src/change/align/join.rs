//! Splits and merges: sentences left alone that hold what a neighbour's link does not cover yet.

use super::anchors::Matched;
use super::bags::{Bags, Entry, merge};
use crate::change::budget::Fuel;

/// Sentences that belong together; one of the two lists has a single member.
pub(super) struct Group {
    pub a: Vec<u32>,
    pub b: Vec<u32>,
    /// Of all of `a` with all of `b`.
    pub similarity: f32,
    /// Log-odds that they belong together, were they in place.
    pub odds: f32,
}

/// Least share of a lone sentence's weight that a link's uncovered words must hold.
const SHARE: f32 = 0.7;
/// How far a lone sentence may stand from the one that it joins.
const REACH: u32 = 2;

/// Groups of the matched pairs, each with the lone neighbours that complete it.
pub(super) fn absorb(bags: &Bags, matched: &Matched, fuel: &Fuel) -> Vec<Group> {
    let mut groups: Vec<Group> =
        matched.pairs().map(|(i, j)| Group { a: vec![i], b: vec![j], similarity: 0.0, odds: 0.0 }).collect();
    let mut of_a = vec![None; matched.a.len()];
    let mut of_b = vec![None; matched.b.len()];
    for (at, group) in groups.iter().enumerate() {
        of_a[group.a[0] as usize] = Some(at);
        of_b[group.b[0] as usize] = Some(at);
    }
    let lone_b = (0..of_b.len() as u32).filter(|&j| matched.b[j as usize].is_none());
    for j in lone_b {
        let near = neighbours(j, &of_b);
        let best = near
            .filter(|&at| groups[at].a.len() == 1)
            .filter_map(|at| {
                let group = &groups[at];
                let whole = bags.a.bag(group.a[0]);
                let covered = merge(group.b.iter().map(|&k| bags.b.bag(k)));
                share(bags, whole, &covered, bags.b.bag(j), bags.b.weight[j as usize], fuel).map(|s| (s, at))
            })
            .max_by(|p, q| p.0.total_cmp(&q.0));
        if let Some((_, at)) = best {
            groups[at].b.push(j);
            groups[at].b.sort_unstable();
            of_b[j as usize] = Some(at);
        }
    }
    let lone_a = (0..of_a.len() as u32).filter(|&i| matched.a[i as usize].is_none());
    for i in lone_a {
        let near = neighbours(i, &of_a);
        let best = near
            .filter(|&at| groups[at].b.len() == 1)
            .filter_map(|at| {
                let group = &groups[at];
                let whole = bags.b.bag(group.b[0]);
                let covered = merge(group.a.iter().map(|&k| bags.a.bag(k)));
                share(bags, whole, &covered, bags.a.bag(i), bags.a.weight[i as usize], fuel).map(|s| (s, at))
            })
            .max_by(|p, q| p.0.total_cmp(&q.0));
        if let Some((_, at)) = best {
            groups[at].a.push(i);
            groups[at].a.sort_unstable();
            of_a[i as usize] = Some(at);
        }
    }
    for group in &mut groups {
        group.similarity = bags.joint(&group.a, &group.b);
    }
    groups
}

fn neighbours(sentence: u32, of: &[Option<usize>]) -> impl Iterator<Item = usize> {
    let from = sentence.saturating_sub(REACH) as usize;
    let to = (sentence + REACH + 1).min(of.len() as u32) as usize;
    let mut near: Vec<usize> = of[from..to].iter().filter_map(|at| *at).collect();
    near.dedup();
    near.into_iter()
}

/// Share of the lone sentence's weight that stands in `whole` and is not covered; `None` below the floor.
fn share(
    bags: &Bags,
    whole: &[Entry],
    covered: &[Entry],
    lone: &[Entry],
    weight: f32,
    fuel: &Fuel,
) -> Option<f32> {
    if weight <= 0.0 || !fuel.spend(whole.len() + covered.len() + lone.len()) {
        return None;
    }
    let together = merge([covered, lone].into_iter());
    let gain = bags.shared(whole, &together) - bags.shared(whole, covered);
    let share = gain / weight;
    (share >= SHARE).then_some(share)
}
