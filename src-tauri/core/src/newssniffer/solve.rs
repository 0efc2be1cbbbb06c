//! Splits all rows of several pages together: each row's readings are weighed by what every other row makes likely.
//!
//! The method is mean field (Wainwright and Jordan, *Graphical Models, Exponential Families, and Variational Inference*,
//! 2008, chapter 5): every row holds a belief over its readings, and rows take turns to bring theirs in line with the
//! beliefs of the others until nothing moves. What ties rows together:
//! - no version has a paragraph twice, and a paragraph that went from one row to another is old here and new there;
//! - a sentence reworded elsewhere on the page is old in one place and new in the other;
//! - News Sniffer aligns paragraphs by their longest common subsequence: between two unchanged rows the changed ones come
//!   first, then those of one side, all of the same side;
//! - the version that two pages share is the same text on both.

use super::candidate::{Candidate, Cause};
use super::kinship;
use super::likeness::Bag;
use super::page::RowKind;
use std::collections::HashMap;

/// Turns that the rows take at most; beliefs settle after five to ten.
const TURNS: usize = 24;

/// One row in the solver.
#[derive(Clone, Debug)]
pub(super) struct Knot {
    /// Title or body.
    pub kind: RowKind,
    /// Ways to read it; never empty.
    pub candidates: Vec<Candidate>,
    /// Numbers of the cells' texts, old and new, for each candidate: equal texts have equal numbers on all pages.
    pub cells: Vec<[Option<u32>; 2]>,
    /// The row's sentences: the byte at their middle, and their words.
    pub sentences: Vec<(usize, Bag)>,
    /// Belief in each candidate, adding up to 1.
    pub belief: Vec<f32>,
    /// What moved and reworded text on the same page adds to each candidate's own score.
    pub witness: Vec<f32>,
    /// The part of `witness` that does not come from rows with one cell: such rows bear no mark of their side, so where a
    /// text moved from one of them to another, nothing tells which is which.
    pub anchored: Vec<f32>,
    /// What other pages and known versions add.
    pub elsewhere: Vec<f32>,
    /// What the usual order of rows adds.
    pub order: Vec<f32>,
}

impl Knot {
    fn is_settled(&self) -> bool {
        self.candidates.len() == 1
    }

    /// Everything that speaks for a candidate, in log-odds.
    pub(super) fn total(&self, at: usize) -> f32 {
        self.candidates[at].score + self.witness[at] + self.elsewhere[at] + self.order[at]
    }

    /// The likeliest candidate.
    pub(super) fn best(&self) -> usize {
        (0..self.belief.len()).rev().max_by(|&a, &b| self.belief[a].total_cmp(&self.belief[b])).unwrap_or(0)
    }

    fn sum(&self, of: impl Fn(&Candidate) -> bool) -> f32 {
        self.candidates.iter().zip(&self.belief).filter(|(c, _)| of(c)).map(|(_, b)| b).sum()
    }
}

/// One page, or one version known from elsewhere, in the solver.
#[derive(Clone, Debug)]
pub(super) struct Sheet {
    /// Numbers of the versions in its columns.
    pub versions: [Option<u32>; 2],
    /// Whether all rows are there: then a paragraph of a shared version that it lacks cannot be one.
    pub complete: bool,
    /// The rows.
    pub knots: Vec<Knot>,
}

type Mass = HashMap<u32, f32>;

