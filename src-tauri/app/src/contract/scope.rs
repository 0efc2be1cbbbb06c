//! Whose ledger, families, remarks and figures: one scope for every question that is asked of a story or an article. Lists
//! of articles have a scope of their own (`articles`), which knows inbox and bin too.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use variorum_core::ids::{ArticleId, StoryId};

/// A story, an article, or the library where neither is named.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
pub struct StoryScope {
    /// This story; the whole library where there is none.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub story_id: Option<StoryId>,
    /// This article alone.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub article_id: Option<ArticleId>,
}
