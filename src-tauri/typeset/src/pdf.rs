//! A sheet to a PDF: tagged after PDF/UA-1 and kept after PDF/A-2a where the content allows it.

use crate::world::Desk;
use crate::{fonts, inputs};
use typst::diag::SourceDiagnostic;
use typst::foundations::{Datetime, Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};
use variorum_core::briefing::Dossier;
use variorum_press::sheet::Sheet;
use variorum_press::when::Moment;

/// Which standard a PDF was checked against.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Archive {
    /// PDF/A-2a (ISO 19005-2) and PDF/UA-1 (ISO 14289-1).
    ArchivalAndAccessible,
    /// PDF/UA-1 alone.
    Accessible,
    /// Tagged, but held to neither: a letter that no font has stands in the way of both.
    Tagged,
}

/// A typeset briefing.
#[derive(Debug)]
pub struct Pdf {
    /// The file.
    pub bytes: Vec<u8>,
    /// What it keeps to.
    pub archive: Archive,
    /// Its pages.
    pub pages: usize,
    /// Letters that no font on this machine has.
    pub missing: String,
}

/// Why a briefing could not be typeset.
#[derive(Debug, thiserror::Error)]
#[error("the briefing could not be typeset: {0}")]
pub struct TypesetError(String);

/// Typesets a briefing. The same dossier gives the same bytes, given the same fonts.
///
/// # Errors
/// [`TypesetError`] with the library's own words; no dossier is known to bring one about.
pub fn pdf(dossier: &Dossier) -> Result<Pdf, TypesetError> {
    let sheet = Sheet::new(dossier);
    let letters = inputs::letters(&sheet);
    let fonts = fonts::holding(letters.chars());
    let missing: String = fonts.missing.iter().collect();
    let desk = Desk::new(inputs::of(&sheet, &fonts.families), fonts);
    let made = set(&desk, &sheet);
    // The library remembers all that it ever laid out; a long-lived program must make it forget.
    comemo::evict(0);
    let (bytes, archive, pages) = made?;
    Ok(Pdf { bytes, archive, pages, missing })
}

/// Letters of a briefing that neither the program nor this machine has a font for.
#[must_use]
pub fn missing_letters(dossier: &Dossier) -> String {
    let letters = inputs::letters(&Sheet::new(dossier));
    fonts::holding(letters.chars()).missing.into_iter().collect()
}

fn set(desk: &Desk, sheet: &Sheet) -> Result<(Vec<u8>, Archive, usize), TypesetError> {
    let document = typst::compile::<PagedDocument>(desk).output.map_err(|errors| told(&errors))?;
    let pages = document.pages().len();
    let timestamp = timestamp(sheet.made_at);
    let mut refused = None;
    for (archive, standards) in [
        (Archive::ArchivalAndAccessible, &[PdfStandard::A_2a, PdfStandard::Ua_1][..]),
        (Archive::Accessible, &[PdfStandard::Ua_1]),
        (Archive::Tagged, &[]),
    ] {
        let standards =
            PdfStandards::new(standards).map_err(|error| TypesetError(error.message().to_string()))?;
        let creator = Smart::Custom(Some("Variorum".into()));
        let options = PdfOptions { standards, creator, timestamp, ..PdfOptions::default() };
        match typst_pdf::pdf(&document, &options) {
            Ok(bytes) => return Ok((bytes, archive, pages)),
            Err(errors) => refused = Some(told(&errors)),
        }
    }
    Err(refused.unwrap_or_else(|| TypesetError("no format was tried".to_owned())))
}

fn told(errors: &[SourceDiagnostic]) -> TypesetError {
    TypesetError(
        errors.first().map_or_else(|| "no reason given".to_owned(), |error| error.message.to_string()),
    )
}

/// The time of the dossier as the one in the file; none where it cannot be read.
fn timestamp(made_at: &str) -> Option<Timestamp> {
    let made = Moment::read(made_at)?;
    let (hour, minute, second, _) = made.time.unwrap_or_default();
    let (year, second) = (i32::from(made.year), second.min(59));
    Some(Timestamp::new_utc(Datetime::from_ymd_hms(year, made.month, made.day, hour, minute, second)?))
}
