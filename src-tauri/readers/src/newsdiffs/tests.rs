//! Pages as the site's templates would render an invented article.

use super::*;
use proptest::prelude::*;
use std::fmt::Write;

/// As Django's `escapejs` writes a text.
fn escapejs(text: &str) -> String {
    let mut out = String::new();
    for unit in text.encode_utf16() {
        match char::from_u32(u32::from(unit)) {
            Some(c) if c.is_ascii_alphanumeric() || matches!(c, ' ' | '.' | ',') => out.push(c),
            _ => write!(out, "\\u{unit:04X}").unwrap(),
        }
    }
    out
}

const OLD: &str = "July 3, 2031\nDam at Merrow leaks\nBy INES TORVAL\n\n“It holds,” an engineer said.\n\nA horn 🎺 sounded.";
const NEW: &str = "July 3, 2031\nDam at Merrow fails\nBy INES TORVAL\n\n“It held,” an engineer said.\n\nThe valley was cleared.";

fn page(old: &str, new: &str) -> String {
    format!(
        "<html><head><title>Diffing: Dam at Merrow fails | NewsDiffs</title><script>\n  var text1 = '{}';\n  var text2 = '{}';\n\
         </script></head><body><a href='/'>NewsDiffs</a><h2>Comparing: Dam at Merrow fails</h2>\
         <h3><a href=\"https://kestrel.example/dam\">https://kestrel.example/dam</a></h3><ul>\
         <li><del>Pink: Archived July 3, 2031, 3:10 p.m.</del></li><li><ins>Green: Archived July 4, 2031, noon</ins></li></ul>\
         <div id=\"compare\"></div></body></html>",
        escapejs(old),
        escapejs(new)
    )
}

fn read(text: &str) -> Result<Item, Problem> {
    let input = Input { name: "view.html", bytes: text.as_bytes(), url: None };
    NewsDiffsReader.read(&input).map(|mut found| found.items.remove(0))
}

fn words(version: &VersionRead) -> Vec<(BlockKind, &str)> {
    version.blocks.iter().map(|(kind, words)| (*kind, words.as_str())).collect()
}

#[test]
fn both_texts_times_and_the_address_come_from_the_view() {
    let text = page(OLD, NEW);
    assert_eq!(NewsDiffsReader.fit(&Input { name: "x", bytes: text.as_bytes(), url: None }), Fit::Certain);
    let item = read(&text).unwrap();
    assert_eq!(item.article.url.as_deref(), Some("https://kestrel.example/dam"));
    let [old, new] = item.versions.as_slice() else { panic!("{:?}", item.versions) };
    assert_eq!(
        words(old),
        [
            (BlockKind::Headline, "Dam at Merrow leaks"),
            (BlockKind::Byline, "By INES TORVAL"),
            (BlockKind::Paragraph, "“It holds,” an engineer said."),
            (BlockKind::Paragraph, "A horn 🎺 sounded."),
        ]
    );
    assert_eq!(words(new)[0], (BlockKind::Headline, "Dam at Merrow fails"));
    assert_eq!(old.published.map(Stated::iso).as_deref(), Some("2031-07-03"));
    let seen = |version: &VersionRead| version.seen.map(|seen| (seen.at.to_rfc3339(), seen.basis));
    assert_eq!(seen(old), Some(("2031-07-03T20:10:00+00:00".into(), SeenBasis::ArchiveRecord)));
    assert_eq!(seen(new), Some(("2031-07-04T17:00:00+00:00".into(), SeenBasis::ArchiveRecord)));
}

#[test]
fn a_page_saved_after_its_script_ran_gives_both_texts_too() {
    let shown = page("", "").replace("var text", "var gone").replace(
        "<div id=\"compare\"></div>",
        "<div id=\"compare\"><span>July 3, 2031¶<br>Dam at Merrow </span><del>leaks</del><ins>fails</ins><span>¶<br>By INES \
         TORVAL¶<br>¶<br>All is </span><del>well</del><ins>wet</ins><span>.</span></div>",
    );
    let item = read(&shown).unwrap();
    let last = |at: usize| item.versions[at].blocks.last().unwrap().1.clone();
    assert_eq!((last(0).as_str(), last(1).as_str()), ("All is well.", "All is wet."));
    assert_eq!(item.versions[0].blocks[0].1, "Dam at Merrow leaks");
}

#[test]
fn a_history_lists_versions_and_says_that_it_holds_no_text() {
    let text = "<html><body>NewsDiffs<h1>Dam at Merrow fails (kestrel.example), Change Log</h1>\
        <h3><a href='https://kestrel.example/dam'>https://kestrel.example/dam</a></h3><table>\
        <tr><td>Headline</td><td>Date/Time EST Archived</td><td>Compare</td></tr>\
        <tr><td>Dam at Merrow fails</td><td>July 4, 2031, noon</td><td><a href='/d'>(Compare)</a></td></tr>\
        <tr><td>Dam at Merrow leaks</td><td>July 3, 2031, 3:10 p.m.</td><td></td></tr></table></body></html>";
    let item = read(text).unwrap();
    assert!(item.versions.is_empty());
    assert_eq!(item.problems[0].code, ProblemCode::ListedOnly);
    assert!(item.problems[0].message.contains("2 versions of “Dam at Merrow fails”"), "{}", item.problems[0]);
}

#[test]
fn a_page_of_the_site_without_versions_is_refused() {
    assert_eq!(read("<html>NewsDiffs, (Compare)</html>").unwrap_err().code, ProblemCode::Malformed);
}

proptest! {
    #[test]
    fn any_two_texts_come_back_as_they_were(old in "[\\PC\n]{1,80}", new in "[\\PC\n]{1,80}") {
        let found = script::texts(&page(&old, &new));
        if !(old.trim().is_empty() && new.trim().is_empty()) {
            prop_assert_eq!(found, Some([old, new]));
        }
    }

    #[test]
    fn no_text_makes_it_panic(text in "(var text[12] = |'|\\\\u[0-9a-f]{0,4}|<li>|Archived |July 4, 2031|<h3>|\\PC){0,60}") {
        let _ = read(&text);
    }
}
