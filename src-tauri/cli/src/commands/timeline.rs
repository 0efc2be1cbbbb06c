//! `timeline [STORY] --format json|csv|ics|svg|png|timelinejs -o FILE [--as-of TIME]`: the timeline of a story, or of the library.

use crate::library::{Choice, call};
use crate::output::{Failure, Outcome, print_json};
use clap::{Args, ValueEnum};
use std::path::PathBuf;
use variorum_app::contract::Empty;
use variorum_app::contract::briefings::WrittenFile;
use variorum_app::contract::events::{TimelineExport, TimelineFormat};
use variorum_app::contract::stories::Stories;
use variorum_app::contract::timeline::{Timeline, TimelineRequest};

/// Arguments of the command.
#[derive(Args)]
pub struct TimelineArgs {
    /// Name of the story; without one, the whole library.
    pub story: Option<String>,
    /// In which format.
    #[arg(long, value_enum, default_value = "json")]
    pub format: Format,
    /// The file; without one, JSON goes to standard output.
    #[arg(short, long)]
    pub output: Option<PathBuf>,
    /// Only what had appeared by then: 2031-05-14, or 2031-05-14T09:30:00Z.
    #[arg(long, value_name = "TIME")]
    pub as_of: Option<String>,
}

/// A format.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// Everything.
    Json,
    /// Comma-separated values.
    Csv,
    /// iCalendar.
    Ics,
    /// A drawing.
    Svg,
    /// A picture.
    Png,
    /// What TimelineJS reads.
    Timelinejs,
}

impl From<Format> for TimelineFormat {
    fn from(format: Format) -> Self {
        match format {
            Format::Json => Self::Json,
            Format::Csv => Self::Csv,
            Format::Ics => Self::Ics,
            Format::Svg => Self::Svg,
            Format::Png => Self::Png,
            Format::Timelinejs => Self::Timelinejs,
        }
    }
}

/// Runs the command.
pub fn run(args: &TimelineArgs, library: &Choice) -> Outcome {
    let app = library.open_derived()?;
    let story_id = match &args.story {
        None => None,
        Some(name) => {
            let stories: Stories = call(&app, "stories", &Empty {})?;
            let found = stories.stories.into_iter().find(|story| story.name.eq_ignore_ascii_case(name));
            Some(found.ok_or_else(|| Failure::Usage(format!("there is no story {name}")))?.id)
        }
    };
    match &args.output {
        Some(output) => {
            let path = std::path::absolute(output).unwrap_or_else(|_| output.clone()).display().to_string();
            let request =
                TimelineExport { story_id, format: args.format.into(), path, as_of: args.as_of.clone() };
            print_json(&call::<WrittenFile>(&app, "timeline_export", &request)?)
        }
        None if args.format == Format::Json && args.as_of.is_none() => {
            let request = TimelineRequest { story_id, ..TimelineRequest::default() };
            print_json(&call::<Timeline>(&app, "timeline", &request)?)
        }
        None => Err(Failure::Usage("say where to write it: -o FILE".into())),
    }
}
