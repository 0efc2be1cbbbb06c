//! JSON and JSON lines: rows wherever an array of objects stands, fields of fields by both names with a stop between.

use super::delimited::too_many;
use super::{Sheet, names};
use crate::bounds::{FIELDS, ROWS};
use serde_json::{Map, Value};
use std::collections::HashMap;
use variorum_core::import::{Problem, ProblemCode};
use variorum_core::text::clean_line;

/// Objects inside each other that are looked into for rows, and for fields.
const DEPTH: usize = 4;

pub(super) fn read(text: &str) -> Result<Sheet, Problem> {
    let text = text.trim_start_matches('\u{FEFF}').trim();
    match serde_json::from_str::<Value>(text) {
        Ok(value) => Ok(whole(value)),
        Err(error) => lines(text).ok_or_else(|| {
            Problem::new(
                ProblemCode::Malformed,
                format!("The file is no JSON that can be read ({error}). Export it again."),
            )
        }),
    }
}

fn whole(value: Value) -> Sheet {
    let one = value.as_object();
    // An object whose own fields tell an article is one, whatever lists it carries.
    if let Some(one) = one {
        let alone = sheet(std::iter::once(one));
        if names::mapping(&alone.fields).is_enough() {
            return alone;
        }
    }
    let rows = rows(&value, DEPTH).or_else(|| one.map(|one| vec![one])).unwrap_or_default();
    sheet(rows.into_iter())
}

/// The longest array of objects, the outermost of equals.
fn rows(value: &Value, depth: usize) -> Option<Vec<&Map<String, Value>>> {
    match value {
        Value::Array(all) => {
            let found: Vec<_> = all.iter().filter_map(Value::as_object).collect();
            (!found.is_empty()).then_some(found)
        }
        Value::Object(members) if depth > 0 => {
            // An object with words of its own is an article, whatever lists it carries.
            let is_text = |value: &Value| value.as_str().is_some_and(|text| text.len() > 200);
            if members.values().any(is_text) {
                return None;
            }
            let found = members.values().filter_map(|inner| rows(inner, depth - 1));
            found.reduce(|best, next| if next.len() > best.len() { next } else { best })
        }
        _ => None,
    }
}

/// One object a line; lines that are none are counted. `None` where the first two lines are no objects.
fn lines(text: &str) -> Option<Sheet> {
    let mut objects: Vec<Map<String, Value>> = Vec::new();
    let mut bad = Vec::new();
    for (at, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
        match serde_json::from_str::<Map<String, Value>>(line) {
            Ok(object) => objects.push(object),
            Err(_) => bad.push(at + 1),
        }
        if objects.is_empty() && bad.len() >= 2 || objects.len() > ROWS {
            break;
        }
    }
    if objects.is_empty() {
        return None;
    }
    let mut sheet = sheet(objects.iter());
    if let Some(first) = bad.first() {
        sheet.problems.push(Problem::new(
            ProblemCode::PartSkipped,
            format!(
                "{} of its lines, the first of them line {first}, are no JSON and were left out.",
                bad.len()
            ),
        ));
    }
    Some(sheet)
}

fn sheet<'a>(objects: impl Iterator<Item = &'a Map<String, Value>>) -> Sheet {
    let mut sheet = Sheet::default();
    let mut places: HashMap<String, usize> = HashMap::new();
    for object in objects {
        if sheet.rows.len() == ROWS {
            sheet.problems.push(too_many());
            break;
        }
        let mut cells = vec![String::new(); sheet.fields.len()];
        flatten(object, "", DEPTH, &mut |name, cell| {
            let at = match places.get(&name) {
                Some(at) => *at,
                None if sheet.fields.len() == FIELDS => return,
                None => {
                    sheet.fields.push(name.clone());
                    places.insert(name, sheet.fields.len() - 1);
                    sheet.fields.len() - 1
                }
            };
            cells.resize(sheet.fields.len().max(cells.len()), String::new());
            cells[at] = cell;
        });
        sheet.rows.push(cells);
    }
    for cells in &mut sheet.rows {
        cells.resize(sheet.fields.len(), String::new());
    }
    sheet
}

fn flatten(object: &Map<String, Value>, above: &str, depth: usize, put: &mut dyn FnMut(String, String)) {
    for (name, value) in object {
        let name = clean_line(&format!("{above}{name}"), 120);
        match value {
            Value::Object(inner) if depth > 0 => flatten(inner, &format!("{name}."), depth - 1, put),
            other => {
                if let Some(cell) = cell(other) {
                    put(name, cell);
                }
            }
        }
    }
}

/// The words of a value: of a list, one line a member.
fn cell(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Bool(truth) => Some(truth.to_string()),
        Value::Array(members) => {
            let words = |member: &Value| match member {
                Value::Object(inner) => ["text", "content", "name", "value"]
                    .iter()
                    .find_map(|key| inner.get(*key)?.as_str().map(str::to_owned)),
                Value::Array(_) | Value::Null => None,
                other => cell(other),
            };
            let lines: Vec<String> = members.iter().filter_map(words).collect();
            (!lines.is_empty()).then(|| lines.join("\n"))
        }
        Value::Null | Value::Object(_) => None,
    }
}
