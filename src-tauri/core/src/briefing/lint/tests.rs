//! Each rule on a briefing that breaks it and on one that does not.

use super::*;
use crate::briefing::{BriefBlock, Confidence, Inline, Judgement, Likelihood};
use proptest::prelude::*;

const FERRY: &str = "Seven boats left the harbour before noon, the port authority said. \
    “We will not sail again before the vote,” said Marta Lindqvist, who speaks for the crews.";

/// Source, words, reliability, credibility, origin, standing.
type Cited = (String, String, Option<Reliability>, Option<u8>, usize, Standing);

struct Desk {
    ids: Vec<CitationId>,
    grounds: Vec<Cited>,
}

impl Desk {
    fn new() -> Self {
        Self { ids: Vec::new(), grounds: Vec::new() }
    }

    fn cite(mut self, source: &str, exact: &str, origin: usize) -> Self {
        self.ids.push(CitationId(format!("c{}", self.ids.len())));
        self.grounds.push((source.into(), exact.into(), Some(Reliability::B), None, origin, Standing::Holds));
        self
    }

    fn graded(mut self, reliability: Reliability) -> Self {
        self.grounds.last_mut().unwrap().2 = Some(reliability);
        self
    }

    fn standing(mut self, standing: Standing) -> Self {
        self.grounds.last_mut().unwrap().5 = standing;
        self
    }

    fn points(&self, blocks: Vec<BriefBlock>) -> Vec<Point> {
        let tree = BriefingTree { blocks, ..BriefingTree::default() };
        let grounds: Vec<Ground<'_>> = self
            .ids
            .iter()
            .zip(&self.grounds)
            .map(|(id, (source, exact, reliability, credibility, origin, standing))| Ground {
                id,
                exact,
                text: if FERRY.contains(exact.as_str()) { FERRY } else { exact },
                source,
                reliability: *reliability,
                credibility: credibility.map(|grade| Credibility::try_from(grade).unwrap()),
                origin: *origin,
                standing: *standing,
            })
            .collect();
        lint(&tree, &grounds)
    }

    fn rules(&self, blocks: Vec<BriefBlock>) -> Vec<Rule> {
        self.points(blocks).into_iter().map(|point| point.rule).collect()
    }
}

/// Words with citations: `{0}` stands for the first one.
fn run(words: &str) -> Vec<Inline> {
    let mut out = Vec::new();
    for (at, piece) in words.split(['{', '}']).enumerate() {
        match piece.parse::<usize>() {
            Ok(number) if at % 2 == 1 => out.push(Inline::Citation { id: CitationId(format!("c{number}")) }),
            _ => out.push(Inline::Text { text: piece.to_owned(), bold: false, italic: false }),
        }
    }
    out
}

fn line() -> BriefBlock {
    BriefBlock::BottomLine { text: run("The ferries are back.") }
}

fn paragraph(words: &str) -> BriefBlock {
    BriefBlock::Paragraph { text: run(words) }
}

fn judgement(words: &str, likelihood: Likelihood) -> BriefBlock {
    BriefBlock::Judgement(Judgement {
        text: run(words),
        likelihood: Some(likelihood),
        confidence: Some(Confidence::Moderate),
        ..Judgement::default()
    })
}

#[test]
fn a_sound_briefing_gives_no_points() {
    let desk = Desk::new().cite("Lorne Gazette", "Seven boats left the harbour before noon", 0).cite(
        "Kestrel Daily",
        "“We will not sail again before the vote,” said Marta Lindqvist",
        1,
    );
    let blocks = vec![
        line(),
        judgement("The crews are likely to vote for it.{0}{1}", Likelihood::Likely),
        paragraph("Seven boats left.{0} Marta Lindqvist said: “We will not sail again before the vote.”{1}"),
    ];
    assert_eq!(desk.points(blocks), []);
}

#[test]
fn the_bottom_line_is_first_and_not_empty() {
    let desk = Desk::new();
    assert_eq!(desk.rules(vec![paragraph("Boats sail.")]), [Rule::BottomLine]);
    assert_eq!(desk.rules(vec![BriefBlock::BottomLine { text: vec![] }]), [Rule::BottomLine]);
    let late = desk.points(vec![paragraph("Boats sail."), line()]);
    assert_eq!((late[0].rule, late[0].block), (Rule::BottomLine, Some(1)));
    assert_eq!(desk.rules(vec![]), [Rule::BottomLine]);
}

#[test]
fn judgements_and_quotations_without_a_citation_are_pointed_at() {
    let desk = Desk::new();
    let empty = BriefBlock::Judgement(Judgement::default());
    let quotation = BriefBlock::Quotation { text: run("We will not sail.") };
    let blocks = vec![
        line(),
        judgement("They will sail.", Likelihood::Likely),
        empty,
        quotation,
        paragraph("He said “we will not sail again” and the “blue hour” came."),
    ];
    let rules = desk.rules(blocks);
    assert_eq!(rules, [Rule::Uncited, Rule::Unstated, Rule::Uncited, Rule::Uncited]);
}

