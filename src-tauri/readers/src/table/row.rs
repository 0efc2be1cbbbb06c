//! One row of a table as an article of one version.

use crate::html::fragment::{blocks, line};
use crate::language::spoken;
use crate::stated::stated;
use chrono::Utc;
use variorum_core::address;
use variorum_core::import::{ArticleFacts, FieldRole, Item, Mapping, Problem, ProblemCode, VersionRead};
use variorum_core::text::{BlockKind, clean_line};
use variorum_core::time::{Seen, SeenBasis, Stated};

/// A shorter identifier, or one of digits alone, is a row's number in somebody's table and tells no article apart.
const SHORTEST_GUID: usize = 8;

pub(super) struct Row<'a> {
    pub fields: &'a [String],
    pub cells: &'a [String],
    /// From 1, the row of names not counted.
    pub number: usize,
}

pub(super) fn item(row: &Row<'_>, mapping: &Mapping) -> Item {
    let cell = |role: FieldRole| -> Option<&str> {
        let name = mapping.field(role)?;
        let at = row.fields.iter().position(|field| field == name)?;
        row.cells.get(at).map(|cell| cell.trim()).filter(|cell| !cell.is_empty())
    };
    let headline = cell(FieldRole::Headline).map(line).filter(|words| !words.is_empty());
    let mut parts = cell(FieldRole::Text).map(blocks).unwrap_or_default();
    let url = cell(FieldRole::Url).filter(|url| address::canonical(url).is_some()).map(str::to_owned);
    let name = headline
        .as_deref()
        .or(url.as_deref())
        .map_or_else(|| format!("row {}", row.number), |name| clean_line(name, 90));
    if parts.is_empty() {
        let what = format!("Row {} has no text; it was left out.", row.number);
        return Item {
            name: Some(name),
            problems: vec![Problem::new(ProblemCode::NoText, what)],
            ..Item::default()
        };
    }
    let main: String = parts.iter().map(|(_, words)| words.as_str()).collect::<Vec<_>>().join("\n");
    let mut above: Vec<(BlockKind, String)> = Vec::new();
    if let Some(words) = headline {
        parts.retain(|(_, part)| *part != words);
        above.push((BlockKind::Headline, words));
    }
    let standfirst = cell(FieldRole::Standfirst).map(line).filter(|words| {
        // Many tables keep the beginning of the text as its summary.
        let stem = words.trim_end_matches(['…', '.', ' ']);
        !words.is_empty() && !main.starts_with(stem)
    });
    above.extend(standfirst.map(|words| (BlockKind::Standfirst, words)));
    let byline = cell(FieldRole::Byline).map(|names| line(&names.replace('\n', ", ")));
    above.extend(byline.filter(|words| !words.is_empty()).map(|words| (BlockKind::Byline, words)));
    parts.splice(0..0, above);
    Item {
        name: Some(name),
        article: ArticleFacts {
            source: cell(FieldRole::Source).map(source).filter(|name| !name.is_empty()),
            language: cell(FieldRole::Language).and_then(language).or_else(|| spoken(&main)),
            guid: cell(FieldRole::Guid).filter(|guid| is_guid(guid)).map(str::to_owned),
            url,
        },
        versions: vec![VersionRead {
            number: cell(FieldRole::Version).and_then(|number| number.parse().ok()),
            blocks: parts,
            published: cell(FieldRole::Published).and_then(stated),
            updated: cell(FieldRole::Updated).and_then(stated),
            seen: cell(FieldRole::Seen).and_then(stated).and_then(seen),
            ..VersionRead::default()
        }],
        ..Item::default()
    }
}

fn source(name: &str) -> String {
    // A source given as an address is its host.
    address::outlet_host(name).unwrap_or_else(|| clean_line(&line(name), 90))
}

fn is_guid(text: &str) -> bool {
    text.len() >= SHORTEST_GUID && !text.bytes().all(|byte| byte.is_ascii_digit())
}

fn language(tag: &str) -> Option<String> {
    let code = tag.split(['-', '_']).next()?.to_ascii_lowercase();
    (code.len() == 2 && code.bytes().all(|byte| byte.is_ascii_lowercase())).then_some(code)
}

fn seen(stated: Stated) -> Option<Seen> {
    match stated {
        Stated::Instant(at) => Some(Seen { at: at.with_timezone(&Utc), basis: SeenBasis::SavedPage }),
        // A day is no instant: the sighting keeps the file's own time.
        Stated::Day(_) => None,
    }
}
