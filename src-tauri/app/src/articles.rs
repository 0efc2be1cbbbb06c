//! Articles: the list, one with its versions, corrections by hand, bin, read marks.

use crate::App;
use crate::contract::Empty;
use crate::contract::articles::{
    ArticleCorrect, ArticleMark, ArticleRequest, ArticleRow, ArticleScope, ArticleSort, ArticleView,
    Articles, ArticlesRequest, Mark, VersionDot, VersionSummary, VersionTime, VersionTimeKind,
    VersionsReorder,
};
use crate::contract::error::WireError;
use crate::sources;
use std::collections::HashMap;
use variorum_core::address;
use variorum_core::ids::ArticleId;
use variorum_store::table::article::{Order, Scope};
use variorum_store::table::note::{self, Target};
use variorum_store::table::version::VersionRow;
use variorum_store::table::{article, source, split, story, version};
use variorum_store::{Action, StoreError};

/// The largest page of a list.
const PAGE: u32 = 500;

/// A version without its text, as it crosses the wire.
pub(crate) fn summary(row: &VersionRow) -> VersionSummary {
    VersionSummary {
        id: row.id.clone(),
        label: row.label(),
        headline: row.headline.clone(),
        published: row.published.clone(),
        updated: row.updated.clone(),
        seen_at: row.seen_at.clone(),
        seen_basis: row.seen_basis,
        gap: row.gap.clone(),
        substance: row.substance,
        words: row.words,
    }
}

/// The best known time of a version, and what it tells.
pub(crate) fn time(row: &VersionRow) -> Option<VersionTime> {
    [
        (&row.updated, VersionTimeKind::Updated),
        (&row.published, VersionTimeKind::Published),
        (&row.seen_at, VersionTimeKind::Seen),
    ]
    .into_iter()
    .find_map(|(iso, kind)| iso.clone().map(|iso| VersionTime { iso, kind }))
}

fn dot(row: &VersionRow) -> VersionDot {
    VersionDot { id: row.id.clone(), label: row.label(), time: time(row), substance: row.substance }
}

impl App {
    pub(crate) fn articles(&self, request: ArticlesRequest) -> Result<Articles, WireError> {
        let scope = match request.scope {
            ArticleScope::All => Scope::All,
            ArticleScope::Inbox => Scope::Inbox,
            ArticleScope::Bin => Scope::Bin,
            ArticleScope::Story { id } => Scope::Story(id),
        };
        let order = match request.sort {
            ArticleSort::Newest => Order::Newest,
            ArticleSort::Oldest => Order::Oldest,
            ArticleSort::Source => Order::Source,
            ArticleSort::Headline => Order::Headline,
            ArticleSort::Versions => Order::Versions,
        };
        let page = self.library().read(|db| {
            let (total, versions, rows) =
                article::page(db, &scope, &request.filter, order, request.offset, request.limit.min(PAGE))?;
            let ids: Vec<ArticleId> = rows.iter().map(|row| row.id.clone()).collect();
            let mut strips: HashMap<ArticleId, Vec<VersionRow>> = HashMap::new();
            for row in version::of_articles(db, &ids)? {
                strips.entry(row.article_id.clone()).or_default().push(row);
            }
            let rows = rows
                .into_iter()
                .map(|row| {
                    let strip = strips.remove(&row.id).unwrap_or_default();
                    let newest = strip.last();
                    Ok(ArticleRow {
                        source: sources::reference(db, &row.source_id)?,
                        time: newest.and_then(time),
                        unread: row.read_version_id.is_none(),
                        changed: row.read_version_id.is_some()
                            && newest.is_some_and(|newest| row.read_version_id.as_ref() != Some(&newest.id)),
                        versions: strip.iter().map(dot).collect(),
                        id: row.id,
                        headline: row.headline,
                        needs_review: row.needs_review,
                        annotations: row.annotations,
                    })
                })
                .collect::<Result<_, StoreError>>()?;
            Ok(Articles { total, versions, rows })
        })?;
        Ok(page)
    }

    pub(crate) fn article(&self, request: ArticleRequest) -> Result<ArticleView, WireError> {
        let view = self.library().read(|db| {
            let row = article::get(db, &request.id)?;
            let (binned, live): (Vec<_>, Vec<_>) =
                version::every(db, &request.id)?.into_iter().partition(|version| version.binned);
            let review = split::pending(db)?.into_iter().find(|split| split.article_id == request.id);
            Ok(ArticleView {
                source: sources::reference(db, &row.source_id)?,
                story_ids: story::of_article(db, &row.id)?,
                versions: live.iter().map(summary).collect(),
                binned_versions: binned.iter().map(summary).collect(),
                last_read: row.read_version_id,
                note: note::get(db, Target::Article, &row.id.0)?,
                review: review.map(|split| split.id),
                id: row.id,
                headline: row.headline,
                url: row.url,
                binned: row.binned,
            })
        })?;
        Ok(view)
    }

    pub(crate) fn article_correct(&self, request: ArticleCorrect) -> Result<Empty, WireError> {
        let library = self.library();
        let row = library.read(|db| article::get(db, &request.id))?;
        let topic =
            if request.note.is_some() { format!("article note {}", request.id) } else { Default::default() };
        let what = if request.note.is_some() { "Note on" } else { "Correct" };
        let label = format!("{what} “{}”", row.headline);
        library.act(&Action { label: &label, topic: &topic }, |tx| {
            if let Some(headline) = &request.headline {
                article::set_headline(tx, &request.id, headline)?;
            }
            if let Some(name) = &request.source {
                let id = source::find_or_create(tx, &[name])?;
                article::set_source(tx, &request.id, &id)?;
            }
            if let Some(url) = &request.url {
                let url = Some(url.trim()).filter(|url| !url.is_empty());
                let key = url.and_then(address::canonical);
                if url.is_some() && key.is_none() {
                    return Err(StoreError::Invalid("an address begins with http:// or https://".into()));
                }
                article::set_url(tx, &request.id, url, key.as_deref())?;
            }
            if let Some(body) = &request.note {
                note::set(tx, Target::Article, &request.id.0, body)?;
            }
            Ok(())
        })?;
        self.changed();
        Ok(Empty {})
    }

    pub(crate) fn versions_reorder(&self, request: VersionsReorder) -> Result<Empty, WireError> {
        let library = self.library();
        let row = library.read(|db| article::get(db, &request.id))?;
        let label = format!("Reorder versions of “{}”", row.headline);
        library.act(&Action::new(&label), |tx| version::reorder(tx, &request.id, &request.version_ids))?;
        self.changed();
        self.derive_soon();
        Ok(Empty {})
    }

    pub(crate) fn article_mark(&self, request: ArticleMark) -> Result<Empty, WireError> {
        let library = self.library();
        let count = request.ids.len();
        let things = if count == 1 { "1 article".to_owned() } else { format!("{count} articles") };
        match request.mark {
            // Reading is no deed to take back: it happens by looking.
            Mark::Read | Mark::Unread => library.write(|tx| {
                request.ids.iter().try_for_each(|id| article::set_read(tx, id, request.mark == Mark::Read))
            })?,
            Mark::Bin => library.act(&Action::new(&format!("Bin {things}")), |tx| {
                request.ids.iter().try_for_each(|id| article::set_binned(tx, id, true))
            })?,
            Mark::Restore => library.act(&Action::new(&format!("Restore {things}")), |tx| {
                request.ids.iter().try_for_each(|id| article::set_binned(tx, id, false))
            })?,
        }
        self.changed();
        Ok(Empty {})
    }
}
