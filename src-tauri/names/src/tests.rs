//! The recogniser on invented sentences.

use super::*;
use proptest::prelude::*;
use std::sync::LazyLock;

static RECOGNISER: LazyLock<Recogniser> = LazyLock::new(Recogniser::new);

fn names(text: &str) -> Vec<(String, NameKind)> {
    let index = ScalarIndex::new(text);
    RECOGNISER.mentions(text).iter().map(|m| (index.slice(m.span).to_owned(), m.kind)).collect()
}

fn has(text: &str, name: &str, kind: NameKind) {
    let found = names(text);
    assert!(found.iter().any(|(n, k)| n == name && *k == kind), "{name} as {kind:?} is not among {found:?}");
}

#[test]
fn running_prose_gives_persons_bodies_and_places_as_bare_names() {
    let text = "On Friday the mayor of Hamburg, Mr Peter Lindqvist, met officials of the Northern Ferry Company in Oslo.";
    has(text, "Peter Lindqvist", NameKind::Person);
    has(text, "Northern Ferry Company", NameKind::Organisation);
    has(text, "Hamburg", NameKind::Place);
    has(text, "Oslo", NameKind::Place);
}

#[test]
fn possessives_and_articles_stay_outside() {
    let text = "Germany's parliament heard that the United Nations had warned Sarah Whitcombe's lawyers.";
    has(text, "Germany", NameKind::Place);
    has(text, "United Nations", NameKind::Organisation);
    has(text, "Sarah Whitcombe", NameKind::Person);
}

#[test]
fn roles_are_spans_of_their_own() {
    let text = "Norwegian Foreign Minister Ingrid Halvorsen spoke to reporters in Bergen.";
    let index = ScalarIndex::new(text);
    let mentions = RECOGNISER.mentions(text);
    let person = mentions.iter().find(|m| m.kind == NameKind::Person).unwrap();
    assert_eq!(index.slice(person.span), "Ingrid Halvorsen");
    assert_eq!(
        person.roles.iter().map(|r| index.slice(*r)).collect::<Vec<_>>(),
        ["Norwegian Foreign Minister"]
    );
}

#[test]
fn datelines_and_headlines_in_capitals_are_read() {
    let text = "FERRY STRIKE IN NORWAY ENDS, SAYS HALVORSEN.\nOSLO 2031-03-14\nIngrid Halvorsen said on Friday that crews had gone back to work.";
    has(text, "NORWAY", NameKind::Place);
    has(text, "OSLO", NameKind::Place);
    has(text, "HALVORSEN", NameKind::Person);
}

#[test]
fn a_name_found_once_is_found_again_under_the_same_kind() {
    let text = "Tomasz Ruzek, a baker, was arrested on Monday.\nRuzek was later released, and Ruzek's lawyer thanked the court.";
    assert_eq!(names(text).iter().filter(|(n, k)| n == "Ruzek" && *k == NameKind::Person).count(), 2);
}

#[test]
fn towns_in_score_tables_are_teams_and_countries_stay_places() {
    let text = "Results of first division soccer matches on Saturday:\nLeeds 2 Derby 1\nBurnley 0 Hull 0\nSweden 3 Finland 1";
    has(text, "Leeds", NameKind::Organisation);
    has(text, "Hull", NameKind::Organisation);
    has(text, "Sweden", NameKind::Place);
}

#[test]
fn bodies_keep_what_they_are_of() {
    let text =
        "The Liberal Party of Norway and the Ministry of Works and Housing signed the Bergen Agreement.";
    has(text, "Liberal Party of Norway", NameKind::Organisation);
    has(text, "Ministry of Works and Housing", NameKind::Organisation);
}

#[test]
fn known_bodies_are_found_by_their_acronyms() {
    let text = "The strike near Kirkuk hit positions of ISIL, the RAF said, and the YPG confirmed it.";
    for body in ["ISIL", "RAF", "YPG"] {
        has(text, body, NameKind::Organisation);
    }
    has(text, "Kirkuk", NameKind::Place);
}

#[test]
fn nothing_is_found_in_nothing() {
    for text in ["", "\n\n", " ", "it rained all day.", "12 34 56", "...", "–\n(\n)"] {
        assert_eq!(names(text), [], "{text:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn any_text_gives_ordered_mentions_inside_it(text in "(\\PC{0,12}|[A-Z]{1,8}|[A-Z][a-z]{1,8}|[0-9.,-]{1,6}|c|b|v|at|of|the|'s|\\(|\\)|[ \\n]){0,60}") {
        let len = text.chars().count();
        let mut last = 0;
        for mention in RECOGNISER.mentions(&text) {
            prop_assert!(mention.span.start >= last && mention.span.start < mention.span.end && mention.span.end <= len);
            last = mention.span.end;
        }
    }
}
