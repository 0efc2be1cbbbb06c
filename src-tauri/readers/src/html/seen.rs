//! When a saved page was seen, where the page itself knows: a web archive's stamp in an address or comment, or the mark
//! that a browser or a copying program left.

use crate::stated::stated;
use chrono::{DateTime, NaiveDateTime, Utc};
use regex::Regex;
use std::sync::LazyLock;
use variorum_core::time::{Seen, SeenBasis, Stated};

static ARCHIVE_STAMP: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?:web\.archive\.org/web|arquivo\.pt/wayback|webarchive\.[\w.]+/[\w/]*?|archive\.(?:today|ph|is|md|li|vn)|wayback/[\w/]*?)/(\d{14})")
        .expect("the pattern is constant and tested")
});
static ARCHIVED_ON: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"ARCHIVED ON (\d\d:\d\d:\d\d [A-Z][a-z]{2} \d\d, \d{4})")
        .expect("the pattern is constant and tested")
});
static SAVED_ON: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?s)(?:saved date:|HTTrack Website Copier/[^,]*,)\s*([^\n(]{10,60})")
        .expect("the pattern is constant and tested")
});
static SAVED_FROM: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"saved from url=\(\d+\)(\S+)|(?m)^\s*url:\s*(https?://\S+)")
        .expect("the pattern is constant and tested")
});

/// Whether a comment is worth keeping for [`seen`] and [`saved_from`].
pub fn is_mark(comment: &str) -> bool {
    ["saved from url", "SingleFile", "HTTrack", "ARCHIVED ON"].iter().any(|mark| comment.contains(mark))
}

/// When the page was seen, most trusted mark first.
pub fn seen(addresses: &[&str], comments: &[String]) -> Option<Seen> {
    let stamp = addresses.iter().find_map(|address| {
        let digits = ARCHIVE_STAMP.captures(address)?.get(1)?.as_str();
        NaiveDateTime::parse_from_str(digits, "%Y%m%d%H%M%S").ok()
    });
    let archived = || {
        comments.iter().find_map(|comment| {
            let words = ARCHIVED_ON.captures(comment)?.get(1)?.as_str();
            NaiveDateTime::parse_from_str(words, "%H:%M:%S %b %d, %Y").ok()
        })
    };
    if let Some(at) = stamp.or_else(archived) {
        return Some(Seen { at: at.and_utc(), basis: SeenBasis::ArchiveRecord });
    }
    let saved = comments.iter().find_map(|comment| instant(SAVED_ON.captures(comment)?.get(1)?.as_str()))?;
    Some(Seen { at: saved, basis: SeenBasis::SavedPage })
}

fn instant(words: &str) -> Option<DateTime<Utc>> {
    // JavaScript writes `Fri Mar 14 2031 18:42:07 GMT+0200`.
    if let Ok(at) = DateTime::parse_from_str(words.trim(), "%a %b %d %Y %H:%M:%S GMT%z") {
        return Some(at.to_utc());
    }
    match stated(words)? {
        Stated::Instant(at) => Some(at.to_utc()),
        Stated::Day(_) => None,
    }
}

/// The address that a browser noted when it saved the page.
pub fn saved_from(comments: &[String]) -> Option<String> {
    comments.iter().find_map(|comment| {
        let hit = SAVED_FROM.captures(comment)?;
        let address = hit.get(1).or_else(|| hit.get(2))?.as_str();
        address.starts_with("http").then(|| address.to_owned())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(addresses: &[&str], comment: &str) -> Option<(String, SeenBasis)> {
        seen(addresses, &[comment.to_owned()]).map(|seen| (seen.at.to_rfc3339(), seen.basis))
    }

    #[test]
    fn archives_and_savers_tell_when_a_page_was_seen() {
        let archive = "https://web.archive.org/web/20310314184207/https://example.org/ferry";
        assert_eq!(at(&[archive], ""), Some(("2031-03-14T18:42:07+00:00".into(), SeenBasis::ArchiveRecord)));
        let comment = "\n     FILE ARCHIVED ON 18:42:07 Mar 14, 2031 AND RETRIEVED FROM THE";
        assert_eq!(at(&[], comment), Some(("2031-03-14T18:42:07+00:00".into(), SeenBasis::ArchiveRecord)));
        let single = "\n Page saved with SingleFile \n url: https://example.org/a \n saved date: Fri Mar 14 2031 18:42:07 GMT+0200 (CEST)\n";
        assert_eq!(at(&[], single), Some(("2031-03-14T16:42:07+00:00".into(), SeenBasis::SavedPage)));
        let mirror = " Mirrored from example.org/a by HTTrack Website Copier/3.x [XR&CO'2031], Fri, 14 Mar 2031 18:42:07 GMT ";
        assert_eq!(at(&[], mirror), Some(("2031-03-14T18:42:07+00:00".into(), SeenBasis::SavedPage)));
        assert_eq!(
            at(&["https://example.org/20310314184207"], " saved from url=(0019)https://example.org/ "),
            None
        );
    }

    #[test]
    fn the_address_of_a_saved_page_is_read() {
        assert_eq!(
            saved_from(&[" saved from url=(0021)https://example.org/a ".into()]).as_deref(),
            Some("https://example.org/a")
        );
    }
}
