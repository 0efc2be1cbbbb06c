//! Single shapes and cues, each with an invented story.

use super::render;
use crate::import::{Fit, ProblemCode};
use crate::newssniffer::{
    Known, Page, Row, RowKind, SURE, Shape, columns, parts, recognise, recover, recover_with, repair,
};

fn cells(row: &Row) -> (Option<&str>, Option<&str>) {
    (row.old.as_deref(), row.new.as_deref())
}

fn page(lines: &[&str]) -> Page {
    let text = format!(
        "{}\nFerry talks resume Ferry talks resume\n(1 day later)\n{}",
        render::head(1, 2, " "),
        lines.join("\n")
    );
    recover(&text, &[]).unwrap()
}

#[test]
fn an_unchanged_row_is_cut_in_the_middle() {
    let page = page(&["Strong tidesStrong tides"]);
    assert_eq!(cells(&page.rows[1]), (Some("Strong tides"), Some("Strong tides")));
    assert!(page.rows[1].confidence > 0.95);
    assert_eq!(page.rows[1].line_no, Some(10));
    assert_eq!(page.gap.as_deref(), Some("1 day later"));
}

#[test]
fn a_reworded_row_is_cut_where_the_halves_are_alike() {
    let old = "The pits lose money, Drane said. Each tonne cost twice what it earned, she told parliament last week.";
    let new = "The pits lose money, Drane said. Each tonne cost three times what it earned, she told parliament on Monday.";
    let page = page(&[&format!("{old} {new}"), "Ministers left at nine.Ministers left at nine."]);
    assert_eq!(cells(&page.rows[1]), (Some(old), Some(new)));
    assert!(!page.rows[1].is_uncertain());
}

#[test]
fn a_sentence_that_moved_settles_the_row_that_it_left() {
    let page = page(&[
        "The harbour master blamed the fog that came in from the north. The owners said sorry. Refunds were on offer.",
        "A lifeboat stood by. The harbour master blamed the fog that came in from the north.",
        "Sailings go on.Sailings go on.",
    ]);
    assert_eq!(
        cells(&page.rows[1]),
        (
            Some("The harbour master blamed the fog that came in from the north."),
            Some("The owners said sorry. Refunds were on offer.")
        )
    );
    assert_eq!(page.rows[2].old.as_deref(), Some("A lifeboat stood by."));
}

#[test]
fn a_lone_cell_is_placed_by_the_row_that_holds_its_other_version() {
    let page = page(&[
        "Officials at the port said no fuel had leaked. Two fishing boats carried everyone to the quay in an hour.",
        "Officials at the port said no fuel had leaked by the end of the morning.",
        "Sailings go on.Sailings go on.",
    ]);
    assert_eq!(
        cells(&page.rows[2]),
        (None, Some("Officials at the port said no fuel had leaked by the end of the morning."))
    );
    assert!(page.rows[2].confidence >= SURE);
}

#[test]
fn a_lone_cell_without_any_cue_is_left_to_the_analyst() {
    let page = page(&["Talks begin at ten.", "Sailings go on.Sailings go on."]);
    assert!(page.rows[1].is_uncertain());
    assert!(page.problems.iter().any(|problem| problem.code == ProblemCode::UncertainSplit));
}

#[test]
fn a_standfirst_without_a_stop_is_cut_at_a_word_that_needs_no_capital() {
    let old = "Envoys expected in Lorne as the council of Tessaly seeks a way out of the long strike";
    let new = "Union walks out after ministers refuse to promise that the Hollin mine stays open";
    let page = page(&[&format!("{old} {new}"), "The union met.The union met."]);
    assert_eq!(cells(&page.rows[1]), (Some(old), Some(new)));
}

#[test]
fn marks_and_scraps_of_html_do_not_hide_a_repetition() {
    let old = "\"I saw it go\" Onlooker Crowds run class=\"\" href=\"/pics/9.stm\">In pictures: the fire";
    let new = "\"I saw it go\" Onlooker Crowds run";
    let page = page(&[
        &format!("{old} {new}"),
        "§Coal was dug here in 1790. Coal was dug here in 1790.",
        "It ended.It ended.",
    ]);
    assert_eq!(cells(&page.rows[1]), (Some(old), Some(new)));
    assert_eq!(
        cells(&page.rows[2]),
        (Some("§Coal was dug here in 1790."), Some("Coal was dug here in 1790."))
    );
}

#[test]
fn a_page_torn_off_in_an_unchanged_row_keeps_the_whole_cell_and_says_so() {
    let page =
        page(&["Sailings go on.Sailings go on.", "The bay is home to many seabirds.The bay is home to"]);
    assert_eq!(page.rows[2].old.as_deref(), Some("The bay is home to many seabirds."));
    assert!(page.problems.iter().any(|problem| problem.code == ProblemCode::Truncated));
}

#[test]
fn the_list_of_versions_and_the_footer_are_no_rows() {
    let page = page(&[
        "Sailings go on.Sailings go on.",
        "Previous version 1 2 3 Next version",
        "Currently monitoring 12 news articles",
    ]);
    assert_eq!(page.rows.len(), 2);
}

