//! Which figures of several texts speak of one quantity. A figure's measure and fate must be the same; then words around it
//! decide, rarer ones more, and the setting: two tolls of two strikes stay apart though both count the dead in the same words.

use super::{Figure, Measure, Verdict, judge};
use chrono::NaiveDate;
use std::collections::HashMap;

/// A figure and who states it.
#[derive(Clone, Copy)]
pub struct Stated<'f> {
    /// Number of the text.
    pub text: usize,
    /// Figures of one side do not conflict with one another: an outlet that corrects itself is a matter of versions.
    pub side: usize,
    /// The figure.
    pub figure: &'f Figure,
    /// Number of the passage that the texts share, where the figure stands in one.
    pub shared: Option<u32>,
    /// The day on which the text appeared, where known: what its weekdays count from.
    pub day: Option<NaiveDate>,
}

/// Figures on one quantity.
#[derive(Clone, Debug, PartialEq)]
pub struct Quantity {
    /// Places in the list that was given, in its order.
    pub members: Vec<usize>,
    /// The gravest verdict between two sides; [`Verdict::Agree`] where only one side states it.
    pub verdict: Verdict,
}

/// Least weight of common words around two figures.
const ENOUGH: f64 = 2.0;
/// What standing in one shared passage counts for.
const SAME_PASSAGE: f64 = 2.0;
/// What the same number counts for; small ones are common, so that they count for less.
const SAME_NUMBER: f64 = 1.0;

/// Groups figures by quantity, in the order of their first appearance. Quadratic in the figures of one measure and fate alone.
#[must_use]
pub fn quantities(stated: &[Stated<'_>]) -> Vec<Quantity> {
    let mut spread: HashMap<&str, Vec<usize>> = HashMap::new();
    for one in stated {
        for stem in &one.figure.context {
            let texts = spread.entry(stem).or_default();
            if texts.last() != Some(&one.text) {
                texts.push(one.text);
            }
        }
    }
    let count = stated.len().max(2) as f64;
    let weight = |stem: &str| -> f64 {
        let n = spread.get(stem).map_or(1, Vec::len) as f64;
        (0.5 + (count / n).ln() / count.ln()).min(1.25)
    };
    let mut buckets: HashMap<(&Measure, Option<super::Fate>), Vec<usize>> = HashMap::new();
    for (at, one) in stated.iter().enumerate() {
        buckets.entry((&one.figure.measure, one.figure.fate)).or_default().push(at);
    }
    let mut pairs: Vec<(f64, usize, usize)> = Vec::new();
    for list in buckets.values() {
        for (at, &i) in list.iter().enumerate() {
            for &j in &list[at + 1..] {
                let score = nearness(&stated[i], &stated[j], &weight);
                if score >= ENOUGH {
                    pairs.push((score, i, j));
                }
            }
        }
    }
    pairs.sort_by(|p, q| q.0.total_cmp(&p.0).then((p.1, p.2).cmp(&(q.1, q.2))));
    gather(stated, &pairs)
}

fn nearness(a: &Stated<'_>, b: &Stated<'_>, weight: &impl Fn(&str) -> f64) -> f64 {
    let (p, q) = (&a.figure.context, &b.figure.context);
    let common: f64 = p.iter().filter(|stem| q.binary_search(stem).is_ok()).map(|stem| weight(stem)).sum();
    let passage = if a.shared.is_some() && a.shared == b.shared { SAME_PASSAGE } else { 0.0 };
    let number = if a.figure.value == b.figure.value {
        if a.figure.value < 4.0 { SAME_NUMBER / 2.0 } else { SAME_NUMBER }
    } else {
        0.0
    };
    common + passage + number
}

/// Whether two figures cannot be of one quantity: another number in one text, or numbers that exclude one another told of
/// another place or day. The same number of two settings is one quantity: outlets name a place by its town or its province.
fn excluded(a: &Stated<'_>, b: &Stated<'_>) -> bool {
    if a.text == b.text {
        return a.figure.value != b.figure.value;
    }
    judge(a.figure, b.figure) == Verdict::Conflict
        && a.figure.setting.is_apart(&b.figure.setting, (a.day, b.day))
}

/// Joins the nearest pairs first. A text gives a quantity one number: a second, different one is another quantity.
fn gather(stated: &[Stated<'_>], pairs: &[(f64, usize, usize)]) -> Vec<Quantity> {
    let mut group: Vec<usize> = (0..stated.len()).collect();
    let mut members: Vec<Vec<usize>> = (0..stated.len()).map(|at| vec![at]).collect();
    for &(_, i, j) in pairs {
        let (p, q) = (group[i].min(group[j]), group[i].max(group[j]));
        if p == q {
            continue;
        }
        let torn = members[p].iter().any(|&x| members[q].iter().any(|&y| excluded(&stated[x], &stated[y])));
        if torn {
            continue;
        }
        let moved = std::mem::take(&mut members[q]);
        for &at in &moved {
            group[at] = p;
        }
        members[p].extend(moved);
        members[p].sort_unstable();
    }
    let grouped = members.into_iter().filter(|list| !list.is_empty());
    grouped.map(|members| Quantity { verdict: gravest(stated, &members), members }).collect()
}

fn gravest(stated: &[Stated<'_>], members: &[usize]) -> Verdict {
    let mut worst = Verdict::Agree;
    for (at, &i) in members.iter().enumerate() {
        for &j in &members[at + 1..] {
            if stated[i].side != stated[j].side {
                worst = worst.max(judge(stated[i].figure, stated[j].figure));
            }
        }
    }
    worst
}
