//! Sources, the names they are known under, and their grades.

use super::all;
use crate::{StoreError, Tx, new_id, now};
use rusqlite::{Connection, OptionalExtension, params};
use variorum_core::briefing::Reliability;
use variorum_core::ids::SourceId;

/// Name of the source of texts that name none.
pub const UNKNOWN: &str = "Unknown source";

/// A source.
pub struct SourceRow {
    /// Its id.
    pub id: SourceId,
    /// Its name.
    pub name: String,
    /// IANA zone, or empty.
    pub zone: String,
    /// Articles outside the bin.
    pub articles: u32,
}

/// A grade.
pub struct GradeRow {
    /// The grade.
    pub grade: Reliability,
    /// Why.
    pub reason: String,
    /// RFC 3339.
    pub at: String,
}

/// The form under which a name or host is looked up: letters and digits, lower case, without a leading `the`; of a host the
/// label before its public ending, so that `guardian`, `The Guardian` and `www.theguardian.com` meet.
#[must_use]
pub fn fold(name: &str) -> String {
    let name = name.trim().to_lowercase();
    let host = !name.contains(char::is_whitespace) && name.contains('.');
    let core = if host { host_label(&name) } else { name.as_str() };
    let plain: String = core.chars().filter(|c| c.is_alphanumeric()).collect();
    let short = plain.strip_prefix("the").filter(|rest| rest.chars().count() > 2);
    short.map_or(plain.clone(), str::to_owned)
}

/// `news.example.co.uk` -> `example`: the label before the ending, where endings of two labels are known by their shape.
fn host_label(host: &str) -> &str {
    let labels: Vec<&str> = host.split('.').filter(|label| !label.is_empty()).collect();
    let ending = match labels.as_slice() {
        [.., second, last] if last.len() == 2 && second.len() <= 3 && labels.len() > 2 => 2,
        _ => 1,
    };
    labels.len().checked_sub(ending + 1).and_then(|at| labels.get(at)).copied().unwrap_or(host)
}

/// The source that is known under one of the names (first match wins), made where none is; all names are kept with it.
///
/// # Errors
/// Those of SQLite.
pub fn find_or_create(tx: &Tx<'_>, names: &[&str]) -> Result<SourceId, StoreError> {
    let names: Vec<&str> = names.iter().copied().filter(|name| !fold(name).is_empty()).collect();
    let names = if names.is_empty() { vec![UNKNOWN] } else { names };
    let mut found = None;
    for name in &names {
        found = tx
            .prepare_cached("SELECT source_id FROM source_name WHERE folded = ?1")?
            .query_row([fold(name)], |row| row.get::<_, String>(0).map(SourceId))
            .optional()?;
        if found.is_some() {
            break;
        }
    }
    let id = if let Some(id) = found {
        id
    } else {
        let id: SourceId = new_id();
        tx.execute(
            "INSERT INTO source(id, name, created_at) VALUES (?1, ?2, ?3)",
            params![id.0, names[0].trim(), now()],
        )?;
        id
    };
    for name in names {
        add_name(tx, &id, name)?;
    }
    Ok(id)
}

fn add_name(tx: &Tx<'_>, id: &SourceId, name: &str) -> Result<(), StoreError> {
    tx.prepare_cached("INSERT OR IGNORE INTO source_name(folded, name, source_id) VALUES (?1, ?2, ?3)")?
        .execute(params![fold(name), name.trim(), id.0])?;
    Ok(())
}

/// All sources by name.
///
/// # Errors
/// Those of SQLite.
pub fn list(db: &Connection) -> Result<Vec<SourceRow>, StoreError> {
    const SQL: &str = "SELECT s.id, s.name, s.zone, count(a.id) FROM source s
        LEFT JOIN article a ON a.source_id = s.id AND a.binned_at IS NULL GROUP BY s.id ORDER BY s.name COLLATE NOCASE";
    all(db.prepare_cached(SQL)?, [], |row| {
        Ok(SourceRow {
            id: SourceId(row.get(0)?),
            name: row.get(1)?,
            zone: row.get(2)?,
            articles: row.get(3)?,
        })
    })
}

/// Other names and hosts of a source.
///
/// # Errors
/// Those of SQLite.
pub fn names(db: &Connection, id: &SourceId) -> Result<Vec<String>, StoreError> {
    all(
        db.prepare_cached("SELECT name FROM source_name WHERE source_id = ?1 ORDER BY name COLLATE NOCASE")?,
        [&id.0],
        |row| row.get(0),
    )
}

