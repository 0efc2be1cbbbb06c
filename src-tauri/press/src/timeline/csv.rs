//! Comma-separated values after RFC 4180. A cell that a spreadsheet would run as a formula is made harmless.

use super::{Moment, Sheet};

const HEAD: &str = "kind,from,to,title,sources,names,other dates,first reported,confidence,passages,note";

/// The timeline as CSV in UTF-8, a line an entry.
#[must_use]
pub fn csv(sheet: &Sheet) -> String {
    let mut out = String::from(HEAD);
    out.push_str("\r\n");
    for entry in &sheet.entries {
        let passages: Vec<String> =
            entry.passages.iter().map(|(source, words)| format!("{source}: “{words}”")).collect();
        let kind = if entry.cancelled { "cancelled" } else { entry.kind.name() };
        let cells = [
            kind.to_owned(),
            entry.from.iso(),
            entry.to.map(Moment::iso).unwrap_or_default(),
            entry.title.clone(),
            entry.sources.join("; "),
            entry.names.join("; "),
            entry.other_dates.join("; "),
            entry.reported.map(Moment::iso).unwrap_or_default(),
            format!("{:.2}", entry.confidence),
            passages.join("\n"),
            entry.note.clone(),
        ];
        let line: Vec<String> = cells.iter().map(|cell| quoted(cell)).collect();
        out.push_str(&line.join(","));
        out.push_str("\r\n");
    }
    out
}

fn quoted(cell: &str) -> String {
    let formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let cell = if formula { format!("'{cell}") } else { cell.to_owned() };
    if cell.contains(['"', ',', '\n', '\r', ';']) {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell
    }
}
