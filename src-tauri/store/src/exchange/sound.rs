//! Whether a row from outside is fit to be stored: a text is the one that was hashed, a passage holds the words it names, a
//! tree can be read. What is not is left out and told.

use super::Image;
use super::same::is_id;
use super::shape::{Table, text};
use crate::{StoreError, Tx, table::reading};
use std::collections::{HashMap, HashSet};
use variorum_core::briefing::BriefingTree;
use variorum_core::ids::ReadingId;
use variorum_core::text::{Block, ScalarIndex, Span, TextHash};

/// Words of one column at most.
const LONGEST: usize = 64 * 1024 * 1024;
/// Tags below each other.
const DEPTH: usize = 32;

/// What is wrong with a row by itself, in words; nothing where it is sound.
pub(crate) fn fault(table: &Table, row: &Image) -> Option<&'static str> {
    if table.identity == ["id"] && !is_id(&text(row.get("id"))) {
        return Some("its id is none");
    }
    if row.values().any(|value| value.is_object() || value.is_array()) {
        return Some("a value of it is none");
    }
    if row.values().any(|value| value.as_str().is_some_and(|words| words.len() > LONGEST)) {
        return Some("it is too long");
    }
    match table.name.as_str() {
        "reading" => reading_fault(row),
        "briefing" => {
            let tree: Result<BriefingTree, _> = serde_json::from_str(&text(row.get("tree")));
            tree.is_err().then_some("its content cannot be read")
        }
        "tag" => {
            let colour = row.get("colour").and_then(serde_json::Value::as_u64).unwrap_or(0);
            let name = text(row.get("name"));
            let fits = (1..=u64::from(crate::table::tag::COLOURS)).contains(&colour);
            (!fits || name.trim().is_empty() || name.contains('/')).then_some("its name or colour is none")
        }
        _ => None,
    }
}

fn reading_fault(row: &Image) -> Option<&'static str> {
    let words = text(row.get("text"));
    if TextHash::of(words.as_bytes()).0 != text(row.get("sha256")) {
        return Some("its text is not the one that was hashed");
    }
    let Ok(blocks) = serde_json::from_str::<Vec<Block>>(&text(row.get("blocks"))) else {
        return Some("its blocks cannot be read");
    };
    let len = words.chars().count();
    let ordered = blocks.windows(2).all(|pair| pair[0].span.end <= pair[1].span.start);
    let inside = blocks.iter().all(|block| block.span.start <= block.span.end && block.span.end <= len);
    (!ordered || !inside).then_some("its blocks do not fit its text")
}

/// Whether a passage holds the words that it names; the texts of readings that were asked for are kept.
pub(crate) fn passage_holds(
    tx: &Tx<'_>,
    row: &Image,
    texts: &mut HashMap<String, String>,
) -> Result<bool, StoreError> {
    let (Some(reading_id), Some(start), Some(end), Some(exact)) = (
        row.get("reading_id").and_then(|value| value.as_str()),
        row.get("start").and_then(serde_json::Value::as_u64),
        row.get("end").and_then(serde_json::Value::as_u64),
        row.get("exact").and_then(|value| value.as_str()),
    ) else {
        return Ok(true);
    };
    if !texts.contains_key(reading_id) {
        let words = reading::get(tx, &ReadingId(reading_id.to_owned()))?.text.text;
        texts.insert(reading_id.to_owned(), words);
    }
    let (Ok(start), Ok(end)) = (usize::try_from(start), usize::try_from(end)) else { return Ok(false) };
    Ok(start < end && ScalarIndex::new(&texts[reading_id]).slice(Span::new(start, end)) == exact)
}

/// Keys of rows in the order of what they stand under; rows in a circle, or too deep, are left out.
pub(crate) fn nested(table: &Table, rows: &[Image]) -> Vec<usize> {
    let Some((column, _)) = table.references.iter().find(|(_, to)| *to == table.name) else {
        return (0..rows.len()).collect();
    };
    let own: HashSet<String> = rows.iter().map(|row| table.key(row)).collect();
    let mut done: HashSet<String> = HashSet::new();
    let mut out = Vec::with_capacity(rows.len());
    for _ in 0..DEPTH {
        let ready: Vec<usize> = (0..rows.len())
            .filter(|at| !done.contains(&table.key(&rows[*at])))
            .filter(|at| {
                let above = text(rows[*at].get(column));
                !own.contains(&above) || done.contains(&above)
            })
            .collect();
        done.extend(ready.iter().map(|at| table.key(&rows[*at])));
        out.extend(ready);
    }
    out
}
