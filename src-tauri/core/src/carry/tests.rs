use super::{Carried, CarryState, carry, through};
use crate::change::Side;
use crate::text::{ScalarIndex, Span};
use proptest::prelude::*;

fn find(text: &str, words: &str) -> Span {
    ScalarIndex::new(text).span(text.find(words).map(|at| at..at + words.len()).unwrap())
}

/// Carries the first place of `words` and gives state and words there.
fn carried<'n>(old: &str, new: &'n str, words: &str) -> (CarryState, &'n str) {
    let answer = carry(&Side::plain(old), &Side::plain(new), None, &[find(old, words)]).remove(0);
    (answer.state, answer.span.map_or("", |span| ScalarIndex::new(new).slice(span)))
}

const OLD: &str = "The ferry Marit left Lorne at dawn with 40 people on board. Waves broke over the bow near the \
    lighthouse. Rescuers from Holm reached the wreck within an hour. The harbour office opened an inquiry.";

#[test]
fn sentences_that_did_not_change_carry_in_place() {
    let new = format!("A storm was forecast for the coast on Friday. {OLD}");
    assert_eq!(carried(OLD, &new, "within an hour"), (CarryState::InPlace, "within an hour"));
    let whole = "Waves broke over the bow near the lighthouse.";
    assert_eq!(carried(OLD, &new, whole), (CarryState::InPlace, whole));
}

#[test]
fn a_phrase_kept_in_a_reworded_sentence_keeps_its_exact_words() {
    let new =
        OLD.replace("The ferry Marit left Lorne at dawn", "At dawn on Friday the old ferry Marit left Lorne");
    assert_eq!(
        carried(OLD, &new, "with 40 people on board"),
        (CarryState::InPlace, "with 40 people on board")
    );
}

#[test]
fn a_changed_word_inside_a_phrase_is_edited_with_its_new_word() {
    let new = OLD.replace("with 40 people", "with 46 people");
    assert_eq!(
        carried(OLD, &new, "with 40 people on board"),
        (CarryState::Edited, "with 46 people on board")
    );
}

#[test]
fn a_sentence_that_is_no_longer_there_is_gone() {
    let new = OLD.replace("Waves broke over the bow near the lighthouse. ", "");
    assert_eq!(carried(OLD, &new, "over the bow"), (CarryState::Gone, ""));
}

#[test]
fn a_quotation_reused_in_another_sentence_draws_no_note_to_it() {
    let old = "“We had no warning at all,” said Ada Lind, the captain. The harbour office opened an inquiry.";
    let new = "The harbour office opened an inquiry. Insurers in Holm will meet on Monday to weigh the claim, and a \
        poster there now reads “We had no warning at all,” beside a list of every ship lost since the war.";
    let (state, _) = carried(old, new, "We had no warning at all");
    assert!(!state.is_placed());
}

#[test]
fn twins_are_told_apart_by_their_neighbours() {
    let old = "He declined to comment. Lind left Lorne. He declined to comment. Berg stayed in Holm.";
    let new = "Lind left Lorne. He declined to comment. Berg stayed in Holm.";
    let second = Span::new(41, 64);
    let answer = carry(&Side::plain(old), &Side::plain(new), None, &[Span::new(0, 23), second]);
    assert_eq!(answer[0].state, CarryState::Gone);
    assert_eq!((answer[1].state, answer[1].span), (CarryState::InPlace, Some(Span::new(17, 40))));
}

#[test]
fn a_closing_mark_of_the_sentence_before_does_not_lead_the_words_astray() {
    let old =
        "“They closed the pier at night. ” But some said the closure was necessary. The council met again.";
    let new = "“They closed the pier at night and told nobody at all. ” A petition was handed over at the town hall. \
        But some residents said the closure was necessary. The council met again.";
    let passage = "” But some said the closure was necessary.";
    assert_eq!(
        carried(old, new, passage),
        (CarryState::Edited, "But some residents said the closure was necessary.")
    );
    assert_eq!(carried(old, old, passage), (CarryState::InPlace, passage));
}

#[test]
fn a_sentence_that_left_its_place_and_its_words_is_asked_about() {
    let old = "Traders in Holm fear a long closure of the bridge. Repairs begin on Monday. Buses will run every hour. \
        The mayor thanked the crews.";
    let new = "Repairs begin on Monday. Buses will run every hour. The mayor thanked the crews. \
        A long closure was what most in the market spoke of, since Holm lives from the bridge.";
    let whole = "Traders in Holm fear a long closure of the bridge.";
    assert!(!carried(old, new, whole).0.is_placed());
    // The same words in the same place are beyond doubt, and so is a light rewording in place.
    let light = old.replace("fear a long closure", "now fear a longer closure");
    assert_eq!(carried(old, &light, whole).0, CarryState::Edited);
}

#[test]
fn what_was_gone_and_comes_back_with_the_same_words_is_returned() {
    let without = OLD.replace("Waves broke over the bow near the lighthouse. ", "");
    let versions = [Side::plain(OLD), Side::plain(&without), Side::plain(OLD)];
    let states: Vec<CarryState> =
        through(&versions, 0, &[find(OLD, "over the bow")]).iter().map(|row| row[0].state).collect();
    assert_eq!(states, [CarryState::InPlace, CarryState::Gone, CarryState::Returned]);
}

#[test]
fn passages_past_the_end_or_without_words_are_gone() {
    let side = Side::plain(OLD);
    let answers = carry(&side, &side, None, &[Span::new(5, 5), Span::new(9_000, 9_999), Span::new(3, 4)]);
    assert!(answers.iter().all(|answer| *answer == Carried::gone()));
}

proptest! {
    #[test]
    fn any_input_gives_spans_within_the_newer_text(
        old in "([A-Da-d .!“”\n0-9é]|\\PC){0,120}",
        new in "([A-Da-d .!“”\n0-9é]|\\PC){0,120}",
        spans in proptest::collection::vec((0usize..150, 0usize..150), 0..6),
    ) {
        let passages: Vec<Span> = spans.iter().map(|&(start, end)| Span { start, end }).collect();
        let len = new.chars().count();
        let answers = carry(&Side::plain(&old), &Side::plain(&new), None, &passages);
        prop_assert_eq!(answers.len(), passages.len());
        for answer in answers {
            prop_assert_eq!(answer.span.is_none(), answer.state == CarryState::Gone);
            prop_assert!(answer.parts.iter().all(|part| part.start < part.end && part.end <= len));
            prop_assert!(answer.parts.windows(2).all(|pair| pair[0].end <= pair[1].start));
            prop_assert!((0.0..=1.0).contains(&answer.similarity));
        }
    }

    #[test]
    fn a_text_carried_to_itself_stays_in_place_both_ways(text in "([A-Da-d .]|[é“”\n]){1,120}", at in 0usize..100) {
        let side = Side::plain(&text);
        for sentence in side.sentences().iter().filter(|s| s.len() > at) {
            let answer = carry(&side, &side, None, &[*sentence]).remove(0);
            prop_assert_eq!((answer.state, answer.span), (CarryState::InPlace, Some(*sentence)));
        }
    }
}
