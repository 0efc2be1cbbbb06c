//! Invented pages as the site writes them, read back.

use super::*;
use proptest::prelude::*;
use variorum_core::text::BlockKind;

type Cells<'a> = (Option<&'a str>, Option<&'a str>);

/// A page after the site's template. Changed cells get mark-up round every other word, as the site does it.
fn render(rows: &[Cells<'_>]) -> String {
    let marked = |text: &str, tag: &str| {
        let words: Vec<String> = text
            .split(' ')
            .enumerate()
            .map(|(at, word)| if at % 2 == 0 { format!("<{tag}> {word} </{tag}>") } else { word.to_owned() })
            .collect();
        format!("<{tag}> {} </{tag}>", words.join("  "))
    };
    let body: String = rows
        .iter()
        .enumerate()
        .map(|(at, (old, new))| {
            let (left, right) = match (old, new) {
                (Some(old), Some(new)) if old == new => ((*old).to_owned(), (*new).to_owned()),
                (Some(old), Some(new)) => (marked(old, "del"), marked(new, "ins")),
                (old, new) => (
                    old.map(|text| format!("<del>{text}</del>")).unwrap_or_default(),
                    new.map(|text| format!("<ins>{text}</ins>")).unwrap_or_default(),
                ),
            };
            format!("<tr id='p{}'><td>{left}</td><td>{right}</td></tr>\n", at + 1)
        })
        .collect();
    format!(
        "<!DOCTYPE html><html><head><title>diff viewer - News Sniffer</title>
<link rel='alternate' type='application/rss+xml' href='https://www.newssniffer.co.uk/articles/4711.rss'></head><body>
<p>This article is from the source '<cite>gazette</cite>' and was first published or seen on
<time datetime='2031-02-01T10:32:05Z'>February 01, 2031 10:32 (UTC)</time>.
The next check for changes will be <time datetime='2031-02-08T12:05:00Z'>February 08, 2031 12:05</time></p>
<p>You can find the current article at its original source at <cite class='article_url'><a href='https://gazette.example/7'>https://gazette.example/7</a></cite></p>
<p>The article has changed <var>9</var> times.</p>
<div class='version_list pagination'><a href='/articles/4711/diff/3/4'>Previous version</a> <a href='/articles/4711/diff/0/1'>1</a></div>
<table class='version_diff'><thead>
<tr><th class='version'><small>Version 4</small></th><th class='version'><small>Version 5</small></th></tr>
<tr id='title'><th class='title'><del>Fog holds ferry</del></th><th class='title'><ins>Ferry owner sorry</ins></th></tr>
<tr><th class='time'><time datetime='2031-02-01T10:40:03Z'>2031-02-01 10:40:03 UTC</time></th>
<th class='time'><time datetime='2031-02-01T15:45:16Z'>2031-02-01 15:45:16 UTC</time> (about 5 hours later)</th></tr></thead>
{body}</table></body></html>"
    )
}

fn input(bytes: &[u8]) -> Input<'_> {
    Input { name: "page", bytes, url: None }
}

const ROWS: [Cells<'_>; 5] = [
    (Some("Fog held the ferry at Lorne & Ellery."), Some("Fog held the ferry at Lorne and Ellery.")),
    (Some("Nobody was hurt."), Some("Nobody was hurt.")),
    (Some("More follows."), None),
    (None, Some("The owner said sorry.")),
    (None, Some("Wire Lorne contributed to this report")),
];

#[test]
fn every_field_and_both_texts_of_a_saved_page_are_exact() {
    let html = render(&ROWS).replace(" & ", " &amp; ");
    assert_eq!(SavedPage.fit(&input(html.as_bytes())), Fit::Certain);
    let harvest = SavedPage.read(&input(html.as_bytes())).unwrap();
    let item = &harvest.items[0];
    assert_eq!(item.article.url.as_deref(), Some("https://gazette.example/7"));
    assert_eq!(item.article.source.as_deref(), Some("gazette"));
    assert_eq!(item.article.guid.as_deref(), Some("newssniffer:4711"));
    let [old, new] = item.versions.as_slice() else { panic!("two versions") };
    assert_eq!((old.number, new.number), (Some(4), Some(5)));
    assert_eq!(new.gap.as_deref(), Some("about 5 hours later"));
    assert_eq!(new.seen.unwrap().at.to_rfc3339(), "2031-02-01T15:45:16+00:00");
    assert_eq!(
        old.blocks,
        [
            (BlockKind::Headline, "Fog holds ferry".to_owned()),
            (BlockKind::Paragraph, "Fog held the ferry at Lorne & Ellery.".to_owned()),
            (BlockKind::Paragraph, "Nobody was hurt.".to_owned()),
            (BlockKind::Paragraph, "More follows.".to_owned()),
        ]
    );
    assert_eq!(
        new.blocks.last(),
        Some(&(BlockKind::Credit, "Wire Lorne contributed to this report".to_owned()))
    );

    let page = read_html(&html).unwrap();
    assert_eq!(page.article, Some(4711));
    assert_eq!(page.n_versions, Some(9));
    assert_eq!(page.first_seen.as_deref(), Some("2031-02-01T10:32:05Z"));
    assert_eq!(page.next_check.as_deref(), Some("2031-02-08T12:05:00Z"));
    assert_eq!(page.time_a.as_deref(), Some("2031-02-01T10:40:03Z"));
}

