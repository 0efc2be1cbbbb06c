//! OPML: lists of feeds, as feed readers exchange them. Each feed is named as a source; nothing is fetched from it.

use crate::bounds::{FEEDS, OPML_BYTES};
use crate::encoding::decode;
use dom_query::Document;
use variorum_core::import::{
    ArticleFacts, Extractor, Fit, Harvest, Input, Item, Problem, ProblemCode, Reader,
};
use variorum_core::text::clean_line;

/// Reads lists of feeds, a source a feed.
#[derive(Clone, Copy, Debug, Default)]
pub struct OpmlReader;

impl Reader for OpmlReader {
    fn extractor(&self) -> Extractor {
        Extractor { name: "opml", version: 1 }
    }

    fn fit(&self, input: &Input<'_>) -> Fit {
        let head = String::from_utf8_lossy(&input.bytes[..input.bytes.len().min(2_048)]).to_ascii_lowercase();
        let named = input.name.to_ascii_lowercase().ends_with(".opml");
        if head.contains("<opml") && !head.contains("<html") {
            Fit::Certain
        } else if named && head.contains('<') {
            Fit::Likely
        } else {
            Fit::No
        }
    }

    fn read(&self, input: &Input<'_>) -> Result<Harvest, Problem> {
        if input.bytes.len() > OPML_BYTES {
            return Err(Problem::new(
                ProblemCode::TooLarge,
                "The list of feeds is larger than 4 MB; export fewer feeds from your feed reader.",
            ));
        }
        let decoded = decode(input.bytes, None);
        // Read as HTML, names in lower case: lists with loose ampersands and unclosed outlines are read like any other.
        let document = Document::from(decoded.text.as_str());
        let items: Vec<Item> =
            document.select("outline[xmlurl]").iter().take(FEEDS).filter_map(|feed| item(&feed)).collect();
        if items.is_empty() {
            return Err(Problem::new(
                ProblemCode::Empty,
                "No feeds are listed in it. Export the list again from your feed reader.",
            ));
        }
        Ok(Harvest { items, problems: decoded.problems })
    }
}

fn item(outline: &dom_query::Selection<'_>) -> Option<Item> {
    let attribute = |name: &str| {
        outline.attr(name).map(|value| value.trim().to_owned()).filter(|value| !value.is_empty())
    };
    let feed = attribute("xmlurl")?;
    let name = attribute("title").or_else(|| attribute("text")).map(|name| clean_line(&name, 90));
    let message = format!(
        "A feed is listed here ({}); nothing was fetched. Its outlet is noted as a source; save articles or the feed itself \
         and import those.",
        clean_line(&feed, 200)
    );
    Some(Item {
        name: Some(name.clone().unwrap_or_else(|| clean_line(&feed, 90))),
        article: ArticleFacts {
            url: attribute("htmlurl").or(Some(feed)),
            source: name,
            ..ArticleFacts::default()
        },
        problems: vec![Problem::new(ProblemCode::SourceOnly, message)],
        ..Item::default()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read(text: &str) -> Result<Harvest, Problem> {
        let input = Input { name: "feeds.opml", bytes: text.as_bytes(), url: None };
        assert!(OpmlReader.fit(&input) > Fit::No);
        OpmlReader.read(&input)
    }

    #[test]
    fn each_feed_of_any_folder_is_a_source_with_a_site() {
        let found = read(
            "<?xml version='1.0'?><opml version='2.0'><head><title>Mine</title></head><body><outline text='Papers'>\
             <outline type='rss' text='Kestrel &amp; Daily' xmlUrl='https://kestrel.example/rss' htmlUrl='https://kestrel.example/'/>\
             <outline type='rss' title='Ostby Post' text='x' xmlUrl='https://ostby.example/feed'/></outline></body></opml>",
        )
        .unwrap();
        let named: Vec<_> = found
            .items
            .iter()
            .map(|item| (item.article.source.as_deref(), item.article.url.as_deref()))
            .collect();
        assert_eq!(
            named,
            [
                (Some("Kestrel & Daily"), Some("https://kestrel.example/")),
                (Some("Ostby Post"), Some("https://ostby.example/feed")),
            ]
        );
        assert!(found.items.iter().all(|item| item.versions.is_empty()));
        assert!(found.items.iter().all(|item| item.problems[0].code == ProblemCode::SourceOnly));
    }

    #[test]
    fn a_list_without_feeds_says_so() {
        assert_eq!(
            read("<opml><body><outline text='Empty'/></body></opml>").unwrap_err().code,
            ProblemCode::Empty
        );
    }

    proptest! {
        #[test]
        fn no_text_makes_it_panic(text in "(<outline |xmlUrl=|'|>|</|&|\\PC){0,60}") {
            let _ = read(&format!("<opml>{text}"));
        }
    }
}
