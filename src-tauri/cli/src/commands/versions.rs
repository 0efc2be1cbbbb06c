//! `versions ARTICLE`: the versions of an article, oldest first.

use crate::library::{Choice, Noun, call, resolve};
use crate::output::{Outcome, print_json};
use clap::Args;
use variorum_app::contract::articles::{ArticleRequest, ArticleView};
use variorum_core::ids::ArticleId;

/// Arguments of the command.
#[derive(Args)]
pub struct VersionsArgs {
    /// The article: its id or a unique beginning of it.
    pub article: String,
}

/// Runs the command.
pub fn run(args: &VersionsArgs, library: &Choice) -> Outcome {
    let app = library.open_derived()?;
    let id = ArticleId(resolve(&app, Noun::Article, &args.article)?);
    let view: ArticleView = call(&app, "article", &ArticleRequest { id })?;
    print_json(&view.versions)
}