#[test]
fn copies_of_one_dispatch_count_once() {
    let two = |origins: (usize, usize)| {
        Desk::new().cite("Lorne Gazette", "Seven boats", origins.0).cite(
            "Kestrel Daily",
            "Seven boats",
            origins.1,
        )
    };
    let blocks = || vec![line(), judgement("They will sail.{0}{1}", Likelihood::Likely)];
    assert_eq!(two((3, 4)).rules(blocks()), []);
    let points = two((3, 3)).points(blocks());
    assert_eq!(points[0].rule, Rule::OneOrigin);
    assert!(
        points[0].message.contains("Kestrel Daily and Lorne Gazette carry one text"),
        "{}",
        points[0].message
    );
    let alone = Desk::new().cite("Lorne Gazette", "Seven boats", 0);
    let said = alone.points(vec![line(), judgement("They will sail.{0}", Likelihood::Likely)]);
    assert!(said[0].message.contains("rests on Lorne Gazette alone"));
}

#[test]
fn words_of_both_rows_are_pointed_at_in_fields_and_in_words() {
    let desk = Desk::new().cite("A", "Seven boats", 0).cite("B", "Seven boats", 1);
    let mixed = vec![
        line(),
        judgement("One.{0}{1}", Likelihood::Likely),
        judgement("Two.{0}{1}", Likelihood::Probable),
        judgement("Three.{0}{1}", Likelihood::Unlikely),
    ];
    let points = desk.points(mixed);
    assert_eq!(points.iter().map(|p| (p.rule, p.block)).collect::<Vec<_>>(), [(Rule::MixedRows, Some(2))]);
    let worded =
        desk.points(vec![line(), judgement("The vote will probably pass.{0}{1}", Likelihood::Likely)]);
    assert_eq!((worded[0].rule, worded[0].words.as_str()), (Rule::MixedRows, "probably"));
    // Somebody else's estimate, and a valley far away, are no words of the analyst's.
    let other = "A minister called it “highly probable” that the remote valley votes.{0}{1}";
    let rules = desk.rules(vec![line(), judgement(other, Likelihood::Likely)]);
    assert!(!rules.contains(&Rule::MixedRows), "{rules:?}");
}

#[test]
fn likelihood_and_confidence_stay_in_sentences_of_their_own() {
    let desk = Desk::new();
    let blocks = |words: &str| vec![line(), paragraph(words)];
    assert_eq!(
        desk.rules(blocks("With high confidence, a vote is likely.")),
        [Rule::LikelihoodAndConfidence]
    );
    assert_eq!(desk.rules(blocks("A vote is likely. We have high confidence in this.")), []);
    assert_eq!(desk.rules(blocks("A vote of no confidence is likely.")), []);
}

#[test]
fn a_strong_word_on_weak_sources_is_pointed_at() {
    let weak = || {
        Desk::new().cite("Harbour Talk", "Seven boats", 0).graded(Reliability::E).cite(
            "Quay",
            "Seven boats",
            1,
        )
    };
    let blocks = |word| vec![line(), judgement("They will sail.{0}{1}", word)];
    assert_eq!(weak().rules(blocks(Likelihood::AlmostCertain)), []);
    let points = weak().graded(Reliability::D).points(blocks(Likelihood::AlmostCertain));
    assert_eq!(points[0].rule, Rule::WeakSource);
    assert!(points[0].message.contains("Harbour Talk E–, Quay D–"), "{}", points[0].message);
    assert_eq!(weak().graded(Reliability::D).rules(blocks(Likelihood::Likely)), []);
}

#[test]
fn what_moved_points_nowhere_or_has_no_place_is_told_apart() {
    let desk = Desk::new()
        .cite("A", "Seven boats", 0)
        .standing(Standing::Changed)
        .cite("B", "Seven boats", 1)
        .standing(Standing::Unplaced)
        .cite("C", "the port authority", 2);
    let points = desk.points(vec![line(), paragraph("Boats left.{0}{1}{9}")]);
    let told: Vec<(Rule, Option<u32>)> = points.iter().map(|p| (p.rule, p.block)).collect();
    assert_eq!(
        told,
        [(Rule::Unplaced, None), (Rule::Stale, Some(1)), (Rule::Stale, Some(1)), (Rule::Stale, Some(1))]
    );
    assert!(points[1].message.contains("other words by now"));
    assert!(points[2].message.contains("does not have"));
    assert!(points[3].message.contains("points to nothing"));
}

