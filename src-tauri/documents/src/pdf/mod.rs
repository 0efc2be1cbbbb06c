//! PDF: text through `pdf_oxide`, with `pdf-extract` for a second opinion where the first finds little; paragraphs are put
//! together from the lines, since a page has lines only. A scanned page has no text, and the analyst is told so.

mod flow;
mod info;
mod letters;

use crate::draft::Draft;
use pdf_oxide::PdfDocument;
use std::panic::{AssertUnwindSafe, catch_unwind};
use variorum_core::import::{Extractor, Fit, Harvest, Input, Problem, ProblemCode, Reader};
use variorum_readers::bounds::PDF_PAGES;

/// Letters a page below which somebody else is asked.
const FEW: usize = 300;

/// Reads PDF.
pub(crate) struct PdfReader;

impl Reader for PdfReader {
    fn extractor(&self) -> Extractor {
        Extractor { name: "pdf", version: 1 }
    }

    fn fit(&self, input: &Input<'_>) -> Fit {
        let head = &input.bytes[..input.bytes.len().min(1024)];
        if head.windows(5).any(|window| window == b"%PDF-") {
            return if head.starts_with(b"%PDF-") { Fit::Certain } else { Fit::Likely };
        }
        if input.name.to_ascii_lowercase().ends_with(".pdf") { Fit::Likely } else { Fit::No }
    }

    fn read(&self, input: &Input<'_>) -> Result<Harvest, Problem> {
        let first = catch_unwind(AssertUnwindSafe(|| read(input.bytes))).ok().flatten();
        let (mut draft, mut pages, locked) = match first {
            Some(read) => (read.draft, read.pages, read.locked),
            None => (Draft::default(), Vec::new(), false),
        };
        if locked {
            return Err(Problem::new(
                ProblemCode::Unreadable,
                "The PDF is locked with a password. Open it in its own program and save it without one.",
            ));
        }
        if is_poor(&pages) {
            let second = catch_unwind(AssertUnwindSafe(|| {
                pdf_extract::extract_text_from_mem_by_pages(input.bytes).ok()
            }));
            if let Ok(Some(second)) = second
                && quality(&second) > quality(&pages)
            {
                pages = second;
            }
        }
        if pages.is_empty() {
            return Err(Problem::new(
                ProblemCode::Malformed,
                "The PDF is damaged: no page of it can be read. Download or save it again.",
            ));
        }
        if count(&pages, char::is_alphanumeric) == 0 {
            return Err(Problem::new(
                ProblemCode::NoText,
                format!(
                    "The PDF has {} without any text: it was scanned, or is a picture. Make its text readable with a program for that (OCR), or type it and paste it.",
                    counted(pages.len())
                ),
            ));
        }
        draft.parts = flow::paragraphs(&pages);
        Ok(draft.harvest(input.url))
    }
}

fn counted(pages: usize) -> String {
    if pages == 1 { "one page".to_owned() } else { format!("{pages} pages") }
}

struct Read {
    draft: Draft,
    pages: Vec<String>,
    locked: bool,
}

fn read(bytes: &[u8]) -> Option<Read> {
    let document = PdfDocument::from_bytes(bytes.to_vec()).ok()?;
    let mut draft = info::properties(&document);
    let count = document.page_count().ok()?;
    if count > PDF_PAGES {
        draft.problems.push(Problem::new(
            ProblemCode::TooLarge,
            format!(
                "The PDF has {count} pages; only the first {PDF_PAGES} were read. Divide it and import the parts."
            ),
        ));
    }
    let pages: Vec<String> =
        (0..count.min(PDF_PAGES)).map(|page| document.extract_text(page).unwrap_or_default()).collect();
    let locked = document.is_encrypted() && pages.iter().all(|page| page.trim().is_empty());
    Some(Read { draft, pages, locked })
}

fn count(pages: &[String], what: impl Fn(char) -> bool) -> usize {
    pages.iter().flat_map(|page| page.chars()).filter(|c| what(*c)).count()
}

/// Whether the text of so many pages is too little, or lost the spaces between its words.
fn is_poor(pages: &[String]) -> bool {
    let letters = count(pages, char::is_alphanumeric);
    letters < FEW * pages.len().max(1) || spaces(pages) < 100
}

/// Spaces for each thousand letters of a script that has spaces.
fn spaces(pages: &[String]) -> usize {
    let spaced = |c: char| {
        c.is_alphabetic() && !('\u{2E80}'..='\u{D7FF}').contains(&c) && !('\u{E00}'..='\u{EFF}').contains(&c)
    };
    let letters = count(pages, spaced);
    if letters < 200 { 1_000 } else { count(pages, char::is_whitespace) * 1_000 / letters }
}

/// Twice the letters speak for a reading; so do spaces where the other has none.
fn quality(pages: &[String]) -> (bool, usize) {
    let letters = count(pages, char::is_alphanumeric);
    (letters > 0 && spaces(pages) >= 100, letters.checked_ilog2().map_or(0, |log| log as usize + 1))
}
