//! Whole pages of invented outlets, and hostile input.

use super::*;
use proptest::prelude::*;
use std::time::{Duration, Instant};
use variorum_core::text::BlockKind::{self, *};
use variorum_core::time::{SeenBasis, Stated};

fn read_from(html: &str, url: Option<&str>) -> Harvest {
    HtmlReader.read(&Input { name: "page.html", bytes: html.as_bytes(), url }).unwrap()
}

fn blocks(html: &str) -> Vec<(BlockKind, String)> {
    read_from(html, None).items.remove(0).versions.remove(0).blocks
}

fn main_text(html: &str) -> String {
    let main = blocks(html).into_iter().filter(|(kind, _)| kind.is_main()).map(|(_, words)| words);
    main.collect::<Vec<_>>().join("\n")
}

const ONE: &str = "Ferry crews in the port of Lorne went back to work on Friday, nine days after they had walked out over pay, a spokesman for the harbour board said.";
const TWO: &str = "Talks resumed on Thursday evening, and both sides called them open, long and, in the words of one of those who took part, rather cold.";
const THREE: &str = "The first boat left the quay at noon, with some two hundred passengers, a brass band and, according to the board, no fewer than forty sheep.";

const PAGE: &str = r##"<!doctype html><html lang="en-GB"><head>
<title>Ferry strike ends in Lorne | Lorne Courier</title>
<link rel="canonical" href="/news/2031/03/14/ferry-strike-ends">
<meta property="og:site_name" content="Lorne Courier"><meta property="og:title" content="Ferry strike ends in Lorne">
<meta name="description" content="Crews accept an offer that the board had called its last">
<meta property="article:modified_time" content="2031-03-14T19:05:00+02:00">
<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"NewsArticle","headline":"Ferry strike ends in Lorne",
"datePublished":"2031-03-14T18:42:00+02:00","author":[{"@type":"Person","name":"Jo Marsh"}]}]}</script>
<script>document.write("<p>Written by a program, which must never be read as text of the article, never.</p>")</script></head>
<body class="has-sidebar comments-open"><header class="masthead"><nav><ul><li><a href="/">Home</a><li><a href="/sport">Sport</a></ul></nav></header>
<main><article><h1>Ferry strike ends in Lorne</h1><p class="standfirst">Crews accept an offer that the board had called its last</p>
<div class="byline">By <a rel="author" href="/jo">Jo Marsh</a></div><time datetime="2031-03-14T18:42:00+02:00">14 March 2031</time>
<div class="share-tools"><a href="javascript:share()">Share this story</a></div>
<div class="article-body"><p>ONE</p><figure><img src="q.jpg"><figcaption>The quay at dawn on Friday</figcaption></figure>
<p>TWO</p><div class="newsletter-signup"><h3>Sign up</h3><p>Get the day's news from the harbour, every morning, in your inbox, for nothing.</p></div>
<h2>Empty quays</h2><p>THREE</p><blockquote><p>“It is a first step,” said the harbour minister, Ada Quill.</p></blockquote>
<ul><li>Nine days without boats, and forty sheep that missed the fair.</li><li>Two ports closed.</li></ul>
<p><a href="/r">Read more: Why the ferries of Lorne still run on coal</a></p>
<p>This article was amended on 15 March 2031 to correct the number of sheep.</p></div>
<aside class="related"><h2>Related stories</h2><ul><li><a href="/a">Harbour board names a new chair after long search</a></li></ul></aside>
<section id="comments"><h2>Comments</h2><p>I have always said that the ferries, and the sheep, deserve better than this, frankly.</p></section>
</article></main><footer>© 2031 Lorne Courier. All rights reserved.</footer></body></html>"##;

fn page() -> String {
    PAGE.replace("ONE", ONE).replace("TWO", TWO).replace("THREE", THREE)
}

