//! Speed of the change engine: a whole comparison of a 1,000-word pair with the mix of changes of real news, beside
//! `similar`'s plain word diff of the same pair; growth with length; ten thousand sentences against ten thousand.

use divan::Bencher;
use variorum_core::change::{Options, Side, compare};

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

const WHO: [&str; 10] = [
    "The harbour master of Lorne",
    "Aldo Lind",
    "Mayor Ruth Okoye",
    "The ferry company",
    "A spokesman for the crews",
    "The coastguard",
    "Residents of Skarholt",
    "The transport minister",
    "Divers",
    "The island council",
];
const DID: [&str; 10] = [
    "said that",
    "warned on Monday that",
    "told reporters that",
    "denied that",
    "confirmed late on Tuesday that",
    "argued in a letter that",
    "acknowledged that",
    "repeated that",
    "was told that",
    "made clear that",
];
const WHAT: [&str; 12] = [
    "the old ferry",
    "the second search party",
    "the closed northern terminal",
    "a report on the accident",
    "the winter timetable",
    "the wreck off the point",
    "the damaged breakwater",
    "the fund for the families",
    "the contract with the yard",
    "the radio log of the bridge",
    "a new set of lifeboats",
    "the disputed inspection",
];
const WILL: [&str; 10] = [
    "had been checked",
    "would cost 12 million crowns",
    "was to be raised",
    "carried 35 passengers",
    "had been ignored for years",
    "would reopen in March",
    "was never delivered",
    "could not be trusted",
    "showed no fault",
    "had to be replaced",
];
const WHERE: [&str; 10] = [
    "before the storm reached the outer islands",
    "after two hours of talks in the town hall",
    "despite the protests of the crews and their families",
    "because nobody in the office had answered the calls",
    "although the yard had promised otherwise in writing",
    "as the council met behind closed doors",
    "in spite of what the first inquiry found last year",
    "while the search went on in heavy seas",
    "according to papers seen by the local newspaper",
    "even though the tide had turned by then",
];

fn sentence(dice: &mut Dice, number: usize) -> String {
    let (who, did, what) = (dice.pick(&WHO), dice.pick(&DID), dice.pick(&WHAT));
    format!("{who} {did} {what} {} {}, item {number}.", dice.pick(&WILL), dice.pick(&WHERE))
}

/// Two versions of an invented article. Of a thousand older sentences 176 are edited, 36 deleted and 11 moved; 68 are added
/// (Spangher et al., NAACL 2022, table 2).
fn pair(sentences: usize) -> (String, String) {
    let mut dice = Dice(7);
    let old: Vec<String> = (0..sentences).map(|n| sentence(&mut dice, n)).collect();
    let mut new: Vec<String> = Vec::new();
    let mut carried: Option<String> = None;
    for (at, text) in old.iter().enumerate() {
        match dice.roll(1000) {
            0..=35 => {}
            36..=46 => carried = Some(text.clone()),
            47..=222 => {
                let words: Vec<&str> = text.split(' ').collect();
                let cut = 3 + dice.roll(words.len() - 6);
                new.push(format!(
                    "{} {} {}",
                    words[..cut].join(" "),
                    dice.pick(&["36", "only", "reportedly", "never", "new"]),
                    words[cut + 1..].join(" ")
                ));
            }
            _ => new.push(text.clone()),
        }
        if dice.roll(1000) < 68 {
            new.push(sentence(&mut dice, sentences + at));
        }
        if at % 17 == 16 {
            new.extend(carried.take());
        }
    }
    let text = |list: &[String]| list.chunks(3).map(|p| p.join(" ")).collect::<Vec<_>>().join("\n");
    (text(&old), text(&new))
}

/// 45 sentences are about 1,000 words.
#[divan::bench(args = [45, 90, 180, 360, 720])]
fn whole_comparison(bencher: Bencher, sentences: usize) {
    let (old, new) = pair(sentences);
    bencher.bench(|| compare(&Side::plain(&old), &Side::plain(&new), &Options::default()));
}

#[divan::bench(args = [45, 90, 180, 360, 720])]
fn plain_word_diff_of_similar(bencher: Bencher, sentences: usize) {
    let (old, new) = pair(sentences);
    bencher.bench(|| similar::TextDiff::from_words(old.as_str(), new.as_str()).ops().len());
}

#[divan::bench(sample_count = 5)]
fn ten_thousand_against_ten_thousand(bencher: Bencher) {
    let (old, new) = pair(10_000);
    bencher.bench(|| compare(&Side::plain(&old), &Side::plain(&new), &Options::default()));
}

#[divan::bench(sample_count = 5)]
fn ten_thousand_unrelated(bencher: Bencher) {
    let old: Vec<String> = (0..10_000).map(|n| sentence(&mut Dice(n as u64), n)).collect();
    let new: Vec<String> = (0..10_000).map(|n| sentence(&mut Dice(n as u64 + 50_000), n + 50_000)).collect();
    let (old, new) = (old.join("\n"), new.join("\n"));
    bencher.bench(|| compare(&Side::lines(&old), &Side::lines(&new), &Options::default()));
}
