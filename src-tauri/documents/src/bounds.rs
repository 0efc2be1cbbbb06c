//! How much an archive may unpack to: entries, bytes, ratio. Checked by unpacking into nothing, since the sizes that an
//! archive states of itself may be lies.

use std::io::{Cursor, Read};
use variorum_core::import::{Problem, ProblemCode};
use zip::ZipArchive;

/// Entries of one package.
pub const ENTRIES: usize = 10_000;
/// Bytes that one entry may unpack to.
pub const ENTRY_BYTES: u64 = 48 * 1024 * 1024;
/// Bytes that all entries may unpack to together.
pub const PACKAGE_BYTES: u64 = 160 * 1024 * 1024;
/// Bytes unpacked for each byte packed, once more than [`RATIO_FROM`] came out: text packs to a tenth, a bomb to a thousandth.
pub const RATIO: u64 = 150;
/// Below this a ratio says nothing: a page of spaces packs to nothing and harms nobody.
pub const RATIO_FROM: u64 = 8 * 1024 * 1024;

/// A zip package (DOCX, ODT, EPUB) that is known to keep the bounds.
#[derive(Debug)]
pub struct Package<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
}

/// A refusal of something that would unpack to too much.
#[must_use]
pub fn bomb(what: &str) -> Problem {
    Problem::new(
        ProblemCode::Bomb,
        format!(
            "The file was refused: {what}. If you trust it, open it in its own program and save its text."
        ),
    )
}

impl<'a> Package<'a> {
    /// Opens a package and unpacks every entry into nothing, to see that it keeps the bounds.
    ///
    /// # Errors
    /// `malformed` where it is no package, `bomb` where it goes over a bound or defines XML entities.
    pub fn open(bytes: &'a [u8]) -> Result<Self, Problem> {
        let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| {
            Problem::new(
                ProblemCode::Malformed,
                "The file is damaged: its package cannot be opened. Save or download it again.",
            )
        })?;
        if archive.len() > ENTRIES {
            return Err(bomb(&format!("it holds {} files, more than {ENTRIES}", archive.len())));
        }
        let mut whole = 0;
        for at in 0..archive.len() {
            let Ok(mut entry) = archive.by_index(at) else { continue };
            let packed = entry.compressed_size().min(bytes.len() as u64);
            whole += weigh(&mut entry, packed)?;
            if whole > PACKAGE_BYTES {
                return Err(bomb(&format!("it unpacks to more than {} MB", PACKAGE_BYTES >> 20)));
            }
        }
        Ok(Self { archive })
    }

    /// The bytes of an entry; `None` where there is none of this name or it is damaged from its beginning.
    pub fn entry(&mut self, name: &str) -> Option<Vec<u8>> {
        let entry = self.archive.by_name(name).ok()?;
        let mut bytes = Vec::new();
        // What a damaged entry gave up to its damage is better than nothing.
        let _ = entry.take(ENTRY_BYTES).read_to_end(&mut bytes);
        (!bytes.is_empty()).then_some(bytes)
    }
}

/// Unpacks into nothing; how much it was.
fn weigh(entry: &mut impl Read, packed: u64) -> Result<u64, Problem> {
    let mut buffer = [0; 64 * 1024];
    let mut size = 0;
    loop {
        // A damaged entry is for its reader to complain about.
        let Ok(read) = entry.read(&mut buffer) else { return Ok(size) };
        if read == 0 {
            return Ok(size);
        }
        if size == 0 && defines_entities(&buffer[..read]) {
            return Err(bomb("its XML defines entities of its own, which documents have no need of"));
        }
        size += read as u64;
        if size > ENTRY_BYTES {
            return Err(bomb(&format!("a part of it unpacks to more than {} MB", ENTRY_BYTES >> 20)));
        }
        if exceeds_ratio(size, packed) {
            return Err(bomb(&format!("a part of it unpacks to more than {RATIO} times its size")));
        }
    }
}

/// Whether so much out of so little is a bomb.
#[must_use]
pub fn exceeds_ratio(unpacked: u64, packed: u64) -> bool {
    unpacked > RATIO_FROM && unpacked / RATIO > packed.max(1)
}

/// Whether XML declares entities (the billion laughs) in its beginning, where alone it may.
#[must_use]
pub fn defines_entities(xml: &[u8]) -> bool {
    let head = &xml[..xml.len().min(8 * 1024)];
    head.trim_ascii_start().starts_with(b"<") && head.windows(8).any(|window| window == b"<!ENTITY")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tests::make::package;

    fn refused(entries: &[(&str, Vec<u8>)]) -> ProblemCode {
        Package::open(&package(entries)).unwrap_err().code
    }

    #[test]
    fn a_package_within_bounds_gives_its_entries() {
        let bytes = package(&[("a.xml", b"<a/>".to_vec()), ("b/c.xml", b"<c/>".to_vec())]);
        let mut package = Package::open(&bytes).unwrap();
        assert_eq!(package.entry("b/c.xml").unwrap(), b"<c/>");
        assert_eq!(package.entry("../b/c.xml"), None);
    }

    #[test]
    fn bombs_are_refused_by_size_ratio_count_and_entities() {
        assert_eq!(refused(&[("a", vec![b'x'; 12 << 20])]), ProblemCode::Bomb);
        let many: Vec<(String, Vec<u8>)> = (0..=ENTRIES).map(|at| (at.to_string(), Vec::new())).collect();
        let many: Vec<(&str, Vec<u8>)> =
            many.iter().map(|(name, bytes)| (name.as_str(), bytes.clone())).collect();
        assert_eq!(refused(&many), ProblemCode::Bomb);
        let laughs =
            b"<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY l \"ha\"><!ENTITY m \"&l;&l;\">]><a>&m;</a>";
        assert_eq!(refused(&[("content.xml", laughs.to_vec())]), ProblemCode::Bomb);
    }

    #[test]
    fn a_small_part_is_never_refused_for_its_ratio() {
        assert!(!exceeds_ratio(RATIO_FROM, 1));
        assert!(exceeds_ratio(RATIO_FROM * 2, 1_000));
    }
}
