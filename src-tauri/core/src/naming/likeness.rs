//! Whether two names may name one thing. Sure rules and doubtful ones are told apart: doubts are proposed, never acted on.

use super::NameKind;
use super::form::Form;
use rphonetic::{DoubleMetaphone, Encoder};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use std::sync::OnceLock;

/// How near two names are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub enum Likeness {
    /// Nothing speaks for one thing.
    Apart,
    /// A reader should decide.
    Doubtful,
    /// One form shortens the other; sure where nothing else could be meant.
    Shortened,
    /// The same name in another spelling.
    Same,
}

/// Compares two names of one kind, each as some text has it.
#[must_use]
pub fn likeness(kind: NameKind, a: &str, b: &str) -> Likeness {
    compare(kind, &Form::of(a, kind), &Form::of(b, kind))
}

pub(super) fn compare(kind: NameKind, a: &Form, b: &Form) -> Likeness {
    if a.words.is_empty() || b.words.is_empty() {
        return Likeness::Apart;
    }
    if a.words == b.words || same_alias(a, b) {
        return Likeness::Same;
    }
    let (short, long) = if a.words.len() <= b.words.len() { (a, b) } else { (b, a) };
    match kind {
        NameKind::Person => persons(short, long),
        NameKind::Organisation | NameKind::Other => bodies(short, long),
        NameKind::Place => places(short, long),
    }
}

fn persons(short: &Form, long: &Form) -> Likeness {
    let (Some(a), Some(b)) = (short.last(), long.last()) else { return Likeness::Apart };
    if short.words.len() == 1 {
        if a == b {
            return Likeness::Shortened;
        }
        if long.words.len() == 1 {
            return if spelling(a, b) { Likeness::Same } else { Likeness::Apart };
        }
        return if long.words[0] == short.words[0] || spelling(a, b) {
            Likeness::Shortened
        } else {
            Likeness::Apart
        };
    }
    if long.words.ends_with(&short.words) {
        return Likeness::Same;
    }
    if a != b && !spelling(a, b) {
        return Likeness::Apart;
    }
    let (x, y) = (&short.words[0], &long.words[0]);
    if x == y || spelling(x, y) || initial_of(x, y) || initial_of(y, x) {
        return Likeness::Same;
    }
    // "Alex Reid" and "Alexander Reid" may be one, "Anna Reid" and "Tom Reid" are not.
    if x.chars().take(3).eq(y.chars().take(3)) {
        return Likeness::Doubtful;
    }
    Likeness::Apart
}

fn initial_of(short: &str, long: &str) -> bool {
    short.chars().count() == 1 && long.starts_with(short)
}

fn bodies(short: &Form, long: &Form) -> Likeness {
    if short.acronym && long.words.len() > 1 {
        let letters: String = short.key().chars().filter(char::is_ascii_alphanumeric).collect();
        let loose: String = long.words.iter().filter_map(|word| word.chars().next()).collect();
        if letters == long.initials || letters == loose {
            return Likeness::Same;
        }
    }
    if long.words.ends_with(&short.words) || long.words.starts_with(&short.words) {
        return Likeness::Shortened;
    }
    let kept = |form: &Form| {
        form.words
            .iter()
            .filter(|w| !matches!(w.as_str(), "of" | "the" | "for" | "and"))
            .cloned()
            .collect::<Vec<_>>()
    };
    let (a, b) = (kept(short), kept(long));
    if a == b || a.len() > 1 && (b.starts_with(&a) || b.ends_with(&a)) {
        return if a == b { Likeness::Same } else { Likeness::Shortened };
    }
    if short.words.len() == long.words.len() && misspelt(&short.words, &long.words) {
        return Likeness::Same;
    }
    Likeness::Apart
}

/// Words that add nothing to a place's name.
const PLACE_NOUNS: &[&str] = &[
    "city",
    "province",
    "county",
    "state",
    "town",
    "village",
    "island",
    "islands",
    "river",
    "republic",
    "of",
    "the",
    "district",
    "region",
    "governorate",
    "hall",
    "station",
    "airport",
    "kingdom",
    "federal",
    "greater",
    "metropolitan",
];

fn places(short: &Form, long: &Form) -> Likeness {
    let rest: Vec<&String> = long.words.iter().filter(|word| !short.words.contains(word)).collect();
    let contained = short.words.iter().all(|word| long.words.contains(word));
    if contained && rest.iter().all(|word| PLACE_NOUNS.contains(&word.as_str())) {
        return Likeness::Shortened;
    }
    if contained
        && short.words.len() > 1
        && (long.words.starts_with(&short.words) || long.words.ends_with(&short.words))
    {
        return Likeness::Shortened;
    }
    if short.acronym && long.words.len() > 1 && long.initials == short.key() {
        return Likeness::Same;
    }
    if short.words.len() == long.words.len() && misspelt(&short.words, &long.words) {
        return Likeness::Same;
    }
    Likeness::Apart
}

/// Whether all words but one are equal, and that one is another spelling.
fn misspelt(a: &[String], b: &[String]) -> bool {
    let mut others = a.iter().zip(b).filter(|(x, y)| x != y);
    matches!((others.next(), others.next()), (Some((x, y)), None) if spelling(x, y))
}

/// Whether two words look and sound like spellings of one: a small edit distance (OSA), in proportion to length, the same
/// first sound (Double Metaphone), and for short words the same sound throughout. "Iran" and "Iraq" stay apart.
fn spelling(a: &str, b: &str) -> bool {
    let length = a.chars().count().min(b.chars().count());
    if length < 4 || a.chars().count().max(b.chars().count()) > 40 {
        return false;
    }
    let distance = strsim::osa_distance(a, b);
    let (x, y) = (DoubleMetaphone::default().encode(a), DoubleMetaphone::default().encode(b));
    let sounds = !x.is_empty() && x == y;
    let bare = |word: &str| word.replace('-', "");
    bare(a) == bare(b)
        || sounds && distance <= 1 + length / 5
        || length >= 6 && distance == 1 && a.chars().next() == b.chars().next() && !plural(a, b)
        || length >= 8 && distance == 2 && x.chars().next() == y.chars().next() && !plural(a, b)
}

fn plural(a: &str, b: &str) -> bool {
    let (short, long) = if a.len() < b.len() { (a, b) } else { (b, a) };
    long.strip_prefix(short).is_some_and(|rest| matches!(rest, "s" | "n" | "an" | "i" | "ns"))
}

/// Whether the alias table has both on one line.
pub(super) fn same_alias(a: &Form, b: &Form) -> bool {
    known_alias(a).is_some_and(|one| known_alias(b) == Some(one))
}

/// How a folded word sounds (Double Metaphone); empty where it has no sound.
pub(super) fn sound(word: &str) -> String {
    DoubleMetaphone::default().encode(word)
}

/// The line of the alias table that a name stands in.
pub(super) fn known_alias(form: &Form) -> Option<usize> {
    static TABLE: OnceLock<HashMap<String, usize>> = OnceLock::new();
    let table = TABLE.get_or_init(|| {
        let mut table = HashMap::new();
        let lines = include_str!("lists/aliases.txt").lines().filter(|line| !line.starts_with('#'));
        for (i, line) in lines.enumerate() {
            let mut fields = line.split('|');
            let kind = fields.next().and_then(NameKind::from_token).unwrap_or(NameKind::Other);
            for name in fields {
                table.insert(Form::of(name, kind).key(), i);
            }
        }
        table
    });
    table.get(&form.key()).copied()
}
