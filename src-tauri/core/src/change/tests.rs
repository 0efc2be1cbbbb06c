use super::{
    ChangeKind, Comparison, Fact, FactChange, FactKind, Op, Options, QuotationTurn, Side, Weight, compare,
};
use crate::text::{BlockKind, ReadingText, ScalarIndex, Span};
use proptest::prelude::*;

fn diff(old: &str, new: &str) -> Comparison {
    compare(&Side::plain(old), &Side::plain(new), &Options::default())
}

fn kinds(comparison: &Comparison) -> Vec<ChangeKind> {
    comparison.links.iter().map(|link| link.kind).collect()
}

/// Rebuilds the sentences of the newer side from the older text and what the ops insert.
fn apply(comparison: &Comparison, old: &str, new: &str) -> Vec<String> {
    let (a, b) = (ScalarIndex::new(old), ScalarIndex::new(new));
    let mut sentences = vec![String::new(); comparison.sentences_new.len()];
    let at = |span: Span| comparison.sentences_new.partition_point(|s| s.end <= span.start);
    for link in &comparison.links {
        match (link.a.as_slice(), link.b.as_slice()) {
            ([i], [j]) if link.words.is_empty() => {
                let same = matches!(link.kind, ChangeKind::Unchanged | ChangeKind::Moved);
                let text = if same {
                    a.slice(comparison.sentences_old[*i as usize])
                } else {
                    b.slice(comparison.sentences_new[*j as usize])
                };
                sentences[*j as usize] = text.to_owned();
            }
            (_, added) if link.words.is_empty() => {
                for &j in added {
                    sentences[j as usize] = b.slice(comparison.sentences_new[j as usize]).to_owned();
                }
            }
            _ => {
                for op in &link.words {
                    match op.op {
                        Op::Equal => sentences[at(op.b)].push_str(a.slice(op.a)),
                        Op::Insert => sentences[at(op.b)].push_str(b.slice(op.b)),
                        Op::Delete => {}
                    }
                }
            }
        }
    }
    sentences
}

fn check_valid(comparison: &Comparison, old: &str, new: &str) {
    let (a, b) = (ScalarIndex::new(old), ScalarIndex::new(new));
    let mut seen = (vec![0; comparison.sentences_old.len()], vec![0; comparison.sentences_new.len()]);
    for link in &comparison.links {
        link.a.iter().for_each(|&i| seen.0[i as usize] += 1);
        link.b.iter().for_each(|&j| seen.1[j as usize] += 1);
        assert!(link.a.len() <= 1 || link.b.len() <= 1);
        assert!((0.0..=1.0).contains(&link.similarity));
        assert_eq!(link.weight.is_none(), link.kind == ChangeKind::Unchanged);
        let differs = !matches!(
            link.kind,
            ChangeKind::Unchanged | ChangeKind::Moved | ChangeKind::Added | ChangeKind::Deleted
        );
        assert_eq!(link.trust.is_some(), differs);
        assert!(link.trust.is_none_or(|trust| (0.0..=1.0).contains(&trust)));
        // Ops tile the sentences of both sides in order.
        let tiles = |spans: Vec<Span>, sentences: Vec<Span>| {
            let whole: usize = sentences.iter().map(|s| s.len()).sum();
            assert_eq!(spans.iter().map(|s| s.len()).sum::<usize>(), whole);
            assert!(spans.windows(2).all(|w| w[0].end <= w[1].start));
            assert!(spans.iter().all(|s| sentences.iter().any(|t| t.contains(*s))));
        };
        if !link.words.is_empty() {
            let part = |side: &dyn Fn(&super::WordOp) -> Span| -> Vec<Span> {
                link.words.iter().map(side).filter(|s| !s.is_empty()).collect()
            };
            tiles(part(&|w| w.a), link.a.iter().map(|&i| comparison.sentences_old[i as usize]).collect());
            tiles(part(&|w| w.b), link.b.iter().map(|&j| comparison.sentences_new[j as usize]).collect());
        }
        for op in &link.words {
            match op.op {
                Op::Equal => assert_eq!(a.slice(op.a), b.slice(op.b)),
                Op::Delete => assert!(op.b.is_empty() && !op.a.is_empty()),
                Op::Insert => assert!(op.a.is_empty() && !op.b.is_empty()),
            }
        }
    }
    assert!(seen.0.iter().chain(&seen.1).all(|&n| n == 1));
    for fact in &comparison.facts {
        assert!(fact.old.is_some() || fact.new.is_some());
        let says = |index: &ScalarIndex, fact: &Fact| assert_eq!(index.slice(fact.span), fact.text);
        fact.old.iter().for_each(|fact| says(&a, fact));
        fact.new.iter().for_each(|fact| says(&b, fact));
    }
    let sentences: Vec<&str> = comparison.sentences_new.iter().map(|s| b.slice(*s)).collect();
    assert_eq!(apply(comparison, old, new), sentences);
}

