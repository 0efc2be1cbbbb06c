//! Statements of invented reports, and what they make together.

use super::*;
use crate::dates::{self, Anchor};
use crate::text::{Span, sentences};
use crate::time::Stated;
use chrono::NaiveDate;
use proptest::prelude::*;

fn day(iso: &str) -> NaiveDate {
    NaiveDate::parse_from_str(iso, "%Y-%m-%d").unwrap()
}

const CALENDAR: &[&str] = &[
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
    "March",
    "April",
    "May",
    "June",
];

/// Runs of capitalised words inside a sentence, joined by "of"; those behind "in", "at", "near" or "off" as places.
fn names(text: &str) -> Vec<Named> {
    let mut found: Vec<Named> = Vec::new();
    let (mut start, mut before, mut last) = (0, "", "");
    for word in text.split(' ') {
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric()).trim_end_matches("'s");
        let begin = start + word.chars().take_while(|c| !c.is_alphanumeric()).count();
        start += word.chars().count() + 1;
        let head = last.is_empty() || last.ends_with(['.', '\n']);
        if bare.chars().next().is_some_and(char::is_uppercase) && !head && !CALENDAR.contains(&bare) {
            let end = begin + bare.chars().count();
            let span = Span::new(begin, end);
            match found.last_mut() {
                Some(run) if run.span.end + 1 == begin || (before == "of" && run.span.end + 4 == begin) => {
                    let joint = if before == "of" { " of " } else { " " };
                    *run = Named {
                        span: run.span.hull(span),
                        name: format!("{}{joint}{bare}", run.name),
                        ..run.clone()
                    };
                }
                _ => {
                    let role =
                        if ["in", "at", "near", "off"].contains(&before) { Role::Where } else { Role::Who };
                    found.push(Named { span, name: bare.to_owned(), role });
                }
            }
        }
        (before, last) = (bare, word);
    }
    found
}

fn statements(text: &str, published: &str) -> Vec<Statement> {
    let found = dates::find(text, &Anchor::new(Stated::parse(published).unwrap()));
    let around = sentences(text);
    read(text, &around, &found, &names(text), day(published))
}

/// Reports by outlet, day of publication and text, gathered; each event as its outlook, days and reports.
struct Desk {
    statements: Vec<(usize, usize, i64, String, Statement)>,
}

impl Desk {
    fn of(reports: &[(&str, &str, &str)]) -> Self {
        let mut outlets: Vec<&str> = Vec::new();
        let mut all = Vec::new();
        for (version, (outlet, published, text)) in reports.iter().enumerate() {
            if !outlets.contains(outlet) {
                outlets.push(outlet);
            }
            let number = outlets.iter().position(|known| known == outlet).unwrap();
            let at = day(published).and_hms_opt(12, 0, 0).unwrap().and_utc().timestamp();
            for statement in statements(text, published) {
                let words = text.chars().skip(statement.span.start).take(statement.span.len()).collect();
                all.push((number, version, at, words, statement));
            }
        }
        Self { statements: all }
    }

    fn gathered(&self) -> Vec<Suggestion> {
        let sources: Vec<Source<'_>> = self
            .statements
            .iter()
            .map(|(outlet, version, at, words, statement)| Source {
                statement,
                words,
                outlet: *outlet,
                version: *version,
                reported: Some(*at),
            })
            .collect();
        gather(&sources)
    }
}

fn one(suggestions: &[Suggestion]) -> &Suggestion {
    assert_eq!(suggestions.len(), 1, "{suggestions:#?}");
    &suggestions[0]
}

#[test]
fn a_dated_sentence_says_what_happened_when_who_and_where() {
    let found = statements(
        "Two ferries collided off Cape Ansel on Tuesday, the Coastguard of Lorne said.",
        "2031-03-13",
    );
    let [only] = found.as_slice() else { panic!("{found:#?}") };
    assert_eq!(only.title, "Two ferries collided off Cape Ansel");
    assert_eq!(only.stance, Stance::Happened);
    assert_eq!(only.when.unwrap().0.day(), day("2031-03-11"));
    assert_eq!(only.places, ["Cape Ansel"]);
    assert_eq!(only.who, ["Coastguard of Lorne"]);
}

