//! News Sniffer pages, as the site's HTML and as copied text: two readers that bring home one article with two versions.
//! How copied text is split into columns is the core's matter (`variorum_core::newssniffer`).

mod blocks;
mod html;

use crate::bounds::COPIED_PAGE_BYTES;
use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use chrono::{DateTime, Utc};
use std::borrow::Cow;
use variorum_core::import::{
    ArticleFacts, Extractor, Fit, Harvest, Input, Item, Problem, ProblemCode, Reader, VersionRead,
};
use variorum_core::newssniffer::{self, Page, RowKind, columns};
use variorum_core::time::{Seen, SeenBasis};

pub use blocks::blocks;
pub use html::read_html;

/// Bytes that are looked at to recognise a page.
const GLANCE: usize = 64 * 1024;

/// The site's own page of two versions, saved as HTML. Exact: both texts are in the page.
#[derive(Clone, Copy, Debug, Default)]
pub struct SavedPage;

/// The text of such a page, copied from a browser or a web archive.
#[derive(Clone, Copy, Debug, Default)]
pub struct CopiedPage;

impl Reader for SavedPage {
    fn extractor(&self) -> Extractor {
        Extractor { name: "newssniffer-html", version: 1 }
    }

    fn fit(&self, input: &Input<'_>) -> Fit {
        let head = glance(input.bytes);
        let table = head.contains("version_diff");
        let site = head.contains("News Sniffer") || head.contains("newssniffer");
        match (table && head.contains('<'), site) {
            (true, true) => Fit::Certain,
            (true, false) => Fit::Likely,
            _ => Fit::No,
        }
    }

    fn read(&self, input: &Input<'_>) -> Result<Harvest, Problem> {
        let page = read_html(&text(input.bytes)?).ok_or_else(no_table)?;
        Ok(harvest(vec![(None, page)], input.url))
    }
}

impl Reader for CopiedPage {
    fn extractor(&self) -> Extractor {
        Extractor { name: "newssniffer-text", version: 1 }
    }

    fn fit(&self, input: &Input<'_>) -> Fit {
        newssniffer::recognise(&glance(input.bytes))
    }

    fn read(&self, input: &Input<'_>) -> Result<Harvest, Problem> {
        let text = text(input.bytes)?;
        let parts = newssniffer::parts(&text);
        let pages: Vec<(Option<String>, Page)> = parts
            .iter()
            .enumerate()
            .filter_map(|(at, part)| {
                let others: Vec<&str> = parts
                    .iter()
                    .enumerate()
                    .filter(|(other, _)| *other != at)
                    .map(|(_, part)| *part)
                    .collect();
                let name = (parts.len() > 1).then(|| format!("page {}", at + 1));
                Some((name, newssniffer::recover(part, &others)?))
            })
            .collect();
        if pages.is_empty() { Err(no_table()) } else { Ok(harvest(pages, input.url)) }
    }
}

/// The page of a file of either kind with its rows as they stand there: copied rows are not yet split
/// (`variorum_core::newssniffer::recover_with` does that, with other pages as evidence).
///
/// # Errors
/// A [`Problem`] where the bytes are no page of two versions.
pub fn read_page(bytes: &[u8]) -> Result<Page, Problem> {
    let text = text(bytes)?;
    let copied = || newssniffer::read(&text);
    let page = if text.contains("version_diff") { read_html(&text).or_else(copied) } else { copied() };
    page.ok_or_else(no_table)
}

fn no_table() -> Problem {
    Problem::new(
        ProblemCode::Malformed,
        "There is no News Sniffer table of two versions in it. Open the page of two versions on the site and save or copy \
         it whole.",
    )
}

fn glance(bytes: &[u8]) -> Cow<'_, str> {
    String::from_utf8_lossy(&bytes[..bytes.len().min(GLANCE)])
}

/// The bytes as text: UTF-8 where they are valid UTF-8, as the site sends it, else what the detector takes them for.
fn text(bytes: &[u8]) -> Result<Cow<'_, str>, Problem> {
    if bytes.len() > COPIED_PAGE_BYTES {
        return Err(Problem::new(
            ProblemCode::TooLarge,
            "The file is larger than any News Sniffer page; it was not read.",
        ));
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Ok(Cow::Borrowed(text.trim_start_matches('\u{FEFF}')));
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    Ok(detector.guess(None, Utf8Detection::Allow).decode(bytes).0)
}

/// Pages as articles, each with its two versions.
fn harvest(pages: Vec<(Option<String>, Page)>, url: Option<&str>) -> Harvest {
    let items = pages.into_iter().map(|(name, page)| item(name, page, url)).collect();
    Harvest { items, problems: Vec::new() }
}

/// One page as an article with two versions. `split` is the whole page as JSON, rows included, so that it can be split
/// again when more is known.
fn item(name: Option<String>, mut page: Page, input_url: Option<&str>) -> Item {
    page.article = page.article.or_else(|| input_url.and_then(article_number));
    let (old, new) = columns(&page);
    let version = |column: Vec<(RowKind, String)>, number, seen: &Option<String>| VersionRead {
        number,
        blocks: blocks::blocks(column),
        seen: seen.as_deref().and_then(seen_at),
        ..VersionRead::default()
    };
    let versions = vec![
        version(old, page.version_a, &page.time_a),
        VersionRead { gap: page.gap.clone(), ..version(new, page.version_b, &page.time_b) },
    ];
    Item {
        name,
        article: ArticleFacts {
            url: page.url.clone(),
            guid: page.article.map(|number| format!("newssniffer:{number}")),
            source: page.source.clone(),
            language: None,
        },
        versions,
        split: serde_json::to_value(&page).ok(),
        problems: page.problems,
    }
}

fn seen_at(iso: &str) -> Option<Seen> {
    let at = DateTime::parse_from_rfc3339(iso).ok()?.with_timezone(&Utc);
    Some(Seen { at, basis: SeenBasis::ArchiveRecord })
}

/// The article's number in an address of the site, `.../articles/123/diff/4/5`.
fn article_number(url: &str) -> Option<u64> {
    let rest = url.split_once("newssniffer").and_then(|(_, rest)| rest.split_once("/articles/"))?.1;
    rest.split(|c: char| !c.is_ascii_digit()).next()?.parse().ok()
}

#[cfg(test)]
mod tests;