#[test]
fn a_copied_page_is_read_with_its_rows_kept_for_review() {
    let text = "This article is from the source 'gazette' and was first published or seen on . It will not be checked again \
                for changes.\n\nYou can find the current article at its original source at https://gazette.example/7\n\nVersion 4 \
                Version 5\nFog holds ferry Fog holds ferry\n(10 minutes later)\nEnvoys gather as union seeks way out of \
                strikeEnvoys gather as union seeks way out of strike\nNobody was hurt.Nobody was hurt.\nStrong \
                tidesStrong tides\nMore follows.";
    assert_eq!(CopiedPage.fit(&input(text.as_bytes())), Fit::Certain);
    let harvest = CopiedPage.read(&input(text.as_bytes())).unwrap();
    let item = &harvest.items[0];
    let kinds: Vec<BlockKind> = item.versions[1].blocks.iter().map(|(kind, _)| *kind).collect();
    assert_eq!(kinds[..3], [BlockKind::Headline, BlockKind::Standfirst, BlockKind::Paragraph]);
    let page: Page = serde_json::from_value(item.split.clone().unwrap()).unwrap();
    assert_eq!(page.rows.len(), 5);
    assert_eq!(page.rows[4].old.as_deref(), Some("More follows."));
    assert!(page.rows[4].is_uncertain());
    assert!(item.problems.iter().any(|problem| problem.code == ProblemCode::UncertainSplit));
}

#[test]
fn a_page_of_the_site_without_a_table_says_what_to_do() {
    let html = b"<html><title>News Sniffer</title><table class='version_diff'></table></html>";
    assert_eq!(SavedPage.read(&input(html)).unwrap_err().code, ProblemCode::Malformed);
    assert_eq!(SavedPage.fit(&input(b"<html><p>Another site")), Fit::No);
    assert!(read_page(b"plain words").is_err());
}

#[test]
fn the_number_of_the_article_may_come_from_the_address() {
    assert_eq!(article_number("https://www.newssniffer.co.uk/articles/4711/diff/4/5"), Some(4711));
    assert_eq!(article_number("https://gazette.example/articles/9"), None);
}

proptest! {
    #[test]
    fn cells_come_back_word_for_word(
        words in prop::collection::vec(("[a-z]{1,6}( [a-z,]{1,6}){0,5}\\.", "[a-z]{1,6}( [a-z]{1,6}){0,5}\\.", 0..4_u8), 1..8)
    ) {
        let rows: Vec<Cells<'_>> = words
            .iter()
            .map(|(a, b, shape)| match shape {
                0 => (Some(a.as_str()), Some(a.as_str())),
                1 => (Some(a.as_str()), None),
                2 => (None, Some(b.as_str())),
                _ => (Some(a.as_str()), Some(b.as_str())),
            })
            .collect();
        let page = read_html(&render(&rows)).unwrap();
        let found: Vec<Cells<'_>> =
            page.rows[1..].iter().map(|row| (row.old.as_deref(), row.new.as_deref())).collect();
        prop_assert_eq!(found, rows);
    }

    #[test]
    fn no_bytes_make_the_readers_panic(bytes in prop::collection::vec(any::<u8>(), 0..300), markup in "(<(/)?(tr|td|table class='version_diff'|th class=time|del|p|time)>|\\PC){0,60}") {
        let _ = CopiedPage.read(&input(&bytes));
        let _ = SavedPage.read(&input(format!("<table class='version_diff'>{markup}").as_bytes()));
    }
}