/// Grades of a source, newest first.
///
/// # Errors
/// Those of SQLite.
pub fn grades(db: &Connection, id: &SourceId) -> Result<Vec<GradeRow>, StoreError> {
    all(
        db.prepare_cached(
            "SELECT grade, reason, at FROM source_grade WHERE source_id = ?1 ORDER BY at DESC, id DESC",
        )?,
        [&id.0],
        |row| Ok(GradeRow { grade: grade(&row.get::<_, String>(0)?), reason: row.get(1)?, at: row.get(2)? }),
    )
}

/// Name and present grade.
///
/// # Errors
/// [`StoreError::NotFound`].
pub fn brief(db: &Connection, id: &SourceId) -> Result<(String, Option<Reliability>), StoreError> {
    const SQL: &str = "SELECT name, (SELECT grade FROM source_grade WHERE source_id = source.id
        ORDER BY at DESC, id DESC LIMIT 1) FROM source WHERE id = ?1";
    db.prepare_cached(SQL)?
        .query_row([&id.0], |row| {
            Ok((row.get(0)?, row.get::<_, Option<String>>(1)?.map(|token| grade(&token))))
        })
        .optional()?
        .ok_or(StoreError::NotFound("the source"))
}

/// The grade behind a stored letter; an unknown one counts as F.
#[must_use]
pub fn grade(token: &str) -> Reliability {
    match token {
        "a" => Reliability::A,
        "b" => Reliability::B,
        "c" => Reliability::C,
        "d" => Reliability::D,
        "e" => Reliability::E,
        _ => Reliability::F,
    }
}

/// Gives a source another name (the old one stays as a name) or zone.
///
/// # Errors
/// [`StoreError::Invalid`] where another source has the name.
pub fn update(tx: &Tx<'_>, id: &SourceId, name: Option<&str>, zone: Option<&str>) -> Result<(), StoreError> {
    if let Some(name) = name.map(str::trim) {
        if fold(name).is_empty() {
            return Err(StoreError::Invalid("a source needs a name".into()));
        }
        let owner: Option<String> = tx
            .query_row("SELECT source_id FROM source_name WHERE folded = ?1", [fold(name)], |row| row.get(0))
            .optional()?;
        if owner.is_some_and(|owner| owner != id.0) {
            return Err(StoreError::Invalid(format!(
                "another source is known as {name}; merge the two instead"
            )));
        }
        tx.execute("UPDATE source SET name = ?2 WHERE id = ?1", params![id.0, name])?;
        add_name(tx, id, name)?;
    }
    if let Some(zone) = zone {
        tx.execute("UPDATE source SET zone = ?2 WHERE id = ?1", params![id.0, zone])?;
    }
    Ok(())
}

/// Adds a grade.
///
/// # Errors
/// Those of SQLite.
pub fn add_grade(tx: &Tx<'_>, id: &SourceId, grade: Reliability, reason: &str) -> Result<(), StoreError> {
    let letter = match grade {
        Reliability::A => "a",
        Reliability::B => "b",
        Reliability::C => "c",
        Reliability::D => "d",
        Reliability::E => "e",
        Reliability::F => "f",
    };
    tx.execute(
        "INSERT INTO source_grade(id, source_id, grade, reason, at) VALUES (?1, ?2, ?3, ?4, ?5)",
        params![new_id::<String>(), id.0, letter, reason, now()],
    )?;
    Ok(())
}

/// Moves everything of one source to another and drops the first.
///
/// # Errors
/// [`StoreError::Invalid`] for a source and itself.
pub fn merge(tx: &Tx<'_>, from: &SourceId, into: &SourceId) -> Result<(), StoreError> {
    if from == into {
        return Err(StoreError::Invalid("a source cannot be merged with itself".into()));
    }
    brief(tx, from)?;
    brief(tx, into)?;
    for sql in [
        "UPDATE article SET source_id = ?2 WHERE source_id = ?1",
        "UPDATE source_name SET source_id = ?2 WHERE source_id = ?1",
        "UPDATE source_grade SET source_id = ?2 WHERE source_id = ?1",
        "UPDATE OR REPLACE boilerplate_ruling SET source_id = ?2 WHERE source_id = ?1",
    ] {
        tx.execute(sql, params![from.0, into.0])?;
    }
    tx.execute("DELETE FROM source WHERE id = ?1", [&from.0])?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn names_and_hosts_of_one_outlet_meet() {
        for name in
            ["meridian", "The Meridian", "www.themeridian.com", "meridian.co.uk", "themeridian.example"]
        {
            assert_eq!(fold(name), "meridian", "{name}");
        }
        assert_ne!(fold("Harbour Post"), fold("Harbour Times"));
        assert_eq!(fold("Then"), "then");
    }
}
