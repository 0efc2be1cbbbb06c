//! A fictional briefing with every kind of block, for the tests and for the eye.

use variorum_core::briefing::{
    BriefBlock, BriefingTree, ChangeSince, CitedContext, CitedPassage, Confidence, Credibility, Dossier,
    Drawing, Figure, Inline, Judgement, Likelihood, Look, NoteOnPassage, RangeMark, Reliability, RosterEntry,
    StripRow, StripVersion, TimelineMark,
};
use variorum_core::ids::{CitationId, VersionId};

pub(super) fn text(words: &str) -> Inline {
    Inline::Text { text: words.to_owned(), bold: false, italic: false }
}

pub(super) fn bold(words: &str) -> Inline {
    Inline::Text { text: words.to_owned(), bold: true, italic: false }
}

pub(super) fn cite(id: &str) -> Inline {
    Inline::Citation { id: CitationId(id.to_owned()) }
}

pub(super) fn heading(level: u8, words: &str) -> BriefBlock {
    BriefBlock::Heading { level, text: vec![text(words)] }
}

pub(super) fn cited(id: &str, source: &str, headline: &str, exact: &str) -> CitedPassage {
    CitedPassage {
        id: CitationId(id.to_owned()),
        version_id: VersionId(format!("version-{id}")),
        start: 120,
        end: 120 + exact.chars().count(),
        exact: exact.to_owned(),
        source: source.to_owned(),
        reliability: Some(Reliability::B),
        credibility: Credibility::try_from(2).ok(),
        headline: headline.to_owned(),
        label: "5".to_owned(),
        published: Some("2026-11-18".to_owned()),
        seen_at: Some("2026-11-18T06:40:00Z".to_owned()),
        url: Some("https://harbourcourier.example/2026/ferry-link?edition=2".to_owned()),
        sha256: "9f2c4be1a07d55e3c8b1f06a4d9e27b3510cc84ef7a2d6913b40e5a8c7d1f26b".to_owned(),
    }
}

fn citations() -> Vec<CitedPassage> {
    let long = "The council heard from the pilots, from the port and from the insurers, and each gave another date. ".repeat(6);
    let mut ungraded = cited("d", "صحيفة المرفأ", "العبّارة تتأخر إلى الربيع", "لن تبحر العبّارة قبل مارس");
    ungraded.reliability = None;
    ungraded.credibility = None;
    ungraded.seen_at = None;
    ungraded.url = Some("javascript:alert(1)".to_owned());
    vec![
        cited(
            "a",
            "Harbour Courier",
            "Ferry link slips to spring",
            "The link will not open before 3 March, the port said.",
        ),
        cited("b", "Tern Island Gazette", "Pilots <b>“not asked”</b> & unhappy", "Nobody asked us"),
        cited("c", "Northport Wire", "Insurers set three conditions", &long),
        ungraded,
    ]
}

fn table() -> BriefBlock {
    let row = |cells: [Vec<Inline>; 3]| cells.into_iter().collect::<Vec<_>>();
    BriefBlock::Table {
        rows: vec![
            row([vec![text("Day")], vec![text("What was said")], vec![text("By whom")]]),
            row([
                vec![text("18 Nov")],
                vec![text("Opening moved to March"), cite("a")],
                vec![text("Port of Northport")],
            ]),
            row([
                vec![text("19 Nov")],
                vec![text("=HYPERLINK(\"x\") is only text")],
                vec![text("A | B <i>")],
            ]),
            vec![vec![text("20 Nov")], vec![text("Three conditions, none met so far"), cite("c")]],
        ],
    }
}

fn judgement(likelihood: Likelihood, confidence: Confidence, words: Vec<Inline>) -> BriefBlock {
    BriefBlock::Judgement(Judgement {
        text: words,
        likelihood: Some(likelihood),
        confidence: Some(confidence),
        assumptions: "The port keeps the present contractor.\nNo second survey is ordered.".to_owned(),
        would_change: "A signed berth agreement, or a pilot timetable published before the year is out."
            .to_owned(),
    })
}

fn figure(caption: &str, drawing: Drawing) -> BriefBlock {
    BriefBlock::Figure(Figure { caption: caption.to_owned(), alt: String::new(), drawing, made_of: None })
}

fn strip() -> Drawing {
    let row = |source: &str, headline: &str, versions: &[(&str, u8)]| StripRow {
        source: source.to_owned(),
        headline: headline.to_owned(),
        versions: (1..)
            .zip(versions)
            .map(|(label, (seen_at, changed)): (usize, _)| StripVersion {
                label: label.to_string(),
                seen_at: Some((*seen_at).to_owned()),
                changed: (label > 1).then_some(*changed),
            })
            .collect(),
    };
    let courier = [
        ("2026-11-16T06:40:00Z", 0),
        ("2026-11-16T09:10:00Z", 4),
        ("2026-11-16T17:00:00Z", 61),
        ("2026-11-18T06:40:00Z", 22),
    ];
    Drawing::VersionStrip {
        rows: vec![
            row("Harbour Courier", "Ferry link slips to spring", &courier),
            row(
                "Tern Island Gazette",
                "Pilots “not asked” & unhappy about the berth that nobody surveyed",
                &[("2026-11-17T08:00:00Z", 0), ("2026-11-19T20:30:00Z", 90)],
            ),
            row("صحيفة المرفأ", "العبّارة تتأخر إلى الربيع", &[("2026-11-18T11:00:00Z", 0)]),
        ],
    }
}

