//! The comparison as Markdown: a quotation a change, deleted words struck, new words strong.

use super::{ComparedTexts, Mark, Printed, Row, fact_words, kind_words, side_words};
use crate::markdown::words;
use variorum_core::change::ChangeKind;

pub(super) fn print(texts: &ComparedTexts<'_>, printed: &Printed<'_>) -> String {
    let mut blocks = vec![
        format!("# {}", words(&texts.new.headline)),
        format!("From {} to {}.", words(&side_words(texts.old)), words(&side_words(texts.new))),
        words(texts.summary),
    ];
    let mut unchanged = 0;
    for row in &printed.rows {
        if row.kind == ChangeKind::Unchanged {
            unchanged += 1;
            continue;
        }
        push_unchanged(&mut blocks, &mut unchanged);
        blocks.push(print_row(row));
    }
    push_unchanged(&mut blocks, &mut unchanged);
    for side in [texts.old, texts.new] {
        blocks.push(format!("Version {}: text SHA-256 `{}`", words(&side.label), side.sha256));
    }
    blocks.join("\n\n") + "\n"
}

fn push_unchanged(blocks: &mut Vec<String>, unchanged: &mut u32) {
    match *unchanged {
        0 => return,
        1 => blocks.push("*One sentence unchanged.*".to_owned()),
        n => blocks.push(format!("*{n} sentences unchanged.*")),
    }
    *unchanged = 0;
}

fn print_row(row: &Row<'_>) -> String {
    let mut line = String::new();
    for stretch in &row.stretches {
        match stretch.mark {
            Mark::Same => line.push_str(&words(stretch.text)),
            Mark::Gone => fenced(&mut line, stretch.text, "~~"),
            Mark::Come => fenced(&mut line, stretch.text, "**"),
        }
    }
    let mut said = vec![kind_words(row.kind).to_owned()];
    said.extend(row.facts.iter().map(|fact| words(&fact_words(fact))));
    format!("> {}\n>\n> {}", line.trim().replace('\n', " "), said.join("; ").replace('\n', " "))
}

/// Emphasis must touch its words: white space at the rim goes outside, and two stretches in a row are set apart.
fn fenced(line: &mut String, text: &str, fence: &str) {
    let core = text.trim();
    if core.is_empty() {
        line.push_str(text);
        return;
    }
    if text.starts_with(char::is_whitespace) || line.ends_with(['~', '*']) {
        line.push(' ');
    }
    line.push_str(fence);
    line.push_str(&words(core));
    line.push_str(fence);
    if text.ends_with(char::is_whitespace) {
        line.push(' ');
    }
}
