//! How fast near copies are found among very many invented texts of one outlet, one in ten of them a copy with a few other words:
//! `near_copies [TEXTS] [WORDING]`. WORDING is `many` (a large vocabulary, as news has) or `few` (texts that share much of their
//! wording, the worst case). Prints one figure a line: rates, pairs, peak memory. What else is derived is left out.

use std::error::Error;
use std::time::Instant;
use variorum_app::find_twins;
use variorum_core::text::{BlockKind, ReadingText};
use variorum_store::Library;
use variorum_store::table::article::NewArticle;
use variorum_store::table::reading::{NewReading, Review};
use variorum_store::table::version::NewVersion;
use variorum_store::table::{article, source, twin, version};

const PLACES: [&str; 10] =
    ["Velby", "Halm", "Tarn", "Eastmere", "Ostby", "Merrow", "Karsa", "Lindal", "Norrhaven", "Ferring"];
const THINGS: [&str; 10] =
    ["bridge", "harbour", "dam", "school", "tramway", "hospital", "library", "market", "station", "mill"];
const DOINGS: [&str; 10] = [
    "opened",
    "closed",
    "inspected",
    "repaired",
    "questioned",
    "approved",
    "delayed",
    "flooded",
    "rebuilt",
    "sold",
];
/// One text in so many is a copy of the one before.
const COPIES: usize = 10;

/// SplitMix64: the same texts in every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut value = self.0;
        value = (value ^ (value >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        value = (value ^ (value >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (value ^ (value >> 31)) % most
    }

    fn of<'w>(&mut self, words: &[&'w str]) -> &'w str {
        words[self.below(words.len() as u64) as usize]
    }
}

fn few(dice: &mut Dice) -> String {
    format!(
        "The {} of {} was {} on {} May after {} people had asked the council of {} about the {}.",
        dice.of(&THINGS),
        dice.of(&PLACES),
        dice.of(&DOINGS),
        dice.below(27) + 2,
        dice.below(898) + 3,
        dice.of(&PLACES),
        dice.of(&THINGS)
    )
}

/// A sentence of invented words, the first of them far more often than the last, as in any language.
fn many(dice: &mut Dice) -> String {
    let words = (0..21).map(|_| {
        let rank = (20_000_f64.powf(dice.below(1 << 20) as f64 / f64::from(1 << 20))) as u64;
        let syllables = ["ka", "lo", "mi", "ren", "tu", "sa", "bel", "dor", "ne", "vi"];
        let mut word = String::new();
        let mut left = rank;
        while left > 0 || word.is_empty() {
            word.push_str(syllables[(left % 10) as usize]);
            left /= 10;
        }
        word
    });
    format!("{}.", words.collect::<Vec<_>>().join(" "))
}

fn texts(count: usize, sentence: fn(&mut Dice) -> String) -> impl Iterator<Item = ReadingText> {
    let mut dice = Dice(20_310_514);
    let mut said: Vec<String> = Vec::new();
    (0..count).map(move |number| {
        if number % COPIES == COPIES - 1 {
            let at = dice.below(said.len() as u64) as usize;
            said[at] = sentence(&mut dice);
        } else {
            said = (0..14).map(|_| sentence(&mut dice)).collect();
        }
        let headline = format!("Number {number}: {}", &said[0][..40]);
        let body = said.iter().map(|words| (BlockKind::Paragraph, words.clone()));
        ReadingText::compose(std::iter::once((BlockKind::Headline, headline)).chain(body))
    })
}

fn store(library: &Library, texts: impl Iterator<Item = ReadingText>) -> Result<(), Box<dyn Error>> {
    let mut texts = texts.peekable();
    while texts.peek().is_some() {
        library.write(|tx| {
            let source_id = source::find_or_create(tx, &["Lorne Post"])?;
            for text in texts.by_ref().take(1_000) {
                let new = NewArticle { source_id: &source_id, url: None, url_key: None, guid: None };
                let article_id = article::insert(tx, &new)?;
                let (extractor, review) = ("text 1".to_owned(), Review::Sure);
                let reading = NewReading { text, extractor, review, language: None };
                let new = NewVersion {
                    number: None,
                    published: None,
                    updated: None,
                    seen: None,
                    gap: None,
                    reading,
                };
                version::insert(tx, &article_id, &new)?;
            }
            Ok(())
        })?;
    }
    Ok(())
}

/// Peak memory of this process in MB, where the system tells it.
fn peak() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    Some(line.split_whitespace().next()?.parse::<u64>().ok()? / 1024)
}

fn main() -> Result<(), Box<dyn Error>> {
    let mut words = std::env::args().skip(1);
    let count: usize = words.next().map_or(Ok(10_000), |count| count.parse())?;
    let sentence = if words.next().as_deref() == Some("few") { few } else { many };
    let folder = tempfile::tempdir()?;
    let library = Library::open(&folder.path().join("l.variorum"))?;
    let begun = Instant::now();
    store(&library, texts(count, sentence))?;
    let rate = |begun: Instant, count: usize| count as f64 / begun.elapsed().as_secs_f64();
    println!("{count} texts stored and indexed: {:.0} a second", rate(begun, count));
    let begun = Instant::now();
    find_twins(&library, || {})?;
    println!(
        "near copies looked for: {:.1} s, {:.0} texts a second",
        begun.elapsed().as_secs_f64(),
        rate(begun, count)
    );
    println!("pairs: {} (copies made: {})", library.read(twin::count)?, count / COPIES);
    store(&library, texts(count + 10, sentence).skip(count))?;
    let begun = Instant::now();
    find_twins(&library, || {})?;
    println!("10 more: {:.2} s", begun.elapsed().as_secs_f64());
    if let Some(peak) = peak() {
        println!("peak memory: {peak} MB");
    }
    Ok(())
}
