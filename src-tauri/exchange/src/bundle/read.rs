//! Reading a bundle, which may have been made to harm: nothing is unpacked to disk, every size is bounded before it is read,
//! and every part is the one that the manifest names.

use super::{
    BundleError, FORMAT, LARGEST_CAPTURE, LARGEST_MANIFEST, LARGEST_ROWS, LARGEST_WHOLE, MANIFEST,
    MOST_PARTS, Manifest, Part, capture_name,
};
use serde::de::DeserializeOwned;
use std::collections::HashMap;
use std::io::{Read, Seek};
use variorum_core::text::TextHash;
use zip::ZipArchive;

/// An open bundle.
pub struct Bundle<R: Read + Seek> {
    zip: ZipArchive<R>,
    manifest: Manifest,
    parts: HashMap<String, Part>,
}

impl<R: Read + Seek> Bundle<R> {
    /// Opens a bundle and reads its manifest.
    ///
    /// # Errors
    /// [`BundleError`]: foreign, newer, over a bound, or broken.
    pub fn open(from: R) -> Result<Self, BundleError> {
        let mut zip = ZipArchive::new(from)?;
        if zip.len() > MOST_PARTS + 2 {
            return Err(BundleError::TooLarge(format!("it has {} parts", zip.len())));
        }
        if zip.index_for_name(MANIFEST).is_none() {
            return Err(BundleError::Foreign);
        }
        let bytes = bounded(&mut zip, MANIFEST, LARGEST_MANIFEST)?;
        let format: Format = serde_json::from_slice(&bytes)?;
        if format.format > FORMAT {
            return Err(BundleError::Newer(format.format));
        }
        let manifest: Manifest = serde_json::from_slice(&bytes)?;
        let whole = manifest.parts.iter().fold(0_u64, |sum, part| sum.saturating_add(part.bytes));
        if whole > LARGEST_WHOLE || manifest.parts.len() > MOST_PARTS {
            return Err(BundleError::TooLarge(format!("its parts have {whole} bytes")));
        }
        let parts: HashMap<String, Part> =
            manifest.parts.iter().map(|part| (part.name.clone(), part.clone())).collect();
        if parts.len() < manifest.parts.len() {
            return Err(BundleError::Altered("a part is listed twice".into()));
        }
        Ok(Self { zip, manifest, parts })
    }

    /// What the manifest says.
    #[must_use]
    pub fn manifest(&self) -> &Manifest {
        &self.manifest
    }

    /// The nouns that it has rows of.
    #[must_use]
    pub fn nouns(&self) -> Vec<String> {
        let name = |part: &Part| Some(part.name.strip_prefix("rows/")?.strip_suffix(".jsonl")?.to_owned());
        self.manifest.parts.iter().filter_map(name).collect()
    }

    /// The rows of a noun; none where it has no such part.
    ///
    /// # Errors
    /// Where the part is not the one that the manifest names, or a line of it is no such row.
    pub fn rows<Row: DeserializeOwned>(&mut self, noun: &str) -> Result<Vec<Row>, BundleError> {
        let name = super::rows_name(noun);
        if !self.parts.contains_key(&name) {
            return Ok(Vec::new());
        }
        let bytes = self.part(&name, LARGEST_ROWS)?;
        let lines = bytes.split(|byte| *byte == b'\n').filter(|line| !line.is_empty());
        lines.map(|line| Ok(serde_json::from_slice(line)?)).collect()
    }

    /// The original bytes of a capture.
    ///
    /// # Errors
    /// Where it is not there, or is not what its name says.
    pub fn capture(&mut self, sha256: &str) -> Result<Vec<u8>, BundleError> {
        let bytes = self.part(&capture_name(sha256), LARGEST_CAPTURE)?;
        if TextHash::of(&bytes).0 != sha256 {
            return Err(BundleError::Altered(format!("capture {sha256} has other bytes")));
        }
        Ok(bytes)
    }

    /// Reads every part once and compares its hash with the manifest; gives how many there are.
    ///
    /// # Errors
    /// For the first part that is not the one named.
    pub fn check(&mut self) -> Result<usize, BundleError> {
        for part in self.manifest.parts.clone() {
            self.part(&part.name, LARGEST_ROWS)?;
        }
        Ok(self.manifest.parts.len())
    }

    fn part(&mut self, name: &str, bound: u64) -> Result<Vec<u8>, BundleError> {
        let part =
            self.parts.get(name).ok_or_else(|| BundleError::Altered(format!("{name} is not listed")))?;
        let (size, sha256) = (part.bytes, part.sha256.clone());
        if size > bound {
            return Err(BundleError::TooLarge(format!("{name} has {size} bytes")));
        }
        if self.zip.index_for_name(name).is_none() {
            return Err(BundleError::Altered(format!("{name} is missing")));
        }
        let bytes = bounded(&mut self.zip, name, size).map_err(|error| match error {
            BundleError::TooLarge(_) => BundleError::Altered(format!("{name} is longer than listed")),
            other => other,
        })?;
        if bytes.len() as u64 != size || TextHash::of(&bytes).0 != sha256 {
            return Err(BundleError::Altered(format!("{name} is not what was written")));
        }
        Ok(bytes)
    }
}

/// The one field that every format has.
#[derive(serde::Deserialize)]
struct Format {
    format: u32,
}

/// An entry of at most `bound` bytes, whatever its header says.
fn bounded<R: Read + Seek>(zip: &mut ZipArchive<R>, name: &str, bound: u64) -> Result<Vec<u8>, BundleError> {
    let entry = zip.by_name(name)?;
    let mut bytes = Vec::new();
    entry
        .take(bound.saturating_add(1))
        .read_to_end(&mut bytes)
        .map_err(|error| BundleError::Altered(format!("{name} cannot be unpacked ({error})")))?;
    if bytes.len() as u64 > bound {
        return Err(BundleError::TooLarge(format!("{name} has more than {bound} bytes")));
    }
    Ok(bytes)
}
