//! Briefings: content and citations. What leaves the library as a document is the business of `documents`.

use crate::App;
use crate::carried::still_stands;
use crate::contract::Empty;
use crate::contract::briefings::{
    BriefingCreate, BriefingRequest, BriefingRow, BriefingSave, BriefingSaved, BriefingView,
    BriefingsRequest, CitationCreate, CitationGrade, CitationView,
};
use crate::contract::error::{ErrorCode, WireError};
use crate::passages;
use rusqlite::Connection;
use std::path::Path;
use variorum_core::briefing::{BriefBlock, BriefingTree, CitedPassage, Dossier};
use variorum_core::ids::{BriefingId, CitationId};
use variorum_core::text::clean_line;
use variorum_store::table::briefing::{self, CitationRow};
use variorum_store::table::{article, look, reading, source, version};
use variorum_store::{Action, StoreError};

pub(crate) fn citation_view(db: &Connection, row: CitationRow) -> Result<CitationView, StoreError> {
    let version = version::get(db, &row.version_id)?;
    let of = article::get(db, &version.article_id)?;
    let text = reading::get(db, &row.reading_id)?;
    let (name, reliability) = source::brief(db, &of.source_id)?;
    let newest = version::every(db, &version.article_id)?.into_iter().rfind(|other| !other.binned);
    let gone_in = match newest {
        Some(newest) if !still_stands(db, &row.reading_id, row.span, &newest)? => Some(newest.label()),
        _ => None,
    };
    let offset = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
    Ok(CitationView {
        id: row.id,
        article_id: version.article_id.clone(),
        start: offset(row.span.start),
        end: offset(row.span.end),
        exact: row.exact,
        source: name,
        reliability,
        credibility: row.credibility,
        headline: text.headline,
        label: version.label(),
        published: version.published,
        seen_at: version.seen_at,
        url: of.url,
        sha256: text.sha256,
        gone_in,
        version_id: row.version_id,
    })
}

fn view(db: &Connection, id: &BriefingId) -> Result<BriefingView, StoreError> {
    let (tree, story_id, updated_at) = briefing::get(db, id)?;
    let order = tree.citation_order();
    let mut citations = briefing::citations(db, id)?
        .into_iter()
        .map(|row| citation_view(db, row))
        .collect::<Result<Vec<_>, StoreError>>()?;
    citations.sort_by_key(|cited| order.iter().position(|id| *id == cited.id).unwrap_or(usize::MAX));
    Ok(BriefingView { id: id.clone(), story_id, tree, citations, updated_at })
}

fn cited(view: CitationView) -> CitedPassage {
    CitedPassage {
        id: view.id,
        version_id: view.version_id,
        start: view.start as usize,
        end: view.end as usize,
        exact: view.exact,
        source: view.source,
        reliability: view.reliability,
        credibility: view.credibility,
        headline: view.headline,
        label: view.label,
        published: view.published,
        seen_at: view.seen_at,
        url: view.url,
        sha256: view.sha256,
    }
}

/// Refuses a tree that cites what is not a citation of the briefing.
fn check(db: &Connection, id: &BriefingId, tree: &BriefingTree) -> Result<(), StoreError> {
    let known: Vec<CitationId> = briefing::citations(db, id)?.into_iter().map(|row| row.id).collect();
    if tree.citation_order().iter().any(|id| !known.contains(id)) {
        return Err(StoreError::Invalid(
            "the text cites a passage that is not a citation of this briefing".into(),
        ));
    }
    Ok(())
}

/// Writes whole or not at all: a part file beside the target, then a rename.
pub(crate) fn write_file(path: &Path, bytes: &[u8]) -> Result<(), WireError> {
    let part = path.with_extension("variorum-part");
    let written = std::fs::write(&part, bytes).and_then(|()| std::fs::rename(&part, path));
    written.map_err(|error| {
        let _ = std::fs::remove_file(&part);
        WireError::new(
            ErrorCode::File,
            format!("{} could not be written ({error}); choose another folder", path.display()),
        )
    })
}

impl App {
    pub(crate) fn briefings(&self, request: BriefingsRequest) -> Result<Vec<BriefingRow>, WireError> {
        let rows = self.library().read(|db| briefing::list(db, request.story_id.as_ref()))?;
        Ok(rows
            .into_iter()
            .map(|row| BriefingRow {
                id: row.id,
                title: row.title,
                story_id: row.story_id,
                updated_at: row.updated_at,
                citations: row.citations,
            })
            .collect())
    }

