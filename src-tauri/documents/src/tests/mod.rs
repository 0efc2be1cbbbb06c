//! Every format: documents made here by code, about an invented story, and what becomes of them; broken ones.

mod broken;
mod formats;
pub(crate) mod make;

use variorum_core::import::{Fit, Harvest, Input, Item, Problem, Reader};
use variorum_core::text::BlockKind;

/// The readers of this crate, those that read apart too.
pub(crate) fn every() -> Vec<&'static dyn Reader> {
    crate::foreign().iter().chain(crate::readers()).copied().collect()
}

/// Reads with the reader that fits.
pub(crate) fn read(name: &str, bytes: &[u8]) -> Result<Harvest, Problem> {
    let input = Input { name, bytes, url: None };
    let reader = every()
        .into_iter()
        .rev()
        .max_by_key(|reader| reader.fit(&input))
        .filter(|reader| reader.fit(&input) > Fit::No);
    reader.unwrap_or_else(|| panic!("no reader for {name}")).read(&input)
}

pub(crate) fn only(name: &str, bytes: &[u8]) -> Item {
    let mut harvest = read(name, bytes).unwrap();
    assert_eq!(harvest.items.len(), 1, "{name}");
    harvest.items.remove(0)
}

pub(crate) fn blocks(item: &Item) -> Vec<(BlockKind, &str)> {
    item.versions[0].blocks.iter().map(|(kind, words)| (*kind, words.as_str())).collect()
}
