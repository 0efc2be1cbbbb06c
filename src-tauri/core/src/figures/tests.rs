use super::*;
use crate::text::ScalarIndex;
use chrono::NaiveDate;
use proptest::prelude::*;

fn one(text: &str) -> Figure {
    let found = find(text);
    assert_eq!(found.len(), 1, "{text}: {found:?}");
    found.into_iter().next().unwrap()
}

fn said(text: &str) -> String {
    ScalarIndex::new(text).slice(one(text).span).to_owned()
}

#[test]
fn a_figure_has_its_hedge_its_noun_and_what_befell_those_counted() {
    let figure = one("A raid on the port of Lorne killed at least 35 civilians on Sunday.");
    assert_eq!((figure.value, figure.hedge, figure.fate), (35.0, Hedge::AtLeast, Some(Fate::Killed)));
    assert_eq!((figure.measure, figure.counted.as_str()), (Measure::Persons, "civilians"));
    assert_eq!(figure.high, f64::INFINITY);
    assert_eq!(said("A raid killed at least 35 civilians."), "at least 35 civilians");
    assert_eq!(said("Nearly two thousand blue drones crossed."), "Nearly two thousand blue drones");
}

#[test]
fn numbers_are_read_in_words_digits_scales_and_ranges() {
    assert_eq!(one("Twenty-three passengers were hurt.").value, 23.0);
    assert_eq!(one("The yard owes €1.2bn.").value, 1_200_000_000.0);
    assert_eq!(one("It cost 3.5 million dollars.").measure, Measure::Money("$".into()));
    assert_eq!(one("Shares fell by 11 per cent.").measure, Measure::Percent);
    assert_eq!(one("More than 1,200 residents fled.").low, 1200.0);
    let range = one("Between 30 and 40 boats left.");
    assert_eq!((range.low, range.high, range.measure), (30.0, 40.0, Measure::Things("boat".into())));
    assert_eq!(one("Dozens of people are missing.").low, 24.0);
}

#[test]
fn dates_ages_ordinals_and_clock_times_are_no_figures() {
    for text in [
        "It began on 12 May.",
        "On March 3 it ended.",
        "The 21st meeting was held in 2031.",
        "A 35-year-old man was named.",
        "The train left at 10:30.",
        "One of the ministers left.",
        "Since 2019 nothing has changed.",
    ] {
        assert_eq!(find(text), [], "{text}");
    }
}

#[test]
fn two_fates_in_one_sentence_are_told_apart() {
    let found = find("Nine people were killed and 14 injured when the ferry capsized.");
    let fates: Vec<_> = found.iter().map(|f| (f.value, f.fate)).collect();
    assert_eq!(fates, [(9.0, Some(Fate::Killed)), (14.0, Some(Fate::Hurt))]);
}

#[test]
fn agreement_difference_and_conflict_follow_what_the_words_allow() {
    let people = one("The raid killed at least 35 people.");
    let civilians = one("The raid killed at least 35 civilians.");
    let flat = one("The raid killed 41 people.");
    let fewer = one("The raid killed 30 people.");
    assert_eq!(judge(&people, &people), Verdict::Agree);
    assert_eq!(judge(&people, &civilians), Verdict::Differ);
    assert_eq!(judge(&people, &flat), Verdict::Differ);
    assert_eq!(judge(&people, &fewer), Verdict::Conflict);
    assert_eq!(judge(&people, &one("The raid killed at least 40 people.")), Verdict::Conflict);
    assert_eq!(judge(&one("About 600 people fled."), &one("Some 612 people fled.")), Verdict::Differ);
}

fn groups(texts: &[&str]) -> Vec<(Vec<f64>, Verdict)> {
    let dated: Vec<(Option<NaiveDate>, &str)> = texts.iter().map(|text| (None, *text)).collect();
    groups_of(&dated)
}

fn groups_of(texts: &[(Option<NaiveDate>, &str)]) -> Vec<(Vec<f64>, Verdict)> {
    let figures: Vec<(usize, Figure)> = texts
        .iter()
        .enumerate()
        .flat_map(|(at, (_, text))| find(text).into_iter().map(move |figure| (at, figure)))
        .collect();
    let stated: Vec<Stated> = figures
        .iter()
        .map(|(at, figure)| Stated { text: *at, side: *at, figure, shared: None, day: texts[*at].0 })
        .collect();
    let found = quantities(&stated);
    found
        .into_iter()
        .map(|q| (q.members.iter().map(|&at| figures[at].1.value).collect(), q.verdict))
        .collect()
}

#[test]
fn tolls_of_two_events_are_two_quantities() {
    let found = groups(&[
        "Shelling killed at least 12 people on Thursday, days after a raid killed at least 35 people in the port city of Lorne.",
        "The minister spoke after a raid on the port of Lorne on Sunday that killed at least 35 civilians.",
    ]);
    assert_eq!(found, [(vec![12.0], Verdict::Agree), (vec![35.0, 35.0], Verdict::Differ)]);
}

#[test]
fn other_counts_of_one_event_conflict() {
    let found = groups(&[
        "Nine people were injured when the gates of the Merrow dam opened, the fire service said.",
        "The hospital said that ten people were hurt when the gates of the Merrow dam were opened.",
    ]);
    assert_eq!(found, [(vec![9.0, 10.0], Verdict::Conflict)]);
}

/// Whether two texts, alike but for their tolls, are taken for accounts of one event.
fn one_event(a: &str, b: &str) -> bool {
    groups(&[a, b]).iter().any(|(members, verdict)| members.len() == 2 && *verdict == Verdict::Conflict)
}

