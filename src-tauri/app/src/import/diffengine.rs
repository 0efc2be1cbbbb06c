//! A diffengine archive as articles with their versions. The database is read by the store, which knows SQL.

use chrono::{NaiveDateTime, TimeZone, Utc};
use variorum_core::import::{
    ArticleFacts, Extractor, Fit, Harvest, Input, Item, Problem, ProblemCode, Reader, VersionRead,
};
use variorum_core::text::{BlockKind, clean_line};
use variorum_core::time::{Seen, SeenBasis};
use variorum_readers::bounds::DATABASE_BYTES;
use variorum_readers::html::fragment;
use variorum_store::foreign::{self, DiffengineEntry, DiffengineVersion, ForeignError};

/// Reads the database that diffengine keeps.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct DiffengineReader;

impl Reader for DiffengineReader {
    fn extractor(&self) -> Extractor {
        Extractor { name: "diffengine", version: 1 }
    }

    fn fit(&self, input: &Input<'_>) -> Fit {
        if input.bytes.starts_with(b"SQLite format 3\0") { Fit::Certain } else { Fit::No }
    }

    fn read(&self, input: &Input<'_>) -> Result<Harvest, Problem> {
        if input.bytes.len() > DATABASE_BYTES {
            return Err(Problem::new(
                ProblemCode::TooLarge,
                "The database is larger than 64 MB; export the articles that you need from it as CSV and import that.",
            ));
        }
        let archive = foreign::diffengine(input.bytes).map_err(|error| match error {
            ForeignError::Unknown => Problem::new(
                ProblemCode::UnsupportedFormat,
                "This database is of another program than diffengine. Open a library with “Open library”; export anything \
                 else as CSV and import that.",
            ),
            ForeignError::Damaged(reason) => Problem::new(
                ProblemCode::Malformed,
                format!(
                    "The database is damaged or was copied while it was written ({}). Copy it again.",
                    clean_line(&reason, 120)
                ),
            ),
        })?;
        let mut problems = Vec::new();
        if archive.cut {
            problems.push(Problem::new(
                ProblemCode::TooLarge,
                "The archive holds more versions than are read of one file; the rest was left out.",
            ));
        }
        Ok(Harvest { items: archive.entries.into_iter().map(item).collect(), problems })
    }
}

fn item(entry: DiffengineEntry) -> Item {
    let title = entry.versions.last().map_or(entry.url.as_str(), |version| version.title.as_str());
    Item {
        name: Some(clean_line(title, 90)),
        versions: entry.versions.iter().map(version).collect(),
        article: ArticleFacts { url: Some(entry.url), source: entry.feed, ..ArticleFacts::default() },
        ..Item::default()
    }
}

fn version(stored: &DiffengineVersion) -> VersionRead {
    let title = fragment::line(&stored.title);
    let mut blocks = fragment::blocks(&stored.text);
    blocks.retain(|(_, words)| *words != title);
    if !title.is_empty() {
        blocks.insert(0, (BlockKind::Headline, title));
    }
    // The archive's own record of when it looked.
    let at = NaiveDateTime::parse_from_str(stored.created.trim(), "%Y-%m-%d %H:%M:%S%.f").ok();
    let seen = at.map(|at| Seen { at: Utc.from_utc_datetime(&at), basis: SeenBasis::ArchiveRecord });
    VersionRead { blocks, seen, ..VersionRead::default() }
}
