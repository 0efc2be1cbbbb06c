//! One item of a feed as an article of one version.

use crate::html::fragment::{blocks, line};
use crate::language::spoken;
use chrono::{DateTime, Utc};
use feed_rs::model::{Entry, Feed, Link};
use variorum_core::address;
use variorum_core::import::{ArticleFacts, Item, Problem, ProblemCode, VersionRead};
use variorum_core::text::{BlockKind, clean_line};
use variorum_core::time::{Seen, SeenBasis, Stated};

/// Words below which what stands where the text should be is taken for a summary.
const SUMMARY_WORDS: usize = 90;

pub(super) fn item(feed: &Feed, entry: &Entry) -> Item {
    let url = address_of(entry);
    let headline = entry.title.as_ref().map(|title| line(&title.content)).filter(|words| !words.is_empty());
    let summary = entry.summary.as_ref().map(|text| text.content.as_str()).unwrap_or_default();
    let content = entry.content.as_ref().and_then(|content| content.body.as_deref()).unwrap_or_default();
    let (mut parts, whole) = text(summary, content);
    let main: String = parts.iter().map(|(_, words)| words.as_str()).collect::<Vec<_>>().join("\n");
    let mut problems = Vec::new();
    if !whole {
        problems.push(Problem::new(
            ProblemCode::SummaryOnly,
            "The feed holds a summary of this article, not its text. Open its address, save the page and import that.",
        ));
    }
    let byline = entry.authors.iter().map(|author| author.name.trim()).filter(|name| is_name(name));
    let byline = byline.collect::<Vec<_>>().join(", ");
    if !byline.is_empty() {
        parts.insert(0, (BlockKind::Byline, byline));
    }
    if let Some(words) = &headline {
        // Feeds often repeat the headline as the first line of the text.
        parts.retain(|(_, part)| part != words);
        parts.insert(0, (BlockKind::Headline, words.clone()));
    }
    let guid = Some(entry.id.trim()).filter(|id| !id.is_empty()).map(str::to_owned);
    let label = headline.as_deref().or(url.as_deref()).or(guid.as_deref()).unwrap_or("item without a title");
    Item {
        name: Some(clean_line(label, 90)),
        article: ArticleFacts {
            source: source(feed, entry, url.as_deref()),
            language: language(feed, entry).or_else(|| spoken(&main)),
            url,
            guid,
        },
        versions: vec![VersionRead {
            blocks: parts,
            published: entry.published.map(instant),
            // Where an item gives one date only, the parser fills in the other with it.
            updated: entry.updated.filter(|at| entry.published.is_some_and(|first| *at > first)).map(instant),
            seen: seen(feed, entry),
            ..VersionRead::default()
        }],
        problems,
        ..Item::default()
    }
}

/// The blocks of the text, and whether it is the whole article as far as that can be told.
fn text(summary: &str, content: &str) -> (Vec<(BlockKind, String)>, bool) {
    let words = |parts: &[(BlockKind, String)]| -> usize {
        parts.iter().map(|(_, text)| text.split_whitespace().count()).sum()
    };
    let (short, long) = (blocks(summary), blocks(content));
    if !long.is_empty() {
        // A summary beside the text is a standfirst, unless the text begins with it.
        let opening = |text: &str| {
            long.first().is_some_and(|(_, first)| {
                let stem = text.trim_end_matches(['…', '.', ' ', ']', '[']);
                first.starts_with(stem) || stem.starts_with(first.as_str())
            })
        };
        let stands = match short.as_slice() {
            [(_, only)] if !opening(only) && only.split_whitespace().count() < SUMMARY_WORDS => {
                Some(only.clone())
            }
            _ => None,
        };
        let whole = words(&long) >= SUMMARY_WORDS || long.len() > 2;
        let mut parts: Vec<(BlockKind, String)> =
            stands.map(|text| (BlockKind::Standfirst, text)).into_iter().collect();
        parts.extend(long);
        return (parts, whole);
    }
    if short.len() > 2 || words(&short) >= SUMMARY_WORDS {
        return (short, true);
    }
    (short.into_iter().map(|(_, text)| (BlockKind::Standfirst, text)).collect(), false)
}

fn address_of(entry: &Entry) -> Option<String> {
    let is_page = |link: &&Link| link.rel.as_deref().is_none_or(|rel| rel == "alternate");
    let web = |href: &str| href.starts_with("http://") || href.starts_with("https://");
    let linked = entry.links.iter().filter(is_page).map(|link| link.href.trim()).find(|href| web(href));
    linked.or_else(|| Some(entry.id.trim()).filter(|id| web(id))).map(str::to_owned)
}

/// Labels of hosts that name no outlet.
const NO_OUTLET: &[&str] =
    &["www", "news", "blog", "blogs", "feeds", "rss", "com", "co", "org", "net", "gov", "edu"];

/// The outlet: what the item names, else the part of the feed's title that says the same as the item's host. A feed that
/// links to other outlets names none of them.
fn source(feed: &Feed, entry: &Entry, url: Option<&str>) -> Option<String> {
    let named = entry.source.as_deref().map(line);
    if let Some(named) = named.filter(|name| !name.is_empty() && !name.contains("://")) {
        return Some(named);
    }
    let host = address::outlet_host(url?)?;
    let (labels, _) = host.rsplit_once('.')?;
    let labels: Vec<&str> =
        labels.split('.').filter(|label| label.len() >= 3 && !NO_OUTLET.contains(label)).collect();
    let letters =
        |text: &str| text.chars().filter(|c| c.is_alphanumeric()).collect::<String>().to_lowercase();
    let says_so = |part: &&str| {
        let part = letters(part);
        let same = |label: &&str| {
            let label = letters(label);
            part.contains(&label) || part.chars().count() >= 4 && label.contains(&part)
        };
        labels.iter().any(same)
    };
    let title = line(&feed.title.as_ref()?.content);
    let parts =
        title.split(['|', '–', '—', '»', '«', ':', '>']).flat_map(|part| part.split(" - ")).map(str::trim);
    parts.filter(says_so).max_by_key(|part| part.chars().count()).map(str::to_owned)
}

fn language(feed: &Feed, entry: &Entry) -> Option<String> {
    let tag = entry.language.as_deref().or(feed.language.as_deref())?.trim().to_ascii_lowercase();
    let code = tag.split(['-', '_']).next()?;
    (code.len() == 2 && code.bytes().all(|byte| byte.is_ascii_lowercase())).then(|| code.to_owned())
}

fn is_name(name: &str) -> bool {
    !name.is_empty()
        && !name.contains(['@', '<', '/'])
        && !["unknown", "author", "admin"].contains(&name.to_lowercase().as_str())
}

/// When the feed showed the item: the feed's own date, or the item's where that is later or the only one.
fn seen(feed: &Feed, entry: &Entry) -> Option<Seen> {
    let of_feed = feed.updated.into_iter().chain(feed.published).max();
    let of_item = entry.updated.into_iter().chain(entry.published).max();
    of_feed.into_iter().chain(of_item).max().map(|at| Seen { at, basis: SeenBasis::Feed })
}

fn instant(at: DateTime<Utc>) -> Stated {
    Stated::Instant(at.fixed_offset())
}
