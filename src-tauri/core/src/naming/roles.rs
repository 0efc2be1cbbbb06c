//! Titles and roles beside a person's name: before it ("Foreign Minister Anna Reid", "Reid's chief of staff, Tom Hall") and
//! after it ("Tom Hall, head of the harbour board,"). Closed lists of words, no grammar: what is found is right far more
//! often than it is complete.

use super::titles::{ends_role, is_address, is_modifier, is_office};
use crate::text::{ScalarIndex, Span};
use std::ops::Range;

/// Characters that are looked at on either side.
const REACH: usize = 160;
/// Words of the longest role.
const LONGEST: usize = 9;

/// The roles beside a person's name that stands at `name`, in order of their place in the text.
#[must_use]
pub fn roles_beside(index: &ScalarIndex<'_>, name: Span) -> Vec<Span> {
    let text = index.text();
    let (start, end) = (index.byte(name.start), index.byte(name.end));
    let from = index.byte(name.start.saturating_sub(REACH));
    let to = index.byte(name.end.saturating_add(REACH));
    let left = text[from..start].rfind('\n').map_or(from, |at| from + at + 1);
    let right = text[end..to].find('\n').map_or(to, |at| end + at);
    let before = before(&text[left..start]).map(|role| role.start + left..role.end + left);
    let after = after(&text[end..right]).map(|role| role.start + end..role.end + end);
    before.into_iter().chain(after).map(|role| index.span(role)).collect()
}

/// A word with its place, and whether a comma, stop or the like ends it.
struct Word<'t> {
    at: Range<usize>,
    bare: &'t str,
    lower: String,
    closed: bool,
}

fn words(text: &str) -> Vec<Word<'_>> {
    let mut words = Vec::new();
    let mut from = 0;
    for part in text.split(char::is_whitespace) {
        let start = from;
        from += part.len();
        from += text[from..].chars().next().map_or(0, char::len_utf8);
        let opened = part.len() - part.trim_start_matches(['"', '“', '(', '‘']).len();
        let whole = part[opened..].to_lowercase();
        let title = is_office(&whole) || is_address(&whole);
        let bare = if title {
            &part[opened..]
        } else {
            part[opened..].trim_end_matches([',', '.', ';', ':', '"', '”', ')', '?', '!'])
        };
        if !bare.is_empty() {
            let at = start + opened..start + opened + bare.len();
            let closed = at.end < start + part.len();
            words.push(Word { at, bare, lower: bare.to_lowercase(), closed });
        }
    }
    words
}

fn modifies(word: &Word<'_>) -> bool {
    let capital = word.bare.starts_with(char::is_uppercase);
    !word.closed
        && !possessive(word)
        && !matches!(
            word.lower.as_str(),
            "the" | "a" | "an" | "but" | "and" | "in" | "on" | "at" | "he" | "she" | "when"
        )
        && (capital || is_modifier(&word.lower) || is_office(&word.lower))
}

fn possessive(word: &Word<'_>) -> bool {
    word.lower.ends_with("'s")
        || word.lower.ends_with("’s")
        || word.lower.ends_with("s'")
        || word.lower.ends_with("s’")
}

/// The role that ends right before the name.
fn before(text: &str) -> Option<Range<usize>> {
    if !text.ends_with(char::is_whitespace) {
        return None;
    }
    let words = words(text);
    let count = words.len();
    let last = words.last()?;
    if last.closed && !text.trim_end().ends_with(',') {
        return None;
    }
    let head = (count.saturating_sub(LONGEST)..count).rev().find(|&at| is_office(&words[at].lower))?;
    let tail = &words[head..];
    let linked = tail.len() == 1 || matches!(tail[1].lower.as_str(), "of" | "for") && tail.len() > 2;
    let unbroken = tail[..tail.len() - 1].iter().all(|word| !word.closed && !ends_role(&word.lower));
    if !linked || !unbroken {
        return None;
    }
    let mut first = head;
    while first > 0 && count - first < LONGEST && modifies(&words[first - 1]) {
        first -= 1;
    }
    Some(words[first].at.start..last.at.end)
}

