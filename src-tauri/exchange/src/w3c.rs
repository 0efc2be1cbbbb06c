//! W3C Web Annotations as JSON-LD: a collection with one page. Positions are Unicode scalar values, as the model asks;
//! what the model has no word for (the version, its hash, the kind of a name) stands under a prefix of its own.

use crate::notebook::{ENTITY_KINDS, Mark, Notebook};
use serde_json::{Map, Value, json};
use variorum_core::text::Span;

/// The context of the model.
pub const CONTEXT: &str = "http://www.w3.org/ns/anno.jsonld";
const TERMS: &str = "urn:variorum:terms#";
const URN: &str = "urn:uuid:";

/// Marks as a collection of annotations; `id` names it.
#[must_use]
pub fn write(notebook: &Notebook, id: &str) -> Value {
    let items: Vec<Value> = notebook.marks.iter().map(annotation).collect();
    json!({
        "@context": [CONTEXT, { "variorum": TERMS }],
        "id": format!("{URN}{id}"),
        "type": "AnnotationCollection",
        "label": notebook.title,
        "total": items.len(),
        "first": {
            "id": format!("{URN}{id}#page-1"),
            "type": "AnnotationPage",
            "startIndex": 0,
            "partOf": format!("{URN}{id}"),
            "items": items,
        },
    })
}

fn annotation(mark: &Mark) -> Value {
    let mut bodies: Vec<Value> = Vec::new();
    if !mark.note.is_empty() {
        bodies.push(json!({ "type": "TextualBody", "value": mark.note, "format": "text/markdown", "purpose": "commenting" }));
    }
    for tag in &mark.tags {
        bodies.push(
            json!({ "type": "TextualBody", "value": tag, "format": "text/plain", "purpose": "tagging" }),
        );
    }
    if let Some((name, kind)) = &mark.entity {
        bodies.push(json!({
            "type": "TextualBody", "value": name, "format": "text/plain", "purpose": "identifying", "variorum:kind": kind,
        }));
    }
    let mut selectors = vec![json!({
        "type": "TextQuoteSelector", "exact": mark.exact, "prefix": mark.prefix, "suffix": mark.suffix,
    })];
    if let Some(span) = mark.span {
        selectors.push(json!({ "type": "TextPositionSelector", "start": span.start, "end": span.end }));
    }
    let source = if mark.url.is_empty() { format!("{URN}{}", mark.version_id) } else { mark.url.clone() };
    let mut target = json!({
        "type": "SpecificResource",
        "source": source,
        "selector": selectors,
        "variorum:version": format!("{URN}{}", mark.version_id),
        "variorum:sha256": mark.sha256,
    });
    if !mark.seen_at.is_empty() {
        target["state"] = json!({ "type": "TimeState", "sourceDate": mark.seen_at });
    }
    let mut out = json!({
        "@context": [CONTEXT, { "variorum": TERMS }],
        "id": format!("{URN}{}", mark.id),
        "type": "Annotation",
        "created": mark.created_at,
        "modified": mark.updated_at,
        "target": target,
    });
    if !bodies.is_empty() {
        out["body"] = Value::from(bodies);
    }
    out
}

/// Whether a JSON value is of this model.
#[must_use]
pub fn is_w3c(value: &Value) -> bool {
    let one = value.as_array().and_then(|list| list.first()).unwrap_or(value);
    many(one.get("@context")).iter().any(|context| context.as_str() == Some(CONTEXT))
}

/// Annotations of a collection, a page, a list, or one alone; what is no annotation of a text is told.
#[must_use]
pub fn read(value: &Value) -> Notebook {
    let mut out = Notebook { title: text(value.get("label")), ..Notebook::default() };
    for one in items(value) {
        match mark(one) {
            Some(mark) => out.marks.push(mark),
            None => out.problems.push(format!("{} is no annotation of a text.", name(one))),
        }
    }
    out
}

