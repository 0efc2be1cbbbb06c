//! The codebook.

use crate::App;
use crate::contract::Empty;
use crate::contract::annotations::{TagCreate, TagMerge, TagRequest, TagRow, TagUpdate};
use crate::contract::coding::TagSplit;
use crate::contract::error::{ErrorCode, WireError};
use variorum_core::ids::TagId;
use variorum_store::table::{tag, tag_use};
use variorum_store::{Action, StoreError};

fn wire(row: tag::TagRow) -> TagRow {
    TagRow {
        id: row.id,
        parent_id: row.parent_id,
        name: row.name,
        path: row.path,
        colour: row.colour,
        description: row.description,
        shortcut: row.shortcut,
        count: row.count,
    }
}

impl App {
    pub(crate) fn tags(&self, _: Empty) -> Result<Vec<TagRow>, WireError> {
        Ok(self.library().read(tag::list)?.into_iter().map(wire).collect())
    }

    pub(crate) fn tag_create(&self, request: TagCreate) -> Result<TagRow, WireError> {
        let library = self.library();
        let label = format!("New tag “{}”", request.path.trim());
        let id = library.act(&Action::new(&label), |tx| tag::find_or_create(tx, &request.path))?;
        self.changed();
        self.tag_row(&id)
    }

    fn tag_row(&self, id: &TagId) -> Result<TagRow, WireError> {
        let rows = self.library().read(tag::list)?;
        let row = rows.into_iter().find(|row| row.id == *id);
        row.map(wire).ok_or_else(|| WireError::new(ErrorCode::NotFound, "the tag is not in the library"))
    }

    pub(crate) fn tag_update(&self, request: TagUpdate) -> Result<Empty, WireError> {
        let library = self.library();
        let (old, _) = library.read(|db| tag::place(db, &request.id))?;
        let label = match &request.name {
            Some(name) => format!("Rename tag “{old}” to “{name}”"),
            None if request.parent_id.is_some() => format!("Move tag “{old}”"),
            None => format!("Change tag “{old}”"),
        };
        // Typing a description is one action, not one a letter.
        let topic =
            if request.description.is_some() { format!("tag {}", request.id) } else { Default::default() };
        library.act(&Action { label: &label, topic: &topic }, |tx| {
            if let Some(name) = &request.name {
                tag::rename(tx, &request.id, name)?;
            }
            if let Some(parent) = &request.parent_id {
                tag::nest(tx, &request.id, Some(parent).filter(|id| !id.0.is_empty()))?;
            }
            tag::describe(
                tx,
                &request.id,
                request.colour,
                request.description.as_deref(),
                request.shortcut.as_deref(),
            )
        })?;
        self.changed();
        Ok(Empty {})
    }

    pub(crate) fn tag_merge(&self, request: TagMerge) -> Result<Empty, WireError> {
        let library = self.library();
        let (from, into) = library.read(|db| {
            Ok::<_, StoreError>((tag::place(db, &request.from)?.0, tag::place(db, &request.into)?.0))
        })?;
        let label = format!("Merge tag “{from}” into “{into}”");
        library.act(&Action::new(&label), |tx| tag::merge(tx, &request.from, &request.into))?;
        self.changed();
        Ok(Empty {})
    }

    /// A tag of this name beside the one that is split takes over passages of it.
    pub(crate) fn tag_split(&self, request: TagSplit) -> Result<TagRow, WireError> {
        let library = self.library();
        let rows = library.read(tag::list)?;
        let of = rows.iter().find(|row| row.id == request.id).ok_or(StoreError::NotFound("the tag"))?;
        let name = request.name.trim().trim_matches('/');
        let path = match of.path.rsplit_once('/') {
            Some((above, _)) => format!("{above}/{name}"),
            None => name.to_owned(),
        };
        if name.is_empty() || rows.iter().any(|row| row.path.to_lowercase() == path.to_lowercase()) {
            return Err(StoreError::Invalid(
                "the new tag needs a name that no tag beside it has; to move passages to a tag that is there, tag them with it"
                    .into(),
            )
            .into());
        }
        let label = format!("Split “{path}” off tag “{}”", of.path);
        let id = library.act(&Action::new(&label), |tx| {
            let id = tag::find_or_create(tx, &path)?;
            tag::describe(tx, &id, Some(of.colour), None, None)?;
            if tag_use::shift(tx, &request.id, &id, &request.annotation_ids)? == 0 {
                return Err(StoreError::Invalid("choose passages that carry the tag".into()));
            }
            Ok(id)
        })?;
        self.changed();
        self.tag_row(&id)
    }

    pub(crate) fn tag_delete(&self, request: TagRequest) -> Result<Empty, WireError> {
        let library = self.library();
        let (name, _) = library.read(|db| tag::place(db, &request.id))?;
        library.act(&Action::new(&format!("Delete tag “{name}”")), |tx| tag::delete(tx, &request.id))?;
        self.changed();
        Ok(Empty {})
    }
}
