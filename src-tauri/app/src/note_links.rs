//! Links in notes: Markdown links whose address is `variorum:` with a kind and an id. What may be linked to is found here, and
//! what a note says where its links lead nowhere, as in a document.

use crate::App;
use crate::contract::coding::{LinkKind, LinkTarget, LinkTargetsRequest, PhrasePlace};
use crate::contract::error::WireError;
use rusqlite::Connection;
use variorum_core::ids::{AnnotationId, ArticleId, EntityId, EventId};
use variorum_core::text::clean_line;
use variorum_store::StoreError;
use variorum_store::table::annotation::{self, AnnotationRow, Which};
use variorum_store::table::article::{self, Order, Scope};
use variorum_store::table::{entity, event, source, version};

/// Of each kind at most.
const EACH: usize = 6;
/// Letters of a passage in a link.
const TITLE: usize = 60;
/// Where the address of a link begins.
const OPENING: &str = "](variorum:";

impl App {
    pub(crate) fn link_targets(&self, request: LinkTargetsRequest) -> Result<Vec<LinkTarget>, WireError> {
        let found = self.library().read(|db| {
            if request.links.is_empty() {
                search(db, &request)
            } else {
                let found = request.links.iter().take(200).map(|link| target(db, link));
                Ok(found.collect::<Result<Vec<_>, StoreError>>()?.into_iter().flatten().collect())
            }
        })?;
        Ok(found)
    }
}

fn search(db: &Connection, request: &LinkTargetsRequest) -> Result<Vec<LinkTarget>, StoreError> {
    let words: Vec<String> = request.query.split_whitespace().map(str::to_lowercase).collect();
    let fits = |title: &str| {
        let title = title.to_lowercase();
        words.iter().all(|word| title.contains(word.as_str()))
    };
    let mut out = Vec::new();
    out.extend(entity::list(db)?.into_iter().filter(|row| fits(&row.name)).take(EACH).map(of_entity));
    let events = event::list(db, request.story_id.as_ref())?;
    out.extend(events.into_iter().filter(|row| fits(&row.title)).take(EACH).map(of_event));
    let which =
        Which { story_id: request.story_id.clone(), query: request.query.clone(), ..Which::default() };
    let each = u32::try_from(EACH).unwrap_or(u32::MAX);
    for row in annotation::page(db, &which, 0, each)?.1 {
        out.push(of_annotation(db, row)?);
    }
    let scope = request.story_id.clone().map_or(Scope::All, Scope::Story);
    for row in article::page(db, &scope, &request.query, Order::Newest, 0, each)?.2 {
        out.push(of_article(db, &row.id)?);
    }
    Ok(out)
}

/// What a link names; nothing where it names nothing that is still there.
fn target(db: &Connection, link: &str) -> Result<Option<LinkTarget>, StoreError> {
    let Some((kind, id)) = link.split_once('/') else { return Ok(None) };
    let found = match kind {
        "annotation" => {
            annotation::get(db, &AnnotationId(id.to_owned())).and_then(|row| of_annotation(db, row))
        }
        "entity" => entity::get(db, &EntityId(id.to_owned())).map(of_entity),
        "event" => event::get(db, &EventId(id.to_owned())).map(of_event),
        "article" => of_article(db, &ArticleId(id.to_owned())),
        _ => return Ok(None),
    };
    match found {
        Ok(found) => Ok(Some(found)),
        Err(StoreError::NotFound(_)) => Ok(None),
        Err(error) => Err(error),
    }
}

fn of_entity(row: entity::EntityRow) -> LinkTarget {
    LinkTarget {
        kind: LinkKind::Entity,
        id: row.id.0,
        title: row.name,
        detail: row.kind.token().to_owned(),
        passage: None,
    }
}

fn of_event(row: event::EventRow) -> LinkTarget {
    LinkTarget { kind: LinkKind::Event, id: row.id.0, title: row.title, detail: row.from, passage: None }
}

fn of_article(db: &Connection, id: &ArticleId) -> Result<LinkTarget, StoreError> {
    let row = article::get(db, id)?;
    Ok(LinkTarget {
        kind: LinkKind::Article,
        id: id.0.clone(),
        title: clean_line(&row.headline, TITLE),
        detail: source::brief(db, &row.source_id)?.0,
        passage: None,
    })
}

fn of_annotation(db: &Connection, row: AnnotationRow) -> Result<LinkTarget, StoreError> {
    let of = article::get(db, &row.article_id)?;
    let label = version::get(db, &row.version_id)?.label();
    let name = source::brief(db, &of.source_id)?.0;
    let offset = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
    Ok(LinkTarget {
        kind: LinkKind::Annotation,
        title: clean_line(&row.exact, TITLE),
        detail: if row.note.is_empty() {
            format!("{name}, version {label}")
        } else {
            clean_line(&spoken(&row.note), TITLE)
        },
        passage: Some(PhrasePlace {
            article_id: row.article_id,
            version_id: row.version_id,
            label,
            headline: of.headline,
            source: name,
            start: offset(row.span.start),
            end: offset(row.span.end),
            before: row.prefix,
            exact: row.exact,
            after: row.suffix,
            tag_ids: row.tag_ids,
        }),
        id: row.id.0,
    })
}

/// A note without the addresses of its links: the words alone, since what they lead to stays in the library.
pub(crate) fn spoken(note: &str) -> String {
    let mut out = String::with_capacity(note.len());
    let mut rest = note;
    while let Some(at) = rest.find(OPENING) {
        let after = &rest[at + OPENING.len()..];
        let (Some(open), Some(close)) = (rest[..at].rfind('['), after.find(')')) else {
            out.push_str(&rest[..at + OPENING.len()]);
            rest = after;
            continue;
        };
        out.push_str(&rest[..open]);
        out.push_str(&rest[open + 1..at]);
        rest = &after[close + 1..];
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::spoken;

    #[test]
    fn a_note_that_leaves_keeps_the_words_of_its_links_and_no_address() {
        let note = "See [Maud Reeve](variorum:entity/0190-a) and [“the gate”](variorum:annotation/0190-b), [x](https://y.example).";
        assert_eq!(spoken(note), "See Maud Reeve and “the gate”, [x](https://y.example).");
        for odd in ["](variorum:", "[a](variorum:b", "a](variorum:b)", "", "[🌊](variorum:x)"] {
            let said = spoken(odd);
            assert!(said.len() <= odd.len(), "{odd}");
        }
        assert_eq!(spoken("[🌊](variorum:x)"), "🌊");
    }
}
