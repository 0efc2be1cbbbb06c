//! Suggested events of some articles: statements gathered into events, apart from what the analyst accepted or dismissed.
//! Nothing of this is stored but the statements; the same library always gives the same suggestions.

use crate::contract::timeline::{TimelineDate, TimelineItem, TimelineKind, TimelinePassage};
use crate::timeline::{Context, item};
use chrono::{NaiveDate, NaiveDateTime};
use std::collections::{HashMap, HashSet};
use variorum_core::dates::Bound;
use variorum_core::events::{self, Source, Stance, Statement, Suggestion};
use variorum_core::ids::{EventId, VersionId};
use variorum_core::text::Span;
use variorum_core::time::Stated;
use variorum_store::table::event::EventPassage;
use variorum_store::table::statement::StatementRow;

/// A stored statement as the engine takes it.
struct Told {
    version_id: VersionId,
    row: StatementRow,
    statement: Statement,
    version: usize,
    outlet: usize,
    reported: Option<i64>,
}

/// Statements of some articles.
pub(crate) struct Statements {
    all: Vec<Told>,
    /// Indexes by the version that they stand in.
    of_version: HashMap<VersionId, Vec<usize>>,
    by_mark: HashMap<String, Vec<usize>>,
}

fn bound(iso: &str) -> Option<Bound> {
    let day = || NaiveDate::parse_from_str(iso.get(..10)?, "%Y-%m-%d").ok();
    match iso.get(..19) {
        Some(wall) => NaiveDateTime::parse_from_str(wall, "%Y-%m-%dT%H:%M:%S").ok().map(Bound::Clock),
        None => day().map(Bound::Day),
    }
}

/// Seconds of the Unix epoch; a day counts from its noon, which is the same day nearly everywhere.
fn seconds(iso: &str) -> Option<i64> {
    match Stated::parse(iso)? {
        Stated::Day(day) => day.and_hms_opt(12, 0, 0).map(|noon| noon.and_utc().timestamp()),
        Stated::Instant(at) => Some(at.timestamp()),
    }
}

impl Statements {
    /// Reads stored rows.
    pub(crate) fn of(rows: Vec<(VersionId, StatementRow)>, context: &Context) -> Self {
        let mut outlets: HashMap<String, usize> = HashMap::new();
        let mut versions: HashMap<VersionId, usize> = HashMap::new();
        let mut all = Vec::with_capacity(rows.len());
        let mut of_version: HashMap<VersionId, Vec<usize>> = HashMap::new();
        let mut by_mark: HashMap<String, Vec<usize>> = HashMap::new();
        for (version_id, row) in rows {
            let from = row.from.as_deref().and_then(bound);
            let to = row.to.as_deref().and_then(bound).or(from);
            let statement = Statement {
                span: row.span,
                date: None,
                when: from.zip(to),
                offset: None,
                title: row.title.clone(),
                stance: Stance::of(&row.stance),
                who: row.who.clone(),
                places: row.places.clone(),
                confidence: row.confidence,
            };
            let next = outlets.len();
            let outlet = *outlets.entry(context.source(&version_id).to_owned()).or_insert(next);
            let next = versions.len();
            let version = *versions.entry(version_id.clone()).or_insert(next);
            let reported = context.at(&version_id).as_deref().and_then(seconds);
            of_version.entry(version_id.clone()).or_default().push(all.len());
            by_mark.entry(row.mark.clone()).or_default().push(all.len());
            all.push(Told { version_id, row, statement, version, outlet, reported });
        }
        Self { all, of_version, by_mark }
    }