#[test]
fn most_headlines_are_cut_right_and_none_is_sure_and_wrong() {
    let pairs: Vec<(&str, &str)> =
        include_str!("headlines.tsv").lines().map(|line| line.split_once('\t').unwrap()).collect();
    let mut right = 0;
    for titles in &pairs {
        let text = render::flattened(*titles, &[(Some("It began.".into()), Some("It began.".into()))], 0);
        let page = recover(&text, &[]).unwrap();
        let good = cells(&page.rows[0]) == (Some(titles.0), Some(titles.1));
        right += usize::from(good);
        assert!(good || page.rows[0].confidence < SURE, "{titles:?} {:?}", page.rows[0]);
    }
    assert!(right * 100 >= pairs.len() * 90, "{right} of {}", pairs.len());
}

#[test]
fn tabs_between_cells_lose_nothing() {
    let text =
        format!("{}\nTalks on\tTalks off\n(1 day later)\n\tNew only.\nOld only.\t", render::head(1, 2, "\t"));
    let page = recover(&text, &[]).unwrap();
    assert_eq!(page.shape, Shape::Tabs);
    assert_eq!(cells(&page.rows[0]), (Some("Talks on"), Some("Talks off")));
    assert_eq!(cells(&page.rows[1]), (None, Some("New only.")));
    assert_eq!(cells(&page.rows[2]), (Some("Old only."), None));
}

const THREE: [[&str; 4]; 3] = [
    ["Fog held the ferry at Lorne.", "The crew slept.", "Officials said little.", "Sailings go on."],
    [
        "Fog held the ferry at Lorne.",
        "Owners apologised. Refunds are due.",
        "Rain fell. It was cold.",
        "Sailings go on.",
    ],
    [
        "Fog held the ferry at Lorne.",
        "Lawyers arrived. Nobody spoke.",
        "Owners apologised. Refunds are due.",
        "Sailings go on.",
    ],
];

fn version(at: usize) -> Vec<String> {
    THREE[at].iter().map(|&text| text.to_owned()).collect()
}

#[test]
fn a_neighbouring_page_settles_what_one_page_leaves_open_in_either_order() {
    let pages: Vec<String> = (0..2)
        .map(|at| render::flattened(("Fog", "Fog"), &render::rows(&version(at), &version(at + 1)), at as u32))
        .collect();
    for (own, other) in [(0, 1), (1, 0)] {
        let page = recover(&pages[own], &[&pages[other]]).unwrap();
        let (old, new) = columns(&page);
        let body = |column: Vec<(RowKind, String)>| {
            column.into_iter().skip(1).map(|(_, text)| text).collect::<Vec<_>>()
        };
        assert_eq!((body(old), body(new)), (version(own), version(own + 1)));
    }
}

#[test]
fn a_version_known_from_elsewhere_repairs_an_uncertain_split() {
    let rows = render::rows(&version(0), &version(1));
    let page = recover(&render::flattened(("Fog", "Fog"), &rows, 0), &[]).unwrap();
    let blocks = version(1);
    let repaired = repair(&page, &[], &[Known { version: 1, blocks: &blocks }]);
    assert!(repaired.rows.iter().all(|row| !row.is_uncertain()), "{:#?}", repaired.rows);
    let new: Vec<String> = columns(&repaired).1.into_iter().skip(1).map(|(_, text)| text).collect();
    assert_eq!(new, blocks);
}

#[test]
fn a_bar_table_holds_new_texts_and_gets_its_old_ones_from_a_known_version() {
    let rows = render::rows(&version(0), &version(1));
    let page = recover(&render::barred(("Fog", "More fog"), &rows, 0), &[]).unwrap();
    assert_eq!(cells(&page.rows[2]), (None, Some("Owners apologised. Refunds are due.")));
    assert!(page.rows[2].is_uncertain());
    let blocks: Vec<String> = std::iter::once("Fog".to_owned()).chain(version(0)).collect();
    let repaired = recover_with(page, &[], &[Known { version: 0, blocks: &blocks }]);
    assert_eq!(cells(&repaired.rows[0]), (Some("Fog"), Some("More fog")));
    assert_eq!(
        cells(&repaired.rows[2]),
        (Some("The crew slept."), Some("Owners apologised. Refunds are due."))
    );
    assert_eq!(columns(&repaired).0.len(), 5);
}

#[test]
fn pages_pasted_one_after_another_are_told_apart() {
    let one = render::flattened(("Fog", "Fog"), &render::rows(&version(0), &version(1)), 0);
    let two = render::flattened(("Fog", "Fog"), &render::rows(&version(1), &version(2)), 1);
    let both = format!("{one}\n\n{two}");
    let parts = parts(&both);
    assert_eq!(parts.len(), 2);
    assert_eq!(recover(parts[1], &[]).unwrap().version_a, Some(1));
    assert_eq!(recognise(&one), Fit::Certain);
    assert_eq!(recognise("Version 2 of the app is out."), Fit::No);
}

#[test]
fn a_second_copy_of_a_page_adds_no_confidence() {
    let text = render::flattened(("Fog", "Fog"), &render::rows(&version(0), &version(1)), 0);
    assert_eq!(recover(&text, &[&text, &text]), recover(&text, &[]));
}
