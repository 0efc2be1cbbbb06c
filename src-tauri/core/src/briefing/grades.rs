//! Words and grades of tradecraft: ICD 203 likelihood, confidence, and the Admiralty code.

use serde::{Deserialize, Serialize};

macro_rules! graded {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $word:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        #[cfg_attr(feature = "contract", derive(ts_rs::TS))]
        pub enum $name { $($(#[$vdoc])* $variant),+ }

        impl $name {
            /// Every grade, in order.
            pub const ALL: &'static [$name] = &[$($name::$variant),+];

            /// The word that is printed.
            #[must_use]
            pub fn word(self) -> &'static str {
                match self { $($name::$variant => $word),+ }
            }
        }
    };
}

graded! {
    /// Likelihood after ICD 203, both rows; the two rows are not to be mixed in one document.
    Likelihood {
        /// 1-5 %.
        AlmostNoChance = "almost no chance",
        /// 5-20 %.
        VeryUnlikely = "very unlikely",
        /// 20-45 %.
        Unlikely = "unlikely",
        /// 45-55 %.
        RoughlyEvenChance = "roughly even chance",
        /// 55-80 %.
        Likely = "likely",
        /// 80-95 %.
        VeryLikely = "very likely",
        /// 95-99 %.
        AlmostCertain = "almost certain",
        /// 1-5 %, second row.
        Remote = "remote",
        /// 5-20 %, second row.
        HighlyImprobable = "highly improbable",
        /// 20-45 %, second row.
        Improbable = "improbable",
        /// 45-55 %, second row.
        RoughlyEvenOdds = "roughly even odds",
        /// 55-80 %, second row.
        Probable = "probable",
        /// 80-95 %, second row.
        HighlyProbable = "highly probable",
        /// 95-99 %, second row.
        NearlyCertain = "nearly certain",
    }
}

impl Likelihood {
    /// Lower and upper bound in per cent, as ICD 203 gives them.
    #[must_use]
    pub fn range(self) -> (u8, u8) {
        match self {
            Self::AlmostNoChance | Self::Remote => (1, 5),
            Self::VeryUnlikely | Self::HighlyImprobable => (5, 20),
            Self::Unlikely | Self::Improbable => (20, 45),
            Self::RoughlyEvenChance | Self::RoughlyEvenOdds => (45, 55),
            Self::Likely | Self::Probable => (55, 80),
            Self::VeryLikely | Self::HighlyProbable => (80, 95),
            Self::AlmostCertain | Self::NearlyCertain => (95, 99),
        }
    }

    /// Which of the two rows of ICD 203 the word stands in: 1 or 2.
    #[must_use]
    pub fn row(self) -> u8 {
        if self <= Self::AlmostCertain { 1 } else { 2 }
    }
}

graded! {
    /// Confidence in the evidence under a judgement.
    Confidence {
        /// Scant, questionable or fragmented.
        Low = "low",
        /// Credibly sourced and plausible, not corroborated enough.
        Moderate = "moderate",
        /// Good evidence from several independent sources.
        High = "high",
    }
}

graded! {
    /// Admiralty reliability of a source.
    Reliability {
        /// Completely reliable.
        A = "completely reliable",
        /// Usually reliable.
        B = "usually reliable",
        /// Fairly reliable.
        C = "fairly reliable",
        /// Not usually reliable.
        D = "not usually reliable",
        /// Unreliable.
        E = "unreliable",
        /// Cannot be judged.
        F = "reliability cannot be judged",
    }
}

/// Admiralty credibility of one item of information: 1 (confirmed) to 6 (cannot be judged).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
#[cfg_attr(feature = "contract", derive(ts_rs::TS), ts(type = "1 | 2 | 3 | 4 | 5 | 6"))]
pub struct Credibility(u8);

impl Credibility {
    /// The grade as a number.
    #[must_use]
    pub fn number(self) -> u8 {
        self.0
    }

    /// The words of the code.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self.0 {
            1 => "confirmed by other sources",
            2 => "probably true",
            3 => "possibly true",
            4 => "doubtful",
            5 => "improbable",
            _ => "truth cannot be judged",
        }
    }
}

impl TryFrom<u8> for Credibility {
    type Error = String;
    fn try_from(grade: u8) -> Result<Self, String> {
        if (1..=6).contains(&grade) {
            Ok(Self(grade))
        } else {
            Err(format!("credibility is 1 to 6, not {grade}"))
        }
    }
}

impl From<Credibility> for u8 {
    fn from(grade: Credibility) -> u8 {
        grade.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_two_rows_name_the_same_ranges() {
        let (first, second) = Likelihood::ALL.split_at(7);
        for (one, two) in first.iter().zip(second) {
            assert_eq!(one.range(), two.range());
            assert_eq!((one.row(), two.row()), (1, 2));
        }
    }

    #[test]
    fn credibility_outside_the_code_is_refused() {
        assert!(serde_json::from_str::<Credibility>("7").is_err());
        assert_eq!(serde_json::from_str::<Credibility>("2").unwrap().word(), "probably true");
    }
}
