//! What the cells of a column are in the make-up of the article. News Sniffer keeps no mark-up, so only what the words
//! themselves show is told apart; everything else is a paragraph.

use variorum_core::newssniffer::RowKind;
use variorum_core::text::BlockKind;

/// Kinds of the cells of one version, in their order.
#[must_use]
pub fn blocks(column: Vec<(RowKind, String)>) -> Vec<(BlockKind, String)> {
    let last = column.len().saturating_sub(1);
    let mut body_seen = false;
    column
        .into_iter()
        .enumerate()
        .map(|(at, (kind, text))| {
            if kind == RowKind::Title {
                return (BlockKind::Headline, text);
            }
            let block = body_kind(&text, !body_seen, at == last);
            body_seen = true;
            (block, text)
        })
        .collect()
}

fn body_kind(text: &str, first: bool, last: bool) -> BlockKind {
    let count = text.split_whitespace().count();
    let lower = text.to_lowercase();
    let notice = lower.trim_start_matches(['•', '*', '·', ' ']);
    if is_notice(notice) {
        BlockKind::CorrectionNotice
    } else if is_credit(notice, count) {
        BlockKind::Credit
    } else if lower.starts_with("related:") {
        // A link to another piece that the site's reader took for text: kept, but no part of what is compared.
        BlockKind::Caption
    } else if !is_open(text) {
        BlockKind::Paragraph
    } else if first && count >= 6 {
        BlockKind::Standfirst
    } else if !first && !last && count <= 8 {
        BlockKind::Subheading
    } else {
        BlockKind::Paragraph
    }
}

/// Whether a text ends without a stop, closing quotation marks aside.
fn is_open(text: &str) -> bool {
    let bare = text.trim_end_matches(['"', '”', '’', '\'', ')', ']', '»']);
    !bare.ends_with(['.', '!', '?', '…', ':', ';', ',', '。', '؟'])
}

fn is_notice(lower: &str) -> bool {
    [
        "correction:",
        "clarification:",
        "correction ",
        "an earlier version of this",
        "editor's note",
        "editors' note",
    ]
    .iter()
    .any(|start| lower.starts_with(start))
        || [
            "this article was amended",
            "this story was amended",
            "this story has been corrected",
            "this article has been corrected",
        ]
        .iter()
        .any(|phrase| lower.contains(phrase))
}

fn is_credit(lower: &str, count: usize) -> bool {
    count <= 40
        && (lower.contains("contributed to this report")
            || lower.contains("contributed reporting")
            || lower.contains("contributed research")
            || ["reporting by ", "additional reporting", "writing by ", "with reporting by "]
                .iter()
                .any(|start| lower.starts_with(start)))
}
