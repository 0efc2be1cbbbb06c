//! What the fields of tables are: shown for the analyst to say, remembered in the library for each set of names.

use super::prepare::{Content, load, unpack};
use super::{ImportRequest, files};
use crate::App;
use crate::contract::error::{ErrorCode, WireError};
use crate::contract::jobs::JobRef;
use crate::contract::mapping::{ImportMapped, TablePreview, TableRequest};
use rusqlite::Connection;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use variorum_core::import::{Input, Mapping, Problem, ProblemCode};
use variorum_readers::archive;
use variorum_readers::bounds::{Bounds, Meter};
use variorum_readers::table::{self, Mappings, Preview};
use variorum_store::StoreError;
use variorum_store::table::setting;

/// How the settings of mappings begin.
const KEY: &str = "import.mapping.";
/// Rows that the dialog shows.
const SHOWN: usize = 5;

/// What is known of the fields of tables; `given` holds for all of them.
pub(super) fn load_all(db: &Connection, given: Option<Mapping>) -> Result<Mappings, StoreError> {
    let stored = setting::beginning_with(db, KEY)?;
    let remembered = stored
        .into_iter()
        .filter_map(|(key, json)| {
            Some((key.strip_prefix(KEY)?.to_owned(), serde_json::from_str(&json).ok()?))
        })
        .collect();
    Ok(Mappings { given, remembered })
}

/// The bytes of a table, out of its archive where it lies in one.
fn bytes(request: &TableRequest) -> Result<Vec<u8>, Problem> {
    let bytes = load(&Content::File(PathBuf::from(&request.path)))?;
    let Some(item) = request.item.as_ref().filter(|_| archive::is_archive(&bytes)) else { return Ok(bytes) };
    let mut found = None;
    unpack(&bytes, "", 0, &mut Meter::new(Bounds::ARCHIVE), &mut |inside, bytes| {
        if inside == *item {
            found = Some(bytes);
            return ControlFlow::Break(());
        }
        ControlFlow::Continue(())
    })?;
    found.unwrap_or_else(|| {
        Err(Problem::new(
            ProblemCode::Unreadable,
            "The file is not in the archive any more; drop the archive again.",
        ))
    })
}

impl App {
    fn preview(&self, request: &TableRequest) -> Result<Preview, WireError> {
        let mappings = self.library().read(|db| load_all(db, None))?;
        let name = request.item.as_deref().unwrap_or(&request.path);
        let read = || {
            let bytes = bytes(request)?;
            table::preview(&Input { name, bytes: &bytes, url: None }, &mappings, SHOWN)
        };
        read().map_err(|problem| WireError::new(ErrorCode::File, problem.message))
    }

    pub(crate) fn table_preview(&self, request: TableRequest) -> Result<TablePreview, WireError> {
        let seen = self.preview(&request)?;
        Ok(TablePreview {
            fields: seen.fields,
            rows: seen.rows,
            total: u32::try_from(seen.total).unwrap_or(u32::MAX),
            guess: seen.guess.choices,
        })
    }

    pub(crate) fn import_mapped(&self, request: ImportMapped) -> Result<JobRef, WireError> {
        let mapping = Mapping { choices: request.choices };
        let fields = self.preview(&request.table)?.fields;
        let invalid = |message: String| WireError::new(ErrorCode::Invalid, message);
        if !mapping.is_enough() {
            return Err(invalid("say which field is the text, and which the headline or the address".into()));
        }
        for (at, choice) in mapping.choices.iter().enumerate() {
            if !fields.contains(&choice.field) {
                return Err(invalid(format!("the table has no field {}", choice.field)));
            }
            if mapping.choices[..at].iter().any(|other| other.role == choice.role) {
                return Err(invalid(format!("{} is named twice", choice.role.token())));
            }
        }
        let json = serde_json::to_string(&mapping)
            .map_err(|error| WireError::new(ErrorCode::Internal, error.to_string()))?;
        let key = format!("{KEY}{}", Mapping::key(&fields));
        self.library().write(|tx| setting::set(tx, &key, &json))?;
        let title = format!("Import {}", files::short_name(&request.table.path));
        let import = ImportRequest {
            paths: vec![Path::new(&request.table.path).to_owned()],
            story_id: request.story_id,
            mapping: request.table.item.is_none().then_some(mapping),
            ..ImportRequest::default()
        };
        self.start_import(title, import)
    }
}
