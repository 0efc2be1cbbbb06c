//! Sources: names, zones, Admiralty grades with history, merging.

use crate::App;
use crate::contract::Empty;
use crate::contract::error::{ErrorCode, WireError};
use crate::contract::sources::{
    SourceGrade, SourceGradeRequest, SourceMerge, SourceRef, SourceRow, SourceUpdate,
};
use rusqlite::Connection;
use variorum_core::ids::SourceId;
use variorum_store::table::source;
use variorum_store::{Action, StoreError};

/// A source as it stands beside an article.
pub(crate) fn reference(db: &Connection, id: &SourceId) -> Result<SourceRef, StoreError> {
    let (name, grade) = source::brief(db, id)?;
    Ok(SourceRef { id: id.clone(), name, grade })
}

/// Refuses what is neither empty nor a zone of the IANA database.
pub(crate) fn known_zone(zone: &str) -> Result<(), WireError> {
    if zone.is_empty() || zone.parse::<chrono_tz::Tz>().is_ok() {
        return Ok(());
    }
    Err(WireError::new(ErrorCode::Invalid, format!("{zone} is no time zone; write one like Europe/Paris")))
}

impl App {
    pub(crate) fn sources(&self, _: Empty) -> Result<Vec<SourceRow>, WireError> {
        let rows = self.library().read(|db| {
            source::list(db)?
                .into_iter()
                .map(|row| {
                    let grades = source::grades(db, &row.id)?
                        .into_iter()
                        .map(|grade| SourceGrade { grade: grade.grade, reason: grade.reason, at: grade.at })
                        .collect();
                    let names = source::names(db, &row.id)?;
                    Ok(SourceRow {
                        id: row.id,
                        name: row.name,
                        names,
                        zone: row.zone,
                        articles: row.articles,
                        grades,
                    })
                })
                .collect::<Result<Vec<_>, StoreError>>()
        })?;
        Ok(rows)
    }

    pub(crate) fn source_update(&self, request: SourceUpdate) -> Result<Empty, WireError> {
        if let Some(zone) = &request.zone {
            known_zone(zone)?;
        }
        let library = self.library();
        let (old, _) = library.read(|db| source::brief(db, &request.id))?;
        library.act(&Action::new(&format!("Correct source “{old}”")), |tx| {
            source::update(tx, &request.id, request.name.as_deref(), request.zone.as_deref())
        })?;
        self.changed();
        Ok(Empty {})
    }

    pub(crate) fn source_grade(&self, request: SourceGradeRequest) -> Result<Empty, WireError> {
        let library = self.library();
        let (name, _) = library.read(|db| source::brief(db, &request.id))?;
        let label = format!("Grade “{name}” as {}", request.grade.word());
        library.act(&Action::new(&label), |tx| {
            source::add_grade(tx, &request.id, request.grade, request.reason.trim())
        })?;
        self.changed();
        Ok(Empty {})
    }

    pub(crate) fn source_merge(&self, request: SourceMerge) -> Result<Empty, WireError> {
        let library = self.library();
        let (from, into) = library
            .read(|db| Ok((source::brief(db, &request.from)?.0, source::brief(db, &request.into)?.0)))?;
        let label = format!("Merge source “{from}” into “{into}”");
        library.act(&Action::new(&label), |tx| source::merge(tx, &request.from, &request.into))?;
        self.changed();
        Ok(Empty {})
    }
}
