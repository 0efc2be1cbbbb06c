//! What every format must hold, checked by reading the documents back.

mod any;
mod read_back;
mod sample;

use crate::{PressError, docx, figures, html, json, markdown};
use read_back::Docx;
use sample::{cite, cited, dossier, text};
use std::fs;
use variorum_core::briefing::{BriefBlock, Dossier};

/// A DOCX whose pictures are all this one, of one dot.
fn word(dossier: &Dossier) -> Result<Vec<u8>, PressError> {
    docx(dossier, &|_: &figures::Svg| Some(sample::DOT.to_vec()))
}

#[test]
fn every_format_prints_the_same_headings() {
    let expected = [
        "Key judgements",
        "What changed",
        "In the words of the pilots",
        "Said so far",
        "Next steps",
        "Open questions",
        "Sources",
        "Appendix: cited passages in context",
    ];
    let dossier = dossier();
    assert_eq!(read_back::markdown_headings(&markdown(&dossier))[1..], expected);
    assert_eq!(read_back::html_headings(&html(&dossier))[1..], expected);
    assert_eq!(Docx::read(&word(&dossier).unwrap()).headings(), expected);
}

#[test]
fn every_format_cites_in_the_same_order() {
    let expected = [1, 2, 1, 3, 2, 1, 4, 2, 1, 3];
    let dossier = dossier();
    assert_eq!(dossier.numbered().len(), 4);
    assert_eq!(read_back::markdown_citations(&markdown(&dossier)), expected);
    assert_eq!(read_back::html_citations(&html(&dossier)), expected);
    assert_eq!(Docx::read(&word(&dossier).unwrap()).citations(), expected);
}

#[test]
fn a_note_of_a_docx_stands_once_and_later_uses_point_at_it() {
    let file = Docx::read(&word(&dossier()).unwrap());
    assert_eq!(file.part("word/footnotes.xml").matches("<w:footnoteRef/>").count(), 4);
    assert_eq!(
        file.part("word/footnotes.xml").matches("<w:footnote ").count(),
        6,
        "the notes and two separators"
    );
    assert_eq!(file.part("word/document.xml").matches("<w:footnoteReference ").count(), 4);
    assert_eq!(file.part("word/document.xml").matches(" NOTEREF ").count(), 6);
}

#[test]
fn every_style_and_relationship_that_a_docx_names_is_there() {
    let file = Docx::read(&word(&dossier()).unwrap());
    let styles = file.part("word/styles.xml");
    for name in file.values_of(&["w:pStyle", "w:rStyle", "w:tblStyle"], "w:val") {
        assert!(styles.contains(&format!("w:styleId=\"{name}\"")), "no style {name}");
    }
    let relationships = file.part("word/_rels/document.xml.rels");
    for id in file.values_of(&["w:hyperlink", "w:headerReference", "w:footerReference"], "r:id") {
        assert!(relationships.contains(&format!("Id=\"{id}\"")), "no relationship {id}");
    }
}

#[test]
fn the_same_content_gives_the_same_bytes() {
    assert_eq!(word(&dossier()).unwrap(), word(&dossier()).unwrap());
    assert_eq!(html(&dossier()), html(&dossier()));
}

#[test]
fn likelihood_and_confidence_stand_on_lines_of_their_own() {
    let printed = markdown(&dossier());
    assert!(printed.contains("\n- Likelihood: likely (55-80 %)\n- Confidence: moderate\n"), "{printed}");
    let paragraphs = Docx::read(&word(&dossier()).unwrap()).paragraphs();
    assert!(paragraphs.iter().any(|words| words == "Likelihood: likely (55-80 %)"));
    assert!(paragraphs.iter().any(|words| words == "Confidence: moderate"));
}

#[test]
fn a_citation_that_is_not_known_is_named_missing() {
    let dossier = dossier();
    assert!(markdown(&dossier).contains("Ask the insurers.\\[missing citation\\]"));
    assert!(html(&dossier).contains("[missing citation]"));
    assert!(
        Docx::read(&word(&dossier).unwrap())
            .paragraphs()
            .iter()
            .any(|words| words.contains("[missing citation]"))
    );
}

#[test]
fn a_page_runs_nothing_and_loads_nothing() {
    let page = html(&dossier());
    for forbidden in ["<script", "<img", "<link", "src=", "url(", "href=\"javascript", "<b>“not"] {
        assert!(!page.contains(forbidden), "{forbidden}");
    }
    assert!(page.contains("default-src 'none'"));
}

#[test]
fn the_json_holds_the_tree_and_a_manifest_with_every_number() {
    let dossier = dossier();
    let read: variorum_core::briefing::BriefingDocument = serde_json::from_str(&json(&dossier)).unwrap();
    assert_eq!(read.tree, dossier.tree);
    assert_eq!(read.appendix, dossier.appendix);
    let numbers: Vec<_> =
        read.manifest.citations.iter().map(|cited| (cited.number, cited.exact.as_str())).collect();
    let expected: Vec<_> = (1..).zip(dossier.numbered().iter().map(|cited| cited.exact.as_str())).collect();
    assert_eq!(numbers, expected);
    assert!(
        read.manifest.citations.iter().all(|cited| cited.end - cited.start == cited.exact.chars().count())
    );
}

