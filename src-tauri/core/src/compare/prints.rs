//! Finding texts that are nearly the same among very many: what a text is found by, and an index of it. A print is small
//! whatever the length of its text, so that most pairs that meet in the index are told apart without reading them; whether two
//! texts are likely one article is judged on the texts themselves, in `twins`.

use super::families::Sketch;
use super::twins::{ALIKE, GROWN, LEAST, SAME_WORDS, alike, headline_words};
use crate::text::ReadingText;

/// Hashes that a text is found by: of pairs that share six tenths of their runs, fewer than one in ten thousand has less than
/// two of them in common.
const FOUND_BY: usize = 24;
/// Hashes of a print: all of a text of 250 words, enough of a longer one to guess what it shares within a few hundredths.
const HASHES: usize = 128;
/// A hash that more texts are found by than this tells nothing: a line that the outlet prints everywhere, or a dispatch that all
/// carry.
const COMMON: usize = 200;
/// Words of a headline that are kept.
const WORDS: usize = 32;
/// Standard errors by which a guess may be wrong before a pair is passed over.
const ERRORS: f32 = 3.0;

/// What is kept of a text to find it by: the least hashes of its sketch (Broder, *On the resemblance and containment of
/// documents*, 1997), how many the whole sketch has, and the words of its headline as hashes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Print {
    least: Vec<u32>,
    runs: u32,
    headline: Vec<u32>,
}

impl Print {
    /// The print of a text.
    #[must_use]
    pub fn of(text: &ReadingText) -> Self {
        let sketch = Sketch::of(text);
        let mut headline: Vec<u32> = headline_words(text).iter().map(|word| hash(word)).collect();
        headline.sort_unstable();
        headline.truncate(WORDS);
        let runs = u32::try_from(sketch.len()).unwrap_or(u32::MAX);
        Self { least: sketch.least(HASHES).to_vec(), runs, headline }
    }

    /// The hashes that an [`Index`] knows the text by, ascending.
    #[must_use]
    pub fn found_by(&self) -> &[u32] {
        &self.least[..FOUND_BY.min(self.least.len())]
    }

    /// Whether judging the two texts themselves could find them to be one article. Where both prints are whole nothing is
    /// passed over that would be; else a pair is passed over that shares less by three standard errors.
    #[must_use]
    pub fn may_be_one(&self, other: &Self) -> bool {
        let enough = if alike(&self.headline, &other.headline) >= ALIKE { GROWN } else { SAME_WORDS };
        let (own, theirs, both) = self.sample(other);
        if self.is_whole() && other.is_whole() {
            return both >= LEAST && both as f32 / own.max(theirs) as f32 >= enough;
        }
        let all = own + theirs - both;
        if all == 0 {
            return false;
        }
        // The share of both in all that two texts of these lengths need.
        let longer = enough * self.runs.max(other.runs) as f32;
        let needed = longer / (self.runs as f32 + other.runs as f32 - longer).max(1.0);
        let error = (needed * (1.0 - needed).max(0.0) / all as f32).sqrt();
        both as f32 / all as f32 + ERRORS * error >= needed
    }

    /// How many hashes each has below the place where one of them ends for want of room, and how many of these both have.
    fn sample(&self, other: &Self) -> (usize, usize, usize) {
        let end = |print: &Self| if print.is_whole() { None } else { print.least.last().copied() };
        let last = end(self).into_iter().chain(end(other)).min().unwrap_or(u32::MAX);
        let below = |print: &Self| print.least.partition_point(|hash| *hash <= last);
        let (own, theirs) = (below(self), below(other));
        (own, theirs, common(&self.least[..own], &other.least[..theirs]))
    }

    fn is_whole(&self) -> bool {
        self.least.len() as u64 == u64::from(self.runs)
    }

