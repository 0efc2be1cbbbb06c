//! News Sniffer: both versions of an article from a page that shows them side by side, as copied text or as rows read from
//! HTML.
//!
//! Copied text loses the border between the columns. [`recover`] finds it again row by row from the text itself, from the
//! other rows, and from other pages of the same article; what stays in doubt carries a low confidence. [`repair`] splits
//! again when a version has become known from elsewhere. Reading HTML and asking the analyst are done elsewhere.

mod bars;
mod boundary;
mod candidate;
mod head;
mod kinship;
mod likeness;
mod order;
mod page;
mod recover;
mod sheet;
mod solve;
mod style;
#[cfg(test)]
mod tests;
mod verdict;
mod words;

pub use page::{Column, Page, Row, RowKind, SURE, Shape, columns};
pub use recover::Known;
pub use sheet::read;

use crate::import::Fit;

/// Pages that are read beside the first one.
const MOST_OTHERS: usize = 64;

/// Whether a text is a copied News Sniffer page: certain with the sentence on the source and the head of the table, likely
/// with the table's head alone.
#[must_use]
pub fn recognise(text: &str) -> Fit {
    let table = text.lines().take(400).any(|line| head::versions(line).is_some());
    match (table, head::names_source(text)) {
        (true, true) => Fit::Certain,
        (true, false) => Fit::Likely,
        _ => Fit::No,
    }
}

/// The pages of a text into which several were pasted one after another, as slices of it; the whole text where there is
/// but one. Each page begins with the sentence on its source.
#[must_use]
pub fn parts(text: &str) -> Vec<&str> {
    let starts: Vec<usize> =
        text.match_indices("This article is from the source").map(|(at, _)| at).collect();
    let mut found = Vec::new();
    let mut from = 0;
    for next in starts.into_iter().skip(1).take(MOST_OTHERS).chain([text.len()]) {
        // A page without its table is no page: what follows belongs to it.
        if next == text.len() || recognise(&text[from..next]) != Fit::No {
            found.push(&text[from..next]);
            from = next;
        }
    }
    found
}

/// Both versions from the copied text of a page. `others` are texts of further pages of the same article, in any order;
/// those that are of another article, or no News Sniffer pages, are left aside. `None` where the text has no table of two
/// versions.
#[must_use]
pub fn recover(page_text: &str, others: &[&str]) -> Option<Page> {
    let page = sheet::read(page_text)?;
    let others: Vec<Page> = others.iter().take(MOST_OTHERS).filter_map(|text| sheet::read(text)).collect();
    Some(recover_with(page, &others, &[]))
}

/// Splits a page anew in the light of other pages of the same article, however they came, and of versions known from
/// elsewhere. Rows of a page that came as HTML or with tabs stay as they are.
#[must_use]
pub fn recover_with(page: Page, others: &[Page], known: &[Known<'_>]) -> Page {
    let mut pages = vec![page];
    for other in
        others.iter().filter(|other| pages[0].is_kin(other)).take(MOST_OTHERS).cloned().collect::<Vec<_>>()
    {
        // Two copies of one page, whole or torn, are no evidence for each other.
        let same = |held: &Page| {
            (held.version_a, held.version_b, held.shape) == (other.version_a, other.version_b, other.shape)
        };
        match pages.iter().position(same) {
            None => pages.push(other),
            Some(at) if at > 0 && pages[at].rows.len() < other.rows.len() => pages[at] = other,
            Some(_) => {}
        }
    }
    let mut split = recover::split(&pages, known);
    split.problems.extend(verdict::problems(&split));
    split
}

/// Splits a page again, as it was recovered before, now that the exact text of a version is known. Problems are found
/// afresh.
#[must_use]
pub fn repair(page: &Page, others: &[Page], known: &[Known<'_>]) -> Page {
    let mut page = page.clone();
    page.problems.retain(|problem| problem.code == crate::import::ProblemCode::TooLarge);
    recover_with(page, others, known)
}
