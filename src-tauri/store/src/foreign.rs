//! Databases of other programs, read out of their bytes: a diffengine archive. Nothing is written to them, nothing in them
//! runs, and what is read is bounded.

use rusqlite::config::DbConfig;
use rusqlite::limits::Limit;
use rusqlite::{Connection, OptionalExtension};

/// Versions that are read of one archive.
const MOST_VERSIONS: usize = 200_000;
/// Bytes of one value.
const LARGEST_VALUE: i32 = 8 * 1024 * 1024;
/// Bytes of text that are taken in together.
const MOST_TEXT: usize = 128 * 1024 * 1024;

/// Why a foreign database gave nothing.
#[derive(Debug, thiserror::Error)]
pub enum ForeignError {
    /// Whole, but of a program that is not known.
    #[error("its tables are not those of diffengine")]
    Unknown,
    /// Damaged, or cut off.
    #[error("it is damaged: {0}")]
    Damaged(String),
}

impl From<rusqlite::Error> for ForeignError {
    fn from(error: rusqlite::Error) -> Self {
        Self::Damaged(error.to_string())
    }
}

/// An article that diffengine followed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DiffengineEntry {
    /// Its address, as the feed linked it.
    pub url: String,
    /// Name of the feed that it came from.
    pub feed: Option<String>,
    /// Its versions, oldest first.
    pub versions: Vec<DiffengineVersion>,
}

/// A version of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DiffengineVersion {
    /// Title of the page.
    pub title: String,
    /// The main text, as HTML paragraphs.
    pub text: String,
    /// When it was stored, `2017-01-03 16:16:22.123456` in UTC.
    pub created: String,
    /// Its copy in a web archive.
    pub archive_url: Option<String>,
}

/// Everything that was read of an archive.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Diffengine {
    /// Articles with at least one version.
    pub entries: Vec<DiffengineEntry>,
    /// Whether a bound was reached and the rest left unread.
    pub cut: bool,
}

/// Columns as peewee names them for diffengine's models (github.com/DocNow/diffengine).
const VERSIONS: &str = "SELECT v.entry_id, coalesce(e.url, v.url), v.title, v.summary, v.created, v.archive_url,
      (SELECT f.name FROM feedentry x JOIN feed f ON f.url = x.feed_id WHERE x.entry_id = v.entry_id ORDER BY x.id LIMIT 1)
    FROM entryversion v LEFT JOIN entry e ON e.id = v.entry_id ORDER BY v.entry_id, v.created, v.id";

