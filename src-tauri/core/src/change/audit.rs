//! The correction audit: which notice explains which change, substantive changes that no notice owns up to, and notices
//! whose change was never captured. Finds nothing new in the texts; it reads comparisons.

/// Whether a sentence is an outlet's own word on a mistake or an amendment.
#[must_use]
pub fn is_notice(sentence: &str) -> bool {
    let start: String =
        sentence.chars().skip_while(|c| !c.is_alphabetic()).take(90).flat_map(char::to_lowercase).collect();
    const LABELS: [&str; 6] =
        ["correction:", "correction (", "corrections:", "clarification:", "editor's note:", "editor’s note:"];
    if LABELS.iter().any(|label| start.starts_with(label)) {
        return true;
    }
    const THINGS: [&str; 8] =
        ["article", "story", "headline", "version", "report", "piece", "caption", "page"];
    const DEEDS: [&str; 14] = [
        "was amended",
        "were amended",
        "has been amended",
        "was corrected",
        "has been corrected",
        "was updated to correct",
        "has been updated to",
        "was changed",
        "has been changed",
        "incorrectly",
        "misstated",
        "misidentified",
        "wrongly",
        "has been clarified",
    ];
    let opens = start.starts_with("this ")
        || start.starts_with("an earlier ")
        || start.starts_with("a previous ")
        || start.starts_with("the headline")
        || start.starts_with("an original")
        || start.starts_with("because of an editing error");
    opens
        && THINGS.iter().any(|thing| start.contains(thing))
        && (DEEDS.iter().any(|deed| start.contains(deed))
            || start.contains("earlier version")
            || start.contains("editing error"))
}
