//! Writing a bundle: parts one after the other, the manifest last. The same parts give the same bytes.

use super::{BundleError, FORMAT, KIND, KIND_ENTRY, MANIFEST, Manifest, Part, capture_name, rows_name};
use serde::Serialize;
use std::io::{Seek, Write};
use variorum_core::text::TextHash;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// A bundle in the making.
pub struct Writer<W: Write + Seek> {
    zip: ZipWriter<W>,
    parts: Vec<Part>,
}

/// The earliest time that a zip can say, so that bytes do not depend on the clock.
fn options(method: CompressionMethod) -> SimpleFileOptions {
    SimpleFileOptions::default().compression_method(method).last_modified_time(DateTime::default())
}

impl<W: Write + Seek> Writer<W> {
    /// Begins a bundle.
    ///
    /// # Errors
    /// Those of writing.
    pub fn new(to: W) -> Result<Self, BundleError> {
        let mut zip = ZipWriter::new(to);
        zip.start_file(KIND_ENTRY, options(CompressionMethod::Stored))?;
        zip.write_all(KIND.as_bytes())?;
        Ok(Self { zip, parts: Vec::new() })
    }

    /// Adds the rows of a noun, one JSON value a line.
    ///
    /// # Errors
    /// Those of writing.
    pub fn rows<Row: Serialize>(&mut self, noun: &str, rows: &[Row]) -> Result<(), BundleError> {
        let mut bytes = Vec::new();
        for row in rows {
            serde_json::to_writer(&mut bytes, row)?;
            bytes.push(b'\n');
        }
        self.part(rows_name(noun), &bytes, rows.len() as u64)
    }

    /// Adds the original bytes of a capture.
    ///
    /// # Errors
    /// Those of writing.
    pub fn capture(&mut self, sha256: &str, bytes: &[u8]) -> Result<(), BundleError> {
        self.part(capture_name(sha256), bytes, 0)
    }

    fn part(&mut self, name: String, bytes: &[u8], rows: u64) -> Result<(), BundleError> {
        self.zip.start_file(name.as_str(), options(CompressionMethod::Deflated))?;
        self.zip.write_all(bytes)?;
        let sha256 = TextHash::of(bytes).0;
        self.parts.push(Part { name, bytes: bytes.len() as u64, sha256, rows });
        Ok(())
    }

    /// Writes the manifest and ends the file; `head` says everything but format and parts.
    ///
    /// # Errors
    /// Those of writing.
    pub fn finish(mut self, head: Manifest) -> Result<W, BundleError> {
        let manifest = Manifest { format: FORMAT, parts: self.parts, ..head };
        self.zip.start_file(MANIFEST, options(CompressionMethod::Deflated))?;
        serde_json::to_writer_pretty(&mut self.zip, &manifest)?;
        Ok(self.zip.finish()?)
    }
}