/// Reads the archive that diffengine keeps (`diffengine.db`).
///
/// # Errors
/// [`ForeignError`].
pub fn diffengine(bytes: &[u8]) -> Result<Diffengine, ForeignError> {
    let mut db = Connection::open_in_memory()?;
    // A file in WAL mode cannot be read from memory; its pages are the same in the older mode.
    let mut image = bytes.to_vec();
    if let Some([write, read]) = image.get_mut(18..20) {
        (*write, *read) = (1, 1);
    }
    db.deserialize_read_exact("main", image.as_slice(), image.len(), true)?;
    drop(image);
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
    db.set_limit(Limit::SQLITE_LIMIT_LENGTH, LARGEST_VALUE)?;
    let whole: String = db.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
    if whole != "ok" {
        return Err(ForeignError::Damaged(whole));
    }
    for table in ["feed", "entry", "feedentry", "entryversion"] {
        // A view of that name could compute anything.
        let known = db
            .query_row("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?1", [table], |_| Ok(()))
            .optional()?;
        known.ok_or(ForeignError::Unknown)?;
    }
    let mut found = Diffengine::default();
    let mut statement = db.prepare(VERSIONS).map_err(|_| ForeignError::Unknown)?;
    let mut rows = statement.query([])?;
    let (mut last, mut count, mut text_bytes) = (None, 0, 0);
    while let Some(row) = rows.next()? {
        let entry: i64 = row.get(0)?;
        let version = DiffengineVersion {
            title: row.get(2)?,
            text: row.get(3)?,
            created: row.get(4)?,
            archive_url: row.get(5)?,
        };
        count += 1;
        text_bytes += version.text.len();
        if count > MOST_VERSIONS || text_bytes > MOST_TEXT {
            found.cut = true;
            break;
        }
        if last != Some(entry) {
            let (url, feed) = (row.get(1)?, row.get(6)?);
            found.entries.push(DiffengineEntry { url, feed, versions: Vec::new() });
            last = Some(entry);
        }
        if let Some(entry) = found.entries.last_mut() {
            entry.versions.push(version);
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use rusqlite::params;

    fn archive(schema: &str) -> Vec<u8> {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("diffengine.db");
        let db = Connection::open(&path).unwrap();
        db.execute_batch(schema).unwrap();
        if schema == SCHEMA {
            db.execute("INSERT INTO feed VALUES ('https://kestrel.example/rss', 'Kestrel Daily', 'x')", [])
                .unwrap();
            db.execute("INSERT INTO entry VALUES (1, 'https://kestrel.example/dam', 'x', 'x')", []).unwrap();
            db.execute("INSERT INTO feedentry VALUES (1, 'https://kestrel.example/rss', 1, 'x')", [])
                .unwrap();
            for (id, title, hour) in [(2, "Dam fails", 18), (1, "Dam leaks", 9)] {
                db.execute(
                    "INSERT INTO entryversion VALUES (?1, ?2, 'https://kestrel.example/dam', '<p>Water rose.</p>', ?3, NULL, 1)",
                    params![id, title, format!("2031-03-14 {hour:02}:00:00.5")],
                )
                .unwrap();
            }
        }
        drop(db);
        std::fs::read(&path).unwrap()
    }

    const SCHEMA: &str = "CREATE TABLE feed (url VARCHAR(255) PRIMARY KEY, name VARCHAR(255), created DATETIME);
        CREATE TABLE entry (id INTEGER PRIMARY KEY, url VARCHAR(255), created DATETIME, checked DATETIME);
        CREATE TABLE feedentry (id INTEGER PRIMARY KEY, feed_id VARCHAR(255), entry_id INTEGER, created DATETIME);
        CREATE TABLE entryversion (id INTEGER PRIMARY KEY, title VARCHAR(255), url VARCHAR(255), summary VARCHAR(255),
          created DATETIME, archive_url VARCHAR(255), entry_id INTEGER)";

    #[test]
    fn versions_come_oldest_first_under_their_article() {
        let found = diffengine(&archive(SCHEMA)).unwrap();
        let [entry] = found.entries.as_slice() else { panic!("{found:?}") };
        assert_eq!(
            (entry.url.as_str(), entry.feed.as_deref()),
            ("https://kestrel.example/dam", Some("Kestrel Daily"))
        );
        let titles: Vec<&str> = entry.versions.iter().map(|version| version.title.as_str()).collect();
        assert_eq!(titles, ["Dam leaks", "Dam fails"]);
    }

    #[test]
    fn a_database_of_another_program_and_one_with_views_are_refused() {
        assert!(matches!(diffengine(&archive("CREATE TABLE recipes (id)")), Err(ForeignError::Unknown)));
        let views =
            SCHEMA.replace("CREATE TABLE feed (", "CREATE VIEW feed AS SELECT 1; CREATE TABLE other (");
        assert!(matches!(diffengine(&archive(&views)), Err(ForeignError::Unknown)));
        assert!(matches!(diffengine(b"SQLite format 3\0 and no more"), Err(ForeignError::Damaged(_))));
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]
        #[test]
        fn damage_anywhere_is_an_error_or_harmless(at in 0..20_000_usize, noise in prop::collection::vec(any::<u8>(), 1..40), cut in 0..20_000_usize) {
            let mut bytes = archive(SCHEMA);
            for (offset, byte) in noise.iter().enumerate() {
                let place = (at + offset) % bytes.len();
                bytes[place] = *byte;
            }
            let _ = diffengine(&bytes);
            bytes.truncate(cut);
            let _ = diffengine(&bytes);
        }
    }
}
