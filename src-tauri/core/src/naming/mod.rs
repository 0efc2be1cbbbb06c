//! Names in texts: what a mention is and how mentions are grouped into entities. Finding them is the recogniser's matter.

mod form;
mod gather;
mod group;
mod likeness;
mod mention;
mod picture;
mod roles;
mod titles;

pub use gather::{Gathering, KnownName, folded, gather};
pub use group::{Doubt, Entity, Grouping, group};
pub use likeness::{Likeness, likeness};
pub use mention::{Mention, NameKind};
pub use picture::{GroupPicture, PictureOrder, PicturePlace, group_picture};
pub use roles::roles_beside;
pub use titles::{is_address, is_office};

#[cfg(test)]
mod tests;
