//! The timeline written to a file. Days stay days; instants are told in the story's zone, or the analyst's, which the file names.

use crate::App;
use crate::briefings::write_file;
use crate::contract::Empty;
use crate::contract::briefings::WrittenFile;
use crate::contract::error::{ErrorCode, WireError};
use crate::contract::events::{TimelineExport, TimelineFormat};
use crate::contract::timeline::{Timeline, TimelineDate, TimelineItem, TimelineKind, TimelineRequest};
use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, Timelike};
use chrono_tz::Tz;
use std::path::Path;
use variorum_core::events::Outlook;
use variorum_core::time::Stated;
use variorum_press::timeline::{self as press, Entry, EntryKind, Moment, Sheet};
use variorum_store::table::story;

/// Passages of one entry that are printed; the JSON has them all.
const PASSAGES: usize = 12;

impl App {
    pub(crate) fn timeline_export(&self, request: TimelineExport) -> Result<WrittenFile, WireError> {
        let as_of = request.as_of.as_deref().map(instant).transpose()?;
        let asked = TimelineRequest { story_id: request.story_id.clone(), ..TimelineRequest::default() };
        let mut timeline = self.timeline(asked)?;
        if let Some(limit) = as_of {
            known_by(&mut timeline, limit);
        }
        let bytes = match request.format {
            TimelineFormat::Json => serde_json::to_vec_pretty(&timeline)
                .map_err(|error| WireError::new(ErrorCode::Internal, format!("the timeline: {error}")))?,
            format => self.printed(&request, &timeline, format)?,
        };
        write_file(Path::new(&request.path), &bytes)?;
        Ok(WrittenFile { path: request.path, bytes: bytes.len() as u64 })
    }

    fn printed(
        &self,
        request: &TimelineExport,
        timeline: &Timeline,
        format: TimelineFormat,
    ) -> Result<Vec<u8>, WireError> {
        let (title, own) = match &request.story_id {
            Some(id) => self.library().read(|db| Ok((story::name(db, id)?, story::zone(db, id)?)))?,
            None => ("Timeline".to_owned(), String::new()),
        };
        let zone = if own.is_empty() { self.settings_get(Empty {})?.zone } else { own };
        let zone: Tz = zone.parse().unwrap_or(Tz::UTC);
        let versions = matches!(format, TimelineFormat::Csv | TimelineFormat::Svg | TimelineFormat::Png);
        let mut entries: Vec<Entry> = timeline
            .items
            .iter()
            .filter(|item| match item.kind {
                TimelineKind::Event | TimelineKind::Planned | TimelineKind::Suggested => true,
                TimelineKind::Version => versions,
                TimelineKind::Date | TimelineKind::Note => format == TimelineFormat::Csv,
                TimelineKind::Mention => false,
            })
            .filter_map(|item| entry(item, zone))
            .collect();
        entries.sort_by_key(|entry| entry.from);
        let stamp = chrono::Utc::now().format("%Y%m%dT%H%M%SZ").to_string();
        let sheet = Sheet { title, zone: zone.name().to_owned(), entries, stamp };
        Ok(match format {
            TimelineFormat::Csv => press::csv(&sheet).into_bytes(),
            TimelineFormat::Ics => press::ics(&sheet).into_bytes(),
            TimelineFormat::Timelinejs => press::timelinejs(&sheet).into_bytes(),
            TimelineFormat::Png => {
                let drawn = press::svg(&sheet);
                variorum_typeset::rasteriser([&drawn]).png(&drawn).ok_or_else(|| {
                    WireError::new(
                        ErrorCode::Invalid,
                        "the timeline is too tall for a picture; filter it, or export it as SVG",
                    )
                })?
            }
            TimelineFormat::Svg | TimelineFormat::Json => press::svg(&sheet).text.into_bytes(),
        })
    }
}

fn instant(iso: &str) -> Result<i64, WireError> {
    seconds(iso, Edge::Last).ok_or_else(|| {
        WireError::new(
            ErrorCode::Invalid,
            format!("{iso} is no date; write 2025-04-18 or 2025-04-18T09:30:00+02:00"),
        )
    })
}

/// Which end of a day counts.
#[derive(Clone, Copy)]
enum Edge {
    First,
    Last,
}

