//! Figures in a text: a number with its hedge, its unit, what it counts and what befell it (`at least 35 civilians killed`), and
//! whether two of them can both be true. Dates and ages are no figures; which figures of two texts speak of one quantity is
//! decided here by words alone.

mod judge;
mod lexicon;
mod quantity;
mod read;
mod setting;

pub use judge::{Verdict, judge};
pub use lexicon::Fate;
pub use quantity::{Quantity, Stated, quantities};
pub use read::find;
pub use setting::Setting;

use crate::text::Span;
use serde::{Deserialize, Serialize};

/// How a figure is hedged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub enum Hedge {
    /// Stated flatly.
    Exact,
    /// *At least*, *more than*.
    AtLeast,
    /// *Up to*, *fewer than*.
    AtMost,
    /// *About*, *nearly*, *dozens*.
    About,
}

/// What a figure measures.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "type", content = "of")]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub enum Measure {
    /// Human beings.
    Persons,
    /// Per cent.
    Percent,
    /// Money, with the sign or code of the currency.
    Money(String),
    /// Other things, by the stem of the noun that is counted.
    Things(String),
}

/// A number in a text and what it says.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct Figure {
    /// The figure with its hedge and what it counts.
    pub span: Span,
    /// Least value that the words allow.
    pub low: f64,
    /// Greatest value that the words allow; infinite values are written as `null` on the wire.
    pub high: f64,
    /// The number itself, in the middle of a range.
    pub value: f64,
    /// How sure it is said to be.
    pub hedge: Hedge,
    /// What it measures.
    pub measure: Measure,
    /// The noun as written, *civilians*; empty where none stands there.
    pub counted: String,
    /// What befell those who are counted, where the clause tells.
    pub fate: Option<Fate>,
    /// Stems of the words of weight around it, for telling quantities apart.
    #[serde(skip)]
    #[cfg_attr(feature = "contract", ts(skip))]
    pub context: Vec<String>,
    /// Where and when, for telling events apart.
    #[serde(skip)]
    #[cfg_attr(feature = "contract", ts(skip))]
    pub setting: Setting,
}

#[cfg(test)]
mod tests;