const SENTENCES: [&str; 14] = [
    "The ferry Morna sank off Lorne on Monday, killing 35 people.",
    "The ferry Morna sank off Lorne late on Monday, killing at least 36 people.",
    "“We waited for hours,” said Aldo Lind, a spokesman for the crew.",
    "“We waited for hours and nobody came,” Mr. Lind claimed.",
    "Divers will search the wreck on Tuesday.",
    "Divers may search the wreck on Tuesday, the mayor said.",
    "The harbour was closed, and crews were sent home.",
    "The harbour was closed. Crews were sent home.",
    "Nobody came.",
    "Nobody came.",
    "渡轮沉没了。没有人死亡！",
    "The trust paid 40 per cent of the bill (about £3m).",
    "The trust paid 40% of the bill — about £3m.",
    "…",
];

fn story() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        8 => (0..SENTENCES.len()).prop_map(|at| SENTENCES[at].to_owned()),
        2 => "[A-Z][a-z]{1,8}( [a-zA-Z0-9,“”’-]{1,9}){0,8}[.!?]",
        1 => "\\PC{0,30}",
    ];
    let gap = prop_oneof![Just(" "), Just("\n"), Just("  ")];
    proptest::collection::vec((piece, gap), 0..12)
        .prop_map(|parts| parts.into_iter().flat_map(|(text, gap)| [text, gap.to_owned()]).collect())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn any_two_texts_give_a_valid_comparison_whose_ops_rebuild_the_newer(old in story(), new in story()) {
        check_valid(&diff(&old, &new), &old, &new);
        let lines = compare(&Side::lines(&old), &Side::lines(&new), &Options::default());
        check_valid(&lines, &old, &new);
    }

    #[test]
    fn swapped_sides_give_the_mirrored_links(old in story(), new in story()) {
        let (there, back) = (diff(&old, &new), diff(&new, &old));
        let mut p: Vec<_> = there.links.iter().map(|l| (l.a.clone(), l.b.clone())).collect();
        let mut q: Vec<_> = back.links.iter().map(|l| (l.b.clone(), l.a.clone())).collect();
        p.sort();
        q.sort();
        prop_assert_eq!(p, q);
        let count = |c: &Comparison, kind| c.links.iter().filter(|l| l.kind == kind).count();
        prop_assert_eq!(count(&there, ChangeKind::Added), count(&back, ChangeKind::Deleted));
        prop_assert_eq!(count(&there, ChangeKind::Deleted), count(&back, ChangeKind::Added));
        prop_assert_eq!(count(&there, ChangeKind::Split), count(&back, ChangeKind::Merged));
    }

    #[test]
    fn a_text_equals_itself(text in story()) {
        let same = diff(&text, &text);
        prop_assert!(same.links.iter().all(|link| link.kind == ChangeKind::Unchanged && link.weight.is_none()));
        prop_assert!(same.facts.is_empty());
    }

    #[test]
    fn a_small_budget_gives_a_coarser_valid_answer(old in story(), new in story(), steps in 0u64..400) {
        let options = Options { steps, stop: None };
        check_valid(&compare(&Side::plain(&old), &Side::plain(&new), &options), &old, &new);
    }

    #[test]
    fn typography_alone_is_never_more_than_cosmetic(at in 0..SENTENCES.len(), which in 0usize..6) {
        let old = SENTENCES[at];
        let new = match which {
            0 => old.replace(['“', '”'], "\""),
            1 => old.replace('’', "'").replace("—", "–"),
            2 => old.replace(' ', "  "),
            3 => old.replace(" per cent", "%").replace('…', "..."),
            4 => old.replace(',', ""),
            _ => old.replace(' ', "\u{a0}"),
        };
        let comparison = compare(&Side::lines(old), &Side::lines(&new), &Options::default());
        for link in &comparison.links {
            prop_assert!(link.weight.is_none_or(|weight| weight == Weight::Cosmetic), "{:?}", comparison);
        }
    }
}

