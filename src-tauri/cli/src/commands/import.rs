//! `import PATH... [--story S] [--map ROLE=FIELD,...]`: one line an article, then a summary.

use crate::library::{Choice, call};
use crate::output::{Failure, Outcome, print_json};
use clap::Args;
use serde_json::json;
use std::path::PathBuf;
use std::process::ExitCode;
use variorum_app::contract::Empty;
use variorum_app::contract::jobs::{ImportSummary, ImportedItem};
use variorum_app::contract::stories::{Stories, StoryCreate, StoryRow};
use variorum_app::{App, ImportRequest, Progress, run_import};
use variorum_core::ids::StoryId;
use variorum_core::import::Mapping;

/// Arguments of the command.
#[derive(Args)]
pub struct ImportArgs {
    /// Files and folders.
    #[arg(required = true)]
    pub paths: Vec<PathBuf>,
    /// Put what is imported into this story; made where there is none of that name.
    #[arg(long)]
    pub story: Option<String>,
    /// What the fields of tables are, such as headline=title,text=body,url=link; known files are read again.
    #[arg(long, value_name = "ROLE=FIELD,...")]
    pub map: Option<Mapping>,
}

/// Runs the command.
pub fn run(args: &ImportArgs, library: &Choice) -> Outcome {
    let app = library.open()?;
    let story_id = args.story.as_deref().map(|name| story(&app, name)).transpose()?;
    let request = ImportRequest {
        paths: args.paths.clone(),
        story_id,
        mapping: args.map.clone(),
        ..ImportRequest::default()
    };
    let mut progress = Printer::default();
    let result = run_import(&app.library(), &request, &mut progress);
    print_json(&json!({ "summary": progress.summary }))?;
    result?;
    Ok(if progress.summary.failed > 0 { ExitCode::from(3) } else { ExitCode::SUCCESS })
}

/// The story of that name, made where there is none.
fn story(app: &App, name: &str) -> Result<StoryId, Failure> {
    let stories: Stories = call(app, "stories", &Empty {})?;
    let found = stories.stories.into_iter().find(|story| story.name.eq_ignore_ascii_case(name.trim()));
    match found {
        Some(story) => Ok(story.id),
        None => {
            call::<StoryRow>(app, "story_create", &StoryCreate { name: name.to_owned() }).map(|row| row.id)
        }
    }
}

/// Prints every item as soon as it is safe in the library.
#[derive(Default)]
struct Printer {
    summary: ImportSummary,
}

impl Progress for Printer {
    fn total(&mut self, _: usize) {}

    fn ended(&mut self, items: Vec<ImportedItem>) {
        for item in items {
            self.summary.add(&item);
            // A closed pipe does not end an import.
            let _ = print_json(&item);
        }
    }

    fn committed(&mut self) {}

    fn cancelled(&self) -> bool {
        false
    }
}
