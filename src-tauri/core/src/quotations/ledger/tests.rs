//! Invented remarks: variants that must join, and look-alikes that must not.

use super::*;
use proptest::prelude::*;

fn said(id: u64, speaker: &str, day: u32, words: &str) -> Utterance {
    Utterance {
        id,
        words: words.into(),
        speaker: (!speaker.is_empty()).then(|| speaker.into()),
        verb: Some("said".into()),
        day: NaiveDate::from_ymd_opt(2031, 3, day),
        outlet: "Lorne Courier".into(),
    }
}

fn groups(utterances: &[Utterance]) -> Vec<Vec<u64>> {
    let ids = |cluster: &Cluster| cluster.variants.iter().flat_map(|v| v.utterances.clone()).collect();
    cluster(utterances).clusters.iter().map(ids).collect()
}

#[test]
fn a_few_changed_words_leave_one_remark_and_are_shown() {
    let ledger = cluster(&[
        said(1, "Ann Orr", 4, "The crews work every day and every night to clear the harbour"),
        said(2, "Orr", 5, "The crews work every day and night to clear the harbour"),
    ]);
    assert_eq!(ledger.clusters.len(), 1);
    let cluster = &ledger.clusters[0];
    assert_eq!(cluster.first, 1);
    assert_eq!(cluster.speakers, ["Ann Orr", "Orr"]);
    let deleted: Vec<&str> = cluster.variants[1]
        .changes
        .iter()
        .filter(|c| c.kind == WordChangeKind::Deleted)
        .map(|c| c.words.as_str())
        .collect();
    assert_eq!(deleted, ["every"]);
}

#[test]
fn a_shortened_remark_joins_and_is_called_truncated() {
    let ledger = cluster(&[
        said(
            1,
            "Ann Orr",
            4,
            "We cannot wait for the ministry, so the gates will open on Monday whatever it says.",
        ),
        said(2, "Ann Orr", 4, "the gates will open on Monday"),
    ]);
    assert_eq!(ledger.clusters.len(), 1);
    assert_eq!(ledger.clusters[0].variants[1].truncation, Truncation::BothEnds);
}

#[test]
fn typography_and_case_make_no_variant() {
    let ledger = cluster(&[
        said(1, "Ann Orr", 4, "It’s over — we are going home."),
        said(2, "Ann Orr", 4, "it's over - we are going home"),
    ]);
    assert_eq!(ledger.clusters[0].variants.len(), 1);
    assert_eq!(ledger.clusters[0].variants[0].utterances, [1, 2]);
}

#[test]
fn near_identical_words_of_two_speakers_stay_apart_and_are_proposed() {
    let ledger = cluster(&[
        said(1, "Ann Orr", 4, "The harbour belongs to everyone who lives beside it"),
        said(2, "Piet Vane", 4, "The harbour belongs to everyone who lives beside it"),
    ]);
    assert_eq!(ledger.clusters.len(), 2);
    assert_eq!(ledger.proposals, [Proposal { a: 0, b: 1, ground: Ground::OtherSpeaker }]);
}

#[test]
fn an_unknown_speaker_never_links_two_known_ones() {
    let words = "The harbour belongs to everyone who lives beside it";
    let ledger =
        cluster(&[said(1, "Ann Orr", 4, words), said(2, "", 4, words), said(3, "Piet Vane", 4, words)]);
    assert_eq!(ledger.clusters.len(), 2);
}

#[test]
fn different_remarks_of_one_speaker_stay_apart() {
    let all = [
        said(1, "Ann Orr", 4, "We will open the northern gate before the winter storms arrive"),
        said(2, "Ann Orr", 4, "We will open a new school for the children of the island"),
        said(3, "Ann Orr", 4, "The storms of last winter cost us two piers and a crane"),
        said(4, "Ann Orr", 20, "We will not open the northern gate before the winter storms arrive"),
    ];
    assert_eq!(groups(&all), [vec![1], vec![2], vec![3], vec![4]]);
}

#[test]
fn another_rendering_of_a_translated_remark_is_proposed_not_joined() {
    let ledger = cluster(&[
        said(1, "Jean-Noël Brisson", 4, "We have promised Lorne 40 ships, and we shall keep our promise"),
        said(
            2,
            "Jean-Noel Brisson",
            4,
            "Our commitment to Lorne stands: the 40 ships that were promised will come",
        ),
    ]);
    assert_eq!(ledger.clusters.len(), 2);
    assert_eq!(ledger.proposals, [Proposal { a: 0, b: 1, ground: Ground::OtherRendering }]);
}

#[test]
fn two_people_with_one_surname_are_two_speakers() {
    assert!(!same_speaker("Ann Orr", "Walter Orr"));
    assert!(same_speaker("A. Orr", "Ann Orr"));
    assert!(same_speaker("Volodymyr Zelensky", "Zelenskyy"));
    assert!(same_speaker("Plötner", "Plotner"));
}

#[test]
fn first_appearance_goes_by_day_before_order() {
    let words = "The gates will open on Monday whatever the ministry says";
    let ledger = cluster(&[said(1, "Ann Orr", 6, words), said(2, "Ann Orr", 4, words)]);
    assert_eq!(ledger.clusters[0].first, 2);
}

proptest! {
    #[test]
    fn every_utterance_is_in_exactly_one_cluster(
        drafts in proptest::collection::vec(("[A-C]( [D-F])?", "([a-d]{1,2}[ .,’]){0,12}", 1u32..9), 0..24)
    ) {
        let all: Vec<Utterance> =
            drafts.iter().enumerate().map(|(i, (who, words, day))| said(i as u64, who, *day, words)).collect();
        let mut ids: Vec<u64> = groups(&all).concat();
        ids.sort_unstable();
        prop_assert_eq!(ids, (0..all.len() as u64).collect::<Vec<_>>());
    }

    #[test]
    fn kept_and_inserted_words_make_up_the_newer_wording(old in "([a-c]{1,2} ){0,14}", new in "([a-c]{1,2} ){0,14}") {
        let (changes, _) = wording(&old, &new);
        let words: Vec<String> = changes.iter().filter(|c| c.kind != WordChangeKind::Deleted).map(|c| c.words.clone()).collect();
        prop_assert_eq!(words.join(" "), new.trim());
    }
}
