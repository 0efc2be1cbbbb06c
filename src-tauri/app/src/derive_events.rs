//! Statements in the background: which sentences of a reading say that something happened on a day. Made after the dates of
//! the reading, of the same day, and of its names, and again when that day or the outlet's zone changes. What they make together is worked out
//! when it is asked for.

use chrono::{FixedOffset, Offset, TimeZone};
use chrono_tz::Tz;
use variorum_core::dates::{self, Anchor, Bound, Language};
use variorum_core::events::{self, Named, Role, Statement};
use variorum_core::ids::ArticleId;
use variorum_core::naming::NameKind;
use variorum_core::text::{BlockKind, ScalarIndex, Span, TextHash, sentences};
use variorum_core::time::Stated;
use variorum_store::table::mention::{self, Meaning, MentionRow};
use variorum_store::table::reading::{self, ReadingRow};
use variorum_store::table::statement::{self, Pending, StatementRow};
use variorum_store::{Library, StoreError};

/// Raised with every change of what makes a statement.
const ENGINE: u32 = 3;
/// Readings in one transaction.
const BATCH: u32 = 64;
/// Hexadecimal digits of a mark: 128 bits.
const MARK: usize = 32;

/// Derives a batch; whether there was any.
pub(crate) fn derive_batch(library: &Library) -> Result<bool, StoreError> {
    let batch = library.read(|db| statement::pending(db, ENGINE, BATCH))?;
    if batch.is_empty() {
        return Ok(false);
    }
    let mut made = Vec::new();
    for of in batch {
        let (text, mentions) = library
            .read(|db| Ok((reading::get(db, &of.reading_id)?, mention::of_reading(db, &of.reading_id)?)))?;
        let rows = rows(&text, &of, mentions);
        made.push((of, rows));
    }
    library.write(|tx| {
        for (of, rows) in &made {
            statement::set(tx, ENGINE, of, rows)?;
        }
        Ok(())
    })?;
    Ok(true)
}

fn rows(text: &ReadingRow, of: &Pending, mentions: Vec<MentionRow>) -> Vec<StatementRow> {
    let Some(published) = Stated::parse(&of.anchor) else { return Vec::new() };
    let language = text.language.as_deref().map_or(Some(Language::English), Language::from_code);
    let Some(language) = language else { return Vec::new() };
    let zone: Option<Tz> = of.zone.parse().ok();
    let anchor = Anchor { published, language, zone: offset_then(published, zone) };
    let words = &text.text.text;
    let found = dates::find(words, &anchor);
    let around = told(text);
    let names: Vec<Named> = mentions.into_iter().filter_map(named).collect();
    let index = ScalarIndex::new(words);
    events::read(words, &around, &found, &names, anchor.day())
        .into_iter()
        .map(|one| row(&one, &index, &of.article_id, zone))
        .collect()
}

/// What a mention does in an event; what the analyst rejected as a name does nothing.
fn named(mention: MentionRow) -> Option<Named> {
    let role = match mention.kind {
        NameKind::Person | NameKind::Organisation => Role::Who,
        NameKind::Place => Role::Where,
        NameKind::Other => return None,
    };
    let rejected = matches!(mention.meaning, Meaning::Rejected(_));
    (!rejected).then_some(Named { span: mention.span, name: mention.name, role })
}

/// Sentences that tell the story: no bylines, no datelines, no credits, no notices.
fn told(text: &ReadingRow) -> Vec<Span> {
    let told: Vec<Span> = text
        .text
        .blocks
        .iter()
        .filter(|block| {
            block.kind.is_main() || matches!(block.kind, BlockKind::Headline | BlockKind::Caption)
        })
        .map(|block| block.span)
        .collect();
    let mut all = sentences(&text.text.text);
    all.retain(|sentence| told.iter().any(|block| block.contains(*sentence)));
    all
}

fn row(one: &Statement, index: &ScalarIndex<'_>, article: &ArticleId, zone: Option<Tz>) -> StatementRow {
    let sentence = index.slice(one.span);
    let iso = |bound| clock_iso(bound, one.offset, zone);
    let from = one.when.map(|(from, _)| iso(from));
    let to = one.when.map(|(_, to)| iso(to)).filter(|to| Some(to) != from.as_ref());
    StatementRow {
        mark: mark(article, sentence, one.date.map_or("", |date| index.slice(date))),
        span: one.span,
        sentence: sentence.to_owned(),
        title: one.title.clone(),
        stance: one.stance.token().to_owned(),
        from,
        to,
        who: one.who.clone(),
        places: one.places.clone(),
        confidence: one.confidence,
    }
}

/// What stays the same while an article keeps a sentence: its words in lower case, and those of the date.
fn mark(article: &ArticleId, sentence: &str, date: &str) -> String {
    let folded = sentence.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    let TextHash(mut hash) = TextHash::of(format!("{article}\n{folded}\n{}", date.to_lowercase()).as_bytes());
    hash.truncate(MARK);
    hash
}

/// The offset of a zone at the time of publication.
fn offset_then(published: Stated, zone: Option<Tz>) -> Option<FixedOffset> {
    match (published, zone) {
        (Stated::Instant(at), Some(zone)) => Some(at.with_timezone(&zone).offset().fix()),
        _ => None,
    }
}

/// A bound as ISO 8601: a day stays a day; a clock time gets the offset that its words name, else that of the outlet's zone on
/// that day, else none, and then it stands as it is.
pub(crate) fn clock_iso(bound: Bound, offset: Option<i16>, zone: Option<Tz>) -> String {
    let at = match bound {
        Bound::Day(day) => return day.format("%Y-%m-%d").to_string(),
        Bound::Clock(at) => at,
    };
    let named = offset.and_then(|minutes| FixedOffset::east_opt(i32::from(minutes) * 60));
    let offset =
        named.or_else(|| zone?.offset_from_local_datetime(&at).earliest().map(|offset| offset.fix()));
    let wall = at.format("%Y-%m-%dT%H:%M:%S");
    offset.map_or_else(|| wall.to_string(), |offset| format!("{wall}{offset}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::NaiveDate;

    #[test]
    fn a_day_is_never_shifted_and_a_clock_time_gets_the_zone_that_is_known_of_it() {
        let day = NaiveDate::from_ymd_opt(2031, 7, 4).unwrap();
        let clock = Bound::Clock(day.and_hms_opt(23, 30, 0).unwrap());
        let tokyo = Some(chrono_tz::Asia::Tokyo);
        assert_eq!(clock_iso(Bound::Day(day), Some(540), tokyo), "2031-07-04");
        assert_eq!(clock_iso(clock, None, tokyo), "2031-07-04T23:30:00+09:00");
        assert_eq!(clock_iso(clock, Some(-240), tokyo), "2031-07-04T23:30:00-04:00", "the words know best");
        assert_eq!(clock_iso(clock, None, Some(chrono_tz::Europe::Berlin)), "2031-07-04T23:30:00+02:00");
        assert_eq!(clock_iso(clock, None, None), "2031-07-04T23:30:00");
    }
}
