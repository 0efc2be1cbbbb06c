//! Which date is meant, and when a length is one, on invented stories published on Friday, 18 April 2031.

use super::*;
use proptest::prelude::*;

const NAMES: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

#[test]
fn the_anchor_is_a_friday() {
    assert_eq!(chrono::Datelike::weekday(&anchor().day()), chrono::Weekday::Fri);
}

#[test]
fn a_heading_colon_does_not_cut_a_date() {
    assert_eq!(values("The Lorne Herald wrote on Monday, April 14:\nNo."), ["Monday, April 14=2031-04-14"]);
}

#[test]
fn a_quotation_mark_is_no_missing_century() {
    assert_eq!(values("Her show ''60 Rooms'' closed."), Vec::<String>::new());
    assert_eq!(values("The film '60 Hours' closed."), ["60 Hours=PT60H"]);
    assert_eq!(values("It opened in '60."), ["'60=1960"]);
}

#[test]
fn a_month_goes_by_its_own_verb_however_near_it_lies() {
    assert_eq!(values("She will step down in March."), ["March=2032-03"]);
    assert_eq!(values("The vote was held in May."), ["May=2030-05"]);
    assert_eq!(values("In June, the court rejected the plea."), ["June=2030-06"]);
    assert_eq!(values("The fair was moved to May 3."), ["May 3=2031-05-03"]);
    // of another clause: the year is the near one
    assert_eq!(
        values("Orlik, who was elected in 2030, takes office on May 1."),
        ["2030=2030", "May 1=2031-05-01"]
    );
    assert_eq!(values("The board set May 3 as the day."), ["May 3=2031-05-03"]);
}

#[test]
fn weekdays_ahead_are_known_by_present_verbs_and_infinitives_of_duty() {
    assert_eq!(values("He meets the union leaders Monday."), ["Monday=2031-04-21"]);
    assert_eq!(values("The trial opens Tuesday."), ["Tuesday=2031-04-22"]);
    assert_eq!(values("The court is to rule Tuesday."), ["Tuesday=2031-04-22"]);
    assert_eq!(values("The minister has said she will quit on Monday."), ["Monday=2031-04-21"]);
    assert_eq!(
        values("The hearing is on Monday. Tuesday is a holiday."),
        ["Monday=2031-04-21", "Tuesday=2031-04-22"]
    );
    assert_eq!(values("They will hold a limited session on Monday."), ["Monday=2031-04-21"]);
}

#[test]
fn every_usual_clause_dates_its_weekday() {
    const AHEAD: [&str; 24] = [
        "The two leaders will not meet until Tuesday.",
        "Voters go to the polls on Tuesday.",
        "The minister flies to Lorne on Tuesday.",
        "The bank said it would reopen on Tuesday.",
        "The court has set a hearing for Tuesday.",
        "Talks could resume as early as Tuesday.",
        "Officials hope to restore power by Tuesday.",
        "Rain was forecast for Tuesday.",
        "The Harriers play Lorne on Tuesday.",
        "He faces sentencing Tuesday.",
        "The strike, which began in March, is expected to end Tuesday.",
        "The measure takes effect Tuesday.",
        "Parliament is scheduled to vote Tuesday on the plan that was rejected last week.",
        "The deadline to apply is Tuesday.",
        "She was ordered to appear in court on Tuesday.",
        "Ahead of Tuesday's vote, the leaders argued.",
        "The union has called a strike for Tuesday.",
        "The game has been postponed to Tuesday.",
        "Schools will remain closed until at least Tuesday.",
        "A decision is likely Tuesday.",
        "Trading resumes Tuesday.",
        "Results are due Tuesday.",
        "Parliament votes Tuesday on the plan.",
        "She is due in court on Tuesday.",
    ];
    const BACK: [&str; 24] = [
        "Police said Tuesday that two men were held.",
        "In a speech Tuesday, the president urged calm.",
        "According to a statement Tuesday, the plant will close.",
        "The deal, announced Tuesday, will cost $3 million.",
        "He has not been seen since Tuesday.",
        "Shares rose 3 percent in trading Tuesday.",
        "Tuesday's storm will cost insurers millions.",
        "An appeals court on Tuesday upheld the ruling.",
        "The mayor, who resigned Tuesday, will be replaced.",
        "Protesters clashed with police Tuesday night.",
        "A spokesman told reporters on Tuesday that talks would go on.",
        "The report, released on Tuesday, says that costs will rise.",
        "Officials are examining footage from Tuesday.",
        "After Tuesday's defeat, the coach is expected to go.",
        "The quake that struck Tuesday could be felt in Lorne.",
        "The plan, unveiled Tuesday, would cut taxes.",
        "The vote Tuesday was 5 to 3.",
        "In an interview on Tuesday, she said she might run.",
        "The firm cut its forecast on Tuesday.",
        "The talks Tuesday yielded no accord.",
        "The company hit back on Tuesday.",
        "Speaking on Tuesday, she called for calm.",
        "She is accused of breaking into the house on Tuesday.",
        "The fire, which broke out Tuesday, is still burning.",
    ];
    for (sentences, day) in [(AHEAD, "2031-04-22"), (BACK, "2031-04-15")] {
        for sentence in sentences {
            let found = find(sentence, &anchor());
            assert!(found.iter().any(|found| found.value.starts_with(day)), "{sentence} {found:?}");
        }
    }
}

