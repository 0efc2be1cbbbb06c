//! Stable identifiers: UUIDs in their usual spelling, one type a noun so that they cannot be mixed up. Making new ones needs
//! a clock and is the store's business.

use serde::{Deserialize, Serialize};

macro_rules! id_types {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        #[cfg_attr(feature = "contract", derive(ts_rs::TS))]
        pub struct $name(pub String);

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                &self.0
            }
        }

        impl From<String> for $name {
            fn from(id: String) -> Self {
                Self(id)
            }
        }
    )+};
}

id_types! {
    /// A story.
    StoryId,
    /// A source.
    SourceId,
    /// An article.
    ArticleId,
    /// A version of an article.
    VersionId,
    /// A reading of a version.
    ReadingId,
    /// A capture.
    CaptureId,
    /// An annotation.
    AnnotationId,
    /// A tag.
    TagId,
    /// A note.
    NoteId,
    /// An entity.
    EntityId,
    /// An event.
    EventId,
    /// A briefing.
    BriefingId,
    /// A citation.
    CitationId,
    /// A News Sniffer page whose rows were split between two versions.
    SplitId,
}
