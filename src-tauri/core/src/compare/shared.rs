//! Passages that several sides have, word for word or reworded. Sentences that share rare words are scored by a Dice
//! coefficient over inverse document frequencies, or by how much of the shorter one the longer one holds; the best pairs are
//! joined first, one sentence a text.

use super::bags::{Line, Page};
use super::model::{Likeness, Passage, Shared, SharedPassage};
use crate::text::{ScalarIndex, Span};
use similar::{Algorithm, DiffOp, capture_diff_slices};

/// Least similarity of two sentences that say the same in other words.
const FLOOR: f32 = 0.36;
/// Least share of the shorter sentence's weight where the longer one holds it.
const HELD: f32 = 0.62;
/// What being held counts beside likeness of the whole.
const HELD_SHARE: f32 = 0.6;
/// Fewer words of weight in common prove nothing.
const LEAST_COMMON: usize = 4;
/// Sentences with fewer words of weight are shared only where they are the same.
const SHORT: usize = 4;
/// A stem in more than this share of the sentences finds no candidates.
const COMMON: f32 = 0.2;

/// What was found, and the group of each line.
pub(super) struct Found {
    pub found: Vec<Shared>,
    pub of_line: Vec<Option<u32>>,
}

struct Pair {
    score: f32,
    a: usize,
    b: usize,
}

