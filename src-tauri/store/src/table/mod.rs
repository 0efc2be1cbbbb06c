//! One module a table, with its SQL beside the row that it gives.

pub mod annotation;
pub mod annotation_place;
pub mod article;
pub mod boilerplate;
pub mod briefing;
pub mod capture;
pub mod cited;
pub mod derived;
pub mod entity;
pub mod event;
pub mod evidence;
pub mod identity;
pub mod ledger;
pub mod ledger_audit;
pub mod ledger_list;
pub mod look;
pub mod mention;
pub mod naming;
pub mod note;
pub mod phrase;
pub mod presence;
pub mod private;
pub mod reading;
pub mod roll;
pub mod setting;
pub mod source;
pub mod split;
pub mod statement;
pub mod story;
pub mod tag;
pub mod tag_use;
pub mod twin;
pub mod utterance;
pub mod version;
pub mod writing;

use crate::StoreError;
use rusqlite::{CachedStatement, Params, Row};

/// Runs a statement and maps every row.
pub(crate) fn all<T>(
    mut statement: CachedStatement<'_>,
    params: impl Params,
    row: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
) -> Result<Vec<T>, StoreError> {
    Ok(statement.query_map(params, row)?.collect::<Result<_, _>>()?)
}

/// Ids as a JSON array, for `json_each`.
pub(crate) fn json_ids<Id: AsRef<str>>(ids: &[Id]) -> String {
    serde_json::Value::from(ids.iter().map(|id| id.as_ref().to_owned()).collect::<Vec<_>>()).to_string()
}