#[test]
fn what_was_planned_is_past_where_the_planning_is_told() {
    assert_eq!(values("On Monday, the board planned to vote."), ["Monday=2031-04-14"]);
    assert_eq!(values("The offer had been due to lapse Tuesday."), ["Tuesday=2031-04-15"]);
    assert_eq!(
        values("On Tuesday, when Orlik set aside work for the trip, it rained."),
        ["Tuesday=2031-04-15"]
    );
    assert_eq!(values("The plans for the port were dropped Tuesday."), ["Tuesday=2031-04-15"]);
    assert_eq!(values("The rally is planned for Tuesday."), ["Tuesday=2031-04-22"]);
    assert_eq!(values("The offer had been due to expire Tuesday."), ["Tuesday=2031-04-15"]);
    assert_eq!(values("The rivals agreed to meet Tuesday."), ["Tuesday=2031-04-22"]);
    assert_eq!(values("The rivals agreed Tuesday."), ["Tuesday=2031-04-15"]);
}

#[test]
fn deferring_until_looks_ahead() {
    assert_eq!(values("The vote was postponed until Tuesday."), ["Tuesday=2031-04-22"]);
    assert_eq!(values("The judge gave the firm until Monday."), ["Monday=2031-04-21"]);
    assert_eq!(values("The vote was postponed Tuesday."), ["Tuesday=2031-04-15"]);
    assert_eq!(values("The siege lasted until Tuesday."), ["Tuesday=2031-04-15"]);
}

#[test]
fn a_weekday_may_name_its_week() {
    assert_eq!(
        values("It shut on Tuesday of last week, opened Friday last week, and shuts Monday next week."),
        ["Tuesday of last week=2031-04-08", "Friday last week=2031-04-11", "Monday next week=2031-04-21"]
    );
}

#[test]
fn the_day_before_counts_from_what_is_told_unless_it_says_from_where() {
    assert_eq!(
        values("The dam broke on 3 May 2030. The day before, it rained. It had leaked the week before."),
        ["3 May 2030=2030-05-03", "The day before=2030-05-02", "the week before=2030-W17"]
    );
    assert_eq!(
        values("It came the day before yesterday and leaves the day after tomorrow."),
        ["the day before yesterday=2031-04-16", "the day after tomorrow=2031-04-20"]
    );
    assert_eq!(
        values("On 3 May 2030 the dam broke; it had rained the night before."),
        ["3 May 2030=2030-05-03", "the night before=2030-05-02TNI"]
    );
    // from an event that is not dated, nothing is counted
    assert_eq!(values("The day before the storm was calm."), Vec::<String>::new());
}

#[test]
fn days_are_counted_from_the_last_day_told_past_a_month() {
    assert_eq!(
        values(
            "The vote came on March 3, 2029. Three months earlier, the party split. Ten days later it met."
        ),
        ["March 3, 2029=2029-03-03", "Three months earlier=2028-12", "Ten days later=2029-03-13"]
    );
    // a day of another time is no place to stand
    assert_eq!(
        values("Born on March 3, 1970, he led the port in 2030. Ten days later he fell."),
        ["March 3, 1970=1970-03-03", "2030=2030", "Ten days later=2031-04-28"]
    );
    let found =
        find("The vote came on March 3, 2029. In May it was void. Two days later it was not.", &anchor());
    assert_eq!(found[2].reference.value, "2029-03-03");
}

