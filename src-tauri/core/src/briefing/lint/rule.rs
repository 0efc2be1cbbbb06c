//! The rules of the linter by name, with the reason that an analyst is shown. What each looks for is in its own file.

use serde::{Deserialize, Serialize};

macro_rules! rules {
    ($($(#[$doc:meta])* $name:ident $token:literal $because:literal;)+) => {
        /// A rule of the linter.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        #[cfg_attr(feature = "contract", derive(ts_rs::TS), ts(rename = "LintRule"))]
        pub enum Rule { $($(#[$doc])* $name),+ }

        impl Rule {
            /// Every rule.
            pub const ALL: &'static [Rule] = &[$(Rule::$name),+];

            /// Its name in files.
            #[must_use]
            pub fn token(self) -> &'static str {
                match self { $(Self::$name => $token),+ }
            }

            /// Why it matters, in a sentence or two.
            #[must_use]
            pub fn because(self) -> &'static str {
                match self { $(Self::$name => $because),+ }
            }
        }
    };
}

rules! {
    /// The bottom line is missing, empty or not first.
    BottomLine "bottom_line"
        "A reader who stops after one paragraph must have read the answer. What matters most stands first.";
    /// A judgement or a quotation without a citation.
    Uncited "uncited"
        "A claim without a passage under it cannot be checked, and nobody is warned when its ground moves.";
    /// A judgement without words, likelihood or confidence.
    Unstated "unstated"
        "ICD 203 asks for the likelihood of a judgement and, apart from it, for the confidence in its ground.";
    /// All support of a judgement comes from one origin.
    OneOrigin "one_origin"
        "Several outlets that print one dispatch are one witness. Texts with a third of their words in common count once.";
    /// Likelihood words of both rows of ICD 203.
    MixedRows "mixed_rows"
        "ICD 203 has two rows of words for the same ranges. A reader takes two words for two meanings, so a document keeps to one row.";
    /// Likelihood and confidence in one sentence.
    LikelihoodAndConfidence "likelihood_and_confidence"
        "How likely something is and how good the ground is are two things. ICD 203 keeps them out of one sentence, since readers take them for one.";
    /// A strong word on weak sources.
    WeakSource "weak_source"
        "Sources graded D to F, or items graded 4 to 6, do not carry a word that leaves little doubt.";
    /// Cited words are others in the newest version, or a citation points to nothing.
    Stale "stale"
        "The source shows other words by now. Look at what moved, then note it, cite the new version, or rewrite.";
    /// A citation that stands nowhere in the text.
    Unplaced "unplaced"
        "It supports nothing as it stands, and is left out of every document.";
    /// Quoted words that the cited text does not have.
    Misquoted "misquoted"
        "Words between quotation marks are somebody’s own: letter by letter, with what is left out or put in marked by … or [ ].";
    /// A number that the cited passage has otherwise.
    OtherNumber "other_number"
        "The passage under this sentence has another number for what is counted here.";
    /// One name in two spellings.
    TwoSpellings "two_spellings"
        "A reader takes two spellings for two people or places, and a search finds only one of them.";
}
