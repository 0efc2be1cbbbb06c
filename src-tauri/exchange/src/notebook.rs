//! Annotations as every format carries them: texts, codes, marks. Formats turn this into bytes and back; where a mark that
//! comes in has its place is for the library.

use variorum_core::text::{Span, TextHash};

/// Everything that goes out, or came in.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Notebook {
    /// What it is of.
    pub title: String,
    /// The codebook, parents before what stands under them.
    pub codes: Vec<Code>,
    /// The texts that were marked.
    pub texts: Vec<Text>,
    /// The marks.
    pub marks: Vec<Mark>,
    /// What could not be read, in sentences.
    pub problems: Vec<String>,
}

/// A tag.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Code {
    /// Its id; empty where the format has none.
    pub id: String,
    /// Names from the root, joined by `/`.
    pub path: String,
    /// Number in the palette, 1 to 8; `None` where the format says nothing.
    pub colour: Option<u8>,
    /// What it means.
    pub description: String,
}

/// A version's text.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Text {
    /// The version.
    pub id: String,
    /// Headline.
    pub headline: String,
    /// Outlet.
    pub source: String,
    /// Label of the version.
    pub label: String,
    /// Address of the article.
    pub url: String,
    /// RFC 3339; empty for unknown.
    pub seen_at: String,
    /// ISO 8601; empty for unknown.
    pub published: String,
    /// The text.
    pub text: String,
    /// SHA-256 of the text.
    pub sha256: String,
}

impl Text {
    /// Brings the hash up to date with the text.
    #[must_use]
    pub fn hashed(self) -> Self {
        Self { sha256: TextHash::of(self.text.as_bytes()).0, ..self }
    }
}

/// A marked passage.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Mark {
    /// Its id, as the format names it.
    pub id: String,
    /// The version it was made on; empty where the format knows addresses alone.
    pub version_id: String,
    /// SHA-256 of that version's text; empty for unknown.
    pub sha256: String,
    /// Address of the article.
    pub url: String,
    /// The words.
    pub exact: String,
    /// What stands before.
    pub prefix: String,
    /// What stands after.
    pub suffix: String,
    /// Where they stand in the version's text.
    pub span: Option<Span>,
    /// Paths of tags.
    pub tags: Vec<String>,
    /// Markdown; empty for none.
    pub note: String,
    /// What the words name: name and kind, one of [`ENTITY_KINDS`].
    pub entity: Option<(String, String)>,
    /// When the version was seen, RFC 3339; empty for unknown.
    pub seen_at: String,
    /// RFC 3339.
    pub created_at: String,
    /// RFC 3339.
    pub updated_at: String,
}

/// Kinds of entities, as they are stored.
pub const ENTITY_KINDS: [&str; 4] = ["person", "organisation", "place", "other"];

/// An id in the spelling of a UUID made from some words: the same words, the same id.
#[must_use]
pub fn derived_id(words: &[&str]) -> String {
    let hex = TextHash::of(words.join("\u{1f}").as_bytes()).0;
    // Version 8 (free) and the usual variant, as RFC 9562 asks.
    format!("{}-{}-8{}-8{}-{}", &hex[..8], &hex[8..12], &hex[13..16], &hex[17..20], &hex[20..32])
}