/// The role in apposition right after the name.
fn after(text: &str) -> Option<Range<usize>> {
    let rest = text.strip_prefix(", ")?;
    let words = words(rest);
    let head = words.iter().take(LONGEST).position(|word| is_office(&word.lower))?;
    let mut first = head;
    while first > 0 && modifies(&words[first - 1]) {
        first -= 1;
    }
    let lead = &words[..first];
    let led = lead.iter().all(|word| {
        !word.closed
            && (possessive(word)
                || matches!(word.lower.as_str(), "the" | "a" | "an" | "his" | "her" | "their")
                || word.bare.starts_with(char::is_uppercase))
    });
    if !led {
        return None;
    }
    let mut last = head;
    let linked = words
        .get(head + 1)
        .is_some_and(|word| matches!(word.lower.as_str(), "of" | "for" | "at" | "to" | "in"));
    if !words[head].closed && linked {
        while last + 1 < words.len()
            && last + 1 < first + LONGEST
            && !words[last].closed
            && !ends_role(&words[last + 1].lower)
        {
            last += 1;
        }
    }
    // Where nothing closes the apposition, a list of people may have been read as one: "Anna Reid, Mayor Tom Hall".
    let closed = words[last].closed || last + 1 == words.len() || ends_role(&words[last + 1].lower);
    closed.then(|| 2 + words[first].at.start..2 + words[last].at.end)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn roles(text: &str, name: &str) -> Vec<String> {
        let index = ScalarIndex::new(text);
        let at = text.find(name).unwrap();
        let span = index.span(at..at + name.len());
        roles_beside(&index, span).into_iter().map(|role| index.slice(role).to_owned()).collect()
    }

    #[test]
    fn an_office_before_the_name_is_a_role_with_its_modifiers() {
        assert_eq!(
            roles("In May, Lornish Foreign Minister Anna Reid left.", "Anna Reid"),
            ["Lornish Foreign Minister"]
        );
        assert_eq!(roles("He met Secretary of State Tom Hall.", "Tom Hall"), ["Secretary of State"]);
        assert_eq!(
            roles("It was said by former deputy mayor Tom Hall.", "Tom Hall"),
            ["former deputy mayor"]
        );
        assert_eq!(
            roles("the national security adviser, Tom Hall, said", "Tom Hall"),
            ["national security adviser"]
        );
    }

    #[test]
    fn the_possessor_is_no_part_of_the_role() {
        assert_eq!(roles("Reid's chief of staff, Tom Hall, agreed.", "Tom Hall"), ["chief of staff"]);
        assert_eq!(roles("Tom Hall, Reid's spokesman, agreed.", "Tom Hall"), ["spokesman"]);
    }

    #[test]
    fn an_apposition_after_the_name_is_a_role() {
        assert_eq!(
            roles("Tom Hall, the head of the Lorne harbour board, resigned.", "Tom Hall"),
            ["head of the Lorne harbour board"]
        );
        assert_eq!(
            roles("Anna Reid, a marine engineer who lives in Lorne, said", "Anna Reid"),
            Vec::<String>::new()
        );
    }

    #[test]
    fn names_without_a_role_have_none() {
        assert_eq!(roles("On Friday Anna Reid, Tom Hall and others met.", "Anna Reid"), Vec::<String>::new());
        assert_eq!(roles("The minister left. Anna Reid stayed.", "Anna Reid"), Vec::<String>::new());
    }

    proptest! {
        #[test]
        fn any_text_and_span_give_roles_inside_the_text(text in "\\PC{0,80}( minister| head of|, the chief|,)? \\PC{0,60}", start in 0usize..160, len in 0usize..40) {
            let index = ScalarIndex::new(&text);
            let span = Span::new(start.min(index.len()), (start + len).min(index.len()));
            for role in roles_beside(&index, span) {
                prop_assert!(role.start < role.end && role.end <= index.len());
                prop_assert!(!role.overlaps(span));
            }
        }
    }
}
