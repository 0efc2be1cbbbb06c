//! What must hold for any two versions, and for any text at all.

use super::render;
use crate::newssniffer::{columns, parts, recover};
use proptest::prelude::*;
use std::collections::HashSet;

const WHO: [&str; 8] =
    ["The mayor", "A lifeboat", "Ines Torval", "The council", "Police", "Two nurses", "The owner", "Rain"];
const DID: [&str; 8] = ["left", "closed", "praised", "inspected", "blamed", "repaired", "sold", "painted"];
const WHAT: [&str; 8] = [
    "the old mill",
    "both bridges",
    "a school bus",
    "the north quay",
    "their plans",
    "the dam",
    "Kell Street",
    "the fair",
];
const WHEN: [&str; 6] =
    ["on Monday", "at dawn", "last year", "in secret", "without warning", "after the storm"];

fn sentence() -> impl Strategy<Value = String> {
    (0..8_usize, 0..8_usize, 0..8_usize, 0..6_usize)
        .prop_map(|(a, b, c, d)| format!("{} {} {} {}.", WHO[a], DID[b], WHAT[c], WHEN[d]))
}

fn version() -> impl Strategy<Value = Vec<String>> {
    prop::collection::vec(prop::collection::vec(sentence(), 1..3).prop_map(|s| s.join(" ")), 1..9).prop_map(
        |mut all| {
            let mut seen = HashSet::new();
            all.retain(|paragraph| seen.insert(paragraph.clone()));
            all
        },
    )
}

/// A version and one made from it by dropping, adding and moving paragraphs.
fn pair() -> impl Strategy<Value = (Vec<String>, Vec<String>)> {
    (version(), version(), 0..9_usize, 0..9_usize, 0..9_usize).prop_map(|(old, more, drop, add, from)| {
        let mut new = old.clone();
        if new.len() > 1 {
            new.remove(drop % new.len());
        }
        if let Some(extra) = more.first().filter(|extra| !new.contains(extra)) {
            new.insert(add % (new.len() + 1), extra.clone());
        }
        let moved = new.remove(from % new.len());
        new.push(moved);
        (old, new)
    })
}

fn texts(column: Vec<(crate::newssniffer::RowKind, String)>) -> Vec<String> {
    column.into_iter().skip(1).map(|(_, text)| text).collect()
}

proptest! {
    #[test]
    fn every_row_keeps_all_its_words_in_order((old, new) in pair()) {
        let page = recover(&render::flattened(("Fog", "Fog"), &render::rows(&old, &new), 3), &[]).unwrap();
        for row in &page.rows {
            let cells: String = row.old.iter().chain(&row.new).map(|cell| cell.replace(' ', "")).collect();
            prop_assert_eq!(cells, row.flat.replace(' ', ""));
            prop_assert!((0.0..=1.0).contains(&row.confidence));
        }
    }

    #[test]
    fn unchanged_rows_are_exact((old, new) in pair()) {
        let rows = render::rows(&old, &new);
        let page = recover(&render::flattened(("Fog", "Fog"), &rows, 3), &[]).unwrap();
        for (row, (a, b)) in page.rows[1..].iter().zip(&rows).filter(|(_, (a, b))| a == b) {
            prop_assert_eq!((&row.old, &row.new), (a, b));
        }
    }

    #[test]
    fn pages_of_unchanged_copies_on_both_sides_settle_a_page_between_them((old, new) in pair()) {
        let page = |a: &[String], b: &[String], at| render::flattened(("Fog", "Fog"), &render::rows(a, b), at);
        let (before, after) = (page(&old, &old, 2), page(&new, &new, 4));
        let found = recover(&page(&old, &new, 3), &[&after, &before]).unwrap();
        let (a, b) = columns(&found);
        prop_assert_eq!((texts(a), texts(b)), (old, new));
    }

    #[test]
    fn a_bar_table_gives_the_new_version_exactly((old, new) in pair()) {
        let page = recover(&render::barred(("Fog", "Fog"), &render::rows(&old, &new), 3), &[]).unwrap();
        prop_assert_eq!(texts(columns(&page).1), new);
    }

    #[test]
    fn a_bar_table_beside_the_page_before_gives_both_versions((old, new) in pair()) {
        let before = render::flattened(("Fog", "Fog"), &render::rows(&old, &old), 2);
        let page = recover(&render::barred(("Fog", "Fog"), &render::rows(&old, &new), 3), &[&before]).unwrap();
        let (a, b) = columns(&page);
        prop_assert_eq!((texts(a), texts(b)), (old, new));
    }

    #[test]
    fn no_text_makes_it_panic(head in "\\PC{0,40}", body in "(\\PC|[\n|§“”.\" ]){0,400}", cut in 0..600_usize) {
        for parting in [" ", " | ", "\t"] {
            let text = format!("{head}\n{}\n{body}", render::head(0, 1, parting));
            let end = text.char_indices().map(|(at, _)| at).nth(cut).unwrap_or(text.len());
            let _ = recover(&text[..end], &[&text, &body]);
            let _ = recover(&text, &[&text[..end]]);
            let _ = parts(&text);
        }
    }
}

#[test]
fn hostile_lengths_end_soon() {
    let head = render::head(0, 1, " ");
    let long_row = "Stop. ".repeat(6_000);
    let same_words = "a b c d e f g. A b c d e f g. \n".repeat(4_000);
    let quotes = "“Go. ".repeat(5_000);
    let started = std::time::Instant::now();
    for body in [long_row, same_words, quotes] {
        let page = recover(&format!("{head}\nFog Fog\n(1 day later)\n{body}"), &[]).unwrap();
        assert!(!page.rows.is_empty());
    }
    assert!(started.elapsed().as_secs() < 20, "{:?}", started.elapsed());
}
