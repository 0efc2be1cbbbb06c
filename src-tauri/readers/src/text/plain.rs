//! Plain text to blocks: a dated first line, headline, byline, dateline, caption, paragraphs, subheadings, list items.
//! Paragraphs stand apart by empty lines, or line by line where there are none.

use super::Draft;
use crate::phrases;
use crate::stated::stated;
use regex::Regex;
use std::sync::LazyLock;
use variorum_core::text::{BlockKind, clean_block};
use variorum_core::time::Stated;

/// Longest line that is still a subheading, in characters.
const SUBHEADING: usize = 80;
/// Longest line that is still a headline, in characters.
const HEADLINE: usize = 220;

/// ` date 2031-03-14 Headline words`, as web archives write it.
static DATED: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"^\s*(?:date\s+)(\d{4}-\d{2}-\d{2})\b\s*(.*)$").expect("the pattern is constant and tested")
});
static ADDRESS: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"^\s*(?:(?i:url|link|source)\s*:\s*)?(https?://\S+)\s*$")
        .expect("the pattern is constant and tested")
});
static BULLET: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"^\s*(?:[-*•–·‣▪]|\d{1,2}[.)])\s+(\S.*)$").expect("the pattern is constant and tested")
});
/// What only the words under a picture hold: who stands where, or the day at the very end.
static CAPTION: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(
        r"\((?:\d-)?(?:[LRC](?:-[LRC])?|left|right|centre|center|top|bottom|from left|pictured)\)|(?i:\b(?:file photo|file picture|handout|photograph:|photo:|picture:))|\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December),? \d{4}\.?$",
    )
    .expect("the pattern is constant and tested")
});

/// Reads plain text. Never fails: any text is some article.
pub fn read(text: &str) -> Draft {
    let mut draft = Draft::default();
    let mut paragraphs = paragraphs(text);
    paragraphs.reverse();
    headline(&mut paragraphs, &mut draft);
    while let Some(lines) = paragraphs.pop() {
        let last = paragraphs.is_empty();
        paragraph(&lines, last, &mut draft);
    }
    draft
}

/// Lines grouped by the empty lines between them.
fn paragraphs(text: &str) -> Vec<Vec<&str>> {
    let lines: Vec<&str> = text.lines().map(|line| line.trim_end_matches('\r')).collect();
    let spaced =
        lines.iter().skip_while(|line| line.trim().is_empty()).filter(|line| line.trim().is_empty()).count()
            > 1;
    let mut groups: Vec<Vec<&str>> = Vec::new();
    let mut open = false;
    for line in lines {
        if clean_block(line).is_empty() {
            open = false;
        } else if open && spaced {
            if let Some(group) = groups.last_mut() {
                group.push(line);
            }
        } else {
            groups.push(vec![line]);
            open = true;
        }
    }
    groups
}

/// Takes the headline off the top, with its day where the line begins with one.
fn headline(paragraphs: &mut Vec<Vec<&str>>, draft: &mut Draft) {
    let Some(mut first) = paragraphs.pop() else { return };
    let line = first.remove(0);
    if let Some(hit) = DATED.captures(line) {
        draft.published = Stated::parse(&hit[1]);
        let words = clean_block(&hit[2]);
        if !words.is_empty() {
            draft.blocks.push((BlockKind::Headline, words));
        }
    } else {
        let words = clean_block(line);
        let stops = ends_sentence(&words) && !words.ends_with(['?', '!']);
        // A lone line is text; a title has something below it.
        let titled =
            words.chars().count() <= HEADLINE && !stops && (!paragraphs.is_empty() || !first.is_empty());
        if titled && !is_dateline(&words) && !ADDRESS.is_match(line) {
            draft.blocks.push((BlockKind::Headline, words));
        } else {
            first.insert(0, line);
        }
    }
    if !first.is_empty() {
        paragraphs.push(first);
    }
}

fn paragraph(lines: &[&str], last: bool, draft: &mut Draft) {
    let begun = draft.blocks.iter().any(|(kind, _)| kind.is_main());
    if lines.iter().all(|line| BULLET.is_match(line)) && (lines.len() > 1 || begun) {
        let items = lines.iter().filter_map(|line| BULLET.captures(line)).map(|hit| clean_block(&hit[1]));
        draft.blocks.extend(items.map(|words| (BlockKind::ListItem, words)));
        return;
    }
    let (mut lines, mut after_dateline) = (lines, false);
    while let [line, rest @ ..] = lines
        && !begun
    {
        let words = clean_block(line);
        if let Some(hit) = ADDRESS.captures(line) {
            draft.url.get_or_insert_with(|| hit[1].to_owned());
        } else if phrases::is_date(&words) && stated(&words).is_some() {
            draft.published = draft.published.or_else(|| stated(&words));
        } else if phrases::is_byline(&words) && words.chars().count() < 100 && !ends_sentence(&words) {
            draft.blocks.push((BlockKind::Byline, words));
        } else if is_dateline(&words) {
            draft.blocks.push((BlockKind::Dateline, words));
            after_dateline = true;
        } else {
            break;
        }
        lines = rest;
    }
    let words = clean_block(&lines.join(" "));
    if words.is_empty() {
        return;
    }
    let kind = if phrases::is_notice(&words) {
        BlockKind::CorrectionNotice
    } else if !begun && CAPTION.is_match(&words) && (after_dateline || draft.blocks.len() <= 2) {
        BlockKind::Caption
    } else if phrases::is_credit(&words) {
        BlockKind::Credit
    } else if !last && is_subheading(lines, &words) {
        BlockKind::Subheading
    } else {
        BlockKind::Paragraph
    };
    draft.blocks.push((kind, words));
}

/// A place in capitals on a line of its own (`PARIS`, `NEW YORK, March 14`).
fn is_dateline(words: &str) -> bool {
    let place = words.split([',', '(', '—', '–']).next().unwrap_or_default().trim();
    let letters = place.chars().filter(|c| c.is_alphabetic()).count();
    let capital = place.chars().all(|c| !c.is_lowercase());
    words.chars().count() <= 40
        && letters >= 3
        && capital
        && place.split(' ').count() <= 4
        && !ends_sentence(words)
}

/// One short line that ends without a stop; a question counts where it is indented or in few words.
fn is_subheading(lines: &[&str], words: &str) -> bool {
    let [line] = lines else { return false };
    let indented = line.starts_with([' ', '\t']);
    let asks =
        words.ends_with('?') && (indented || words.split(' ').count() <= 8) && !words.starts_with(['"', '“']);
    let open = !ends_sentence(words) && !words.ends_with([',', ':', ';', '-', '–', '—']);
    words.chars().count() <= SUBHEADING && words.split(' ').count() <= 12 && (open || asks)
}

fn ends_sentence(words: &str) -> bool {
    words.trim_end_matches(['"', '\'', '”', '’', '»', ')', ']']).ends_with(['.', '!', '?', '…', '。'])
}
