//! The page of an entity, and the sentences that name it.

use super::meant::{brief, may_be, meant};
use crate::App;
use crate::contract::entities::{
    Companion, CompanionLink, Companions, EntityEvent, EntityMention, EntityMentions, EntityMentionsRequest,
    EntityPassage, EntityRequest, EntityView, MentionWhat, NameUse, OutletUse, RoleUse,
};
use crate::contract::error::WireError;
use rusqlite::Connection;
use std::collections::BTreeSet;
use variorum_core::ids::{ArticleId, VersionId};
use variorum_core::text::Span;
use variorum_store::StoreError;
use variorum_store::table::mention::Meaning;
use variorum_store::table::note::{self, Target};
use variorum_store::table::presence::{self, RoleRow, SentenceRow};
use variorum_store::table::{article, entity, roll, source, utterance, version};

/// Companions in the graph: more cannot be told apart in a small drawing.
const COMPANIONS: u32 = 12;
/// The largest page of a list.
const PAGE: u32 = 500;

pub(super) fn offset(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

/// A passage with what tells the reader where it stands.
pub(super) fn passage(
    db: &Connection,
    version_id: &VersionId,
    span: Span,
    exact: String,
) -> Result<EntityPassage, StoreError> {
    let row = version::get(db, version_id)?;
    let of = article::get(db, &row.article_id)?;
    Ok(EntityPassage {
        label: row.label(),
        source: source::brief(db, &of.source_id)?.0,
        article_id: row.article_id,
        version_id: row.id,
        start: offset(span.start),
        end: offset(span.end),
        exact,
    })
}

/// Names of an entity as texts use them; those that no text uses at the end.
fn names(db: &Connection, of: &Meaning, keys: &[i64]) -> Result<Vec<NameUse>, StoreError> {
    let mut names: Vec<NameUse> = Vec::new();
    for used in presence::names(db, keys)? {
        let name = presence::name(db, used.key)?;
        names.push(NameUse {
            kind: name.kind,
            key: name.folded,
            forms: used.forms.into_iter().filter(|form| *form != name.name).collect(),
            name: name.name,
            mentions: used.mentions,
            articles: used.articles,
        });
    }
    if let Meaning::Accepted(id) = of {
        for alias in entity::aliases(db, id)? {
            match names.iter_mut().find(|name| name.kind == alias.kind && name.key == alias.folded) {
                Some(known) => known.name = alias.name,
                None => names.push(NameUse {
                    kind: alias.kind,
                    key: alias.folded,
                    name: alias.name,
                    forms: Vec::new(),
                    mentions: 0,
                    articles: 0,
                }),
            }
        }
    }
    Ok(names)
}

/// Roles by their words, whatever their case.
fn roles(rows: Vec<RoleRow>) -> Vec<RoleUse> {
    let mut roles: Vec<(String, RoleUse, BTreeSet<VersionId>)> = Vec::new();
    for row in rows {
        let key = row.words.to_lowercase();
        let at = roles.iter().position(|(known, ..)| *known == key).unwrap_or_else(|| {
            let role = RoleUse {
                words: row.words.clone(),
                first: row.at.clone(),
                last: row.at.clone(),
                versions: 0,
                outlets: Vec::new(),
            };
            roles.push((key.clone(), role, BTreeSet::new()));
            roles.len() - 1
        });
        let (_, role, versions) = &mut roles[at];
        role.last = role.last.take().max(row.at);
        if !role.outlets.contains(&row.source) {
            role.outlets.push(row.source);
        }
        versions.insert(row.version_id);
        role.versions = offset(versions.len());
    }
    let mut roles: Vec<RoleUse> = roles.into_iter().map(|(_, role, _)| role).collect();
    roles.sort_by(|a, b| b.last.cmp(&a.last).then(b.versions.cmp(&a.versions)));
    roles
}

fn companions(db: &Connection, keys: &[i64]) -> Result<Companions, StoreError> {
    let rows = roll::companions(db, keys, COMPANIONS)?;
    let own: BTreeSet<ArticleId> = roll::articles(db, keys)?.into_iter().collect();
    let mut around: Vec<BTreeSet<ArticleId>> = Vec::with_capacity(rows.len());
    for row in &rows {
        let theirs = roll::articles(db, &presence::keys(db, &row.meaning)?)?;
        around.push(theirs.into_iter().filter(|id| own.contains(id)).collect());
    }
    let mut links = Vec::new();
    for one in 0..rows.len() {
        for other in one + 1..rows.len() {
            let articles = around[one].intersection(&around[other]).count();
            if articles > 0 {
                links.push(CompanionLink {
                    one: offset(one),
                    other: offset(other),
                    articles: offset(articles),
                });
            }
        }
    }
    let nodes = rows
        .into_iter()
        .map(|row| {
            Ok(Companion {
                brief: brief(db, &row.meaning, row.name, row.kind)?,
                articles: row.articles,
                sentences: row.sentences,
            })
        })
        .collect::<Result<_, StoreError>>()?;
    Ok(Companions { nodes, links })
}

fn view(db: &Connection, of: &Meaning) -> Result<EntityView, StoreError> {
    let keys = presence::keys(db, of)?;
    let (name, kind) = presence::brief(db, of)?;
    let counts = presence::counts(db, &keys)?;
    let (mut marked, mut note_body) = (Vec::new(), String::new());
    if let Meaning::Accepted(id) = of {
        for mark in roll::marks(db, id)? {
            marked.push(passage(db, &mark.version_id, mark.span, mark.exact)?);
        }
        note_body = note::get(db, Target::Entity, &id.0)?;
    }
    let outlets = presence::outlets(db, &keys)?.into_iter().map(|row| OutletUse {
        source_id: row.source_id,
        name: row.name,
        articles: row.counts.articles,
        mentions: row.counts.mentions,
        first: row.counts.first,
        last: row.counts.last,
    });
    let events = roll::events(db, &keys, &name)?.into_iter().map(|row| EntityEvent {
        id: row.id,
        title: row.title,
        from: row.from,
        to: row.to,
    });
    Ok(EntityView {
        names: names(db, of, &keys)?,
        roles: roles(presence::roles(db, &keys)?),
        outlets: outlets.collect(),
        mentions: counts.mentions,
        articles: counts.articles,
        versions: counts.versions,
        first: counts.first,
        last: counts.last,
        note: note_body,
        marks: marked,
        events: events.collect(),
        companions: companions(db, &keys)?,
        may_be: if matches!(of, Meaning::Rejected(_)) { Vec::new() } else { may_be(db, &keys)? },
        brief: brief(db, of, name, kind)?,
    })
}

/// A sentence or an utterance as the page shows it.
fn mention(db: &Connection, row: SentenceRow) -> Result<EntityMention, StoreError> {
    let version = version::get(db, &row.version_id)?;
    let of = article::get(db, &row.article_id)?;
    let mut names = row.names;
    names.sort_unstable();
    let first = names.first().copied().unwrap_or(row.sentence);
    let inside = |name: &Span| Span::new(name.start - row.sentence.start, name.end - row.sentence.start);
    Ok(EntityMention {
        article_id: row.article_id,
        headline: of.headline,
        source: source::brief(db, &of.source_id)?.0,
        label: version.label(),
        time: version.time().map(str::to_owned),
        version_id: row.version_id,
        versions: row.versions,
        of_versions: row.of_versions,
        current: row.current,
        names: names.iter().filter(|name| row.sentence.contains(**name)).map(inside).collect(),
        sentence: row.words,
        verb: row.verb,
        start: offset(first.start),
        end: offset(first.end),
    })
}

impl App {
    pub(crate) fn entity(&self, request: EntityRequest) -> Result<EntityView, WireError> {
        Ok(self.library().read(|db| view(db, &meant(db, &request.entity)?))?)
    }

    pub(crate) fn entity_mentions(
        &self,
        request: EntityMentionsRequest,
    ) -> Result<EntityMentions, WireError> {
        let page = self.library().read(|db| {
            let keys = presence::keys(db, &meant(db, &request.entity)?)?;
            let (source, limit) = (request.source_id.as_ref(), request.limit.min(PAGE));
            let (total, rows) = match request.what {
                MentionWhat::Named => presence::sentences(db, &keys, source, request.offset, limit)?,
                MentionWhat::Quoted => utterance::of_names(db, &keys, source, request.offset, limit)?,
            };
            let rows = rows.into_iter().map(|row| mention(db, row)).collect::<Result<_, StoreError>>()?;
            Ok(EntityMentions { total, rows })
        })?;
        Ok(page)
    }
}