#[test]
fn quoted_words_are_held_against_the_source_letter_by_letter() {
    let desk = Desk::new().cite("Kestrel Daily", "said Marta Lindqvist", 0);
    let rules = |words: &str| desk.rules(vec![line(), paragraph(words)]);
    for held in [
        "She said: \"We will not sail again before the vote.\"{0}",
        "She said: “We will not … before the vote.”{0}",
        "She said: “[The crews] will not sail [or fish] again before the vote”.{0}",
        "The “vote” is near.{0}",
    ] {
        assert_eq!(rules(held), [], "{held}");
    }
    let points =
        desk.points(vec![line(), paragraph("She said: “We will never sail again before the vote.”{0}")]);
    assert_eq!(
        (points[0].rule, points[0].words.as_str()),
        (Rule::Misquoted, "We will never sail again before the vote.")
    );
    assert!(points[0].message.contains("We will not sail again"), "{}", points[0].message);
    assert_eq!(rules("She said: “Before the vote … we will not sail”.{0}"), [Rule::Misquoted]);
    let block = BriefBlock::Quotation { text: run("We will never sail again before the vote.{0}") };
    assert_eq!(desk.rules(vec![line(), block]), [Rule::Misquoted]);
}

#[test]
fn a_number_that_the_passage_has_otherwise_is_pointed_at() {
    let desk = Desk::new().cite("Lorne Gazette", "Seven boats left the harbour before noon", 0);
    let points = desk.points(vec![line(), paragraph("Nine boats left on Friday.{0} Nine crews stayed.")]);
    assert_eq!(points.iter().map(|p| p.rule).collect::<Vec<_>>(), [Rule::OtherNumber]);
    assert!(points[0].message.contains("Lorne Gazette") && points[0].message.contains("Seven boats"));
    for held in [
        "Seven boats left.{0}",
        "About seven boats left.{0}",
        "At least five boats left.{0}",
        "Nine crews stayed.{0}",
    ] {
        assert_eq!(desk.rules(vec![line(), paragraph(held)]), [], "{held}");
    }
}

#[test]
fn two_spellings_of_a_name_are_pointed_at_and_two_names_are_not() {
    let desk = Desk::new().cite("Kestrel Daily", "said Marta Lindqvist, who speaks for the crews", 0);
    let rules = |words: &str| desk.rules(vec![line(), paragraph(words)]);
    for (one, other) in [
        ("Marta Lindqvist spoke. Later Lindquist left.", 1),
        ("Talks with Osman al-Masri ended. Then Osman al Masri left.", 1),
        ("Reports from Zürenholm say so. Others in Zurenholm deny it.", 1),
        ("Maria Holm met Marie Lind.", 0),
        ("The Lornes of Lorne, and Bahraini ships off Bahrain.", 0),
        ("Marten Vale and Mertens Brook agreed.", 0),
    ] {
        let found = rules(&format!("{one}{{0}}")).iter().filter(|rule| **rule == Rule::TwoSpellings).count();
        assert_eq!(found, other, "{one}");
    }
    let points = desk.points(vec![line(), paragraph("Martha Lindqvist left.{0}")]);
    assert!(points[0].message.contains("“Marta Lindqvist” in the passage of Kestrel Daily"), "{points:?}");
}

#[test]
fn a_mark_stays_while_the_words_stay_and_goes_when_they_change() {
    let desk = Desk::new();
    let marks = |words: &str, before: usize| -> Vec<String> {
        let mut blocks = vec![line()];
        blocks.extend((0..before).map(|_| paragraph("Something else.")));
        blocks.push(judgement(words, Likelihood::Likely));
        desk.points(blocks).into_iter().map(|point| point.mark).collect()
    };
    assert_eq!(marks("They will sail.", 0), marks("They will sail.", 3));
    assert_ne!(marks("They will sail.", 0), marks("They will not sail.", 0));
}

proptest! {
    #[test]
    fn no_words_make_a_rule_fall_over(
        words in "[A-Z a-z0-9“”\"'’.,…é\\-\\[\\]]{0,80}",
        exact in "[A-Z a-z0-9“”.,é]{0,60}",
        at in 0_usize..4,
    ) {
        let desk = Desk::new().cite("A", &exact, 0);
        let cited = |text: &str| vec![
            Inline::Citation { id: CitationId("c0".into()) },
            Inline::Text { text: text.to_owned(), bold: false, italic: false },
            Inline::Citation { id: CitationId("c1".into()) },
        ];
        let text = cited(&words);
        let block = match at {
            0 => BriefBlock::Judgement(Judgement { text, ..Judgement::default() }),
            1 => BriefBlock::Quotation { text },
            2 => BriefBlock::Table { rows: vec![vec![text.clone(), text]] },
            _ => BriefBlock::List { ordered: true, items: vec![text] },
        };
        let points = desk.points(vec![block]);
        prop_assert!(points.iter().all(|point| point.mark.len() == 24 && !point.message.is_empty()));
        prop_assert!(points.iter().all(|point| point.block.is_none_or(|block| block == 0)));
    }
}
