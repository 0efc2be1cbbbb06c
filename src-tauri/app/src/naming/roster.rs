//! The roster: who is named in which version of an article, or by which outlet of a story; what changed from one version to
//! the next; and whom group pictures show.

use super::meant::brief;
use super::page::{offset, passage};
use crate::App;
use crate::contract::error::WireError;
use crate::contract::roster::{
    Pictured, Roster, RosterCell, RosterChange, RosterColumn, RosterPicture, RosterRequest, RosterRow,
    RosterScope, RosterStep,
};
use rusqlite::Connection;
use std::collections::{BTreeSet, HashMap};
use variorum_core::ids::{ArticleId, SourceId, VersionId};
use variorum_core::naming::{Likeness, Mention, NameKind, group_picture, likeness};
use variorum_core::text::{BlockKind, ScalarIndex};
use variorum_store::StoreError;
use variorum_store::table::mention::{self, Meaning};
use variorum_store::table::roll::{self, PresenceRow};
use variorum_store::table::{derived, reading, source, version};

/// The largest roster that is sent.
const MOST_ROWS: u32 = 2_000;

/// A row in the making: the entity, its cells by column, and where it first stands.
struct Line {
    meaning: Meaning,
    name: String,
    kind: NameKind,
    cells: Vec<RosterCell>,
}

/// Puts what versions name into rows; `column_of` gives the column of a version, if it has one.
fn lines(
    db: &Connection,
    present: Vec<PresenceRow>,
    kinds: &[NameKind],
    column_of: impl Fn(&PresenceRow) -> Option<u32>,
) -> Result<Vec<Line>, StoreError> {
    let mut lines: Vec<Line> = Vec::new();
    let mut at: HashMap<Meaning, usize> = HashMap::new();
    for row in present {
        if matches!(row.meaning, Meaning::Rejected(_)) || !kinds.contains(&row.kind) {
            continue;
        }
        let Some(column) = column_of(&row) else { continue };
        let line = *at.entry(row.meaning.clone()).or_insert_with(|| {
            lines.push(Line {
                meaning: row.meaning.clone(),
                name: row.name.clone(),
                kind: row.kind,
                cells: Vec::new(),
            });
            lines.len() - 1
        });
        let cells = &mut lines[line].cells;
        if let Some(cell) = cells.iter_mut().find(|cell| cell.column == column) {
            cell.mentions += row.mentions;
            if row.fullest.split_whitespace().count() > cell.name.split_whitespace().count() {
                cell.name = row.fullest;
            }
            for role in row.roles {
                if !cell.roles.iter().any(|known| known.eq_ignore_ascii_case(&role)) {
                    cell.roles.push(role);
                }
            }
            continue;
        }
        let mut roles: Vec<String> = Vec::new();
        for role in row.roles {
            if !roles.iter().any(|known| known.eq_ignore_ascii_case(&role)) {
                roles.push(role);
            }
        }
        cells.push(RosterCell {
            column,
            mentions: row.mentions,
            passage: passage(db, &row.version_id, row.span, row.fullest.clone())?,
            name: row.fullest,
            roles,
        });
    }
    for line in &mut lines {
        line.cells.sort_by_key(|cell| cell.column);
    }
    lines.sort_by_key(|line| {
        (line.cells.first().map(|cell| cell.column), std::cmp::Reverse(line.cells.len()))
    });
    Ok(lines)
}

/// What changed from each column to the next, among rows that are sent.
fn steps(rows: &[RosterRow], columns: usize) -> Vec<RosterStep> {
    let mut steps: Vec<RosterStep> =
        (1..columns).map(|to| RosterStep { to: offset(to), ..RosterStep::default() }).collect();
    for (index, row) in rows.iter().enumerate() {
        let index = offset(index);
        for step in &mut steps {
            let cell = |column: u32| row.cells.iter().find(|cell| cell.column == column);
            match (cell(step.to - 1), cell(step.to)) {
                (None, Some(_)) => step.joined.push(index),
                (Some(_), None) => step.left.push(index),
                (Some(before), Some(after)) => {
                    // A name that one version only shortens is no other name.
                    if before.name != after.name
                        && likeness(row.brief.kind, &before.name, &after.name) != Likeness::Shortened
                    {
                        step.renamed.push(RosterChange {
                            row: index,
                            before: before.name.clone(),
                            after: after.name.clone(),
                        });
                    }
                    if let Some((old, new)) = retitled(&before.roles, &after.roles) {
                        step.retitled.push(RosterChange { row: index, before: old, after: new });
                    }
                }
                (None, None) => {}
            }
        }
    }
    steps
}

/// Roles that went and roles that came; nothing where the later version only says less.
fn retitled(before: &[String], after: &[String]) -> Option<(String, String)> {
    let missing = |from: &[String], of: &[String]| {
        let mut out: Vec<String> = Vec::new();
        for role in from {
            if !of.iter().any(|other| other.eq_ignore_ascii_case(role)) {
                out.push(role.clone());
            }
        }
        out.join(", ")
    };
    let (gone, new) = (missing(before, after), missing(after, before));
    (!new.is_empty()).then_some((gone, new))
}

