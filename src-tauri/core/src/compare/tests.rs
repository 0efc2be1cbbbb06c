use super::*;
use crate::figures::Verdict;
use crate::text::{BlockKind, ReadingText};
use proptest::prelude::*;

fn reading(headline: &str, paragraphs: &[&str]) -> ReadingText {
    let head = std::iter::once((BlockKind::Headline, headline));
    ReadingText::compose(head.chain(paragraphs.iter().map(|words| (BlockKind::Paragraph, *words))))
}

fn mention(reading: &ReadingText, words: &str, name: &str) -> PersonMention {
    let byte = reading.text.find(words).expect("the name stands in the text");
    let start = reading.text[..byte].chars().count();
    let span = crate::text::Span::new(start, start + words.chars().count());
    PersonMention { span, name: name.into(), role: None }
}

fn compare(readings: &[ReadingText], persons: &[Vec<PersonMention>]) -> SideBySide {
    let accounts: Vec<Account> = readings
        .iter()
        .enumerate()
        .map(|(side, reading)| Account {
            side,
            outlet: ["Kestrel", "Ostby Wire", "Vireo"][side % 3],
            reading,
            day: chrono::NaiveDate::from_ymd_opt(2031, 3, 14),
            persons: persons.get(side).map_or(&[], Vec::as_slice),
        })
        .collect();
    side_by_side(&accounts)
}

fn pair() -> [ReadingText; 2] {
    [
        reading(
            "Envoys hail frank talks on the Lorne strait",
            &[
                "Envoys of three states met in Lorne on Thursday and agreed to meet again next week in Tavel.",
                "“We talked frankly and we will talk again next week,” said Ilse Maron, the Tavel envoy.",
                "Lorne and Tavel have sought a common answer on guarding the strait during the dispute and in any truce, after the ministry shocked them by opening talks.",
                "The raid on the port city of Skarholt killed at least 35 people on Sunday.",
                "Shipping through the strait has halved since the autumn, the coastguard said.",
            ],
        ),
        reading(
            "Talks end without a word on patrols",
            &[
                "Shipping through the strait has halved since the autumn, the coastguard said.",
                "Prices of fuel rose again on the islands, where two depots have closed for the winter.",
                "Lorne, Tavel and Ostby were taken aback when the ministry opened talks of its own, but have sought a common answer on guarding the strait during the dispute and in any truce.",
                "They spoke after a raid on the port city of Skarholt on Sunday that killed at least 35 civilians.",
                "“We talked openly and we will talk again next week,” Maron told reporters.",
            ],
        ),
    ]
}

#[test]
fn passages_are_shared_word_for_word_or_reworded_and_the_rest_stands_alone() {
    let readings = pair();
    let found = compare(&readings, &[]);
    let told: Vec<(Likeness, &str)> = found
        .shared
        .iter()
        .map(|s| (s.likeness, s.passages[1].passage.exact.split(' ').next().unwrap()))
        .collect();
    assert!(told.contains(&(Likeness::Literal, "Shipping")), "{told:?}");
    assert!(told.contains(&(Likeness::Reworded, "Lorne,")), "{told:?}");
    let alone: Vec<&str> =
        found.sentences[1].iter().filter(|s| s.shared.is_none()).map(|s| s.exact.as_str()).collect();
    assert!(alone.iter().any(|words| words.starts_with("Prices of fuel")), "{alone:?}");
}

#[test]
fn common_stretches_are_the_same_words_on_both_sides() {
    let readings = pair();
    let found = compare(&readings, &[]);
    let literal = found.shared.iter().find(|s| s.likeness == Likeness::Literal).unwrap();
    for passage in &literal.passages {
        assert_eq!(passage.common.len(), 1);
        assert!(passage.common[0].len() + 1 >= passage.passage.span.len(), "all but the full stop");
    }
}

#[test]
fn people_and_civilians_are_one_toll_told_differently() {
    let found = compare(&pair(), &[]);
    let row = found.figures.iter().find(|row| row.sides == 2).expect("both state the toll");
    assert_eq!(row.verdict, Verdict::Differ);
    let words: Vec<&str> = row.members.iter().map(|(passage, _)| passage.exact.as_str()).collect();
    assert_eq!(words, ["at least 35 people", "at least 35 civilians"]);
}

#[test]
fn a_remark_in_other_words_is_one_remark_with_its_changes() {
    let readings = pair();
    let persons = vec![
        vec![mention(&readings[0], "Ilse Maron", "Ilse Maron")],
        vec![mention(&readings[1], "Maron", "Maron")],
    ];
    let found = compare(&readings, &persons);
    let remark = &found.remarks[0];
    assert_eq!((remark.kind, remark.speaker.as_deref()), (RemarkKind::OtherWords, Some("Ilse Maron")));
    let inserted: Vec<&str> = remark.variants[1]
        .changes
        .iter()
        .filter(|change| change.kind == crate::quotations::ledger::WordChangeKind::Inserted)
        .map(|change| change.words.as_str())
        .collect();
    assert_eq!(inserted, ["openly"]);
    assert_eq!(found.persons.len(), 1, "a surname is its bearer's: {:?}", found.persons);
}

