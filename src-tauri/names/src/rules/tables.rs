//! Score tables, fixtures and result lists: lines of names and numbers, where bare town names are teams and names before a
//! country in brackets are people. In the prose of such texts, towns that beat and lose are teams too.

use crate::lexicon::Known;
use crate::page::{Draft, Page};
use crate::rules::datelines::{iso_day, month};
use crate::rules::gazetteer::located;
use crate::steps::Label;

/// A name in a row: its words.
struct Cell {
    first: usize,
    end: usize,
}

/// Reads every line that is a row of a table; where there are several, reads the prose beside them as a report on sport.
pub(crate) fn read_rows(page: &mut Page<'_>) {
    let mut teams = 0;
    for line in 0..page.lines.len() {
        let fixture = fixture(page, line);
        if let Some(cells) = row(page, line).or(fixture) {
            for cell in cells {
                teams += usize::from(type_cell(page, line, &cell) == Some(Label::Team));
            }
        }
    }
    if teams > 3 || sporting(page) {
        for line in 0..page.lines.len() {
            report(page, line);
        }
    }
}

/// What stands between batsman, catcher and bowler.
fn wicket(word: &str) -> bool {
    matches!(word, "c" | "b" | "lbw" | "st")
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
        if iso_day(page, line, at) {
            return None;
        }
        if number(word) || wicket(word) {
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
    (numbers > 0 && !cells.is_empty() && plain * 3 <= numbers + names && numbers * 2 >= names)
        .then_some(cells)
}

/// The two sides of a line that says nothing but who plays whom.
fn fixture(page: &Page<'_>, line: usize) -> Option<Vec<Cell>> {
    let count = page.lines[line].len();
    let middle = (1..count.min(8)).find(|&at| matches!(page.word(line, at), "at" | "v" | "vs" | "v."))?;
    let name = |at: usize| page.capital(line, at);
    let sides = count < 9 && (0..middle).all(name) && (middle + 1..count).all(name) && middle + 1 < count;
    sides.then(|| vec![Cell { first: 0, end: middle }, Cell { first: middle + 1, end: count }])
}

/// Whether a word goes on with the name before it.
fn joins(page: &Page<'_>, line: usize, at: usize) -> bool {
    page.capital(line, at)
        || matches!(page.word(line, at), "-" | "'" | "of" | "de" | "van" | "da" | "'s")
            && page.lines[line].get(at + 1).is_some()
            && page.capital(line, at + 1)
}

/// Types a name of a row; gives back the kind that was set.
fn type_cell(page: &mut Page<'_>, line: usize, cell: &Cell) -> Option<Label> {
    let known = page.known(line, cell.first, cell.end);
    let word = |at: usize| page.word(line, at);
    let bracketed = cell.first > 0 && word(cell.first - 1) == "(";
    let several = cell.end - cell.first > 1;
    let given = page.known(line, cell.first, cell.first + 1).is(Known::GIVEN)
        && !known.is(Known::CITY | Known::REGION)
        || word(cell.first).ends_with('.') && word(cell.first).len() < 4;
    let after = word(cell.end);
    let score = number(after) && !after.ends_with('.')
        || after.is_empty()
        || matches!(after, "at" | "v" | "vs" | "v.");
    let ranked = cell.first > 0 && number(word(cell.first - 1)) && cell.first < 3
        || cell.first > 1 && matches!(word(cell.first - 1), "-" | "–") && number(word(cell.first - 2));
    let country_follows = after == "("
        && page.capital(line, cell.end + 1)
        && (cell.end + 2..cell.end + 5).any(|at| word(at) == ")");
    // Wickets and overs: "c Reid b Hall 6", "Hall 7-0-32-0".
    let figures =
        number(after) && word(cell.end + 1) == "-" && word(cell.end + 3) == "-" && word(cell.end + 5) == "-";
    let cricketer = figures || wicket(after) || cell.first > 0 && wicket(word(cell.first - 1));
    let town = page.known(line, cell.first, cell.first + 1).is(Known::TOWN | Known::CITY | Known::REGION);
    let person =
        page.cover(line, cell.first).is_some_and(|name| name.label == Label::Person) && several && !town;
    let lettered = word(cell.first).chars().filter(|c| c.is_alphabetic()).count() > 2;
    let calendar = month(word(cell.first)) || !lettered;
    let label = if known.is(Known::COUNTRY) {
        Label::Polity
    } else if known.is(Known::PEOPLE) {
        return None;
    } else if cricketer && lettered
        || several && (given || ranked || country_follows)
        || ranked && country_follows
    {
        Label::Person
    } else if bracketed || calendar {
        return None;
    } else if cell.first > 0 && word(cell.first - 1) == "at" && after.is_empty() {
        Label::Polity
    } else if score && !person && (several || town || !page.ordinary(line, cell.first)) {
        Label::Team
    } else {
        return None;
    };
    page.put(line, Draft { first: cell.first, end: cell.end, label, surety: 0.8 });
    Some(label)
}

/// Whether the first lines name a sport and the text speaks of playing it.
fn sporting(page: &Page<'_>) -> bool {
    let lines = page.lines.iter().take(3).flatten();
    lines.map(|token| token.form.to_lowercase()).any(|word| {
        matches!(
            word.as_str(),
            "soccer"
                | "football"
                | "rugby"
                | "cricket"
                | "baseball"
                | "basketball"
                | "hockey"
                | "nfl"
                | "nba"
                | "nhl"
                | "mlb"
        )
    })
}

/// Towns that do in a report what teams do.
fn report(page: &mut Page<'_>, line: usize) {
    for i in 0..page.names[line].len() {
        let name = page.names[line][i];
        if !(name.label.place() || name.label == Label::Person && name.end - name.first == 1)
            || page.known(line, name.first, name.end).is(Known::COUNTRY)
            || located(page, line, name.first)
        {
            continue;
        }
        let lower = |at: usize| page.word(line, at).to_lowercase();
        let before = page.before(line, name.first).to_lowercase();
        let after = lower(name.end);
        let role = if after == "'s" { lower(name.end + 1) } else { after.clone() };
        let place = name.label.place();
        let plays = matches!(
            after.as_str(),
            "beat"
                | "beats"
                | "defeated"
                | "won"
                | "win"
                | "lost"
                | "scored"
                | "drew"
                | "thrashed"
                | "edged"
                | "routed"
                | "trounced"
                | "led"
                | "trailed"
                | "hosted"
                | "bowled"
                | "declared"
                | "side"
        );
        let played = matches!(
            before.as_str(),
            "beat"
                | "beats"
                | "defeated"
                | "beating"
                | "over"
                | "against"
                | "v"
                | "vs"
                | "defeating"
                | "thrashed"
        );
        let staffed = matches!(
            role.as_str(),
            "coach"
                | "manager"
                | "striker"
                | "captain"
                | "goalkeeper"
                | "keeper"
                | "midfielder"
                | "defender"
                | "forward"
                | "winger"
                | "pitcher"
                | "skipper"
                | "playmaker"
                | "quarterback"
        );
        if place && (plays || played || staffed) {
            page.names[line][i].label = Label::Team;
        }
    }
}
