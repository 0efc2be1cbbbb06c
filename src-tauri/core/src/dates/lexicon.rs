//! What single words can mean in an expression of time, and the table that finds it. The words themselves are in `languages`.

use super::expression::{Language, Modifier};
use super::languages::{ENGLISH, FRENCH, GERMAN, Vocabulary};
use super::meaning::{Part, Season, Unit, Vague};
use std::sync::LazyLock;

/// What a token means to the grammar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sense {
    /// A word or a mark of no interest.
    Other,
    /// End of a line.
    Break,
    Dot,
    Comma,
    Hyphen,
    Slash,
    Colon,
    Apostrophe,
    Open,
    Currency,
    Percent,
    Possessive,
    /// Digits; `digits` says how many were written.
    Number {
        value: u32,
        digits: u8,
    },
    /// `15th`, `third`.
    Ordinal(u8),
    /// `1990s`, `90s`.
    Tens(u32),
    /// `two`, `twenty`.
    Cardinal(u8),
    /// `hundred`, `thousand`.
    Scale(u32),
    /// `few`, `several`.
    Some,
    Couple,
    /// `dozens`, `hundreds`: many, before `of`.
    Scores,
    Half,
    The,
    /// `a`, `an`.
    A,
    Of,
    In,
    On,
    At,
    And,
    Or,
    To,
    From,
    /// `by`, `until`: before a date without a verb of its own they look ahead.
    By,
    For,
    Before,
    After,
    More,
    Less,
    Than,
    Least,
    Most,
    Up,
    No,
    So,
    Month(u8),
    Weekday(u8),
    Weekdays(u8),
    Weekend,
    Weekends,
    Unit(Unit),
    Units(Unit),
    /// `second`: a unit or an ordinal.
    SecondWord,
    Season(Season),
    Part(Part),
    Parts(Part),
    /// `today`, `yesterday`.
    DayShift(i8),
    /// `tonight`.
    Tonight,
    Overnight,
    Noon,
    Midnight,
    OClock,
    /// The `h` of `14h30`.
    HourMark,
    /// `a.m.` is 0, `p.m.` is 12.
    Meridiem(u8),
    /// A zone, in minutes east of UTC.
    Zone(i16),
    BeforeChrist,
    AnnoDomini,
    /// First word of a holiday of two words (index into the vocabulary).
    HolidayHead,
    /// `nineties`, `sixties`.
    DecadeWord(u8),
    Fiscal,
    /// The letter of `Q3`, `H1`.
    PeriodCode,
    /// A word that may stand between a number and its unit.
    Trading,
    Period,
    Last,
    This,
    Next,
    Past,
    Coming,
    Following,
    Previous,
    Same,
    That,
    Current,
    Latest,
    Recent,
    Early,
    Earlier,
    Late,
    Later,
    Mid,
    Beginning,
    Middle,
    End,
    Approx(Modifier),
    Ago,
    /// First word of an `ago` that stands before its length.
    AgoHead,
    Ahead,
    /// `old` after a hyphen or a number of years.
    Old,
    Long,
    Each,
    /// `other`, in `every other week`.
    OtherWord,
    Per,
    Daily(Unit),
    /// A word that is vague by itself.
    Vague(Vague),
    /// A word that is vague after an article.
    VagueNoun(Vague),
    Right,
    /// A finite verb or particle that speaks of the past.
    Told,
    /// A past form of `be`, which a passive may follow.
    Was,
    /// A present form of `be`, which an infinitive may follow.
    Is,
    /// A form of `be` that makes a participle timeless.
    Be,
    /// A word of possession, which an attribute may follow.
    Its,
    /// One that speaks of the future.
    Planned,
    /// An auxiliary of the future.
    Will,
    /// `set`: planned before `to` and `for`, else a past form.
    Set,
    /// A verb of planning that is a noun too.
    Plan,
    /// A verb of the present, or a noun: it looks ahead where no other verb says when.
    Present,
    /// What somebody says: a date behind it is that of the saying.
    Utterance,
    /// A past form that looks ahead before an infinitive: `agreed to`.
    Pledged,
    /// A past form that looks ahead before `until`: `postponed`, `gave`.
    Deferred,
    /// A thing whose `three-year-old` is no age.
    Thing,
    /// A word that a number behind it names, as in `Resolution 1973`.
    Numbered,
    /// Words that count things, as in `2000 people`.
    Counted,
}

