//! What a page of two versions comes to: the facts of its head and its rows. How they are found stands elsewhere.

use crate::import::Problem;
use serde::{Deserialize, Serialize};

/// In which shape the page came.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Shape {
    /// Copied text, old and new cell of a row on one line with nothing or a space between.
    #[default]
    Flattened,
    /// Copied text with `old | new |` lines; the old cell of a changed row is lost.
    Bars,
    /// Copied text with a tab between the cells: nothing is lost.
    Tabs,
    /// The page's own HTML: nothing is lost.
    Html,
}

/// What a row shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RowKind {
    /// The two titles.
    Title,
    /// A paragraph of either version, or of both.
    Body,
}

/// One row of the page's table.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Row {
    /// Title or body.
    pub kind: RowKind,
    /// Line of the copied text, from 1, blank lines counted; `None` where the page came as HTML, or where the row was
    /// lost in copying and put back from another page.
    pub line_no: Option<u32>,
    /// The line as it was copied, trimmed.
    pub flat: String,
    /// The cell of the older version.
    pub old: Option<String>,
    /// The cell of the newer version.
    pub new: Option<String>,
    /// How likely both cells are right, 0 to 1. From 0.8 on no review is asked for.
    pub confidence: f32,
}

impl Row {
    /// Whether the row should be offered for review.
    #[must_use]
    pub fn is_uncertain(&self) -> bool {
        self.confidence < SURE
    }
}

/// Confidence from which a row needs no review.
pub const SURE: f32 = 0.8;

/// A News Sniffer page with both its versions.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Page {
    /// News Sniffer's number of the article.
    pub article: Option<u64>,
    /// The outlet's short name, such as `bbc`.
    pub source: Option<String>,
    /// The article's own address.
    pub url: Option<String>,
    /// Number of the older version, from 0.
    pub version_a: Option<u32>,
    /// Number of the newer version.
    pub version_b: Option<u32>,
    /// The time between the two as the page words it, such as `about 5 hours later`.
    pub gap: Option<String>,
    /// How many versions News Sniffer had stored. It drops texts that it already has twice, so numbers prove nothing.
    pub n_versions: Option<u32>,
    /// When the article was first seen, ISO 8601 in UTC.
    pub first_seen: Option<String>,
    /// When it was to be checked again, ISO 8601 in UTC.
    pub next_check: Option<String>,
    /// When the older version was seen, ISO 8601 in UTC.
    pub time_a: Option<String>,
    /// When the newer version was seen, ISO 8601 in UTC.
    pub time_b: Option<String>,
    /// The shape that it was read from.
    pub shape: Shape,
    /// The rows in the order of the page.
    pub rows: Vec<Row>,
    /// What is wrong or unsure.
    pub problems: Vec<Problem>,
}

impl Page {
    /// Whether two pages are of one article, as far as their heads tell.
    #[must_use]
    pub fn is_kin(&self, other: &Page) -> bool {
        if let (Some(a), Some(b)) = (self.article, other.article) {
            return a == b;
        }
        match (&self.url, &other.url) {
            (Some(a), Some(b)) => a == b,
            _ => self.source == other.source,
        }
    }
}

/// The cells of one column, each with the kind of its row.
pub type Column = Vec<(RowKind, String)>;

/// Both columns of a page in order: kind and text of the rows that have a cell there, older version first.
#[must_use]
pub fn columns(page: &Page) -> (Column, Column) {
    let column = |cell: fn(&Row) -> &Option<String>| {
        page.rows.iter().filter_map(|row| cell(row).clone().map(|text| (row.kind, text))).collect()
    };
    (column(|row| &row.old), column(|row| &row.new))
}