/// Brings all beliefs in line. Deterministic; ends after a fixed number of turns.
pub(super) fn settle(sheets: &mut [Sheet]) {
    let ties: Vec<Ties> = sheets.iter().map(Ties::of).collect();
    for sheet in sheets.iter_mut() {
        for knot in &mut sheet.knots {
            knot.belief = softmax(knot.candidates.iter().map(|c| c.score));
        }
    }
    let mut masses: Vec<[Mass; 2]> = sheets.iter().map(|sheet| mass(sheet, Lone::Counts)).collect();
    for _ in 0..TURNS {
        let mut moved = 0.0_f32;
        for (at, ties) in ties.iter().enumerate() {
            for row in 0..sheets[at].knots.len() {
                if sheets[at].knots[row].is_settled() {
                    continue;
                }
                let sheet = &sheets[at];
                let order: Vec<f32> =
                    sheet.knots[row].candidates.iter().map(|c| neighbours(sheet, row, c)).collect();
                let witness = witness(sheet, &masses[at], ties, row, Lone::Counts);
                let elsewhere = elsewhere(sheets, &masses, at, row);
                let knot = &mut sheets[at].knots[row];
                (knot.witness, knot.elsewhere, knot.order) = (witness, elsewhere, order);
                let fresh = softmax((0..knot.candidates.len()).map(|c| knot.total(c)));
                for (side, mass) in masses[at].iter_mut().enumerate() {
                    for (cells, change) in knot.cells.iter().zip(fresh.iter().zip(&knot.belief)) {
                        if let Some(cell) = cells[side] {
                            *mass.entry(cell).or_default() += change.0 - change.1;
                        }
                    }
                }
                moved = fresh.iter().zip(&knot.belief).map(|(a, b)| (a - b).abs()).fold(moved, f32::max);
                knot.belief = fresh;
            }
        }
        if moved < 1e-3 {
            break;
        }
    }
    for (sheet, ties) in sheets.iter_mut().zip(&ties) {
        let masses = mass(sheet, Lone::IsMute);
        for row in 0..sheet.knots.len() {
            sheet.knots[row].anchored = witness(sheet, &masses, ties, row, Lone::IsMute);
        }
    }
}

/// Whether rows with one cell bear witness.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Lone {
    /// As they are believed to stand.
    Counts,
    /// Not at all.
    IsMute,
}

fn softmax(scores: impl Iterator<Item = f32> + Clone) -> Vec<f32> {
    let top = scores.clone().fold(f32::MIN, f32::max);
    let weights: Vec<f32> = scores.map(|score| (score - top).exp()).collect();
    let sum: f32 = weights.iter().sum();
    weights.into_iter().map(|weight| weight / sum).collect()
}

fn mass(sheet: &Sheet, lone: Lone) -> [Mass; 2] {
    let mut found = [Mass::new(), Mass::new()];
    for knot in &sheet.knots {
        for ((candidate, cells), belief) in knot.candidates.iter().zip(&knot.cells).zip(&knot.belief) {
            if lone == Lone::IsMute && candidate.is_lone() {
                continue;
            }
            for side in 0..2 {
                if let Some(cell) = cells[side] {
                    *found[side].entry(cell).or_default() += belief;
                }
            }
        }
    }
    found
}

/// What texts of the same page add to each candidate of a row.
fn witness(sheet: &Sheet, masses: &[Mass; 2], ties: &Ties, row: usize, lone: Lone) -> Vec<f32> {
    let knot = &sheet.knots[row];
    let own = |side: usize, cell: u32| -> f32 {
        let counted = knot.candidates.iter().map(|c| lone == Lone::Counts || !c.is_lone());
        let holds =
            knot.cells.iter().zip(counted).map(|(cells, counted)| counted && cells[side] == Some(cell));
        holds.zip(&knot.belief).filter(|(holds, _)| *holds).map(|(_, belief)| belief).sum()
    };
    let held = |side: usize, cell: u32| {
        masses[side].get(&cell).map_or(0.0, |m| (m - own(side, cell)).clamp(0.0, 1.0))
    };
    let of = |(candidate, cells): (&Candidate, &[Option<u32>; 2])| {
        let moved = |(side, cell): (usize, &Option<u32>)| {
            cell.map_or(0.0, |cell| 3.0 * held(1 - side, cell) - 5.0 * held(side, cell))
        };
        let exact: f32 = match knot.kind {
            RowKind::Body => cells.iter().enumerate().map(moved).sum(),
            RowKind::Title => 0.0,
        };
        exact + ties.pull(sheet, row, candidate, lone)
    };
    knot.candidates.iter().zip(&knot.cells).map(of).collect()
}

