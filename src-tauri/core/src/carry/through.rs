//! Passages over all versions of an article, from the one they were made on outwards in both directions. Which versions
//! there are, and storing the answers, is for others.

use super::{Carried, CarryState, carry};
use crate::change::Side;
use crate::text::Span;

/// Carries passages of version `home` to every version: one row a version in their order, one answer a passage in theirs.
/// Each step starts from the last version where the passage had a place; what was gone and comes back with the same words is
/// [`CarryState::Returned`], with other words [`CarryState::Unsure`]. A `home` that is no version gives rows of gone.
#[must_use]
pub fn through(versions: &[Side<'_>], home: usize, passages: &[Span]) -> Vec<Vec<Carried>> {
    let mut rows = vec![vec![Carried::gone(); passages.len()]; versions.len()];
    let Some(side) = versions.get(home) else { return rows };
    rows[home] = carry(side, side, None, passages);
    walk(versions, home, (home + 1)..versions.len(), &mut rows);
    walk(versions, home, (0..home).rev(), &mut rows);
    rows
}

/// Where a passage was last seen on a walk.
#[derive(Clone)]
struct Stop {
    version: usize,
    carried: Carried,
    missed: bool,
}

fn walk(versions: &[Side<'_>], home: usize, order: impl Iterator<Item = usize>, rows: &mut [Vec<Carried>]) {
    let mut stops: Vec<Stop> = rows[home]
        .iter()
        .map(|carried| Stop { version: home, carried: carried.clone(), missed: false })
        .collect();
    for version in order {
        let mut starts: Vec<usize> = stops.iter().map(|stop| stop.version).collect();
        starts.sort_unstable();
        starts.dedup();
        for start in starts {
            let members: Vec<(usize, Span)> = stops
                .iter()
                .enumerate()
                .filter(|(_, stop)| stop.version == start)
                .filter_map(|(at, stop)| stop.carried.span.map(|span| (at, span)))
                .collect();
            let spans: Vec<Span> = members.iter().map(|(_, span)| *span).collect();
            let landed = carry(&versions[start], &versions[version], None, &spans);
            for ((at, _), step) in members.into_iter().zip(landed) {
                let stop = &mut stops[at];
                let carried = join(stop, step);
                if carried.state.is_placed() {
                    *stop = Stop { version, carried: carried.clone(), missed: false };
                } else {
                    stop.missed = true;
                }
                rows[version][at] = carried;
            }
        }
    }
}

/// What a passage is on a version since its home, where it is known what it was (`before`) on a version between and how it
/// got on from there (`step`).
#[must_use]
pub fn since(before: &Carried, step: Carried) -> Carried {
    join(&Stop { version: 0, carried: before.clone(), missed: before.state == CarryState::Gone }, step)
}

/// The state since home, from the state at the last stop and the step from there.
fn join(stop: &Stop, step: Carried) -> Carried {
    use CarryState::{Edited, InPlace, Moved, Returned, Unsure};
    let before = stop.carried.state;
    let state = match step.state {
        InPlace | Moved if stop.missed => Returned,
        other if stop.missed && other.is_placed() => Unsure,
        InPlace => before,
        Moved if matches!(before, InPlace | Returned) => Moved,
        Moved => before,
        Edited if !matches!(before, InPlace | Moved | Returned) => before,
        other => other,
    };
    Carried { state, similarity: step.similarity * stop.carried.similarity, ..step }
}
