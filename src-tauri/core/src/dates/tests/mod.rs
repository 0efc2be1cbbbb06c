//! What the date engine promises, on invented stories.

mod values;

use super::*;
use crate::text::ScalarIndex;
use crate::time::Stated;
use proptest::prelude::*;

/// Friday, 18 April 2031.
fn anchor() -> Anchor {
    Anchor::new(Stated::parse("2031-04-18").unwrap())
}

fn read_with(text: &str, anchor: &Anchor) -> Vec<(String, Kind, String)> {
    let index = ScalarIndex::new(text);
    find(text, anchor)
        .into_iter()
        .map(|found| (index.slice(found.span).to_owned(), found.kind, found.value))
        .collect()
}

/// `words=VALUE` of every expression, for short comparisons.
fn values(text: &str) -> Vec<String> {
    read_with(text, &anchor()).into_iter().map(|(words, _, value)| format!("{words}={value}")).collect()
}

fn values_in(language: Language, text: &str) -> Vec<String> {
    let anchor = Anchor { language, ..anchor() };
    read_with(text, &anchor).into_iter().map(|(words, _, value)| format!("{words}={value}")).collect()
}

#[test]
fn full_dates_are_read_in_every_usual_form() {
    assert_eq!(
        values("It opened on March 3, 2019, closed on 4 May 2020, and burned on Friday, Sept. 30, 2022."),
        ["March 3, 2019=2019-03-03", "4 May 2020=2020-05-04", "Friday, Sept. 30, 2022=2022-09-30"]
    );
    assert_eq!(
        values("The ferry sank on 2029-11-02, not on 11/3/2029 or the 3rd of May 2028."),
        ["2029-11-02=2029-11-02", "11/3/2029=2029-11-03", "the 3rd of May 2028=2028-05-03"]
    );
}

#[test]
fn weekdays_look_back_unless_the_verb_looks_ahead() {
    assert_eq!(values("The crew walked out on Tuesday."), ["Tuesday=2031-04-15"]);
    assert_eq!(values("The crew will walk out on Tuesday."), ["Tuesday=2031-04-22"]);
    assert_eq!(values("Talks are scheduled to resume Monday."), ["Monday=2031-04-21"]);
    assert_eq!(values("The mayor said Friday that she would resign."), ["Friday=2031-04-18"]);
    assert_eq!(
        values("They met last Friday and meet again next Monday."),
        ["last Friday=2031-04-11", "next Monday=2031-04-21"]
    );
}

#[test]
fn a_participle_behind_be_is_no_past() {
    assert_eq!(values("The boat must be returned on Monday."), ["Monday=2031-04-21"]);
}

#[test]
fn relative_days_and_units_count_from_publication() {
    assert_eq!(
        values("Yesterday it rained; last month it snowed; next week it will freeze."),
        ["Yesterday=2031-04-17", "last month=2031-03", "next week=2031-W17"]
    );
    assert_eq!(
        values("The bridge fell three years ago, the dam two months ago."),
        ["three years ago=2028", "two months ago=2031-02"]
    );
}

#[test]
fn the_narrative_date_carries_what_is_told_after_it() {
    assert_eq!(
        values("The storm hit on 2 March 2024. The next day the port closed. Two days later it reopened."),
        ["2 March 2024=2024-03-02", "The next day=2024-03-03", "Two days later=2024-03-05"]
    );
}

#[test]
fn an_account_of_long_ago_takes_its_years_from_the_account() {
    let account = "The League was founded in 1871. In 1872 it met twice. On 3 May 1873 the hall burned. In June the \
                   members rebuilt it. In 1874 the roof fell. In 1875 it was sold. On 9 August the buyer died. In 1876 \
                   his heirs sued.";
    let found = values(account);
    assert!(found.contains(&"June=1873-06".to_owned()), "{found:?}");
    assert!(found.contains(&"9 August=1875-08-09".to_owned()), "{found:?}");
}

#[test]
fn a_date_without_a_year_is_the_near_one() {
    assert_eq!(values("The rights expire May 2."), ["May 2=2031-05-02"]);
    assert_eq!(values("The plan was announced on Dec. 9."), ["Dec. 9=2030-12-09"]);
    assert_eq!(values("The board set May 3 as the day of the vote."), ["May 3=2031-05-03"]);
}

#[test]
fn ranges_share_month_year_and_era() {
    assert_eq!(values("It ran from 3-5 May 2019."), ["3=2019-05-03", "5 May 2019=2019-05-05"]);
    assert_eq!(values("The war of 1915-17 was short."), ["1915=1915", "17=1917"]);
    assert_eq!(values("The revolt (499 to 493 BC) failed."), ["499=BC0499", "493 BC=BC0493"]);
}