fn seconds(iso: &str, edge: Edge) -> Option<i64> {
    match Stated::parse(iso)? {
        Stated::Instant(at) => Some(at.timestamp()),
        Stated::Day(day) => {
            let midnight = day.and_hms_opt(0, 0, 0)?.and_utc().timestamp();
            Some(if matches!(edge, Edge::Last) { midnight + 86_399 } else { midnight })
        }
    }
}

/// Leaves only what versions say that had appeared by then; what the analyst made of no passage stays.
fn known_by(timeline: &mut Timeline, limit: i64) {
    let early = |at: Option<&str>| at.and_then(|iso| seconds(iso, Edge::First)).is_none_or(|at| at <= limit);
    timeline.items.retain_mut(|item| {
        let rests = !item.passages.is_empty();
        item.passages.retain(|passage| early(passage.at.as_deref()));
        !rests || !item.passages.is_empty()
    });
}

/// A stored time on the wall clock of a zone; a day, and a clock time of no known zone, are never shifted.
fn moment(iso: &str, zone: Tz) -> Option<Moment> {
    if let Ok(day) = NaiveDate::parse_from_str(iso, "%Y-%m-%d") {
        return Some(Moment::Day((day.year(), day.month(), day.day())));
    }
    let (wall, at) = match DateTime::parse_from_rfc3339(iso) {
        Ok(at) => (at.with_timezone(&zone).naive_local(), Some(at.timestamp())),
        Err(_) => (NaiveDateTime::parse_from_str(iso, "%Y-%m-%dT%H:%M:%S").ok()?, None),
    };
    let day = (wall.year(), wall.month(), wall.day());
    Some(Moment::Clock(day, (wall.hour(), wall.minute(), wall.second()), at))
}

fn entry(item: &TimelineItem, zone: Tz) -> Option<Entry> {
    let from = moment(&item.from, zone)?;
    let mut sources: Vec<String> = item.source.iter().cloned().collect();
    for passage in &item.passages {
        if !sources.contains(&passage.source) {
            sources.push(passage.source.clone());
        }
    }
    let passages = item.passages.iter().filter(|passage| !passage.exact.is_empty()).take(PASSAGES);
    let other_dates = if item.conflict { item.said.as_slice() } else { &[] };
    Some(Entry {
        id: item.id.clone(),
        kind: kind(item.kind),
        from,
        to: item.to.as_deref().and_then(|to| moment(to, zone)),
        title: item.label.clone(),
        cancelled: item.outlook == Some(Outlook::Cancelled),
        sources,
        names: item.who.iter().chain(&item.places).cloned().collect(),
        other_dates: other_dates.iter().filter(|date| date.from != item.from).map(said).collect(),
        passages: passages
            .map(|passage| (format!("{} v{}", passage.source, passage.label), passage.exact.clone()))
            .collect(),
        note: item.note.clone(),
        confidence: item.confidence,
        reported: item.reported.as_deref().and_then(|at| moment(at, zone)),
    })
}

fn said(date: &TimelineDate) -> String {
    format!("{} by {}", date.from, date.sources.join(", "))
}

fn kind(kind: TimelineKind) -> EntryKind {
    match kind {
        TimelineKind::Event => EntryKind::Event,
        TimelineKind::Planned => EntryKind::Planned,
        TimelineKind::Suggested => EntryKind::Suggested,
        TimelineKind::Version | TimelineKind::Mention => EntryKind::Version,
        TimelineKind::Date => EntryKind::Date,
        TimelineKind::Note => EntryKind::Note,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_an_instant_is_told_in_another_zone() {
        let tokyo = chrono_tz::Asia::Tokyo;
        assert_eq!(moment("2031-07-04", tokyo), Some(Moment::Day((2031, 7, 4))));
        assert_eq!(
            moment("2031-07-04T23:30:00", tokyo),
            Some(Moment::Clock((2031, 7, 4), (23, 30, 0), None))
        );
        let known = moment("2031-07-04T23:30:00Z", tokyo).map(Moment::iso);
        assert_eq!(known.as_deref(), Some("2031-07-05T08:30:00"));
        assert_eq!(moment("soon", tokyo), None);
    }
}
