//! A briefing with everything that is printed of it: what the press gets.

use super::{BriefingTree, Credibility, Reliability};
use crate::ids::CitationId;

/// A briefing ready to print.
#[derive(Clone, Debug, Default)]
pub struct Dossier {
    /// Its content.
    pub tree: BriefingTree,
    /// Its citations; those used in the text are numbered by first use.
    pub citations: Vec<CitedPassage>,
    /// When it was made, RFC 3339: from the caller, so that the same content gives the same bytes.
    pub made_at: String,
}

/// A citation with everything that is printed of it.
#[derive(Clone, Debug, PartialEq)]
pub struct CitedPassage {
    /// The citation.
    pub id: CitationId,
    /// The exact words.
    pub exact: String,
    /// Name of the source.
    pub source: String,
    /// The source's reliability.
    pub reliability: Option<Reliability>,
    /// The item's credibility.
    pub credibility: Option<Credibility>,
    /// Headline of the version.
    pub headline: String,
    /// Label of the version.
    pub label: String,
    /// ISO 8601.
    pub published: Option<String>,
    /// RFC 3339.
    pub seen_at: Option<String>,
    /// Address of the article.
    pub url: Option<String>,
    /// SHA-256 of the version's text.
    pub sha256: String,
}

impl Dossier {
    /// The citations used in the text, in the order of their first use: number `i + 1` is the `i`th.
    #[must_use]
    pub fn numbered(&self) -> Vec<&CitedPassage> {
        let mut out: Vec<&CitedPassage> = Vec::new();
        for id in self.tree.citation_order() {
            if out.iter().all(|cited| cited.id != id) {
                out.extend(self.citations.iter().find(|cited| cited.id == id));
            }
        }
        out
    }
}
