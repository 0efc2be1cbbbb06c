//! Which field of a foreign table is what: the analyst's answer where names alone do not tell.

use serde::{Deserialize, Serialize};
use std::str::FromStr;

/// What a field of a table can be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub enum FieldRole {
    /// The headline.
    Headline,
    /// The text, as words or as HTML.
    Text,
    /// The article's address.
    Url,
    /// The outlet.
    Source,
    /// When the outlet says it was published.
    Published,
    /// When the outlet says it was updated.
    Updated,
    /// When the row's text was seen.
    Seen,
    /// The summary under the headline.
    Standfirst,
    /// Who wrote it.
    Byline,
    /// ISO 639 code of the language.
    Language,
    /// The outlet's own identifier of the article.
    Guid,
    /// The number of the version.
    Version,
}

impl FieldRole {
    /// All of them, in the order in which an analyst would name them.
    pub const ALL: [Self; 12] = [
        Self::Headline,
        Self::Text,
        Self::Url,
        Self::Source,
        Self::Published,
        Self::Updated,
        Self::Seen,
        Self::Standfirst,
        Self::Byline,
        Self::Language,
        Self::Guid,
        Self::Version,
    ];

    /// Its name on the command line and in stored mappings.
    #[must_use]
    pub fn token(self) -> &'static str {
        match self {
            Self::Headline => "headline",
            Self::Text => "text",
            Self::Url => "url",
            Self::Source => "source",
            Self::Published => "published",
            Self::Updated => "updated",
            Self::Seen => "seen",
            Self::Standfirst => "standfirst",
            Self::Byline => "byline",
            Self::Language => "language",
            Self::Guid => "guid",
            Self::Version => "version",
        }
    }
}

/// One field and what it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct FieldChoice {
    /// What it is.
    pub role: FieldRole,
    /// Its name in the table; of a field inside another, both names with a stop between.
    pub field: String,
}

/// Which fields of a table are what.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mapping {
    /// At most one field a role.
    pub choices: Vec<FieldChoice>,
}

impl Mapping {
    /// The field with a role.
    #[must_use]
    pub fn field(&self, role: FieldRole) -> Option<&str> {
        self.choices.iter().find(|choice| choice.role == role).map(|choice| choice.field.as_str())
    }

    /// Whether it says enough to make articles: the text, and a headline or an address to tell them apart.
    #[must_use]
    pub fn is_enough(&self) -> bool {
        let has = |role| self.field(role).is_some();
        has(FieldRole::Text) && (has(FieldRole::Headline) || has(FieldRole::Url))
    }

    /// Under which a mapping is remembered: equal for tables with the same field names in any order.
    #[must_use]
    pub fn key<S: AsRef<str>>(fields: &[S]) -> String {
        let mut names: Vec<&str> = fields.iter().map(AsRef::as_ref).collect();
        names.sort_unstable();
        names.dedup();
        crate::text::TextHash::of(names.join("\n").as_bytes()).0
    }
}

impl FromStr for Mapping {
    type Err = String;

    /// Reads `headline=title,text=body`: the role, then the table's own name.
    fn from_str(text: &str) -> Result<Self, String> {
        let mut mapping = Self::default();
        for pair in text.split(',').map(str::trim).filter(|pair| !pair.is_empty()) {
            let (role, field) = pair
                .split_once('=')
                .ok_or_else(|| format!("“{pair}” is no mapping; write headline=title"))?;
            let role =
                FieldRole::ALL.into_iter().find(|known| known.token() == role.trim()).ok_or_else(|| {
                    let known = FieldRole::ALL.map(FieldRole::token).join(", ");
                    format!("there is no role “{}”; the roles are {known}", role.trim())
                })?;
            if mapping.field(role).is_some() {
                return Err(format!("{} is named twice", role.token()));
            }
            mapping.choices.push(FieldChoice { role, field: field.trim().to_owned() });
        }
        if !mapping.is_enough() {
            return Err("name the text, and the headline or the url: headline=title,text=body".to_owned());
        }
        Ok(mapping)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mapping_is_read_from_the_command_line_and_refused_with_what_to_write() {
        let mapping: Mapping = "headline=title, text=body".parse().unwrap();
        assert_eq!(
            (mapping.field(FieldRole::Headline), mapping.field(FieldRole::Text)),
            (Some("title"), Some("body"))
        );
        for bad in ["headline", "head=title,text=b", "text=body", "text=a,text=b,url=c", ""] {
            assert!(bad.parse::<Mapping>().is_err(), "{bad}");
        }
    }

    #[test]
    fn the_same_fields_in_another_order_are_remembered_as_one() {
        assert_eq!(Mapping::key(&["a", "b"]), Mapping::key(&["b", "a"]));
        assert_ne!(Mapping::key(&["a", "b"]), Mapping::key(&["a", "c"]));
    }
}
