//! Readers of foreign formats: bytes in, core types out. One module a format; [`readers`] lists them all.
//!
//! What a reader finds is material to be kept and shown as text. Nothing in it runs, loads or is asked for.

pub mod archive;
pub mod bounds;
pub mod encoding;
pub mod feed;
pub mod html;
pub mod language;
pub mod link;
pub mod newsdiffs;
pub mod newssniffer;
pub mod opml;
pub mod phrases;
pub mod stated;
pub mod table;
#[cfg(test)]
mod tests;
pub mod text;

use variorum_core::import::{Fit, Input, Reader};

/// Every reader, in the order in which equals are asked.
#[must_use]
pub fn readers() -> &'static [&'static dyn Reader] {
    &[
        &newssniffer::SavedPage,
        &newssniffer::CopiedPage,
        &newsdiffs::NewsDiffsReader,
        &feed::FeedReader,
        &opml::OpmlReader,
        &link::LinkReader,
        &table::TableReader::BY_NAMES,
        &html::HtmlReader,
        &text::MarkdownReader,
        &text::TextReader,
    ]
}

/// The reader that fits an input best; `None` where none does.
#[must_use]
pub fn reader_for(input: &Input<'_>) -> Option<&'static dyn Reader> {
    let rated = readers().iter().map(|reader| (reader.fit(input), *reader)).filter(|(fit, _)| *fit > Fit::No);
    // The first of equals wins.
    rated.rev().max_by_key(|(fit, _)| *fit).map(|(_, reader)| reader)
}
