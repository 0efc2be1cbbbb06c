//! What a name does in an event. Who is named and where is found elsewhere (`naming`, and the recogniser).

use crate::text::Span;
use serde::{Deserialize, Serialize};

/// What a name does in a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// A person or an organisation.
    Who,
    /// A place.
    Where,
}

/// A name in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// Where it stands.
    pub span: Span,
    /// The name.
    pub name: String,
    /// What it does.
    pub role: Role,
}