/// Finds the shared passages.
pub(super) fn find(page: &Page, indexes: &[ScalarIndex<'_>]) -> Found {
    let mut pairs = pairs(page);
    pairs.sort_by(|p, q| q.score.total_cmp(&p.score).then((p.a, p.b).cmp(&(q.a, q.b))));
    let mut group: Vec<Option<usize>> = vec![None; page.lines.len()];
    let mut groups: Vec<(Vec<usize>, f32)> = Vec::new();
    for pair in pairs {
        match (group[pair.a], group[pair.b]) {
            (None, None) => {
                group[pair.a] = Some(groups.len());
                group[pair.b] = Some(groups.len());
                groups.push((vec![pair.a, pair.b], pair.score));
            }
            (Some(at), None) => join(page, &mut groups[at], &mut group, at, pair.b, pair.score),
            (None, Some(at)) => join(page, &mut groups[at], &mut group, at, pair.a, pair.score),
            (Some(p), Some(q)) if p != q => {
                let apart = groups[q]
                    .0
                    .iter()
                    .all(|&b| groups[p].0.iter().all(|&a| page.lines[a].text != page.lines[b].text));
                if apart && pair.score >= (FLOOR + 1.0) / 2.0 {
                    let (moved, score) = std::mem::take(&mut groups[q]);
                    moved.iter().for_each(|&line| group[line] = Some(p));
                    groups[p].0.extend(moved);
                    groups[p].1 = groups[p].1.min(score).min(pair.score);
                }
            }
            _ => {}
        }
    }
    groups.retain(|(lines, _)| !lines.is_empty());
    for (lines, _) in &mut groups {
        lines.sort_unstable();
    }
    groups.sort_by_key(|(lines, _)| lines[0]);
    let mut of_line = vec![None; page.lines.len()];
    for (at, (lines, _)) in groups.iter().enumerate() {
        lines.iter().for_each(|&line| of_line[line] = Some(at as u32));
    }
    let found = groups.iter().map(|(lines, score)| describe(page, indexes, lines, *score)).collect();
    Found { found, of_line }
}

/// A further sentence joins where it is like half of those there, and its text has none there yet.
fn join(
    page: &Page,
    (lines, least): &mut (Vec<usize>, f32),
    group: &mut [Option<usize>],
    at: usize,
    new: usize,
    score: f32,
) {
    let line = &page.lines[new];
    if lines.iter().any(|&other| page.lines[other].text == line.text) {
        return;
    }
    let others = lines.iter().filter(|&&other| page.lines[other].side != line.side);
    let like = others.clone().filter(|&&other| similarity(page, &page.lines[other], line) >= FLOOR).count();
    if 2 * like >= others.count() {
        lines.push(new);
        *least = least.min(score);
        group[new] = Some(at);
    }
}

/// Pairs of different sides that are like enough.
fn pairs(page: &Page) -> Vec<Pair> {
    let lines = &page.lines;
    let mut postings: Vec<Vec<u32>> = vec![Vec::new(); page.idf.len()];
    for (at, line) in lines.iter().enumerate() {
        line.stems.iter().for_each(|&stem| postings[stem as usize].push(at as u32));
    }
    let most = ((lines.len() as f32 * COMMON) as usize).max(12);
    let mut found = Vec::new();
    let mut weight = vec![0.0_f32; lines.len()];
    let mut touched: Vec<u32> = Vec::new();
    for (a, line) in lines.iter().enumerate() {
        for &stem in &line.stems {
            let list = &postings[stem as usize];
            if list.len() > most {
                continue;
            }
            let from = list.partition_point(|&b| b as usize <= a);
            for &b in &list[from..] {
                if lines[b as usize].side != line.side {
                    if weight[b as usize] == 0.0 {
                        touched.push(b);
                    }
                    weight[b as usize] += page.idf[stem as usize];
                }
            }
        }
        for b in touched.drain(..) {
            let common = std::mem::take(&mut weight[b as usize]);
            let other = &lines[b as usize];
            // Rare words alone must promise enough before the whole is looked at.
            if common >= 0.5 * FLOOR * line.weight.min(other.weight) {
                let score = similarity(page, line, other);
                if score >= FLOOR {
                    found.push(Pair { score, a, b: b as usize });
                }
            }
        }
    }
    found
}

/// How alike two sentences are, 0 to 1; 0 where nothing is proved.
fn similarity(page: &Page, a: &Line, b: &Line) -> f32 {
    let (weight, count) = page.common(a, b);
    let shorter = a.stems.len().min(b.stems.len());
    if shorter == 0 || a.weight <= 0.0 || b.weight <= 0.0 {
        return 0.0;
    }
    let dice = 2.0 * weight / (a.weight + b.weight);
    if shorter < SHORT {
        return if dice > 0.999 && shorter > 1 { dice } else { 0.0 };
    }
    let held = weight / a.weight.min(b.weight);
    let score = if held >= HELD { dice.max(HELD_SHARE * held) } else { dice };
    if count >= LEAST_COMMON.min(shorter) { score } else { 0.0 }
}

fn describe(page: &Page, indexes: &[ScalarIndex<'_>], lines: &[usize], score: f32) -> Shared {
    let keys = |line: &Line| -> Vec<u32> { line.tokens.iter().map(|token| token.key).collect() };
    let base = keys(&page.lines[lines[0]]);
    let mut literal = true;
    let mut held = vec![false; base.len()];
    let mut passages = Vec::with_capacity(lines.len());
    for &at in &lines[1..] {
        let line = &page.lines[at];
        let own = keys(line);
        literal &= own == base;
        let mut marks = vec![false; own.len()];
        for op in capture_diff_slices(Algorithm::Myers, &base, &own) {
            if let DiffOp::Equal { old_index, new_index, len } = op {
                let run = &line.tokens[new_index..new_index + len];
                if len < 3 && run.iter().all(|token| token.light) {
                    continue;
                }
                (0..len).for_each(|k| {
                    held[old_index + k] = true;
                    marks[new_index + k] = true;
                });
            }
        }
        passages.push(passage(line, indexes, &marks));
    }
    passages.insert(0, passage(&page.lines[lines[0]], indexes, &held));
    let likeness = if literal { Likeness::Literal } else { Likeness::Reworded };
    Shared { likeness, similarity: score.min(1.0), passages }
}

fn passage(line: &Line, indexes: &[ScalarIndex<'_>], marks: &[bool]) -> SharedPassage {
    let mut common: Vec<Span> = Vec::new();
    let mut last = None;
    for (at, (token, _)) in line.tokens.iter().zip(marks).enumerate().filter(|(_, (_, mark))| **mark) {
        match common.last_mut() {
            Some(span) if last == at.checked_sub(1) => *span = span.hull(token.span),
            _ => common.push(token.span),
        }
        last = Some(at);
    }
    SharedPassage {
        passage: Passage::of(line.text, line.span, &indexes[line.text]),
        paragraph: line.paragraph,
        common,
    }
}
