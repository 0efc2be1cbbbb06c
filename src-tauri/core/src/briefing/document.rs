//! A briefing as JSON: the tree, what it cites with everything that is printed of it, and the manifest by which a reader checks
//! each quotation.

use super::{BriefingTree, CitedContext, CitedPassage, Dossier, Evidence, MANIFEST_FORMAT, Manifest};
use serde::{Deserialize, Serialize};

/// Names the layout of a [`BriefingDocument`]; a reader that knows another one must not guess.
pub const DOCUMENT_FORMAT: &str = "variorum-briefing/1";

/// A briefing with its evidence.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct BriefingDocument {
    /// [`DOCUMENT_FORMAT`].
    pub format: String,
    /// When it was made, RFC 3339.
    pub made_at: String,
    /// Its content.
    pub tree: BriefingTree,
    /// What the text cites: the one at `i` has number `i + 1`.
    pub sources: Vec<CitedPassage>,
    /// The cited passages in context; empty where no appendix was asked for.
    #[serde(default)]
    pub appendix: Vec<CitedContext>,
    /// What a reader needs to check the quotations.
    pub manifest: Manifest,
}

impl From<&Dossier> for BriefingDocument {
    fn from(dossier: &Dossier) -> Self {
        let sources: Vec<CitedPassage> = dossier.numbered().into_iter().cloned().collect();
        let appendix = dossier
            .appendix
            .iter()
            .filter(|context| sources.iter().any(|cited| cited.id == context.id))
            .cloned()
            .collect();
        let citations = (1u32..).zip(&sources).map(|(number, cited)| Evidence {
            number,
            id: cited.id.clone(),
            version_id: cited.version_id.clone(),
            sha256: cited.sha256.clone(),
            start: cited.start,
            end: cited.end,
            exact: cited.exact.clone(),
            source: cited.source.clone(),
            headline: cited.headline.clone(),
            label: cited.label.clone(),
            url: cited.url.clone(),
            seen_at: cited.seen_at.clone(),
        });
        Self {
            format: DOCUMENT_FORMAT.to_owned(),
            made_at: dossier.made_at.clone(),
            tree: dossier.tree.clone(),
            manifest: Manifest {
                format: MANIFEST_FORMAT.to_owned(),
                title: dossier.tree.title.clone(),
                made_at: dossier.made_at.clone(),
                citations: citations.collect(),
            },
            sources,
            appendix,
        }
    }
}
