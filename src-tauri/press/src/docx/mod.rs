//! The briefing as an Office Open XML document (ECMA-376 part 1, transitional): the package and its fixed parts. What a
//! word processor lays out is left to it: page numbers are fields, and the table of contents is one that it can renew.

mod appendix;
mod body;
mod notes;
mod numbering;
mod picture;
mod properties;
mod runs;
mod source_list;
mod table;
mod xml;

use crate::{PressError, Rasterise, sheet::Sheet, when::Moment};
use std::io::{Cursor, Write};
use variorum_core::briefing::Accent;
use zip::{CompressionMethod, DateTime, ZipWriter, write::SimpleFileOptions};

const STYLES: &str = include_str!("parts/styles.xml");
const SETTINGS: &str = include_str!("parts/settings.xml");
const FONTS: &str = include_str!("parts/fontTable.xml");
const CONTENT_TYPES: &str = include_str!("parts/content_types.xml");
const PACKAGE_LINKS: &str = include_str!("parts/package.rels");

/// Makes the package. Times in it come from the sheet, so that the same sheet gives the same bytes.
pub(crate) fn print(sheet: &Sheet, rasterise: Rasterise<'_>) -> Result<Vec<u8>, PressError> {
    let lists = numbering::Lists::new(sheet);
    let body = body::print(sheet, &lists, rasterise);
    let parts = [
        ("[Content_Types].xml", CONTENT_TYPES.to_owned()),
        ("_rels/.rels", PACKAGE_LINKS.to_owned()),
        ("docProps/core.xml", properties::core(sheet)),
        ("docProps/app.xml", properties::app()),
        ("word/document.xml", body.document),
        ("word/_rels/document.xml.rels", body.links.print(&body.pictures)),
        ("word/styles.xml", styles(sheet)),
        ("word/settings.xml", SETTINGS.to_owned()),
        ("word/fontTable.xml", FONTS.to_owned()),
        ("word/numbering.xml", lists.print()),
        ("word/footnotes.xml", notes::footnotes(sheet)),
        ("word/header1.xml", notes::header(sheet)),
        ("word/footer1.xml", notes::footer(sheet)),
    ];
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(modified(sheet.made_at))
        .unix_permissions(0o644);
    let mut package = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        package.start_file(name, options)?;
        package.write_all(text.as_bytes())?;
    }
    // Pictures are compressed already.
    let stored = options.compression_method(CompressionMethod::Stored);
    for (name, bytes) in body.pictures.files() {
        package.start_file(format!("word/{name}"), stored)?;
        package.write_all(bytes)?;
    }
    Ok(package.finish()?.into_inner())
}

/// The styles with the accent of the briefing in place of the common one.
fn styles(sheet: &Sheet) -> String {
    let accent = &sheet.look.accent;
    if *accent == Accent::default() {
        return STYLES.to_owned();
    }
    STYLES.replace("2B5C8A", &accent.digits()).replace("E3ECF4", &accent.tint(13).digits())
}

/// The time of the parts: that of the dossier where a ZIP can hold it (from 1980 on), else the first a ZIP knows.
fn modified(made_at: &str) -> DateTime {
    Moment::read(made_at)
        .and_then(|made| {
            let (hour, minute, second, _) = made.time.unwrap_or_default();
            DateTime::from_date_and_time(made.year, made.month, made.day, hour, minute, second).ok()
        })
        .unwrap_or_default()
}
