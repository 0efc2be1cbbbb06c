//! Articles of one outlet that may be one, proposed with reasons and ruled on by the analyst; they are found by `derive_twins`.
//! Merging and splitting articles stand here too.

use crate::contract::Empty;
use crate::contract::articles::{ArticleMerge, VersionTime};
use crate::contract::error::WireError;
use crate::contract::identity::{
    ArticleSplit, Proposal, Proposals, ProposalsRequest, ProposedArticle, TwinRequest,
};
use crate::{App, articles, sources};
use rusqlite::Connection;
use std::cmp::Reverse;
use variorum_core::ids::ArticleId;
use variorum_store::table::twin::{self, TwinRow};
use variorum_store::table::{article, identity, version};
use variorum_store::{Action, StoreError};

/// The largest page of the list.
const PAGE: u32 = 200;

/// The pair with the article that would stay first: the one with more versions, else the older one.
fn proposal(db: &Connection, row: TwinRow) -> Result<Proposal, StoreError> {
    let (one, other) = (proposed(db, &row.one)?, proposed(db, &row.other)?);
    let since = |side: &ProposedArticle| side.time.as_ref().map_or("9".to_owned(), |time| time.iso.clone());
    let is_first = (Reverse(one.versions), since(&one)) <= (Reverse(other.versions), since(&other));
    let (stays, joins) = if is_first { (one, other) } else { (other, one) };
    Ok(Proposal {
        source: sources::reference(db, &article::get(db, &stays.id)?.source_id)?,
        reasons: reasons(&row, &stays, &joins),
        stays,
        joins,
        headline: row.headline,
        paragraphs: row.paragraphs,
        words: row.words,
    })
}

fn proposed(db: &Connection, id: &ArticleId) -> Result<ProposedArticle, StoreError> {
    let row = article::get(db, id)?;
    let versions = version::of_articles(db, std::slice::from_ref(id))?;
    let newest = versions.last().ok_or(StoreError::NotFound("the article's version"))?;
    let time: Option<VersionTime> = versions.first().and_then(articles::time);
    Ok(ProposedArticle {
        id: row.id,
        headline: row.headline,
        url: row.url,
        versions: u32::try_from(versions.len()).unwrap_or(u32::MAX),
        newest: newest.id.clone(),
        words: newest.words,
        time,
        annotations: row.annotations,
    })
}

/// Why they may be one, in words, the strongest first.
fn reasons(row: &TwinRow, stays: &ProposedArticle, joins: &ProposedArticle) -> Vec<String> {
    let percent = |share: f32| (share * 100.0).floor();
    let mut out = Vec::new();
    if row.paragraphs >= 1.0 {
        out.push("the same text".to_owned());
    } else {
        if row.paragraphs > 0.0 {
            out.push(format!("{} % of the text in the same paragraphs", percent(row.paragraphs)));
        }
        out.push(format!("{} % of the words in the same order", percent(row.words)));
    }
    out.push(if row.headline >= 1.0 {
        "the same headline".to_owned()
    } else if row.headline > 0.0 {
        format!("{} % of the headline", percent(row.headline))
    } else {
        "another headline".to_owned()
    });
    match (&stays.url, &joins.url) {
        (Some(_), Some(_)) => out.push("two addresses".to_owned()),
        (None, None) => out.push("neither has an address".to_owned()),
        _ => out.push("one has no address".to_owned()),
    }
    out
}

impl App {
    pub(crate) fn proposals(&self, request: ProposalsRequest) -> Result<Proposals, WireError> {
        Ok(self.library().read(|db| {
            let rows = twin::page(db, request.offset, request.limit.min(PAGE))?;
            let list = rows.into_iter().map(|row| proposal(db, row)).collect::<Result<_, StoreError>>()?;
            Ok(Proposals { total: twin::count(db)?, list })
        })?)
    }

    pub(crate) fn proposal_dismiss(&self, request: TwinRequest) -> Result<Empty, WireError> {
        let library = self.library();
        let one = library.read(|db| {
            article::get(db, &request.other)?;
            article::get(db, &request.one)
        })?;
        let label = format!("Keep “{}” apart from its twin", one.headline);
        library.act(&Action::new(&label), |tx| twin::dismiss(tx, &request.one, &request.other))?;
        self.changed();
        Ok(Empty {})
    }

    pub(crate) fn article_merge(&self, request: ArticleMerge) -> Result<Empty, WireError> {
        let library = self.library();
        let into = library.read(|db| article::get(db, &request.into))?;
        let label = format!("Merge an article into “{}”", into.headline);
        library.act(&Action::new(&label), |tx| identity::merge(tx, &request.from, &request.into))?;
        self.changed();
        self.derive_soon();
        Ok(Empty {})
    }

    pub(crate) fn article_split(&self, request: ArticleSplit) -> Result<ArticleId, WireError> {
        let library = self.library();
        let own = library.read(|db| article::get(db, &request.id))?;
        let count = request.version_ids.len();
        let what = if count == 1 { "a version".to_owned() } else { format!("{count} versions") };
        let label = format!("Split {what} off “{}”", own.headline);
        let id = library
            .act(&Action::new(&label), |tx| identity::split_off(tx, &request.id, &request.version_ids))?;
        self.changed();
        self.derive_soon();
        Ok(id)
    }
}
