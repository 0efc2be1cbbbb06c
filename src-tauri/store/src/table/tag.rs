//! Tags: the codebook, a hierarchy of names.

use super::all;
use crate::{StoreError, Tx, new_id, now};
use rusqlite::{Connection, OptionalExtension, params};
use std::collections::HashMap;
use variorum_core::ids::TagId;

/// Colours of the window's palette.
pub const COLOURS: u8 = 8;

/// A tag.
#[derive(Clone)]
pub struct TagRow {
    /// Its id.
    pub id: TagId,
    /// The tag above it.
    pub parent_id: Option<TagId>,
    /// Its own name.
    pub name: String,
    /// Names from the root, joined by `/`.
    pub path: String,
    /// 1 to 8.
    pub colour: u8,
    /// What it means.
    pub description: String,
    /// Key that sets it.
    pub shortcut: String,
    /// Annotations that carry it.
    pub count: u32,
}

/// All tags in order of path.
///
/// # Errors
/// Those of SQLite.
pub fn list(db: &Connection) -> Result<Vec<TagRow>, StoreError> {
    const SQL: &str = "SELECT t.id, t.parent_id, t.name, t.colour, t.description, t.shortcut,
        (SELECT count(*) FROM annotation_tag x WHERE x.tag_id = t.id) FROM tag t";
    let mut rows = all(db.prepare_cached(SQL)?, [], |row| {
        Ok(TagRow {
            id: TagId(row.get(0)?),
            parent_id: row.get::<_, Option<String>>(1)?.map(TagId),
            name: row.get(2)?,
            path: String::new(),
            colour: row.get(3)?,
            description: row.get(4)?,
            shortcut: row.get(5)?,
            count: row.get(6)?,
        })
    })?;
    let parents: HashMap<TagId, (Option<TagId>, String)> =
        rows.iter().map(|row| (row.id.clone(), (row.parent_id.clone(), row.name.clone()))).collect();
    for row in &mut rows {
        row.path = path(&parents, &row.id);
    }
    rows.sort_by_cached_key(|row| row.path.to_lowercase());
    Ok(rows)
}

fn path(parents: &HashMap<TagId, (Option<TagId>, String)>, id: &TagId) -> String {
    let mut names = Vec::new();
    let mut at = Some(id);
    while let Some((parent, name)) = at.and_then(|id| parents.get(id)).filter(|_| names.len() < 32) {
        names.push(name.as_str());
        at = parent.as_ref();
    }
    names.reverse();
    names.join("/")
}

/// The names of a path; `/` parts, empty ones fall away.
fn names(path: &str) -> Vec<String> {
    path.split('/').map(variorum_core::text::clean_block).filter(|name| !name.is_empty()).collect()
}

/// The tag of a path, made with its missing parents.
///
/// # Errors
/// [`StoreError::Invalid`] for an empty path.
pub fn find_or_create(tx: &Tx<'_>, path: &str) -> Result<TagId, StoreError> {
    let names = names(path);
    let mut parent: Option<TagId> = None;
    for name in &names {
        let found: Option<String> = tx
            .query_row(
                "SELECT id FROM tag WHERE parent_id IS ?1 AND name = ?2 COLLATE NOCASE",
                params![parent.as_ref().map(|id| &id.0), name],
                |row| row.get(0),
            )
            .optional()?;
        parent = Some(match found {
            Some(id) => TagId(id),
            None => insert(tx, parent.as_ref(), name)?,
        });
    }
    parent.ok_or_else(|| StoreError::Invalid("a tag needs a name".into()))
}

fn insert(tx: &Tx<'_>, parent: Option<&TagId>, name: &str) -> Result<TagId, StoreError> {
    let id: TagId = new_id();
    // A child takes the colour of its parent; roots go round the palette.
    let colour: u8 = match parent {
        Some(parent) => {
            tx.query_row("SELECT colour FROM tag WHERE id = ?1", [&parent.0], |row| row.get(0))?
        }
        None => {
            let roots: u32 =
                tx.query_row("SELECT count(*) FROM tag WHERE parent_id IS NULL", [], |row| row.get(0))?;
            u8::try_from(roots % u32::from(COLOURS)).unwrap_or(0) + 1
        }
    };
    tx.execute(
        "INSERT INTO tag(id, parent_id, name, colour, created_at) VALUES (?1, ?2, ?3, ?4, ?5)",
        params![id.0, parent.map(|id| &id.0), name, colour, now()],
    )?;
    Ok(id)
}

/// Refuses a name that another tag of the same parent has.
fn free_name(tx: &Tx<'_>, id: &TagId, parent: Option<&TagId>, name: &str) -> Result<(), StoreError> {
    let taken: bool = tx.query_row(
        "SELECT EXISTS (SELECT 1 FROM tag WHERE parent_id IS ?1 AND name = ?2 COLLATE NOCASE AND id <> ?3)",
        params![parent.map(|id| &id.0), name, id.0],
        |row| row.get(0),
    )?;
    if taken {
        return Err(StoreError::Invalid(format!(
            "there is a tag {name} there already; merge the two instead"
        )));
    }
    Ok(())
}

