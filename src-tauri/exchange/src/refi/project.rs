//! Projects: codebook, texts and codings. A text is a plain text source; positions count characters from 0, the end is the
//! first one after, as the standard has it. A note is a `Note` that the selection refers to; what words name is a code below
//! `Names`, since the standard has no entities.

use super::codes::{self, Known, guid};
use super::xml::{Element, parse};
use super::{ORIGIN, PROJECT, RefiError};
use crate::notebook::{Code, ENTITY_KINDS, Mark, Notebook, Text, derived_id};
use std::collections::HashMap;
use std::io::{Cursor, Read, Write};
use variorum_core::text::{ScalarIndex, Span};
use zip::write::SimpleFileOptions;
use zip::{DateTime, ZipArchive, ZipWriter};

/// The entry that every project has.
pub const PROJECT_ENTRY: &str = "project.qde";
/// Codes under which marks of names stand.
const NAMES: &str = "Names";
/// Bytes of one part at most.
const LARGEST: u64 = 256 * 1024 * 1024;
/// Parts at most.
const MOST_PARTS: usize = 100_000;
/// Letters of context that a selection gets.
const CONTEXT: usize = 32;

fn names_path(name: &str, kind: &str) -> String {
    format!("{NAMES}/{kind}/{}", name.replace('/', "∕"))
}