/// Group pictures of the versions, each caption once.
fn pictures(db: &Connection, versions: &[VersionId]) -> Result<Vec<RosterPicture>, StoreError> {
    let mut found = Vec::new();
    let mut seen: BTreeSet<String> = BTreeSet::new();
    for (column, id) in versions.iter().enumerate() {
        let row = version::get(db, id)?;
        let text = reading::get(db, &row.reading_id)?.text;
        let captions: Vec<_> = text
            .blocks
            .iter()
            .filter(|block| block.kind == BlockKind::Caption)
            .map(|block| block.span)
            .collect();
        if captions.is_empty() {
            continue;
        }
        let named: Vec<mention::MentionRow> = mention::of_reading(db, &row.reading_id)?
            .into_iter()
            .filter(|mention| !matches!(mention.meaning, Meaning::Rejected(_)))
            .collect();
        let mentions: Vec<Mention> = named
            .iter()
            .map(|mention| Mention { span: mention.span, kind: mention.kind, roles: Vec::new() })
            .collect();
        let index = ScalarIndex::new(&text.text);
        for caption in captions {
            let words = index.slice(caption).to_owned();
            let Some(picture) = group_picture(&index, caption, &mentions) else { continue };
            if !seen.insert(words.clone()) {
                continue;
            }
            let people = picture
                .people
                .into_iter()
                .map(|(i, place)| {
                    let one = &named[i];
                    Ok(Pictured { brief: brief(db, &one.meaning, one.name.clone(), one.kind)?, place })
                })
                .collect::<Result<_, StoreError>>()?;
            found.push(RosterPicture {
                column: offset(column),
                caption: passage(db, id, caption, words)?,
                order: picture.order,
                people,
            });
        }
    }
    Ok(found)
}

fn sent(db: &Connection, lines: Vec<Line>, limit: u32) -> Result<(u32, Vec<RosterRow>), StoreError> {
    let total = offset(lines.len());
    let rows = lines
        .into_iter()
        .take(limit.min(MOST_ROWS) as usize)
        .map(|line| {
            Ok(RosterRow { brief: brief(db, &line.meaning, line.name, line.kind)?, cells: line.cells })
        })
        .collect::<Result<_, StoreError>>()?;
    Ok((total, rows))
}

fn of_article(db: &Connection, id: &ArticleId, kinds: &[NameKind], limit: u32) -> Result<Roster, StoreError> {
    let versions = version::of_articles(db, std::slice::from_ref(id))?;
    let columns: Vec<RosterColumn> = versions
        .iter()
        .map(|row| RosterColumn {
            version_id: Some(row.id.clone()),
            source_id: None,
            label: row.label(),
            time: row.time().map(str::to_owned),
            articles: 1,
        })
        .collect();
    let ids: Vec<VersionId> = versions.into_iter().map(|row| row.id).collect();
    let present = roll::presence(db, std::slice::from_ref(id))?;
    let column_of = |row: &PresenceRow| ids.iter().position(|id| *id == row.version_id).map(offset);
    let (total, rows) = sent(db, lines(db, present, kinds, column_of)?, limit)?;
    Ok(Roster {
        steps: steps(&rows, columns.len()),
        pictures: pictures(db, &ids)?,
        columns,
        rows,
        total,
        pending: super::derive::pending(db)?,
    })
}

fn of_outlets(
    db: &Connection,
    articles: &[ArticleId],
    kinds: &[NameKind],
    limit: u32,
) -> Result<Roster, StoreError> {
    let present = roll::presence(db, articles)?;
    let mut outlets: Vec<(String, SourceId, BTreeSet<ArticleId>)> = Vec::new();
    for row in &present {
        match outlets.iter_mut().find(|(_, id, _)| *id == row.source_id) {
            Some((_, _, of)) => {
                of.insert(row.article_id.clone());
            }
            None => {
                let name = source::brief(db, &row.source_id)?.0;
                outlets.push((name, row.source_id.clone(), BTreeSet::from([row.article_id.clone()])));
            }
        }
    }
    outlets.sort_by_key(|(name, ..)| name.to_lowercase());
    let column_of =
        |row: &PresenceRow| outlets.iter().position(|(_, id, _)| *id == row.source_id).map(offset);
    let mut lines = lines(db, present, kinds, column_of)?;
    // Whom most outlets name comes first: that is what a comparison of outlets is asked for.
    lines.sort_by_key(|line| {
        let mentions: u32 = line.cells.iter().map(|cell| cell.mentions).sum();
        (std::cmp::Reverse(line.cells.len()), std::cmp::Reverse(mentions))
    });
    let (total, rows) = sent(db, lines, limit)?;
    let columns = outlets
        .into_iter()
        .map(|(label, id, of)| RosterColumn {
            version_id: None,
            source_id: Some(id),
            label,
            time: None,
            articles: offset(of.len()),
        })
        .collect();
    let pending = super::derive::pending(db)?;
    Ok(Roster { columns, rows, total, steps: Vec::new(), pictures: Vec::new(), pending })
}

impl App {
    pub(crate) fn roster(&self, request: RosterRequest) -> Result<Roster, WireError> {
        let kinds = if request.kinds.is_empty() { vec![NameKind::Person] } else { request.kinds };
        let roster = self.library().read(|db| match &request.scope {
            RosterScope::Article { id } => of_article(db, id, &kinds, request.limit),
            RosterScope::Story { id } => {
                of_outlets(db, &derived::articles(db, Some(id))?, &kinds, request.limit)
            }
            RosterScope::Library => of_outlets(db, &derived::articles(db, None)?, &kinds, request.limit),
        })?;
        Ok(roster)
    }
}
