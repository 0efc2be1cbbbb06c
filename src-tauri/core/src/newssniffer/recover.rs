//! From pages whose rows are found to pages whose rows are split, with a confidence for each row.

use super::bars;
use super::boundary;
use super::candidate::{Candidate, Cause, Line, Standing, candidates};
use super::likeness::Bag;
use super::order;
use super::page::{Page, Row, RowKind, SURE, Shape};
use super::solve::{Knot, Sheet, settle};
use super::style::Style;
use super::verdict;
use crate::text::{clean_block, fold_typography};
use std::collections::HashMap;

/// A version whose text is known from elsewhere, word for word.
#[derive(Clone, Copy, Debug)]
pub struct Known<'a> {
    /// The version's number.
    pub version: u32,
    /// Headline and paragraphs in their order, as far as they are known.
    pub blocks: &'a [String],
}

/// Splits the first of `pages`; the others, and versions known from elsewhere, are evidence.
pub(super) fn split(pages: &[Page], known: &[Known<'_>]) -> Page {
    let mut numbers = Numbers::default();
    let mut sheets: Vec<Sheet> = Vec::new();
    for (at, page) in pages.iter().enumerate() {
        let hints = hints(page, pages, at, known);
        sheets.push(sheet(page, &hints, &mut numbers));
    }
    for version in known {
        sheets.push(known_sheet(version, &mut numbers));
    }
    settle(&mut sheets);
    let mut solved = pages.to_vec();
    for (page, sheet) in solved.iter_mut().zip(&sheets) {
        for (row, knot) in page.rows.iter_mut().zip(&sheet.knots) {
            decide(row, knot);
        }
    }
    let columns = known_columns(&solved, &sheets, known, &mut numbers);
    let mut page = solved.swap_remove(0);
    let body = usize::from(page.rows.first().is_some_and(|row| row.kind == RowKind::Title));
    let way = columns
        .iter()
        .any(Option::is_some)
        .then(|| order::follow(&sheets[0].knots[body..], [columns[0].as_deref(), columns[1].as_deref()]));
    if let Some(way) = way.flatten() {
        let both = columns.iter().all(Option::is_some);
        for ((row, knot), at) in page.rows[body..].iter_mut().zip(&sheets[0].knots[body..]).zip(way) {
            keep_to(row, knot, at, both);
        }
    }
    if page.shape == Shape::Bars {
        bars::restore(&mut page, &solved, known);
    }
    page
}

/// The body texts of the first page's two versions, where another page or a known version gives them whole and for sure.
fn known_columns(
    pages: &[Page],
    sheets: &[Sheet],
    known: &[Known<'_>],
    numbers: &mut Numbers,
) -> [Option<Vec<u32>>; 2] {
    let titles = sheets[0].knots.first().map_or(&[][..], |knot| &knot.cells);
    [pages[0].version_a, pages[0].version_b].map(|version| {
        let version = version?;
        if let Some(known) = known.iter().find(|known| known.version == version) {
            let blocks: Vec<u32> = known.blocks.iter().map(|text| numbers.of(text)).collect();
            let titled =
                blocks.first().is_some_and(|first| titles.iter().flatten().any(|cell| *cell == Some(*first)));
            return Some(blocks[usize::from(titled)..].to_vec());
        }
        let others = pages.iter().zip(sheets).skip(1).filter(|(_, sheet)| sheet.complete);
        others
            .filter_map(|(page, sheet)| {
                Some((page, sheet.versions.iter().position(|v| *v == Some(version))?))
            })
            .find_map(|(page, side)| {
                let rows = page.rows.iter().filter(|row| row.kind == RowKind::Body);
                let held =
                    rows.filter_map(|row| Some(([&row.old, &row.new][side].as_deref()?, row.is_uncertain())));
                held.map(|(text, uncertain)| (!uncertain).then(|| numbers.of(text))).collect()
            })
    })
}

/// Writes the reading that a known order of paragraphs asks for. With both columns known there is no other; with one, a
/// reading that the texts alone did not suggest goes to review.
fn keep_to(row: &mut Row, knot: &Knot, at: usize, both: bool) {
    let before = (row.old.clone(), row.new.clone());
    write(row, &knot.candidates[at]);
    if both {
        row.confidence = row.confidence.max(0.95);
    } else if before != (row.old.clone(), row.new.clone()) {
        row.confidence = row.confidence.min(SURE - 0.05);
    }
}

/// Numbers for texts, so that equal cells are found again on any page.
#[derive(Default)]
struct Numbers(HashMap<String, u32>);

impl Numbers {
    fn of(&mut self, text: &str) -> u32 {
        let key = fold_typography(&clean_block(text.trim_start_matches('§')));
        let next = u32::try_from(self.0.len()).unwrap_or(u32::MAX);
        *self.0.entry(key).or_insert(next)
    }
}

/// Texts that are certain to be cells of the page's versions: old ones, new ones.
fn hints<'p>(page: &Page, pages: &'p [Page], at: usize, known: &[Known<'p>]) -> [Vec<&'p str>; 2] {
    let mut found = [Vec::new(), Vec::new()];
    for (side, version) in [page.version_a, page.version_b].into_iter().enumerate() {
        let Some(version) = version else { continue };
        for other in pages.iter().enumerate().filter(|(other, _)| *other != at).map(|(_, other)| other) {
            for row in &other.rows {
                let doubled =
                    super::candidate::doubled(&row.flat).filter(|_| other.shape == Shape::Flattened);
                if let Some(half) = doubled
                    && (other.version_a == Some(version) || other.version_b == Some(version))
                {
                    found[side].push(&row.flat[..half]);
                }
                if !row.is_uncertain() && other.version_a == Some(version) {
                    found[side].extend(row.old.as_deref());
                }
                if (!row.is_uncertain() || other.shape == Shape::Bars) && other.version_b == Some(version) {
                    found[side].extend(row.new.as_deref());
                }
            }
        }
        let exact = known.iter().filter(|one| one.version == version);
        found[side].extend(exact.flat_map(|one| one.blocks.iter().map(String::as_str)));
        found[side].sort_unstable();
        found[side].dedup();
    }
    found
}

/// The byte offsets in a line at which the new cell would begin if one of the certain texts were a cell of it.
fn joints(flat: &str, hints: &[Vec<&str>; 2]) -> Vec<usize> {
    let old = hints[0].iter().filter_map(|text| {
        let rest = flat.strip_prefix(text)?;
        let joint = rest.trim_start();
        (joint.len() < rest.len() && !joint.is_empty()).then(|| flat.len() - joint.len())
    });
    let new = hints[1].iter().filter_map(|text| {
        let rest = flat.strip_suffix(text)?;
        (rest.ends_with(char::is_whitespace)).then_some(rest.len())
    });
    let mut found: Vec<usize> = old.chain(new).collect();
    found.sort_unstable();
    found.dedup();
    found
}

fn sheet(page: &Page, hints: &[Vec<&str>; 2], numbers: &mut Numbers) -> Sheet {
    let body: Vec<&str> =
        page.rows.iter().filter(|row| row.kind == RowKind::Body).map(|row| row.flat.as_str()).collect();
    let title = page.rows.iter().find(|row| row.kind == RowKind::Title).map(|row| row.flat.as_str());
    let style = Style::read(title, &body);
    let most = (20_000 / page.rows.len().max(1)).clamp(4, 40);
    let last = page.rows.len().saturating_sub(1);
    let knots = page
        .rows
        .iter()
        .enumerate()
        .map(|(at, row)| {
            let standing = match () {
                () if row.kind == RowKind::Title => Standing::Title,
                () if at == last => Standing::Last,
                () if at == 1 => Standing::First,
                () => Standing::Inner,
            };
            if page.shape == Shape::Flattened {
                let line = Line::new(&row.flat);
                let found = candidates(&line, standing, &style, &joints(&row.flat, hints), most);
                knot(row, &line, found, numbers)
            } else {
                given(row.kind, [row.old.as_deref(), row.new.as_deref()], numbers)
            }
        })
        .collect();
    let whole =
        page.shape == Shape::Html || page.rows.last().is_none_or(|row| boundary::is_stopped(&row.flat));
    let lost = page.shape == Shape::Bars;
    Sheet { versions: [page.version_a, page.version_b], complete: whole && !lost, knots }
}

fn knot(row: &Row, line: &Line<'_>, candidates: Vec<Candidate>, numbers: &mut Numbers) -> Knot {
    let mut number =
        |range: &Option<std::ops::Range<usize>>| range.clone().map(|bytes| numbers.of(&row.flat[bytes]));
    let cells = candidates.iter().map(|c| [number(&c.old), number(&c.new)]).collect();
    let settled = candidates.len() == 1;
    let sentences = if settled || row.kind == RowKind::Title {
        Vec::new()
    } else {
        boundary::sentences(&line.cuts, line.words.len())
            .into_iter()
            .map(|words| {
                let (from, to) = (line.words[words.start].start, line.words[words.end - 1].end);
                (usize::midpoint(from, to), Bag::of(&line.words[words]))
            })
            .collect()
    };
    let size = candidates.len();
    let none = vec![0.0; size];
    Knot {
        kind: row.kind,
        candidates,
        cells,
        sentences,
        belief: vec![1.0; size],
        witness: none.clone(),
        anchored: none.clone(),
        elsewhere: none.clone(),
        order: none,
    }
}

/// A row whose cells are beyond doubt.
fn given(kind: RowKind, cells: [Option<&str>; 2], numbers: &mut Numbers) -> Knot {
    let [old, new] = cells.map(|cell| cell.map(|text| 0..text.len()));
    let candidate = Candidate { cause: Cause::Given, old, new, score: 0.0, echo: 0.0 };
    let cells = vec![cells.map(|cell| cell.map(|text| numbers.of(text)))];
    let none = vec![0.0];
    Knot {
        kind,
        candidates: vec![candidate],
        cells,
        sentences: Vec::new(),
        belief: vec![1.0],
        witness: none.clone(),
        anchored: none.clone(),
        elsewhere: none.clone(),
        order: none,
    }
}

fn known_sheet(known: &Known<'_>, numbers: &mut Numbers) -> Sheet {
    let knots = known.blocks.iter().map(|text| given(RowKind::Body, [Some(text), None], numbers)).collect();
    Sheet { versions: [Some(known.version), None], complete: true, knots }
}

/// Writes the likeliest reading into a row that is not yet split.
fn decide(row: &mut Row, knot: &Knot) {
    let best = knot.best();
    if knot.candidates[best].cause != Cause::Given {
        write(row, &knot.candidates[best]);
        row.confidence = verdict::confidence(knot, best);
    }
}

fn write(row: &mut Row, candidate: &Candidate) {
    if candidate.cause == Cause::Given {
        return;
    }
    let cell =
        |bytes: &Option<std::ops::Range<usize>>| bytes.clone().map(|bytes| row.flat[bytes].trim().to_owned());
    (row.old, row.new) = (cell(&candidate.old), cell(&candidate.new));
}
