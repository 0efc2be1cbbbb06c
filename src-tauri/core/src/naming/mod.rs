//! Names in texts: what a mention is and how mentions are grouped into entities. Finding them is the recogniser's matter.

mod form;
mod group;
mod likeness;
mod mention;
mod roles;
mod titles;

pub use group::{Doubt, Entity, Grouping, group};
pub use likeness::{Likeness, likeness};
pub use mention::{Mention, NameKind};
pub use roles::roles_beside;
pub use titles::{is_address, is_office};

#[cfg(test)]
mod tests;
