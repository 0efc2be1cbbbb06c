//! Who is given as the speaker of a quotation inside the sentences of a link: the name beside the verb of saying that stands
//! nearest to the marks. Pronouns and offices name nobody here; speakers over a whole text are for the quotation finder.

use super::compare::Stated;
use crate::change::model::FactKind;
use std::ops::Range;

/// Farthest that a verb of saying stands from its quotation, in tokens.
const FROM_QUOTATION: usize = 10;
/// Farthest that the speaker's name stands from the verb, in tokens.
const FROM_VERB: usize = 6;

/// Tokens of the name of the speaker of `quotation`, one of `quotations`; `None` where none is named.
pub(super) fn speaker(
    side: &Stated<'_, '_>,
    quotations: &[Range<usize>],
    quotation: &Range<usize>,
) -> Option<Range<usize>> {
    let outside = |tokens: &Range<usize>| !quotations.iter().any(|quoted| quoted.contains(&tokens.start));
    let verb = side
        .items
        .iter()
        .filter(|item| item.kind == FactKind::SayingVerb && outside(&item.tokens))
        .min_by_key(|item| apart(&item.tokens, quotation))
        .filter(|item| apart(&item.tokens, quotation) <= FROM_QUOTATION)?;
    // Behind these stands who was told, not who spoke.
    let told = matches!(side.words.form(verb.tokens.start), "told" | "tells" | "telling" | "asked");
    side.items
        .iter()
        .filter(|item| item.kind == FactKind::Name && outside(&item.tokens))
        .filter(|item| !told || item.tokens.end <= verb.tokens.start)
        .min_by_key(|item| apart(&item.tokens, &verb.tokens))
        .filter(|item| apart(&item.tokens, &verb.tokens) <= FROM_VERB)
        .map(|item| item.tokens.clone())
}

/// Whether two names share no word: `Ada Brook` and `Brook` are one person.
pub(super) fn differ(old: (&Stated<'_, '_>, &Range<usize>), new: (&Stated<'_, '_>, &Range<usize>)) -> bool {
    let known: Vec<u32> = old.1.clone().map(|at| old.0.stem(at)).collect();
    !new.1.clone().any(|at| known.contains(&new.0.stem(at)))
}

fn apart(a: &Range<usize>, b: &Range<usize>) -> usize {
    if a.end <= b.start { b.start - a.end } else { a.start.saturating_sub(b.end) }
}