#[test]
fn parts_of_years_have_their_codes() {
    assert_eq!(
        values("Sales fell in the third quarter of 2030 and in the winter of 2029."),
        ["the third quarter of 2030=2030-Q3", "the winter of 2029=2029-WI"]
    );
    assert_eq!(
        values("In the 1990s, unlike the 19th century, the '60s or fiscal 2029, ice was rare."),
        ["the 1990s=199", "the 19th century=18", "the '60s=196", "fiscal 2029=2029"]
    );
    assert_eq!(
        values("Profit in Q3 2030 doubled in the first half of 2031."),
        ["Q3 2030=2030-Q3", "the first half of 2031=2031-H1"]
    );
}

#[test]
fn modifiers_belong_to_the_expression_and_narrow_the_interval() {
    let found = find("Voting begins in early May.", &anchor());
    assert_eq!((found[0].value.as_str(), found[0].modifier), ("2031-05", Some(Modifier::Start)));
    assert_eq!(found[0].to.map(Bound::day), chrono::NaiveDate::from_ymd_opt(2031, 5, 11));
    assert_eq!(values("It closed at the end of 2029."), ["the end of 2029=2029"]);
}

#[test]
fn times_of_day_take_their_day() {
    assert_eq!(
        values("It struck at 10:35 a.m. Wednesday, again last night, and at 5 p.m. EST on April 3."),
        [
            "10:35 a.m. Wednesday=2031-04-16T10:35",
            "last night=2031-04-17TNI",
            "5 p.m. EST=2031-04-03T17:00",
            "April 3=2031-04-03"
        ]
    );
    let found = find("The blast came at 1430 GMT.", &anchor());
    assert_eq!((found[0].value.as_str(), found[0].offset), ("2031-04-18T14:30", Some(0)));
}

#[test]
fn durations_and_sets_are_told_apart() {
    assert_eq!(
        values("He waited for 45 minutes, about 2 1/2 years in all, in a two-week strike."),
        ["45 minutes=PT45M", "about 2 1/2 years=P2Y6M", "two-week=P2W"]
    );
    assert_eq!(
        values("Boats leave every day, every two weeks in winter, on Mondays, and cost $40 a month."),
        ["every day=P1D", "every two weeks=P2W", "winter=2030-WI", "Mondays=XXXX-WXX-1", "a month=P1M"]
    );
    assert_eq!(
        values("The three-year-old war and the past five years hurt."),
        ["three-year-old=P3Y", "the past five years=P5Y"]
    );
}

#[test]
fn vague_times_have_references_for_values() {
    assert_eq!(
        values("Recently prices fell; now they rise. In the future they may not."),
        ["Recently=PAST_REF", "now=PRESENT_REF", "the future=FUTURE_REF"]
    );
}

#[test]
fn what_only_looks_like_time_is_left_alone() {
    for text in [
        "The third meeting drew a crowd.",
        "Ana, a six-year-old girl, is 40 years old.",
        "The Harriers won 3-1.",
        "It may rain and they march on.",
        "He paid $1990 for 2000 shares, or 1,995 in all.",
        "The fall of the city shook the league.",
        "Two-thirds and three-quarters of the seats.",
        "Jan Orlik of Lorne spoke.",
    ] {
        assert_eq!(values(text), Vec::<String>::new(), "{text}");
    }
}

#[test]
fn holidays_are_found_by_their_rules() {
    assert_eq!(
        values("They met at Christmas 2029, on Good Friday 2031 and on Labor Day 2030."),
        ["Christmas 2029=2029-12-25", "Good Friday 2031=2031-04-11", "Labor Day 2030=2030-09-02"]
    );
}

#[test]
fn reports_on_a_quarter_compare_with_that_quarter() {
    assert_eq!(
        values("Net for the fourth quarter rose from $3 million a year earlier."),
        ["the fourth quarter=2030-Q4", "a year earlier=2029-Q4"]
    );
}

#[test]
fn a_published_instant_is_read_in_the_place_of_the_text() {
    let published = Stated::parse("2031-04-18T22:30:00Z").unwrap();
    let mut anchor = Anchor::new(published);
    assert_eq!(find("It rains today.", &anchor)[0].value, "2031-04-18");
    anchor.zone = chrono::FixedOffset::east_opt(10 * 3600);
    assert_eq!(find("It rains today.", &anchor)[0].value, "2031-04-19");
    anchor.published = Stated::parse("2031-04-18").unwrap();
    assert_eq!(find("It rains today.", &anchor)[0].value, "2031-04-18");
}

#[test]
fn every_answer_says_what_it_was_resolved_against() {
    let found = find("On 3 May 2030 it began; the next day it ended; yesterday it was told.", &anchor());
    let basis: Vec<Basis> = found.iter().map(|found| found.reference.basis).collect();
    assert_eq!(basis, [Basis::Words, Basis::Narrative, Basis::Publication]);
    assert_eq!(found[1].reference.value, "2030-05-03");
}

