//! Invented stories, outlets and people: what is found, who says it, and that nothing can make the search fail.

use super::*;
use crate::text::{ScalarIndex, Span};
use proptest::prelude::*;

/// Words, speaker's words and full name of each quotation between marks.
fn quoted(text: &str) -> Vec<(String, String, String)> {
    rows(text, &find(text, &[]))
}

fn rows(text: &str, found: &[Quotation]) -> Vec<(String, String, String)> {
    let index = ScalarIndex::new(text);
    let of = |span: Span| index.slice(span).to_owned();
    found
        .iter()
        .filter(|q| q.kind != Kind::Reported)
        .map(|q| {
            let speaker = q.speaker.as_ref();
            let written = speaker.map_or(String::new(), |s| of(s.span));
            (of(q.span), written, speaker.and_then(|s| s.entity_name.clone()).unwrap_or_default())
        })
        .collect()
}

/// The speakers alone, as written.
fn speakers(text: &str) -> Vec<String> {
    quoted(text).into_iter().map(|(_, speaker, _)| speaker).collect()
}

fn words(text: &str) -> Vec<String> {
    quoted(text).into_iter().map(|(words, ..)| words).collect()
}

fn kinds(text: &str) -> Vec<Kind> {
    find(text, &[]).into_iter().map(|q| q.kind).collect()
}

#[test]
fn the_speaker_stands_before_or_after_the_verb() {
    assert_eq!(speakers("“The pier is gone,” Ann Orr said."), ["Ann Orr"]);
    assert_eq!(speakers("“The pier is gone,” said Ann Orr, the harbour master."), ["Ann Orr"]);
    assert_eq!(speakers("Ann Orr said: “The pier is gone.”"), ["Ann Orr"]);
    assert_eq!(speakers("According to Ann Orr, the pier was “gone for good”."), ["Ann Orr"]);
    assert_eq!(speakers("“Is it gone?” the old keeper asked."), ["the old keeper"]);
    assert_eq!(speakers("“The pier is gone,” as Ann Orr put it."), ["Ann Orr"]);
}

#[test]
fn appositions_and_titles_do_not_hide_the_speaker() {
    assert_eq!(speakers("Ann Orr, the harbour master of Lorne, said, “The pier is gone.”"), ["Ann Orr"]);
    assert_eq!(
        speakers("Piet Vane, who had watched from the wall, told the Courier that it was “a sad day”."),
        ["Piet Vane"]
    );
    let found = quoted("Lorne Mayor Joan Pell said the plan was “a very bad idea”.");
    assert_eq!(found[0].2, "Joan Pell");
}

#[test]
fn a_surname_and_a_pronoun_go_back_to_the_full_name() {
    let text = "Ann Orr opened the meeting.\n“The pier is gone,” Orr said.\n“Nobody is to blame,” she added.";
    let names: Vec<String> = quoted(text).into_iter().map(|(.., name)| name).collect();
    assert_eq!(names, ["Ann Orr", "Ann Orr"]);
}

#[test]
fn a_pronoun_does_not_stand_for_someone_of_the_other_gender() {
    let text = "Mr. Vane warned the board. Ms. Orr said it was late. “We tried,” he said.";
    assert_eq!(quoted(text)[0].2, "Vane");
}

#[test]
fn a_role_goes_back_to_its_bearer() {
    let text = "Joan Pell, the mayor of Lorne, came late. “I missed the ferry,” the mayor said.";
    assert_eq!(quoted(text)[0].2, "Joan Pell");
}

#[test]
fn names_that_are_given_name_the_speaker() {
    let text = "“The pier is gone,” Orr said.";
    let given = [NamedMention { span: Span::new(20, 23), entity_name: "Ann Margaret Orr".into() }];
    let found = find(text, &given);
    assert_eq!(found[0].speaker.as_ref().unwrap().entity_name.as_deref(), Some("Ann Margaret Orr"));
}

#[test]
fn an_inserted_attribution_keeps_one_utterance() {
    let text = "“The pier,” said Ann Orr, “is gone for good.” She left. “It was dark,” Piet Vane said.";
    let found = find(text, &[]);
    let numbers: Vec<u32> = found.iter().filter(|q| q.kind != Kind::Reported).map(|q| q.utterance).collect();
    assert_eq!(numbers, [0, 0, 1]);
    assert_eq!(speakers(text), ["Ann Orr", "Ann Orr", "Piet Vane"]);
}

#[test]
fn a_quotation_runs_over_paragraphs_whose_opening_mark_is_repeated() {
    let text = "Ann Orr said: “The pier is gone.\n“We shall build another.”\nThe board met.";
    let found = find(text, &[]);
    assert_eq!(words(text), ["The pier is gone.", "We shall build another."]);
    assert_eq!(found[0].utterance, found[1].utterance);
    assert_eq!(speakers(text), ["Ann Orr", "Ann Orr"]);
}

#[test]
fn a_paragraph_of_its_own_goes_to_the_speaker_who_was_announced() {
    let text = "Ann Orr had this reply:\n“The pier is gone and we shall build another.”";
    assert_eq!(speakers(text), ["Ann Orr"]);
}

#[test]
fn a_participle_shares_the_subject_of_its_clause() {
    assert_eq!(speakers("Ann Orr left the hall at noon, saying she was “tired of waiting”."), ["Ann Orr"]);
    assert_eq!(speakers("The film shows Piet Vane shouting, “Open the gate!”"), ["Piet Vane"]);
}

#[test]
fn a_passive_verb_gives_the_one_after_by() {
    assert_eq!(speakers("The plan was called “a very bad idea” by Ann Orr."), ["Ann Orr"]);
}

