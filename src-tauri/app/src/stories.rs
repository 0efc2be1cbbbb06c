//! Stories: make, rename, merge, archive, and which articles belong to them.

use crate::App;
use crate::contract::Empty;
use crate::contract::error::WireError;
use crate::contract::stories::{Stories, StoryAssign, StoryCreate, StoryMerge, StoryRow, StoryUpdate};
use crate::sources::known_zone;
use variorum_store::Action;
use variorum_store::table::story;

impl App {
    pub(crate) fn stories(&self, _: Empty) -> Result<Stories, WireError> {
        let (rows, inbox) = self.library().read(|db| Ok((story::list(db)?, story::inbox(db)?)))?;
        let stories = rows
            .into_iter()
            .map(|row| StoryRow {
                id: row.id,
                name: row.name,
                archived: row.archived,
                zone: row.zone,
                articles: row.articles,
                versions: row.versions,
                unread: row.unread,
            })
            .collect();
        Ok(Stories { stories, inbox })
    }

    pub(crate) fn story_create(&self, request: StoryCreate) -> Result<StoryRow, WireError> {
        let name = request.name.trim().to_owned();
        let id = self
            .library()
            .act(&Action::new(&format!("New story “{name}”")), |tx| story::create(tx, &name))?;
        self.changed();
        Ok(StoryRow { id, name, zone: String::new(), archived: false, articles: 0, versions: 0, unread: 0 })
    }

    pub(crate) fn story_update(&self, request: StoryUpdate) -> Result<Empty, WireError> {
        if let Some(zone) = &request.zone {
            known_zone(zone)?;
        }
        let library = self.library();
        let old = library.read(|db| story::name(db, &request.id))?;
        let label = match (&request.name, request.archived) {
            _ if request.zone.is_some() => format!("Time zone of story “{old}”"),
            (Some(name), _) => format!("Rename story “{old}” to “{name}”"),
            (None, Some(true)) => format!("Archive story “{old}”"),
            _ => format!("Take story “{old}” from the archive"),
        };
        library.act(&Action::new(&label), |tx| {
            if let Some(name) = &request.name {
                story::rename(tx, &request.id, name)?;
            }
            if let Some(zone) = &request.zone {
                story::set_zone(tx, &request.id, zone)?;
            }
            if let Some(archived) = request.archived {
                story::set_archived(tx, &request.id, archived)?;
            }
            Ok(())
        })?;
        self.changed();
        Ok(Empty {})
    }

    pub(crate) fn story_merge(&self, request: StoryMerge) -> Result<Empty, WireError> {
        let library = self.library();
        let (from, into) =
            library.read(|db| Ok((story::name(db, &request.from)?, story::name(db, &request.into)?)))?;
        let label = format!("Merge story “{from}” into “{into}”");
        library.act(&Action::new(&label), |tx| story::merge(tx, &request.from, &request.into))?;
        self.changed();
        Ok(Empty {})
    }

    pub(crate) fn story_assign(&self, request: StoryAssign) -> Result<Empty, WireError> {
        let count = request.article_ids.len();
        let label =
            format!("Move {count} {} between stories", if count == 1 { "article" } else { "articles" });
        self.library().act(&Action::new(&label), |tx| {
            for article in &request.article_ids {
                for id in &request.add {
                    story::add(tx, article, id)?;
                }
                for id in &request.remove {
                    story::remove(tx, article, id)?;
                }
            }
            Ok(())
        })?;
        self.changed();
        Ok(Empty {})
    }
}
