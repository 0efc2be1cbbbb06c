//! Puts the lost old cells of a bar table back when the older version is known from another page or from elsewhere.
//!
//! The site aligns both versions by their longest common subsequence; between two unchanged rows it pairs what is left in
//! order, then shows the surplus of one side. With the unchanged rows and the older text at hand, this can be done over.

use super::page::{Page, Row, RowKind, Shape};
use super::recover::Known;

/// Confidence of a cell that was put back from an exact text.
const RESTORED: f32 = 0.9;

/// Fills in old cells, and puts in rows whose line was lost because the paragraph was only in the older version. Goes as far
/// as the unchanged rows are found in the older text, in order; the rest stays as it is.
pub(super) fn restore(page: &mut Page, others: &[Page], known: &[Known<'_>]) {
    let Some(column) = column(page, others, known) else { return };
    let mut rest = column.as_slice();
    let mut rows = Vec::with_capacity(page.rows.len());
    let mut gap: Vec<Row> = Vec::new();
    let mut waiting = std::mem::take(&mut page.rows).into_iter();
    for row in waiting.by_ref() {
        if row.old.is_none() {
            gap.push(row);
            continue;
        }
        let Some(at) = rest.iter().position(|(text, _)| Some(text) == row.old.as_ref()) else {
            // The older text ends here or differs: nothing further can be told.
            rows.append(&mut gap);
            rows.push(row);
            rows.extend(waiting);
            page.rows = rows;
            return;
        };
        pair(&mut rows, &mut gap, &rest[..at]);
        rest = &rest[at + 1..];
        rows.push(row);
    }
    pair(&mut rows, &mut gap, rest);
    page.rows = rows;
}

/// A text of the older version and the confidence that it is one.
type Held = (String, f32);

/// Rows between two unchanged ones with the old paragraphs that stood there. They are as sure as the least sure of these,
/// since one paragraph too many shifts the others.
fn pair(rows: &mut Vec<Row>, gap: &mut Vec<Row>, old: &[Held]) {
    let trust = old.iter().map(|(_, trust)| *trust).fold(RESTORED, f32::min);
    let mut old = old.iter().map(|(text, _)| text);
    for mut row in gap.drain(..) {
        row.old = old.next().cloned();
        row.confidence = row.confidence.max(trust);
        rows.push(row);
    }
    rows.extend(old.map(|text| Row {
        kind: RowKind::Body,
        line_no: None,
        flat: text.clone(),
        old: Some(text.clone()),
        new: None,
        confidence: trust,
    }));
}

/// The texts of the older version in order, title first.
fn column(page: &Page, others: &[Page], known: &[Known<'_>]) -> Option<Vec<Held>> {
    let version = page.version_a?;
    if let Some(known) = known.iter().find(|known| known.version == version) {
        return Some(known.blocks.iter().map(|text| (text.clone(), RESTORED)).collect());
    }
    others.iter().find_map(|other| {
        let bars = other.shape == Shape::Bars;
        let cell: fn(&Row) -> &Option<String> = match () {
            () if other.version_b == Some(version) => |row| &row.new,
            () if other.version_a == Some(version) && !bars => |row| &row.old,
            () => return None,
        };
        // The new cells of a bar table are certain, whatever is unknown of its old ones.
        let trust = |row: &Row| if bars { RESTORED } else { row.confidence };
        Some(other.rows.iter().filter_map(|row| Some((cell(row).clone()?, trust(row)))).collect())
    })
}
