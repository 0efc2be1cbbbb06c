//! The ledger as CSV and as Markdown. Cells that a spreadsheet would calculate are led by an apostrophe (OWASP, *CSV
//! Injection*); Markdown signs are escaped. Writing the file is elsewhere.

use crate::contract::ledger::{
    CorrectionRow, CorrectionState, LedgerEnd, LedgerRow, LedgerWords, TableFormat,
};
use variorum_core::text::clean_line;

const FACTS: [&str; 13] = [
    "Source",
    "Headline",
    "What",
    "Weight",
    "Old",
    "New",
    "From version",
    "To version",
    "Changed after",
    "Changed before",
    "Notice",
    "Why",
    "Sentence",
];
const CORRECTIONS: [&str; 8] =
    ["Source", "Headline", "State", "Old", "New", "Version of the change", "Notice", "Version of the notice"];
/// Longest cell, in characters; a whole article is not a cell.
const LONGEST: usize = 2000;

/// Fact changes as a table.
pub(super) fn facts(rows: &[LedgerRow], format: TableFormat) -> String {
    let cells = rows.iter().map(|row| {
        let value =
            |words: &Option<LedgerWords>| words.as_ref().map(|words| words.text.clone()).unwrap_or_default();
        vec![
            row.source.clone(),
            row.headline.clone(),
            row.kind.token().replace('_', " "),
            row.weight.token().to_owned(),
            value(&row.old),
            value(&row.new),
            row.from.label.clone(),
            row.to.label.clone(),
            seen(&row.from),
            seen(&row.to),
            row.notice.clone().unwrap_or_default(),
            row.reason.clone(),
            row.sentence.clone(),
        ]
    });
    table(&FACTS, cells, format)
}

/// The correction audit as a table.
pub(super) fn corrections(rows: &[CorrectionRow], format: TableFormat) -> String {
    let cells = rows.iter().map(|row| {
        let value =
            |words: &Option<LedgerWords>| words.as_ref().map(|words| words.text.clone()).unwrap_or_default();
        let label =
            |words: &Option<LedgerWords>| words.as_ref().map(|words| words.label.clone()).unwrap_or_default();
        let state = match row.state {
            CorrectionState::Explained => "explained by a notice",
            CorrectionState::Silent => "no notice",
            CorrectionState::Uncaptured => "notice without a captured change",
        };
        let change = if row.new.is_some() { label(&row.new) } else { label(&row.old) };
        vec![
            row.source.clone(),
            row.headline.clone(),
            state.to_owned(),
            value(&row.old),
            value(&row.new),
            change,
            value(&row.notice),
            label(&row.notice),
        ]
    });
    table(&CORRECTIONS, cells, format)
}

/// When a version was witnessed, else the best that is known of it.
fn seen(end: &LedgerEnd) -> String {
    end.witnessed.clone().or_else(|| end.time.as_ref().map(|time| time.iso.clone())).unwrap_or_default()
}

/// Rows under a head in a format.
pub(crate) fn table(head: &[&str], rows: impl Iterator<Item = Vec<String>>, format: TableFormat) -> String {
    let mut out = String::new();
    match format {
        TableFormat::Csv => {
            csv_row(&mut out, head.iter().copied());
            rows.for_each(|row| csv_row(&mut out, row.iter().map(String::as_str)));
        }
        TableFormat::Md => {
            markdown_row(&mut out, head.iter().copied());
            markdown_row(&mut out, head.iter().map(|_| "---"));
            rows.for_each(|row| {
                let escaped: Vec<String> = row.iter().map(|cell| escape(cell)).collect();
                markdown_row(&mut out, escaped.iter().map(String::as_str));
            });
        }
    }
    out
}

fn csv_row<'c>(out: &mut String, cells: impl Iterator<Item = &'c str>) {
    for (at, cell) in cells.enumerate() {
        if at > 0 {
            out.push(',');
        }
        out.push('"');
        // What stands before a sign that starts a formula is dropped by `clean_line`, so the first letter tells.
        let cell = clean_line(cell, LONGEST);
        if cell.starts_with(['=', '+', '-', '@', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}']) {
            out.push('\'');
        }
        out.push_str(&cell.replace('"', "\"\""));
        out.push('"');
    }
    out.push_str("\r\n");
}

fn markdown_row<'c>(out: &mut String, cells: impl Iterator<Item = &'c str>) {
    for cell in cells {
        out.push_str("| ");
        out.push_str(cell);
        out.push(' ');
    }
    out.push_str("|\n");
}

fn escape(cell: &str) -> String {
    let mut out = String::with_capacity(cell.len());
    for letter in clean_line(cell, LONGEST).chars() {
        if matches!(letter, '\\' | '|' | '*' | '_' | '`' | '<' | '>' | '[' | ']' | '#' | '~') {
            out.push('\\');
        }
        out.push(letter);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_of_a_csv_file_is_a_formula() {
        let rows =
            ["=1+1", "+49 30", "-5", "@SUM(A1)", "\t=cmd", "  =x", "plain, \"quoted\"", "two\r\nlines"];
        let out = table(&["A"], rows.iter().map(|cell| vec![(*cell).to_owned()]), TableFormat::Csv);
        let lines: Vec<&str> = out.split("\r\n").collect();
        assert_eq!(
            lines,
            [
                "\"A\"",
                "\"'=1+1\"",
                "\"'+49 30\"",
                "\"'-5\"",
                "\"'@SUM(A1)\"",
                "\"'=cmd\"",
                "\"'=x\"",
                "\"plain, \"\"quoted\"\"\"",
                "\"two lines\"",
                ""
            ]
        );
    }

    #[test]
    fn a_cell_of_a_markdown_table_cannot_end_its_row_or_open_a_link() {
        let cell = "a | b\n[x](http://evil.example) <img> *bold*".to_owned();
        let out = table(&["A"], [vec![cell]].into_iter(), TableFormat::Md);
        assert_eq!(out, "| A |\n| --- |\n| a \\| b \\[x\\](http://evil.example) \\<img\\> \\*bold\\* |\n");
    }
}
