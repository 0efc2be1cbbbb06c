//! Annotations as the Hypothesis API exports them: `rows` of annotations with an address, a quotation and its context. Read
//! alone; replies and notes on a whole page have no passage and are told.

use crate::notebook::{Mark, Notebook};
use serde_json::Value;

/// Whether a JSON value is such an export.
#[must_use]
pub fn is_hypothesis(value: &Value) -> bool {
    rows(value).is_some_and(|rows| {
        rows.first().is_some_and(|row| row.get("uri").is_some() && row.get("target").is_some())
    })
}

fn rows(value: &Value) -> Option<&Vec<Value>> {
    ["rows", "annotations"].iter().find_map(|key| value.get(key)?.as_array()).or_else(|| value.as_array())
}

fn text(value: Option<&Value>) -> String {
    value.and_then(Value::as_str).unwrap_or_default().to_owned()
}

/// The annotations of an export.
#[must_use]
pub fn read(value: &Value) -> Notebook {
    let mut out = Notebook::default();
    for row in rows(value).into_iter().flatten() {
        let id = text(row.get("id"));
        if row.get("references").and_then(Value::as_array).is_some_and(|of| !of.is_empty()) {
            out.problems.push(format!("{id} is a reply: “{}”", text(row.get("text"))));
            continue;
        }
        let mut mark = Mark {
            id: format!("hypothesis:{id}"),
            url: text(row.get("uri")),
            note: text(row.get("text")),
            created_at: text(row.get("created")),
            updated_at: text(row.get("updated")),
            ..Mark::default()
        };
        for tag in row.get("tags").and_then(Value::as_array).into_iter().flatten() {
            mark.tags.extend(tag.as_str().map(str::to_owned));
        }
        let targets = row.get("target").and_then(Value::as_array).into_iter().flatten();
        for selector in targets.filter_map(|target| target.get("selector")?.as_array()).flatten() {
            if selector.get("type").and_then(Value::as_str) == Some("TextQuoteSelector") {
                mark.exact = text(selector.get("exact"));
                mark.prefix = text(selector.get("prefix"));
                mark.suffix = text(selector.get("suffix"));
            }
        }
        out.marks.push(mark);
    }
    out
}
