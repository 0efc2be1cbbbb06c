//! What a name's own words say of its kind: parties and ministries are bodies, rivers and airports places, wars and cups
//! neither. Head nouns beside a name are taken into it.

use crate::lexicon::{Head, Known};
use crate::page::{Draft, Page};
use crate::steps::Label;

/// Bodies that carry on with "of" and what they are of.
const LINKED: &[&str] = &[
    "party",
    "ministry",
    "department",
    "university",
    "bank",
    "institute",
    "church",
    "college",
    "academy",
    "council",
    "chamber",
    "house",
    "league",
    "federation",
    "confederation",
    "society",
    "organisation",
    "organization",
    "association",
    "union",
    "army",
    "movement",
    "front",
    "alliance",
    "court",
    "congress",
    "republic",
    "bureau",
    "commission",
    "board",
];
/// First words of bodies' names that Arabic and its neighbours give to parties and armed groups.
const OPENERS: &[&str] = &[
    "jabhat", "harakat", "liwa", "jaysh", "jaish", "kataib", "kata'ib", "katibat", "faylaq", "hizb", "ansar",
    "tehrik", "tehreek", "lashkar", "hayat", "hay'at", "saraya", "asa'ib", "asaib", "ittihad", "firqat",
];
/// Parties named by their members, after "the".
const PARTIES: &[&str] = &[
    "Democrats",
    "Republicans",
    "Conservatives",
    "Liberals",
    "Greens",
    "Socialists",
    "Communists",
    "Tories",
    "Nationalists",
];
/// What a people has, named with it: "the Belgian government".
const STATE: &[&str] = &["government", "regime", "army", "military", "parliament", "navy", "forces"];

/// Gives names the kind that their head noun has, and takes head nouns in.
pub(crate) fn type_by_head(page: &mut Page<'_>) {
    for line in 0..page.lines.len() {
        for i in 0..page.names[line].len() {
            let name = page.names[line][i];
            if name.label == Label::Measure {
                continue;
            }
            page.names[line][i].label = if spoken_of_as_body(page, line, &name) {
                Label::Organisation
            } else {
                label(page, line, &name)
            };
            extend(page, line, i);
        }
        merge(page, line);
        link(page, line);
        battles(page, line);
    }
}

fn label(page: &Page<'_>, line: usize, name: &Draft) -> Label {
    let first = page.word(line, name.first).to_lowercase();
    let members = page.word(line, name.end - 1);
    if name.label == Label::Group
        && PARTIES.contains(&members)
        && matches!(page.before(line, name.first), "the" | "The")
    {
        return Label::Organisation;
    }
    if name.end - name.first < 2 || page.known(line, name.first, name.end).is(Known::LAND) {
        return name.label;
    }
    if OPENERS.contains(&first.as_str()) {
        return Label::Organisation;
    }
    if first == "operation" {
        return Label::Thing;
    }
    let head = head(page, line, name.first, name.end);
    match (page.lexicon.head(&head), name.label) {
        (Some(Head::Event), Label::Person) => Label::Person,
        (Some(Head::Event), _) | (_, Label::Thing) => Label::Thing,
        (Some(Head::Body), _) => Label::Organisation,
        (Some(Head::Place), Label::Group | Label::Person | Label::Organisation) => Label::Landscape,
        (_, label) => label,
    }
}

/// Whether the noun after a name makes it a paper, an agency or a company: "Lorne Post newspaper", "Lorne shares".
fn spoken_of_as_body(page: &Page<'_>, line: usize, name: &Draft) -> bool {
    let known = page.known(line, name.first, name.end);
    let after = page.word(line, name.end);
    let medium = matches!(after, "newspaper" | "daily" | "magazine" | "television" | "radio")
        || after == "news" && page.word(line, name.end + 1) == "agency";
    let company = matches!(after, "CEO" | "shares" | "stock");
    (medium || company)
        && matches!(name.label, Label::Person | Label::Polity | Label::Landscape | Label::Thing)
        && !known.is(Known::LAND | Known::PEOPLE | Known::CITY)
}

/// The word that says what a name names: the one before "of", "for" or "on", else the last.
fn head(page: &Page<'_>, line: usize, first: usize, end: usize) -> String {
    let link = (first + 1..end).find(|&i| matches!(page.word(line, i), "of" | "for" | "on"));
    page.word(line, link.unwrap_or(end) - 1).to_lowercase()
}