#[test]
fn offsets_count_scalar_values() {
    let found = find("Über Łódź: it snowed — on 3 May 2030.", &anchor());
    assert_eq!(found[0].span, crate::text::Span::new(26, 36));
}

#[test]
fn expressions_do_not_cross_lines() {
    assert_eq!(
        values("Strike ends Monday\nMarch 3 was the first day"),
        ["Monday=2031-04-14", "March 3=2031-03-03", "the first day=P1D"][..2].to_vec()
    );
}

#[test]
fn german_dates_weekdays_and_relative_days() {
    assert_eq!(
        values_in(
            Language::German,
            "Am Montag teilte die Reederei mit, die Fähre fahre seit dem 3. März 2031 nicht. Vor zwei Wochen begann der \
             Streik, gestern Abend endete er."
        ),
        [
            "Montag=2031-04-14",
            "3. März 2031=2031-03-03",
            "Vor zwei Wochen=2031-W14",
            "gestern Abend=2031-04-17TEV"
        ]
    );
    assert_eq!(
        values_in(
            Language::German,
            "Im nächsten Monat wird gewählt, am 17.05.2031 um 14.30 Uhr, Ende Mai, übermorgen."
        ),
        [
            "nächsten Monat=2031-05",
            "17.05.2031=2031-05-17",
            "14.30 Uhr=2031-05-17T14:30",
            "Ende Mai=2031-05",
            "übermorgen=2031-04-20"
        ]
    );
}

#[test]
fn french_dates_weekdays_and_relative_days() {
    assert_eq!(
        values_in(
            Language::French,
            "Lundi dernier, le port a fermé. La grève a commencé le 3 mars 2031, il y a trois jours pour certains ; elle a \
             repris hier soir."
        ),
        [
            "Lundi dernier=2031-04-14",
            "3 mars 2031=2031-03-03",
            "il y a trois jours=2031-04-15",
            "hier soir=2031-04-17TEV"
        ]
    );
    assert_eq!(
        values_in(
            Language::French,
            "Le vote aura lieu le mois prochain, dans deux semaines, le 1er mai à 14h30 ; avant-hier, fin mars."
        ),
        [
            "mois prochain=2031-05",
            "dans deux semaines=2031-W18",
            "1er mai=2031-05-01",
            "14h30=2031-05-01T14:30",
            "avant-hier=2031-04-16",
            "fin mars=2031-03"
        ]
    );
}

#[test]
fn hostile_repetition_stays_cheap() {
    for piece in [
        "the week of ",
        "more ",
        "one hundred thousand ",
        "1,000,",
        "about the last ",
        "early ",
        "3-",
        "a.m. ",
        "'",
        "lundi ",
    ] {
        let text = piece.repeat(20_000);
        for language in [Language::English, Language::French, Language::German] {
            let _ = find(&text, &Anchor { language, ..anchor() });
        }
    }
}

proptest! {
    #[test]
    fn any_text_gives_ordered_spans_inside_it(text in "\\PC{0,200}", day in 0i32..3_000_000) {
        let day = chrono::NaiveDate::from_num_days_from_ce_opt(day).unwrap();
        for language in [Language::English, Language::German, Language::French] {
            let anchor = Anchor { language, ..Anchor::new(Stated::Day(day)) };
            let mut last = 0;
            for found in find(&text, &anchor) {
                prop_assert!(found.span.start >= last && !found.span.is_empty());
                last = found.span.end;
            }
            prop_assert!(last <= text.chars().count());
        }
    }

    #[test]
    fn any_mix_of_time_words_is_survived(
        words in prop::collection::vec(prop::sample::select(vec![
            "the", "last", "next", "a", "two", "years", "year", "-", "ago", "May", "31", "Feb.", "30", ",", "1999", "BC", "BC\n",
            "early", "mid", "quarter", "third", "of", "99999999999", "weeks", "later", "every", "Monday", "night", "10", ":",
            "30", "p.m.", "hundred", "decade", "century", "21st", "'90s", "Easter", "fiscal", "earlier", "that", "same", "day",
            "now", "half", "and", "more", "than", "to", "weekend", "summer", "9999", "1000", "billion", "thousand",
        ]), 0..40),
        glue in prop::sample::select(vec![" ", "", "-"]),
    ) {
        let text = words.join(glue);
        for day in ["0001-01-01", "2031-04-18", "9999-12-31"] {
            let found = find(&text, &Anchor::new(Stated::parse(day).unwrap()));
            for expression in found {
                if let (Some(from), Some(to)) = (expression.from, expression.to) {
                    prop_assert!(from.day() <= to.day(), "{expression:?}");
                }
            }
        }
    }
}