#[test]
fn figures_of_today_are_compared_with_the_year_before_today() {
    assert_eq!(
        values("The firm was founded in 1980. Sales rose 4 percent from a year earlier."),
        ["1980=1980", "a year earlier=2030"]
    );
    assert_eq!(
        values("In 2008, sales were up from a year earlier. A year earlier, he had left."),
        ["2008=2008", "a year earlier=2007", "A year earlier=2007"]
    );
}

#[test]
fn a_reporting_year_is_a_length() {
    assert_eq!(
        values("Profit for the year ended June 30, 2030 fell; in the fiscal year ending March 31 it rose."),
        ["the year=P1Y", "June 30, 2030=2030-06-30", "the fiscal year=P1Y", "March 31=2031-03-31"]
    );
}

#[test]
fn a_report_on_a_quarter_keeps_to_it_past_comparisons_and_forecasts() {
    assert_eq!(
        values(
            "Net for the first quarter rose, as did sales, from the 2030 first quarter. The plant will open in the fourth \
             quarter. Costs fell in the quarter from a year earlier."
        ),
        [
            "the first quarter=2031-Q1",
            "the 2030 first quarter=2030-Q1",
            "the fourth quarter=2031-Q4",
            "the quarter=2031-Q1",
            "a year earlier=2030-Q1"
        ]
    );
}

#[test]
fn counted_decades_are_years() {
    assert_eq!(
        values("The pact held for two decades, or nearly a decade more than hoped, over the past decade."),
        ["two decades=P20Y", "nearly a decade=P10Y", "the past decade=P10Y"]
    );
}

#[test]
fn halves_of_units_are_read_on_either_side() {
    assert_eq!(
        values(
            "It took two and a half hours, one-and-a-half days, a half hour, half an hour, a year and a half."
        ),
        [
            "two and a half hours=PT2H30M",
            "one-and-a-half days=P1DT12H",
            "a half hour=PT30M",
            "half an hour=PT30M",
            "a year and a half=P1Y6M"
        ]
    );
}

#[test]
fn vague_and_short_steps_in_a_story_stay_lengths() {
    assert_eq!(
        values("The fire began in 2030. A few months later it rained; an hour later it was out."),
        ["2030=2030", "A few months=PXM", "an hour=PT1H"]
    );
    assert_eq!(
        values("He left years ago, and is busy these days."),
        ["years ago=PAST_REF", "these days=PRESENT_REF"]
    );
    assert_eq!(values("Rates may rise in coming months."), ["coming months=FUTURE_REF"]);
}

#[test]
fn over_is_more_than_only_where_it_compares() {
    assert_eq!(values("The loan is spread over three years."), ["three years=P3Y"]);
    assert_eq!(values("He waited for over three years."), ["over three years=P3Y"]);
    assert_eq!(values("It took over a week."), ["over a week=P1W"]);
    assert_eq!(values("The bridge fell over 50 years ago."), ["over 50 years ago=1981"]);
}

#[test]
fn long_days_and_old_laws_are_lengths() {
    assert_eq!(
        values("A third day-long meeting, a week-long trip, two long years, and a decade-old law."),
        ["day-long=P1D", "week-long=P1W", "two long years=P2Y", "decade-old=P10Y"]
    );
}

#[test]
fn holidays_and_seasons_take_their_pointers() {
    assert_eq!(
        values("They met last Thanksgiving and last summer, not last spring, and go home this Christmas."),
        [
            "last Thanksgiving=2030-11-28",
            "last summer=2030-SU",
            "last spring=2030-SP",
            "this Christmas=2031-12-25"
        ]
    );
}

#[test]
fn weekdays_of_months_are_counted_out() {
    assert_eq!(
        values(
            "It meets on the last Friday of March, the first Monday in May and the second Tuesday of November 2029."
        ),
        [
            "the last Friday of March=2031-03-28",
            "the first Monday in May=2031-05-05",
            "the second Tuesday of November 2029=2029-11-13"
        ]
    );
}

#[test]
fn figures_alone_may_shorten_the_year() {
    assert_eq!(values("It shut on 3/22/98 and opens in '45."), ["3/22/98=1998-03-22", "'45=2045"]);
    assert_eq!(values("Filed 3/22/29, 22/3/29."), ["3/22/29=2029-03-22", "22/3/29=2029-03-22"]);
    assert_eq!(values("They won 1/2/3; release 17.4.25 is out."), Vec::<String>::new());
}