#[test]
fn an_article_comes_out_in_blocks_of_their_kinds() {
    let expected = [
        (Headline, "Ferry strike ends in Lorne"),
        (Standfirst, "Crews accept an offer that the board had called its last"),
        (Byline, "By Jo Marsh"),
        (Paragraph, ONE),
        (Caption, "The quay at dawn on Friday"),
        (Paragraph, TWO),
        (Subheading, "Empty quays"),
        (Paragraph, THREE),
        (BlockQuotation, "“It is a first step,” said the harbour minister, Ada Quill."),
        (ListItem, "Nine days without boats, and forty sheep that missed the fair."),
        (ListItem, "Two ports closed."),
        (CorrectionNotice, "This article was amended on 15 March 2031 to correct the number of sheep."),
    ];
    let found = blocks(&page());
    let found: Vec<(BlockKind, &str)> = found.iter().map(|(kind, words)| (*kind, words.as_str())).collect();
    let mut sorted = found.clone();
    sorted.sort_by_key(|(kind, _)| *kind == Byline);
    let mut expected_sorted = expected.to_vec();
    expected_sorted.sort_by_key(|(kind, _)| *kind == Byline);
    assert_eq!(sorted, expected_sorted);
}

#[test]
fn the_page_tells_address_outlet_language_and_times() {
    let harvest =
        read_from(&page(), Some("https://courier.example/news/2031/03/14/ferry-strike-ends?ref=home"));
    let item = &harvest.items[0];
    assert_eq!(
        item.article.url.as_deref(),
        Some("https://courier.example/news/2031/03/14/ferry-strike-ends")
    );
    assert_eq!(item.article.source.as_deref(), Some("Lorne Courier"));
    assert_eq!(item.article.language.as_deref(), Some("en"));
    let iso = |stated: Option<Stated>| stated.map(Stated::iso);
    assert_eq!(iso(item.versions[0].published).as_deref(), Some("2031-03-14T18:42:00+02:00"));
    assert_eq!(iso(item.versions[0].updated).as_deref(), Some("2031-03-14T19:05:00+02:00"));
    assert_eq!(item.problems, []);
}

#[test]
fn a_page_saved_from_an_archive_says_when_it_was_seen() {
    let harvest =
        read_from(&page(), Some("https://web.archive.org/web/20310315060708/https://courier.example/ferry"));
    let seen = harvest.items[0].versions[0].seen.unwrap();
    assert_eq!(
        (seen.at.to_rfc3339().as_str(), seen.basis),
        ("2031-03-15T06:07:08+00:00", SeenBasis::ArchiveRecord)
    );
}

#[test]
fn old_pages_without_paragraph_elements_are_read() {
    let html = format!(
        "<html><head><title>Lorne Courier: ferries</title></head><body><table><tr><td><a href=/>Home</a><br><a href=/s>Sport</a></td>\
         <td><font size=4><b>Ferries back in Lorne</b></font><br><br>{ONE}<br><br>{TWO}<br><br>{THREE}</td></tr></table></body></html>"
    );
    assert_eq!(main_text(&html), format!("{ONE}\n{TWO}\n{THREE}"));
}

#[test]
fn comments_that_outweigh_the_article_stay_out() {
    let comment = "<li class=comment><p>I was there, I saw the sheep, and I can tell you that none of it is true, not a word.</p></li>";
    let html = format!(
        "<body><article><h1>Ferries back</h1><p>{ONE}</p><p>{TWO}</p><p>{THREE}</p></article><div id=comments><ol>{}</ol></div></body>",
        comment.repeat(200)
    );
    assert_eq!(main_text(&html), format!("{ONE}\n{TWO}\n{THREE}"));
}

#[test]
fn the_text_that_json_ld_repeats_settles_what_is_article() {
    let teaser = "A lorry lost its load of eels on the coast road on Tuesday, and drivers, police said, should take the pass.";
    let html = format!(
        "<head><script type='application/ld+json'>{{\"@type\":\"NewsArticle\",\"articleBody\":\"{ONE} {TWO} {THREE}\"}}</script></head>\
         <body><div><p>{ONE}</p><p>{teaser}</p><p>{TWO}</p><p>{THREE}</p></div></body>"
    );
    assert_eq!(main_text(&html), format!("{ONE}\n{TWO}\n{THREE}"));
}