/// Takes a head noun into the name that it directly follows: `Lorne` + `University`, `Belgian` + `government`.
fn extend(page: &mut Page<'_>, line: usize, i: usize) {
    let name = page.names[line][i];
    if !page.free(line, name.end, name.end + 1) {
        return;
    }
    let next = page.word(line, name.end).to_lowercase();
    let next = next.as_str();
    let people = name.label == Label::Group
        && page.lexicon.known(&page.name(line, name.first, name.end).to_lowercase()).is(Known::PEOPLE);
    let (words, label) = if people && STATE.contains(&next) {
        (1, Label::Organisation)
    } else if people
        && matches!(
            (next, page.word(line, name.end + 1)),
            ("security" | "armed", "forces") | ("air", "force")
        )
    {
        (2, Label::Organisation)
    } else if !page.capital(line, name.end) || name.label == Label::Thing {
        return;
    } else if page.lexicon.head(next) == Some(Head::Event) {
        (1, Label::Thing)
    } else if let Some(words) = head_ahead(page, line, &name) {
        (words, Label::Organisation)
    } else {
        return;
    };
    let name = &mut page.names[line][i];
    name.end += words;
    name.label = label;
}

/// How many of the capitalised words after a name lead to the head of a body: three for `Lorne` + `Free Ferries Party`.
fn head_ahead(page: &Page<'_>, line: usize, name: &Draft) -> Option<usize> {
    let reach = if name.label.place() || name.label == Label::Group { 4 } else { 1 };
    let run = (0..reach)
        .take_while(|ahead| {
            let at = name.end + ahead;
            page.capital(line, at) && page.free(line, at, at + 1)
        })
        .count();
    let head = (0..run).rev().find(|ahead| {
        page.lexicon.head(&page.word(line, name.end + ahead).to_lowercase()) == Some(Head::Body)
    })?;
    (name.label != Label::Person).then_some(head + 1)
}

/// Joins a country or people with the body that directly follows: `United States` + `Senate`.
fn merge(page: &mut Page<'_>, line: usize) {
    let mut i = 0;
    while i + 1 < page.names[line].len() {
        let (a, b) = (page.names[line][i], page.names[line][i + 1]);
        let head = page.word(line, b.first).to_lowercase();
        let starts = page.lexicon.head(&head) == Some(Head::Body)
            || matches!(
                head.as_str(),
                "house"
                    | "supreme"
                    | "air"
                    | "national"
                    | "federal"
                    | "foreign"
                    | "state"
                    | "environmental"
                    | "marine"
            );
        if a.end == b.first
            && (a.label.place() || a.label == Label::Group)
            && b.label == Label::Organisation
            && starts
        {
            page.names[line][i] = Draft { end: b.end, label: Label::Organisation, ..a };
            page.names[line].remove(i + 1);
        } else {
            i += 1;
        }
    }
}

/// Carries a body's name on over "of": `Liberal Party` + `of Lorne`, `Ministry` + `of Works and Housing`.
fn link(page: &mut Page<'_>, line: usize) {
    let mut i = 0;
    while i < page.names[line].len() {
        let name = page.names[line][i];
        let head = page.word(line, name.end - 1).to_lowercase();
        let mut end = name.end + 1;
        if page.word(line, end) == "the" {
            end += 1;
        }
        if name.label == Label::Organisation
            && LINKED.contains(&head.as_str())
            && page.word(line, name.end) == "of"
            && page.capital(line, end)
        {
            while page.capital(line, end)
                || page.word(line, end) == "and"
                    && page.capital(line, end + 1)
                    && page.cover(line, end + 1).is_none_or(|n| !n.label.body())
            {
                end += 1;
            }
            let covered = page.cover(line, end - 1).map_or(end, |last| last.end);
            if covered == end {
                page.put(line, Draft { end, ..name });
            }
        }
        i += 1;
    }
}

/// Events that are named after a place or person: `Battle of Lorne`.
fn battles(page: &mut Page<'_>, line: usize) {
    let mut i = 0;
    while i < page.names[line].len() {
        let name = page.names[line][i];
        let gap = 1 + usize::from(page.before(line, name.first) == "the");
        if name.first > gap && name.label != Label::Thing && page.word(line, name.first - gap) == "of" {
            let first = name.first - gap - 1;
            let event = matches!(
                page.word(line, first),
                "Battle"
                    | "Siege"
                    | "Treaty"
                    | "War"
                    | "Invasion"
                    | "Massacre"
                    | "Partition"
                    | "Edict"
                    | "Declaration"
            );
            if event && page.free(line, first, name.first) {
                page.put(line, Draft { first, end: name.end, label: Label::Thing, surety: 0.8 });
            }
        }
        i += 1;
    }
}
