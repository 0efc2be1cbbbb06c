//! `sample [--out FOLDER]`: the bundled story, and with a folder the whole job on it without a window.

use crate::library::{Choice, call};
use crate::output::{Failure, Outcome, print_json};
use clap::Args;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use variorum_app::App;
use variorum_app::contract::Empty;
use variorum_app::contract::articles::{ArticleScope, ArticleSort, Articles, ArticlesRequest};
use variorum_app::contract::briefings::{BriefingExport, DocumentFormat, WrittenFile};
use variorum_app::contract::changes::{CompareRequest, ComparisonView};
use variorum_app::contract::documents::Appendix;
use variorum_app::contract::stories::Stories;
use variorum_app::contract::timeline::{Timeline, TimelineRequest};
use variorum_core::ids::{BriefingId, StoryId};

/// Arguments of the command.
#[derive(Args)]
pub struct SampleArgs {
    /// Write changes, timeline and briefing of the sample into this folder.
    #[arg(long)]
    pub out: Option<PathBuf>,
}

/// Runs the command.
pub fn run(args: &SampleArgs, library: &Choice) -> Outcome {
    let app = library.open()?;
    let briefing = app.import_sample_now()?;
    app.derive_now().map_err(|error| Failure::Input(error.to_string()))?;
    let stories: Stories = call(&app, "stories", &Empty {})?;
    let story = stories.stories.into_iter().find(|story| story.name == variorum_app::SAMPLE);
    let story = story.ok_or_else(|| Failure::Input("the sample story was not made".into()))?;
    let mut files = Vec::new();
    if let Some(out) = &args.out {
        std::fs::create_dir_all(out)
            .map_err(|error| Failure::Input(format!("{}: {error}", out.display())))?;
        files.push(write(&out.join("changes.json"), &changes(&app, &story.id)?)?);
        let timeline: Timeline = call(
            &app,
            "timeline",
            &TimelineRequest { story_id: Some(story.id.clone()), ..Default::default() },
        )?;
        files.push(write(&out.join("timeline.json"), &timeline)?);
        files.extend(briefings(&app, &briefing, out)?);
    }
    print_json(&json!({
        "story_id": story.id,
        "articles": story.articles,
        "versions": story.versions,
        "briefing_id": briefing,
        "files": files,
    }))
}

/// What changed between neighbouring versions of every article.
fn changes(app: &App, story_id: &StoryId) -> Result<Vec<Value>, Failure> {
    let list: Articles = call(
        app,
        "articles",
        &ArticlesRequest {
            scope: ArticleScope::Story { id: story_id.clone() },
            filter: String::new(),
            sort: ArticleSort::Oldest,
            offset: 0,
            limit: 100,
        },
    )?;
    let mut out = Vec::new();
    for article in &list.rows {
        for pair in article.versions.windows(2) {
            let request = CompareRequest { a: pair[0].id.clone(), b: pair[1].id.clone() };
            let view: ComparisonView = call(app, "compare", &request)?;
            out.push(json!({
                "source": article.source.name,
                "headline": article.headline,
                "from": pair[0].label,
                "to": pair[1].label,
                "comparison": view.comparison,
            }));
        }
    }
    Ok(out)
}

fn briefings(app: &App, id: &BriefingId, out: &Path) -> Result<Vec<String>, Failure> {
    let formats =
        [(DocumentFormat::Html, "html"), (DocumentFormat::Docx, "docx"), (DocumentFormat::Md, "md")];
    formats
        .into_iter()
        .map(|(format, ending)| {
            let path = out.join(format!("briefing.{ending}")).display().to_string();
            call::<WrittenFile>(
                app,
                "briefing_export",
                &BriefingExport { id: id.clone(), format, appendix: Appendix::default(), path },
            )
            .map(|file| file.path)
        })
        .collect()
}

fn write(path: &Path, value: &impl serde::Serialize) -> Result<String, Failure> {
    let json = serde_json::to_vec_pretty(value).map_err(|error| Failure::Input(error.to_string()))?;
    std::fs::write(path, json).map_err(|error| Failure::Input(format!("{}: {error}", path.display())))?;
    Ok(path.display().to_string())
}
