//! The site's page of two versions as HTML: every field and both texts, exactly. Nothing is guessed here.

use crate::bounds::COPIED_ROWS;
use chrono::{DateTime, SecondsFormat};
use dom_query::{Document, NodeRef};
use variorum_core::newssniffer::{Page, Row, RowKind, Shape};
use variorum_core::text::clean_block;

/// Reads a page. `None` where it has no table of two versions.
#[must_use]
pub fn read_html(html: &str) -> Option<Page> {
    let document = Document::from(html);
    let table = document.select_single("table.version_diff");
    let table = table.nodes().first()?;
    let mut page = Page { shape: Shape::Html, ..Page::default() };
    read_head(&document, &mut page);
    let rows = document.select("table.version_diff tr");
    for row in rows.nodes().iter().filter(|row| belongs_to(row, table)).take(COPIED_ROWS) {
        read_row(row, &mut page);
    }
    (page.version_a.is_some() || !page.rows.is_empty()).then_some(page)
}

fn belongs_to(row: &NodeRef<'_>, table: &NodeRef<'_>) -> bool {
    row.ancestors(Some(3)).iter().any(|node| node.id == table.id)
}

fn read_head(document: &Document, page: &mut Page) {
    let first = |selector: &str| document.select_single(selector).nodes().first().copied();
    page.source = first("cite:not(.article_url)").and_then(|cite| words(&cite));
    page.url = first("cite.article_url a[href]")
        .and_then(|link| link.attr("href"))
        .or_else(|| first("link[rel~=external][href]").and_then(|link| link.attr("href")))
        .map(|href| href.trim().to_owned())
        .or_else(|| first("cite.article_url").and_then(|cite| words(&cite)));
    page.n_versions = first("var").and_then(|count| words(&count)?.parse().ok());
    page.article = document
        .select("link[href*='/articles/'], a[href*='/articles/']")
        .iter()
        .find_map(|link| article_number(&link.attr("href")?));
    for paragraph in document.select("p").nodes() {
        let text = words(paragraph).unwrap_or_default();
        if !text.contains("first published or seen") {
            continue;
        }
        let times: Vec<String> = paragraph.find(&["time"]).iter().filter_map(instant).collect();
        let checked_again = text.contains("next check for changes will be");
        let seen = usize::from(times.len() > usize::from(checked_again));
        page.first_seen = times.first().filter(|_| seen == 1).cloned();
        page.next_check = times.get(seen).filter(|_| checked_again).cloned();
        break;
    }
}

/// `123` of `/articles/123.rss` and `/articles/123/diff/4/5`.
fn article_number(href: &str) -> Option<u64> {
    let rest = href.split_once("/articles/")?.1;
    let digits = rest.split(|c: char| !c.is_ascii_digit()).next()?;
    let after = &rest[digits.len()..];
    (after.is_empty() || after.starts_with(['.', '/', '?'])).then(|| digits.parse().ok())?
}

fn read_row(row: &NodeRef<'_>, page: &mut Page) {
    let cells: Vec<NodeRef<'_>> =
        row.children().into_iter().filter(|cell| cell.has_name("td") || cell.has_name("th")).collect();
    let [old, new] = cells.as_slice() else { return };
    if old.has_class("version") {
        page.version_a = words(old).as_deref().and_then(version);
        page.version_b = words(new).as_deref().and_then(version);
    } else if old.has_class("time") {
        page.time_a = old.find(&["time"]).first().and_then(instant);
        page.time_b = new.find(&["time"]).first().and_then(instant);
        page.gap = words(new).as_deref().and_then(gap);
    } else {
        let kind = if old.has_class("title") { RowKind::Title } else { RowKind::Body };
        let (old, new) = (words(old), words(new));
        if old.is_some() || new.is_some() {
            let flat = [old.as_deref(), new.as_deref()].into_iter().flatten().collect::<Vec<_>>().join(" ");
            page.rows.push(Row { kind, line_no: None, flat, old, new, confidence: 1.0 });
        }
    }
}

/// The words of an element in normal form; deleted and inserted words are words like any other.
fn words(node: &NodeRef<'_>) -> Option<String> {
    let text = clean_block(&node.text());
    (!text.is_empty()).then_some(text)
}

fn version(text: &str) -> Option<u32> {
    text.strip_prefix("Version")?.trim().parse().ok()
}

/// `about 2 hours later` of `2031-02-01 12:45:16 UTC (about 2 hours later)`.
fn gap(text: &str) -> Option<String> {
    let inside = text.rsplit_once('(')?.1.split_once(')')?.0.trim();
    (inside.ends_with("later") || inside.ends_with("earlier")).then(|| inside.to_owned())
}

fn instant(time: &NodeRef<'_>) -> Option<String> {
    let at = DateTime::parse_from_rfc3339(time.attr("datetime")?.trim()).ok()?;
    Some(at.to_utc().to_rfc3339_opts(SecondsFormat::AutoSi, true))
}
