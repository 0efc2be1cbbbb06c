//! The full-text index of readings: what a transaction added is indexed by one statement at its end. Row by row it would cost
//! many times as much, since every statement that may be taken back on its own makes the index write down what it has gathered.

use crate::{StoreError, Tx};

/// Readings are never changed or dropped and their keys only grow, so what is missing stands behind the last that is there.
const MISSING: &str = "INSERT INTO reading_fts(rowid, headline, text) SELECT key, headline, text FROM reading
    WHERE key > (SELECT coalesce(max(id), 0) FROM reading_fts_docsize)";

/// Indexes the readings that are not indexed yet; called before every commit, so that a text and its words are in the library
/// together or not at all.
pub(crate) fn index_new(tx: &Tx<'_>) -> Result<(), StoreError> {
    tx.prepare_cached(MISSING)?.execute([])?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use crate::table::reading::{NewReading, Review};
    use crate::table::version::NewVersion;
    use crate::table::{article, source, version};
    use crate::{Library, StoreError, Tx, search};
    use variorum_core::text::{BlockKind, ReadingText};

    fn open(folder: &tempfile::TempDir) -> Library {
        Library::open(&folder.path().join("l.variorum")).unwrap()
    }

    fn store(tx: &Tx<'_>, words: &str) -> Result<(), StoreError> {
        let source_id = source::find_or_create(tx, &["Lorne Post"])?;
        let new = article::NewArticle { source_id: &source_id, url: None, url_key: None, guid: None };
        let article_id = article::insert(tx, &new)?;
        let reading = NewReading {
            text: ReadingText::compose([(BlockKind::Paragraph, words)]),
            extractor: "text 1".to_owned(),
            review: Review::Sure,
            language: None,
        };
        let new = NewVersion { number: None, published: None, updated: None, seen: None, gap: None, reading };
        version::insert(tx, &article_id, &new)?;
        Ok(())
    }

    fn found(library: &Library, words: &str) -> usize {
        let search = search::Search { query: words.to_owned(), ..search::Search::default() };
        library.read(|db| Ok(search::texts(db, &search, 0, 10)?.0)).unwrap()
    }

    #[test]
    fn texts_of_one_transaction_are_found_once_it_is_committed_and_once_only() {
        let folder = tempfile::tempdir().unwrap();
        let library = open(&folder);
        library.write(|tx| store(tx, "The ferry left.").and_then(|()| store(tx, "The ferry sank."))).unwrap();
        library.write(|tx| store(tx, "A crane fell.")).unwrap();
        let library = {
            drop(library);
            open(&folder)
        };
        library.write(|tx| store(tx, "Another ferry came.")).unwrap();
        assert_eq!((found(&library, "ferry "), found(&library, "cran"), found(&library, "fer")), (3, 1, 3));
        let rows = |table: &str| {
            let sql = format!("SELECT count(*) FROM {table}");
            library.read(|db| Ok(db.query_row(&sql, [], |row| row.get::<_, u32>(0))?)).unwrap()
        };
        assert_eq!((rows("reading"), rows("reading_fts_docsize")), (4, 4));
    }

    #[test]
    fn a_text_that_was_not_stored_is_not_found() {
        let folder = tempfile::tempdir().unwrap();
        let library = open(&folder);
        let failed: Result<(), StoreError> = library.write(|tx| {
            store(tx, "The ferry left.")?;
            Err(StoreError::Invalid("no".to_owned()))
        });
        assert!(failed.is_err());
        library.write(|tx| store(tx, "A crane fell.")).unwrap();
        assert_eq!((found(&library, "ferry "), found(&library, "crane ")), (0, 1));
    }

    #[test]
    fn what_points_to_versions_and_readings_is_indexed_by_that() {
        let folder = tempfile::tempdir().unwrap();
        let references: Vec<(String, String)> = open(&folder)
            .read(|db| {
                let sql = "SELECT t.name, f.\"from\" FROM sqlite_schema t, pragma_foreign_key_list(t.name) f
                    WHERE t.type = 'table' AND f.\"table\" IN ('version', 'reading') AND NOT EXISTS (
                      SELECT 1 FROM pragma_index_list(t.name) i, pragma_index_info(i.name) c
                      WHERE c.seqno = 0 AND c.name = f.\"from\")";
                let mut statement = db.prepare(sql)?;
                let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
                Ok(rows.collect::<Result<_, _>>()?)
            })
            .unwrap();
        assert!(
            references.is_empty(),
            "an import would read these tables whole for each text: {references:?}"
        );
    }
}
