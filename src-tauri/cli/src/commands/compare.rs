//! `compare A B [C...]`: accounts side by side; `families`: texts that are copies of one another.

use crate::files;
use crate::library::{Choice, Noun, call, resolve};
use crate::output::{Failure, Outcome, print_json};
use clap::Args;
use std::path::{Path, PathBuf};
use variorum_app::contract::Empty;
use variorum_app::contract::compare::{SideBy, SideBySideRequest, SideBySideView, TextFamilies};
use variorum_app::contract::scope::StoryScope;
use variorum_app::contract::stories::Stories;
use variorum_app::{App, named_text};
use variorum_core::ids::{ArticleId, StoryId, VersionId};
use variorum_core::import::Input;
use variorum_core::text::ReadingText;

/// Arguments of `compare`.
#[derive(Args)]
pub struct CompareArgs {
    /// Paths of texts or saved pages, or ids of articles, or ids of versions; all of one sort.
    pub sides: Vec<PathBuf>,
    /// Every article of this story.
    #[arg(long, conflicts_with = "sides")]
    pub story: Option<String>,
    /// Each source is a side, with all its articles.
    #[arg(long)]
    pub by_source: bool,
    /// A day or an instant: what could be read then.
    #[arg(long, value_name = "TIME")]
    pub as_of: Option<String>,
}

/// Arguments of `families`.
#[derive(Args)]
pub struct FamiliesArgs {
    /// Only of this story.
    #[arg(long)]
    pub story: Option<String>,
}

/// Runs `compare`.
pub fn run(args: &CompareArgs, library: &Choice) -> Outcome {
    if args.story.is_none() && args.sides.len() < 2 {
        return Err(Failure::Usage("name two texts or more, or --story".into()));
    }
    if args.story.is_none() && args.sides.iter().all(|path| path.exists()) {
        if args.as_of.is_some() {
            return Err(Failure::Usage(
                "--as-of chooses among versions of a library, not among files".into(),
            ));
        }
        let entries = args.sides.iter().map(|path| file(path)).collect::<Result<_, _>>()?;
        return print_json(&App::texts_side_by_side(entries));
    }
    let app = library.open()?;
    let mut request = SideBySideRequest {
        by: if args.by_source { SideBy::Source } else { SideBy::Article },
        as_of: args.as_of.clone(),
        ..SideBySideRequest::default()
    };
    if let Some(name) = &args.story {
        request.story_id = Some(story(&app, name)?);
    }
    for side in &args.sides {
        let id = side.to_string_lossy();
        match resolve(&app, Noun::Article, &id) {
            Ok(article) => request.article_ids.push(ArticleId(article)),
            Err(_) => request.version_ids.push(VersionId(resolve(&app, Noun::Version, &id)?)),
        }
    }
    if !request.article_ids.is_empty() && !request.version_ids.is_empty() {
        return Err(Failure::Usage("name articles or versions, not both".into()));
    }
    let view: SideBySideView = call(&app, "side_by_side", &request)?;
    print_json(&view)
}

/// Runs `families`.
pub fn run_families(args: &FamiliesArgs, library: &Choice) -> Outcome {
    let app = library.open()?;
    let story_id = args.story.as_deref().map(|name| story(&app, name)).transpose()?;
    let families: TextFamilies = call(&app, "text_families", &StoryScope { story_id, article_id: None })?;
    print_json(&families)
}

fn story(app: &App, name: &str) -> Result<StoryId, Failure> {
    let stories: Stories = call(app, "stories", &Empty {})?;
    let found = stories.stories.into_iter().find(|story| story.name.eq_ignore_ascii_case(name));
    found.map(|story| story.id).ok_or_else(|| Failure::Usage(format!("there is no story {name}")))
}

/// The newest version that a reader finds in a file, under the file's name or its source's.
fn file(path: &Path) -> Result<variorum_app::Entry, Failure> {
    let bytes = files::bytes(path)?;
    let name = path.to_string_lossy();
    let input = Input { name: &name, bytes: &bytes, url: None };
    let (_, harvest) = variorum_app::read(&input)
        .map_err(|problem| Failure::Input(format!("{}: {problem}", path.display())))?;
    let item = harvest.items.first();
    let version = item.and_then(|item| item.versions.last());
    let (Some(item), Some(version)) = (item, version) else {
        return Err(Failure::Input(format!("{}: there is no article in it", path.display())));
    };
    let reading = ReadingText::compose(version.blocks.iter().map(|(kind, words)| (*kind, words)));
    let short = path.file_stem().map_or_else(|| name.clone(), |stem| stem.to_string_lossy());
    Ok(named_text(&short, item.article.source.as_deref(), version.published, reading))
}