#[test]
fn a_rewording_in_place_is_trusted_more_than_the_same_rewording_elsewhere() {
    let trust = |old: &str, new: &str| {
        diff(old, new).links.iter().find_map(|link| link.trust).expect("one sentence differs")
    };
    let old =
        "Divers searched the wreck of the Morna on Monday. Fog lay over Lorne. Crews slept. Nobody came.";
    let reworded = "Divers searched the whole wreck of the Morna late on Monday.";
    let rest = "Fog lay over Lorne. Crews slept. Nobody came.";
    let (here, elsewhere) =
        (trust(old, &format!("{reworded} {rest}")), trust(old, &format!("{rest} {reworded}")));
    assert!(here > elsewhere, "{here} {elsewhere}");
    // A sentence on the same topic with another opening and other small words is less like a rewording than either.
    let topic =
        "After days of waiting, the Morna had been the wreck that divers most wanted to have searched.";
    assert!(here > trust(old, &format!("{topic} {rest}")));
}

proptest! {
    #[test]
    fn links_that_no_side_moved_are_trusted_alike_from_both_sides(old in story(), new in story()) {
        let list = |comparison: Comparison, mirrored: bool| {
            let links = comparison.links.into_iter();
            let mut all: Vec<_> = links
                .map(|l| if mirrored { (l.b, l.a, l.kind.mirrored(), l.trust) } else { (l.a, l.b, l.kind, l.trust) })
                .collect();
            all.sort_by(|p, q| (&p.0, &p.1).cmp(&(&q.0, &q.1)));
            all
        };
        for (p, q) in list(diff(&old, &new), false).iter().zip(&list(diff(&new, &old), true)) {
            // Which of two sentences that changed places has moved depends on the side that one looks from.
            if p.2 == q.2 && p.2 == ChangeKind::Edited {
                let (there, back) = (p.3.unwrap_or(-1.0), q.3.unwrap_or(-1.0));
                prop_assert!((there - back).abs() < 1e-4, "{} {}", there, back);
            }
        }
    }
}

#[test]
fn text_pushed_down_by_an_insertion_has_not_moved() {
    let comparison = diff(
        "One ferry sank. Two boats came. Crews slept.",
        "Fog lay over Lorne. One ferry sank. Two boats came. Crews slept.",
    );
    assert_eq!(
        kinds(&comparison),
        [ChangeKind::Added, ChangeKind::Unchanged, ChangeKind::Unchanged, ChangeKind::Unchanged]
    );
}

#[test]
fn a_paragraph_that_moved_is_one_move_a_sentence_and_no_deletion() {
    let old = "Fog lay over the bay of Lorne.\nThe ferry sank at noon.\nCrews searched the wreck.\nThe mayor spoke at length.";
    let new = "The ferry sank at noon.\nCrews searched the wreck.\nThe mayor spoke at length.\nFog lay over the whole bay of Lorne.";
    let comparison = diff(old, new);
    assert_eq!(
        kinds(&comparison),
        [ChangeKind::Unchanged, ChangeKind::Unchanged, ChangeKind::Unchanged, ChangeKind::MovedEdited]
    );
}