#[test]
fn a_naming_verb_and_a_possessive_carry_a_quoted_phrase() {
    assert_eq!(speakers("Ann Orr called the plan “a very bad idea”."), ["Ann Orr"]);
    assert_eq!(
        speakers("The board turned down Ann Orr’s claim that the pier was “beyond any repair”."),
        ["Ann Orr’s"].map(|s| s.trim_end_matches("’s").to_owned())
    );
}

#[test]
fn nouns_that_look_like_verbs_do_not_speak() {
    assert_eq!(speakers("Ann Orr said the flood of angry notes in the box was “hard to read”."), ["Ann Orr"]);
}

#[test]
fn phrases_are_partial_and_clauses_direct() {
    assert_eq!(kinds("Ann Orr said it was an “excellent” day."), [Kind::Partial]);
    assert_eq!(kinds("“It was an excellent day,” Ann Orr said."), [Kind::Direct]);
    assert_eq!(kinds("Ann Orr said that the pier had gone."), [Kind::Reported]);
}

#[test]
fn titles_and_scare_quotes_are_no_speech() {
    assert!(words("The novel “A Winter in Lorne” sold well.").is_empty());
    assert!(words("On “Morning in Lorne,” the weather comes first.").is_empty());
    assert!(words("The so-called “experts” went home.").is_empty());
}

#[test]
fn nested_quotations_and_apostrophes_stay_inside() {
    let text = "“He told me, ‘It’s the keepers’ pier,’ and left,” Ann Orr said.";
    assert_eq!(words(text), ["He told me, ‘It’s the keepers’ pier,’ and left,"]);
}

#[test]
fn single_marks_quote_where_they_are_the_habit_of_the_text() {
    let text = "‘The keepers’ pier is gone,’ Ann Orr said.\nThe ’70s pier wasn't rock 'n' roll. ‘We can’t mend it,’ she said.";
    assert_eq!(words(text), ["The keepers’ pier is gone,", "We can’t mend it,"]);
}

#[test]
fn french_german_and_mixed_marks_are_read() {
    assert_eq!(words("« La jetée est perdue », said Ann Orr."), ["La jetée est perdue"]);
    assert_eq!(words("„Der Steg ist weg“, said Jens Ahrend."), ["Der Steg ist weg"]);
    assert_eq!(words("»Der Steg ist weg«, said Jens Ahrend."), ["Der Steg ist weg"]);
    assert_eq!(words("“The pier is gone,\" Ann Orr said."), ["The pier is gone,"]);
    assert_eq!(
        words("``The pier is gone,'' Ann Orr said. \"So it is.\""),
        ["The pier is gone,", "So it is."]
    );
}

#[test]
fn doubled_apostrophes_are_marks_on_request() {
    let text = "''The pier is gone,'' Ann Orr said.";
    assert!(words(text).is_empty());
    let found = find_with(text, &[], DoubledApostrophes::AsMarks);
    assert_eq!(rows(text, &found)[0].0, "The pier is gone,");
}

#[test]
fn a_missing_mark_costs_no_more_than_its_paragraph() {
    let text = "\"The pier is gone, Ann Orr said.\nThe board met.\n\"It was dark,\" Piet Vane said.";
    assert_eq!(words(text).last().map(String::as_str), Some("It was dark,"));
    assert_eq!(speakers(text).last().map(String::as_str), Some("Piet Vane"));
}

#[test]
fn inches_and_attributes_are_no_marks() {
    assert!(words("The board is 10\" wide and 4\" thick.").is_empty());
    assert!(words("<a href=\"pier of the keepers\">").is_empty());
}

#[test]
fn circumstances_are_read_where_they_are_given() {
    let text = "Ann Orr told reporters on Monday at a rally in Lorne that the pier was “gone for good”.";
    let found = find(text, &[]);
    let index = ScalarIndex::new(text);
    let of = |span: Option<Span>| span.map(|span| index.slice(span));
    assert_eq!(of(found[0].verb), Some("told"));
    assert_eq!(of(found[0].addressee), Some("reporters"));
    assert_eq!(of(found[0].when), Some("on Monday"));
    assert_eq!(of(found[0].occasion), Some("at a rally in Lorne"));
}

#[test]
fn reported_clauses_have_speaker_and_extent() {
    let text = "Ann Orr, the harbour master, said on Monday that the pier had gone. It rained.";
    let found = find(text, &[]);
    let index = ScalarIndex::new(text);
    assert_eq!(found.len(), 1);
    assert_eq!(index.slice(found[0].span), "the pier had gone");
    assert_eq!(found[0].speaker.as_ref().unwrap().entity_name.as_deref(), Some("Ann Orr"));
    let text = "The pier had been closed for years, Piet Vane said.";
    let found = find(text, &[]);
    assert_eq!(ScalarIndex::new(text).slice(found[0].span), "The pier had been closed for years");
}

proptest! {
    #[test]
    fn any_text_gives_spans_inside_it_in_order(text in "([A-C][a-c]{0,3}|said|told|who|that|[“”\"'‘’„«»`,.:;?!()—–\n -]|\\PC){0,120}") {
        for doubled in [DoubledApostrophes::AsWritten, DoubledApostrophes::AsMarks] {
            let found = find_with(&text, &[], doubled);
            let len = text.chars().count();
            for q in &found {
                prop_assert!(q.span.start <= q.span.end && q.span.end <= len);
                let parts = [q.speaker.as_ref().map(|s| s.span), q.verb, q.addressee, q.when, q.occasion];
                for span in parts.into_iter().flatten() {
                    prop_assert!(span.start <= span.end && span.end <= len);
                }
            }
            prop_assert!(found.windows(2).all(|pair| pair[0].span <= pair[1].span));
        }
    }
}
