//! The one door through which bytes become articles: which reader fits, and whether it reads here or in a process of its own.
//! What is new in a library, and where it belongs, is decided elsewhere.

mod apart;
mod inside;

pub use inside::{Inside, read_inside};

use crate::import::DiffengineReader;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::OnceLock;
use variorum_core::import::{Extractor, Fit, Harvest, Input, Problem, ProblemCode, Reader};
use variorum_readers::table::{Mappings, TableReader};

/// This program, where it can be started again to read one document.
static PROGRAM: OnceLock<PathBuf> = OnceLock::new();

/// To be asked first in `main`: whether this start of the program was meant to read one document for another start of it. If
/// so it has done that, and `main` ends with the code. If not, documents that need it are read apart from now on.
pub fn reader_process() -> Option<ExitCode> {
    if std::env::args_os().nth(1).is_some_and(|word| word == apart::ASKED) {
        return Some(apart::answer());
    }
    if let Ok(program) = std::env::current_exe() {
        // Asked twice it is the same program.
        let _ = PROGRAM.set(program);
    }
    None
}

/// Reads some bytes with the reader that fits them best. Never panics.
///
/// # Errors
/// A [`Problem`] where nothing could be had: an unknown format, a damaged file, one that goes over a bound.
pub fn read(input: &Input<'_>) -> Result<(Extractor, Harvest), Problem> {
    read_with(input, &Mappings::default())
}

/// The same, with what the analyst said of the fields of tables.
///
/// # Errors
/// Those of [`read`].
pub(crate) fn read_with(input: &Input<'_>, mappings: &Mappings) -> Result<(Extractor, Harvest), Problem> {
    if input.bytes.is_empty() {
        return Err(Problem::new(ProblemCode::Empty, "The file is empty; save it again from its source."));
    }
    read_by(fittest(input), input, mappings)
}

/// Reads bytes that are in the library already with the present version of the reader that read them then, given as it is stored
/// with a reading; with another where that one is gone, or where one has come that knows the format for certain.
///
/// # Errors
/// Those of [`read`].
pub(crate) fn read_again(
    input: &Input<'_>,
    then: &str,
    mappings: &Mappings,
) -> Result<(Extractor, Harvest), Problem> {
    let name = then.split_once(' ').map_or(then, |(name, _)| name);
    let fitting = fittest(input);
    // The name of a file in an archive is not kept: a weak sign may be missing now.
    let same = every().find(|(reader, _)| reader.extractor().name == name);
    let reader = match fitting {
        Some((Fit::Certain, ..)) => fitting,
        _ => same.map(|(reader, is_foreign)| (Fit::Likely, reader, is_foreign)).or(fitting),
    };
    read_by(reader, input, mappings)
}

/// Every extractor as it is stored with a reading that it makes now.
pub(crate) fn extractors() -> Vec<String> {
    every().map(|(reader, _)| reader.extractor()).map(|one| format!("{} {}", one.name, one.version)).collect()
}

type Fitting = (Fit, &'static dyn Reader, bool);

fn read_by(
    reader: Option<Fitting>,
    input: &Input<'_>,
    mappings: &Mappings,
) -> Result<(Extractor, Harvest), Problem> {
    let (_, reader, is_foreign) = reader.ok_or_else(|| {
        Problem::new(
            ProblemCode::UnsupportedFormat,
            "Variorum does not read this kind of file; save the article as HTML or plain text and drop that.",
        )
    })?;
    let tables = TableReader { mappings };
    let harvest = match PROGRAM.get().filter(|_| is_foreign) {
        Some(program) => apart::read(program, reader.extractor(), input)?,
        None if reader.extractor() == tables.extractor() => read_here(&tables, input)?,
        None => read_here(reader, input)?,
    };
    Ok((reader.extractor(), harvest))
}

/// Every reader, and whether it is one that reads apart.
fn every() -> impl Iterator<Item = (&'static dyn Reader, bool)> {
    let foreign = variorum_documents::foreign().iter().map(|reader| (*reader, true));
    let documents = variorum_documents::readers().iter().map(|reader| (*reader, false));
    let others = variorum_readers::readers().iter().map(|reader| (*reader, false));
    let archives = [(&DiffengineReader as &'static dyn Reader, false)];
    foreign.chain(documents).chain(archives).chain(others)
}

/// The reader that fits best, the first among equals, and whether it is one that reads apart.
fn fittest(input: &Input<'_>) -> Option<Fitting> {
    let mut best: Option<Fitting> = None;
    for (reader, is_foreign) in every() {
        let fit = reader.fit(input);
        if fit > best.map_or(Fit::No, |(fit, ..)| fit) {
            best = Some((fit, reader, is_foreign));
        }
    }
    best
}

/// Reads in this process; a reader that panics is a file that could not be read.
fn read_here(reader: &dyn Reader, input: &Input<'_>) -> Result<Harvest, Problem> {
    catch_unwind(AssertUnwindSafe(|| reader.read(input))).unwrap_or_else(|_| {
        Err(Problem::new(
            ProblemCode::Malformed,
            "The file could not be read: it broke the reader. Save it again, or paste its text.",
        ))
    })
}