#[test]
fn a_sentence_cut_in_two_is_a_split_and_the_reverse_a_merge() {
    let one = "The harbour of Lorne was closed on Monday night, and forty exhausted crews were sent home without pay.";
    let two =
        "The harbour of Lorne was closed on Monday night. Forty exhausted crews were sent home without pay.";
    assert_eq!(kinds(&diff(one, two)), [ChangeKind::Split]);
    assert_eq!(kinds(&diff(two, one)), [ChangeKind::Merged]);
}

fn only_fact(old: &str, new: &str) -> (FactKind, Weight, Option<String>, Option<String>) {
    let mut comparison = compare(&Side::lines(old), &Side::lines(new), &Options::default());
    assert_eq!(comparison.facts.len(), 1, "{:?}", comparison.facts);
    let fact = comparison.facts.remove(0);
    (fact.kind, fact.weight, fact.old.map(|f| f.text), fact.new.map(|f| f.text))
}

#[test]
fn facts_are_typed_with_both_values() {
    let said = |text: &str| Some(text.to_owned());
    let sub = Weight::Substantive;
    let base = "Mr. Lind said the ferry will sail from Lorne on Monday with 35 people aboard.";
    let against = |new: &str| only_fact(base, new);
    assert_eq!(against(&base.replace("35", "36")), (FactKind::Number, sub, said("35"), said("36")));
    assert_eq!(
        against(&base.replace("Monday", "Friday")),
        (FactKind::Date, sub, said("Monday"), said("Friday"))
    );
    assert_eq!(
        against(&base.replace("Lorne", "Skarholt")),
        (FactKind::Place, sub, said("Lorne"), said("Skarholt"))
    );
    assert_eq!(against(&base.replace("Lind", "Okoye")), (FactKind::Name, sub, said("Lind"), said("Okoye")));
    assert_eq!(
        against(&base.replace("said", "claimed")),
        (FactKind::SayingVerb, sub, said("said"), said("claimed"))
    );
    assert_eq!(against(&base.replace("will", "may")), (FactKind::Modality, sub, said("will"), said("may")));
    assert_eq!(against(&base.replace("will", "will not")), (FactKind::Negation, sub, None, said("not")));
    assert_eq!(against(&base.replace("will", "would")).1, Weight::Wording);
    assert_eq!(against(&base.replace("said", "added")).1, Weight::Wording);
}

#[test]
fn headlines_and_notices_are_facts_as_a_whole() {
    let old = ReadingText::compose([
        (BlockKind::Headline, "Ferry sinks"),
        (BlockKind::Paragraph, "It sank at noon."),
    ]);
    let new = ReadingText::compose([
        (BlockKind::Headline, "Ferry sinks, 35 dead"),
        (BlockKind::Paragraph, "It sank at noon."),
        (BlockKind::CorrectionNotice, "The time of day was put right."),
    ]);
    let comparison = compare(&Side::reading(&old), &Side::reading(&new), &Options::default());
    let kinds: Vec<FactKind> = comparison.facts.iter().map(|fact| fact.kind).collect();
    assert!(kinds.contains(&FactKind::Headline) && kinds.contains(&FactKind::Notice));
}

#[test]
fn a_figure_changes_as_a_whole() {
    let (old, new) =
        ("It cost 3 million euros on 12 May in Lorne.", "It cost 4 million euros on 13 May in Lorne.");
    let comparison = compare(&Side::lines(old), &Side::lines(new), &Options::default());
    let index = ScalarIndex::new(old);
    let gone: Vec<&str> =
        comparison.links[0].words.iter().filter(|w| w.op == Op::Delete).map(|w| index.slice(w.a)).collect();
    assert_eq!(gone, ["3 million", "12 May"]);
}

#[test]
fn a_caller_who_says_stop_gets_a_coarse_answer() {
    let stop = || true;
    let options = Options { stop: Some(&stop), ..Options::default() };
    let comparison = compare(&Side::plain("It sank. Fog lay."), &Side::plain("It sank. Fog rose."), &options);
    assert!(comparison.truncated);
    assert_eq!(kinds(&comparison), [ChangeKind::Unchanged, ChangeKind::Deleted, ChangeKind::Added]);
}

