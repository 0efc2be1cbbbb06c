//! Broken and hostile files: whatever the bytes, every reader of this crate answers, never panics, and gives only what can be
//! composed to a text.

use crate::{reader_for, readers};
use proptest::prelude::*;
use variorum_core::import::{Input, ProblemCode};
use variorum_core::text::ReadingText;

/// A sound file of each format, invented.
const SOUND: [(&str, &str); 11] = [
    (
        "page.html",
        "<!doctype html><html lang=en><head><title>Ferry sinks | Lorne Post</title><meta property=\"og:site_name\" content=\"Lorne Post\">\
         <script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"Ferry sinks\",\"datePublished\":\"2031-03-14T07:10:00Z\"}</script>\
         </head><body><article><h1>Ferry sinks</h1><p>The night ferry sank at its berth on Tuesday, and nobody was on board when it did.</p>\
         <ul><li>One</li></ul><blockquote>“It was old,” he said.</blockquote><figure><figcaption>The berth</figcaption></figure></article></body></html>",
    ),
    (
        "sniffer.html",
        "<html><head><title>diff viewer - News Sniffer</title></head><body><p>This article is from the source '<cite>gazette</cite>' and was first \
         published or seen on <time datetime='2031-02-01T10:32:05Z'>x</time>.</p><table class='version_diff'><tr><th class='version'>Version 2</th>\
         <th class='version'>Version 3</th></tr><tr id='title'><th class='title'>Ferry</th><th class='title'>Ferry <ins>sinks</ins></th></tr>\
         <tr><td>It sank.</td><td>It <ins>really</ins> sank.</td></tr></table></body></html>",
    ),
    (
        "sniffer.txt",
        "This article is from the source 'gazette' and was first published or seen on February 01, 2031 10:32 (UTC). It last changed over 40 days \
         ago and won't be checked again for changes.\nYou can find the current article at its original source at https://gazette.example/7\n\
         Version 2 Version 3\n(about 5 hours later)\nFerry Ferry sinks\nIt sank at its berth.It sank at its berth.\nNobody knew. Everybody knew.\n",
    ),
    (
        "newsdiffs.html",
        "<html><head><title>Diffing: Ferry | NewsDiffs</title><script>\n var text1 = 'July 3, 2031\\u000AFerry sinks';\n var text2 = 'July 3\\u000AGone';\n\
         </script></head><body><h2>Comparing: Ferry</h2><h3><a href=\"https://k.example/7\">k</a></h3><ul><li><del>Pink: Archived July 3, 2031, 3:10 \
         p.m.</del></li></ul><div id=\"compare\"></div></body></html>",
    ),
    (
        "feed.xml",
        "<?xml version=\"1.0\"?><rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>Lorne Post</title>\
         <item><title>Ferry sinks</title><link>https://l.example/7</link><guid>7</guid><pubDate>Fri, 14 Mar 2031 07:10:00 GMT</pubDate>\
         <content:encoded><![CDATA[<p>It sank &amp; nobody was there.</p>]]></content:encoded></item></channel></rss>",
    ),
    (
        "atom.xml",
        "<?xml version=\"1.0\"?><feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Lorne Post</title><entry><title>Ferry</title><id>7</id>\
         <updated>2031-03-14T07:10:00Z</updated><link href=\"https://l.example/7\"/><content type=\"html\">&lt;p&gt;It sank.&lt;/p&gt;</content></entry></feed>",
    ),
    (
        "feed.json",
        "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"Lorne Post\",\"items\":[{\"id\":\"7\",\"url\":\"https://l.example/7\",\
         \"title\":\"Ferry\",\"content_html\":\"<p>It sank.</p>\",\"date_published\":\"2031-03-14T07:10:00Z\"}]}",
    ),
    (
        "feeds.opml",
        "<?xml version=\"1.0\"?><opml version=\"2.0\"><body><outline text=\"Post\" type=\"rss\" xmlUrl=\"https://l.example/rss\"/></body></opml>",
    ),
    (
        "table.csv",
        "url,title,text,date\nhttps://l.example/7,\"Ferry, sinks\",\"It sank. \"\"Really.\"\"\",2031-03-14\n",
    ),
    (
        "page.md",
        "---\ntitle: Ferry\n---\n# Ferry sinks\n\nIt *sank* at [its berth](https://l.example).\n\n> Old, he said.\n\n- one\n",
    ),
    ("link.url", "[InternetShortcut]\r\nURL=https://l.example/7\r\n"),
];

