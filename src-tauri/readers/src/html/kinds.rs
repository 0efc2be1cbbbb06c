//! The kind of a line: by the elements around it first, by its words where it is short.

use super::body::Ground;
use super::dom::NodeId;
use super::flow::Line;
use super::hints::Hints;
use crate::phrases;
use crate::stated::stated;
use variorum_core::text::BlockKind;

/// Where a line stands. Above the running text, short lines are bylines, dates and summaries.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// Before the first running text.
    Top,
    /// After it has begun.
    Inside,
}

/// The kind of a line by the elements around it and, for short ones, by its words; `None` for what is no part of the article.
pub fn kind_of(ground: &Ground<'_>, root: NodeId, line: &Line, place: Place) -> Option<BlockKind> {
    let running = place == Place::Inside;
    let page = ground.page;
    let (mut heading, mut item, mut quote, mut figure, mut para, mut row) =
        (false, false, false, false, false, false);
    let mut hints = Hints::default();
    for id in page.lineage(line.holder).take_while(|id| *id != root) {
        match page.tag(id) {
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => heading = true,
            "li" => item = true,
            "blockquote" | "q" => quote = true,
            "figure" | "caption" => figure = true,
            "p" => para = true,
            "tr" => row = true,
            _ => {}
        }
        // Names of a large element say little about one line of it.
        if ground.size(id) < 1200.0 {
            hints = hints.with(ground.hints[id.index()]);
        }
    }
    let text = &line.text;
    if !para && !item && mostly_addresses(text) {
        return None;
    }
    if phrases::is_notice(text) || hints.any(Hints::CORRECTION) && line.size > 30 {
        return Some(BlockKind::CorrectionNotice);
    }
    if hints.any(Hints::CAPTION) || under_picture(ground, root, line) || figure && !quote && !item {
        return Some(if hints.any(Hints::CREDIT) { BlockKind::Credit } else { BlockKind::Caption });
    }
    if phrases::is_label(text)
        || phrases::is_call(text)
        || line.link_share() > 0.5 && phrases::announces_other(opening(text))
    {
        return None;
    }
    if phrases::is_date(text) {
        return None;
    }
    if phrases::is_credit(text) || hints.any(Hints::CREDIT) && line.size < 200 {
        return Some(BlockKind::Credit);
    }
    if phrases::is_byline(text) && !running {
        return Some(BlockKind::Byline);
    }
    if heading {
        return Some(BlockKind::Subheading);
    }
    if hints.any(Hints::BYLINE) {
        // Longer words with an author's name on the element are about the author.
        return Some(if line.size < 160 && line.mass() < 60.0 {
            BlockKind::Byline
        } else {
            BlockKind::Credit
        });
    }
    if !running && line.size < 100 && !line.ends_sentence() && stated(text).is_some() {
        return None;
    }
    if hints.any(Hints::DATELINE) && line.size < 60 {
        return Some(BlockKind::Dateline);
    }
    if hints.any(Hints::DATE) && line.size < 80 && !line.ends_sentence() {
        return None;
    }
    if hints.any(Hints::STANDFIRST) && !running && line.size < 600 {
        return Some(BlockKind::Standfirst);
    }
    if line.link_share() > 0.9 && !item && !line.ends_sentence() {
        return None;
    }
    let short = line.size < 50 && !line.ends_sentence() && !row;
    if short && !running && !para {
        return None;
    }
    if short && !para && !item && !quote && line.bold * 2 < line.size {
        return None;
    }
    Some(if quote {
        BlockKind::BlockQuotation
    } else if item {
        BlockKind::ListItem
    } else if !row && line.bold * 10 > line.size * 9 && line.size < 90 && !line.ends_sentence() {
        BlockKind::Subheading
    } else {
        BlockKind::Paragraph
    })
}

/// Whether a short line shares a small element with a picture and with no other words.
fn under_picture(ground: &Ground<'_>, root: NodeId, line: &Line) -> bool {
    if line.size > 160 {
        return false;
    }
    let page = ground.page;
    let around = page.ancestors(line.holder).take(2).take_while(|id| *id != root);
    around.filter(|id| ground.flow.range(*id).len() == 1).any(|id| {
        let mut stack: Vec<NodeId> = page.children(id).collect();
        let mut left = 40;
        while let Some(inner) = stack.pop() {
            left -= 1;
            if left == 0 || page.tag(inner) == "img" {
                return left > 0;
            }
            // A picture among the words is an emoji or an ornament.
            if inner != line.holder {
                stack.extend(page.children(inner));
            }
        }
        false
    })
}

/// The first words of a line.
fn opening(text: &str) -> &str {
    text.char_indices().nth(60).map_or(text, |(at, _)| &text[..at])
}

/// Whether a line is web addresses with little between them.
fn mostly_addresses(text: &str) -> bool {
    let addresses: usize = text.split(' ').filter(|word| word.starts_with("http")).map(str::len).sum();
    addresses * 2 > text.len()
}