/// Own name and parent.
///
/// # Errors
/// [`StoreError::NotFound`].
pub fn place(db: &Connection, id: &TagId) -> Result<(String, Option<TagId>), StoreError> {
    db.query_row("SELECT name, parent_id FROM tag WHERE id = ?1", [&id.0], |row| {
        Ok((row.get(0)?, row.get::<_, Option<String>>(1)?.map(TagId)))
    })
    .optional()?
    .ok_or(StoreError::NotFound("the tag"))
}

/// Another name.
///
/// # Errors
/// [`StoreError::Invalid`] for an empty name or one that is taken.
pub fn rename(tx: &Tx<'_>, id: &TagId, name: &str) -> Result<(), StoreError> {
    let name = variorum_core::text::clean_block(name);
    if name.is_empty() || name.contains('/') {
        return Err(StoreError::Invalid("a tag's own name is not empty and holds no /".into()));
    }
    let (_, parent) = place(tx, id)?;
    free_name(tx, id, parent.as_ref(), &name)?;
    tx.execute("UPDATE tag SET name = ?2 WHERE id = ?1", params![id.0, name])?;
    Ok(())
}

/// Under another tag, or to the root.
///
/// # Errors
/// [`StoreError::Invalid`] where the tag would come under itself.
pub fn nest(tx: &Tx<'_>, id: &TagId, parent: Option<&TagId>) -> Result<(), StoreError> {
    let (name, _) = place(tx, id)?;
    if let Some(parent) = parent {
        if subtree(tx, id)?.contains(parent) {
            return Err(StoreError::Invalid("a tag cannot come under itself".into()));
        }
        place(tx, parent)?;
    }
    free_name(tx, id, parent, &name)?;
    tx.execute("UPDATE tag SET parent_id = ?2 WHERE id = ?1", params![id.0, parent.map(|id| &id.0)])?;
    Ok(())
}

/// Colour (1 to 8), description, shortcut; what is absent stays.
///
/// # Errors
/// [`StoreError::Invalid`] for a colour outside the palette.
pub fn describe(
    tx: &Tx<'_>,
    id: &TagId,
    colour: Option<u8>,
    description: Option<&str>,
    shortcut: Option<&str>,
) -> Result<(), StoreError> {
    if colour.is_some_and(|colour| !(1..=COLOURS).contains(&colour)) {
        return Err(StoreError::Invalid(format!("a tag's colour is 1 to {COLOURS}")));
    }
    tx.execute(
        "UPDATE tag SET colour = coalesce(?2, colour), description = coalesce(?3, description),
         shortcut = coalesce(?4, shortcut) WHERE id = ?1",
        params![id.0, colour, description, shortcut],
    )?;
    Ok(())
}

/// The tag and all below it.
///
/// # Errors
/// Those of SQLite.
pub fn subtree(db: &Connection, id: &TagId) -> Result<Vec<TagId>, StoreError> {
    const SQL: &str = "WITH RECURSIVE below(id) AS (SELECT ?1 UNION SELECT t.id FROM tag t JOIN below b ON t.parent_id = b.id)
        SELECT id FROM below";
    all(db.prepare_cached(SQL)?, [&id.0], |row| row.get(0).map(TagId))
}

/// Moves passages and children of one tag to another and drops the first; children of one name become one.
///
/// # Errors
/// [`StoreError::Invalid`] where one is the other or stands below it.
pub fn merge(tx: &Tx<'_>, from: &TagId, into: &TagId) -> Result<(), StoreError> {
    place(tx, into)?;
    if subtree(tx, from)?.contains(into) {
        return Err(StoreError::Invalid("a tag cannot be merged into itself or into one below it".into()));
    }
    let children: Vec<(TagId, String)> =
        all(tx.prepare_cached("SELECT id, name FROM tag WHERE parent_id = ?1")?, [&from.0], |row| {
            Ok((TagId(row.get(0)?), row.get(1)?))
        })?;
    for (child, name) in children {
        let twin: Option<String> = tx
            .query_row(
                "SELECT id FROM tag WHERE parent_id = ?1 AND name = ?2 COLLATE NOCASE",
                params![into.0, name],
                |row| row.get(0),
            )
            .optional()?;
        match twin {
            Some(twin) if twin != child.0 => merge(tx, &child, &TagId(twin))?,
            _ => {
                tx.execute("UPDATE tag SET parent_id = ?2 WHERE id = ?1", params![child.0, into.0])?;
            }
        }
    }
    tx.execute(
        "INSERT OR IGNORE INTO annotation_tag(annotation_id, tag_id)
         SELECT annotation_id, ?2 FROM annotation_tag WHERE tag_id = ?1",
        params![from.0, into.0],
    )?;
    tx.execute("DELETE FROM annotation_tag WHERE tag_id = ?1", [&from.0])?;
    tx.execute("DELETE FROM tag WHERE id = ?1", [&from.0])?;
    Ok(())
}

/// Deletes a tag and all below it, and takes them off their passages.
///
/// # Errors
/// Those of SQLite.
pub fn delete(tx: &Tx<'_>, id: &TagId) -> Result<(), StoreError> {
    place(tx, id)?;
    for tag in subtree(tx, id)?.iter().rev() {
        tx.execute("DELETE FROM annotation_tag WHERE tag_id = ?1", [&tag.0])?;
        tx.execute("DELETE FROM tag WHERE id = ?1", [&tag.0])?;
    }
    Ok(())
}
