//! How far a split row can be trusted, and what the analyst should be told of a page.

use super::boundary;
use super::candidate::Cause;
use super::page::{Page, RowKind, SURE, Shape};
use super::solve::Knot;
use crate::import::{Problem, ProblemCode};

/// How likely the chosen reading is right. The belief of a mean field is too sure of itself: score differences are
/// tempered; texts of the same page count only up to a bound, and not at all for two cells against one, since a paragraph
/// may take up a sentence that moved; the side of a lone cell stays below the line of review unless a text decides it.
pub(super) fn confidence(knot: &Knot, best: usize) -> f32 {
    let chosen = &knot.candidates[best];
    let lead = |at: usize| {
        let witness = knot.witness[best] - knot.witness[at];
        let bound = if !chosen.is_lone() && knot.candidates[at].is_lone() { 0.0 } else { WITNESS };
        let rival = &knot.candidates[at];
        let echo = if rival.is_lone() { 0.0 } else { chosen.echo - rival.echo };
        chosen.score - rival.score - DEAF * echo.max(0.0)
            + witness.clamp(-WITNESS, bound)
            + (knot.elsewhere[best] - knot.elsewhere[at])
            + (knot.order[best] - knot.order[at])
    };
    let temper = if knot.kind == RowKind::Title { TITLE_TEMPER } else { TEMPER };
    let rivals: f32 = (0..knot.candidates.len()).map(|at| (-lead(at) / temper).exp()).sum();
    let belief = 1.0 / rivals.max(1.0);
    match chosen.cause {
        Cause::Doubled | Cause::Given => 0.99,
        Cause::Joined => belief.min(0.97),
        Cause::OnlyOld | Cause::OnlyNew => {
            let other = knot.candidates.iter().position(|c| c.cause != chosen.cause && c.is_lone());
            let told = other.map_or(0.0, |other| {
                knot.anchored[best] - knot.anchored[other] + knot.elsewhere[best] - knot.elsewhere[other]
            });
            if told >= WITNESS { belief.min(0.9) } else { belief.min(SURE - 0.05) }
        }
    }
}

/// Share of an echo that a confidence does not count.
const DEAF: f32 = 0.7;

/// Log-odds that texts of the same page add to a confidence at most.
const WITNESS: f32 = 3.0;

/// Divisor of score differences in the confidence of a title, which has fewer signs to go by.
const TITLE_TEMPER: f32 = 2.0;

/// Divisor of score differences in the confidence.
const TEMPER: f32 = 1.6;

/// The problems that a split page has: torn ends and rows that need a look.
pub(super) fn problems(page: &Page) -> Vec<Problem> {
    let mut found = Vec::new();
    let torn = page.shape != Shape::Html
        && page.rows.last().is_none_or(|row| {
            row.confidence < 0.98 && !boundary::is_stopped(row.flat.trim_end_matches(['|', ' ']))
        });
    if torn {
        found.push(Problem::new(
            ProblemCode::Truncated,
            "The copied page seems to end in the middle; what follows is missing. Copy the page again if you can.",
        ));
    }
    let unsure = page.rows.iter().filter(|row| row.is_uncertain()).count();
    if unsure > 0 {
        found.push(Problem::new(
            ProblemCode::UncertainSplit,
            format!(
                "{unsure} of {} rows could be split in more than one way; look at them in the review.",
                page.rows.len()
            ),
        ));
    }
    found
}
