//! Bits of HTML that hold an article and nothing around it, as feeds, tables and databases carry them: every line is a block.
//! Choosing the article out of a whole page is not done here.

use super::flow::{Flow, Line};
use super::hints::{Hints, hints};
use super::parse::parse;
use crate::phrases;
use regex::Regex;
use std::sync::LazyLock;
use variorum_core::text::{BlockKind, clean_block};

/// A tag or a character reference: what tells markup from words.
static MARKUP: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?i)</?(?:p|br|div|span|a|b|i|em|strong|ul|ol|li|h[1-6]|blockquote|figure|img|article|section|table)\b[^>]{0,2000}>")
        .expect("the pattern is constant and tested")
});
static REFERENCE: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"&(?:#\w{1,8}|\w{2,12});").expect("the pattern is constant and tested"));
/// What publishing systems append to every item of a feed.
static TRAILER: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?i)^(?:the (?:post|article) .{1,300} (?:first )?appeared first (?:on|in) .{1,120}|continue reading.{0,40}|read more.{0,40}|\[(?:…|\.\.\.|&hellip;)\])\.?$")
        .expect("the pattern is constant and tested")
});

/// The blocks of a text that may be HTML or plain words. Without markup, lines are paragraphs.
#[must_use]
pub fn blocks(text: &str) -> Vec<(BlockKind, String)> {
    if MARKUP.is_match(text) { marked_up(text) } else { plain(text) }
}

/// One line of words out of a bit of HTML, such as a headline with `<em>` or `&amp;` in it.
#[must_use]
pub fn line(text: &str) -> String {
    if !MARKUP.is_match(text) && !REFERENCE.is_match(text) {
        return clean_block(text);
    }
    let page = parse(text).page;
    let flow = Flow::of(&page, &hints(&page));
    clean_block(&flow.lines.iter().map(|line| line.text.as_str()).collect::<Vec<_>>().join(" "))
}

fn plain(text: &str) -> Vec<(BlockKind, String)> {
    let words = if text.contains('&') { line_by_line(text) } else { text.to_owned() };
    words
        .lines()
        .map(clean_block)
        .filter(|line| !line.is_empty() && !TRAILER.is_match(line))
        .map(|line| {
            (if phrases::is_notice(&line) { BlockKind::CorrectionNotice } else { BlockKind::Paragraph }, line)
        })
        .collect()
}

fn line_by_line(text: &str) -> String {
    text.lines().map(line).collect::<Vec<_>>().join("\n")
}

fn marked_up(html: &str) -> Vec<(BlockKind, String)> {
    let page = parse(html).page;
    let hints = hints(&page);
    let flow = Flow::of(&page, &hints);
    let hidden = |line: &Line| page.lineage(line.holder).any(|id| hints[id.index()].any(Hints::HIDDEN));
    flow.lines
        .iter()
        .filter(|line| !hidden(line))
        .filter_map(|line| {
            let words = clean_block(&line.text);
            if words.is_empty()
                || TRAILER.is_match(&words)
                || line.link_share() > 0.9 && phrases::is_call(&words)
            {
                return None;
            }
            let mut kind = BlockKind::Paragraph;
            for id in page.lineage(line.holder) {
                match page.tag(id) {
                    "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => kind = BlockKind::Subheading,
                    "li" => kind = BlockKind::ListItem,
                    "blockquote" => kind = BlockKind::BlockQuotation,
                    "figure" | "figcaption" | "caption" => kind = BlockKind::Caption,
                    _ => {}
                }
            }
            if kind == BlockKind::Paragraph && phrases::is_notice(&words) {
                kind = BlockKind::CorrectionNotice;
            }
            Some((kind, words))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn elements_give_the_kinds_of_blocks_and_nothing_runs() {
        let found = blocks(
            "<p>Ferries run again.</p><script>alert(1)</script><h2>What next</h2><ul><li>Talks</li></ul>\
             <blockquote>We wait.</blockquote><figure><img src=x onerror=y><figcaption>The quay.</figcaption></figure>\
             <p style='display:none'>Hidden.</p><p>The post Ferries first appeared first on Gazette.</p>",
        );
        let kinds: Vec<(BlockKind, &str)> =
            found.iter().map(|(kind, words)| (*kind, words.as_str())).collect();
        assert_eq!(
            kinds,
            [
                (BlockKind::Paragraph, "Ferries run again."),
                (BlockKind::Subheading, "What next"),
                (BlockKind::ListItem, "Talks"),
                (BlockKind::BlockQuotation, "We wait."),
                (BlockKind::Caption, "The quay."),
            ]
        );
    }

    #[test]
    fn words_without_markup_are_paragraphs_line_by_line() {
        let found = blocks("If a < b, say so.\n\nTom &amp; Ida agreed.\n");
        let words: Vec<&str> = found.iter().map(|(_, words)| words.as_str()).collect();
        assert_eq!(words, ["If a < b, say so.", "Tom & Ida agreed."]);
    }

    #[test]
    fn a_headline_loses_its_markup() {
        assert_eq!(line("Tom &amp; <em>Ida</em> sail"), "Tom & Ida sail");
    }
}
