//! CSV and its relatives: the delimiter is told from the first line, which names the fields.

use super::Sheet;
use crate::bounds::{FIELDS, ROWS};
use std::collections::HashSet;
use variorum_core::import::{Problem, ProblemCode};
use variorum_core::text::clean_line;

pub(super) fn read(text: &str) -> Result<Sheet, Problem> {
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter(text))
        .flexible(true)
        .has_headers(true)
        .from_reader(text.as_bytes());
    let malformed = |error: csv::Error| {
        Problem::new(
            ProblemCode::Malformed,
            format!("The table cannot be read ({error}). Export it again as CSV."),
        )
    };
    let fields = named(reader.headers().map_err(malformed)?.iter().take(FIELDS));
    let mut sheet = Sheet { fields, ..Sheet::default() };
    for record in reader.into_records() {
        let record = record.map_err(malformed)?;
        if sheet.rows.len() == ROWS {
            sheet.problems.push(too_many());
            break;
        }
        let mut cells: Vec<String> = record.iter().take(sheet.fields.len()).map(str::to_owned).collect();
        cells.resize(sheet.fields.len(), String::new());
        if cells.iter().any(|cell| !cell.trim().is_empty()) {
            sheet.rows.push(cells);
        }
    }
    Ok(sheet)
}

pub(super) fn too_many() -> Problem {
    Problem::new(
        ProblemCode::TooLarge,
        format!("The table has more than {ROWS} rows; the rest was left out. Divide it into smaller files."),
    )
}

/// The delimiter that stands most often in the first line, outside of quotation marks.
fn delimiter(text: &str) -> u8 {
    let mut quoted = false;
    let mut counts = [(b',', 0_usize), (b';', 0), (b'\t', 0), (b'|', 0)];
    for byte in text.bytes().take(64 * 1024) {
        match byte {
            b'"' => quoted = !quoted,
            b'\n' if !quoted => break,
            _ if quoted => {}
            _ => counts.iter_mut().filter(|(mark, _)| *mark == byte).for_each(|(_, count)| *count += 1),
        }
    }
    // The first of equals wins.
    counts.iter().rev().max_by_key(|(_, count)| *count).map_or(b',', |(mark, _)| *mark)
}

/// Names fit to show, each once; a column without a name is called by its number.
fn named<'a>(raw: impl Iterator<Item = &'a str>) -> Vec<String> {
    let mut seen = HashSet::new();
    raw.enumerate()
        .map(|(at, name)| {
            let name = clean_line(name, 80);
            let name =
                if name.is_empty() || seen.contains(&name) { format!("column {}", at + 1) } else { name };
            seen.insert(name.clone());
            name
        })
        .collect()
}
