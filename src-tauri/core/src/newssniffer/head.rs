//! The sentences that News Sniffer prints above and below its table, read from copied text. The table's rows are not
//! read here.

use super::page::Page;
use chrono::{DateTime, NaiveDateTime, SecondsFormat};
use regex::{Captures, Regex};
use std::sync::LazyLock;

macro_rules! pattern {
    ($name:ident, $text:literal) => {
        static $name: LazyLock<Regex> =
            LazyLock::new(|| Regex::new($text).expect("the pattern is written here and compiles"));
    };
}

pattern!(
    SOURCE,
    r"This article is from the source\s*['‘’\x22“”]?\s*([^'‘’\x22“”\n]{1,80}?)\s*['‘’\x22“”]?\s+and was first"
);
pattern!(FIRST, r"first published or seen\s+on\s+([^\n]{4,60}?)\s*(?:\(UTC\))?\s*\.(?:\s|$)");
pattern!(CHECK, r"next check for changes will be\s+([^\n]{4,60})");
pattern!(URL, r"current article at its original source at\s*[\[(<]*\s*(https?://[^\s\])>|]{1,2000})");
pattern!(COUNT, r"article has changed\s+(\d{1,9})\s+times?");
pattern!(ARTICLE, r"/articles/(\d{1,18})(?:/diff/|\.rss|\b)");
pattern!(VERSIONS, r"^[|\s]*Version\s+(\d{1,9})(\s*\|\s*|\s*\t\s*|\s+)Version\s+(\d{1,9})[\s|]*$");
pattern!(GAP, r"\(([^()]{2,60}?\s(?:later|earlier))\)");
pattern!(STAMP, r"\d{4}-\d\d-\d\d[ T]\d\d:\d\d(?::\d\d)?(?:\s?(?:UTC|Z|[+-]\d\d:?\d\d))?");
pattern!(PAGER, r"^(?:Previous version|Next version)\b[\s\d….]*(?:Next version)?\s*$");

/// How the header of the table parts its two cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Parting {
    /// By a space.
    Space,
    /// By a bar.
    Bar,
    /// By a tab.
    Tab,
}

/// The line `Version 5 Version 6` above the table.
pub(super) fn versions(line: &str) -> Option<(u32, u32, Parting)> {
    let found = VERSIONS.captures(line)?;
    let parting = match &found[2] {
        gap if gap.contains('|') => Parting::Bar,
        gap if gap.contains('\t') => Parting::Tab,
        _ => Parting::Space,
    };
    Some((found[1].parse().ok()?, found[3].parse().ok()?, parting))
}

/// Whether the sentence on the article's source stands in a text.
pub(super) fn names_source(text: &str) -> bool {
    text.contains("This article is from the source") && text.contains("first published or seen")
}

/// Fills in what the sentences of a text say: source, address, counts, times of first sight and next check.
pub(super) fn read_facts(text: &str, page: &mut Page) {
    let one = |pattern: &Regex| pattern.captures(text).map(|found| found[1].trim().to_owned());
    page.source = one(&SOURCE);
    page.url = one(&URL).map(|url| url.trim_end_matches(['.', ',']).to_owned());
    page.n_versions = one(&COUNT).and_then(|n| n.parse().ok());
    page.article = one(&ARTICLE).and_then(|n| n.parse().ok());
    page.first_seen = one(&FIRST).and_then(|at| iso(&at));
    page.next_check = one(&CHECK).and_then(|at| iso(&at));
}

