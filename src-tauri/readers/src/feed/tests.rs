//! Feeds of invented outlets, as outlets write them and as they break them.

use super::*;
use proptest::prelude::*;
use variorum_core::import::{Item, VersionRead};
use variorum_core::text::BlockKind;
use variorum_core::time::{SeenBasis, Stated};

fn read(text: &str) -> Result<Harvest, Problem> {
    let input = Input { name: "feed.xml", bytes: text.as_bytes(), url: None };
    assert_eq!(FeedReader.fit(&input), Fit::Certain, "{text}");
    FeedReader.read(&input)
}

fn words(version: &VersionRead) -> Vec<(BlockKind, &str)> {
    version.blocks.iter().map(|(kind, words)| (*kind, words.as_str())).collect()
}

const LONG: &str = "Crews went back to work on Friday after nine days. Seven boats left the harbour before noon, the port \
    authority said, and more were to follow in the evening. The union said that the talks had been frank and that a vote of \
    its members would be held next week. A minister called the outcome a relief for everybody who lives on the islands and \
    works in the town, and promised that the timetable would be back to normal by the end of the month, weather permitting, \
    with two further sailings on Sundays for the rest of the summer season and the whole of the autumn too.";

fn rss(items: &str) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel><title>Kestrel Daily - Islands</title>\
         <link>https://www.kestrel.example/</link><language>en-GB</language>\
         <lastBuildDate>Fri, 14 Mar 2031 18:00:00 GMT</lastBuildDate>{items}</channel></rss>"
    )
}

fn ferry(body: &str) -> String {
    format!(
        "<item><title>Ferry crews &amp;amp; owners agree</title><link>https://www.kestrel.example/2031/ferry</link>\
         <guid isPermaLink=\"false\">kestrel-4711</guid><pubDate>Fri, 14 Mar 2031 09:10:00 +0200</pubDate>\
         <dc:creator>Ines Torval</dc:creator><description>Nine days without a boat are over.</description>\
         <content:encoded><![CDATA[<p>{body}</p><h2>Next</h2><p>A vote.</p><script>alert(1)</script>]]></content:encoded></item>"
    )
}

#[test]
fn an_item_is_an_article_with_text_times_and_guid() {
    let found = read(&rss(&ferry(LONG))).unwrap();
    let [item] = found.items.as_slice() else { panic!("{found:?}") };
    assert_eq!(item.name.as_deref(), Some("Ferry crews & owners agree"));
    assert_eq!(item.article.guid.as_deref(), Some("kestrel-4711"));
    assert_eq!(item.article.url.as_deref(), Some("https://www.kestrel.example/2031/ferry"));
    assert_eq!(item.article.source.as_deref(), Some("Kestrel Daily"));
    assert_eq!(item.article.language.as_deref(), Some("en"));
    let version = &item.versions[0];
    assert_eq!(
        words(version),
        [
            (BlockKind::Headline, "Ferry crews & owners agree"),
            (BlockKind::Byline, "Ines Torval"),
            (BlockKind::Standfirst, "Nine days without a boat are over."),
            (BlockKind::Paragraph, LONG),
            (BlockKind::Subheading, "Next"),
            (BlockKind::Paragraph, "A vote."),
        ]
    );
    assert_eq!(version.published.map(Stated::iso).as_deref(), Some("2031-03-14T07:10:00Z"));
    assert_eq!(version.updated, None);
    let seen = version.seen.unwrap();
    assert_eq!((seen.at.to_rfc3339().as_str(), seen.basis), ("2031-03-14T18:00:00+00:00", SeenBasis::Feed));
    assert_eq!(item.problems, []);
}

#[test]
fn an_updated_entry_of_atom_says_when() {
    let found = read(&format!(
        "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Ostby Post | News</title><id>urn:x</id>\
         <updated>2031-03-15T06:00:00Z</updated><entry><id>urn:ostby:1</id><title type=\"html\">Dam &lt;em&gt;holds&lt;/em&gt;</title>\
         <link rel=\"alternate\" href=\"https://ostby.example/dam\"/><link rel=\"self\" href=\"https://ostby.example/feed\"/>\
         <published>2031-03-14T07:00:00Z</published><updated>2031-03-14T19:30:00Z</updated>\
         <content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\"><p>{LONG}</p><p>All is well.</p></div></content></entry></feed>"
    ))
    .unwrap();
    let item = &found.items[0];
    assert_eq!(item.article.source.as_deref(), Some("Ostby Post"));
    let version = &item.versions[0];
    assert_eq!(words(version)[0], (BlockKind::Headline, "Dam holds"));
    assert_eq!(words(version)[2], (BlockKind::Paragraph, "All is well."));
    assert_eq!(version.updated.map(Stated::iso).as_deref(), Some("2031-03-14T19:30:00Z"));
}

#[test]
fn json_feed_is_read_alike() {
    let text = format!(
        "{{\"version\": \"https://jsonfeed.org/version/1.1\", \"title\": \"Vireo\", \"items\": [{{\"id\": \"v-1\", \
         \"url\": \"https://vireo.example/dam\", \"title\": \"Dam holds\", \"content_html\": \"<p>{LONG}</p><p>Ends.</p>\", \
         \"date_published\": \"2031-03-14T07:00:00Z\", \"date_modified\": \"2031-03-14T08:00:00Z\"}}]}}"
    );
    let item = read(&text).unwrap().items.remove(0);
    assert_eq!(item.article.source.as_deref(), Some("Vireo"));
    assert_eq!(item.article.guid.as_deref(), Some("v-1"));
    assert_eq!(item.versions[0].updated.map(Stated::iso).as_deref(), Some("2031-03-14T08:00:00Z"));
    assert_eq!(item.versions[0].blocks.len(), 3);
}

