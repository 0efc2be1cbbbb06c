//! Saved feeds: RSS, Atom and JSON Feed, each item an article. Feeds of News Sniffer list versions and hold no text; they are
//! told apart (`listing`). Nothing is fetched: what the feed points to is not read.

mod item;
mod listing;
mod mend;
#[cfg(test)]
mod tests;

use crate::bounds::{ITEMS, TEXT_BYTES, refuse_entities};
use crate::encoding::{decode, looks_binary};
use feed_rs::model::Feed;
use regex::bytes::Regex;
use std::sync::LazyLock;
use variorum_core::import::{Extractor, Fit, Harvest, Input, Problem, ProblemCode, Reader};

/// Bytes that are looked at to recognise a feed.
const GLANCE: usize = 4 * 1024;

/// Reads RSS, Atom and JSON Feed files, an article an item.
#[derive(Clone, Copy, Debug, Default)]
pub struct FeedReader;

static XML: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?i-u)^(?:\xEF\xBB\xBF)?\s*(?:(?:<\?[^>]*>|<!--(?s:.*?)-->|<!doctype[^>\[]*>)\s*)*<(?:rss|rdf:rdf|(?:atom:)?feed)[\s>]")
        .expect("the pattern is constant and tested")
});
static JSON: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r#"(?i-u)^(?:\xEF\xBB\xBF)?\s*\{[^{\[]*"version"\s*:\s*"https?:(?:\\?/){2}jsonfeed\.org"#)
        .expect("the pattern is constant and tested")
});
static ENCODING: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r#"(?i-u)^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w:-]{2,40})"#)
        .expect("the pattern is constant and tested")
});

impl Reader for FeedReader {
    fn extractor(&self) -> Extractor {
        Extractor { name: "feed", version: 1 }
    }

    fn fit(&self, input: &Input<'_>) -> Fit {
        let head = &input.bytes[..input.bytes.len().min(GLANCE)];
        let name = input.name.to_ascii_lowercase();
        if XML.is_match(head) || JSON.is_match(head) {
            Fit::Certain
        } else if [".rss", ".atom"].iter().any(|ending| name.ends_with(ending)) && !looks_binary(head) {
            Fit::Likely
        } else {
            Fit::No
        }
    }

    fn read(&self, input: &Input<'_>) -> Result<Harvest, Problem> {
        if input.bytes.len() > TEXT_BYTES {
            return Err(Problem::new(
                ProblemCode::TooLarge,
                "The feed is larger than 32 MB. Divide it into smaller files and import those.",
            ));
        }
        refuse_entities(input.bytes)?;
        let declared = ENCODING.captures(input.bytes).and_then(|hit| hit.get(1));
        let label = declared.map(|label| String::from_utf8_lossy(label.as_bytes()).into_owned());
        let decoded = decode(input.bytes, label.as_deref());
        let mut problems = decoded.problems;
        let feed = parse(&decoded.text, &mut problems)?;
        if feed.entries.is_empty() {
            problems.push(Problem::new(
                ProblemCode::Empty,
                "The feed has no items. Save it again when the outlet has published something.",
            ));
        }
        if feed.entries.len() > ITEMS {
            problems.push(Problem::new(
                ProblemCode::TooLarge,
                format!("The feed has more than {ITEMS} items; the rest was left out. Divide it into smaller files."),
            ));
        }
        let items = match listing::items(&feed) {
            Some(items) => items,
            None => feed.entries.iter().take(ITEMS).map(|entry| item::item(&feed, entry)).collect(),
        };
        Ok(Harvest { items, problems })
    }
}

/// Parses with loose ampersands mended; of a feed that is torn off, the whole items.
fn parse(text: &str, problems: &mut Vec<Problem>) -> Result<Feed, Problem> {
    let parser = feed_rs::parser::Builder::new()
        .sanitize_content(false)
        // An identifier made up from title and link would change with them and make a new article of each new title.
        .id_generator(|_, _, _| String::new())
        .build();
    let mended = mend::ampersands(mend::without_declaration(text));
    let whole = (!mend::is_torn(&mended)).then(|| parser.parse(mended.as_bytes()));
    if let Some(Ok(feed)) = whole {
        return Ok(feed);
    }
    if let Some(feed) = mend::closed(&mended).and_then(|closed| parser.parse(closed.as_bytes()).ok()) {
        problems.push(Problem::new(
            ProblemCode::Truncated,
            "The feed breaks off or is damaged; the items before that were read. Save it again for the rest.",
        ));
        return Ok(feed);
    }
    Err(Problem::new(
        ProblemCode::Malformed,
        "The file is no feed that can be read. Save the feed again from its address.",
    ))
}
