//! A name brought to the form in which names are compared: titles off, case and diacritics folded, one word an entry.

use super::{NameKind, is_address, is_office};
use deunicode::deunicode;

/// A name as comparison sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Form {
    /// Folded words of the bare name; empty where the mention is a title alone.
    pub words: Vec<String>,
    /// Folded titles that were found in the mention.
    pub titles: Vec<String>,
    /// Initial letters of its capitalised words.
    pub initials: String,
    /// Written as an acronym.
    pub acronym: bool,
}

impl Form {
    /// The form of a name as a text has it.
    pub(super) fn of(name: &str, kind: NameKind) -> Self {
        let raw: Vec<&str> = name
            .split(|c: char| c.is_whitespace() || matches!(c, '"' | '“' | '”' | '(' | ')' | ','))
            .filter(|word| word.chars().any(char::is_alphanumeric))
            .collect();
        let letters: String = raw.concat().chars().filter(|c| c.is_alphanumeric()).collect();
        let capitals = letters.chars().filter(|c| c.is_uppercase()).count();
        let acronym = raw.len() == 1 && capitals > 1 && capitals * 3 >= letters.chars().count() * 2;
        let mut words: Vec<String> =
            raw.iter().map(|word| fold(word)).filter(|word| !word.is_empty()).collect();
        while words.len() > 1 && matches!(words[0].as_str(), "the" | "a" | "an") {
            words.remove(0);
        }
        let mut titles = Vec::new();
        if kind == NameKind::Person {
            let title = |word: &String| is_address(word) || is_office(word);
            if let Some(last) = words.iter().rposition(title) {
                // "Tom Lord" and "Martin King" end in what only looks like a title; "Prime Minister" is nothing else.
                let alone = last + 1 == words.len()
                    && (words.len() == 1
                        || words[..last].iter().any(|w| w == "prime" || title(w))
                        || is_calling(&words[last]));
                if last + 1 < words.len() || alone {
                    titles = words[..=last].iter().filter(|word| title(word)).cloned().collect();
                    words.drain(..=last);
                }
            }
            words.retain(|word| !matches!(word.as_str(), "jr" | "sr" | "ii" | "iii"));
        }
        let initials = raw
            .iter()
            .flat_map(|word| word.split('-'))
            .filter_map(|word| word.chars().next())
            .filter(|c| c.is_uppercase())
            .flat_map(char::to_lowercase)
            .collect();
        Self { words, titles, initials, acronym }
    }

    /// The last word: a person's surname.
    pub(super) fn last(&self) -> Option<&str> {
        self.words.last().map(String::as_str)
    }

    /// The words as one string, for look-ups.
    pub(super) fn key(&self) -> String {
        self.words.join(" ")
    }
}

/// Offices that no surname is made of.
fn is_calling(word: &str) -> bool {
    [
        "spokes",
        "minister",
        "secretary",
        "director",
        "president",
        "ambassador",
        "governor",
        "adviser",
        "chairman",
    ]
    .iter()
    .any(|stem| word.starts_with(stem))
}

/// One word without case, diacritics, dots and possessive.
fn fold(word: &str) -> String {
    let word = word.trim_end_matches("'s").trim_end_matches("’s");
    deunicode(word).to_lowercase().chars().filter(|c| c.is_alphanumeric() || *c == '-').collect()
}
