//! The part of a briefing that lets a reader check it: each quotation with the version it was taken from, the hash of the
//! text and the place in it; and the check itself. Finding the texts, in a library or a bundle, is for the caller.

use crate::ids::{CitationId, VersionId};
use crate::text::{ScalarIndex, Span, TextHash};
use serde::{Deserialize, Serialize};

/// Names the layout of a [`Manifest`]; a reader that knows another one must not guess.
pub const MANIFEST_FORMAT: &str = "variorum-manifest/1";

/// Every quotation of a briefing, to be checked against the texts.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Manifest {
    /// [`MANIFEST_FORMAT`].
    pub format: String,
    /// Title of the briefing.
    pub title: String,
    /// When it was made, RFC 3339.
    pub made_at: String,
    /// Its citations, in the order of their numbers.
    pub citations: Vec<Evidence>,
}

/// One quotation and where it was taken from.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Evidence {
    /// Its number in the document, from 1.
    pub number: u32,
    /// The citation.
    pub id: CitationId,
    /// The version it is pinned to.
    pub version_id: VersionId,
    /// SHA-256 of the reading's text, lower-case hexadecimal.
    pub sha256: String,
    /// Unicode scalar values into that text.
    pub start: usize,
    /// The first one after.
    pub end: usize,
    /// The words quoted.
    pub exact: String,
    /// Name of the source.
    #[serde(default)]
    pub source: String,
    /// Headline of the version.
    #[serde(default)]
    pub headline: String,
    /// Label of the version.
    #[serde(default)]
    pub label: String,
    /// Address of the article.
    #[serde(default)]
    pub url: Option<String>,
    /// When the version was seen, RFC 3339.
    #[serde(default)]
    pub seen_at: Option<String>,
}

/// A text of a version as it is held, with the hash that is kept beside it.
#[derive(Clone, Debug)]
pub struct HeldText {
    /// The hash as it was kept.
    pub sha256: String,
    /// The text.
    pub text: String,
}

/// What a check came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// The version is there, a text of it has the hash, and the words stand at the place.
    Holds,
    /// The version is not held.
    NoVersion,
    /// The version is held, but no text of it has the hash.
    OtherText,
    /// A text is kept under the hash but is not what was hashed.
    Altered,
    /// The text is the one cited, but other words stand at the place.
    OtherWords,
}

/// A citation and what its check came to.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Finding {
    /// The citation's number.
    pub number: u32,
    /// The citation.
    pub id: CitationId,
    /// The version it names.
    pub version_id: VersionId,
    /// Whether that version is held.
    pub version: bool,
    /// Whether a text of it has the hash, counted anew.
    pub hash: bool,
    /// Whether the words stand at the place, letter by letter.
    pub quotation: bool,
    /// The three in one word.
    pub verdict: Verdict,
    /// The words quoted.
    pub exact: String,
    /// The words that stand there instead.
    pub found: Option<String>,
}

/// Checks every quotation of a manifest; `held` gives the texts of a version, `None` where the version is not held. Hashes
/// are counted anew from the texts: what is kept beside them is not believed.
pub fn verify<E>(
    manifest: &Manifest,
    mut held: impl FnMut(&VersionId) -> Result<Option<Vec<HeldText>>, E>,
) -> Result<Vec<Finding>, E> {
    manifest
        .citations
        .iter()
        .map(|evidence| Ok(finding(evidence, held(&evidence.version_id)?.as_deref())))
        .collect()
}

fn finding(evidence: &Evidence, held: Option<&[HeldText]>) -> Finding {
    let mut out = Finding {
        number: evidence.number,
        id: evidence.id.clone(),
        version_id: evidence.version_id.clone(),
        version: held.is_some(),
        hash: false,
        quotation: false,
        verdict: Verdict::NoVersion,
        exact: evidence.exact.clone(),
        found: None,
    };
    let Some(held) = held else { return out };
    let cited = held.iter().find(|text| TextHash::of(text.text.as_bytes()).0 == evidence.sha256);
    let Some(cited) = cited else {
        let kept = held.iter().any(|text| text.sha256 == evidence.sha256);
        out.verdict = if kept { Verdict::Altered } else { Verdict::OtherText };
        return out;
    };
    out.hash = true;
    let words = ScalarIndex::new(&cited.text).slice(Span::new(evidence.start, evidence.end));
    out.quotation = words == evidence.exact && !words.is_empty();
    out.verdict = if out.quotation { Verdict::Holds } else { Verdict::OtherWords };
    out.found = (!out.quotation).then(|| words.to_owned());
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const TEXT: &str = "Seven boats left the harbour before noon, the port authority said.";

    fn evidence(exact: &str, start: usize) -> Evidence {
        Evidence {
            number: 1,
            id: CitationId("c".into()),
            version_id: VersionId("v".into()),
            sha256: TextHash::of(TEXT.as_bytes()).0,
            start,
            end: start + exact.chars().count(),
            exact: exact.into(),
            source: String::new(),
            headline: String::new(),
            label: String::new(),
            url: None,
            seen_at: None,
        }
    }

    fn check(evidence: Evidence, text: Option<&str>) -> Verdict {
        let sha256 = TextHash::of(TEXT.as_bytes()).0;
        let manifest = Manifest { citations: vec![evidence], ..Manifest::default() };
        let held = text.map(|text| vec![HeldText { sha256, text: text.into() }]);
        verify(&manifest, |_| Ok::<_, ()>(held.clone())).unwrap()[0].verdict
    }

    #[test]
    fn a_quotation_holds_only_letter_by_letter_in_the_very_text() {
        assert_eq!(check(evidence("Seven boats", 0), Some(TEXT)), Verdict::Holds);
        assert_eq!(check(evidence("Nine boats", 0), Some(TEXT)), Verdict::OtherWords);
        assert_eq!(check(evidence("boats", 5), Some(TEXT)), Verdict::OtherWords);
        assert_eq!(check(evidence("", 400), Some(TEXT)), Verdict::OtherWords);
        assert_eq!(check(evidence("Seven boats", 0), None), Verdict::NoVersion);
    }

    #[test]
    fn a_kept_hash_is_not_believed() {
        let altered = TEXT.replace("Seven", "Eight");
        assert_eq!(check(evidence("Seven boats", 0), Some(&altered)), Verdict::Altered);
        let other = Evidence { sha256: "0".repeat(64), ..evidence("Seven boats", 0) };
        assert_eq!(check(other, Some(TEXT)), Verdict::OtherText);
    }

    proptest! {
        #[test]
        fn any_single_changed_letter_is_noticed(at in 0..TEXT.len(), letter in "[a-zA-Z]") {
            let mut altered: Vec<char> = TEXT.chars().collect();
            let letter = letter.chars().next().unwrap();
            prop_assume!(altered[at] != letter);
            altered[at] = letter;
            let altered: String = altered.into_iter().collect();
            prop_assert_ne!(check(evidence("Seven boats", 0), Some(&altered)), Verdict::Holds);
        }
    }
}
