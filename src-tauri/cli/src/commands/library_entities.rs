//! `entities STORY|ARTICLE|VERSION`: whom and what a library names, accepted and suggested.

use crate::library::{Choice, Noun, call, resolve};
use crate::output::{Failure, Outcome, print_json};
use serde_json::Value;
use variorum_app::App;
use variorum_app::contract::Empty;
use variorum_app::contract::entities::{EntitiesRequest, EntityState};
use variorum_app::contract::stories::Stories;
use variorum_core::ids::{ArticleId, StoryId, VersionId};
use variorum_core::naming::NameKind;

/// What to list.
pub struct Asked<'a> {
    /// Name of a story, or beginning of the id of an article or version; the library where absent.
    pub of: Option<&'a str>,
    /// Only this kind.
    pub kind: Option<NameKind>,
    /// Only this state.
    pub state: Option<EntityState>,
    /// At most this many.
    pub limit: u32,
}

/// Runs the command on a library.
pub fn run(asked: &Asked<'_>, library: &Choice) -> Outcome {
    let app = library.open_derived()?;
    let mut request = EntitiesRequest {
        story_id: None,
        article_id: None,
        version_id: None,
        state: asked.state,
        kind: asked.kind,
        query: String::new(),
        offset: 0,
        limit: asked.limit,
    };
    if let Some(of) = asked.of {
        narrow(&app, of, &mut request)?;
    }
    let reply: Value = call(&app, "entities", &request)?;
    print_json(&reply)
}

/// A story by its whole name, else an article, else a version by the beginning of its id.
fn narrow(app: &App, of: &str, request: &mut EntitiesRequest) -> Result<(), Failure> {
    let stories: Stories = call(app, "stories", &Empty {})?;
    if let Some(story) = stories.stories.iter().find(|story| story.name.eq_ignore_ascii_case(of)) {
        request.story_id = Some(StoryId(story.id.0.clone()));
    } else if let Ok(id) = resolve(app, Noun::Article, of) {
        request.article_id = Some(ArticleId(id));
    } else if let Ok(id) = resolve(app, Noun::Version, of) {
        request.version_id = Some(VersionId(id));
    } else {
        return Err(Failure::Usage(format!(
            "{of} is no file, no story, and no beginning of the id of one article or version"
        )));
    }
    Ok(())
}