    /// Bytes for storage; the first [`Print::HEAD`] of them suffice for [`Print::found_by_head`].
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(4 * (self.least.len() + self.headline.len() + 2));
        for hashes in [&self.least, &self.headline] {
            let count = u32::try_from(hashes.len()).unwrap_or(u32::MAX);
            bytes.extend(count.to_le_bytes());
            bytes.extend(hashes.iter().flat_map(|hash| hash.to_le_bytes()));
        }
        bytes.extend(self.runs.to_le_bytes());
        bytes
    }

    /// Bytes of a stored print that hold what it is found by.
    pub const HEAD: usize = 4 * (1 + FOUND_BY);

    /// What a stored print is found by, from its first bytes.
    #[must_use]
    pub fn found_by_head(bytes: &[u8]) -> Vec<u32> {
        let mut numbers = numbers(bytes);
        let count = numbers.next().map_or(0, |count| FOUND_BY.min(count as usize));
        numbers.take(count).collect()
    }

    /// Back from storage; bytes that are no print give one that is like no other.
    #[must_use]
    pub fn from_bytes(bytes: &[u8]) -> Self {
        let mut numbers = numbers(bytes);
        let mut list = || -> Option<Vec<u32>> {
            let count = usize::try_from(numbers.next()?).ok().filter(|count| *count <= HASHES)?;
            let list: Vec<u32> = numbers.by_ref().take(count).collect();
            (list.len() == count && list.is_sorted()).then_some(list)
        };
        let (least, headline) = (list(), list());
        match (least, headline, numbers.next()) {
            (Some(least), Some(headline), Some(runs)) if runs as usize >= least.len() => {
                Self { least, runs, headline }
            }
            _ => Self::default(),
        }
    }
}

fn numbers(bytes: &[u8]) -> impl Iterator<Item = u32> {
    bytes.chunks_exact(4).map(|four| u32::from_le_bytes([four[0], four[1], four[2], four[3]]))
}

/// How many numbers two ascending lists have in common, each as often as both have it.
fn common(a: &[u32], b: &[u32]) -> usize {
    let (mut i, mut j, mut both) = (0, 0, 0);
    while i < a.len() && j < b.len() {
        let order = a[i].cmp(&b[j]);
        both += usize::from(order.is_eq());
        i += usize::from(order.is_le());
        j += usize::from(order.is_ge());
    }
    both
}

/// FNV-1a.
fn hash(word: &str) -> u32 {
    word.bytes().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

/// Texts by what they are found by. Eight bytes a hash: some 20 MB for 100,000 texts.
#[derive(Debug, Default)]
pub struct Index {
    /// Hash and seat, ascending; hashes that too many texts have are left out.
    entries: Vec<(u32, u32)>,
    seats: usize,
}

impl Index {
    /// An index of what texts are found by; a text's seat is its place among them, from 0.
    #[must_use]
    pub fn gather<Hashes: AsRef<[u32]>>(found_by: impl IntoIterator<Item = Hashes>) -> Self {
        let mut entries = Vec::new();
        let mut seats = 0;
        for (seat, hashes) in (0_u32..).zip(found_by) {
            entries.extend(hashes.as_ref().iter().map(|hash| (*hash, seat)));
            seats += 1;
        }
        entries.sort_unstable();
        let mut telling = Vec::with_capacity(entries.len());
        for crowd in entries.chunk_by(|a, b| a.0 == b.0).filter(|crowd| crowd.len() <= COMMON) {
            telling.extend_from_slice(crowd);
        }
        Self { entries: telling, seats }
    }

    /// Seats of texts that share at least two of these hashes, most in common first, of equals the later first; `most` at most,
    /// and only such as `wanted` asks for.
    #[must_use]
    pub fn near(&self, found_by: &[u32], most: usize, wanted: impl Fn(u32) -> bool) -> Vec<u32> {
        let mut met: Vec<u32> = Vec::new();
        for hash in found_by {
            let from = self.entries.partition_point(|entry| entry.0 < *hash);
            let crowd = self.entries[from..].iter().take_while(|entry| entry.0 == *hash);
            met.extend(crowd.map(|entry| entry.1).filter(|seat| wanted(*seat)));
        }
        met.sort_unstable();
        let mut counted: Vec<(usize, u32)> = met
            .chunk_by(|a, b| a == b)
            .filter(|same| same.len() > 1)
            .map(|same| (same.len(), same[0]))
            .collect();
        counted.sort_unstable_by(|a, b| b.cmp(a));
        counted.truncate(most);
        counted.into_iter().map(|(_, seat)| seat).collect()
    }

    /// How many texts it holds.
    #[must_use]
    pub fn len(&self) -> usize {
        self.seats
    }

    /// Whether it holds none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.seats == 0
    }
}

#[cfg(test)]
mod tests {
    use super::super::twins::{Side, judge};
    use super::*;
    use crate::text::BlockKind;
    use proptest::prelude::*;

