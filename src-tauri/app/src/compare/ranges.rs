//! The range board of a story: each quantity over sources and time, with what contradicts what while both stood.

use super::accounts::{Entry, entry, newest_articles};
use super::told;
use crate::App;
use crate::contract::compare::{RangeBoard, RangePoint, RangeQuantity};
use crate::contract::error::WireError;
use crate::contract::scope::StoryScope;
use std::collections::{BTreeSet, HashMap};
use variorum_core::figures::{Fate, Figure, Measure, Stated, Verdict, judge, quantities};
use variorum_core::time;
use variorum_store::StoreError;

/// Articles on one board.
const LIMIT: usize = 300;
/// Words that tell two quantities of one name apart.
const ABOUT: usize = 4;

/// A figure in one article, over the versions that have it.
struct Claim {
    article: usize,
    first: usize,
    last: usize,
    figure: Figure,
    exact: String,
    sentence: String,
}

impl App {
    pub(crate) fn range_board(&self, request: StoryScope) -> Result<RangeBoard, WireError> {
        let (articles, left_out) = self.library().read(|db| {
            let (rows, left_out) = newest_articles(db, &request, LIMIT)?;
            let entries = rows
                .iter()
                .map(|own| own.iter().map(|row| entry(db, row)).collect::<Result<Vec<_>, StoreError>>())
                .collect::<Result<Vec<_>, StoreError>>()?;
            Ok((entries, left_out))
        })?;
        let claims = gather(&articles);
        let mut names: Vec<&str> = Vec::new();
        let stated: Vec<Stated<'_>> = claims
            .iter()
            .map(|claim| {
                let first = &articles[claim.article][claim.first];
                let name = first.source.name.as_str();
                let known = names.iter().position(|other| *other == name);
                let side = known.unwrap_or_else(|| {
                    names.push(name);
                    names.len() - 1
                });
                Stated {
                    // Versions are texts of their own: an article may give a quantity another number later.
                    text: claim.article * 10_000 + claim.first,
                    side,
                    figure: &claim.figure,
                    shared: None,
                    day: first
                        .time
                        .as_ref()
                        .and_then(|time| time::Stated::parse(&time.iso))
                        .map(time::Stated::day),
                }
            })
            .collect();
        let mut single = 0;
        let mut board: Vec<RangeQuantity> = Vec::new();
        for quantity in quantities(&stated) {
            let values: BTreeSet<u64> =
                quantity.members.iter().map(|&at| claims[at].figure.value.to_bits()).collect();
            let told = quantity.members.iter().map(|&at| stated[at].side).collect::<BTreeSet<_>>().len();
            if told < 2 && values.len() < 2 {
                single += 1;
                continue;
            }
            board.push(row(&quantity.members, told, &claims, &articles));
        }
        board.sort_by_key(|row| {
            (
                std::cmp::Reverse(row.conflicts),
                std::cmp::Reverse(row.sources),
                std::cmp::Reverse(row.points.len()),
            )
        });
        Ok(RangeBoard { quantities: board, single, left_out })
    }
}

/// Every figure of every article once for each number and sentence, with the versions that have it.
fn gather(articles: &[Vec<Entry>]) -> Vec<Claim> {
    let mut claims: Vec<Claim> = Vec::new();
    for (article, versions) in articles.iter().enumerate() {
        let mut known: HashMap<(u64, String, Option<Fate>), usize> = HashMap::new();
        for (at, entry) in versions.iter().enumerate() {
            for told in told::of(entry).iter() {
                let figure = &told.figure;
                let key = (figure.value.to_bits(), told.exact.to_lowercase(), figure.fate);
                // The same words in the next version are the same claim, however the sentence around them was edited.
                if let Some(&old) = known.get(&key)
                    && overlap(&claims[old].figure, figure)
                {
                    claims[old].last = at;
                    continue;
                }
                known.insert(key, claims.len());
                claims.push(Claim {
                    article,
                    first: at,
                    last: at,
                    figure: figure.clone(),
                    exact: told.exact.clone(),
                    sentence: told.sentence.clone(),
                });
            }
        }
    }
    claims
}

fn overlap(a: &Figure, b: &Figure) -> bool {
    let common = a.context.iter().filter(|stem| b.context.binary_search(stem).is_ok()).count();
    2 * common >= a.context.len().min(b.context.len())
}

