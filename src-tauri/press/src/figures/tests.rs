//! Every figure with plain and with ill-natured data, parsed back as XML.

use super::*;
use proptest::prelude::*;
use quick_xml::events::Event;
use variorum_core::briefing::{
    Accent, LedgerMark, RangeMark, RosterEntry, StripRow, StripVersion, TimelineMark,
};

/// Names of the elements and the words of a well-formed document.
fn read(svg: &Svg) -> (Vec<String>, String) {
    let mut reader = quick_xml::Reader::from_str(&svg.text);
    let (mut names, mut words) = (Vec::new(), String::new());
    loop {
        match reader.read_event().unwrap() {
            Event::Eof => return (names, words),
            Event::Start(start) | Event::Empty(start) => names.push(start.name().as_ref().to_owned()),
            Event::Text(text) => words.push_str(&text),
            Event::GeneralRef(name) => words.push_str(&format!("&{};", &*name)),
            _ => {}
        }
    }
}

fn palette() -> Palette {
    Palette::new(&Accent::default())
}

fn strip(times: &[Option<&str>]) -> Drawing {
    let versions = times.iter().enumerate().map(|(at, time)| StripVersion {
        label: at.to_string(),
        seen_at: time.map(str::to_owned),
        changed: Some(40),
    });
    Drawing::VersionStrip {
        rows: vec![StripRow {
            source: "Harbour Courier".into(),
            headline: "Ferry <late>".into(),
            versions: versions.collect(),
        }],
    }
}

#[test]
fn a_strip_has_a_dot_for_every_version_and_two_for_its_key() {
    let svg = draw(
        &strip(&[Some("2026-11-18T06:00:00Z"), Some("2026-11-18T09:00:00Z"), Some("2026-11-20")]),
        &palette(),
    )
    .unwrap();
    let (names, words) = read(&svg);
    assert_eq!(names.iter().filter(|name| *name == "circle").count(), 5);
    assert!(words.contains("Ferry &lt;late&gt;") && words.contains("18 Nov"), "{words}");
}

#[test]
fn a_strip_with_a_missing_time_goes_by_order_and_says_so() {
    let (_, words) = read(&draw(&strip(&[Some("2026-11-18"), None]), &palette()).unwrap());
    assert!(words.contains("In order"));
}

#[test]
fn figures_without_data_are_not_drawn() {
    assert!(draw(&Drawing::default(), &palette()).is_none());
    assert!(draw(&Drawing::Roster { people: vec![] }, &palette()).is_none());
    assert!(draw(&Drawing::Timeline { marks: vec![] }, &palette()).is_none());
}

#[test]
fn a_value_that_no_other_outlet_allows_is_marked_by_a_sign() {
    let mark =
        |source: &str, low, high| RangeMark { source: source.into(), low, high, words: "w".into(), at: None };
    let board = |marks| Drawing::RangeBoard { quantity: "people moved".into(), marks };
    let agree = board(vec![mark("A", 35.0, None), mark("B", 40.0, Some(40.0))]);
    assert!(!draw(&agree, &palette()).unwrap().text.contains('≠'));
    let differ = board(vec![mark("A", 35.0, Some(35.0)), mark("B", 40.0, Some(40.0))]);
    assert!(draw(&differ, &palette()).unwrap().text.contains('≠'));
    let alone = board(vec![mark("A", 35.0, Some(35.0)), mark("A", 40.0, Some(40.0))]);
    assert!(!draw(&alone, &palette()).unwrap().text.contains('≠'));
}

#[test]
fn the_data_of_a_figure_stands_in_rows_of_one_width() {
    let table = rows(&strip(&[Some("2026-11-18"), None]));
    assert_eq!(table.len(), 3);
    assert!(table.iter().all(|row| row.len() == table[0].len()));
    assert!(described(&strip(&[None])).contains("1 article, 1 version"));
}

proptest! {
    #[test]
    fn any_data_gives_a_document_of_shapes_and_words(
        words in proptest::collection::vec("\\PC{0,40}|[<&\"'\u{0}\u{202E}]{1,9}", 4),
        values in proptest::collection::vec(prop_oneof![any::<f64>(), -1e3..1e6f64], 0..40),
        times in proptest::collection::vec("[0-9]{4}-[01][0-9]-[0-3][0-9]|\\PC{0,12}", 0..40),
    ) {
        let at = |n: usize| words[n % words.len()].clone();
        let drawings = [
            Drawing::VersionStrip { rows: vec![StripRow {
                source: at(0), headline: at(1),
                versions: times.iter().map(|time| StripVersion { label: at(2), seen_at: Some(time.clone()), changed: Some(200) }).collect(),
            }]},
            Drawing::Timeline { marks: times.iter().map(|time| TimelineMark {
                from: time.clone(), to: times.first().cloned(), label: at(1), source: at(3),
            }).collect() },
            Drawing::RangeBoard { quantity: at(0), marks: values.iter().map(|value| RangeMark {
                source: at(1), at: times.first().cloned(), low: *value, high: values.first().copied(), words: at(2),
            }).collect() },
            Drawing::Ledger { rows: times.iter().map(|time| LedgerMark {
                at: Some(time.clone()), source: at(0), versions: at(1), was: at(2), now: at(3),
            }).collect() },
            Drawing::Roster { people: times.iter().map(|time| RosterEntry {
                name: at(0), role: time.clone(), quoted: u32::MAX, named: 0, sources: words.clone(),
            }).collect() },
        ];
        for drawing in drawings {
            let Some(svg) = draw(&drawing, &palette()) else { continue };
            let dark = draw(&drawing, &Palette::on_dark(&Accent::default())).unwrap();
            prop_assert_eq!((svg.width, svg.height), (dark.width, dark.height), "the ground changes colours alone");
            let (names, _) = read(&svg);
            prop_assert!(names.iter().all(|name| ["svg", "rect", "line", "circle", "polygon", "text"].contains(&name.as_str())));
            prop_assert!(!svg.text.contains("\"NaN") && !svg.text.contains("\"inf"), "{}", svg.text);
            prop_assert!(svg.height < 4_000);
            let _ = described(&drawing);
        }
    }
}
