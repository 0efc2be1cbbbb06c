//! Names of the months in English, which tell a date from a name and an abbreviation from the end of a sentence.

/// Whether a word in small letters is a month, whole ("june") or short without its stop ("sept"). "may" is one only with a
/// capital, which the caller checks where it matters.
#[must_use]
pub fn is_month(form: &str) -> bool {
    matches!(
        form,
        "january"
            | "february"
            | "march"
            | "april"
            | "may"
            | "june"
            | "july"
            | "august"
            | "september"
            | "october"
            | "november"
            | "december"
            | "jan"
            | "feb"
            | "mar"
            | "apr"
            | "jun"
            | "jul"
            | "aug"
            | "sept"
            | "sep"
            | "oct"
            | "nov"
            | "dec"
    )
}
