//! Office documents, PDF, books, mail and web archives to core types. One module a format, each behind the same trait as the
//! readers of text and pages; HTML inside of them goes through the one reader of HTML.
//!
//! [`readers`] are bounded and written here; [`foreign`] hand hostile bytes to parsers of others, and are meant to run in a
//! process of their own with limits. Starting that process is not done here: this crate does no IO.

mod draft;
mod epub;
mod mail;
mod mhtml;
mod odt;
mod package;
mod pdf;
mod rtf;
#[cfg(test)]
mod tests;
mod warc;
mod word;

use variorum_core::import::Reader;

/// Readers that are bounded by themselves and run anywhere.
#[must_use]
pub fn readers() -> &'static [&'static dyn Reader] {
    &[
        &rtf::RtfReader,
        &mhtml::MhtmlReader,
        &warc::WarcReader,
        &mail::MboxReader,
        &mail::MailReader,
        &odt::OdtReader,
    ]
}

/// Readers whose parsers may take any time and memory on hostile bytes: they run apart, under limits.
#[must_use]
pub fn foreign() -> &'static [&'static dyn Reader] {
    &[&pdf::PdfReader, &word::WordReader, &epub::EpubReader]
}
