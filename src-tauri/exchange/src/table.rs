//! Annotations as a table in CSV (RFC 4180, UTF-8), one row a mark. Written alone. A cell that a spreadsheet would take for a
//! formula gets an apostrophe before it.

use crate::notebook::Notebook;

/// The columns, in their order.
pub const COLUMNS: &[&str] = &[
    "id",
    "source",
    "headline",
    "version",
    "published",
    "seen_at",
    "url",
    "start",
    "end",
    "passage",
    "tags",
    "note",
    "names",
    "kind",
    "sha256",
    "created_at",
    "updated_at",
];

/// Marks as CSV with a head row.
///
/// # Errors
/// Those of the writer.
pub fn write(notebook: &Notebook) -> Result<Vec<u8>, csv::Error> {
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    writer.write_record(COLUMNS)?;
    for mark in &notebook.marks {
        let of = notebook.texts.iter().find(|text| text.id == mark.version_id);
        let from = |get: fn(&crate::notebook::Text) -> &String| of.map(get).cloned().unwrap_or_default();
        let at = |get: fn(&variorum_core::text::Span) -> usize| {
            mark.span.as_ref().map(|span| get(span).to_string()).unwrap_or_default()
        };
        let (name, kind) = mark.entity.clone().unwrap_or_default();
        writer.write_record([
            guarded(&mark.id),
            guarded(&from(|text| &text.source)),
            guarded(&from(|text| &text.headline)),
            guarded(&from(|text| &text.label)),
            guarded(&from(|text| &text.published)),
            guarded(&mark.seen_at),
            guarded(&mark.url),
            at(|span| span.start),
            at(|span| span.end),
            guarded(&mark.exact),
            guarded(&mark.tags.join("; ")),
            guarded(&mark.note),
            guarded(&name),
            guarded(&kind),
            guarded(&mark.sha256),
            guarded(&mark.created_at),
            guarded(&mark.updated_at),
        ])?;
    }
    writer.into_inner().map_err(|error| csv::Error::from(error.into_error()))
}

/// A cell that no spreadsheet runs.
fn guarded(words: &str) -> String {
    let first = words.chars().find(|c| !c.is_whitespace() || matches!(c, '\t' | '\r'));
    match first {
        Some('=' | '+' | '-' | '@' | '\t' | '\r' | '＝' | '＋' | '－' | '＠') => format!("'{words}"),
        _ => words.to_owned(),
    }
}
