//! Any tree prints: no panic, well-formed parts, nothing in the text acts.

use super::read_back::{self, Docx};
use super::sample::cited;
use super::word;
use crate::{html, markdown};
use proptest::prelude::*;
use variorum_core::briefing::{
    BriefBlock, BriefingTree, Confidence, Consistency, Dossier, Drawing, Figure, Hypotheses, Hypothesis,
    Inline, Judgement, Likelihood, TimelineMark,
};
use variorum_core::ids::CitationId;

fn words() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "[ a-z0-9#*_`<>|~&$^!\\[\\]\\\\().+=:\n\t-]{0,24}",
        "[אבג مرحبا中文 a-c.,0-9\u{202e}\u{0}\u{fffe}]{0,12}",
        Just("]]></w:t><script>alert(1)</script>".to_owned()),
        Just("[^1]: forged\n\n# Forged".to_owned()),
    ]
}

fn inline() -> impl Strategy<Value = Inline> {
    prop_oneof![
        3 => (words(), any::<bool>(), any::<bool>()).prop_map(|(text, bold, italic)| Inline::Text { text, bold, italic }),
        1 => (0..6u8).prop_map(|id| Inline::Citation { id: CitationId(id.to_string()) }),
    ]
}

fn line() -> impl Strategy<Value = Vec<Inline>> {
    prop::collection::vec(inline(), 0..4)
}

fn block() -> impl Strategy<Value = BriefBlock> {
    let grade = |count: usize| prop::option::of(0..count);
    prop_oneof![
        line().prop_map(|text| BriefBlock::BottomLine { text }),
        (any::<u8>(), line()).prop_map(|(level, text)| BriefBlock::Heading { level, text }),
        line().prop_map(|text| BriefBlock::Paragraph { text }),
        line().prop_map(|text| BriefBlock::Quotation { text }),
        (words(), words(), words()).prop_map(|(caption, alt, label)| {
            let marks = vec![TimelineMark { from: caption.clone(), to: None, source: alt.clone(), label }];
            BriefBlock::Figure(Figure { caption, alt, drawing: Drawing::Timeline { marks }, made_of: None })
        }),
        (any::<bool>(), prop::collection::vec(line(), 0..3))
            .prop_map(|(ordered, items)| BriefBlock::List { ordered, items }),
        prop::collection::vec(prop::collection::vec(line(), 0..4), 0..3)
            .prop_map(|rows| BriefBlock::Table { rows }),
        (
            prop::collection::vec(line(), 0..3),
            prop::collection::vec((line(), prop::collection::vec(0..3usize, 0..4)), 0..3),
        )
            .prop_map(|(evidence, rows)| {
                let marks = [Consistency::Open, Consistency::For, Consistency::StronglyAgainst];
                let row = |(text, held): (Vec<Inline>, Vec<usize>)| Hypothesis {
                    text,
                    marks: held.into_iter().map(|at| marks[at]).collect(),
                };
                let hypotheses = rows.into_iter().map(row).collect();
                BriefBlock::Hypotheses(Hypotheses { evidence, hypotheses })
            }),
        (line(), grade(Likelihood::ALL.len()), grade(Confidence::ALL.len()), words(), words()).prop_map(
            |(text, likelihood, confidence, assumptions, would_change)| {
                BriefBlock::Judgement(Judgement {
                    text,
                    likelihood: likelihood.map(|at| Likelihood::ALL[at]),
                    confidence: confidence.map(|at| Confidence::ALL[at]),
                    assumptions,
                    would_change,
                })
            }
        ),
    ]
}

prop_compose! {
    fn any_dossier()(
        (title, classification, author, made_at) in (words(), words(), words(), words()),
        blocks in prop::collection::vec(block(), 0..8),
        sources in prop::collection::vec((words(), words(), words(), words()), 0..5),
    ) -> Dossier {
        let citations = sources.iter().enumerate().map(|(at, (source, headline, exact, url))| {
            let mut citation = cited(&at.to_string(), source, headline, exact);
            citation.url = Some(url.clone());
            citation.seen_at = Some(title.clone());
            citation
        });
        Dossier {
            citations: citations.collect(),
            tree: BriefingTree { title, classification, author, blocks },
            made_at,
            ..Dossier::default()
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn any_tree_prints_the_same_citations_in_every_format(dossier in any_dossier()) {
        let file = Docx::read(&word(&dossier).unwrap());
        let page = html(&dossier);
        let text = markdown(&dossier);
        let cited = file.citations();
        prop_assert_eq!(cited.iter().max().copied().unwrap_or(0), dossier.numbered().len());
        prop_assert_eq!(&read_back::html_citations(&page), &cited);
        prop_assert_eq!(&read_back::markdown_citations(&text), &cited, "{}", text);
        prop_assert!(!page.contains("<script"));
        prop_assert!(!read_back::markdown_acts(&text), "{}", text);
        let headings = file.headings().len();
        prop_assert_eq!(read_back::html_headings(&page).len(), headings + 1);
        prop_assert_eq!(read_back::markdown_headings(&text).len(), headings + 1, "{}", text);
    }
}
