//! From bytes to articles ready to be stored: reading, normalising, hashing and compressing, all outside the library.

use super::{Pasted, files};
use crate::reading;
use chrono::{DateTime, Utc};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use variorum_core::address;
use variorum_core::import::{Extractor, Harvest, Input, Item, Problem, ProblemCode, VersionRead};
use variorum_core::newssniffer::Page;
use variorum_core::text::ReadingText;
use variorum_core::time::{Seen, SeenBasis};
use variorum_readers::archive;
use variorum_readers::bounds::{Bounds, Meter};
use variorum_readers::table::Mappings;
use variorum_store::table::capture::Packed;
use variorum_store::table::reading::{NewReading, Review};
use variorum_store::table::version::NewVersion;

/// A text and its blocks take up about so many times its length.
const BLOCKS: usize = 2;

/// A file or a pasted text.
#[derive(Clone, Debug)]
pub(crate) enum Content {
    File(PathBuf),
    Pasted(Pasted),
}

impl Content {
    /// How it is named to the analyst.
    pub(crate) fn path(&self) -> String {
        match self {
            Self::File(path) => path.display().to_string(),
            Self::Pasted(pasted) => pasted.name.clone(),
        }
    }
}

/// What a content came to.
pub(crate) struct Prepared {
    pub path: String,
    /// Where it lies in that file, where that is an archive.
    pub inside: Option<String>,
    /// When it was witnessed, where the content itself does not know.
    pub witnessed: Seen,
    pub result: Result<(Packed, Vec<PreparedArticle>), Problem>,
}

impl Prepared {
    /// About how much memory it takes up, in bytes.
    pub(crate) fn weight(&self) -> usize {
        let Ok((packed, articles)) = &self.result else { return 0 };
        let versions = articles.iter().flat_map(|article| &article.versions);
        packed.stored() + versions.map(|version| BLOCKS * version.reading.text.text.len()).sum::<usize>()
    }
}

/// One article, ready to be stored.
pub(crate) struct PreparedArticle {
    pub name: Option<String>,
    pub source_names: Vec<String>,
    pub url: Option<String>,
    pub url_key: Option<String>,
    pub guid: Option<String>,
    pub versions: Vec<NewVersion>,
    /// Versions that are named by their number, with the time they were seen, and have no text here.
    pub listed: Vec<(u32, Seen)>,
    pub split: Option<Page>,
    pub problems: Vec<Problem>,
}

impl PreparedArticle {
    /// Whether it is a feed's summary of an article, not the article.
    pub(crate) fn is_summary(&self) -> bool {
        self.problems.iter().any(|problem| problem.code == ProblemCode::SummaryOnly)
    }
}

/// Reads one content and hands over what it came to; of an archive, each file inside on its own, until `out` breaks off.
/// Never panics: a reader that does is a failed file, not a failed import.
pub(crate) fn prepare(
    content: &Content,
    mappings: &Mappings,
    out: &mut dyn FnMut(Prepared) -> ControlFlow<()>,
) {
    let (name, url) = match content {
        Content::File(path) => (path.file_name().unwrap_or_default().to_string_lossy().into_owned(), None),
        Content::Pasted(pasted) => (pasted.name.clone(), pasted.url.clone()),
    };
    let witnessed = witnessed(content);
    let part = |inside, result| Prepared { path: content.path(), inside, witnessed, result };
    let one = |name: &str, bytes: &[u8]| {
        let input = Input { name, bytes, url: url.as_deref() };
        let (extractor, harvest) = reading::read_with(&input, mappings)?;
        let packed = Packed::new(bytes).map_err(|error| {
            Problem::new(ProblemCode::Unreadable, format!("The file could not be packed: {error}."))
        })?;
        Ok((packed, articles(harvest, extractor, input.url, witnessed)))
    };
    let _ = match load(content) {
        Ok(bytes) if archive::is_archive(&bytes) => {
            let mut each = |inside: String, bytes: Result<Vec<u8>, Problem>| {
                let result = bytes.and_then(|bytes| one(&inside, &bytes));
                out(part(Some(inside), result))
            };
            let opened = unpack(&bytes, "", 0, &mut Meter::new(Bounds::ARCHIVE), &mut each);
            opened.map_or_else(|problem| out(part(None, Err(problem))), |()| ControlFlow::Continue(()))
        }
        Ok(bytes) => out(part(None, one(&name, &bytes))),
        Err(problem) => out(part(None, Err(problem))),
    };
}

