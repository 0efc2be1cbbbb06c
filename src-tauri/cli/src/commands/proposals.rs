//! `proposals`: articles of one source that may be one, with reasons.

use crate::library::{Choice, call};
use crate::output::{Outcome, print_json};
use variorum_app::contract::identity::{Proposals, ProposalsRequest};

/// Proposals asked for at once.
const PAGE: u32 = 200;

/// Runs the command.
pub fn run(library: &Choice) -> Outcome {
    let app = library.open_derived()?;
    let mut list = Vec::new();
    loop {
        let offset = u32::try_from(list.len()).unwrap_or(u32::MAX);
        let page: Proposals = call(&app, "proposals", &ProposalsRequest { offset, limit: PAGE })?;
        let got = page.list.len();
        list.extend(page.list);
        if got == 0 || list.len() >= page.total as usize {
            return print_json(&list);
        }
    }
}