#[test]
fn plans_moves_and_cancellations_are_told_from_what_was_done() {
    let stance = |text: &str| statements(text, "2031-03-13").first().map(|one| one.stance);
    assert_eq!(stance("The envoys will meet again in Tavel next week, she said."), Some(Stance::Planned));
    assert_eq!(stance("Patrols in the strait are due to resume on Monday."), Some(Stance::Planned));
    assert_eq!(stance("The vote in Lorne was postponed until 20 March."), Some(Stance::Moved));
    assert_eq!(
        stance("The march through Tavel planned for Saturday was called off."),
        Some(Stance::Cancelled)
    );
    assert_eq!(stance("The march through Tavel will not take place on Saturday."), Some(Stance::Cancelled));
    assert_eq!(
        stance("The minister told reporters on Wednesday that the harbour was safe."),
        Some(Stance::Said)
    );
    assert_eq!(stance("The minister visited the harbour of Lorne on Wednesday."), Some(Stance::Happened));
    assert_eq!(stance("The minister was glad."), None);
}

#[test]
fn two_clauses_with_dates_of_their_own_are_two_events() {
    let found =
        statements("Crews in Lorne walked out on Monday, and the harbour closed on Tuesday.", "2031-03-13");
    let days: Vec<_> = found.iter().map(|one| (one.title.as_str(), one.when.unwrap().0.day())).collect();
    assert_eq!(
        days,
        [("Crews in Lorne walked out", day("2031-03-10")), ("The harbour closed", day("2031-03-11"))]
    );
}

#[test]
fn a_list_that_goes_on_after_a_comma_is_no_clause_of_its_own() {
    let found = statements(
        "Crews spoke of a long strike, and of the fog that had been lying there on Tuesday.",
        "2031-03-13",
    );
    assert!(found[0].title.starts_with("Crews spoke"), "{found:#?}");
}

#[test]
fn a_title_that_is_too_long_is_cut_after_a_word_that_can_end_it() {
    let found = statements(
        "On Tuesday the ferries of three towns along the northern shore stood still in their harbours because of the fog.",
        "2031-03-13",
    );
    assert_eq!(
        found[0].title,
        "The ferries of three towns along the northern shore stood still in their harbours…"
    );
}

#[test]
fn a_title_keeps_a_date_that_its_last_word_needs() {
    let found = statements("Schools in the valley stay closed until Monday.", "2031-03-13");
    assert_eq!(found[0].title, "Schools in the valley stay closed until Monday");
}

#[test]
fn versions_and_outlets_that_tell_the_same_are_one_event_with_all_passages() {
    let desk = Desk::of(&[
        ("Meridian", "2031-03-12", "Two ferries collided off Cape Ansel on Tuesday, injuring nine people."),
        ("Meridian", "2031-03-13", "Two ferries collided off Cape Ansel on Tuesday, injuring eleven people."),
        (
            "Harbour Post",
            "2031-03-12",
            "Nine people were hurt on Tuesday when two ferries collided near Cape Ansel.",
        ),
        ("Harbour Post", "2031-03-12", "The council of Tavel voted on Tuesday for a new school."),
    ]);
    let found = desk.gathered();
    assert_eq!(found.len(), 2, "{found:#?}");
    let collision = found.iter().find(|one| one.members.len() == 3).unwrap();
    assert!(!collision.conflict);
    assert_eq!(collision.places, ["Cape Ansel"]);
    let alone = Desk::of(&[(
        "Meridian",
        "2031-03-12",
        "Two ferries collided off Cape Ansel on Tuesday, injuring nine people.",
    )]);
    assert!(collision.confidence > one(&alone.gathered()).confidence, "a second outlet takes doubt away");
}