/// The files of an archive and of the archives in it, each under its path through them all.
pub(crate) fn unpack(
    bytes: &[u8],
    above: &str,
    depth: u8,
    meter: &mut Meter,
    each: &mut dyn FnMut(String, Result<Vec<u8>, Problem>) -> ControlFlow<()>,
) -> Result<(), Problem> {
    archive::unpack(bytes, depth, meter, &mut |meter, entry| {
        let inside = if above.is_empty() { entry.name } else { format!("{above} › {}", entry.name) };
        match entry.bytes {
            Ok(bytes) if archive::is_archive(&bytes) => match unpack(&bytes, &inside, depth + 1, meter, each)
            {
                Ok(()) => ControlFlow::Continue(()),
                Err(problem) => each(inside, Err(problem)),
            },
            bytes => each(inside, bytes),
        }
    })
}

pub(crate) fn load(content: &Content) -> Result<Vec<u8>, Problem> {
    match content {
        Content::File(path) => files::bytes(path),
        Content::Pasted(pasted) => Ok(pasted.bytes.clone()),
    }
}

fn witnessed(content: &Content) -> Seen {
    let modified = |path: &Path| Some(DateTime::<Utc>::from(std::fs::metadata(path).ok()?.modified().ok()?));
    match content {
        Content::File(path) => modified(path).map(|at| Seen { at, basis: SeenBasis::FileTime }),
        Content::Pasted(_) => None,
    }
    .unwrap_or_else(|| Seen { at: Utc::now(), basis: SeenBasis::ImportTime })
}

/// The articles of a harvest, ready to be stored.
pub(super) fn articles(
    harvest: Harvest,
    extractor: Extractor,
    url: Option<&str>,
    witnessed: Seen,
) -> Vec<PreparedArticle> {
    let mut shared = harvest.problems;
    harvest
        .items
        .into_iter()
        .map(|item| {
            let mut problems = item.problems.clone();
            problems.append(&mut shared);
            article(item, extractor, url, witnessed, problems)
        })
        .collect()
}

fn article(
    item: Item,
    extractor: Extractor,
    url: Option<&str>,
    witnessed: Seen,
    problems: Vec<Problem>,
) -> PreparedArticle {
    let address = item.article.url.as_deref().or(url).map(str::to_owned);
    let url_key = address.as_deref().and_then(address::canonical);
    let host = address.as_deref().filter(|_| url_key.is_some()).and_then(address::outlet_host);
    let split: Option<Page> = item.split.and_then(|page| serde_json::from_value(page).ok());
    let review = match &split {
        Some(page) if page.rows.iter().any(variorum_core::newssniffer::Row::is_uncertain) => Review::Unsure,
        _ => Review::Sure,
    };
    let numbered = item.versions.iter().any(|version| version.number.is_some());
    let language = item.article.language;
    PreparedArticle {
        name: item.name,
        source_names: item.article.source.into_iter().chain(host).collect(),
        url: address.filter(|_| url_key.is_some()),
        url_key,
        guid: item.article.guid,
        listed: item
            .versions
            .iter()
            .filter(|version| version.blocks.is_empty())
            .filter_map(|version| Some((version.number?, version.seen?)))
            .collect(),
        versions: item
            .versions
            .into_iter()
            // Of numbered versions the order is known, not the time: the copy's own time says nothing of theirs.
            .map(|version| {
                new_version(version, extractor, review, &language, (!numbered).then_some(witnessed))
            })
            .filter(|version| !version.reading.text.blocks.is_empty())
            .collect(),
        split,
        problems,
    }
}

fn new_version(
    read: VersionRead,
    extractor: Extractor,
    review: Review,
    language: &Option<String>,
    witnessed: Option<Seen>,
) -> NewVersion {
    NewVersion {
        number: read.number,
        published: read.published,
        updated: read.updated,
        seen: read.seen.or(witnessed),
        gap: read.gap,
        reading: NewReading {
            text: ReadingText::compose(read.blocks),
            extractor: format!("{} {}", extractor.name, extractor.version),
            review,
            language: language.clone(),
        },
    }
}