#[test]
fn data_tables_are_read_by_rows() {
    let html = format!(
        "<body><article><h1>Boats</h1><p>{ONE}</p><table><tr><td>Heron</td><td>12</td></tr><tr><td>Gannet</td><td>9</td></tr></table><p>{TWO}</p></article></body>"
    );
    assert_eq!(main_text(&html), format!("{ONE}\nHeron 12\nGannet 9\n{TWO}"));
}

#[test]
fn walls_and_pages_without_text_are_told() {
    let code = |html: &str| read_from(html, None).items[0].problems.first().map(|problem| problem.code);
    assert_eq!(
        code(
            "<title>404 Not Found</title><h1>Page not found</h1><p>The page you are looking for has gone.</p>"
        ),
        Some(ProblemCode::NotAnArticle)
    );
    assert_eq!(code("<title>Lorne Courier</title><nav><a href=/>Home</a></nav>"), Some(ProblemCode::NoText));
    assert_eq!(code(&page()), None);
}

#[test]
fn the_declared_encoding_is_used() {
    let html = "<html><head><meta charset=\"windows-1251\"><title>x</title></head><body><p>Паром идёт в Лорн, и пассажиры, как говорят, довольны всем, кроме цены билета.</p></body></html>";
    let (bytes, ..) = encoding_rs::WINDOWS_1251.encode(html);
    let harvest = HtmlReader.read(&Input { name: "a.html", bytes: &bytes, url: None }).unwrap();
    assert_eq!(
        harvest.items[0].versions[0].blocks[1].1,
        "Паром идёт в Лорн, и пассажиры, как говорят, довольны всем, кроме цены билета."
    );
}

#[test]
fn empty_binary_and_oversized_pages_are_refused_with_a_reason() {
    let refused =
        |bytes: &[u8]| HtmlReader.read(&Input { name: "a.html", bytes, url: None }).unwrap_err().code;
    assert_eq!(refused(b" \n"), ProblemCode::Empty);
    assert_eq!(refused(b"\x00\x01\x02\x03\x04"), ProblemCode::Binary);
    assert_eq!(refused(&vec![b' ' + 1; crate::bounds::TEXT_BYTES + 1]), ProblemCode::TooLarge);
}

#[test]
fn hostile_pages_end_in_bounded_time() {
    let attributes = (0..60_000).map(|at| format!("a{at}=1 ")).collect::<String>();
    let pages = [
        "<div>".repeat(60_000),
        format!("<p {attributes}>text"),
        "<table><tr><td>".repeat(15_000),
        "<b><a><i>".repeat(20_000),
        "<ul>".to_owned() + &"<li><a href=x>some words of a link</a>".repeat(6_000),
        "<h2>Related</h2><div class=related>words of a teaser, no more.</div>".repeat(3_000),
        "<p>A sentence of some words, long enough to count, and the same again.</p>".repeat(3_000),
        "<!--".to_owned() + &" \"x".repeat(60_000),
    ];
    for html in pages {
        let start = Instant::now();
        let _ = HtmlReader.read(&Input { name: "a.html", bytes: html.as_bytes(), url: None });
        // Unoptimised builds on a busy machine included; the point is that no input takes minutes.
        assert!(start.elapsed() < Duration::from_secs(60), "{} took {:?}", &html[..40], start.elapsed());
    }
}

proptest! {
    #[test]
    fn any_markup_is_read_without_a_panic(parts in proptest::collection::vec(
        "(</?(div|p|a|li|ul|table|tr|td|h1|h2|b|article|figure|blockquote|script|svg|title|template|br|meta)( (class|id|href|content|property|datetime)=\"[\\PC&&[^\"]]{0,12}\")*/?>|[\\PC&&[^<]]{0,40}|<!--|-->|&[a-z]{1,6};?)", 0..60)) {
        let html = parts.concat();
        let _ = HtmlReader.read(&Input { name: "a.html", bytes: html.as_bytes(), url: Some("https://example.org/a") });
    }

    #[test]
    fn any_bytes_are_read_without_a_panic(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        let _ = HtmlReader.read(&Input { name: "a.html", bytes: &bytes, url: None });
    }
}
