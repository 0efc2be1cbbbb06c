//! The same words elsewhere, and tagging many passages at once as one action. Nothing is tagged that the analyst did not choose.

use crate::App;
use crate::contract::coding::{AnnotateMany, Annotated, PhrasePlace, PhrasePlaces, PhraseRequest};
use crate::contract::error::WireError;
use crate::passages::{self, Passage};
use rusqlite::Connection;
use std::collections::HashSet;
use variorum_core::ids::{TagId, VersionId};
use variorum_core::text::{ScalarIndex, Span, clean_line};
use variorum_store::table::annotation::{self, NewAnnotation};
use variorum_store::table::phrase::{self, Found, Reach};
use variorum_store::table::{article, source, tag, version};
use variorum_store::{Action, StoreError};

/// Articles that are looked at.
const ARTICLES: u32 = 400;
/// Places that are listed.
const PLACES: usize = 1_000;
/// Letters shown on each side.
const AROUND: usize = 48;
/// Passages that are tagged at once.
const MANY: usize = 2_000;

impl App {
    pub(crate) fn phrase_places(&self, request: PhraseRequest) -> Result<PhrasePlaces, WireError> {
        let places = self.library().read(|db| {
            let beside = match &request.beside {
                Some(id) => Some(article::get(db, id)?.source_id),
                None => None,
            };
            let reach = Reach { article_id: request.article_id, story_id: request.story_id, beside };
            let found = phrase::find(db, &request.words, &reach, ARTICLES)?;
            let all: usize = found.iter().map(|one| one.places.len()).sum();
            let mut rows = Vec::with_capacity(all.min(PLACES));
            let mut sources = HashSet::new();
            for one in &found {
                let of = article::get(db, &one.article_id)?;
                let label = version::get(db, &one.version_id)?.label();
                let name = source::brief(db, &of.source_id)?.0;
                sources.insert(of.source_id);
                let index = ScalarIndex::new(&one.text);
                for span in one.places.iter().take(PLACES - rows.len()) {
                    let tag_ids = tags_at(db, one, *span)?;
                    rows.push(place(one, &index, *span, &label, &of.headline, &name, tag_ids));
                }
            }
            let more = all > rows.len() || found.len() >= ARTICLES as usize;
            let sources = u32::try_from(sources.len()).unwrap_or(u32::MAX);
            Ok::<_, StoreError>(PhrasePlaces { more, sources, rows })
        })?;
        Ok(places)
    }

    pub(crate) fn annotate_many(&self, request: AnnotateMany) -> Result<Annotated, WireError> {
        if request.passages.is_empty() || request.passages.len() > MANY {
            return Err(StoreError::Invalid(format!("choose between 1 and {MANY} passages")).into());
        }
        if request.tags.is_empty() {
            return Err(StoreError::Invalid("name a tag".into()).into());
        }
        let library = self.library();
        let passages: Vec<(VersionId, Passage)> = library.read(|db| {
            let cut = request
                .passages
                .iter()
                .map(|at| Ok((at.version_id.clone(), passages::cut(db, &at.version_id, at.start, at.end)?)));
            cut.collect::<Result<_, StoreError>>()
        })?;
        let words = clean_line(&passages[0].1.exact, 40);
        let label = match passages.len() {
            1 => format!("Tag “{words}” as {}", request.tags.join(", ")),
            many => format!("Tag {many} passages, “{words}” first, as {}", request.tags.join(", ")),
        };
        let done = library.act(&Action::new(&label), |tx| {
            let tags: Vec<TagId> =
                request.tags.iter().map(|path| tag::find_or_create(tx, path)).collect::<Result<_, _>>()?;
            let mut done = Annotated { made: 0, joined: 0 };
            for (version_id, passage) in &passages {
                let id = match annotation::at(tx, &passage.reading_id, passage.span)? {
                    Some(id) => {
                        done.joined += 1;
                        id
                    }
                    None => {
                        done.made += 1;
                        annotation::insert(tx, &new(version_id, passage))?
                    }
                };
                for tag in &tags {
                    annotation::add_tag(tx, &id, tag)?;
                }
            }
            Ok(done)
        })?;
        self.changed();
        Ok(done)
    }
}

fn new<'a>(version_id: &'a VersionId, passage: &'a Passage) -> NewAnnotation<'a> {
    NewAnnotation {
        version_id,
        reading_id: &passage.reading_id,
        span: passage.span,
        exact: &passage.exact,
        prefix: &passage.prefix,
        suffix: &passage.suffix,
        entity_id: None,
    }
}

fn tags_at(db: &Connection, found: &Found, span: Span) -> Result<Vec<TagId>, StoreError> {
    match annotation::at(db, &found.reading_id, span)? {
        Some(id) => Ok(annotation::get(db, &id)?.tag_ids),
        None => Ok(Vec::new()),
    }
}

fn place(
    found: &Found,
    index: &ScalarIndex<'_>,
    span: Span,
    label: &str,
    headline: &str,
    source: &str,
    tag_ids: Vec<TagId>,
) -> PhrasePlace {
    let offset = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
    let around =
        |from: usize, to: usize| index.slice(Span::new(from, to.min(index.len()))).replace('\n', " ");
    PhrasePlace {
        article_id: found.article_id.clone(),
        version_id: found.version_id.clone(),
        label: label.to_owned(),
        headline: headline.to_owned(),
        source: source.to_owned(),
        start: offset(span.start),
        end: offset(span.end),
        before: around(span.start.saturating_sub(AROUND), span.start),
        exact: index.slice(span).to_owned(),
        after: around(span.end, span.end + AROUND),
        tag_ids,
    }
}