fn timeline() -> Drawing {
    let mark = |from: &str, to: Option<&str>, label: &str, source: &str| TimelineMark {
        from: from.to_owned(),
        to: to.map(str::to_owned),
        label: label.to_owned(),
        source: source.to_owned(),
    };
    Drawing::Timeline {
        marks: vec![
            mark("2026-11-02", None, "Council orders the second berth", "Northport Wire"),
            mark(
                "2026-11-05",
                Some("2026-11-12"),
                "Pilots are asked for their terms, in a round of letters that the port did not answer until the insurers wrote too",
                "Tern Island Gazette",
            ),
            mark("2026-11-16T06:40:00Z", None, "The port names March", "Harbour Courier"),
            mark("2026-12-09", None, "Council meets", ""),
        ],
    }
}

fn board() -> Drawing {
    let mark = |source: &str, at: &str, low: f64, high: Option<f64>, words: &str| RangeMark {
        source: source.to_owned(),
        at: Some(at.to_owned()),
        low,
        high,
        words: words.to_owned(),
    };
    Drawing::RangeBoard {
        quantity: "fare in crowns".to_owned(),
        marks: vec![
            mark("Harbour Courier", "2026-11-16", 40.0, Some(45.0), "between 40 and 45 crowns"),
            mark("Northport Wire", "2026-11-17", 42.0, Some(42.0), "42 crowns"),
            mark("Tern Island Gazette", "2026-11-18", 41.0, None, "at least 41 crowns"),
            mark("Sound Radio", "2026-11-18", 12.0, Some(12.0), "12 crowns"),
        ],
    }
}

fn roster() -> Drawing {
    let entry = |name: &str, role: &str, quoted: u32, named: u32, sources: &[&str]| RosterEntry {
        name: name.to_owned(),
        role: role.to_owned(),
        quoted,
        named,
        sources: sources.iter().map(|source| (*source).to_owned()).collect(),
    };
    Drawing::Roster {
        people: vec![
            entry(
                "Marit Solberg",
                "harbour master of Northport",
                7,
                12,
                &["Harbour Courier", "Northport Wire"],
            ),
            entry("Pilots’ Guild", "", 3, 9, &["Tern Island Gazette"]),
            entry("李伟", "insurer", 0, 2, &["Northport Wire"]),
        ],
    }
}

fn appendix() -> Vec<CitedContext> {
    vec![CitedContext {
        id: CitationId("a".to_owned()),
        before: "Northport has waited for two years. ".to_owned(),
        exact: "The link will not open before 3 March, the port said.".to_owned(),
        after: " The council had hoped for Christmas.".to_owned(),
        since: vec![ChangeSince {
            label: "6".to_owned(),
            seen_at: Some("2026-11-19T07:00:00Z".to_owned()),
            state: "edited".to_owned(),
            now: "The link may not open before 3 March, the port said.".to_owned(),
        }],
        notes: vec![NoteOnPassage {
            tags: vec!["dates/opening".to_owned()],
            note: "Second postponement.".to_owned(),
        }],
    }]
}

/// A PNG of one dot.
pub(super) const DOT: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01";

fn blocks() -> Vec<BriefBlock> {
    vec![
        BriefBlock::BottomLine {
            text: vec![
                text(
                    "The Northport ferry will not sail before March. Three outlets agree on the delay; they differ on who caused it.",
                ),
                cite("a"),
                cite("b"),
            ],
        },
        heading(1, "Key judgements"),
        judgement(
            Likelihood::Likely,
            Confidence::Moderate,
            vec![
                text("The opening will slip past 3 March, since the berth is not yet surveyed."),
                cite("a"),
                cite("c"),
            ],
        ),
        judgement(
            Likelihood::VeryUnlikely,
            Confidence::Low,
            vec![text("The pilots will strike."), cite("b")],
        ),
        heading(1, "What changed"),
        BriefBlock::Paragraph {
            text: vec![
                text("The Courier’s fifth version dropped the word "),
                bold("“certain”"),
                text(" and put the date in the mouth of the port"),
                cite("a"),
                text(". The Gazette kept its line; the Arabic daily writes "),
                text("العبّارة تتأخر"),
                text(" and the Chinese one 渡轮推迟到春天."),
                cite("d"),
            ],
        },
        heading(2, "In the words of the pilots"),
        BriefBlock::Quotation {
            text: vec![text("Nobody asked us, and nobody will be asked to sail."), cite("b")],
        },
        heading(2, "Said so far"),
        table(),
        heading(1, "Next steps"),
        BriefBlock::List {
            ordered: true,
            items: vec![
                vec![text("Watch the port’s notices.")],
                vec![text("Ask the insurers."), cite("gone")],
            ],
        },
        BriefBlock::List {
            ordered: false,
            items: vec![vec![text("Survey due 2 December")], vec![text("Council on 9 December")]],
        },
        BriefBlock::Paragraph {
            text: vec![text("العبّارة لن تبحر قبل مارس، قال الميناء.")]
        },
        figure("How the three outlets moved", strip()),
        figure("", timeline()),
        figure("What the outlets say of the fare", board()),
        figure("Who speaks", roster()),
        heading(1, "Open questions"),
        BriefBlock::Paragraph { text: vec![text("Who pays for the second berth is not said anywhere.")] },
    ]
}

/// The sample.
pub(super) fn dossier() -> Dossier {
    Dossier {
        tree: BriefingTree {
            title: "Northport ferry: the opening slips to spring".to_owned(),
            classification: "OFFICIAL – FOR THE MINISTER".to_owned(),
            author: "Ines Okafor, Harbour Desk".to_owned(),
            blocks: blocks(),
        },
        citations: citations(),
        appendix: appendix(),
        look: Look::default(),
        made_at: "2026-11-21T09:30:00Z".to_owned(),
    }
}
