//! A stretch of a reading's text, counted in Unicode scalar values.

use serde::{Deserialize, Serialize};

/// Half-open stretch `start..end` in Unicode scalar values. The only offset unit of the program: the W3C Web Annotation
/// model asks the same of `TextPositionSelector`; the window converts to UTF-16 at one place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct Span {
    /// First scalar value inside.
    #[cfg_attr(feature = "contract", ts(type = "number"))]
    pub start: usize,
    /// First scalar value after.
    #[cfg_attr(feature = "contract", ts(type = "number"))]
    pub end: usize,
}

impl Span {
    /// A span from `start` up to, not including, `end`; an `end` before `start` gives the empty span at `start`.
    #[must_use]
    pub fn new(start: usize, end: usize) -> Self {
        Self { start, end: end.max(start) }
    }

    /// How many scalar values it covers.
    #[must_use]
    pub fn len(self) -> usize {
        self.end - self.start
    }

    /// Whether it covers nothing.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// Whether `other` lies wholly inside.
    #[must_use]
    pub fn contains(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether the two share at least one scalar value.
    #[must_use]
    pub fn overlaps(self, other: Span) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The smallest span that covers both.
    #[must_use]
    pub fn hull(self, other: Span) -> Span {
        Span { start: self.start.min(other.start), end: self.end.max(other.end) }
    }

    /// The same stretch `by` scalar values further on.
    #[must_use]
    pub fn shifted(self, by: usize) -> Span {
        Span { start: self.start + by, end: self.end + by }
    }
}
