//! Annotations: made on one version, shown on every version of the article where the words stand.

use crate::App;
use crate::contract::Empty;
use crate::contract::annotations::{
    AnnotationCreate, AnnotationRequest, AnnotationRow, AnnotationUpdate, AnnotationView, Annotations,
    AnnotationsRequest, CarryState, EntityKind, EntityMark,
};
use crate::contract::error::WireError;
use crate::contract::versions::VersionRequest;
use crate::passages;
use rusqlite::Connection;
use variorum_core::ids::{ReadingId, VersionId};
use variorum_core::text::{ScalarIndex, Span, clean_line};
use variorum_store::table::annotation::{self, NewAnnotation, Which};
use variorum_store::table::{article, reading, source, tag, version};
use variorum_store::{Action, StoreError};

fn kind(token: &str) -> EntityKind {
    match token {
        "person" => EntityKind::Person,
        "organisation" => EntityKind::Organisation,
        _ => EntityKind::Place,
    }
}

fn token(kind: EntityKind) -> &'static str {
    match kind {
        EntityKind::Person => "person",
        EntityKind::Organisation => "organisation",
        EntityKind::Place => "place",
    }
}

/// Where an annotation stands on a version.
struct Stand {
    state: CarryState,
    span: Option<Span>,
}

fn wire(db: &Connection, row: annotation::AnnotationRow, stand: &Stand) -> Result<AnnotationView, StoreError> {
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
        tag_ids: row.tag_ids,
        note: row.note,
        entity: row.entity.map(|(name, token)| EntityMark { name, kind: kind(&token) }),
        created_at: row.created_at,
        updated_at: row.updated_at,
    })
}

fn at_home(row: &annotation::AnnotationRow) -> Stand {
    Stand { state: CarryState::InPlace, span: Some(row.span) }
}

/// Places annotations on one reading by carrying them from the reading they were made on.
struct Placer<'t> {
    reading_id: ReadingId,
    text: &'t str,
    homes: std::collections::HashMap<ReadingId, reading::ReadingRow>,
}

impl Placer<'_> {
    fn stand(&mut self, db: &Connection, row: &annotation::AnnotationRow) -> Result<Stand, StoreError> {
        if row.reading_id == self.reading_id {
            return Ok(at_home(row));
        }
        if !self.homes.contains_key(&row.reading_id) {
            self.homes.insert(row.reading_id.clone(), reading::get(db, &row.reading_id)?);
        }
        let home = &self.homes[&row.reading_id];
        Ok(exact_place(&home.text.text, row.span, self.text))
    }
}

/// The same words on another text, where they stand there once, or where their place is the same among as many twins.
fn exact_place(home: &str, span: Span, other: &str) -> Stand {
    let exact = ScalarIndex::new(home).slice(span);
    let gone = Stand { state: CarryState::Gone, span: None };
    if exact.is_empty() {
        return gone;
    }
    let places: Vec<usize> = other.match_indices(exact).map(|(byte, _)| byte).collect();
    let twins: Vec<usize> = home.match_indices(exact).map(|(byte, _)| byte).collect();
    let home_byte = ScalarIndex::new(home).byte(span.start);
    let rank = twins.iter().position(|byte| *byte == home_byte);
    let byte = match (places.as_slice(), rank) {
        ([], _) => return gone,
        ([only], _) if twins.len() == 1 => *only,
        (many, Some(rank)) if many.len() == twins.len() => many[rank],
        _ => return Stand { state: CarryState::Unsure, span: None },
    };
    let span = ScalarIndex::new(other).span(byte..byte + exact.len());
    Stand { state: CarryState::InPlace, span: Some(span) }
}

impl App {
    pub(crate) fn version_annotations(&self, request: VersionRequest) -> Result<Vec<AnnotationView>, WireError> {
        let views = self.library().read(|db| {
            let row = version::get(db, &request.id)?;
            let current = reading::get(db, &row.reading_id)?;
            let mut placer = Placer {
                reading_id: row.reading_id,
                text: &current.text.text,
                homes: std::collections::HashMap::new(),
            };
            annotation::of_article(db, &row.article_id)?
                .into_iter()
                .map(|row| {
                    let stand = placer.stand(db, &row)?;
                    wire(db, row, &stand)
                })
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
            let which =
                Which { story_id: request.story_id, article_id: request.article_id, tag_ids, query: request.query };
            let (total, rows) = annotation::page(db, &which, request.offset, request.limit.min(500))?;
            let rows = rows
                .into_iter()
                .map(|row| {
                    let of = article::get(db, &row.article_id)?;
                    let headline = version::get(db, &row.version_id)?.headline;
                    let stand = at_home(&row);
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
        let passage = library.read(|db| passages::cut(db, &request.version_id, request.start, request.end))?;
        let label = create_label(&request, &passage.exact);
        let view = library.act(&Action::new(&label), |tx| {
            let entity_id = match request.entity {
                Some(kind) => Some(annotation::entity(tx, &passage.exact, token(kind))?),
                None => None,
            };
            let id = annotation::insert(
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
            )?;
            let tags: Vec<_> =
                request.tags.iter().map(|path| tag::find_or_create(tx, path)).collect::<Result<_, _>>()?;
            annotation::set_tags(tx, &id, &tags)?;
            annotation::set_note(tx, &id, &request.note)?;
            let row = annotation::get(tx, &id)?;
            let stand = at_home(&row);
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
                let tags: Vec<_> = paths.iter().map(|path| tag::find_or_create(tx, path)).collect::<Result<_, _>>()?;
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
        (Some(kind), _) => format!("Mark “{words}” as {}", token(kind)),
        (None, []) => format!("Note on “{words}”"),
        (None, tags) => format!("Tag “{words}” as {}", tags.join(", ")),
    }
}

/// Whether the words of a citation or annotation still stand on a version.
pub(crate) fn still_stands(
    db: &Connection,
    home: &ReadingId,
    span: Span,
    version_id: &VersionId,
) -> Result<bool, StoreError> {
    let current = version::get(db, version_id)?.reading_id;
    if current == *home {
        return Ok(true);
    }
    let home = reading::get(db, home)?;
    let other = reading::get(db, &current)?;
    Ok(exact_place(&home.text.text, span, &other.text.text).state != CarryState::Gone)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_stand_once_on_both_sides_are_placed() {
        let stand = exact_place("Nine hurt in Lorne.", Span::new(0, 4), "In Lorne, Nine were hurt.");
        assert_eq!(stand.span, Some(Span::new(10, 14)));
    }

    #[test]
    fn twins_are_placed_by_rank_only_where_none_came_or_went() {
        let home = "Talks failed. The port closed. Talks failed.";
        let second = Span::new(31, 44);
        assert_eq!(exact_place(home, second, home).span, Some(second));
        let stand = exact_place(home, second, "Talks failed. The port closed.");
        assert_eq!((stand.state, stand.span), (CarryState::Unsure, None));
    }

    #[test]
    fn words_that_are_not_there_are_gone() {
        assert_eq!(exact_place("Nine hurt.", Span::new(0, 4), "Ten hurt.").state, CarryState::Gone);
    }
}
