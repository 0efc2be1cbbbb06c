//! `articles [--story S] [--filter WORDS]`: the list of articles.

use crate::library::{Choice, call};
use crate::output::{Failure, Outcome, print_json};
use clap::Args;
use variorum_app::contract::Empty;
use variorum_app::contract::articles::{ArticleScope, ArticleSort, Articles, ArticlesRequest};
use variorum_app::contract::stories::Stories;

/// Arguments of the command.
#[derive(Args)]
pub struct ArticlesArgs {
    /// Only of this story.
    #[arg(long)]
    pub story: Option<String>,
    /// Words that headline or source must hold.
    #[arg(long, default_value = "")]
    pub filter: String,
}

/// Rows asked for at once.
const PAGE: u32 = 500;

/// Runs the command.
pub fn run(args: &ArticlesArgs, library: &Choice) -> Outcome {
    let app = library.open_derived()?;
    let scope = match &args.story {
        None => ArticleScope::All,
        Some(name) => {
            let stories: Stories = call(&app, "stories", &Empty {})?;
            let found = stories.stories.into_iter().find(|story| story.name.eq_ignore_ascii_case(name));
            let story = found.ok_or_else(|| Failure::Usage(format!("there is no story {name}")))?;
            ArticleScope::Story { id: story.id }
        }
    };
    let mut rows = Vec::new();
    loop {
        let page: Articles = call(
            &app,
            "articles",
            &ArticlesRequest {
                scope: scope.clone(),
                filter: args.filter.clone(),
                sort: ArticleSort::Newest,
                offset: u32::try_from(rows.len()).unwrap_or(u32::MAX),
                limit: PAGE,
            },
        )?;
        let got = page.rows.len();
        rows.extend(page.rows);
        if got == 0 || rows.len() >= page.total as usize {
            return print_json(&rows);
        }
    }
}
