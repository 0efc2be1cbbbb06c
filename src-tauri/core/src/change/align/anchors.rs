//! Sentences that are the same on both sides, letter for letter or word for word. Similar sentences are not found here.

use crate::change::tokens::Tokens;
use std::collections::HashMap;

/// Partners of each side's sentences so far.
pub(super) struct Matched {
    /// For each sentence of the first side, its partner on the second.
    pub a: Vec<Option<u32>>,
    /// For each sentence of the second side, its partner on the first.
    pub b: Vec<Option<u32>>,
}

impl Matched {
    pub(super) fn link(&mut self, i: u32, j: u32) {
        self.a[i as usize] = Some(j);
        self.b[j as usize] = Some(i);
    }

    pub(super) fn is_free(&self, i: u32, j: u32) -> bool {
        self.a[i as usize].is_none() && self.b[j as usize].is_none()
    }

    pub(super) fn pairs(&self) -> impl Iterator<Item = (u32, u32)> + '_ {
        self.a.iter().enumerate().filter_map(|(i, j)| j.map(|j| (i as u32, j)))
    }
}

/// Matches equal sentences: first by their letters, then by their folded words.
pub(super) fn match_equal(x: &Tokens, y: &Tokens) -> Matched {
    let mut matched = Matched { a: vec![None; x.len()], b: vec![None; y.len()] };
    match_by(&x.exact, &y.exact, &mut matched);
    let mut ids: HashMap<&[u32], u32> = HashMap::new();
    let mut folded = Vec::with_capacity(2);
    for (side, partners) in [(x, &matched.a), (y, &matched.b)] {
        let mut of_side = Vec::with_capacity(side.len());
        for (sentence, partner) in partners.iter().enumerate() {
            let keys = &side.keys[side.range(sentence)];
            // A sentence that has a partner, or no words at all, keeps out with an id of its own.
            if partner.is_some() || keys.is_empty() {
                of_side.push(NONE);
            } else {
                let next = ids.len() as u32;
                of_side.push(*ids.entry(keys).or_insert(next));
            }
        }
        folded.push(of_side);
    }
    match_by(&folded[0], &folded[1], &mut matched);
    matched
}

const NONE: u32 = u32::MAX;

/// Matches sentences of the same id: those that occur once on either side, then twins next to a match, then the rest in
/// their order. Linear.
fn match_by(x: &[u32], y: &[u32], matched: &mut Matched) {
    let mut seats: HashMap<u32, (Vec<u32>, Vec<u32>)> = HashMap::new();
    for (i, &id) in x.iter().enumerate().filter(|(_, id)| **id != NONE) {
        seats.entry(id).or_default().0.push(i as u32);
    }
    for (j, &id) in y.iter().enumerate().filter(|(_, id)| **id != NONE) {
        if let Some(seat) = seats.get_mut(&id) {
            seat.1.push(j as u32);
        }
    }
    for (a, b) in seats.values() {
        if let ([i], [j]) = (a.as_slice(), b.as_slice()) {
            matched.link(*i, *j);
        }
    }
    extend(x, y, matched);
    let mut twins: Vec<&(Vec<u32>, Vec<u32>)> =
        seats.values().filter(|(a, b)| !b.is_empty() && a.len().max(b.len()) > 1).collect();
    twins.sort_unstable();
    for (a, b) in twins {
        let free_a = a.iter().filter(|&&i| matched.a[i as usize].is_none());
        let free_b = b.iter().filter(|&&j| matched.b[j as usize].is_none());
        let pairs: Vec<(u32, u32)> = free_a.zip(free_b).map(|(i, j)| (*i, *j)).collect();
        for (i, j) in pairs {
            matched.link(i, j);
        }
    }
}

/// Grows every run of matches over equal neighbours, forwards and backwards.
fn extend(x: &[u32], y: &[u32], matched: &mut Matched) {
    for (i, &sentence) in x.iter().enumerate().skip(1) {
        if let Some(j) = matched.a[i - 1].map(|j| j as usize + 1)
            && j < y.len()
            && sentence == y[j]
            && sentence != NONE
            && matched.is_free(i as u32, j as u32)
        {
            matched.link(i as u32, j as u32);
        }
    }
    for i in (1..x.len()).rev() {
        if let Some(j) = matched.a[i].and_then(|j| (j as usize).checked_sub(1))
            && x[i - 1] == y[j]
            && x[i - 1] != NONE
            && matched.is_free(i as u32 - 1, j as u32)
        {
            matched.link(i as u32 - 1, j as u32);
        }
    }
}