#[test]
fn a_feed_that_links_to_another_outlet_does_not_lend_it_its_name() {
    let found = read(&rss("<item><title>Fog</title><link>https://ostby.example/fog</link></item>")).unwrap();
    assert_eq!(found.items[0].article.source, None);
}

#[test]
fn an_item_without_a_guid_gets_none_made_up() {
    let found =
        read(&rss("<item><title>Fog</title><link>https://kestrel.example/fog</link></item>")).unwrap();
    assert_eq!(found.items[0].article.guid, None);
}

#[test]
fn a_summary_is_said_to_be_one() {
    let found = read(&rss("<item><title>Fog</title><link>https://kestrel.example/fog</link><description>Fog held the ferry.</description></item>"))
        .unwrap();
    let item = &found.items[0];
    assert_eq!(words(&item.versions[0])[1], (BlockKind::Standfirst, "Fog held the ferry."));
    assert_eq!(item.problems[0].code, ProblemCode::SummaryOnly);
}

#[test]
fn loose_ampersands_foreign_encodings_and_torn_ends_lose_no_item() {
    let loose = rss(
        "<item><title>Tom & Ida &nbsp; sail</title><link>https://kestrel.example/a?b=1&c=2</link></item>",
    );
    let item: Item = read(&loose).unwrap().items.remove(0);
    assert_eq!(item.name.as_deref(), Some("Tom & Ida sail"));
    assert_eq!(item.article.url.as_deref(), Some("https://kestrel.example/a?b=1&c=2"));

    let latin = rss("<item><title>Caf\u{E9} open</title></item>").replace("UTF-8", "ISO-8859-1");
    let bytes: Vec<u8> = latin.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect();
    let found = FeedReader.read(&Input { name: "f", bytes: &bytes, url: None }).unwrap();
    assert_eq!(found.items[0].name.as_deref(), Some("Café open"));

    let whole = rss(&(ferry(LONG) + &ferry("Another text.")));
    let torn = &whole[..whole.len() - 60];
    let found = read(torn).unwrap();
    assert_eq!(found.items.len(), 1);
    assert_eq!(found.problems[0].code, ProblemCode::Truncated);
}

#[test]
fn a_feed_of_news_sniffer_lists_versions_and_holds_no_text() {
    let item = |version: u32, day: u32| {
        format!(
            "<item><title>v{version}: Dam holds</title><link>https://www.newssniffer.co.uk/articles/77/diff/{}/{version}</link>\
             <pubDate>{day} Mar 2031 09:00:00 GMT</pubDate><guid>x{version}</guid><author>bbc</author></item>",
            version - 1
        )
    };
    let text = format!(
        "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>'Dam holds' latest revisions</title>\
         <link>https://www.newssniffer.co.uk/articles/77</link><description>Changes to the bbc article https://bbc.example/dam</description>\
         {}{}</channel></rss>",
        item(2, 14),
        item(1, 13)
    );
    let found = read(&text).unwrap();
    let [item] = found.items.as_slice() else { panic!("{found:?}") };
    assert_eq!(item.article.guid.as_deref(), Some("newssniffer:77"));
    assert_eq!(item.article.url.as_deref(), Some("https://bbc.example/dam"));
    let numbers: Vec<Option<u32>> = item.versions.iter().map(|version| version.number).collect();
    assert_eq!(numbers, [Some(1), Some(2)]);
    assert!(
        item.versions
            .iter()
            .all(|v| v.blocks.is_empty() && v.seen.unwrap().basis == SeenBasis::ArchiveRecord)
    );
    assert_eq!(item.problems[0].code, ProblemCode::ListedOnly);
}

#[test]
fn what_is_no_feed_is_refused_and_entities_unfold_to_nothing() {
    let words = Input { name: "x.rss", bytes: b"no feed at all", url: None };
    assert_eq!(FeedReader.read(&words).unwrap_err().code, ProblemCode::Malformed);
    assert_eq!(read("<rss><channel").unwrap_err().code, ProblemCode::Malformed);
    let laughs = "<!DOCTYPE rss [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]><rss version=\"2.0\"><channel><title>&b;</title></channel></rss>";
    let input = Input { name: "x.rss", bytes: laughs.as_bytes(), url: None };
    if let Ok(found) = FeedReader.read(&input) {
        assert!(found.items.is_empty());
    }
    let page = b"<!doctype html><html><body><p>About <rss> feeds</p></body></html>";
    assert_eq!(FeedReader.fit(&Input { name: "page.html", bytes: page, url: None }), Fit::No);
}

proptest! {
    #[test]
    fn no_text_makes_it_panic(body in "(<item>|</item>|<title>|</title>|<link>|<guid>|<!\\[CDATA\\[|\\]\\]>|&|&amp;|<p>|\\PC){0,60}", cut in 0..900_usize) {
        let text = rss(&body);
        let end = text.floor_char_boundary(cut.min(text.len()));
        for text in [text.as_str(), &text[..end]] {
            let _ = FeedReader.read(&Input { name: "f.rss", bytes: text.as_bytes(), url: None });
        }
    }
}
