//! `search QUERY`: the whole library.

use crate::library::{Choice, call};
use crate::output::{Outcome, print_json};
use clap::Args;
use variorum_app::contract::search::{SearchRequest, SearchResults};

/// Arguments of the command.
#[derive(Args)]
pub struct SearchArgs {
    /// Words; "..." for a phrase, -word to leave out.
    pub query: String,
    /// Not before this day.
    #[arg(long)]
    pub from: Option<String>,
    /// Not after this day.
    #[arg(long)]
    pub to: Option<String>,
    /// At most this many hits.
    #[arg(long, default_value_t = 50)]
    pub limit: u32,
}

/// Runs the command.
pub fn run(args: &SearchArgs, library: &Choice) -> Outcome {
    let app = library.open()?;
    let request = SearchRequest {
        query: args.query.clone(),
        from: args.from.clone(),
        to: args.to.clone(),
        limit: args.limit,
        ..SearchRequest::default()
    };
    print_json(&call::<SearchResults>(&app, "search", &request)?)
}
