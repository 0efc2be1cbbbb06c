//! The `meta` elements of a page, by name.

use super::dom::Page;
use crate::stated::stated;
use std::collections::HashMap;
use variorum_core::text::clean_block;
use variorum_core::time::Stated;

/// Values of `meta` elements by lower-case name, property or itemprop.
pub struct Tags(HashMap<String, Vec<String>>);

impl Tags {
    /// Those of a page.
    pub fn of(page: &Page) -> Self {
        let mut tags: HashMap<String, Vec<String>> = HashMap::new();
        for id in page.elements().filter(|id| page.tag(*id) == "meta") {
            let Some(content) =
                page.attr(id, "content").map(clean_block).filter(|content| !content.is_empty())
            else {
                continue;
            };
            for name in
                ["property", "name", "itemprop", "http-equiv"].iter().filter_map(|attr| page.attr(id, attr))
            {
                tags.entry(name.trim().to_lowercase()).or_default().push(content.clone());
            }
        }
        Self(tags)
    }

    /// The first value of the first of these names that has one.
    pub fn first(&self, names: &[&str]) -> Option<&str> {
        names.iter().find_map(|name| self.all(name).next())
    }

    /// All values of a name.
    pub fn all(&self, name: &str) -> impl Iterator<Item = &str> {
        self.0.get(name).into_iter().flatten().map(String::as_str)
    }

    /// The first value of any of these names that is a date.
    pub fn date(&self, names: &[&str]) -> Option<Stated> {
        names.iter().flat_map(|name| self.all(name)).find_map(stated)
    }
}
