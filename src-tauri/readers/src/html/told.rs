//! Evidence from a page that repeats its article's text in JSON-LD: which lines stand in it. Used only where the repeated
//! text is whole and the page shows it.

use super::flow::Flow;
use super::trim::fold;
use std::collections::HashSet;

/// Words that must follow each other for a run to count as repeated.
const RUN: usize = 4;

/// Which lines stand in `body`; `None` where `body` is too short, cut off, or not what the page shows.
pub fn told(flow: &Flow, body: &str) -> Option<Vec<bool>> {
    let words = folded_words(body);
    if words.len() < 60 || body.trim_end().ends_with("...") || body.trim_end().ends_with('…') {
        return None;
    }
    let runs: HashSet<&[String]> = words.windows(RUN).collect();
    let joined = fold(body);
    let mut matched: HashSet<&[String]> = HashSet::new();
    let mut marks = Vec::with_capacity(flow.lines.len());
    for line in &flow.lines {
        let own = folded_words(&line.text);
        let hits = own.windows(RUN).filter(|run| runs.contains(run)).count();
        let is_told = if own.len() > RUN {
            hits * 2 > own.len() - RUN
        } else {
            !own.is_empty() && line.size > 3 && joined.contains(&fold(&line.text))
        };
        if is_told && own.len() > RUN {
            matched.extend(own.windows(RUN).filter_map(|run| runs.get(run).copied()));
        }
        marks.push(is_told);
    }
    let share = matched.len() as f32 / runs.len() as f32;
    (share > 0.6).then_some(marks)
}

fn folded_words(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect()
}