#[test]
fn dozens_and_hundreds_count_units() {
    assert_eq!(
        values("It stood for hundreds of years, or two dozen years; hundreds of people came."),
        ["hundreds of years=PXY", "two dozen years=P24Y"]
    );
    assert_eq!(
        values("It meets every few weeks, every couple of months or every two or three years."),
        ["every few weeks=PXW", "every couple of months=P2M", "every two or three years=P2Y"]
    );
}

#[test]
fn decades_quarters_and_hours_take_what_stands_beside_them() {
    assert_eq!(
        values("In the '00s, the '10s and the '60s."),
        ["the '00s=200", "the '10s=201", "the '60s=196"]
    );
    assert_eq!(
        values("It closed at the end of the first quarter of 2030 and on a Sunday-night train."),
        ["the end of the first quarter of 2030=2030-Q1", "Sunday-night=2031-04-13TNI"]
    );
    assert_eq!(
        values("It rang at 8 o'clock last night, at 9:30 this morning and at 3 a.m. last night."),
        [
            "8 o'clock last night=2031-04-17T20:00",
            "9:30 this morning=2031-04-18T09:30",
            "3 a.m. last night=2031-04-18T03:00"
        ]
    );
    assert_eq!(
        values("The bank cut rates in December; it next meets in May."),
        ["December=2030-12", "May=2031-05"]
    );
}

#[test]
fn weekends_recur() {
    assert_eq!(
        values("It opens on weekends and every weekend in May, with four flights a week."),
        ["weekends=XXXX-WXX-WE", "every weekend=XXXX-WXX-WE", "May=2031-05", "a week=P1W"]
    );
}

#[test]
fn the_early_hours_are_a_morning_and_night_hours_late() {
    assert_eq!(
        values("It fell in the early hours of Sunday morning, and again at 11 o'clock at night."),
        ["the early hours of Sunday morning=2031-04-13TMO", "11 o'clock at night=2031-04-13T23:00"]
    );
    assert_eq!(
        values("It struck at 7:30 p.m. (1930 GMT) on Sunday."),
        ["7:30 p.m.=2031-04-18T19:30", "1930 GMT=2031-04-13T19:30", "Sunday=2031-04-13"]
    );
}

#[test]
fn numbers_that_name_things_are_no_years() {
    for text in
        ["Resolution 1973 was passed.", "Flight 1549 sank.", "Some day he may.", "Two second-half goals."]
    {
        assert_eq!(values(text), Vec::<String>::new(), "{text}");
    }
}

proptest! {
    /// Whatever the day of publication, a past verb never dates its weekday ahead, nor a coming one behind, and neither by
    /// a week or more.
    #[test]
    fn tense_keeps_weekdays_within_a_week(day in 693_000i32..766_000, weekday in 0usize..7) {
        let today = chrono::NaiveDate::from_num_days_from_ce_opt(day).unwrap();
        let anchor = Anchor::new(crate::time::Stated::Day(today));
        let meant = |text: String| find(&text, &anchor)[0].from.unwrap().day();
        let back = meant(format!("The crew left on {}.", NAMES[weekday]));
        let ahead = meant(format!("The crew will leave on {}.", NAMES[weekday]));
        let until = meant(format!("The trip was postponed until {}.", NAMES[weekday]));
        prop_assert!((0..7).contains(&(today - back).num_days()));
        prop_assert!((0..7).contains(&(ahead - today).num_days()));
        prop_assert_eq!(ahead, until);
    }

    /// A weekday that names its week lies in that week.
    #[test]
    fn a_named_week_holds_its_weekday(day in 693_000i32..766_000, weekday in 0usize..7) {
        let today = chrono::NaiveDate::from_num_days_from_ce_opt(day).unwrap();
        let anchor = Anchor::new(crate::time::Stated::Day(today));
        let found = find(&format!("It shut on {} of last week.", NAMES[weekday]), &anchor);
        let week = find("It shut last week.", &anchor);
        prop_assert!(found[0].from.unwrap().day() >= week[0].from.unwrap().day());
        prop_assert!(found[0].to.unwrap().day() <= week[0].to.unwrap().day());
    }
}
