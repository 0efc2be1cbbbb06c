//! Tables of articles: CSV, JSON and JSON lines, an article a row. Which field is what is told by its name, by a mapping that
//! the analyst gave, or not at all: then nothing is guessed and a mapping is asked for.

mod delimited;
mod json;
mod names;
mod row;
#[cfg(test)]
mod tests;

use crate::bounds::TEXT_BYTES;
use crate::encoding::{decode, looks_binary};
use std::collections::BTreeMap;
use variorum_core::import::{Extractor, Fit, Harvest, Input, Mapping, Problem, ProblemCode, Reader};
use variorum_core::text::clean_line;

/// What the analyst has said of the fields of tables.
#[derive(Clone, Debug, Default)]
pub struct Mappings {
    /// For every table of this import.
    pub given: Option<Mapping>,
    /// By the set of field names (see [`Mapping::key`]).
    pub remembered: BTreeMap<String, Mapping>,
}

static NO_MAPPINGS: Mappings = Mappings { given: None, remembered: BTreeMap::new() };

/// Reads tables, an article a row.
#[derive(Clone, Copy, Debug)]
pub struct TableReader<'a> {
    /// What is known of the fields beyond their names.
    pub mappings: &'a Mappings,
}

impl TableReader<'static> {
    /// Reads tables whose field names tell what they are.
    pub const BY_NAMES: Self = Self { mappings: &NO_MAPPINGS };
}

/// A table as it stands in its file.
#[derive(Debug, Default)]
struct Sheet {
    fields: Vec<String>,
    /// One cell a field, empty where the row has none.
    rows: Vec<Vec<String>>,
    problems: Vec<Problem>,
}

/// The beginning of a table, for the analyst to say what its fields are.
#[derive(Debug)]
pub struct Preview {
    /// Names of the fields, in their order.
    pub fields: Vec<String>,
    /// The first rows, a cell a field, cut short.
    pub rows: Vec<Vec<String>>,
    /// Rows in all.
    pub total: usize,
    /// What the names tell, or what was answered before.
    pub guess: Mapping,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    Delimited,
    Json,
}

fn form(input: &Input<'_>) -> Option<Form> {
    let name = input.name.to_ascii_lowercase();
    let ends = |endings: &[&str]| endings.iter().any(|ending| name.ends_with(ending));
    let head = &input.bytes[..input.bytes.len().min(512)];
    if looks_binary(head) {
        return None;
    }
    let text = String::from_utf8_lossy(head);
    let text = text.trim_start_matches('\u{FEFF}').trim_start();
    let array = text.strip_prefix('[').map_or(text, str::trim_start);
    let object =
        array.strip_prefix('{').map(str::trim_start).is_some_and(|rest| rest.starts_with(['"', '}']));
    if object || ends(&[".json", ".jsonl", ".ndjson"]) {
        Some(Form::Json)
    } else if ends(&[".csv", ".tsv", ".tab"]) {
        Some(Form::Delimited)
    } else {
        None
    }
}

fn sheet(input: &Input<'_>) -> Result<Sheet, Problem> {
    if input.bytes.len() > TEXT_BYTES {
        return Err(Problem::new(
            ProblemCode::TooLarge,
            "The table is larger than 32 MB. Divide it into smaller files and import those.",
        ));
    }
    let decoded = decode(input.bytes, None);
    let mut sheet = match form(input) {
        Some(Form::Json) => json::read(&decoded.text)?,
        _ => delimited::read(&decoded.text)?,
    };
    if sheet.rows.is_empty() {
        return Err(Problem::new(ProblemCode::Empty, "The table has no rows; export it again."));
    }
    sheet.problems.extend(decoded.problems);
    Ok(sheet)
}

impl Mappings {
    /// What is known of these fields: what was given, what was answered for the same fields, what the names tell, what was
    /// answered for a table that shared the fields in question.
    fn find(&self, fields: &[String]) -> Mapping {
        let fits = |mapping: &&Mapping| mapping.choices.iter().all(|choice| fields.contains(&choice.field));
        if let Some(known) = self.given.as_ref().or_else(|| self.remembered.get(&Mapping::key(fields))) {
            return known.clone();
        }
        let named = names::mapping(fields);
        if named.is_enough() {
            return named;
        }
        let answered = self.remembered.values().filter(fits).max_by_key(|mapping| mapping.choices.len());
        answered.cloned().unwrap_or(named)
    }
}

/// The beginning of a table: at most `most` rows.
///
/// # Errors
/// A [`Problem`] where the bytes are no table.
pub fn preview(input: &Input<'_>, mappings: &Mappings, most: usize) -> Result<Preview, Problem> {
    let sheet = sheet(input)?;
    let mut guess = mappings.find(&sheet.fields);
    guess.choices.retain(|choice| sheet.fields.contains(&choice.field));
    let cell = |cell: &String| clean_line(cell, 160);
    Ok(Preview {
        rows: sheet.rows.iter().take(most).map(|row| row.iter().map(cell).collect()).collect(),
        total: sheet.rows.len(),
        fields: sheet.fields,
        guess,
    })
}

impl Reader for TableReader<'_> {
    fn extractor(&self) -> Extractor {
        Extractor { name: "table", version: 1 }
    }

    fn fit(&self, input: &Input<'_>) -> Fit {
        if form(input).is_some() { Fit::Likely } else { Fit::No }
    }

    fn read(&self, input: &Input<'_>) -> Result<Harvest, Problem> {
        let sheet = sheet(input)?;
        let mapping = self.mappings.find(&sheet.fields);
        let missing: Vec<&str> = mapping
            .choices
            .iter()
            .map(|choice| choice.field.as_str())
            .filter(|field| !sheet.fields.iter().any(|known| known == field))
            .collect();
        if !mapping.is_enough() || !missing.is_empty() {
            return Err(needs_mapping(&sheet.fields, &missing));
        }
        let items = sheet
            .rows
            .iter()
            .enumerate()
            .map(|(at, cells)| {
                row::item(&row::Row { fields: &sheet.fields, cells, number: at + 1 }, &mapping)
            })
            .collect();
        Ok(Harvest { items, problems: sheet.problems })
    }
}

fn needs_mapping(fields: &[String], missing: &[&str]) -> Problem {
    let named = clean_line(&fields.join(", "), 200);
    let what = match missing {
        [] => {
            format!("Which fields of this table are the headline and the text is not known; it has {named}.")
        }
        missing => format!("The table has no field {}; it has {named}.", clean_line(&missing.join(", "), 80)),
    };
    Problem::new(
        ProblemCode::NeedsMapping,
        format!("{what} Say which field is which with “Map fields”, or with --map."),
    )
}
