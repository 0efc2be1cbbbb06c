//! From copied text to a page whose rows are found but not yet split: finds the table, its shape and its lines.

use super::head::{self, Parting};
use super::page::{Page, Row, RowKind, Shape};
use crate::import::{Problem, ProblemCode};

/// Rows that are read of one page; the site's longest live blogs have some hundreds.
const MOST_ROWS: usize = 5_000;

/// Characters that are read of one row.
const LONGEST_ROW: usize = 40_000;

/// Reads the head and the lines of the table. Every row holds its line in `flat`; the cells of bar and tab tables are
/// filled in, those of flattened lines are not ([`super::recover_with`] does that). `None` where the text has no table of two versions.
#[must_use]
pub fn read(text: &str) -> Option<Page> {
    let lines: Vec<&str> = text.lines().collect();
    let top = lines.iter().position(|line| head::versions(line).is_some())?;
    let (a, b, parting) = head::versions(lines[top])?;
    let mut page = Page { version_a: Some(a), version_b: Some(b), ..Page::default() };
    head::read_facts(&lines[..top].join("\n"), &mut page);
    page.shape = match parting {
        Parting::Space => Shape::Flattened,
        Parting::Bar => Shape::Bars,
        Parting::Tab => Shape::Tabs,
    };
    let mut titled = false;
    for (at, raw) in lines.iter().enumerate().skip(top + 1) {
        let line = raw.trim();
        if head::ends_table(line) {
            break;
        }
        if is_rule(line) || page.gap.is_none() && head::read_times(line, &mut page) {
            continue;
        }
        if page.rows.len() == MOST_ROWS || line.len() > LONGEST_ROW {
            page.problems.push(Problem::new(
                ProblemCode::TooLarge,
                "The page is longer than any News Sniffer page; the rest of it was left out.",
            ));
            break;
        }
        let kind = if titled { RowKind::Body } else { RowKind::Title };
        let row = match page.shape {
            Shape::Bars => bar_row(line),
            Shape::Tabs => tab_row(raw),
            Shape::Flattened | Shape::Html => Some((None, None, 0.0)),
        };
        if let Some((old, new, confidence)) = row {
            titled = true;
            let line_no = u32::try_from(at + 1).ok();
            page.rows.push(Row { kind, line_no, flat: line.to_owned(), old, new, confidence });
        }
    }
    Some(page)
}

/// Blank lines and the rule under a table's head.
fn is_rule(line: &str) -> bool {
    line.chars().all(|c| matches!(c, '-' | '|' | ':' | ' ' | '\t'))
}

type Cells = (Option<String>, Option<String>, f32);

fn cell(text: &str) -> Option<String> {
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

/// Cells of `old | new |`. In `X | |` the deleted side was dropped: the text is the new one, and whether there was an old
/// one is unknown.
fn bar_row(line: &str) -> Option<Cells> {
    let line = line.strip_prefix('|').unwrap_or(line);
    let bars: Vec<usize> = line.match_indices('|').map(|(at, _)| at).collect();
    // A text that holds bars itself is cut where both cells come out equal, if anywhere.
    let even = bars.iter().find(|&&at| {
        let right = line[at + 1..].trim().trim_end_matches('|').trim();
        !right.is_empty() && line[..at].trim() == right
    });
    if let Some(&at) = even {
        let text = cell(&line[..at]);
        return Some((text.clone(), text, 0.98));
    }
    let body = line.trim_end().strip_suffix('|').unwrap_or(line);
    let (left, right) = body.rsplit_once('|').unwrap_or((body, ""));
    match (cell(left), cell(right)) {
        (None, None) => None,
        (Some(new), None) | (None, Some(new)) => Some((None, Some(new), 0.5)),
        both => Some((both.0, both.1, 0.9)),
    }
}

/// Cells of `old⇥new`, as browsers copy tables.
fn tab_row(raw: &str) -> Option<Cells> {
    let (left, right) = raw.split_once('\t')?;
    let cells = (cell(left), cell(right));
    (cells.0.is_some() || cells.1.is_some()).then_some((cells.0, cells.1, 0.97))
}