/// What other pages add: a cell that stands in the shared version there, or that is missing from it.
fn elsewhere(sheets: &[Sheet], masses: &[[Mass; 2]], at: usize, row: usize) -> Vec<f32> {
    let sheet = &sheets[at];
    let of = |cells: &[Option<u32>; 2]| {
        let mut score = 0.0;
        for (cell, version) in cells.iter().zip(sheet.versions) {
            let (Some(cell), Some(version)) = (*cell, version) else { continue };
            for (other, shared) in sheets.iter().enumerate().filter(|(other, _)| *other != at) {
                for (there, _) in shared.versions.iter().enumerate().filter(|(_, v)| **v == Some(version)) {
                    let seen = masses[other][there].get(&cell).copied().unwrap_or(0.0).clamp(0.0, 1.0);
                    let missed = if shared.complete { 4.0 } else { 0.5 };
                    score += 6.0 * seen - missed * (1.0 - seen);
                }
            }
        }
        score
    };
    sheet.knots[row].cells.iter().map(of).collect()
}

/// What the rows above and below say of a candidate by the order in which the site puts rows.
fn neighbours(sheet: &Sheet, row: usize, candidate: &Candidate) -> f32 {
    let one = Candidate::is_lone;
    let changed = |c: &Candidate| c.cause == Cause::Joined;
    let near =
        |at: Option<usize>| at.and_then(|at| sheet.knots.get(at)).filter(|knot| knot.kind == RowKind::Body);
    let (above, below) = (near(row.checked_sub(1)), near(Some(row + 1)));
    let mut score = 0.0;
    if candidate.is_lone() {
        if let Some(knot) = below {
            score -= 1.2 * knot.sum(changed);
        }
        for knot in [above, below].into_iter().flatten() {
            let same = knot.sum(|c| c.cause == candidate.cause);
            score -= 2.0 * (knot.sum(one) - same);
        }
    } else if let Some(knot) = above.filter(|_| changed(candidate)) {
        score -= 1.2 * knot.sum(one);
    }
    score
}

/// The reworded and moved sentences of one page.
struct Ties {
    /// For each row the number of its first sentence.
    first: Vec<usize>,
    /// For each sentence its row, and the byte at its middle.
    place: Vec<(usize, usize)>,
    /// For each sentence its partners in other rows.
    partners: Vec<Vec<(usize, f32)>>,
}

impl Ties {
    fn of(sheet: &Sheet) -> Self {
        let (mut first, mut place, mut bags) = (Vec::new(), Vec::new(), Vec::new());
        for (row, knot) in sheet.knots.iter().enumerate() {
            first.push(place.len());
            for (middle, bag) in &knot.sentences {
                place.push((row, *middle));
                bags.push((row, bag.clone()));
            }
        }
        first.push(place.len());
        Self { first, place, partners: kinship::partners(&bags) }
    }

    /// Sum over the row's sentences: each wants to stand on the other side than its partners.
    fn pull(&self, sheet: &Sheet, row: usize, candidate: &Candidate, lone: Lone) -> f32 {
        (self.first[row]..self.first[row + 1])
            .map(|sentence| {
                let mine = side(candidate, self.place[sentence].1);
                let pull: f32 = self.partners[sentence]
                    .iter()
                    .map(|&(other, strength)| {
                        let (there, middle) = self.place[other];
                        let knot = &sheet.knots[there];
                        let heard = |c: &Candidate| lone == Lone::Counts || !c.is_lone();
                        let old = knot.sum(|c| heard(c) && side(c, middle) == 0);
                        let new = knot.sum(|c| heard(c) && side(c, middle) == 1);
                        strength * if mine == 0 { new - old } else { old - new }
                    })
                    .sum();
                pull.clamp(-4.0, 4.0)
            })
            .sum()
    }
}

/// The column in which a candidate puts the byte `at` of its row: 0 old, 1 new.
fn side(candidate: &Candidate, at: usize) -> usize {
    usize::from(!candidate.old.as_ref().is_some_and(|old| old.contains(&at)))
}