fn name(value: &Value) -> String {
    let id = text(value.get("id"));
    if id.is_empty() { "An entry without id".into() } else { id }
}

fn items(value: &Value) -> Vec<&Value> {
    if let Some(list) = value.as_array() {
        return list.iter().collect();
    }
    let page = value.get("first").filter(|page| page.is_object()).unwrap_or(value);
    match page.get("items") {
        Some(items) => many(Some(items)),
        None => vec![value],
    }
}

/// A value or a list of values as a list.
fn many(value: Option<&Value>) -> Vec<&Value> {
    match value {
        None | Some(Value::Null) => Vec::new(),
        Some(Value::Array(list)) => list.iter().collect(),
        Some(one) => vec![one],
    }
}

fn text(value: Option<&Value>) -> String {
    value.and_then(Value::as_str).unwrap_or_default().to_owned()
}

fn bare(iri: &str) -> &str {
    iri.strip_prefix(URN).unwrap_or(iri)
}

fn is(value: &Map<String, Value>, kind: &str) -> bool {
    many(value.get("type")).iter().any(|of| of.as_str() == Some(kind))
}

fn mark(value: &Value) -> Option<Mark> {
    let annotation = value.as_object()?;
    if !is(annotation, "Annotation") {
        return None;
    }
    let mut mark = Mark {
        id: bare(&text(annotation.get("id"))).to_owned(),
        created_at: text(annotation.get("created")),
        updated_at: text(annotation.get("modified")),
        note: text(annotation.get("bodyValue")),
        ..Mark::default()
    };
    let target = many(annotation.get("target")).into_iter().next()?;
    if let Some(address) = target.as_str() {
        mark.url = address.to_owned();
    } else {
        let source = target.get("source").unwrap_or(target);
        mark.url = source.as_str().map_or_else(|| text(source.get("id")), str::to_owned);
        mark.version_id = bare(&text(target.get("variorum:version"))).to_owned();
        mark.sha256 = text(target.get("variorum:sha256"));
        for state in many(target.get("state")) {
            mark.seen_at = text(state.get("sourceDate"));
        }
        for selector in many(target.get("selector")) {
            select(selector, &mut mark, 0);
        }
    }
    if mark.url.starts_with(URN) {
        mark.url.clear();
    }
    let motives = many(annotation.get("motivation"));
    for body in many(annotation.get("body")) {
        let Some(body) = body.as_object() else { continue };
        let mut purposes = many(body.get("purpose"));
        if purposes.is_empty() {
            purposes.clone_from(&motives);
        }
        let has = |purpose: &str| purposes.iter().any(|of| of.as_str() == Some(purpose));
        let words = text(body.get("value"));
        let kind = text(body.get("variorum:kind"));
        if words.trim().is_empty() {
            continue;
        }
        if has("tagging") {
            mark.tags.push(words);
        } else if has("identifying") && ENTITY_KINDS.contains(&kind.as_str()) {
            mark.entity = Some((words, kind));
        } else if mark.note.is_empty() {
            mark.note = words;
        } else {
            mark.note = format!("{}\n\n{words}", mark.note);
        }
    }
    Some(mark)
}

/// Selectors that refine another are the closer ones.
const DEPTH: usize = 8;

fn select(selector: &Value, mark: &mut Mark, depth: usize) {
    let Some(of) = selector.as_object().filter(|_| depth < DEPTH) else { return };
    if is(of, "TextQuoteSelector") {
        mark.exact = text(of.get("exact"));
        mark.prefix = text(of.get("prefix"));
        mark.suffix = text(of.get("suffix"));
    } else if is(of, "TextPositionSelector") {
        let at = |key: &str| of.get(key).and_then(Value::as_u64).and_then(|at| usize::try_from(at).ok());
        mark.span = at("start")
            .zip(at("end"))
            .filter(|(start, end)| start < end)
            .map(|(start, end)| Span { start, end });
    }
    for finer in many(of.get("refinedBy")) {
        select(finer, mark, depth + 1);
    }
}