/// One thing that can happen to a file.
#[derive(Clone, Debug)]
enum Harm {
    Cut(f64),
    Flip(f64, u8),
    Repeat(f64, usize, usize),
    Insert(f64, Vec<u8>),
}

fn harm() -> impl Strategy<Value = Harm> {
    prop_oneof![
        (0.0..1.0).prop_map(Harm::Cut),
        (0.0..1.0, any::<u8>()).prop_map(|(at, byte)| Harm::Flip(at, byte)),
        (0.0..1.0, 1..120_usize, 0..6_usize).prop_map(|(at, long, times)| Harm::Repeat(at, long, times)),
        (0.0..1.0, proptest::collection::vec(any::<u8>(), 1..24))
            .prop_map(|(at, bytes)| Harm::Insert(at, bytes)),
    ]
}

fn harmed(sound: &str, harms: &[Harm]) -> Vec<u8> {
    let mut bytes = sound.as_bytes().to_vec();
    for harm in harms {
        let place = |at: &f64| ((bytes.len() as f64 * at) as usize).min(bytes.len());
        match harm {
            Harm::Cut(at) => bytes.truncate(place(at)),
            Harm::Flip(at, byte) => {
                let at = place(at);
                if let Some(one) = bytes.get_mut(at) {
                    *one ^= byte | 1;
                }
            }
            // Not at all is to remove.
            Harm::Repeat(at, long, times) => {
                let from = place(at);
                let to = (from + long).min(bytes.len());
                let part = bytes[from..to].repeat(*times);
                bytes.splice(from..to, part);
            }
            Harm::Insert(at, part) => {
                let at = place(at);
                bytes.splice(at..at, part.iter().copied());
            }
        }
    }
    bytes
}

fn read_by_all(name: &str, bytes: &[u8]) {
    for reader in readers() {
        let input = Input { name, bytes, url: None };
        let _ = reader.fit(&input);
        match reader.read(&input) {
            Err(problem) => {
                assert!(problem.message.ends_with('.'), "{}: {}", reader.extractor().name, problem.message);
            }
            Ok(harvest) => {
                for version in harvest.items.into_iter().flat_map(|item| item.versions) {
                    let text = ReadingText::compose(version.blocks);
                    assert_eq!(
                        ReadingText::compose(text.parts()),
                        text,
                        "{} gives blocks in normal form",
                        reader.extractor().name
                    );
                }
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn harmed_files_are_read_without_a_panic(which in 0..SOUND.len(), harms in proptest::collection::vec(harm(), 0..6)) {
        let (name, sound) = SOUND[which];
        read_by_all(name, &harmed(sound, &harms));
    }

    #[test]
    fn files_under_a_wrong_name_are_read_without_a_panic(which in 0..SOUND.len(), other in 0..SOUND.len()) {
        read_by_all(SOUND[other].0, SOUND[which].1.as_bytes());
    }
}

#[test]
fn a_feed_that_defines_entities_is_refused_under_every_name() {
    let laughs = b"<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]>\
        <rss version=\"2.0\"><channel><title>&b;</title><item><title>&b;</title></item></channel></rss>";
    for name in ["a.xml", "a.rss", "a.atom", "a.txt", "a"] {
        let input = Input { name, bytes: laughs, url: None };
        let refused = reader_for(&input).unwrap().read(&input).unwrap_err();
        assert_eq!(refused.code, ProblemCode::Bomb, "{name}: {}", refused.message);
    }
}
