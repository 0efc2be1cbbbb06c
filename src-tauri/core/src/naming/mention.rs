//! What a name in a text is: its kind, where it stands, and the roles that stand beside it.

use crate::text::Span;
use serde::{Deserialize, Serialize};

/// What a name names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub enum NameKind {
    /// A human being.
    Person,
    /// A body of people: company, party, ministry, army, team.
    Organisation,
    /// A country, town, region, water, building.
    Place,
    /// Any other named thing.
    Other,
}

impl NameKind {
    /// Every kind.
    pub const ALL: [NameKind; 4] = [Self::Person, Self::Organisation, Self::Place, Self::Other];

    /// The token that is stored and sent.
    #[must_use]
    pub fn token(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Organisation => "organisation",
            Self::Place => "place",
            Self::Other => "other",
        }
    }

    /// The kind of a stored token.
    #[must_use]
    pub fn from_token(token: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.token() == token)
    }
}

/// One place where a text names somebody or something.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct Mention {
    /// The bare name: no title, article or possessive.
    pub span: Span,
    /// What it names.
    pub kind: NameKind,
    /// Titles and roles that stand beside the name, each a span of its own.
    pub roles: Vec<Span>,
}
