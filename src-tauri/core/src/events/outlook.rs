//! The dates that were said of an event, and what became of a plan. Which statements tell of one event is decided elsewhere.

use super::{Source, Stance};
use crate::dates::Bound;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// What became of an event, as far as the texts tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub enum Outlook {
    /// Told as done.
    Happened,
    /// Only said to come.
    Planned,
    /// Said to come, later told as done.
    Confirmed,
    /// Moved to another day.
    Moved,
    /// Called off.
    Cancelled,
}

/// A date that was said of an event.
#[derive(Clone, Debug, PartialEq)]
pub struct DateSaid {
    /// First and last day or minute.
    pub when: (Bound, Bound),
    /// Indexes of the sources that say it.
    pub members: Vec<usize>,
}

/// Whether a statement of this stance names an event of this outlook well.
pub(super) fn tells(stance: Stance, outlook: Outlook) -> bool {
    match outlook {
        Outlook::Happened | Outlook::Confirmed => stance == Stance::Happened,
        Outlook::Planned => stance == Stance::Planned,
        Outlook::Moved => stance == Stance::Moved,
        Outlook::Cancelled => matches!(stance, Stance::Cancelled | Stance::Planned),
    }
}

/// Dates that cannot all be true: a coarse date that holds a finer one says the same. In the order of time.
pub(super) fn dates_said(sources: &[Source<'_>], members: &[usize]) -> Vec<DateSaid> {
    let mut dated: Vec<(usize, (Bound, Bound))> =
        members.iter().filter_map(|&at| Some((at, sources[at].statement.when?))).collect();
    // The day of somebody's words counts where no other is said.
    if dated.iter().any(|(at, _)| sources[*at].statement.stance != Stance::Said) {
        dated.retain(|(at, _)| sources[*at].statement.stance != Stance::Said);
    }
    dated.sort_by_key(|(at, (from, to))| ((to.day() - from.day()).num_days(), is_day(*from), *at));
    let mut said: Vec<DateSaid> = Vec::new();
    for (at, when) in dated {
        let same = said
            .iter_mut()
            .find(|known| known.when.0.day() <= when.1.day() && when.0.day() <= known.when.1.day());
        match same {
            Some(known) => known.members.push(at),
            None => said.push(DateSaid { when, members: vec![at] }),
        }
    }
    said.sort_by_key(|date| date.when.0.day());
    said
}

fn is_day(bound: Bound) -> bool {
    matches!(bound, Bound::Day(_))
}

/// What became of it: the newest word on it decides.
pub(super) fn outlook(sources: &[Source<'_>], members: &[usize]) -> Outlook {
    let stance = |at: usize| sources[at].statement.stance;
    let planned = members.iter().any(|&at| matches!(stance(at), Stance::Planned | Stance::Moved));
    let newest = members.iter().rev().find(|&&at| !matches!(stance(at), Stance::Planned | Stance::Said));
    match newest.map(|&at| stance(at)) {
        Some(Stance::Moved) => Outlook::Moved,
        Some(Stance::Cancelled) => Outlook::Cancelled,
        Some(_) if planned => Outlook::Confirmed,
        None if planned => Outlook::Planned,
        _ => Outlook::Happened,
    }
}

/// The date to draw it at: that of the newest move, else the one that most outlets say, the newer where they are as many.
pub(super) fn chosen(
    sources: &[Source<'_>],
    members: &[usize],
    said: &[DateSaid],
    outlook: Outlook,
) -> Option<(Bound, Bound)> {
    if outlook == Outlook::Moved {
        let moved = members.iter().rev().map(|&at| sources[at].statement);
        let newest = moved.filter(|statement| statement.stance == Stance::Moved).find_map(|one| one.when);
        if newest.is_some() {
            return newest;
        }
    }
    said.iter()
        .max_by_key(|date| {
            let outlets: BTreeSet<usize> = date.members.iter().map(|&at| sources[at].outlet).collect();
            let newest = date.members.iter().filter_map(|&at| sources[at].reported).max();
            (outlets.len(), newest, std::cmp::Reverse(date.when.0.day()))
        })
        .map(|date| date.when)
}