#[test]
fn figures_stand_in_a_docx_as_pictures_with_words_and_without_a_picture_as_tables() {
    let file = Docx::read(&word(&dossier()).unwrap());
    let document = file.part("word/document.xml");
    assert_eq!(document.matches("<w:drawing>").count(), 4);
    assert!(file.values_of(&["wp:docPr"], "descr").iter().all(|words| !words.is_empty()));
    for id in file.values_of(&["a:blip"], "r:embed") {
        assert!(file.part("word/_rels/document.xml.rels").contains(&format!("Id=\"{id}\"")), "{id}");
    }
    let bare = Docx::read(&docx(&dossier(), &|_: &figures::Svg| None).unwrap());
    assert!(!bare.part("word/document.xml").contains("<w:drawing>"));
    assert!(bare.paragraphs().iter().any(|words| words == "Marit Solberg"));
}

#[test]
fn accent_and_logo_are_in_every_format_that_has_a_look() {
    let mut own = dossier();
    own.look.accent = variorum_core::briefing::Accent::try_from("#7a1f3d").unwrap();
    own.look.logo = variorum_core::briefing::Logo::new(sample::DOT.to_vec()).ok();
    let page = html(&own);
    assert!(page.contains("--accent: #7a1f3d") && page.contains("src=\"data:image/png;base64,"));
    let file = Docx::read(&word(&own).unwrap());
    assert!(
        file.part("word/styles.xml").contains("7A1F3D") && !file.part("word/styles.xml").contains("2B5C8A")
    );
    assert_eq!(file.part("word/document.xml").matches("<w:drawing>").count(), 5);
}

#[test]
fn the_appendix_shows_context_and_what_became_of_it() {
    let paragraphs = Docx::read(&word(&dossier()).unwrap()).paragraphs();
    let page = html(&dossier());
    for words in [
        "Northport has waited for two years.",
        "version 6, seen 19 November 2026, 07:00 UTC: edited",
        "Second postponement.",
    ] {
        assert!(paragraphs.iter().any(|line| line.contains(words)), "{words}");
        assert!(page.contains(words) && markdown(&dossier()).contains(words), "{words}");
    }
}

#[test]
fn an_empty_briefing_is_a_titled_page_without_sources() {
    let empty = Dossier::default();
    assert_eq!(markdown(&empty), "# Untitled briefing\n");
    assert!(!html(&empty).contains("Sources"));
    assert_eq!(Docx::read(&word(&empty).unwrap()).headings(), Vec::<String>::new());
}

#[test]
fn a_table_wider_than_word_can_open_keeps_every_cell() {
    let cells: Vec<_> = (0..80).map(|at| vec![text(&format!("cell{at}"))]).collect();
    let mut wide = Dossier::default();
    wide.tree.blocks = vec![BriefBlock::Table { rows: vec![cells] }];
    let file = Docx::read(&word(&wide).unwrap());
    assert_eq!(file.part("word/document.xml").matches("<w:gridCol ").count(), 63);
    assert!(file.paragraphs().iter().any(|words| words == "cell79"));
}

#[test]
fn right_to_left_paragraphs_and_runs_are_marked() {
    let document = Docx::read(&word(&dossier()).unwrap()).part("word/document.xml").to_owned();
    assert!(document.contains("<w:bidi/>") && document.contains("<w:rtl/>"));
}

#[test]
fn five_hundred_citations_print_at_once() {
    let mut long = Dossier::default();
    for number in 0..500 {
        let id = number.to_string();
        long.citations.push(cited(&id, "Harbour Courier", "Ferry link slips", "Not before March"));
        long.tree
            .blocks
            .push(BriefBlock::Paragraph { text: vec![text(&"The port said so. ".repeat(20)), cite(&id)] });
    }
    let begun = std::time::Instant::now();
    assert_eq!(Docx::read(&word(&long).unwrap()).citations(), (1..=500).collect::<Vec<_>>());
    assert!(begun.elapsed().as_secs() < 10, "took {:?} in an unoptimised build", begun.elapsed());
}

/// Leaves the sample where `VARIORUM_PRINT_SAMPLE_TO` points, for a look at it.
#[test]
fn the_sample_prints() {
    let Some(folder) = std::env::var_os("VARIORUM_PRINT_SAMPLE_TO").map(std::path::PathBuf::from) else {
        return;
    };
    fs::write(folder.join("sample.md"), markdown(&dossier())).unwrap();
    fs::write(folder.join("sample.html"), html(&dossier())).unwrap();
    fs::write(folder.join("sample.docx"), word(&dossier()).unwrap()).unwrap();
}