fn row(members: &[usize], sources: usize, claims: &[Claim], articles: &[Vec<Entry>]) -> RangeQuantity {
    let mut members = members.to_vec();
    let start = |at: usize| articles[claims[at].article][claims[at].first].time.clone().map(|t| t.iso);
    members.sort_by_key(|&at| {
        let first = &articles[claims[at].article][claims[at].first];
        (first.source.name.clone(), start(at).unwrap_or_default(), first.position)
    });
    let points: Vec<RangePoint> = members
        .iter()
        .map(|&at| {
            let claim = &claims[at];
            let versions = &articles[claim.article];
            let first = &versions[claim.first];
            let conflicts = members
                .iter()
                .enumerate()
                .filter(|(_, other)| contradict(claim, &claims[**other], articles))
                .map(|(place, _)| place as u32)
                .collect();
            RangePoint {
                exact: claim.exact.clone(),
                value: claim.figure.value,
                low: claim.figure.low,
                high: claim.figure.high.is_finite().then_some(claim.figure.high),
                hedge: claim.figure.hedge,
                sentence: claim.sentence.clone(),
                article_id: first.article_id.clone(),
                version_id: first.version_id.clone(),
                label: first.label.clone(),
                source: first.source.name.clone(),
                time: first.time.clone(),
                until: versions.get(claim.last + 1).and_then(|next| next.time.clone()).map(|time| time.iso),
                standing: claim.last + 1 == versions.len(),
                start: claim.figure.span.start as u32,
                end: claim.figure.span.end as u32,
                conflicts,
            }
        })
        .collect();
    let pairs: usize = points.iter().map(|point| point.conflicts.len()).sum();
    let lead = &claims[members[0]].figure;
    RangeQuantity {
        name: name(&members, claims),
        about: about(&members, claims),
        measure: lead.measure.clone(),
        sources: sources as u32,
        conflicts: (pairs / 2) as u32,
        points,
    }
}

/// Whether two claims of different sources exclude one another while both could be read. An unknown time hides no conflict.
fn contradict(a: &Claim, b: &Claim, articles: &[Vec<Entry>]) -> bool {
    let (x, y) = (&articles[a.article], &articles[b.article]);
    if x[a.first].source.id == y[b.first].source.id || judge(&a.figure, &b.figure) != Verdict::Conflict {
        return false;
    }
    let parse =
        |entry: Option<&Entry>| entry.and_then(|e| e.time.as_ref()).and_then(|t| time::Stated::parse(&t.iso));
    let ended = |claim: &Claim, versions: &[Entry]| parse(versions.get(claim.last + 1));
    let before = |end: Option<time::Stated>, begin: Option<time::Stated>| match (end, begin) {
        (Some(time::Stated::Instant(end)), Some(time::Stated::Instant(begin))) => end <= begin,
        (Some(end), Some(begin)) => end.day() < begin.day(),
        _ => false,
    };
    !before(ended(a, x), parse(y.get(b.first))) && !before(ended(b, y), parse(x.get(a.first)))
}

/// What is counted, in words: *People killed*, *Boats*, *Per cent*.
fn name(members: &[usize], claims: &[Claim]) -> String {
    let lead = &claims[members[0]].figure;
    let noun = match &lead.measure {
        Measure::Persons => "People".to_owned(),
        Measure::Percent => "Per cent".to_owned(),
        Measure::Money(sign) => format!("Money, {sign}"),
        Measure::Things(_) => {
            let counted = members.iter().map(|&at| &claims[at].figure.counted).find(|noun| !noun.is_empty());
            let noun = counted.map_or("Count", String::as_str);
            let mut letters = noun.chars();
            letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
        }
    };
    let fate = match lead.fate {
        Some(Fate::Killed) => " killed",
        Some(Fate::Hurt) => " hurt",
        Some(Fate::Missing) => " missing",
        Some(Fate::Displaced) => " displaced",
        Some(Fate::Held) => " held",
        Some(Fate::Rescued) => " rescued",
        None => "",
    };
    format!("{noun}{fate}")
}

/// Words that most of the sentences have in common, as the first of them writes them.
fn about(members: &[usize], claims: &[Claim]) -> Vec<String> {
    let lead = &claims[members[0]];
    let mut counted: Vec<(usize, &String)> = lead
        .figure
        .context
        .iter()
        .map(|stem| {
            let having = members.iter().filter(|&&at| claims[at].figure.context.binary_search(stem).is_ok());
            (having.count(), stem)
        })
        .filter(|(count, _)| 2 * count > members.len())
        .collect();
    counted.sort_by_key(|(count, stem)| (std::cmp::Reverse(*count), std::cmp::Reverse(stem.len())));
    let written = |stem: &str| {
        let word = lead
            .sentence
            .split(|c: char| !c.is_alphanumeric() && c != '-')
            .find(|word| word.to_lowercase().starts_with(stem));
        word.unwrap_or(stem).to_owned()
    };
    counted.into_iter().take(ABOUT).map(|(_, stem)| written(stem)).collect()
}