    /// A text of invented sentences, `from..to` of an endless row of different ones.
    fn text(headline: &str, from: usize, to: usize) -> ReadingText {
        let said = (from..to).map(|n| {
            format!(
                "Boat {n} of harbour {} left quay {} with {} crates for island {}.",
                n * 7,
                n % 13,
                n * 3,
                n * 11
            )
        });
        let body: Vec<(BlockKind, String)> = said.map(|words| (BlockKind::Paragraph, words)).collect();
        let head = std::iter::once((BlockKind::Headline, headline.to_owned()));
        ReadingText::compose(head.chain(body))
    }

    #[test]
    fn near_copies_are_found_among_others_and_strangers_are_not() {
        let texts: Vec<ReadingText> = (0..50).map(|n| text("Boats leave", n * 100, n * 100 + 20)).collect();
        let prints: Vec<Print> = texts.iter().map(Print::of).collect();
        let index = Index::gather(prints.iter().map(Print::found_by));
        assert_eq!((index.len(), index.is_empty()), (50, false));
        let grown = Print::of(&text("Boats leave after all", 702, 722));
        assert_eq!(index.near(grown.found_by(), 10, |_| true), [7]);
        assert!(grown.may_be_one(&prints[7]) && !grown.may_be_one(&prints[8]));
        assert!(index.near(grown.found_by(), 10, |seat| seat != 7).is_empty());
        assert!(index.near(Print::of(&text("Boats", 9_000, 9_020)).found_by(), 10, |_| true).is_empty());
    }

    #[test]
    fn what_very_many_texts_share_is_passed_over() {
        let common = Print::of(&text("Boats leave", 0, 20));
        let index = Index::gather(std::iter::repeat_n(common.found_by(), COMMON + 1));
        assert!(index.near(common.found_by(), 10, |_| true).is_empty());
        let index = Index::gather(std::iter::repeat_n(common.found_by(), COMMON));
        assert_eq!(index.near(common.found_by(), 3, |_| true), [199, 198, 197]);
    }

    #[test]
    fn a_long_text_that_shares_little_is_passed_over_by_its_print_alone() {
        let long = Print::of(&text("Boats leave", 0, 200));
        assert!(!long.is_whole());
        assert!(long.may_be_one(&Print::of(&text("Boats leave", 60, 260))));
        assert!(!long.may_be_one(&Print::of(&text("Boats leave", 190, 390))));
        assert!(!long.may_be_one(&Print::of(&text("What the islands eat", 120, 320))));
    }

    #[test]
    fn bytes_that_are_no_print_are_like_no_other() {
        for bytes in [&b""[..], b"abc", &[255; 40], &[1, 0, 0, 0]] {
            let print = Print::from_bytes(bytes);
            assert_eq!(print, Print::default());
            assert!(!print.may_be_one(&print) && print.found_by().is_empty());
        }
    }

    proptest! {
        #[test]
        fn prints_come_back_from_storage(from in 0_usize..50, count in 0_usize..120, headline in "[a-z ]{0,40}") {
            let print = Print::of(&text(&headline, from, from + count));
            let bytes = print.to_bytes();
            prop_assert_eq!(Print::found_by_head(&bytes[..Print::HEAD.min(bytes.len())]), print.found_by());
            prop_assert_eq!(Print::from_bytes(&bytes), print);
        }

        #[test]
        fn any_bytes_are_read(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
            let print = Print::from_bytes(&bytes);
            prop_assert!(print.least.len() <= HASHES);
            prop_assert!(Print::found_by_head(&bytes).len() <= FOUND_BY);
        }

        #[test]
        fn no_pair_of_whole_prints_is_passed_over_that_would_be_judged_one(
            a in (0_usize..8, 0_usize..12), b in (0_usize..8, 0_usize..12), same in any::<bool>(),
        ) {
            let one = text("Boats leave the harbour", a.0, a.0 + a.1);
            let other = text(if same { "Boats leave the harbour" } else { "Crates" }, b.0, b.0 + b.1);
            let (print, theirs) = (Print::of(&one), Print::of(&other));
            let judged = judge(&Side::of(&one), &Side::of(&other)).is_some();
            prop_assert!(print.is_whole() && theirs.is_whole());
            prop_assert_eq!(print.may_be_one(&theirs), judged);
            prop_assert_eq!(print.may_be_one(&theirs), theirs.may_be_one(&print));
        }
    }
}
