//! The comparison as HTML: a table of two columns with what happened between them.

use super::{ComparedSide, ComparedTexts, Mark, Printed, Row, fact_words, kind_words, side_words};
use crate::html::escaped;
use crate::links::target;
use std::fmt::Write;
use variorum_core::change::{ChangeKind, Weight};

const STYLE: &str = include_str!("style.css");

pub(super) fn print(texts: &ComparedTexts<'_>, printed: &Printed<'_>) -> String {
    let mut out = String::with_capacity(16 * 1024 + 3 * (texts.old.text.len() + texts.new.text.len()));
    let title = escaped(&texts.new.headline);
    let _ = write!(
        out,
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"generator\" content=\"Variorum\">\n\
         <title>{title}: versions {} and {}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<main>\n<header>\n\
         <h1 dir=\"auto\">{title}</h1>\n<p class=\"summary\">{}</p>\n</header>\n<table>\n<thead>\n<tr>",
        escaped(&texts.old.label),
        escaped(&texts.new.label),
        escaped(texts.summary),
    );
    push_head(&mut out, texts.old);
    out.push_str("<th scope=\"col\" class=\"between\">What happened</th>");
    push_head(&mut out, texts.new);
    out.push_str("</tr>\n</thead>\n<tbody>\n");
    for row in &printed.rows {
        push_row(&mut out, row);
    }
    out.push_str("</tbody>\n</table>\n<footer>\n");
    for side in [texts.old, texts.new] {
        let _ = writeln!(
            out,
            "<p>Version {}: text SHA-256 <code>{}</code></p>",
            escaped(&side.label),
            escaped(&side.sha256)
        );
    }
    if texts.comparison.truncated {
        out.push_str(
            "<p>The texts are so long or so different that only whole sentences were compared.</p>\n",
        );
    }
    out.push_str("</footer>\n</main>\n</body>\n</html>\n");
    out
}

fn push_head(out: &mut String, side: &ComparedSide) {
    let words = escaped(&side_words(side));
    let address = side.url.as_deref().and_then(target);
    let _ = match address {
        Some(url) => {
            write!(out, "<th scope=\"col\" dir=\"auto\"><a href=\"{}\">{words}</a></th>", escaped(&url))
        }
        None => write!(out, "<th scope=\"col\" dir=\"auto\">{words}</th>"),
    };
}

fn push_row(out: &mut String, row: &Row<'_>) {
    let class = match row.kind {
        ChangeKind::Unchanged => "same",
        ChangeKind::Added => "added",
        ChangeKind::Deleted => "dropped",
        ChangeKind::Moved | ChangeKind::MovedEdited => "moved",
        _ => "edited",
    };
    let head = if row.headline { " head" } else { "" };
    let _ = write!(out, "<tr class=\"{class}{head}\">");
    push_cell(out, row, Mark::Gone);
    out.push_str("<td class=\"between\">");
    if row.kind != ChangeKind::Unchanged {
        let weight = match row.weight {
            Some(Weight::Substantive) => ", substantive",
            Some(Weight::Wording) => ", wording",
            Some(Weight::Cosmetic) if row.kind != ChangeKind::Moved => ", cosmetic",
            _ => "",
        };
        let _ = write!(out, "<b>{}</b>{weight}", kind_words(row.kind));
        for fact in &row.facts {
            let _ = write!(
                out,
                "<br><span dir=\"auto\" title=\"{}\">{}</span>",
                escaped(&fact.reason),
                escaped(&fact_words(fact))
            );
        }
    }
    out.push_str("</td>");
    push_cell(out, row, Mark::Come);
    out.push_str("</tr>\n");
}

/// The words of one side: those of both, and its own.
fn push_cell(out: &mut String, row: &Row<'_>, own: Mark) {
    out.push_str("<td dir=\"auto\">");
    let absent = match row.kind {
        ChangeKind::Added => own == Mark::Gone,
        ChangeKind::Deleted => own == Mark::Come,
        _ => false,
    };
    if !absent {
        for stretch in
            row.stretches.iter().filter(|stretch| stretch.mark == Mark::Same || stretch.mark == own)
        {
            let words = escaped(stretch.text);
            let _ = match stretch.mark {
                Mark::Same => write!(out, "{words}"),
                Mark::Gone => write!(out, "<del>{words}</del>"),
                Mark::Come => write!(out, "<ins>{words}</ins>"),
            };
        }
    }
    out.push_str("</td>");
}
