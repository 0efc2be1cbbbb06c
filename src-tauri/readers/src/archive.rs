//! ZIP archives of articles: what lies in them, one file after the other, within bounds. What a file inside is, and what it
//! says, is for the other readers to tell; nothing is ever written under a name that stands in an archive.

use crate::bounds::Meter;
use std::io::Cursor;
use std::ops::ControlFlow;
use variorum_core::import::{Problem, ProblemCode};
use variorum_core::text::clean_line;
use zip::ZipArchive;
use zip::result::ZipError;

/// Characters of a name inside that are shown.
const NAME: usize = 160;

/// The part that every office document of Microsoft's family has.
const CONTENT_TYPES: &str = "[Content_Types].xml";

/// A file inside an archive, or why it could not be had.
#[derive(Debug)]
pub struct Entry {
    /// Its path inside, fit to show: one line, no control characters. Never a path to write to.
    pub name: String,
    /// Its bytes.
    pub bytes: Result<Vec<u8>, Problem>,
}

/// Whether bytes are a ZIP archive of files, not a document whose format happens to be one.
#[must_use]
pub fn is_archive(bytes: &[u8]) -> bool {
    (bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06")) && !is_document(bytes)
}

/// Office formats begin with, or list, a part of a fixed name.
fn is_document(bytes: &[u8]) -> bool {
    let first = bytes.get(30..38) == Some(b"mimetype".as_slice());
    let tail = &bytes[bytes.len().saturating_sub(1 << 20)..];
    let named = tail.windows(19).any(|name| name == CONTENT_TYPES.as_bytes());
    // The name may stand in a document that lies in the archive: its own list of contents decides.
    first
        || named
            && ZipArchive::new(Cursor::new(bytes))
                .map_or(true, |archive| archive.index_for_name(CONTENT_TYPES).is_some())
}

/// Hands each file of an archive to `each`, in the order of the archive, until it breaks off. `depth` is how many archives
/// this one lies in.
///
/// # Errors
/// A [`Problem`] where the archive as a whole cannot be read, or goes over the bounds; files handed over before stay good.
pub fn unpack(
    bytes: &[u8],
    depth: u8,
    meter: &mut Meter,
    each: &mut dyn FnMut(&mut Meter, Entry) -> ControlFlow<()>,
) -> Result<(), Problem> {
    meter.descend(depth)?;
    // The list of contents is read whole before the first file: a list of millions is refused unread.
    let listed = bytes.windows(4).filter(|four| *four == b"PK\x01\x02").count();
    if u32::try_from(listed).unwrap_or(u32::MAX) > meter.bounds().entries.saturating_mul(2) {
        return Err(Problem::new(
            ProblemCode::Bomb,
            format!(
                "The archive lists more than {} files; unpack it yourself and drop the folder.",
                meter.bounds().entries
            ),
        ));
    }
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| {
        Problem::new(
            ProblemCode::Malformed,
            format!("The archive is damaged or cut off ({error}). Download or pack it again."),
        )
    })?;
    let mut any = false;
    for at in 0..archive.len() {
        let name = match archive.name_for_index(at) {
            Some(Ok(name)) => name.into_owned(),
            _ => format!("file {}", at + 1),
        };
        if !is_wanted(&name) {
            continue;
        }
        let opened = archive.by_index(at);
        if opened.as_ref().is_ok_and(zip::read::ZipFile::is_dir) {
            continue;
        }
        any = true;
        meter.enter()?;
        let name = clean_line(&name, NAME);
        let bytes = match opened {
            Ok(file) => meter.unpack(file.compressed_size(), file),
            Err(error) => Err(locked(&error)),
        };
        let bomb = bytes.as_ref().err().filter(|problem| problem.code == ProblemCode::Bomb).cloned();
        if each(meter, Entry { name, bytes }).is_break() {
            return Ok(());
        }
        if let Some(bomb) = bomb {
            return Err(bomb);
        }
    }
    if any { Ok(()) } else { Err(Problem::new(ProblemCode::Empty, "There are no files in the archive.")) }
}

/// What systems leave behind in archives is nobody's article.
fn is_wanted(name: &str) -> bool {
    let mut parts = name.split(['/', '\\']);
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    !parts.any(|part| part == "__MACOSX" || part.starts_with('.') && part != "." && part != "..")
        && !last.is_empty()
        && !last.eq_ignore_ascii_case("thumbs.db")
        && !last.eq_ignore_ascii_case("desktop.ini")
}

fn locked(error: &ZipError) -> Problem {
    match error {
        ZipError::UnsupportedArchive(what) if what.to_lowercase().contains("password") => Problem::new(
            ProblemCode::Unreadable,
            "The file is locked with a password. Unpack the archive yourself and drop what is in it.",
        ),
        ZipError::UnsupportedArchive(_) => Problem::new(
            ProblemCode::UnsupportedFormat,
            "The file is packed in a way that Variorum does not read. Unpack the archive yourself and drop what is in it.",
        ),
        other => Problem::new(
            ProblemCode::Malformed,
            format!("It does not unpack ({other}). Pack or download the archive again."),
        ),
    }
}

#[cfg(test)]
mod tests;
