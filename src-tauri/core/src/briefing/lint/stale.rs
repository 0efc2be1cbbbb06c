//! Citations whose words the newest version has otherwise or nowhere, that point to nothing, or that stand nowhere in the text.

use super::page::Page;
use super::{Point, Rule, Standing};
use crate::ids::CitationId;
use std::collections::HashSet;

pub(super) fn points(page: &Page<'_>) -> Vec<Point> {
    let mut out = Vec::new();
    let mut used: HashSet<&CitationId> = HashSet::new();
    for block in 0..page.tree.blocks.len() {
        let mut here: HashSet<&CitationId> = HashSet::new();
        for id in page.cited_in(block) {
            used.insert(id);
            if !here.insert(id) {
                continue;
            }
            let message = match page.ground(id) {
                None => "A citation here points to nothing.".to_owned(),
                Some(ground) => match ground.standing {
                    Standing::Holds => continue,
                    Standing::Changed => {
                        format!("{} has other words by now for “{}”.", ground.source, short(ground.exact))
                    }
                    Standing::Unplaced => {
                        format!(
                            "The newest version of {} does not have “{}”.",
                            ground.source,
                            short(ground.exact)
                        )
                    }
                },
            };
            out.push(Point::new(Rule::Stale, message).at(block).citing([id]));
        }
    }
    for ground in page.grounds.iter().filter(|ground| !used.contains(ground.id)) {
        let message = format!("“{}” is cited and stands nowhere in the text.", short(ground.exact));
        out.push(Point::new(Rule::Unplaced, message).citing([ground.id]));
    }
    out
}

fn short(words: &str) -> String {
    crate::text::clean_line(words, 60)
}
