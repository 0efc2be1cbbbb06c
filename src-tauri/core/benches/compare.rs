//! Speed of the comparison of accounts: twenty articles of 800 words on one story, and text families among ten thousand.

use divan::Bencher;
use variorum_core::compare::families::{Sketch, gather};
use variorum_core::compare::{Account, PersonMention, side_by_side};
use variorum_core::text::{BlockKind, ReadingText, ScalarIndex, Span};

fn main() {
    divan::main();
}

/// A small generator of equal numbers on every machine (Knuth's MMIX constants).
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        ((self.0 >> 33) as usize) % sides
    }

    fn pick<'w>(&mut self, words: &[&'w str]) -> &'w str {
        words[self.roll(words.len())]
    }
}

const WHO: [&str; 6] = [
    "Aldo Lind",
    "Mayor Ruth Okoye",
    "The coastguard",
    "Ilse Maron",
    "The ferry company",
    "The island council",
];
const DID: [&str; 6] = [
    "said that",
    "warned on Monday that",
    "told reporters that",
    "denied that",
    "wrote that",
    "repeated that",
];
const WHAT: [&str; 8] = [
    "the old ferry",
    "the closed northern terminal",
    "a report on the accident",
    "the winter timetable",
    "the damaged breakwater",
    "the fund for the families",
    "the radio log of the bridge",
    "a new set of lifeboats",
];
const BE: [&str; 6] = [
    "had cost at least 35 people their lives",
    "would be paid for by the harbour of Lorne",
    "was worth 12 million euros to the yard",
    "had been put off until the summer",
    "could not be found in the archive",
    "had left nine passengers injured off Skarholt",
];

/// A sentence out of some thousands; the same number gives the same sentence.
fn sentence(seed: u64) -> String {
    let mut dice = Dice(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ 5);
    let (who, did, what, be) = (dice.pick(&WHO), dice.pick(&DID), dice.pick(&WHAT), dice.pick(&BE));
    let (day, boats) = (dice.roll(28) + 1, dice.roll(400) + 2);
    match dice.roll(3) {
        0 => format!("{who} {did} {what} {be} on {day} May, when {boats} boats waited off the point."),
        1 => format!("“We know that {what} {be}, and {boats} crews will ask why,” {who} said on {day} May."),
        _ => format!("On {day} May {what} {be}, although {who} {did} {boats} boats were ready at the quay."),
    }
}

fn article(number: u64, sentences: usize) -> ReadingText {
    let mut dice = Dice(number + 77);
    // One sentence in three is from a common stock, as on one story.
    let paragraphs = (0..sentences).map(|at| {
        let seed = if dice.roll(3) == 0 { dice.roll(60) as u64 } else { 1_000 + number * 1_000 + at as u64 };
        (BlockKind::Paragraph, sentence(seed))
    });
    let head = std::iter::once((BlockKind::Headline, format!("What the islands know on day {number}")));
    ReadingText::compose(head.chain(paragraphs))
}

fn persons(reading: &ReadingText) -> Vec<PersonMention> {
    let index = ScalarIndex::new(&reading.text);
    ["Aldo Lind", "Ruth Okoye", "Ilse Maron"]
        .iter()
        .flat_map(|name| reading.text.match_indices(name).map(move |(at, _)| (at, *name)))
        .map(|(at, name)| {
            let start = index.scalar(at);
            PersonMention { span: Span::new(start, start + name.len()), name: name.into(), role: None }
        })
        .collect()
}

#[divan::bench]
fn twenty_articles_of_800_words(bencher: Bencher) {
    let readings: Vec<ReadingText> = (0..20).map(|at| article(at, 38)).collect();
    let persons: Vec<Vec<PersonMention>> = readings.iter().map(persons).collect();
    bencher.bench(|| {
        let accounts: Vec<Account> = readings
            .iter()
            .zip(&persons)
            .enumerate()
            .map(|(side, (reading, persons))| Account { side, outlet: "x", reading, day: None, persons })
            .collect();
        side_by_side(&accounts).shared.len()
    });
}

#[divan::bench(sample_count = 5)]
fn families_of_ten_thousand_articles(bencher: Bencher) {
    // Every fourth article is a copy, with a paragraph of its own, of one of two hundred dispatches.
    let readings: Vec<ReadingText> =
        (0..10_000u64).map(|at| article(if at % 4 == 0 { at % 200 } else { 10_000 + at }, 38)).collect();
    bencher.bench(|| {
        let sketches: Vec<Sketch> = readings.iter().map(Sketch::of).collect();
        gather(&sketches).len()
    });
}
