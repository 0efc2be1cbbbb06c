//! The words of each language, as tables. Nothing here runs.

mod english;
mod french;
mod german;

pub(super) use english::ENGLISH;
pub(super) use french::FRENCH;
pub(super) use german::GERMAN;

use super::lexicon::Sense;
use super::meaning::Holiday;

/// A language's words and the few habits of its grammar that a table can hold.
pub(super) struct Vocabulary {
    /// Words by sense, parted by spaces; `^` marks a word that counts only with a capital, `_` one that counts only without.
    pub words: &'static [(Sense, &'static str)],
    /// Named days of several words, in lower case; each first word has the sense [`Sense::HolidayHead`].
    pub holidays: &'static [(&'static str, Holiday)],
    /// Ending of a regular past tense, empty where the language has none to rely on.
    pub past_ending: &'static str,
    /// Whether `3/4/2031` is the third of April.
    pub day_first: bool,
    /// Words that stand before a length and mean `ago`: `vor drei Tagen`, `il y a trois jours`.
    pub ago: &'static [&'static str],
    /// Words that stand before a length and mean `from now`: `in drei Tagen`, `dans trois jours`.
    pub hence: &'static [&'static str],
    /// Whether `last` and `next` may stand after their noun: `lundi dernier`.
    pub noun_first: bool,
    /// Months that are everyday words too, in lower case: alone they count only behind a preposition.
    pub wary_months: &'static [&'static str],
    /// Months of three letters, in lower case; any other month as short is an abbreviation.
    pub short_months: &'static [&'static str],
}
