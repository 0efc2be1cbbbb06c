//! The alignment of sentences, many to many. Words inside the links, weights and facts come later.
//!
//! Method, coarse to fine: (1) sentences with the same letters, then those with the same folded words, are anchors, twins
//! told apart by their neighbours; (2) the longest chain of anchors cuts both texts into gaps; (3) other sentences are
//! scored by a Dice coefficient over inverse document frequencies, blended with shared word pairs, against candidates of
//! their own gap and those that share rare words anywhere; the best pairs are taken greedily, with a lower floor at home
//! than away; (4) a sentence still alone joins a neighbour's link where it holds words of that link's other side that
//! nothing covers yet: splits and merges. Moves are what stands off the longest chain of all links. Each link between sentences
//! that differ says how far it can be trusted.

mod anchors;
mod bags;
mod chain;
mod join;
mod pairs;
mod trust;

use super::budget::Fuel;
use super::model::{ChangeKind, Link};
use super::tokens::{Tokens, Vocabulary};
use bags::Bags;
use chain::longest_chain;
use join::Group;

/// Aligns two sides. Symmetric: the same two texts swapped give the mirrored links.
pub(super) fn align(old: &Tokens, new: &Tokens, vocabulary: &Vocabulary, fuel: &Fuel) -> Vec<Link> {
    // Ties are broken by order, so that both directions must look from the same side.
    let swapped = canonical_key(new) < canonical_key(old);
    let (x, y) = if swapped { (new, old) } else { (old, new) };
    let mut groups = group(x, y, vocabulary, fuel);
    if swapped {
        for group in &mut groups {
            std::mem::swap(&mut group.a, &mut group.b);
        }
    }
    let mut links = classify(groups, old, new);
    in_reading_order(&mut links);
    links
}

fn canonical_key<'t>(side: &'t Tokens) -> (usize, &'t str) {
    (side.len(), side.text)
}

fn group(x: &Tokens, y: &Tokens, vocabulary: &Vocabulary, fuel: &Fuel) -> Vec<Group> {
    let mut matched = anchors::match_equal(x, y);
    let bags = Bags::new(x, y, vocabulary);
    let gaps = chain::Gaps::new(&matched);
    pairs::take_strong(&bags, &mut matched, &gaps, fuel);
    let gaps = chain::Gaps::new(&matched);
    pairs::take_in_order(&bags, &mut matched, &gaps, fuel);
    pairs::take_beside(&bags, &mut matched, fuel);
    let mut groups = join::absorb(&bags, &matched, fuel);
    for group in groups.iter_mut().filter(|group| !is_verbatim(group, x, y)) {
        group.odds = trust::odds(&bags, (x, y), vocabulary, group);
    }
    groups
}

/// One sentence on either side, with the same letters.
fn is_verbatim(group: &Group, x: &Tokens, y: &Tokens) -> bool {
    match (group.a.as_slice(), group.b.as_slice()) {
        ([i], [j]) => x.exact[*i as usize] == y.exact[*j as usize],
        _ => false,
    }
}

/// Turns groups of sentences into links with kind and similarity, and adds what stands alone.
fn classify(groups: Vec<Group>, x: &Tokens, y: &Tokens) -> Vec<Link> {
    let firsts: Vec<(u32, u32)> = groups.iter().map(|group| (group.a[0], group.b[0])).collect();
    let in_place = longest_chain(&firsts);
    let mut used = (vec![false; x.len()], vec![false; y.len()]);
    let mut links = Vec::with_capacity(groups.len() + 8);
    for (group, in_place) in groups.into_iter().zip(in_place) {
        group.a.iter().for_each(|&i| used.0[i as usize] = true);
        group.b.iter().for_each(|&j| used.1[j as usize] = true);
        let same = is_verbatim(&group, x, y);
        let kind = match (group.a.len(), group.b.len(), same, in_place) {
            (1, 1, true, true) => ChangeKind::Unchanged,
            (1, 1, true, false) => ChangeKind::Moved,
            (1, 1, false, true) => ChangeKind::Edited,
            (1, 1, false, false) => ChangeKind::MovedEdited,
            (1, ..) => ChangeKind::Split,
            _ => ChangeKind::Merged,
        };
        let similarity = if same { 1.0 } else { group.similarity };
        let odds = if in_place { group.odds } else { group.odds + trust::MOVED };
        let trust = (!same).then(|| trust::probability(odds));
        links.push(Link { a: group.a, b: group.b, kind, similarity, trust, weight: None, words: Vec::new() });
    }
    let alone = |a: Vec<u32>, b: Vec<u32>, kind| Link {
        a,
        b,
        kind,
        similarity: 0.0,
        trust: None,
        weight: None,
        words: Vec::new(),
    };
    links.extend(
        (0..x.len()).filter(|&i| !used.0[i]).map(|i| alone(vec![i as u32], vec![], ChangeKind::Deleted)),
    );
    links.extend(
        (0..y.len()).filter(|&j| !used.1[j]).map(|j| alone(vec![], vec![j as u32], ChangeKind::Added)),
    );
    links
}

/// Orders links by the newer side; deletions follow the link of the sentence before them on the older side.
fn in_reading_order(links: &mut Vec<Link>) {
    let mut place_of_old: Vec<(u32, u32)> =
        links.iter().filter(|l| !l.b.is_empty()).flat_map(|l| l.a.iter().map(|&i| (i, l.b[0]))).collect();
    place_of_old.sort_unstable();
    let mut keyed: Vec<((i64, u32, u32), Link)> = links
        .drain(..)
        .map(|link| {
            let key = match link.b.first() {
                Some(&j) => (i64::from(j), 0, 0),
                None => {
                    let before = place_of_old.partition_point(|&(i, _)| i < link.a[0]);
                    (before.checked_sub(1).map_or(-1, |at| i64::from(place_of_old[at].1)), 1, link.a[0])
                }
            };
            (key, link)
        })
        .collect();
    keyed.sort_by_key(|(key, _)| *key);
    links.extend(keyed.into_iter().map(|(_, link)| link));
}
