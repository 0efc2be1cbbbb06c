//! A story (or everything) as rows that another library can take in, and taking them in: what to send ([`take()`]), what it is
//! here ([`same`]), and what to do where both sides have changed it ([`merge()`]). Works on the tables as the schema has them,
//! as undo does, so that a table or a column that is added later travels without a thought. The file that rows travel in is
//! for others.

mod conflict;
mod held;
mod merge;
mod place;
mod report;
mod same;
mod shape;
mod sound;
mod take;

pub use conflict::{Choice, ConflictRow, conflict, conflicts, settle};
pub use held::{entity, names, private, texts_of, version_of, with_hash};
pub use merge::{Merged, merge};
pub use report::{local_id, remember_id, report, reports, store_report};
pub use shape::left_behind;
pub use take::{Taken, take};

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// A row by the names of its columns; what is binary stays behind.
pub type Image = Map<String, Value>;

/// A row on its way.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Line {
    /// The row.
    pub row: Image,
    /// Names of the states that it went through, oldest first; the last is this one.
    #[serde(default)]
    pub commits: Vec<String>,
    /// Ids under which further libraries know it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<String>,
}

/// Rows by table.
pub type Rows = BTreeMap<String, Vec<Line>>;

/// Joins the values of a composite key; a character that no id holds.
const JOINT: char = '\u{1f}';

/// Columns that each library keeps for itself: caches, what was read, the place of a version in its list.
const OWN: &[(&str, &[&str])] =
    &[("article", &["headline", "newest_at", "read_version_id", "unseen"]), ("version", &["position"])];

/// Columns that differ without a difference in content.
const STAMPS: &[&str] = &["created_at", "updated_at"];

/// Tables whose rows are never changed once they are there.
const CONSTANT: &[&str] = &["reading", "capture", "sighting"];

fn is_own(table: &str, column: &str) -> bool {
    OWN.iter().any(|(of, columns)| *of == table && columns.contains(&column))
}