/// A language's words, ready to be looked up.
pub(super) struct Lexicon {
    /// Open addressing; the key is the lower-case word in up to 16 bytes, zero for an empty slot.
    slots: Vec<(u128, Sense, Case)>,
    pub(super) vocabulary: &'static Vocabulary,
}

/// How a word must be written to have its sense.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Case {
    Any,
    Capital,
    Small,
}

const SLOTS: usize = 2048;

/// The lower-case word as a number; `None` where it does not fit (no word of the tables is so long).
fn key(word: &str) -> Option<u128> {
    let mut bytes = [0u8; 16];
    if word.is_ascii() {
        let word = word.as_bytes();
        bytes.get_mut(..word.len())?.copy_from_slice(word);
        bytes.make_ascii_lowercase();
    } else {
        let mut at = 0;
        for c in word.chars().flat_map(char::to_lowercase) {
            let end = at + c.len_utf8();
            c.encode_utf8(bytes.get_mut(at..end)?);
            at = end;
        }
    }
    Some(u128::from_le_bytes(bytes))
}

fn slot(key: u128) -> usize {
    // Multiplicative hashing: the high bits of a product with an odd constant near 2^64 / golden ratio.
    let folded = (key as u64) ^ ((key >> 64) as u64).rotate_left(29);
    (folded.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 53) as usize
}

impl Lexicon {
    fn new(vocabulary: &'static Vocabulary) -> Self {
        let mut lexicon = Self { slots: vec![(0, Sense::Other, Case::Any); SLOTS], vocabulary };
        for &(sense, words) in vocabulary.words {
            for word in words.split_whitespace() {
                let (case, word) = match word.as_bytes() {
                    [b'^', ..] => (Case::Capital, &word[1..]),
                    [b'_', ..] => (Case::Small, &word[1..]),
                    _ => (Case::Any, word),
                };
                lexicon.insert(word, sense, case);
            }
        }
        lexicon
    }

    fn insert(&mut self, word: &str, sense: Sense, case: Case) {
        let Some(key) = key(word) else { return };
        let mut at = slot(key);
        while self.slots[at].0 != 0 {
            at = (at + 1) % SLOTS;
        }
        self.slots[at] = (key, sense, case);
    }

    /// The lexicon of a language, built at the first call.
    pub(super) fn of(language: Language) -> &'static Self {
        static ENGLISH_WORDS: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::new(&ENGLISH));
        static GERMAN_WORDS: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::new(&GERMAN));
        static FRENCH_WORDS: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::new(&FRENCH));
        match language {
            Language::English => &ENGLISH_WORDS,
            Language::German => &GERMAN_WORDS,
            Language::French => &FRENCH_WORDS,
        }
    }

    /// The sense of a word as written.
    pub(super) fn sense(&self, word: &str) -> Sense {
        let Some(key) = key(word) else { return self.by_ending(word) };
        let mut at = slot(key);
        while self.slots[at].0 != 0 {
            if self.slots[at].0 == key {
                let (_, sense, case) = self.slots[at];
                let capital = word.chars().next().is_some_and(char::is_uppercase);
                if case == Case::Any || (case == Case::Capital) == capital {
                    return sense;
                }
            }
            at = (at + 1) % SLOTS;
        }
        self.by_ending(word)
    }

    fn by_ending(&self, word: &str) -> Sense {
        let ending = self.vocabulary.past_ending;
        if !ending.is_empty()
            && word.len() > ending.len() + 2
            && word.ends_with(ending)
            && word.starts_with(char::is_lowercase)
        {
            Sense::Told
        } else {
            Sense::Other
        }
    }
}
