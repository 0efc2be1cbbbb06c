//! How outlets word their correction notices.

const LABELS: [&str; 6] =
    ["correction:", "correction (", "corrections:", "clarification:", "editor's note:", "editor’s note:"];

const OPENINGS: [&str; 7] = [
    "this ",
    "an earlier ",
    "a previous ",
    "the headline",
    "the original ",
    "because of an editing error",
    "due to an editing error",
];

const THINGS: [&str; 8] = ["article", "story", "headline", "version", "report", "piece", "caption", "page"];

const DEEDS: [&str; 16] = [
    "was amended",
    "were amended",
    "has been amended",
    "was corrected",
    "has been corrected",
    "was updated to correct",
    "has been updated to",
    "was changed",
    "has been changed",
    "has been clarified",
    "incorrectly",
    "misstated",
    "misidentified",
    "wrongly",
    "earlier version",
    "editing error",
];

/// Whether a sentence is an outlet's own word on a mistake or an amendment: a label such as `Correction:`, or an opening
/// about the article itself followed by a word of amendment.
#[must_use]
pub fn is_notice(sentence: &str) -> bool {
    // Notices open with capitals of Latin script; nothing else needs folding.
    let Some(start) = sentence.find(|c: char| c.is_ascii_alphabetic()) else { return false };
    let first = sentence.as_bytes()[start].to_ascii_lowercase();
    if !matches!(first, b't' | b'a' | b'c' | b'e' | b'b' | b'd') {
        return false;
    }
    let head: String = sentence[start..].chars().take(120).flat_map(char::to_lowercase).collect();
    if LABELS.iter().any(|label| head.starts_with(label)) {
        return true;
    }
    let has = |list: &[&str]| list.iter().any(|part| head.contains(part));
    OPENINGS.iter().any(|opening| head.starts_with(opening)) && has(&THINGS) && has(&DEEDS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notices_are_told_from_prose() {
        assert!(is_notice("• This article was amended on 4 May to give the right number of crew."));
        assert!(is_notice("Correction: the ferry was built in 1994."));
        assert!(is_notice("An earlier version of this story misstated the mayor's age."));
        assert!(!is_notice("This report was welcomed by the harbour trust."));
        assert!(!is_notice("The correction of the channel took years."));
        assert!(!is_notice(""));
    }
}