    /// Every statement with where it comes from, as the engine takes them.
    pub(crate) fn sources(&self) -> Vec<Source<'_>> {
        self.all
            .iter()
            .map(|told| Source {
                statement: &told.statement,
                words: &told.row.sentence,
                outlet: told.outlet,
                version: told.version,
                reported: told.reported,
            })
            .collect()
    }

    /// The statement that a passage holds or lies in.
    fn at(&self, version_id: &VersionId, span: Span) -> Option<usize> {
        self.of_version.get(version_id)?.iter().copied().find(|&at| self.all[at].row.span.overlaps(span))
    }

    /// Marks of the statements that some passages touch.
    pub(crate) fn marks(&self, passages: &[EventPassage]) -> HashSet<String> {
        let touched = passages.iter().flat_map(|passage| {
            let inside = self.of_version.get(&passage.version_id).into_iter().flatten();
            inside.filter(|&&at| self.all[at].row.span.overlaps(passage.span))
        });
        touched.map(|&at| self.all[at].row.mark.clone()).collect()
    }

    /// Adds to an accepted event what the texts tell of it: every date that was said, who and where.
    pub(crate) fn enrich(
        &self,
        context: &Context,
        sources: &[Source<'_>],
        item: &mut TimelineItem,
        marks: &HashSet<String>,
    ) {
        let mut members: Vec<usize> =
            marks.iter().filter_map(|mark| self.by_mark.get(mark)).flatten().copied().collect();
        members.sort_unstable();
        for passage in &mut item.passages {
            let span = Span::new(passage.start as usize, passage.end as usize);
            if let Some(at) = self.at(&passage.version_id, span) {
                passage.stance = Some(self.all[at].statement.stance);
                passage.mark.clone_from(&self.all[at].row.mark);
            }
        }
        if let Some(told) = events::told(sources, members) {
            self.describe(context, item, &told);
        }
    }

    fn describe(&self, context: &Context, item: &mut TimelineItem, told: &Suggestion) {
        item.conflict = told.conflict;
        item.said = if told.said.len() > 1 { self.said(context, told) } else { Vec::new() };
        item.who.clone_from(&told.who);
        item.places.clone_from(&told.places);
    }

    fn said(&self, context: &Context, told: &Suggestion) -> Vec<TimelineDate> {
        told.said
            .iter()
            .filter_map(|date| {
                let finest = &self.all[*date.members.first()?].row;
                let named = date.members.iter().map(|&at| context.named(&self.all[at].version_id));
                let mut sources: Vec<String> = named.collect();
                sources.dedup();
                Some(TimelineDate { from: finest.from.clone()?, to: finest.to.clone(), sources })
            })
            .collect()
    }

    /// Suggestions that are neither accepted nor dismissed, and how many were dismissed. `accepted` has the event of each mark.
    pub(crate) fn suggestions(
        &self,
        context: &Context,
        sources: &[Source<'_>],
        accepted: &HashMap<String, EventId>,
        dismissed: &HashSet<String>,
    ) -> (Vec<TimelineItem>, u32) {
        let mut items = Vec::new();
        let mut hidden = 0;
        for one in events::gather(sources) {
            let marks = || one.members.iter().map(|&at| &self.all[at].row.mark);
            if marks().any(|mark| dismissed.contains(mark)) {
                hidden += 1;
                continue;
            }
            let fresh: Vec<usize> = one
                .members
                .iter()
                .copied()
                .filter(|&at| !accepted.contains_key(&self.all[at].row.mark))
                .collect();
            if fresh.is_empty() {
                continue;
            }
            let event = marks().find_map(|mark| accepted.get(mark)).cloned();
            items.extend(self.item(context, &one, &fresh, event));
        }
        (items, hidden)
    }

    fn item(
        &self,
        context: &Context,
        one: &Suggestion,
        fresh: &[usize],
        event: Option<EventId>,
    ) -> Option<TimelineItem> {
        let lead = &self.all[one.lead];
        let day = |at: usize| self.all[at].statement.when;
        // The stored words of the chosen date keep its offset.
        let dated = one.members.iter().copied().find(|&at| day(at) == Some(one.when)).unwrap_or(one.lead);
        let from = self.all[dated].row.from.clone()?;
        let id = format!("suggested {} {}", lead.row.mark, lead.version_id);
        let mut item = item(TimelineKind::Suggested, id, from, lead.row.title.clone());
        item.to.clone_from(&self.all[dated].row.to);
        item.confidence = one.confidence;
        item.outlook = Some(one.outlook);
        item.event_id = event;
        item.passages = fresh.iter().filter_map(|&at| self.passage(context, at)).collect();
        item.reported = item.passages.iter().find_map(|passage| passage.at.clone());
        self.describe(context, &mut item, one);
        Some(item)
    }

    fn passage(&self, context: &Context, at: usize) -> Option<TimelinePassage> {
        let told = &self.all[at];
        let mut passage = context.passage(&told.version_id, told.row.span, &told.row.sentence)?;
        passage.stance = Some(told.statement.stance);
        passage.mark.clone_from(&told.row.mark);
        Some(passage)
    }
}
