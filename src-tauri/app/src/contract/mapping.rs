//! Tables whose fields the analyst names: their beginning, and the answer.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use variorum_core::ids::StoryId;
use variorum_core::import::FieldChoice;

/// Which table.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct TableRequest {
    /// The file, full path.
    pub path: String,
    /// Where it lies in that file, where that is an archive: the item of the import.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub item: Option<String>,
}

/// The beginning of a table.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct TablePreview {
    /// Names of its fields.
    pub fields: Vec<String>,
    /// Its first rows, a cell a field, cut short.
    pub rows: Vec<Vec<String>>,
    /// Rows in all.
    pub total: u32,
    /// What the names tell, or what was answered before.
    pub guess: Vec<FieldChoice>,
}

/// What the fields are.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ImportMapped {
    /// The table.
    pub table: TableRequest,
    /// At most one field a role; the text, and the headline or the address, are needed.
    pub choices: Vec<FieldChoice>,
    /// Put what is imported into this story.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub story_id: Option<StoryId>,
}
