//! What other programs read back.

use super::*;

fn entry(title: &str, from: Moment) -> Entry {
    Entry {
        id: "event 1".into(),
        kind: EntryKind::Event,
        from,
        to: None,
        title: title.into(),
        cancelled: false,
        sources: vec!["The Meridian".into()],
        names: Vec::new(),
        other_dates: Vec::new(),
        passages: vec![("The Meridian v2".into(), "They \"met\", <b>at last</b>; in Tavel.".into())],
        note: String::new(),
        confidence: 1.0,
        reported: None,
    }
}

fn sheet(entries: Vec<Entry>) -> Sheet {
    Sheet { title: "Talks".into(), zone: "Europe/Berlin".into(), entries, stamp: "20310514T120000Z".into() }
}

#[test]
fn a_day_stays_a_day_in_every_format() {
    let mut days = entry("Talks in Tavel", Moment::Day((2031, 12, 30)));
    days.to = Some(Moment::Day((2031, 12, 31)));
    let made = sheet(vec![days]);
    let calendar = ics(&made);
    assert!(calendar.contains("DTSTART;VALUE=DATE:20311230\r\n"));
    assert!(calendar.contains("DTEND;VALUE=DATE:20320101\r\n"), "the end of iCalendar is the day after");
    assert!(csv(&made).contains("event,2031-12-30,2031-12-31,Talks in Tavel"));
    assert!(timelinejs(&made).contains("\"start_date\":{\"year\":2031,\"month\":12,\"day\":30}"));
}

#[test]
fn instants_are_in_utc_and_clock_times_without_a_zone_float() {
    let known = Moment::Clock((2031, 7, 4), (23, 30, 0), Some(1_940_967_000));
    let unknown = Moment::Clock((2031, 7, 4), (23, 30, 0), None);
    assert!(ics(&sheet(vec![entry("a", known)])).contains("DTSTART:20310704T213000Z\r\n"));
    assert!(ics(&sheet(vec![entry("a", unknown)])).contains("DTSTART:20310704T233000\r\n"));
}

#[test]
fn hostile_words_stay_words() {
    let mut evil = entry("=HYPERLINK(\"http://evil.example\")", Moment::Day((2031, 1, 2)));
    evil.note = "<script>alert(1)</script>\nEND:VEVENT".into();
    let made = sheet(vec![evil]);
    assert!(csv(&made).contains("\"'=HYPERLINK("));
    assert!(!timelinejs(&made).contains("<script>"));
    assert_eq!(ics(&made).matches("\r\nEND:VEVENT\r\n").count(), 1);
}

#[test]
fn long_lines_of_a_calendar_are_folded_between_characters() {
    let long = entry(&"Überführung ".repeat(30), Moment::Day((2031, 1, 2)));
    let calendar = ics(&sheet(vec![long]));
    assert!(calendar.split("\r\n").all(|line| line.len() <= 75));
    assert!(calendar.replace("\r\n ", "").contains(&"Überführung ".repeat(30)));
}

#[test]
fn the_picture_has_every_lane_with_its_words_and_hostile_words_stay_words() {
    let mut planned = entry("Talks </text><script>", Moment::Day((2031, 1, 9)));
    planned.kind = EntryKind::Planned;
    let mut version = entry("Headline", Moment::Clock((2031, 1, 3), (9, 30, 0), Some(1_925_105_400)));
    version.kind = EntryKind::Version;
    let picture =
        svg(&sheet(vec![entry("Collision off Cape Ansel", Moment::Day((2031, 1, 2))), version, planned]))
            .text;
    for words in [
        "Events",
        "Planned",
        "The Meridian",
        "1 version",
        "Collision off Cape Ansel",
        "Europe/Berlin",
        "2 Jan 2031",
    ] {
        assert!(picture.contains(words), "{words}");
    }
    assert!(!picture.contains("<script>"));
    assert!(svg(&Sheet::default()).text.ends_with("</svg>\n"), "nothing to draw is still a picture");
}
