//! Boilerplate of outlets: learned in the background from their articles, ruled on by the analyst, left out of comparisons and of
//! nothing else.

use crate::App;
use crate::contract::Empty;
use crate::contract::error::WireError;
use crate::contract::identity::{BoilerplateRule, LineRuling};
use rusqlite::Connection;
use std::collections::HashSet;
use variorum_core::boilerplate::{ENGINE_VERSION, blocks, fold, learn};
use variorum_core::change::Side;
use variorum_core::ids::{ArticleId, SourceId};
use variorum_core::text::{ReadingText, clean_line};
use variorum_store::table::boilerplate::{self as table, Learning, Ruling};
use variorum_store::table::{article, reading, source, version};
use variorum_store::{Action, Library, StoreError};

/// Articles of a source that are learned from.
const TEXTS: u32 = 2_000;
/// Fewer articles than this teach nothing.
const FEWEST: u32 = 3;
/// Lines are learned again when a source has grown or shrunk by this share.
const GROWTH: f32 = 0.05;

/// The boilerplate of one outlet.
pub(crate) struct Lines {
    folded: HashSet<String>,
    source_id: SourceId,
    /// The lines that stored comparisons were made without when these were read.
    applied: String,
}

impl Lines {
    /// Places of the blocks that are boilerplate.
    pub(crate) fn blocks(&self, text: &ReadingText) -> Vec<u32> {
        blocks(text, &self.folded)
    }

    /// A text as it takes part in comparisons.
    pub(crate) fn side<'t>(&self, text: &'t ReadingText) -> Side<'t> {
        Side::without(text, &self.blocks(text))
    }

    /// Whether a comparison that was made with these lines may be stored: not, where others count since.
    pub(crate) fn still_count(&self, db: &Connection) -> Result<bool, StoreError> {
        Ok(table::applied(db, &self.source_id)? == self.applied)
    }
}

/// The boilerplate of a source.
pub(crate) fn of_source(db: &Connection, id: &SourceId) -> Result<Lines, StoreError> {
    Ok(Lines {
        folded: table::lines(db, id)?.into_iter().collect(),
        source_id: id.clone(),
        applied: table::applied(db, id)?,
    })
}

/// The boilerplate of an article's source.
pub(crate) fn of_article(db: &Connection, id: &ArticleId) -> Result<Lines, StoreError> {
    of_source(db, &article::get(db, id)?.source_id)
}

fn is_due(one: &Learning) -> bool {
    let Some(then) = one.learned_from else { return one.articles >= FEWEST };
    let moved = one.articles.abs_diff(then);
    moved > 0 && moved as f32 >= then as f32 * GROWTH
}

/// Learns what is new of every source, and forgets comparisons that were made with or without other lines.
///
/// # Errors
/// Those of the store.
pub(crate) fn derive(library: &Library) -> Result<(), StoreError> {
    for one in library.read(|db| table::learnings(db, ENGINE_VERSION))? {
        if is_due(&one) {
            let (texts, names) = library.read(|db| {
                Ok((table::texts(db, &one.source_id, TEXTS)?, table::names(db, &one.source_id)?))
            })?;
            let names: Vec<&str> = names.iter().map(String::as_str).collect();
            let lines = learn(&texts, &names);
            library
                .write(|tx| table::set_learned(tx, ENGINE_VERSION, &one.source_id, one.articles, &lines))?;
        }
        let lines = library.read(|db| Ok(serde_json::to_string(&table::lines(db, &one.source_id)?)?))?;
        if lines != one.applied {
            library.write(|tx| table::apply(tx, ENGINE_VERSION, &one.source_id, &lines))?;
        }
    }
    Ok(())
}

impl App {
    pub(crate) fn boilerplate_rule(&self, request: BoilerplateRule) -> Result<Empty, WireError> {
        let library = self.library();
        let (of, name, words) = library.read(|db| {
            let row = version::get(db, &request.version_id)?;
            let text = reading::get(db, &row.reading_id)?.text;
            let words = text.parts().get(request.block as usize).map(|(_, words)| (*words).to_owned());
            let words = words.ok_or_else(|| StoreError::Invalid("there is no such block".into()))?;
            let of = article::get(db, &row.article_id)?.source_id;
            let (name, _) = source::brief(db, &of)?;
            Ok((of, name, words))
        })?;
        let (ruling, what) = match request.ruling {
            LineRuling::Text => (Ruling::Text, "text"),
            LineRuling::Boilerplate => (Ruling::Boilerplate, "boilerplate"),
        };
        let label = format!("Take “{}” of {} for {what}", clean_line(&words, 40), name);
        library.act(&Action::new(&label), |tx| table::rule(tx, &of, &fold(&words), ruling))?;
        self.changed();
        self.derive_soon();
        Ok(Empty {})
    }
}
