//! A story as one file: written from a library, taken into another.

use super::{counts, store_report};
use crate::App;
use crate::contract::error::WireError;
use crate::contract::exchange::{Count, ExchangeKind, ExchangeReport};
use std::collections::HashMap;
use std::fs::File;
use std::io::BufReader;
use std::path::Path;
use variorum_core::briefing::HeldText;
use variorum_core::ids::{CaptureId, StoryId, VersionId};
use variorum_exchange::bundle::{Bundle, BundleError, Manifest, Writer};
use variorum_store::exchange::{self, Line, Rows, merge, take};
use variorum_store::table::capture::{self, Packed};
use variorum_store::table::story;
use variorum_store::{Library, SCHEMA, StoreError};

/// Writes a story, or everything, to a file; gives what is in it.
pub(super) fn write(library: &Library, of: Option<&StoryId>, to: File) -> Result<Vec<Count>, WireError> {
    let (taken, title) = library.write(|tx| {
        let title = match of {
            Some(story) => story::name(tx, story)?,
            None => "The whole library".to_owned(),
        };
        Ok((take(tx, of)?, title))
    })?;
    let mut writer = Writer::new(to)?;
    let mut written = Vec::new();
    for (noun, rows) in &taken.rows {
        writer.rows(noun, rows)?;
        written.push(Count { noun: noun.clone(), count: u32::try_from(rows.len()).unwrap_or(u32::MAX) });
    }
    for (id, sha256) in &taken.captures {
        let bytes = library.read(|db| capture::content(db, &CaptureId(id.clone())))?;
        writer.capture(sha256, &bytes)?;
    }
    writer.finish(Manifest {
        schema: SCHEMA,
        title,
        program: env!("CARGO_PKG_VERSION").to_owned(),
        made_at: variorum_store::now(),
        ..Manifest::default()
    })?;
    Ok(written)
}

fn open(path: &Path) -> Result<Bundle<BufReader<File>>, WireError> {
    let bundle = Bundle::open(BufReader::new(File::open(path).map_err(BundleError::from)?))?;
    let found = bundle.manifest().schema;
    if found > SCHEMA {
        return Err(StoreError::Newer { found, known: SCHEMA }.into());
    }
    Ok(bundle)
}

/// Takes a bundle into a library: all of it, or nothing where a part of it is not what was written.
pub(super) fn take_in(
    library: &Library,
    path: &Path,
    into: Option<&StoryId>,
) -> Result<ExchangeReport, WireError> {
    let mut bundle = open(path)?;
    bundle.check()?;
    let mut rows = Rows::new();
    for noun in bundle.nouns() {
        let lines: Vec<Line> = bundle.rows(&noun)?;
        rows.insert(noun, lines);
    }
    let title = variorum_core::text::clean_line(&bundle.manifest().title, 80);
    let shown = path.display().to_string();
    let report = library.write(|tx| {
        let mut bytes = |sha256: &str| {
            let original = bundle.capture(sha256).map_err(|error| StoreError::Invalid(error.to_string()))?;
            Packed::new(&original)
        };
        let merged = merge(tx, &rows, &title, &mut bytes)?;
        if let (Some(story), true) = (into, merged.stories.is_empty()) {
            for article in &merged.articles {
                story::add(tx, article, story)?;
            }
        }
        let report = ExchangeReport {
            id: String::new(),
            at: String::new(),
            kind: ExchangeKind::Bundle,
            path: shown,
            title: title.clone(),
            added: counts(&merged.added),
            updated: counts(&merged.updated),
            conflicts: u32::try_from(merged.conflicts.len()).unwrap_or(u32::MAX),
            kept_deleted: merged.kept_deleted,
            known: 0,
            unplaced: Vec::new(),
            problems: merged.problems,
        };
        store_report(tx, &report)?;
        Ok(report)
    })?;
    Ok(report)
}

impl App {
    /// Every text that the library holds of a version; nothing where it does not hold the version. Versions that came with a
    /// bundle are found under the id that they had there, too.
    ///
    /// # Errors
    /// Those of the store.
    pub fn texts_of_version(&self, id: &VersionId) -> Result<Option<Vec<HeldText>>, WireError> {
        let texts = self.library().read(|db| {
            let local = exchange::local_id(db, &id.0)?.map_or_else(|| id.clone(), VersionId);
            let texts = exchange::texts_of(db, &local)?;
            let held = |(sha256, text)| HeldText { sha256, text };
            Ok((!texts.is_empty()).then(|| texts.into_iter().map(held).collect()))
        })?;
        Ok(texts)
    }
}

/// The texts of every version in a bundle, by the version's id: what a briefing is checked against.
///
/// # Errors
/// Where the file is no bundle, or a part of it is not what was written.
pub fn texts_of_bundle(path: &Path) -> Result<HashMap<String, Vec<HeldText>>, WireError> {
    let mut bundle = open(path)?;
    let mut texts: HashMap<String, Vec<HeldText>> = HashMap::new();
    let versions: Vec<Line> = bundle.rows("version")?;
    let of = |line: &Line, column: &str| {
        line.row.get(column).and_then(|value| value.as_str()).unwrap_or_default().to_owned()
    };
    for version in &versions {
        texts.entry(of(version, "id")).or_default();
        for alias in &version.aliases {
            texts.entry(alias.clone()).or_default();
        }
    }
    for line in bundle.rows::<Line>("reading")? {
        let held = HeldText { sha256: of(&line, "sha256"), text: of(&line, "text") };
        let version_id = of(&line, "version_id");
        let names = versions.iter().filter(|version| of(version, "id") == version_id);
        for name in names.flat_map(|version| version.aliases.iter().cloned()).chain([version_id.clone()]) {
            texts.entry(name).or_default().push(held.clone());
        }
    }
    Ok(texts)
}
