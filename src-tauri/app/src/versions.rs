//! One version with its text; corrections by hand; the review of pages that show two versions.

use crate::App;
use crate::articles::summary;
use crate::contract::Empty;
use crate::contract::error::{ErrorCode, WireError};
use crate::contract::versions::{
    BlockKindSet, SightingView, SplitCell, SplitRequest, SplitResolve, SplitRow, SplitView, VersionCorrect,
    VersionRequest, VersionView,
};
use crate::{boilerplate, sources};
use rusqlite::Connection;
use variorum_core::ids::VersionId;
use variorum_core::text::{BlockKind, ReadingText};
use variorum_store::table::reading::{NewReading, Review};
use variorum_store::table::{article, capture, derived, reading, split, version};
use variorum_store::{Action, StoreError, Tx};

/// A version with everything that a panel shows of it.
pub(crate) fn view(db: &Connection, id: &VersionId) -> Result<VersionView, StoreError> {
    let row = version::get(db, id)?;
    let of = article::get(db, &row.article_id)?;
    let text = reading::get(db, &row.reading_id)?;
    let boilerplate = boilerplate::of_source(db, &of.source_id)?.blocks(&text.text);
    let sightings = capture::sightings(db, id)?
        .into_iter()
        .map(|seen| SightingView {
            at: seen.at,
            basis: seen.basis,
            origin: seen.origin,
            capture_sha256: seen.sha256,
            capture_bytes: seen.bytes,
        })
        .collect();
    Ok(VersionView {
        summary: summary(&row),
        article_id: row.article_id,
        source: sources::reference(db, &of.source_id)?,
        url: of.url,
        reading_id: row.reading_id,
        text: text.text.text,
        blocks: text.text.blocks,
        boilerplate,
        sha256: text.sha256,
        language: text.language,
        extractor: text.extractor,
        sightings,
    })
}

/// Gives a version another text: a new reading, with the old one kept.
fn reread(tx: &Tx<'_>, id: &VersionId, text: ReadingText, extractor: &str) -> Result<(), StoreError> {
    let old = reading::get(tx, &version::get(tx, id)?.reading_id)?;
    if old.text == text {
        return Ok(());
    }
    let new = NewReading {
        text,
        extractor: extractor.to_owned(),
        review: Review::Reviewed,
        language: old.language,
    };
    let reading_id = reading::insert(tx, id, &new)?;
    version::set_reading(tx, id, &reading_id)
}

/// The blocks of one column of a divided page. What was recognised in the reading before keeps its kind.
fn column(
    cells: &[SplitCell],
    pick: impl Fn(&SplitCell) -> Option<&str>,
    before: &ReadingText,
) -> ReadingText {
    let known = before.parts();
    ReadingText::compose(cells.iter().filter_map(|cell| {
        let words = pick(cell)?;
        let kind = if cell.kind == "title" {
            BlockKind::Headline
        } else {
            known.iter().find(|(_, text)| *text == words).map_or(BlockKind::Paragraph, |(kind, _)| *kind)
        };
        Some((kind, words.to_owned()))
    }))
}

impl App {
    pub(crate) fn version(&self, request: VersionRequest) -> Result<VersionView, WireError> {
        Ok(self.library().read(|db| view(db, &request.id))?)
    }

    pub(crate) fn version_correct(&self, request: VersionCorrect) -> Result<Empty, WireError> {
        let library = self.library();
        let row = library.read(|db| version::get(db, &request.id))?;
        let what = match request.binned {
            Some(true) => "Bin",
            Some(false) => "Restore",
            None => "Correct times of",
        };
        let label = format!("{what} version {} of “{}”", row.label(), row.headline);
        library.act(&Action::new(&label), |tx| {
            version::set_times(
                tx,
                &request.id,
                request.published.as_deref(),
                request.updated.as_deref(),
                request.seen_at.as_deref(),
            )?;
            if let Some(binned) = request.binned {
                version::set_binned(tx, &request.id, binned)?;
            }
            derived::forget_dates(tx, &request.id)
        })?;
        self.changed();
        self.derive_soon();
        Ok(Empty {})
    }

    pub(crate) fn block_kind_set(&self, request: BlockKindSet) -> Result<Empty, WireError> {
        let library = self.library();
        let row = library.read(|db| version::get(db, &request.id))?;
        let label =
            format!("Mark a block of “{}” as {}", row.headline, request.kind.token().replace('_', " "));
        library.act(&Action::new(&label), |tx| {
            let mut text = reading::get(tx, &row.reading_id)?.text;
            let block = text
                .blocks
                .get_mut(request.block as usize)
                .ok_or_else(|| StoreError::Invalid("there is no such block".into()))?;
            block.kind = request.kind;
            reread(tx, &request.id, text, "by hand 1")
        })?;
        self.changed();
        self.derive_soon();
        Ok(Empty {})
    }

    pub(crate) fn splits(&self, _: Empty) -> Result<Vec<SplitRow>, WireError> {
        let rows = self.library().read(|db| {
            split::pending(db)?
                .into_iter()
                .map(|row| {
                    let headline = article::get(db, &row.article_id)?.headline;
                    Ok(SplitRow {
                        id: row.id,
                        article_id: row.article_id,
                        headline,
                        uncertain: row.uncertain,
                    })
                })
                .collect::<Result<Vec<_>, StoreError>>()
        })?;
        Ok(rows)
    }

    pub(crate) fn split(&self, request: SplitRequest) -> Result<SplitView, WireError> {
        let view = self.library().read(|db| {
            let row = split::get(db, &request.id)?;
            Ok(SplitView {
                label_a: version::get(db, &row.version_a)?.label(),
                label_b: version::get(db, &row.version_b)?.label(),
                rows: serde_json::from_value(row.rows)?,
                id: row.id,
                article_id: row.article_id,
            })
        })?;
        Ok(view)
    }

    pub(crate) fn split_resolve(&self, request: SplitResolve) -> Result<Empty, WireError> {
        let library = self.library();
        let row = library.read(|db| split::get(db, &request.id))?;
        let stored: Vec<SplitCell> = serde_json::from_value(row.rows)
            .map_err(|error| WireError::new(ErrorCode::Internal, error.to_string()))?;
        if stored.len() != request.rows.len()
            || stored.iter().zip(&request.rows).any(|(a, b)| a.flat != b.flat)
        {
            return Err(WireError::new(
                ErrorCode::Conflict,
                "these are not the rows of this page; reload it",
            ));
        }
        let cells: Vec<SplitCell> =
            request.rows.into_iter().map(|cell| SplitCell { confidence: 1.0, ..cell }).collect();
        library.act(&Action::new("Settle the rows of a page"), |tx| {
            for (id, old) in [(&row.version_a, true), (&row.version_b, false)] {
                let before = reading::get(tx, &version::get(tx, id)?.reading_id)?.text;
                let text = column(
                    &cells,
                    |cell| if old { cell.old.as_deref() } else { cell.new.as_deref() },
                    &before,
                );
                if text.blocks.is_empty() {
                    return Err(StoreError::Invalid("one of the two versions would have no text".into()));
                }
                reread(tx, id, text, "newssniffer by hand")?;
            }
            split::resolve(tx, &request.id, &serde_json::to_value(&cells)?)
        })?;
        self.changed();
        self.derive_soon();
        Ok(Empty {})
    }
}
