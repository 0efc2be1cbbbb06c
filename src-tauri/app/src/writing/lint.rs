//! Points of the linter on a briefing, with what the analyst dismissed.

use super::follow::{Followed, citations, holds};
use crate::App;
use crate::contract::Empty;
use crate::contract::briefings::BriefingRequest;
use crate::contract::error::WireError;
use crate::contract::writing::{Lint, LintDismiss, LintPointView};
use std::collections::HashMap;
use variorum_core::briefing::lint::{Ground, Standing, lint};
use variorum_core::carry::CarryState;
use variorum_core::compare::families;
use variorum_core::text::ReadingText;
use variorum_store::table::{briefing, writing};
use variorum_store::{Action, StoreError};

impl App {
    pub(crate) fn briefing_lint(&self, request: BriefingRequest) -> Result<Lint, WireError> {
        let (tree, followed, dismissed) = self.library().read(|db| {
            let (tree, ..) = briefing::get(db, &request.id)?;
            Ok::<_, StoreError>((tree, citations(db, &request.id)?, writing::dismissed(db, &request.id)?))
        })?;
        let origins = origins(&followed);
        let grounds: Vec<Ground<'_>> = followed
            .iter()
            .zip(origins)
            .map(|(one, origin)| Ground {
                id: &one.row.id,
                exact: &one.row.exact,
                text: &one.reading.text.text,
                source: &one.source,
                reliability: one.reliability,
                credibility: one.row.credibility,
                origin,
                standing: standing(one.state()),
            })
            .collect();
        let points = lint(&tree, &grounds)
            .into_iter()
            .map(|point| LintPointView {
                because: point.rule.because().to_owned(),
                dismissed: dismissed.contains(&point.mark),
                point,
            })
            .collect();
        Ok(Lint { points })
    }

    pub(crate) fn lint_dismiss(&self, request: LintDismiss) -> Result<Empty, WireError> {
        let label = if request.dismissed { "Dismiss a point of the linter" } else { "Look at a point again" };
        self.library().act(&Action::new(label), |tx| {
            briefing::get(tx, &request.id)?;
            if request.dismissed {
                writing::dismiss(tx, &request.id, &request.mark)
            } else {
                writing::restore(tx, &request.id, &request.mark)
            }
        })?;
        self.changed();
        Ok(Empty {})
    }
}

fn standing(state: CarryState) -> Standing {
    match state {
        state if holds(state) => Standing::Holds,
        CarryState::Gone | CarryState::Unsure => Standing::Unplaced,
        _ => Standing::Changed,
    }
}

/// One number for all texts of one family and for all texts of one source.
fn origins(followed: &[Followed]) -> Vec<usize> {
    let texts: Vec<&ReadingText> = followed.iter().map(|one| &one.reading.text).collect();
    let mut origin: Vec<usize> = (0..followed.len()).collect();
    for (number, family) in families::find(&texts).iter().enumerate() {
        family.members.iter().for_each(|&member| origin[member as usize] = number);
    }
    let mut of_source: HashMap<&str, usize> = HashMap::new();
    for (at, one) in followed.iter().enumerate() {
        let own = origin[at];
        let known = *of_source.entry(one.source.as_str()).or_insert(own);
        if known != own {
            origin.iter_mut().filter(|number| **number == own).for_each(|number| *number = known);
            of_source.values_mut().filter(|number| **number == own).for_each(|number| *number = known);
        }
    }
    origin
}
