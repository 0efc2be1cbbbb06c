//! Where a name is mentioned, for a lane of its own on the timeline: one item a version, with every place where the name stands
//! as words of its own. Which names are one entity is decided elsewhere.

use crate::contract::timeline::{TimelineItem, TimelineKind};
use crate::timeline::{Context, item};
use rusqlite::Connection;
use variorum_core::ids::ArticleId;
use variorum_core::text::{ScalarIndex, Span};
use variorum_store::StoreError;
use variorum_store::table::reading;

/// Versions of some articles that mention a name.
pub(crate) fn items(
    db: &Connection,
    context: &Context,
    articles: &[ArticleId],
    name: &str,
) -> Result<Vec<TimelineItem>, StoreError> {
    let texts = reading::texts_with(db, articles, name)?;
    let made = texts.into_iter().filter_map(|(version_id, text)| {
        let spans = places(&text, name);
        let at = context.at(&version_id)?;
        let mut made = item(
            TimelineKind::Mention,
            format!("mention {version_id}"),
            at,
            format!("{name}, {} {}", spans.len(), if spans.len() == 1 { "time" } else { "times" }),
        );
        made.source = Some(context.source(&version_id).to_owned());
        made.passages = spans.iter().filter_map(|span| context.passage(&version_id, *span, name)).collect();
        made.who = vec![name.to_owned()];
        (!made.passages.is_empty()).then_some(made)
    });
    Ok(made.collect())
}

/// Where a name stands in a text with no letter or digit at either side.
fn places(text: &str, name: &str) -> Vec<Span> {
    let index = ScalarIndex::new(text);
    let alone = |at: usize| {
        let before = text[..at].chars().next_back();
        let after = text[at + name.len()..].chars().next();
        !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
    };
    text.match_indices(name)
        .filter(|(at, _)| alone(*at))
        .map(|(at, _)| index.span(at..at + name.len()))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_inside_another_word_is_no_mention() {
        assert_eq!(
            places("Lorne, Lornefield; Küste von Lorne.", "Lorne"),
            [Span::new(0, 5), Span::new(29, 34)]
        );
    }
}
