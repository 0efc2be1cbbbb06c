//! Reads a page along a version whose paragraphs are known in order: each row must take the next one, or none.
//!
//! This settles what beliefs about single texts cannot: a paragraph that moved between two rows with one cell each. It is a
//! shortest-path search over rows and places in the known columns, with a bound on the places that are kept.

use super::solve::Knot;
use std::collections::BTreeMap;

/// Places that are kept after each row.
const KEPT: usize = 64;

/// For each row the candidate on the best way through the known columns (numbers of texts; `None` for a column that is not
/// known). `None` where no way takes every known paragraph in order.
pub(super) fn follow(knots: &[Knot], columns: [Option<&[u32]>; 2]) -> Option<Vec<usize>> {
    // For each row: place in both columns -> score so far, candidate taken, place before.
    type Place = (usize, usize);
    let mut trail: Vec<BTreeMap<Place, (f32, usize, Place)>> = Vec::with_capacity(knots.len());
    let mut here: BTreeMap<Place, f32> = BTreeMap::from([((0, 0), 0.0)]);
    for knot in knots {
        let mut next: BTreeMap<Place, (f32, usize, Place)> = BTreeMap::new();
        for (&place, &score) in &here {
            for (at, cells) in knot.cells.iter().enumerate() {
                let Some(old) = step(columns[0], place.0, cells[0]) else { continue };
                let Some(new) = step(columns[1], place.1, cells[1]) else { continue };
                let total = score + knot.total(at);
                let best = next.entry((old, new)).or_insert((f32::MIN, at, place));
                if total > best.0 {
                    *best = (total, at, place);
                }
            }
        }
        while next.len() > KEPT {
            let worst = next.iter().min_by(|a, b| a.1.0.total_cmp(&b.1.0)).map(|(place, _)| *place)?;
            next.remove(&worst);
        }
        here = next.iter().map(|(place, (score, ..))| (*place, *score)).collect();
        trail.push(next);
    }
    let end = columns.map(|column| column.map_or(0, <[u32]>::len));
    let mut place = (end[0], end[1]);
    let mut chosen = Vec::with_capacity(knots.len());
    for step in trail.iter().rev() {
        let (_, at, before) = step.get(&place)?;
        chosen.push(*at);
        place = *before;
    }
    chosen.reverse();
    Some(chosen)
}

/// The place after a row with this cell; `None` where the column asks for another text.
fn step(column: Option<&[u32]>, place: usize, cell: Option<u32>) -> Option<usize> {
    match (column, cell) {
        (Some(column), Some(cell)) => (column.get(place) == Some(&cell)).then_some(place + 1),
        _ => Some(place),
    }
}