/// A project; `made_at` (RFC 3339) and `author` are the caller's.
///
/// # Errors
/// Those of packing.
pub fn write_project(notebook: &Notebook, author: &str, made_at: &str) -> Result<Vec<u8>, RefiError> {
    let user = derived_id(&["user", author]);
    let stamped = |element: Element, at: &str| {
        let at = if at.is_empty() { made_at } else { at };
        element.with("creatingUser", &user).with("creationDateTime", at)
    };
    let all = with_names(notebook);
    let by_path: HashMap<&str, String> = all.iter().map(|code| (code.path.as_str(), guid(code))).collect();
    let mut sources = Element::new("Sources");
    let mut notes = Element::new("Notes");
    for text in &notebook.texts {
        let mut source = stamped(
            Element::new("TextSource")
                .with("guid", &text.id)
                .with("name", &format!("{}: {} ({})", text.source, text.headline, text.label))
                .with("plainTextPath", &format!("internal://{}.txt", text.id)),
            &text.seen_at,
        );
        let about = [text.url.as_str(), text.published.as_str(), text.seen_at.as_str()].join(" ");
        if !about.trim().is_empty() {
            source = source.child(Element::new("Description").text(about.trim()));
        }
        for mark in notebook.marks.iter().filter(|mark| mark.version_id == text.id) {
            let Some(span) = mark.span else { continue };
            let mut selection = stamped(
                Element::new("PlainTextSelection")
                    .with("guid", &mark.id)
                    .with("name", &variorum_core::text::clean_line(&mark.exact, 60))
                    .with("startPosition", &span.start.to_string())
                    .with("endPosition", &span.end.to_string()),
                &mark.created_at,
            )
            .with("modifiedDateTime", &mark.updated_at);
            let named = mark.entity.as_ref().map(|(name, kind)| names_path(name, kind));
            for path in mark.tags.iter().chain(&named) {
                let Some(code) = by_path.get(path.as_str()) else { continue };
                let coding = stamped(
                    Element::new("Coding").with("guid", &derived_id(&["coding", &mark.id, code])),
                    &mark.created_at,
                );
                selection = selection.child(coding.child(Element::new("CodeRef").with("targetGUID", code)));
            }
            if !mark.note.is_empty() {
                let id = derived_id(&["note", &mark.id]);
                selection = selection.child(Element::new("NoteRef").with("targetGUID", &id));
                let note =
                    stamped(Element::new("Note").with("guid", &id).with("name", "Note"), &mark.created_at);
                notes = notes.child(note.child(Element::new("PlainTextContent").text(&mark.note)));
            }
            source = source.child(selection);
        }
        sources = sources.child(source);
    }
    let users = Element::new("Users").child(Element::new("User").with("guid", &user).with("name", author));
    let mut root = Element::new("Project")
        .with("xmlns", PROJECT)
        .with("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
        .with(
            "xsi:schemaLocation",
            "urn:QDA-XML:project:1.0 http://schema.qdasoftware.org/versions/Project/v1.0/Project.xsd",
        )
        .with("name", &notebook.title)
        .with("origin", ORIGIN)
        .with("creatingUserGUID", &user)
        .with("creationDateTime", made_at)
        .child(users)
        .child(Element::new("CodeBook").child(codes::write(&all)))
        .child(sources);
    if !notes.children.is_empty() {
        root = root.child(notes);
    }
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().last_modified_time(DateTime::default());
    zip.start_file(PROJECT_ENTRY, options)?;
    zip.write_all(&root.document())?;
    for text in &notebook.texts {
        zip.start_file(format!("sources/{}.txt", text.id).as_str(), options)?;
        zip.write_all(text.text.as_bytes())?;
    }
    Ok(zip.finish()?.into_inner())
}

/// The codebook with a code for every name that is marked.
fn with_names(notebook: &Notebook) -> Vec<Code> {
    let mut all = notebook.codes.clone();
    let mut add = |path: String| {
        if all.iter().all(|code| code.path != path) {
            all.push(Code { path, ..Code::default() });
        }
    };
    for (name, kind) in notebook.marks.iter().filter_map(|mark| mark.entity.as_ref()) {
        add(NAMES.to_owned());
        add(format!("{NAMES}/{kind}"));
        add(names_path(name, kind));
    }
    all
}

/// Whether these bytes are a project.
#[must_use]
pub fn is_project(bytes: &[u8]) -> bool {
    ZipArchive::new(Cursor::new(bytes)).is_ok_and(|zip| zip.index_for_name(PROJECT_ENTRY).is_some())
}

/// Codebook, texts and selections of a project. Sources that are no text (pictures, sound, PDF) are told.
///
/// # Errors
/// [`RefiError`].
pub fn read_project(bytes: &[u8]) -> Result<Notebook, RefiError> {
    let mut zip = ZipArchive::new(Cursor::new(bytes))?;
    if zip.len() > MOST_PARTS {
        return Err(RefiError::TooLarge(format!("it has {} parts", zip.len())));
    }
    let root = parse(&part(&mut zip, PROJECT_ENTRY)?)?;
    if root.name != "Project" {
        return Err(RefiError::Foreign);
    }
    let known: Vec<Known> =
        root.first("CodeBook").and_then(|book| book.first("Codes")).map(codes::read).unwrap_or_default();
    let paths: HashMap<&str, &str> =
        known.iter().map(|known| (known.guid.as_str(), known.code.path.as_str())).collect();
    let mut notes: HashMap<String, String> = HashMap::new();
    for note in root.first("Notes").into_iter().flat_map(|notes| notes.all("Note")) {
        let inline = note.first("PlainTextContent").map(|of| of.text.clone());
        let words = match inline {
            Some(words) => words,
            None => inner(&mut zip, note.get("plainTextPath")).unwrap_or_default(),
        };
        notes.insert(note.get("guid").to_lowercase(), words);
    }
    let mut out = Notebook { title: root.get("name").to_owned(), ..Notebook::default() };
    for source in root.first("Sources").into_iter().flat_map(|sources| &sources.children) {
        if source.name != "TextSource" {
            out.problems.push(format!("{} is a {}, not a text.", source.get("name"), source.name));
            continue;
        }
        let content = source.first("PlainTextContent").map(|of| of.text.clone());
        let Some(text) = content.or_else(|| inner(&mut zip, source.get("plainTextPath"))) else {
            out.problems.push(format!("The text of {} is missing.", source.get("name")));
            continue;
        };
        let text = Text {
            id: source.get("guid").to_lowercase(),
            headline: source.get("name").to_owned(),
            text,
            ..Text::default()
        }
        .hashed();
        for selection in source.all("PlainTextSelection") {
            match mark(selection, &text, &paths, &notes) {
                Some(mark) => out.marks.push(mark),
                None => {
                    out.problems.push(format!("A selection in {} lies outside of its text.", text.headline))
                }
            }
        }
        out.texts.push(text);
    }
    let is_name = |code: &Code| code.path == NAMES || code.path.starts_with(&format!("{NAMES}/"));
    out.codes = known.iter().filter(|known| !is_name(&known.code)).map(|known| known.code.clone()).collect();
    Ok(out)
}

fn mark(
    selection: &Element,
    text: &Text,
    paths: &HashMap<&str, &str>,
    notes: &HashMap<String, String>,
) -> Option<Mark> {
    let index = ScalarIndex::new(&text.text);
    let at = |name: &str| selection.get(name).parse::<usize>().ok();
    let (start, end) = (at("startPosition")?, at("endPosition")?);
    if start >= end || end > index.len() {
        return None;
    }
    let span = Span::new(start, end);
    let mut mark = Mark {
        id: selection.get("guid").to_lowercase(),
        version_id: text.id.clone(),
        sha256: text.sha256.clone(),
        exact: index.slice(span).to_owned(),
        prefix: index.slice(Span::new(start.saturating_sub(CONTEXT), start)).to_owned(),
        suffix: index.slice(Span::new(end, end + CONTEXT)).to_owned(),
        span: Some(span),
        created_at: selection.get("creationDateTime").to_owned(),
        updated_at: selection.get("modifiedDateTime").to_owned(),
        ..Mark::default()
    };
    for coding in selection.all("Coding").flat_map(|coding| coding.all("CodeRef")) {
        let Some(path) = paths.get(coding.get("targetGUID").to_lowercase().as_str()) else { continue };
        let parts: Vec<&str> = path.split('/').collect();
        match parts.as_slice() {
            [NAMES, kind, name] if ENTITY_KINDS.contains(kind) => {
                mark.entity = Some((name.replace('∕', "/"), (*kind).to_owned()));
            }
            _ => mark.tags.push((*path).to_owned()),
        }
    }
    let mut words: Vec<String> = selection
        .all("NoteRef")
        .filter_map(|note| notes.get(&note.get("targetGUID").to_lowercase()).cloned())
        .collect();
    words.extend(selection.first("Description").map(|of| of.text.clone()));
    words.retain(|words| !words.trim().is_empty());
    mark.note = words.join("\n\n");
    Some(mark)
}

type Zip<'a> = ZipArchive<Cursor<&'a [u8]>>;

/// The text behind an address inside the project; addresses of the outside are not followed.
fn inner(zip: &mut Zip<'_>, address: &str) -> Option<String> {
    let name = address.strip_prefix("internal://")?;
    ["sources/", "Sources/", ""].iter().find_map(|folder| part(zip, &format!("{folder}{name}")).ok())
}

fn part(zip: &mut Zip<'_>, name: &str) -> Result<String, RefiError> {
    let entry = zip.by_name(name)?;
    let mut bytes = Vec::new();
    entry.take(LARGEST + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > LARGEST {
        return Err(RefiError::TooLarge(format!("{name} has more than {LARGEST} bytes")));
    }
    let words = String::from_utf8_lossy(&bytes).into_owned();
    Ok(words.strip_prefix('\u{FEFF}').map(str::to_owned).unwrap_or(words))
}
