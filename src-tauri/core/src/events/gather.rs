//! Puts statements of many versions and outlets that tell of one event together. Greedy, the most alike first; a group grows only
//! while what joins it is like the group on average, so that a chain of half-alike sentences does not become one event.

use super::likeness::{Wordings, agree};
use super::outlook::{self, DateSaid, Outlook};
use super::{Stance, Statement};
use crate::dates::Bound;
use std::collections::HashMap;

/// A statement with where it comes from. Outlets, articles and versions are numbers of the caller's.
#[derive(Clone, Copy, Debug)]
pub struct Source<'s> {
    /// The statement.
    pub statement: &'s Statement,
    /// The words of its sentence.
    pub words: &'s str,
    /// Who published it.
    pub outlet: usize,
    /// The version that it stands in.
    pub version: usize,
    /// When that version appeared, in seconds of the Unix epoch.
    pub reported: Option<i64>,
}

/// An event that texts suggest.
#[derive(Clone, Debug, PartialEq)]
pub struct Suggestion {
    /// Indexes of the sources that tell of it, in the order in which they appeared.
    pub members: Vec<usize>,
    /// The source whose words name it best.
    pub lead: usize,
    /// First and last day or minute, by the date that most outlets say, or the newest where it was moved.
    pub when: (Bound, Bound),
    /// Every date that was said of it, in the order of time; more than one where they cannot all be true.
    pub said: Vec<DateSaid>,
    /// What became of it.
    pub outlook: Outlook,
    /// Whether dates differ and nobody says that it was moved.
    pub conflict: bool,
    /// Persons and organisations, most often named first.
    pub who: Vec<String>,
    /// Places, most often named first.
    pub places: Vec<String>,
    /// 0 to 1: a judgement by construction.
    pub confidence: f32,
}

/// What joins a group must be at least this alike to its members on average.
const ALIKE_ON_AVERAGE: f32 = 0.2;
/// What each further outlet takes off the doubt.
const CORROBORATION: f32 = 0.3;
const CONFLICT: f32 = 0.8;
const MOST_SURE: f32 = 0.97;

/// Groups of sources that tell of one event each, in the order of time; those of which no date is known are left out.
#[must_use]
pub fn gather(sources: &[Source<'_>]) -> Vec<Suggestion> {
    let wordings = Wordings::of(sources);
    let links = wordings.links(sources);
    let mut near: HashMap<usize, Vec<(usize, f32)>> = HashMap::new();
    for &(a, b, score) in &links {
        near.entry(a).or_default().push((b, score));
        near.entry(b).or_default().push((a, score));
    }
    let mut group_of: Vec<usize> = (0..wordings.all.len()).collect();
    let mut groups: Vec<Vec<usize>> = (0..wordings.all.len()).map(|at| vec![at]).collect();
    for (a, b, _) in links {
        let (mut into, mut from) = (group_of[a], group_of[b]);
        if into == from || !fits(&wordings, sources, &groups[into], &groups[from], &group_of, &near) {
            continue;
        }
        if groups[into].len() < groups[from].len() {
            std::mem::swap(&mut into, &mut from);
        }
        for at in std::mem::take(&mut groups[from]) {
            group_of[at] = into;
            groups[into].push(at);
        }
    }
    let mut out: Vec<Suggestion> = groups
        .into_iter()
        .filter(|group| !group.is_empty())
        .filter_map(|group| {
            let members = group.iter().flat_map(|&at| wordings.all[at].members.iter().copied()).collect();
            told(sources, members)
        })
        .collect();
    out.sort_by_key(|one| (one.when.0.day(), one.members[0]));
    out
}

fn fits(
    wordings: &Wordings,
    sources: &[Source<'_>],
    a: &[usize],
    b: &[usize],
    group_of: &[usize],
    near: &HashMap<usize, Vec<(usize, f32)>>,
) -> bool {
    let (few, many) = if a.len() < b.len() { (a, b) } else { (b, a) };
    let target = group_of[many[0]];
    let alike: f32 = few
        .iter()
        .filter_map(|at| near.get(at))
        .flatten()
        .filter(|(other, _)| group_of[*other] == target)
        .map(|(_, score)| score)
        .sum();
    let clash = few.iter().any(|&x| {
        many.iter().any(|&y| {
            let (x, y) = (&wordings.all[x], &wordings.all[y]);
            let apart = x.days.is_some() && y.days.is_some() && !agree(x.days, y.days);
            let moved = [x.stance, y.stance].contains(&Stance::Moved);
            apart && !moved && wordings.share_version(sources, x, y)
        })
    });
    !clash && alike >= ALIKE_ON_AVERAGE * (few.len() * many.len()) as f32
}

/// What some sources, by their indexes, tell together of one event: its dates, what became of it, how sure it is. `None` where
/// none of them says a date.
#[must_use]
pub fn told(sources: &[Source<'_>], mut members: Vec<usize>) -> Option<Suggestion> {
    members.sort_by_key(|&at| (sources[at].reported.unwrap_or(i64::MAX), at));
    let said = outlook::dates_said(sources, &members);
    let outlook = outlook::outlook(sources, &members);
    let chosen = outlook::chosen(sources, &members, &said, outlook)?;
    let moved = members.iter().any(|&at| sources[at].statement.stance == Stance::Moved);
    let conflict = said.len() > 1 && !moved;
    let lead = *members.iter().filter(|&&at| sources[at].statement.when.is_some()).max_by(|&&a, &&b| {
        let rank = |at: usize| {
            let statement = sources[at].statement;
            (outlook::tells(statement.stance, outlook), statement.confidence)
        };
        let ((a_tells, a_sure), (b_tells, b_sure)) = (rank(a), rank(b));
        a_tells.cmp(&b_tells).then(a_sure.total_cmp(&b_sure)).then(b.cmp(&a))
    })?;
    let mut sure: HashMap<usize, f32> = HashMap::new();
    for &at in &members {
        let known = sure.entry(sources[at].outlet).or_insert(0.0);
        *known = known.max(sources[at].statement.confidence);
    }
    let best = sure.values().copied().fold(0.0, f32::max);
    let doubt = (1.0 - best) * (1.0 - CORROBORATION).powi(i32::try_from(sure.len() - 1).unwrap_or(0));
    let confidence = ((1.0 - doubt) * if conflict { CONFLICT } else { 1.0 }).min(MOST_SURE);
    Some(Suggestion {
        lead,
        when: chosen,
        said,
        outlook,
        conflict,
        who: counted(members.iter().flat_map(|&at| &sources[at].statement.who)),
        places: counted(members.iter().flat_map(|&at| &sources[at].statement.places)),
        confidence,
        members,
    })
}

/// Names, the one told most often first.
fn counted<'n>(names: impl Iterator<Item = &'n String>) -> Vec<String> {
    let mut counts: Vec<(&String, usize)> = Vec::new();
    for name in names {
        match counts.iter_mut().find(|(known, _)| *known == name) {
            Some((_, count)) => *count += 1,
            None => counts.push((name, 1)),
        }
    }
    counts.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    counts.into_iter().map(|(name, _)| name.clone()).collect()
}