fn quotation_facts(old: &str, new: &str) -> Vec<FactChange> {
    let comparison = compare(&Side::plain(old), &Side::plain(new), &Options::default());
    comparison.facts.into_iter().filter(|fact| fact.kind == FactKind::Quotation).collect()
}

#[test]
fn the_same_words_under_another_name_are_a_quotation_given_to_another_speaker() {
    let facts = quotation_facts(
        "“The harbour was never inspected,” said Ada Brook of the port authority on Monday.",
        "“The harbour was never inspected,” said Tomas Lind of the port authority on Monday.",
    );
    assert_eq!(facts.len(), 1, "{facts:?}");
    assert_eq!(facts[0].turn, Some(QuotationTurn::Reattributed));
    assert_eq!(facts[0].weight, Weight::Substantive);
    assert!(facts[0].old.as_ref().is_some_and(|fact| fact.text.ends_with("Ada Brook")), "{facts:?}");
    assert!(facts[0].new.as_ref().is_some_and(|fact| fact.text.ends_with("Tomas Lind")), "{facts:?}");
    assert!(facts[0].reason.contains("Tomas Lind, before to Ada Brook"), "{facts:?}");
}

#[test]
fn a_shorter_name_a_pronoun_or_who_was_told_is_no_other_speaker() {
    let pairs = [
        (
            "“The harbour was never inspected,” said Ada Brook on Monday.",
            "“The harbour was never inspected,” said Brook on Monday.",
        ),
        (
            "“The harbour was never inspected,” Ada Brook said on Monday.",
            "“The harbour was never inspected,” she said on Monday.",
        ),
        (
            "“The harbour was never inspected,” Ada Brook told Kestrel on Monday.",
            "“The harbour was never inspected,” Ada Brook told Lantern on Monday.",
        ),
    ];
    for (old, new) in pairs {
        assert!(quotation_facts(old, new).is_empty(), "{old} / {new}: {:?}", quotation_facts(old, new));
    }
}

#[test]
fn words_that_lose_their_marks_are_unquoted_and_both_places_are_known() {
    let facts = quotation_facts(
        "The mayor said the harbour was “closed until further notice by the inspectors” on Monday.",
        "The mayor said the harbour was closed until further notice by the inspectors on Monday.",
    );
    assert_eq!(facts.len(), 1, "{facts:?}");
    assert_eq!(facts[0].turn, Some(QuotationTurn::Unquoted));
    assert!(facts[0].new.as_ref().is_some_and(|fact| fact.text.starts_with("closed until")), "{facts:?}");
}

mod weak_cases_of_other_engines {
    use super::*;

    #[test]
    fn a_moved_paragraph_is_moved_and_nothing_is_added_or_deleted() {
        let [p, q, r] = [
            "The ferry left Lorne before noon with forty people on board.",
            "Divers searched the bay until dark and found nothing.",
            "The owner of the boat could not be reached.",
        ];
        let comparison = diff(&[p, q, r].join("\n"), &[q, r, p].join("\n"));
        let mut found = kinds(&comparison);
        found.sort_unstable();
        assert_eq!(found, [ChangeKind::Unchanged, ChangeKind::Unchanged, ChangeKind::Moved]);
    }

    #[test]
    fn a_split_sentence_is_one_link() {
        let comparison = diff(
            "The ferry left Lorne before noon and divers searched the bay until dark, the coastguard said.",
            "The ferry left Lorne before noon. Divers searched the bay until dark, the coastguard said.",
        );
        assert_eq!(kinds(&comparison), [ChangeKind::Split]);
    }

    #[test]
    fn changed_letters_are_changed_words() {
        let (old, new) = ("Police charged the driver on Tuesday.", "Police changed the drivers on Thursday.");
        let comparison = diff(old, new);
        let index = ScalarIndex::new(old);
        let gone: Vec<&str> = comparison.links[0]
            .words
            .iter()
            .filter(|op| op.op == Op::Delete)
            .map(|op| index.slice(op.a).trim())
            .collect();
        assert_eq!(gone, ["charged", "driver", "Tuesday"]);
    }
}
