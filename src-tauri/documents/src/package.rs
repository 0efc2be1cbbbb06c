//! Documents that are ZIP packages by their format (DOCX, ODT, EPUB): opened only once every entry was seen to keep the bounds.

use std::io::{Cursor, Read};
use variorum_core::import::{Problem, ProblemCode};
use variorum_readers::bounds::{Bounds, Meter};
use zip::ZipArchive;

/// A package that is known to keep the bounds.
#[derive(Debug)]
pub(crate) struct Package<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
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
        let mut meter = Meter::new(Bounds::DOCUMENT);
        for at in 0..archive.len() {
            meter.enter()?;
            let Ok(entry) = archive.by_index(at) else { continue };
            meter.weigh(entry.compressed_size().min(bytes.len() as u64), entry)?;
        }
        Ok(Self { archive })
    }

    /// The bytes of an entry; `None` where there is none of this name or it is damaged from its beginning.
    pub fn entry(&mut self, name: &str) -> Option<Vec<u8>> {
        let entry = self.archive.by_name(name).ok()?;
        let mut bytes = Vec::new();
        // What a damaged entry gave up to its damage is better than nothing.
        let _ = entry.take(Bounds::DOCUMENT.entry_bytes).read_to_end(&mut bytes);
        (!bytes.is_empty()).then_some(bytes)
    }
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
    fn bombs_are_refused_by_ratio_count_and_entities() {
        assert_eq!(refused(&[("a", vec![b'x'; 12 << 20])]), ProblemCode::Bomb);
        let many: Vec<(String, Vec<u8>)> =
            (0..=Bounds::DOCUMENT.entries).map(|at| (at.to_string(), Vec::new())).collect();
        let many: Vec<(&str, Vec<u8>)> =
            many.iter().map(|(name, bytes)| (name.as_str(), bytes.clone())).collect();
        assert_eq!(refused(&many), ProblemCode::Bomb);
        let laughs =
            b"<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY l \"ha\"><!ENTITY m \"&l;&l;\">]><a>&m;</a>";
        assert_eq!(refused(&[("content.xml", laughs.to_vec())]), ProblemCode::Bomb);
    }
}
