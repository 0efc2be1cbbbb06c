//! Words for offices and callings that stand beside names. English; asked for in lower case.

use std::collections::HashMap;
use std::sync::OnceLock;

/// What a word beside a name is; one word may be several.
#[derive(Clone, Copy, Default)]
struct Word {
    address: bool,
    office: bool,
    modifier: bool,
    closer: bool,
}

fn word(lower: &str) -> Word {
    static WORDS: OnceLock<HashMap<&'static str, Word>> = OnceLock::new();
    let words = WORDS.get_or_init(|| {
        let mut words: HashMap<&'static str, Word> = HashMap::new();
        let lines = include_str!("lists/titles.txt").lines().filter(|line| !line.starts_with('#'));
        for (kind, listed) in lines.filter_map(|line| line.split_once(':')) {
            for lower in listed.split_whitespace() {
                let word = words.entry(lower).or_default();
                match kind {
                    "address" => word.address = true,
                    "office" => word.office = true,
                    "modifier" => word.modifier = true,
                    _ => word.closer = true,
                }
            }
        }
        words
    });
    words.get(lower).copied().unwrap_or_default()
}

/// Whether a word in lower case is a form of address, which is no office: "mr", "dr.".
#[must_use]
pub fn is_address(lower: &str) -> bool {
    word(lower).address
}

/// Whether a word in lower case names an office or calling.
#[must_use]
pub fn is_office(lower: &str) -> bool {
    word(lower).office
}

/// Whether a word may stand before an office and belong to it, without a capital.
pub(super) fn is_modifier(lower: &str) -> bool {
    word(lower).modifier
}

/// Whether a word ends a role that goes on with "of" or "for".
pub(super) fn ends_role(lower: &str) -> bool {
    word(lower).closer
}