#[test]
fn what_one_puts_high_and_the_other_low_is_told_widest_first() {
    let found = compare(&pair(), &[]);
    let shift = &found.shifts[0];
    let words = &found.shared[shift.shared as usize].passages[0].passage.exact;
    assert!(words.starts_with("Shipping"), "{words}");
    assert_eq!((shift.high_text, shift.high_paragraph, shift.low_text, shift.low_paragraph), (1, 1, 0, 5));
}

#[test]
fn a_remark_of_a_described_speaker_in_like_words_is_proposed_not_joined() {
    let found = compare(
        &[
            reading(
                "Talks",
                &[
                    "“Today in Lorne we launched a positive process in which the islands are involved,” the governor’s office said.",
                ],
            ),
            reading(
                "Day",
                &[
                    "“We have started a positive process in which the islands are a part,” the spokesperson said after the meetings.",
                ],
            ),
        ],
        &[],
    );
    assert_eq!(found.remarks.len(), 1, "{:?}", found.remarks);
    assert_eq!(found.remarks[0].kind, RemarkKind::MaybeOne);
}

const DISPATCH: &[&str] = &[
    "Rescue workers searched the valley below the Merrow dam through the night after its gates opened without any warning to the people of Tarn.",
    "The fire service said that nine people were taken to the hospital in Halm, two of them in a serious condition after hours in the cold water.",
    "Engineers had asked in October that the sensors of the control room be replaced within six months, a report of the ministry says.",
    "The operator has not said why the work was put off until the summer, and its chief executive would not speak to reporters on Thursday.",
];

#[test]
fn a_dispatch_inside_a_longer_article_makes_a_family() {
    let wire = reading("Dam opens", DISPATCH);
    let mut longer = vec![
        "Our own reporter was in Tarn when the water came and saw cars float past the school and the bakery on the square.",
    ];
    longer.extend(&DISPATCH[..3]);
    longer.extend(["Neighbours brought soup and blankets to the hall, where some sixty families spent the night on mats and benches from the gymnasium."]);
    let carrier = reading("Night of water in Tarn", &longer);
    let own = reading(
        "Ministers met",
        &[
            "The cabinet met in the capital and heard a report on the flood from the minister, who will travel to the valley on Friday with two of her colleagues from the north.",
        ],
    );
    let found = families::find(&[&wire, &own, &carrier]);
    let members: Vec<Vec<u32>> = found.iter().map(|family| family.members.clone()).collect();
    assert_eq!(members, [vec![0, 2], vec![1]]);
    assert!(found[0].ties[0].share > 0.6, "{:?}", found[0].ties);
}

#[test]
fn the_same_quotation_makes_no_family() {
    let quoted = "“We will open every record of the control room, we will replace every sensor that failed, and we will pay for every house that the water took from the people of this valley,” the minister said.";
    let a = reading(
        "One",
        &[
            quoted,
            "Farmers counted their losses on Friday and asked for help before the winter sets in on the high meadows.",
        ],
    );
    let b = reading(
        "Two",
        &[
            quoted,
            "The opposition called for an inquiry by judges and demanded that the operator hand over its letters of the past year.",
        ],
    );
    assert_eq!(families::find(&[&a, &b]).len(), 2);
}

#[test]
fn the_header_says_what_is_shared_and_what_differs() {
    let readings = pair();
    let accounts: Vec<Account> = readings
        .iter()
        .enumerate()
        .map(|(side, reading)| Account { side, outlet: "x", reading, day: None, persons: &[] })
        .collect();
    let found = side_by_side(&accounts);
    let said = say(&found, &accounts, &["Kestrel".into(), "Vireo".into()]);
    assert!(said.shared.starts_with("Kestrel and Vireo share"), "{said:?}");
    assert!(said.origins.contains("2 reports, one origin"), "{said:?}");
    assert!(said.differences[0].contains("“at least 35 people”"), "{said:?}");
    assert!(said.differences.iter().any(|s| s.contains("paragraph 5")), "{said:?}");
}

#[test]
fn one_side_or_none_is_no_comparison_and_no_fault() {
    assert_eq!(side_by_side(&[]).shared, []);
    let found = compare(&pair()[..1], &[]);
    assert_eq!((found.shared.len(), found.families.len()), (0, 1));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]
    #[test]
    fn every_sentence_is_in_one_place_and_spans_lie_in_their_text(
        a in "([a-d]{1,3} |Lorne |killed 9 people |“so it is” |\\PC){0,40}",
        b in "([a-d]{1,3} |Lorne |killed 9 people |“so it is” |\\PC){0,40}",
    ) {
        let readings = [reading("x", &[&a, &b]), reading("y", &[&b]), reading("z", &[&a])];
        let found = compare(&readings, &[]);
        for (at, group) in found.shared.iter().enumerate() {
            prop_assert!(group.passages.len() > 1);
            for passage in &group.passages {
                let text = passage.passage.text as usize;
                let home = found.sentences[text].iter().find(|s| s.span == passage.passage.span).unwrap();
                prop_assert_eq!(home.shared, Some(at as u32));
                prop_assert!(passage.common.iter().all(|span| home.span.contains(*span)));
            }
        }
        let members: usize = found.families.iter().map(|family| family.members.len()).sum();
        prop_assert_eq!(members, readings.len());
    }
}
