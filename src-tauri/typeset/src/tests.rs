//! Any briefing typesets, keeps to its standards, and says on paper what it says in the tree.

use super::*;
use proptest::prelude::*;
use variorum_core::briefing::{
    BriefBlock, CitedPassage, Confidence, Dossier, Drawing, Figure, Inline, Judgement, Likelihood,
    RosterEntry,
};
use variorum_core::ids::{CitationId, VersionId};

fn text(words: &str) -> Inline {
    Inline::Text { text: words.to_owned(), bold: false, italic: false }
}

fn cited(id: &str, exact: &str) -> CitedPassage {
    CitedPassage {
        id: CitationId(id.to_owned()),
        version_id: VersionId("v".to_owned()),
        start: 0,
        end: exact.chars().count(),
        exact: exact.to_owned(),
        source: "Harbour Courier".to_owned(),
        reliability: None,
        credibility: None,
        headline: "Ferry link slips".to_owned(),
        label: "3".to_owned(),
        published: None,
        seen_at: Some("2026-11-18T06:40:00Z".to_owned()),
        url: Some("https://courier.example/ferry".to_owned()),
        sha256: "ab".repeat(32),
    }
}

fn dossier(blocks: Vec<BriefBlock>) -> Dossier {
    let mut out = Dossier {
        citations: vec![cited("a", "not before March")],
        made_at: "2026-11-21T09:30:00Z".to_owned(),
        ..Dossier::default()
    };
    out.tree.title = "Northport ferry".to_owned();
    out.tree.blocks = blocks;
    out
}

fn every_block() -> Vec<BriefBlock> {
    let cite = || Inline::Citation { id: CitationId("a".to_owned()) };
    vec![
        BriefBlock::BottomLine { text: vec![text("The ferry will not sail before March."), cite()] },
        BriefBlock::Heading { level: 3, text: vec![text("Begins too deep")] },
        BriefBlock::Judgement(Judgement {
            text: vec![text("The opening slips."), cite()],
            likelihood: Some(Likelihood::Likely),
            confidence: Some(Confidence::Low),
            assumptions: "One.\nTwo.".to_owned(),
            would_change: String::new(),
        }),
        BriefBlock::Table {
            rows: vec![vec![vec![text("Day"), cite()], vec![text("What")]], vec![vec![text("=1+1")], vec![]]],
        },
        BriefBlock::List { ordered: true, items: vec![vec![text("one")]] },
        BriefBlock::Quotation { text: vec![text("Nobody asked us."), cite()] },
        BriefBlock::Figure(Figure {
            caption: "Who speaks".to_owned(),
            alt: String::new(),
            drawing: Drawing::Roster {
                people: vec![RosterEntry {
                    name: "Marit Solberg".to_owned(),
                    quoted: 3,
                    ..RosterEntry::default()
                }],
            },
            made_of: None,
        }),
    ]
}

#[test]
fn a_briefing_with_every_block_is_archival_and_accessible() {
    let made = pdf(&dossier(every_block())).unwrap();
    assert!(made.bytes.starts_with(b"%PDF-1.7"));
    assert_eq!((made.archive, made.missing.as_str()), (Archive::ArchivalAndAccessible, ""));
    assert!(made.pages >= 1);
}

#[test]
fn the_same_content_gives_the_same_bytes() {
    assert_eq!(pdf(&dossier(every_block())).unwrap().bytes, pdf(&dossier(every_block())).unwrap().bytes);
}

#[test]
fn an_empty_briefing_is_a_page() {
    assert_eq!(pdf(&Dossier::default()).unwrap().pages, 1);
}

#[test]
fn a_letter_that_no_font_has_does_not_stop_the_document() {
    let made =
        pdf(&dossier(vec![BriefBlock::Paragraph { text: vec![text("Unassigned: \u{10FFF0}")] }])).unwrap();
    assert_eq!(made.missing, "\u{10FFF0}");
    assert!(made.bytes.starts_with(b"%PDF"));
}

#[test]
fn figures_become_pictures_of_their_size() {
    let palette = variorum_press::figures::Palette::new(&variorum_core::briefing::Accent::default());
    let drawing = Drawing::Roster {
        people: vec![RosterEntry { name: "Marit".to_owned(), quoted: 3, ..RosterEntry::default() }],
    };
    let svg = variorum_press::figures::draw(&drawing, &palette).unwrap();
    let png = rasteriser([&svg]).png(&svg).unwrap();
    let logo = variorum_core::briefing::Logo::new(png).unwrap();
    assert_eq!(logo.size(), (svg.width * 2, svg.height * 2));
    let broken = variorum_press::figures::Svg { text: "<svg".to_owned(), ..svg };
    assert!(rasteriser([]).png(&broken).is_none());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn no_words_stop_a_briefing_or_act_as_markup(
        words in prop_oneof!["\\PC{0,30}", "[#$*_`<>@\\\\\\[\\]{}()=+/\"'~ a-z\n-]{0,40}"],
        level in any::<u8>(),
    ) {
        let mut any = dossier(vec![
            BriefBlock::Heading { level, text: vec![text(&words)] },
            BriefBlock::Paragraph { text: vec![text(&words), Inline::Citation { id: CitationId("a".to_owned()) }] },
            BriefBlock::Table { rows: vec![vec![vec![text(&words)]; 3]; 2] },
        ]);
        any.tree.title = words.clone();
        any.tree.classification = words.clone();
        any.tree.author = words.clone();
        any.citations[0] = CitedPassage { headline: words.clone(), source: words.clone(), url: Some(words.clone()), ..cited("a", &words) };
        prop_assert!(pdf(&any).unwrap().bytes.starts_with(b"%PDF"));
    }
}
