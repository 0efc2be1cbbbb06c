//! What general knowledge adds to the model's reading of a text: the edges of names, gazetteers, the heads of names, score
//! tables, and agreement within a document. Each file is one kind of rule; the order below matters.

mod agreement;
mod datelines;
mod edges;
mod gazetteer;
mod heads;
mod people;
mod tables;

use crate::page::Page;

/// Works through all rules.
pub(crate) fn apply(page: &mut Page<'_>) {
    edges::trim(page);
    gazetteer::fill(page);
    datelines::read(page);
    heads::type_by_head(page);
    people::fill(page);
    edges::widen(page);
    tables::read_rows(page);
    agreement::settle(page);
    edges::trim(page);
}
