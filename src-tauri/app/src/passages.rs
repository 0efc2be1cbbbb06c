//! A passage of a version: checked against the text, with its exact words and what stands around them.

use rusqlite::Connection;
use variorum_core::ids::{ReadingId, VersionId};
use variorum_core::text::{ScalarIndex, Span};
use variorum_store::StoreError;
use variorum_store::table::{reading, version};

/// Scalar values kept before and after, as web annotations do.
const CONTEXT: usize = 32;

/// A passage pinned to a reading.
pub(crate) struct Passage {
    pub reading_id: ReadingId,
    pub span: Span,
    pub exact: String,
    pub prefix: String,
    pub suffix: String,
}

/// Cuts a passage out of the current reading of a version; white space at its ends falls away.
pub(crate) fn cut(
    db: &Connection,
    version_id: &VersionId,
    start: u32,
    end: u32,
) -> Result<Passage, StoreError> {
    let row = version::get(db, version_id)?;
    let text = reading::get(db, &row.reading_id)?.text.text;
    let index = ScalarIndex::new(&text);
    let (start, end) = (start as usize, end as usize);
    if start >= end || end > index.len() {
        return Err(StoreError::Invalid(format!(
            "the passage {start} to {end} does not fit the text, which has {} characters",
            index.len()
        )));
    }
    let words = index.slice(Span::new(start, end));
    let lead = words.chars().take_while(|c| c.is_whitespace()).count();
    let trail = words.chars().rev().take_while(|c| c.is_whitespace()).count();
    if lead + trail >= end - start {
        return Err(StoreError::Invalid("the passage holds no words".into()));
    }
    let span = Span::new(start + lead, end - trail);
    Ok(Passage {
        reading_id: row.reading_id,
        span,
        exact: index.slice(span).to_owned(),
        prefix: index.slice(Span::new(span.start.saturating_sub(CONTEXT), span.start)).to_owned(),
        suffix: index.slice(Span::new(span.end, span.end + CONTEXT)).to_owned(),
    })
}
