//! One headline in the place of another. A text has one: where no word of it stayed, so that no link joins the two, the new
//! one still replaces the old one. The same holds for the standfirst.

use crate::change::model::{FactChange, FactKind, Link};
use crate::text::BlockKind;

/// Makes one fact of a headline that went and the one that came, and likewise for the standfirst.
pub(in crate::change) fn pair(
    facts: &mut Vec<FactChange>,
    links: &[Link],
    kinds: (&[Option<BlockKind>], &[Option<BlockKind>]),
) {
    for kind in [BlockKind::Headline, BlockKind::Standfirst] {
        let is = |kinds: &[Option<BlockKind>], sentences: &[u32]| {
            sentences.iter().any(|&s| kinds.get(s as usize).copied().flatten() == Some(kind))
        };
        let mut found = (Vec::new(), Vec::new());
        for (at, fact) in facts.iter().enumerate().filter(|(_, fact)| fact.kind == FactKind::Headline) {
            let link = &links[fact.link as usize];
            match (&fact.old, &fact.new) {
                (Some(_), None) if is(kinds.0, &link.a) => found.0.push(at),
                (None, Some(_)) if is(kinds.1, &link.b) => found.1.push(at),
                _ => {}
            }
        }
        if let ([gone], [came]) = (found.0.as_slice(), found.1.as_slice()) {
            let old = facts[*gone].old.take();
            facts[*came].old = old;
            facts[*came].reason = "headline or standfirst rewritten".to_owned();
            facts.remove(*gone);
        }
    }
}
