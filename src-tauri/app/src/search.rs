//! Search over texts, notes and tags.

use crate::App;
use crate::articles;
use crate::contract::error::WireError;
use crate::contract::search::{HitKind, SearchHit, SearchRequest, SearchResults, SnippetPiece};
use rusqlite::Connection;
use variorum_store::StoreError;
use variorum_store::search::{self, NoteHit, Search, TextHit};
use variorum_store::table::{annotation, article, source, tag, version};

/// Notes and tags are few: shown above the texts, on the first page.
const ASIDE: usize = 5;

fn pieces(snippet: Vec<(String, bool)>) -> Vec<SnippetPiece> {
    snippet.into_iter().map(|(text, found)| SnippetPiece { text, found }).collect()
}

fn text_hit(db: &Connection, hit: TextHit) -> Result<SearchHit, StoreError> {
    let row = version::get(db, &hit.version_id)?;
    let of = article::get(db, &hit.article_id)?;
    Ok(SearchHit {
        kind: HitKind::Version,
        article_id: Some(hit.article_id),
        version_id: Some(hit.version_id),
        label: Some(row.label()),
        versions: hit.versions,
        annotation_id: None,
        tag_id: None,
        title: of.headline,
        source: source::brief(db, &of.source_id)?.0,
        time: articles::time(&row).map(|time| time.iso),
        snippet: pieces(hit.snippet),
        at: hit.at.and_then(|at| u32::try_from(at).ok()),
    })
}

fn note_hit(db: &Connection, hit: NoteHit) -> Result<SearchHit, StoreError> {
    let note = annotation::get(db, &hit.annotation_id)?;
    let row = version::get(db, &note.version_id)?;
    let of = article::get(db, &note.article_id)?;
    Ok(SearchHit {
        kind: HitKind::Note,
        article_id: Some(note.article_id),
        version_id: Some(note.version_id),
        label: Some(row.label()),
        versions: 1,
        annotation_id: Some(hit.annotation_id),
        tag_id: None,
        title: format!("“{}”", variorum_core::text::clean_line(&note.exact, 60)),
        source: source::brief(db, &of.source_id)?.0,
        time: Some(note.updated_at),
        snippet: pieces(hit.snippet),
        at: u32::try_from(note.span.start).ok(),
    })
}

fn tag_hits(db: &Connection, query: &str) -> Result<Vec<SearchHit>, StoreError> {
    let words: Vec<String> = query.split_whitespace().map(str::to_lowercase).collect();
    let hits = tag::list(db)?.into_iter().filter(|row| {
        let path = row.path.to_lowercase();
        !words.is_empty() && words.iter().all(|word| path.contains(word.as_str()))
    });
    Ok(hits
        .take(ASIDE)
        .map(|row| SearchHit {
            kind: HitKind::Tag,
            article_id: None,
            version_id: None,
            label: None,
            versions: row.count,
            annotation_id: None,
            tag_id: Some(row.id),
            title: row.path,
            source: String::new(),
            time: None,
            snippet: vec![SnippetPiece { text: row.description, found: false }],
            at: None,
        })
        .collect())
}

impl App {
    pub(crate) fn search(&self, request: SearchRequest) -> Result<SearchResults, WireError> {
        let results = self.library().read(|db| {
            let tag_ids = match &request.tag_id {
                Some(id) => tag::subtree(db, id)?,
                None => Vec::new(),
            };
            let unfiltered = request.story_id.is_none()
                && request.source_ids.is_empty()
                && tag_ids.is_empty()
                && request.from.is_none();
            let search = Search {
                query: request.query.clone(),
                story_id: request.story_id,
                source_ids: request.source_ids,
                tag_ids,
                from: request.from,
                to: request.to,
            };
            let (offset, limit) = (request.offset as usize, request.limit.min(200) as usize);
            let (mut total, texts) = search::texts(db, &search, offset, limit)?;
            let mut hits = Vec::new();
            if offset == 0 && unfiltered {
                hits.extend(tag_hits(db, &request.query)?);
                for hit in search::notes(db, &request.query, u32::try_from(ASIDE).unwrap_or(0))? {
                    hits.push(note_hit(db, hit)?);
                }
                total += hits.len();
            }
            for hit in texts {
                hits.push(text_hit(db, hit)?);
            }
            Ok(SearchResults { total: u32::try_from(total).unwrap_or(u32::MAX), hits })
        })?;
        Ok(results)
    }
}
