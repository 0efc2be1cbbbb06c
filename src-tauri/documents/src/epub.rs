//! Books (EPUB) through `rbook`: a book is one article with its chapters as subheadings; a periodical, as programs that gather
//! news make them, has an article a chapter. Chapters go through the reader of HTML.

use crate::draft::{Draft, Role};
use crate::package::Package;
use rbook::Epub;
use std::io::Cursor;
use variorum_core::import::{Extractor, Fit, Harvest, Input, Item, Problem, ProblemCode, Reader};
use variorum_core::text::{BlockKind, clean_line};
use variorum_core::time::Stated;
use variorum_readers::bounds::CHAPTERS;
use variorum_readers::html::HtmlReader;
use variorum_readers::stated::stated;

/// Reads EPUB.
pub(crate) struct EpubReader;

impl Reader for EpubReader {
    fn extractor(&self) -> Extractor {
        Extractor { name: "epub", version: 100 + HtmlReader.extractor().version }
    }

    fn fit(&self, input: &Input<'_>) -> Fit {
        let named = input.name.to_ascii_lowercase().ends_with(".epub");
        let head = &input.bytes[..input.bytes.len().min(128)];
        let marked = head.windows(20).any(|window| window == b"application/epub+zip");
        match (input.bytes.starts_with(b"PK\x03\x04"), marked, named) {
            (true, true, _) | (true, _, true) => Fit::Certain,
            (false, _, true) => Fit::Likely,
            _ => Fit::No,
        }
    }

    fn read(&self, input: &Input<'_>) -> Result<Harvest, Problem> {
        Package::open(input.bytes)?;
        let book = Epub::read(Cursor::new(input.bytes.to_vec())).map_err(|_| damaged())?;
        let metadata = book.metadata();
        let value =
            |property: &str| metadata.by_property(property).next().map(|entry| entry.value().to_owned());
        let made = value("dc:date").as_deref().and_then(stated);
        let saved = match value("dcterms:modified").as_deref().and_then(stated) {
            Some(Stated::Instant(at)) => Some(at.to_utc()),
            _ => None,
        };
        let draft = Draft {
            title: value("dc:title"),
            source: value("dc:publisher"),
            made,
            saved,
            language: value("dc:language"),
            ..Draft::default()
        };
        let is_periodical = metadata
            .by_property("calibre:publication_type")
            .chain(metadata.by_property("calibre:periodical"))
            .any(|entry| entry.value().starts_with("periodical"));
        let chapters = chapters(&book);
        if chapters.is_empty() {
            return Err(damaged());
        }
        if is_periodical {
            return Ok(periodical(draft, chapters));
        }
        let writer = value("dc:creator");
        Ok(one(draft, writer, chapters, input.url))
    }
}

fn damaged() -> Problem {
    Problem::new(
        ProblemCode::Malformed,
        "The book is damaged or locked: no chapter of it can be read. Save it again, or as HTML.",
    )
}

/// The chapters as the reader of pages sees them, in reading order, those without text left out.
fn chapters(book: &Epub) -> Vec<Item> {
    let mut out = Vec::new();
    for chapter in book.reader().take(CHAPTERS) {
        let Ok(chapter) = chapter else { continue };
        let page = Input { name: "chapter.xhtml", bytes: chapter.content().as_bytes(), url: None };
        let Ok(harvest) = HtmlReader.read(&page) else { continue };
        let has_text = |item: &Item| {
            item.versions.iter().flat_map(|version| &version.blocks).any(|(kind, _)| kind.is_main())
        };
        out.extend(harvest.items.into_iter().filter(has_text));
    }
    out
}

fn one(mut draft: Draft, writer: Option<String>, chapters: Vec<Item>, url: Option<&str>) -> Harvest {
    let title = draft.title.clone().unwrap_or_default().to_lowercase();
    for block in chapters.into_iter().flat_map(|item| item.versions).flat_map(|version| version.blocks) {
        let role = match block.0 {
            BlockKind::Headline if block.1.to_lowercase() == title => continue,
            BlockKind::Headline | BlockKind::Subheading => Role::Heading,
            BlockKind::ListItem => Role::Item,
            BlockKind::BlockQuotation => Role::Quotation,
            BlockKind::Caption => Role::Caption,
            _ => Role::Text,
        };
        draft.parts.push((role, block.1));
    }
    // The book's title stands above its first chapter's, whatever else is said.
    if let Some(title) = draft.title.clone() {
        draft.parts.insert(0, (Role::Title, title));
    }
    let mut harvest = draft.harvest(url);
    if let (Some(writer), Some(item)) = (writer, harvest.items.first_mut()) {
        let blocks = &mut item.versions[0].blocks;
        let at = usize::from(blocks.first().is_some_and(|(kind, _)| *kind == BlockKind::Headline));
        if !blocks.iter().any(|(kind, _)| *kind == BlockKind::Byline) {
            blocks.insert(at, (BlockKind::Byline, writer));
        }
    }
    harvest
}

fn periodical(draft: Draft, chapters: Vec<Item>) -> Harvest {
    let source = draft.source.or(draft.title);
    let named = |mut item: Item| {
        let mut blocks = item.versions.iter().flat_map(|version| &version.blocks);
        item.name =
            blocks.find(|(kind, _)| *kind == BlockKind::Headline).map(|(_, words)| clean_line(words, 120));
        item.article.source = item.article.source.take().or_else(|| source.clone());
        for version in &mut item.versions {
            version.published = version.published.or(draft.made);
        }
        item
    };
    Harvest { items: chapters.into_iter().map(named).collect(), problems: Vec::new() }
}