/// Reads the row of times: true when the line is one. `(about 5 hours later)`, with or without the two clock times.
pub(super) fn read_times(line: &str, page: &mut Page) -> bool {
    let Some(gap) = GAP.captures(line) else { return false };
    let stamps: Vec<&str> = STAMP.find_iter(line).map(|found| found.as_str()).collect();
    let rest = STAMP.replace_all(line, "");
    let rest = GAP.replace(&rest, |_: &Captures<'_>| "");
    if rest.chars().any(char::is_alphanumeric) {
        return false;
    }
    page.gap = Some(gap[1].split_whitespace().collect::<Vec<_>>().join(" "));
    if let [a, b] = stamps.as_slice() {
        (page.time_a, page.time_b) = (iso(a), iso(b));
    }
    true
}

/// Whether a line belongs to the site rather than to the article: the list of versions and what stands below the table.
pub(super) fn ends_table(line: &str) -> bool {
    PAGER.is_match(line) || line.starts_with("Currently monitoring ") && line.contains("news articles")
}

/// A time as the site writes it, as ISO 8601 in UTC: `2016-02-01T10:32:05Z`, `2016-02-01 10:32:05 UTC`, or
/// `February 01, 2016 10:32`, all of which the site means in UTC.
pub(super) fn iso(text: &str) -> Option<String> {
    let text = text.trim().trim_end_matches("(UTC)").trim().trim_end_matches('.');
    if let Ok(at) = DateTime::parse_from_rfc3339(text) {
        return Some(at.to_utc().to_rfc3339_opts(SecondsFormat::AutoSi, true));
    }
    let bare = text.trim_end_matches("UTC").trim_end_matches('Z').trim();
    ["%Y-%m-%d %H:%M:%S", "%Y-%m-%dT%H:%M:%S", "%Y-%m-%d %H:%M", "%B %d, %Y %H:%M"]
        .iter()
        .find_map(|form| NaiveDateTime::parse_from_str(bare, form).ok())
        .map(|at| at.and_utc().to_rfc3339_opts(SecondsFormat::AutoSi, true))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gaps_of_all_units_are_times_and_prose_is_not() {
        for gap in [
            "35 minutes later",
            "about 5 hours later",
            "1 day later",
            "over 2 years later",
            "less than a minute earlier",
        ] {
            let mut page = Page::default();
            assert!(read_times(&format!("({gap})"), &mut page));
            assert_eq!(page.gap.as_deref(), Some(gap));
        }
        assert!(!read_times("The crew (rescued two hours later) was safe.", &mut Page::default()));
    }

    #[test]
    fn clock_times_in_the_row_are_read() {
        let mut page = Page::default();
        assert!(read_times(
            "2031-02-01 10:40:03 UTC 2031-02-01 12:45:16 UTC (about 2 hours later)",
            &mut page
        ));
        assert_eq!(page.time_a.as_deref(), Some("2031-02-01T10:40:03Z"));
        assert_eq!(page.time_b.as_deref(), Some("2031-02-01T12:45:16Z"));
    }

    #[test]
    fn facts_with_and_without_dates_are_read() {
        let mut page = Page::default();
        read_facts(
            "This article is from the source 'gazette' and was first published or seen on February 01, 2031 10:32 (UTC). \
             The next check for changes will be February 08, 2031 12:05\n\nYou can find the current article at its \
             original source at https://gazette.example/a/1\n\nThe article has changed 4 times. There is an RSS feed",
            &mut page,
        );
        assert_eq!(page.source.as_deref(), Some("gazette"));
        assert_eq!(page.first_seen.as_deref(), Some("2031-02-01T10:32:00Z"));
        assert_eq!(page.next_check.as_deref(), Some("2031-02-08T12:05:00Z"));
        assert_eq!(page.url.as_deref(), Some("https://gazette.example/a/1"));
        assert_eq!(page.n_versions, Some(4));

        let mut bare = Page::default();
        read_facts(
            "from the source 'gazette' and was first published or seen on . The next check for changes will be\n",
            &mut bare,
        );
        assert_eq!((bare.first_seen, bare.next_check), (None, None));
    }

    #[test]
    fn the_list_of_versions_is_no_row() {
        assert!(ends_table("Previous version 1 2 3 … Next version"));
        assert!(ends_table("Previous version"));
        assert!(!ends_table("Previous version of the bill fell, ministers said."));
        assert_eq!(versions("| Version 2 | Version 3 |"), Some((2, 3, Parting::Bar)));
        assert_eq!(versions("Version 10 Version 11"), Some((10, 11, Parting::Space)));
        assert_eq!(versions("Version 10 of the app"), None);
    }
}
