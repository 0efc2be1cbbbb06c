//! Prints a long briefing (500 citations, 50 figures, on more than 100 pages) and tells how long each format took. With a
//! folder as its argument it leaves the documents there, for a look at them.

use std::time::{Duration, Instant};
use variorum_core::briefing::{
    BriefBlock, CitedPassage, Confidence, Credibility, Dossier, Drawing, Figure, Inline, Judgement,
    Likelihood, Reliability, StripRow, StripVersion,
};
use variorum_core::ids::{CitationId, VersionId};
use variorum_press::sheet::{Block, Sheet};

const CITATIONS: usize = 500;
const FIGURES: usize = 50;
const WORDS: &str = "The harbour office kept to its account of the morning, and the pilots to theirs. ";

fn main() {
    let dossier = long();
    let (pdf, typeset) = timed(|| variorum_typeset::pdf(&dossier).expect("the sample typesets"));
    let (docx, packed) = timed(|| docx(&dossier));
    let (html, webbed) = timed(|| variorum_press::html(&dossier).into_bytes());
    println!("pdf {typeset:?}, {} pages, {} KB, {:?}", pdf.pages, pdf.bytes.len() / 1024, pdf.archive);
    println!("docx {packed:?}, {} KB", docx.len() / 1024);
    println!("html {webbed:?}, {} KB", html.len() / 1024);
    if let Some(folder) = std::env::args_os().nth(1).map(std::path::PathBuf::from) {
        for (name, bytes) in [("long.pdf", pdf.bytes), ("long.docx", docx), ("long.html", html)] {
            std::fs::write(folder.join(name), bytes).expect("the folder can be written");
        }
    }
}

fn timed<T>(make: impl FnOnce() -> T) -> (T, Duration) {
    let begun = Instant::now();
    (make(), begun.elapsed())
}

fn docx(dossier: &Dossier) -> Vec<u8> {
    let sheet = Sheet::new(dossier);
    let drawn = sheet.blocks.iter().filter_map(|block| match block {
        Block::Figure(drawn) => Some(&drawn.svg),
        _ => None,
    });
    let rasteriser = variorum_typeset::rasteriser(drawn);
    variorum_press::docx(dossier, &|svg| rasteriser.png(svg)).expect("the sample is packed")
}

fn text(words: String) -> Inline {
    Inline::Text { text: words, bold: false, italic: false }
}

fn long() -> Dossier {
    let mut out = Dossier { made_at: "2026-11-22T06:00:00Z".to_owned(), ..Dossier::default() };
    out.tree.title = "Lorne crossings: a year of versions".to_owned();
    out.tree.classification = "OFFICIAL".to_owned();
    out.tree.blocks.push(BriefBlock::BottomLine { text: vec![text(WORDS.to_owned())] });
    for number in 0..CITATIONS {
        if number % 20 == 0 {
            out.tree.blocks.push(BriefBlock::Heading {
                level: 1 + u8::from(number % 60 != 0),
                text: vec![text(format!("Week {}", number / 20 + 1))],
            });
        }
        let id = CitationId(number.to_string());
        out.citations.push(cited(&id, number));
        let words = vec![text(WORDS.repeat(5)), Inline::Citation { id }];
        out.tree.blocks.push(if number % 25 == 7 {
            judgement(words)
        } else {
            BriefBlock::Paragraph { text: words }
        });
        if number % (CITATIONS / FIGURES) == 3 {
            out.tree.blocks.push(strip(number));
        }
    }
    out
}

fn judgement(words: Vec<Inline>) -> BriefBlock {
    BriefBlock::Judgement(Judgement {
        text: words,
        likelihood: Some(Likelihood::Likely),
        confidence: Some(Confidence::Moderate),
        assumptions: WORDS.to_owned(),
        would_change: WORDS.to_owned(),
    })
}

fn cited(id: &CitationId, number: usize) -> CitedPassage {
    CitedPassage {
        id: id.clone(),
        version_id: VersionId(format!("version-{number}")),
        start: 0,
        end: WORDS.chars().count(),
        exact: WORDS.trim().to_owned(),
        source: ["Kestrel Daily", "Lorne Gazette", "Sound Radio"][number % 3].to_owned(),
        reliability: Some(Reliability::B),
        credibility: Credibility::try_from(2).ok(),
        headline: format!("Ferry crews, day {number}"),
        label: (number % 7 + 1).to_string(),
        published: Some("2026-11-18".to_owned()),
        seen_at: Some("2026-11-18T06:40:00Z".to_owned()),
        url: Some(format!("https://www.kestrel.example/2026/ferry-{number}")),
        sha256: format!("{number:064x}"),
    }
}

fn strip(seed: usize) -> BriefBlock {
    let row = |at: usize| StripRow {
        source: ["Kestrel Daily", "Lorne Gazette", "Sound Radio"][at % 3].to_owned(),
        headline: format!("Ferry crews, day {}", seed + at),
        versions: (0..6)
            .map(|version| StripVersion {
                label: (version + 1).to_string(),
                seen_at: Some(format!(
                    "2026-11-{:02}T{:02}:00:00Z",
                    10 + (seed + version * 2) % 18,
                    (at * 5) % 24
                )),
                changed: (version > 0).then_some(((seed * 7 + version * 13) % 100) as u8),
            })
            .collect(),
    };
    BriefBlock::Figure(Figure {
        caption: "Versions of the week".to_owned(),
        alt: String::new(),
        drawing: Drawing::VersionStrip { rows: (0..5).map(row).collect() },
        made_of: None,
    })
}