#[test]
fn tolls_of_two_places_do_not_conflict_though_the_words_are_alike() {
    let strike = |toll: u32, place: &str| {
        format!(
            "A missile strike on an apartment block {place} killed {toll} people, the rescue service said."
        )
    };
    assert!(!one_event(&strike(12, "in Lorne"), &strike(31, "in Norvik")));
    assert!(!one_event(&strike(12, "in the port city of Lorne"), &strike(31, "near Norvik")));
    assert!(one_event(&strike(12, "in Lorne"), &strike(31, "in Lorne")));
    assert!(one_event(&strike(12, "in Lorne"), &strike(31, "in the port of Lorne")));
    assert!(one_event(&strike(12, "in Lorne"), &strike(31, "by the river")), "no place said excludes none");
    // The town stands beside the province: one text names what the other calls it.
    let both = format!("{} Lorne is the largest town there.", strike(31, "in the Norvik province"));
    assert!(one_event(&strike(12, "in Lorne"), &both));
    // A place that only the sentence before names.
    let led = |place: &str, toll: u32| {
        format!(
            "Rescuers dug through the night in {place}. The missile strike on an apartment block killed {toll} people."
        )
    };
    assert!(!one_event(&led("Lorne", 12), &led("Norvik", 31)));
    assert!(one_event(&led("Lorne", 12), &led("Lorne", 31)));
}

#[test]
fn tolls_of_two_days_do_not_conflict_though_the_words_are_alike() {
    let strike = |toll: u32, day: &str, end: &str| {
        format!("A missile strike on an apartment block {day} killed {toll} people, {end}.")
    };
    let said = "the rescue service said";
    assert!(!one_event(&strike(12, "on Monday", said), &strike(31, "on Thursday", said)));
    assert!(!one_event(&strike(12, "on 3 May", said), &strike(31, "on May 19", said)));
    assert!(one_event(&strike(12, "on Monday", said), &strike(31, "on Monday", said)));
    assert!(one_event(&strike(12, "on Monday", said), &strike(31, "", said)));
    // On which day somebody said it tells nothing of the day of the event.
    assert!(one_event(
        &strike(12, "", "a doctor said on Monday"),
        &strike(31, "", "a doctor said on Thursday")
    ));
    // A night has two days.
    assert!(one_event(&strike(12, "late on Saturday", said), &strike(31, "early on Sunday", said)));
}

#[test]
fn a_weekday_is_the_last_one_before_the_text_appeared() {
    let on = |day: u32| NaiveDate::from_ymd_opt(2031, 3, day);
    let strike =
        |toll: u32, day: &str| format!("A missile strike on an apartment block {day} killed {toll} people.");
    let (twelve, more) = (strike(12, "on Sunday"), strike(31, "on Sunday"));
    let conflict = |a: (Option<NaiveDate>, &str), b: (Option<NaiveDate>, &str)| {
        groups_of(&[a, b]).iter().any(|(_, verdict)| *verdict == Verdict::Conflict)
    };
    assert!(conflict((on(10), &twelve), (on(11), &more)));
    assert!(!conflict((on(10), &twelve), (on(18), &more)), "the Sunday of the next week");
    // 9 March 2031 is a Sunday.
    assert!(conflict((on(10), &twelve), (on(18), &strike(31, "on 9 March"))));
    assert!(!conflict((on(10), &twelve), (on(18), &strike(31, "on 12 March"))));
}

#[test]
fn the_same_toll_of_a_town_and_of_its_province_is_one_quantity() {
    let found = groups(&[
        "A missile strike on an apartment block in Lorne killed 35 people.",
        "A missile strike on an apartment block in Norvik killed 35 people.",
    ]);
    assert_eq!(found, [(vec![35.0, 35.0], Verdict::Agree)]);
}

#[test]
fn fates_are_never_mixed() {
    let found = groups(&[
        "The ferry sank off Lorne and 9 people were killed.",
        "The ferry sank off Lorne and 9 people were hurt.",
    ]);
    assert_eq!(found.len(), 2);
}

proptest! {
    #[test]
    fn no_text_makes_it_panic_and_spans_lie_inside(text in "(\\PC|[0-9.,$%-]|at least |two |million |killed |people ){0,60}") {
        let len = text.chars().count();
        for figure in find(&text) {
            prop_assert!(figure.span.end <= len && !figure.span.is_empty());
            prop_assert!(figure.low <= figure.high);
        }
    }

    #[test]
    fn settings_part_both_ways_or_neither(
        a in "(A raid|Shelling) (in |near |at |of )?(Lorne|Norvik|Ostby|May|Sunday)( on Sunday| on Monday| on 3 May|, late)? killed 12 people\\.( It was in Lorne\\.)?",
        b in "(A raid|Shelling) (in |near |at |of )?(Lorne|Norvik|Ostby|May|Sunday)( on Sunday| on Monday| on 3 May|, late)? killed 31 people\\.( It was on Sunday\\.)?",
        x in proptest::option::of(1u32..28), y in proptest::option::of(1u32..28),
    ) {
        let day = |day: Option<u32>| day.and_then(|day| NaiveDate::from_ymd_opt(2031, 5, day));
        let (p, q) = (one(&a).setting, one(&b).setting);
        prop_assert_eq!(p.is_apart(&q, (day(x), day(y))), q.is_apart(&p, (day(y), day(x))));
        prop_assert!(!p.is_apart(&p, (day(x), day(x))));
    }

    #[test]
    fn judgement_is_symmetric(a in 1u32..60, b in 1u32..60, p in 0usize..4, q in 0usize..4) {
        let hedges = ["", "at least ", "up to ", "about "];
        let x = one(&format!("It killed {}{a} people.", hedges[p]));
        let y = one(&format!("It killed {}{b} people.", hedges[q]));
        prop_assert_eq!(judge(&x, &y), judge(&y, &x));
        prop_assert_eq!(judge(&x, &x), Verdict::Agree);
    }
}
