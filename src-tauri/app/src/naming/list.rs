//! The list of entities of a scope, and those of one version with their places.

use super::meant::{brief, may_be, state};
use super::read::is_read;
use crate::App;
use crate::contract::entities::{
    Entities, EntitiesRequest, EntityListRow, EntityState, NamesRead, VersionEntities,
    VersionEntitiesRequest, VersionEntity,
};
use crate::contract::error::WireError;
use std::collections::HashMap;
use variorum_core::text::Span;
use variorum_store::StoreError;
use variorum_store::table::mention::Meaning;
use variorum_store::table::presence::{Scope, Tally};
use variorum_store::table::{entity, mention, presence, reading, roll, version};

/// The largest page of a list.
const PAGE: u32 = 500;

impl App {
    pub(crate) fn entities(&self, request: EntitiesRequest) -> Result<Entities, WireError> {
        let scope = Scope {
            story_id: request.story_id.clone(),
            article_id: request.article_id.clone(),
            version_id: request.version_id.clone(),
        };
        let everywhere = scope.story_id.is_none() && scope.article_id.is_none() && scope.version_id.is_none();
        let page = self.library().read(|db| {
            let mut all = presence::tally(db, &scope)?;
            if everywhere {
                all.extend(unnamed(&all, entity::list(db)?));
            }
            let count = |of: EntityState| {
                u32::try_from(all.iter().filter(|row| state(&row.meaning) == of).count()).unwrap_or(u32::MAX)
            };
            let (accepted, suggested, rejected) =
                (count(EntityState::Accepted), count(EntityState::Suggested), count(EntityState::Rejected));
            let fitting: Vec<Tally> = all.into_iter().filter(|row| fits(row, &request)).collect();
            let total = u32::try_from(fitting.len()).unwrap_or(u32::MAX);
            let rows = fitting
                .into_iter()
                .skip(request.offset as usize)
                .take(request.limit.min(PAGE) as usize)
                .map(|row| {
                    let may_be = match row.meaning {
                        Meaning::Rejected(_) => Vec::new(),
                        _ => may_be(db, &presence::keys(db, &row.meaning)?)?,
                    };
                    let names = row.names.into_iter().filter(|name| *name != row.name).collect();
                    Ok(EntityListRow {
                        brief: brief(db, &row.meaning, row.name, row.kind)?,
                        names,
                        mentions: row.mentions,
                        articles: row.articles,
                        outlets: row.outlets,
                        first: row.first,
                        last: row.last,
                        may_be,
                    })
                })
                .collect::<Result<_, StoreError>>()?;
            Ok(Entities { total, accepted, suggested, rejected, pending: super::derive::pending(db)?, rows })
        })?;
        Ok(page)
    }

    pub(crate) fn version_entities(
        &self,
        request: VersionEntitiesRequest,
    ) -> Result<VersionEntities, WireError> {
        let view = self.library().read(|db| {
            let row = version::get(db, &request.version_id)?;
            let language = reading::get(db, &row.reading_id)?.language;
            let reading = match (is_read(language.as_deref()), roll::is_read(db, &row.reading_id)?) {
                (false, _) => NamesRead::OtherLanguage,
                (true, false) => NamesRead::Awaiting,
                (true, true) => NamesRead::Done,
            };
            let mut places: HashMap<Meaning, Vec<Span>> = HashMap::new();
            for mention in mention::of_reading(db, &row.reading_id)? {
                places.entry(mention.meaning).or_default().push(mention.span);
            }
            let mut rows: Vec<VersionEntity> = Vec::new();
            for present in roll::presence(db, std::slice::from_ref(&row.article_id))? {
                if present.version_id != row.id || matches!(present.meaning, Meaning::Rejected(_)) {
                    continue;
                }
                // Several names of one entity are one row.
                let Some(places) = places.remove(&present.meaning) else {
                    let known = brief(db, &present.meaning, present.name, present.kind)?;
                    if let Some(row) = rows.iter_mut().find(|row| row.brief.entity == known.entity) {
                        row.roles.extend(present.roles);
                    }
                    continue;
                };
                rows.push(VersionEntity {
                    brief: brief(db, &present.meaning, present.name, present.kind)?,
                    roles: present.roles,
                    places,
                });
            }
            for row in &mut rows {
                let mut seen: Vec<String> = Vec::new();
                row.roles.retain(|role| {
                    !seen.contains(role) && {
                        seen.push(role.clone());
                        true
                    }
                });
            }
            Ok(VersionEntities { reading, rows })
        })?;
        Ok(view)
    }
}

/// Accepted entities that no text names by a known name: they were marked by hand.
fn unnamed(named: &[Tally], accepted: Vec<entity::EntityRow>) -> Vec<Tally> {
    accepted
        .into_iter()
        .filter(|row| !named.iter().any(|one| one.meaning == Meaning::Accepted(row.id.clone())))
        .map(|row| Tally {
            meaning: Meaning::Accepted(row.id),
            names: vec![row.name.clone()],
            name: row.name,
            kind: row.kind,
            mentions: 0,
            articles: 0,
            outlets: 0,
            first: None,
            last: None,
        })
        .collect()
}

fn fits(row: &Tally, request: &EntitiesRequest) -> bool {
    let of = state(&row.meaning);
    let query = request.query.trim().to_lowercase();
    request.state.map_or(of != EntityState::Rejected, |wanted| of == wanted)
        && request.kind.is_none_or(|kind| kind == row.kind)
        && (query.is_empty()
            || row.name.to_lowercase().contains(&query)
            || row.names.iter().any(|name| name.to_lowercase().contains(&query)))
}
