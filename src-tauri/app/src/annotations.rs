//! Annotations: made on one version, shown on every version of the article that its words are carried to.

use crate::App;
use crate::carried::{self, Stand};
use crate::contract::Empty;
use crate::contract::annotations::{
    AnnotationCreate, AnnotationRequest, AnnotationRow, AnnotationUpdate, AnnotationView, Annotations,
    AnnotationsRequest, EntityMark,
};
use crate::contract::coding::NoteTyped;
use crate::contract::error::WireError;
use crate::contract::versions::VersionRequest;
use crate::passages;
use rusqlite::Connection;
use variorum_core::text::clean_line;
use variorum_store::table::annotation::{self, NewAnnotation, Which};
use variorum_store::table::{article, entity, source, tag, version};
use variorum_store::{Action, StoreError};

/// An annotation as it crosses the wire.
pub(crate) fn wire(
    db: &Connection,
    row: annotation::AnnotationRow,
    stand: &Stand,
) -> Result<AnnotationView, StoreError> {
    let offset = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
    Ok(AnnotationView {
        home_label: version::get(db, &row.version_id)?.label(),
        id: row.id,
        home_version_id: row.version_id,
        article_id: row.article_id,
        exact: row.exact,
        home_start: offset(row.span.start),
        home_end: offset(row.span.end),
        state: stand.state,
        start: stand.span.map(|span| offset(span.start)),
        end: stand.span.map(|span| offset(span.end)),
        similarity: stand.similarity,
        by: stand.by,
        asks: stand.asks,
        asked_start: stand.asked.map(|span| offset(span.start)),
        asked_end: stand.asked.map(|span| offset(span.end)),
        tag_ids: row.tag_ids,
        note: row.note,
        entity: row.entity.map(|(id, name, kind)| EntityMark { id, name, kind }),
        created_at: row.created_at,
        updated_at: row.updated_at,
    })
}

impl App {
    pub(crate) fn version_annotations(
        &self,
        request: VersionRequest,
    ) -> Result<Vec<AnnotationView>, WireError> {
        let views = self.library().read(|db| {
            let row = version::get(db, &request.id)?;
            let rows = annotation::of_article(db, &row.article_id)?;
            let stands = carried::stands(db, &row, &rows)?;
            rows.into_iter()
                .zip(&stands)
                .map(|(row, stand)| wire(db, row, stand))
                .collect::<Result<Vec<_>, StoreError>>()
        })?;
        Ok(views)
    }

    pub(crate) fn annotations(&self, request: AnnotationsRequest) -> Result<Annotations, WireError> {
        let page = self.library().read(|db| {
            let tag_ids = match &request.tag_id {
                Some(id) => tag::subtree(db, id)?,
                None => Vec::new(),
            };
            let which = Which {
                story_id: request.story_id,
                article_id: request.article_id,
                tag_ids,
                query: request.query,
                ids: request.ids,
            };
            let (total, rows) = annotation::page(db, &which, request.offset, request.limit.min(500))?;
            let rows = rows
                .into_iter()
                .map(|row| {
                    let of = article::get(db, &row.article_id)?;
                    let headline = version::get(db, &row.version_id)?.headline;
                    let stand = Stand::at_home(row.span);
                    Ok(AnnotationRow {
                        annotation: wire(db, row, &stand)?,
                        headline,
                        source: source::brief(db, &of.source_id)?.0,
                    })
                })
                .collect::<Result<_, StoreError>>()?;
            Ok(Annotations { total, rows })
        })?;
        Ok(page)
    }

    pub(crate) fn annotation_create(&self, request: AnnotationCreate) -> Result<AnnotationView, WireError> {
        let library = self.library();
        let passage =
            library.read(|db| passages::cut(db, &request.version_id, request.start, request.end))?;
        let label = create_label(&request, &passage.exact);
        let view = library.act(&Action::new(&label), |tx| {
            let entity_id = match request.entity {
                Some(kind) => Some(entity::find_or_create(tx, &passage.exact, kind)?),
                None => None,
            };
            let marked = match &entity_id {
                Some(entity) => annotation::naming(tx, &passage.reading_id, passage.span, entity)?,
                None => None,
            };
            let id = match marked {
                // Marking the same words again says nothing new: what comes with it joins the mark that is there.
                Some(id) => id,
                None => annotation::insert(
                    tx,
                    &NewAnnotation {
                        version_id: &request.version_id,
                        reading_id: &passage.reading_id,
                        span: passage.span,
                        exact: &passage.exact,
                        prefix: &passage.prefix,
                        suffix: &passage.suffix,
                        entity_id: entity_id.as_ref(),
                    },
                )?,
            };
            let before = annotation::get(tx, &id)?;
            let mut tags = before.tag_ids;
            for path in &request.tags {
                let tag = tag::find_or_create(tx, path)?;
                if !tags.contains(&tag) {
                    tags.push(tag);
                }
            }
            annotation::set_tags(tx, &id, &tags)?;
            if !request.note.is_empty() {
                let note = [before.note, request.note.clone()];
                let note: Vec<&str> =
                    note.iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
                annotation::set_note(tx, &id, &note.join("\n\n"))?;
            }
            let row = annotation::get(tx, &id)?;
            let stand = Stand::at_home(row.span);
            wire(tx, row, &stand)
        })?;
        self.changed();
        Ok(view)
    }

    pub(crate) fn annotation_update(&self, request: AnnotationUpdate) -> Result<Empty, WireError> {
        let library = self.library();
        let row = library.read(|db| annotation::get(db, &request.id))?;
        let words = clean_line(&row.exact, 40);
        let (label, topic) = match &request.tags {
            Some(_) => (format!("Tag “{words}”"), String::new()),
            None => (format!("Note on “{words}”"), format!("note {}", request.id)),
        };
        library.act(&Action { label: &label, topic: &topic }, |tx| {
            if let Some(paths) = &request.tags {
                let tags: Vec<_> =
                    paths.iter().map(|path| tag::find_or_create(tx, path)).collect::<Result<_, _>>()?;
                annotation::set_tags(tx, &request.id, &tags)?;
            }
            if let Some(note) = &request.note {
                annotation::set_note(tx, &request.id, note)?;
            }
            Ok(())
        })?;
        self.changed();
        Ok(Empty {})
    }

    /// Every letter is in the library before the next is typed; views hear of it when the note is done.
    pub(crate) fn note_typed(&self, request: NoteTyped) -> Result<Empty, WireError> {
        let library = self.library();
        let row = library.read(|db| annotation::get(db, &request.id))?;
        let label = format!("Note on “{}”", clean_line(&row.exact, 40));
        library.act(&Action { label: &label, topic: &format!("note {}", request.id) }, |tx| {
            annotation::set_note(tx, &request.id, &request.note)
        })?;
        Ok(Empty {})
    }

    pub(crate) fn annotation_delete(&self, request: AnnotationRequest) -> Result<Empty, WireError> {
        let library = self.library();
        let row = library.read(|db| annotation::get(db, &request.id))?;
        let label = format!("Delete annotation on “{}”", clean_line(&row.exact, 40));
        library.act(&Action::new(&label), |tx| annotation::delete(tx, &request.id))?;
        self.changed();
        Ok(Empty {})
    }
}

fn create_label(request: &AnnotationCreate, exact: &str) -> String {
    let words = clean_line(exact, 40);
    match (request.entity, request.tags.as_slice()) {
        (Some(kind), _) => format!("Mark “{words}” as {}", kind.token()),
        (None, []) => format!("Note on “{words}”"),
        (None, tags) => format!("Tag “{words}” as {}", tags.join(", ")),
    }
}
