//! A briefing with everything that is printed of it: what the press gets.

use super::{BriefingTree, Credibility, Look, Reliability};
use crate::ids::{CitationId, VersionId};
use serde::{Deserialize, Serialize};

/// A briefing ready to print.
#[derive(Clone, Debug, Default)]
pub struct Dossier {
    /// Its content.
    pub tree: BriefingTree,
    /// Its citations; those used in the text are numbered by first use.
    pub citations: Vec<CitedPassage>,
    /// The cited passages in their context and what became of them since; empty where no appendix is asked for.
    pub appendix: Vec<CitedContext>,
    /// Accent and logo.
    pub look: Look,
    /// When it was made, RFC 3339: from the caller, so that the same content gives the same bytes.
    pub made_at: String,
}

/// A citation with everything that is printed of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CitedPassage {
    /// The citation.
    pub id: CitationId,
    /// The version it is pinned to.
    pub version_id: VersionId,
    /// Unicode scalar values into the text that `sha256` names.
    pub start: usize,
    /// The first one after.
    pub end: usize,
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

/// A cited passage in its surroundings, for the appendix.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CitedContext {
    /// The citation.
    pub id: CitationId,
    /// What stands before it.
    pub before: String,
    /// The exact words.
    pub exact: String,
    /// What stands after it.
    pub after: String,
    /// What became of it in later versions, oldest first; only those where something did.
    pub since: Vec<ChangeSince>,
    /// The analyst's own tags and notes on it; those marked private are never here.
    pub notes: Vec<NoteOnPassage>,
}

/// What became of a passage in a later version.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ChangeSince {
    /// Label of the later version.
    pub label: String,
    /// When that was seen, RFC 3339.
    pub seen_at: Option<String>,
    /// In words: "edited", "gone".
    pub state: String,
    /// The words that stand there now; empty where there are none.
    pub now: String,
}

/// A tagged or noted passage that overlaps a cited one.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NoteOnPassage {
    /// Paths of its tags.
    pub tags: Vec<String>,
    /// Its note; empty for none.
    pub note: String,
}

impl Dossier {
    /// The citations used in the text, in the order of their first use: number `i + 1` is the `i`th.
    #[must_use]
    pub fn numbered(&self) -> Vec<&CitedPassage> {
        let mut out: Vec<&CitedPassage> = Vec::new();
        let mut seen = std::collections::HashSet::new();
        for id in self.tree.citation_order() {
            if seen.insert(id.clone()) {
                out.extend(self.citations.iter().find(|cited| cited.id == id));
            }
        }
        out
    }
}
