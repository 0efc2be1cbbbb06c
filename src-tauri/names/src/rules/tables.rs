//! Score tables and result lists: lines of names and numbers, where bare town names are teams and names before a country
//! in brackets are people.

use crate::lexicon::Known;
use crate::page::{Draft, Page};
use crate::steps::Label;

/// A name in a row: its words.
struct Cell {
    first: usize,
    end: usize,
}

/// Reads every line that is a row of a table.
pub(crate) fn read_rows(page: &mut Page<'_>) {
    for line in 0..page.lines.len() {
        if let Some(cells) = row(page, line) {
            for cell in cells {
                type_cell(page, line, &cell);
            }
        }
    }
}

fn number(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_digit() || c == '.' && word.len() > 1)
}

/// The names of a line that holds only names, numbers and marks, with more numbers than prose would have.
fn row(page: &Page<'_>, line: usize) -> Option<Vec<Cell>> {
    let count = page.lines[line].len();
    let (mut cells, mut numbers, mut plain, mut names) = (Vec::new(), 0, 0, 0);
    let mut at = 0;
    while at < count {
        let word = page.word(line, at);
        if number(word) {
            numbers += 1;
        } else if word.starts_with(char::is_uppercase) {
            let first = at;
            while at + 1 < count && joins(page, line, at + 1) {
                at += 1;
            }
            names += at + 1 - first;
            cells.push(Cell { first, end: at + 1 });
        } else if word.chars().any(char::is_alphabetic) {
            plain += 1;
        }
        at += 1;
    }
    (numbers > 0 && !cells.is_empty() && plain * 3 <= numbers + names && numbers * 2 >= names).then_some(cells)
}

/// Whether a word goes on with the name before it.
fn joins(page: &Page<'_>, line: usize, at: usize) -> bool {
    page.capital(line, at)
        || matches!(page.word(line, at), "-" | "'" | "of" | "de" | "van" | "da" | "'s")
            && page.lines[line].get(at + 1).is_some()
            && page.capital(line, at + 1)
}

fn type_cell(page: &mut Page<'_>, line: usize, cell: &Cell) {
    let known = page.known(line, cell.first, cell.end);
    let word = |at: usize| page.word(line, at);
    let bracketed = cell.first > 0 && word(cell.first - 1) == "(";
    if known.is(Known::COUNTRY) {
        let draft = Draft { first: cell.first, end: cell.end, label: Label::Polity, surety: 0.9 };
        page.put(line, draft);
        return;
    }
    if bracketed || known.is(Known::PEOPLE) {
        return;
    }
    let country_follows = word(cell.end) == "("
        && page.capital(line, cell.end + 1)
        && (cell.end + 2..cell.end + 5).any(|at| word(at) == ")");
    let several = cell.end - cell.first > 1;
    let given = page.known(line, cell.first, cell.first + 1).is(Known::GIVEN) || word(cell.first).ends_with('.');
    let score = number(word(cell.end)) && !word(cell.end).ends_with('.');
    let ranked = cell.first > 0 && number(word(cell.first - 1)) && cell.first < 3;
    let covered = page.cover(line, cell.first).copied();
    let person = covered.is_some_and(|name| name.label == Label::Person && name.end == cell.end);
    let label = if country_follows && (several || ranked) {
        Label::Person
    } else if several && given || ranked && several {
        Label::Person
    } else if score && (!person || !several) && !page.ordinary(line, cell.first) {
        Label::Organisation
    } else {
        return;
    };
    page.put(line, Draft { first: cell.first, end: cell.end, label, surety: 0.8 });
}