#[test]
fn outlets_that_name_different_days_are_a_conflict_and_every_date_is_kept() {
    let desk = Desk::of(&[
        ("Meridian", "2031-03-14", "Two ferries collided off Cape Ansel on Tuesday, injuring nine people."),
        ("Kestrel Daily", "2031-03-14", "Two ferries collided off Cape Ansel on Tuesday, police said."),
        (
            "Harbour Post",
            "2031-03-14",
            "Two ferries collided off Cape Ansel early on Wednesday, injuring nine people.",
        ),
    ]);
    let found = desk.gathered();
    let event = one(&found);
    assert!(event.conflict);
    let said: Vec<_> = event.said.iter().map(|date| (date.when.0.day(), date.members.len())).collect();
    assert_eq!(said, [(day("2031-03-11"), 2), (day("2031-03-12"), 1)]);
    assert_eq!(event.when.0.day(), day("2031-03-11"), "the day that most outlets say");
}

#[test]
fn a_plan_is_confirmed_moved_or_called_off_by_later_reports() {
    let plan =
        ("Meridian", "2031-03-10", "The three delegations will meet in Tavel on 17 March for fishing talks.");
    let later = |text: &'static str, published: &'static str| {
        let desk = Desk::of(&[plan, ("Harbour Post", published, text)]);
        let found = desk.gathered();
        let event = one(&found);
        (event.outlook, event.when.0.day(), event.conflict)
    };
    assert_eq!(
        later("The three delegations met in Tavel on Monday for fishing talks.", "2031-03-18"),
        (Outlook::Confirmed, day("2031-03-17"), false)
    );
    assert_eq!(
        later(
            "The meeting of the three delegations in Tavel for fishing talks was postponed to 24 March.",
            "2031-03-15"
        ),
        (Outlook::Moved, day("2031-03-24"), false)
    );
    assert_eq!(
        later("The fishing talks of the three delegations in Tavel were called off.", "2031-03-15"),
        (Outlook::Cancelled, day("2031-03-17"), false)
    );
}

#[test]
fn what_recurs_on_several_days_of_one_text_stays_apart() {
    let desk = Desk::of(&[(
        "Meridian",
        "2031-03-14",
        "Shells fell on the port of Lorne on Monday. Shells fell on the port of Lorne again on Wednesday.",
    )]);
    assert_eq!(desk.gathered().len(), 2);
}

#[test]
fn the_same_people_on_the_same_day_are_not_yet_the_same_event() {
    let desk = Desk::of(&[
        ("Meridian", "2031-03-14", "Ilse Maron signed the pilotage treaty in Tavel on Thursday."),
        ("Harbour Post", "2031-03-14", "Ilse Maron visited wounded sailors in Tavel on Thursday."),
    ]);
    assert_eq!(desk.gathered().len(), 2);
}

#[test]
fn only_sources_with_a_date_make_an_event() {
    let desk =
        Desk::of(&[("Meridian", "2031-03-14", "The regatta of Lorne was called off after a storm warning.")]);
    assert_eq!(desk.gathered(), []);
}

proptest! {
    #[test]
    fn any_text_gives_statements_inside_it_and_every_dated_one_stands_in_one_event(text in "(\\PC{0,40}|The talks in Lorne |on Monday|will |was called off|postponed to Friday|\\. |, and ){0,30}") {
        let found = statements(&text, "2031-03-14");
        let length = text.chars().count();
        for one in &found {
            prop_assert!(one.span.end <= length);
            prop_assert!(one.date.is_none_or(|date| one.span.contains(date)));
            prop_assert!((0.0..=1.0).contains(&one.confidence));
        }
        let desk = Desk { statements: found.iter().map(|one| (0, 0, 0, one.title.clone(), one.clone())).collect() };
        let mut members: Vec<usize> = desk.gathered().into_iter().flat_map(|event| event.members).collect();
        members.sort_unstable();
        let mut once = members.clone();
        once.dedup();
        prop_assert_eq!(&once, &members, "no statement stands in two events");
        for (at, one) in found.iter().enumerate() {
            prop_assert!(one.when.is_none() || members.contains(&at));
        }
    }
}
