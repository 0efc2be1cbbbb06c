//! News Sniffer's own feeds: they name versions with their times, and hold no text. What they say is kept for versions that
//! are known; the rest is said to be fetched by hand.

use crate::html::fragment::line;
use feed_rs::model::{Entry, Feed};
use regex::Regex;
use std::collections::BTreeMap;
use std::sync::LazyLock;
use variorum_core::import::{ArticleFacts, Item, Problem, ProblemCode, VersionRead};
use variorum_core::text::clean_line;
use variorum_core::time::{Seen, SeenBasis};

static PAGE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?i)newssniffer[^/]*/articles/(\d{1,12})/diff/\d{1,6}/(\d{1,6})")
        .expect("the pattern is constant and tested")
});
static TITLE: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"^v(\d{1,6}):\s*(.+)$").expect("the pattern is constant and tested"));
static ADDRESS: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"https?://[^\s<]+").expect("the pattern is constant and tested"));

struct Listed<'a> {
    number: u32,
    title: String,
    link: &'a str,
    entry: &'a Entry,
}

/// One item an article that the feed lists versions of; `None` where it is no feed of News Sniffer.
pub(super) fn items(feed: &Feed) -> Option<Vec<Item>> {
    let mut articles: BTreeMap<u64, Vec<Listed<'_>>> = BTreeMap::new();
    let mut any = false;
    for entry in &feed.entries {
        let link = entry.links.first().map_or(entry.id.as_str(), |link| link.href.as_str());
        any |= link.to_ascii_lowercase().contains("newssniffer");
        let Some(hit) = PAGE.captures(link) else { continue };
        let (Ok(article), Ok(number)) = (hit[1].parse(), hit[2].parse()) else { continue };
        let title = entry.title.as_ref().map(|title| line(&title.content)).unwrap_or_default();
        let title = TITLE.captures(&title).map_or(title.clone(), |hit| hit[2].to_owned());
        articles.entry(article).or_default().push(Listed { number, title, link, entry });
    }
    any.then(|| articles.into_iter().map(|(number, listed)| item(feed, number, listed)).collect())
        .filter(|items: &Vec<Item>| !items.is_empty())
}

fn item(feed: &Feed, article: u64, mut listed: Vec<Listed<'_>>) -> Item {
    listed.sort_by_key(|one| one.number);
    listed.dedup_by_key(|one| one.number);
    let title = listed.last().map(|one| clean_line(&one.title, 90)).unwrap_or_default();
    let numbers: Vec<String> = listed.iter().map(|one| one.number.to_string()).collect();
    let newest = listed.last().map(|one| one.link).unwrap_or_default();
    let about = feed.description.as_ref().map(|text| text.content.as_str()).unwrap_or_default();
    let message = format!(
        "The feed lists {} {} of “{title}” with their times and holds no text. Open each page, such as {}, save it and \
         import that.",
        if numbers.len() == 1 { "version" } else { "versions" },
        clean_line(&numbers.join(", "), 120),
        clean_line(newest, 200),
    );
    Item {
        name: Some(title),
        article: ArticleFacts {
            url: ADDRESS.find(about).map(|found| found.as_str().to_owned()),
            guid: Some(format!("newssniffer:{article}")),
            source: listed.last().and_then(|one| author(one.entry)),
            language: None,
        },
        versions: listed
            .iter()
            .map(|one| VersionRead {
                number: Some(one.number),
                seen: one.entry.published.map(|at| Seen { at, basis: SeenBasis::ArchiveRecord }),
                ..VersionRead::default()
            })
            .collect(),
        problems: vec![Problem::new(ProblemCode::ListedOnly, message)],
        ..Item::default()
    }
}

/// The site writes the outlet's short name where an author's address belongs.
fn author(entry: &Entry) -> Option<String> {
    let author = entry.authors.first()?;
    let named = author.email.as_deref().unwrap_or(&author.name).trim();
    (!named.is_empty() && named != "author").then(|| named.to_owned())
}