    pub(crate) fn briefing_create(&self, request: BriefingCreate) -> Result<BriefingView, WireError> {
        let settings = self.settings_get(Empty {})?;
        let started = match &request.template {
            Some(template) => self.begin_with_template(template, request.story_id.as_ref())?,
            None => BriefingTree {
                blocks: vec![BriefBlock::BottomLine { text: Vec::new() }],
                ..BriefingTree::default()
            },
        };
        let named = [clean_line(&request.title, 200), started.title];
        let title = named.into_iter().find(|title| !title.is_empty());
        let tree = BriefingTree {
            title: title.unwrap_or_else(|| "Untitled briefing".to_owned()),
            classification: settings.classification,
            author: settings.author,
            blocks: started.blocks,
        };
        let library = self.library();
        let label = format!("New briefing “{}”", tree.title);
        let id =
            library.act(&Action::new(&label), |tx| briefing::insert(tx, request.story_id.as_ref(), &tree))?;
        self.changed();
        Ok(library.read(|db| view(db, &id))?)
    }

    pub(crate) fn briefing(&self, request: BriefingRequest) -> Result<BriefingView, WireError> {
        Ok(self.library().read(|db| view(db, &request.id))?)
    }

    pub(crate) fn briefing_save(&self, request: BriefingSave) -> Result<BriefingSaved, WireError> {
        let label = format!("Write “{}”", request.tree.title);
        let topic = format!("briefing {}", request.id);
        let saved = self.library().act(&Action { label: &label, topic: &topic }, |tx| {
            let (tree, _, updated_at) = briefing::get(tx, &request.id)?;
            if updated_at != request.base && tree != request.tree {
                return Ok(None);
            }
            check(tx, &request.id, &request.tree)?;
            Ok(Some(if tree == request.tree {
                updated_at
            } else {
                briefing::save(tx, &request.id, &request.tree)?
            }))
        })?;
        let updated_at = saved.ok_or_else(|| {
            WireError::new(
                ErrorCode::Conflict,
                "the briefing was changed elsewhere meanwhile; copy your words, reload it, and put them in again",
            )
        })?;
        self.changed();
        Ok(BriefingSaved { updated_at })
    }

    pub(crate) fn briefing_delete(&self, request: BriefingRequest) -> Result<Empty, WireError> {
        let library = self.library();
        let (tree, _, _) = library.read(|db| briefing::get(db, &request.id))?;
        let label = format!("Delete briefing “{}”", tree.title);
        library.act(&Action::new(&label), |tx| {
            look::delete(tx, &request.id)?;
            briefing::delete(tx, &request.id)
        })?;
        self.changed();
        Ok(Empty {})
    }

    /// The briefing with everything that is printed of it.
    pub(crate) fn dossier(&self, id: &BriefingId) -> Result<Dossier, WireError> {
        let view = self.library().read(|db| view(db, id))?;
        Ok(Dossier {
            tree: view.tree,
            citations: view.citations.into_iter().map(cited).collect(),
            made_at: view.updated_at,
            ..Dossier::default()
        })
    }

    pub(crate) fn citation_create(&self, request: CitationCreate) -> Result<CitationView, WireError> {
        let library = self.library();
        let passage =
            library.read(|db| passages::cut(db, &request.version_id, request.start, request.end))?;
        let label = format!("Cite “{}”", clean_line(&passage.exact, 40));
        let row = CitationRow {
            id: CitationId(String::new()),
            version_id: request.version_id,
            reading_id: passage.reading_id,
            span: passage.span,
            exact: passage.exact,
            prefix: passage.prefix,
            suffix: passage.suffix,
            credibility: None,
        };
        let view = library.act(&Action::new(&label), |tx| {
            briefing::get(tx, &request.briefing_id)?;
            let id = briefing::cite(tx, &request.briefing_id, &row)?;
            citation_view(tx, briefing::citation(tx, &id)?.0)
        })?;
        self.changed();
        Ok(view)
    }

    pub(crate) fn citation_grade(&self, request: CitationGrade) -> Result<Empty, WireError> {
        let library = self.library();
        let (row, _) = library.read(|db| briefing::citation(db, &request.id))?;
        let label = format!("Grade “{}”", clean_line(&row.exact, 40));
        library.act(&Action::new(&label), |tx| briefing::grade(tx, &request.id, request.credibility))?;
        self.changed();
        Ok(Empty {})
    }
}
