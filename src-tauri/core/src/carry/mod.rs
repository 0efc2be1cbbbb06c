//! Carrying passages from one version to another: where the marked words stand there, in what state, and how alike they
//! are. A passage follows the links of the change engine and nothing else, so it never jumps to a look-alike; weak evidence
//! is answered as [`CarryState::Unsure`]. Storing the answer and asking the analyst is for others.

mod landing;
mod likeness;
mod place;
pub mod quote;
mod through;

pub use likeness::alike;
pub use through::{since, through};

use crate::change::{Comparison, Options, Side, compare};
use crate::text::Span;
use place::Place;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// Where a passage stands on a version that is not its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub enum CarryState {
    /// The same words at the same place in the order of sentences.
    InPlace,
    /// The same words elsewhere.
    Moved,
    /// Reworded.
    Edited,
    /// In several pieces.
    Split,
    /// Joined with other text.
    Merged,
    /// Not there any more.
    Gone,
    /// Was gone, is back.
    Returned,
    /// Perhaps; the analyst must say.
    Unsure,
}

impl CarryState {
    /// Whether the passage has a place that the program vouches for.
    #[must_use]
    pub fn is_placed(self) -> bool {
        !matches!(self, Self::Gone | Self::Unsure)
    }
}

/// A passage as it stands on another version.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct Carried {
    /// What became of it.
    pub state: CarryState,
    /// The smallest span that covers all parts; for [`CarryState::Unsure`] the place to ask about, for
    /// [`CarryState::Gone`] none.
    pub span: Option<Span>,
    /// The pieces, in the order of the text; never overlapping.
    pub parts: Vec<Span>,
    /// Share of letters in common words, 0 to 1 (Dice coefficient over words, weighted by length); 1 for the same words.
    pub similarity: f32,
}

impl Carried {
    pub(crate) fn gone() -> Self {
        Self { state: CarryState::Gone, span: None, parts: Vec::new(), similarity: 0.0 }
    }
}

/// Carries passages of `old` to `new`, one answer for each in their order.
///
/// `comparison` is that of these very sides where the caller has it; another one, or none, is made anew. Total on any input:
/// passages are cut at the end of the text, and one without words is gone. To carry backwards, swap the sides and give no
/// comparison. A passage in sentences that did not change costs two look-ups.
#[must_use]
pub fn carry(
    old: &Side<'_>,
    new: &Side<'_>,
    comparison: Option<&Comparison>,
    passages: &[Span],
) -> Vec<Carried> {
    let comparison = match comparison {
        Some(given) if given.sentences_old == old.sentences() && given.sentences_new == new.sentences() => {
            Cow::Borrowed(given)
        }
        _ => Cow::Owned(compare(old, new, &Options::default())),
    };
    let place = Place::new(old.text(), new.text(), &comparison);
    passages.iter().map(|passage| place.carry(*passage)).collect()
}

#[cfg(test)]
mod tests;
