//! The passages of a tag as a document or a table: set out by source, each with its version, its note and its address. What is
//! private stays in the library.

use crate::App;
use crate::briefings::write_file;
use crate::contract::Empty;
use crate::contract::briefings::{DocumentFormat, WrittenFile};
use crate::contract::coding::{ReportFormat, TagReport};
use crate::contract::error::WireError;
use crate::contract::ledger::TableFormat;
use crate::documents::{Hidden, printed};
use crate::ledger::export::table;
use crate::note_links;
use rusqlite::Connection;
use std::collections::HashMap;
use std::path::Path;
use variorum_core::briefing::{BriefBlock, BriefingTree, CitedPassage, Dossier, Inline};
use variorum_core::ids::{CitationId, TagId};
use variorum_store::StoreError;
use variorum_store::table::annotation::{self, AnnotationRow, Which};
use variorum_store::table::{article, reading, source, tag, version};

const HEAD: [&str; 14] = [
    "Tags",
    "Passage",
    "Note",
    "Source",
    "Reliability",
    "Headline",
    "Version",
    "Published",
    "Seen",
    "Address",
    "Start",
    "End",
    "SHA-256 of the text",
    "Marked",
];

/// A passage of the report.
struct Told {
    tags: Vec<String>,
    note: String,
    marked: String,
    cited: CitedPassage,
}

impl App {
    pub(crate) fn tag_report(&self, request: TagReport) -> Result<WrittenFile, WireError> {
        let settings = self.settings_get(Empty {})?;
        let (path, told) = self.library().read(|db| told(db, &request))?;
        let bytes = match request.format {
            ReportFormat::Csv => csv(&told).into_bytes(),
            format => {
                let dossier = Dossier {
                    tree: BriefingTree {
                        title: format!("Passages tagged {path}"),
                        classification: settings.classification,
                        author: settings.author,
                        blocks: blocks(&path, &told),
                    },
                    citations: told.into_iter().map(|one| one.cited).collect(),
                    made_at: chrono::Utc::now().to_rfc3339_opts(chrono::SecondsFormat::Secs, true),
                    ..Dossier::default()
                };
                let as_docx = format == ReportFormat::Docx;
                printed(&dossier, if as_docx { DocumentFormat::Docx } else { DocumentFormat::Md })?
            }
        };
        write_file(Path::new(&request.path), &bytes)?;
        Ok(WrittenFile { path: request.path, bytes: bytes.len() as u64 })
    }
}

/// Path of the tag, and its passages that may leave: by source, then in the order of versions and of the text.
fn told(db: &Connection, request: &TagReport) -> Result<(String, Vec<Told>), StoreError> {
    let hidden = Hidden::load(db)?;
    let tags = tag::list(db)?;
    let path = tags.iter().find(|row| row.id == request.tag_id).map(|row| row.path.clone());
    let path = path.ok_or(StoreError::NotFound("the tag"))?;
    if hidden.holds_tag(&request.tag_id) {
        return Err(StoreError::Invalid(format!("{path} is private; take the mark off it before it leaves")));
    }
    let which = Which {
        story_id: request.story_id.clone(),
        tag_ids: tag::subtree(db, &request.tag_id)?,
        ..Which::default()
    };
    let paths: HashMap<&TagId, &str> = tags.iter().map(|row| (&row.id, row.path.as_str())).collect();
    let (_, rows) = annotation::page(db, &which, 0, u32::MAX)?;
    let mut told = Vec::with_capacity(rows.len());
    for row in rows.into_iter().filter(|row| !hidden.holds(&row.id, &row.tag_ids)) {
        let position = version::get(db, &row.version_id)?.position;
        let one = tell(db, row, &paths)?;
        told.push((
            one.cited.source.to_lowercase(),
            one.cited.headline.clone(),
            position,
            one.cited.start,
            one,
        ));
    }
    told.sort_by(|a, b| (&a.0, &a.1, a.2, a.3).cmp(&(&b.0, &b.1, b.2, b.3)));
    Ok((path, told.into_iter().map(|(.., one)| one).collect()))
}

fn tell(db: &Connection, row: AnnotationRow, paths: &HashMap<&TagId, &str>) -> Result<Told, StoreError> {
    let on = version::get(db, &row.version_id)?;
    let of = article::get(db, &row.article_id)?;
    let text = reading::get(db, &row.reading_id)?;
    let (name, reliability) = source::brief(db, &of.source_id)?;
    let mut tags: Vec<String> =
        row.tag_ids.iter().filter_map(|id| paths.get(id)).map(|path| (*path).to_owned()).collect();
    tags.sort();
    Ok(Told {
        tags,
        note: note_links::spoken(&row.note),
        marked: row.created_at,
        cited: CitedPassage {
            id: CitationId(row.id.0),
            label: on.label(),
            version_id: row.version_id,
            start: row.span.start,
            end: row.span.end,
            exact: row.exact,
            source: name,
            reliability,
            credibility: None,
            headline: text.headline,
            published: on.published,
            seen_at: on.seen_at,
            url: of.url,
            sha256: text.sha256,
        },
    })
}

fn blocks(path: &str, told: &[Told]) -> Vec<BriefBlock> {
    let words = |text: String| Inline::Text { text, bold: false, italic: false };
    let mut out = vec![BriefBlock::Paragraph { text: vec![words(summary(told))] }];
    let mut source = None;
    for one in told {
        if source != Some(&one.cited.source) {
            source = Some(&one.cited.source);
            out.push(BriefBlock::Heading { level: 1, text: vec![words(one.cited.source.clone())] });
        }
        out.push(BriefBlock::Quotation {
            text: vec![words(one.cited.exact.clone()), Inline::Citation { id: one.cited.id.clone() }],
        });
        // The tag of the report goes without saying.
        let others: Vec<&str> = one.tags.iter().map(String::as_str).filter(|tag| *tag != path).collect();
        if !others.is_empty() {
            let text = format!("Tags: {}", others.join(", "));
            out.push(BriefBlock::Paragraph { text: vec![Inline::Text { text, bold: false, italic: true }] });
        }
        for line in one.note.lines().filter(|line| !line.trim().is_empty()) {
            out.push(BriefBlock::Paragraph { text: vec![words(line.to_owned())] });
        }
    }
    out
}

fn summary(told: &[Told]) -> String {
    let mut sources: Vec<&str> = told.iter().map(|one| one.cited.source.as_str()).collect();
    sources.dedup();
    let some = |count: usize, noun: &str| format!("{count} {noun}{}", if count == 1 { "" } else { "s" });
    match told.len() {
        0 => "No passage carries this tag.".to_owned(),
        count => format!("{} from {}.", some(count, "passage"), some(sources.len(), "source")),
    }
}

fn csv(told: &[Told]) -> String {
    let rows = told.iter().map(|one| {
        let cited = &one.cited;
        vec![
            one.tags.join("; "),
            cited.exact.clone(),
            one.note.clone(),
            cited.source.clone(),
            cited.reliability.map(|grade| format!("{grade:?}")).unwrap_or_default(),
            cited.headline.clone(),
            cited.label.clone(),
            cited.published.clone().unwrap_or_default(),
            cited.seen_at.clone().unwrap_or_default(),
            cited.url.clone().unwrap_or_default(),
            cited.start.to_string(),
            cited.end.to_string(),
            cited.sha256.clone(),
            one.marked.clone(),
        ]
    });
    table(&HEAD, rows, TableFormat::Csv)
}
