//! What every format must hold, checked by reading the documents back.

mod any;
mod read_back;
mod sample;

use crate::{docx, html, markdown};
use read_back::Docx;
use sample::{cite, cited, dossier, text};
use std::fs;
use variorum_core::briefing::{BriefBlock, Dossier};

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
    ];
    let dossier = dossier();
    assert_eq!(read_back::markdown_headings(&markdown(&dossier))[1..], expected);
    assert_eq!(read_back::html_headings(&html(&dossier))[1..], expected);
    assert_eq!(Docx::read(&docx(&dossier).unwrap()).headings(), expected);
}

#[test]
fn every_format_cites_in_the_same_order() {
    let expected = [1, 2, 1, 3, 2, 1, 4, 2, 1, 3];
    let dossier = dossier();
    assert_eq!(dossier.numbered().len(), 4);
    assert_eq!(read_back::markdown_citations(&markdown(&dossier)), expected);
    assert_eq!(read_back::html_citations(&html(&dossier)), expected);
    assert_eq!(Docx::read(&docx(&dossier).unwrap()).citations(), expected);
}

#[test]
fn a_note_of_a_docx_stands_once_and_later_uses_point_at_it() {
    let file = Docx::read(&docx(&dossier()).unwrap());
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
    let file = Docx::read(&docx(&dossier()).unwrap());
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
    assert_eq!(docx(&dossier()).unwrap(), docx(&dossier()).unwrap());
    assert_eq!(html(&dossier()), html(&dossier()));
}

#[test]
fn likelihood_and_confidence_stand_on_lines_of_their_own() {
    let printed = markdown(&dossier());
    assert!(printed.contains("\n- Likelihood: likely (55-80 %)\n- Confidence: moderate\n"), "{printed}");
    let paragraphs = Docx::read(&docx(&dossier()).unwrap()).paragraphs();
    assert!(paragraphs.iter().any(|words| words == "Likelihood: likely (55-80 %)"));
    assert!(paragraphs.iter().any(|words| words == "Confidence: moderate"));
}

#[test]
fn a_citation_that_is_not_known_is_named_missing() {
    let dossier = dossier();
    assert!(markdown(&dossier).contains("Ask the insurers.\\[missing citation\\]"));
    assert!(html(&dossier).contains("[missing citation]"));
    assert!(
        Docx::read(&docx(&dossier).unwrap())
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
fn an_empty_briefing_is_a_titled_page_without_sources() {
    let empty = Dossier::default();
    assert_eq!(markdown(&empty), "# Untitled briefing\n");
    assert!(!html(&empty).contains("Sources"));
    assert_eq!(Docx::read(&docx(&empty).unwrap()).headings(), Vec::<String>::new());
}

#[test]
fn a_table_wider_than_word_can_open_keeps_every_cell() {
    let cells: Vec<_> = (0..80).map(|at| vec![text(&format!("cell{at}"))]).collect();
    let mut wide = Dossier::default();
    wide.tree.blocks = vec![BriefBlock::Table { rows: vec![cells] }];
    let file = Docx::read(&docx(&wide).unwrap());
    assert_eq!(file.part("word/document.xml").matches("<w:gridCol ").count(), 63);
    assert!(file.paragraphs().iter().any(|words| words == "cell79"));
}

#[test]
fn right_to_left_paragraphs_and_runs_are_marked() {
    let document = Docx::read(&docx(&dossier()).unwrap()).part("word/document.xml").to_owned();
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
    assert_eq!(Docx::read(&docx(&long).unwrap()).citations(), (1..=500).collect::<Vec<_>>());
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
    fs::write(folder.join("sample.docx"), docx(&dossier()).unwrap()).unwrap();
}
