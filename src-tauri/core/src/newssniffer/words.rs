//! Words of a line, folded for comparison, and the few stocks of English words that tell where a paragraph or a headline
//! begins. No statistics of any corpus.

use crate::text::fold_typography;

/// A word of a line.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Word {
    /// Byte offset of its first character in the line, punctuation included.
    pub start: usize,
    /// Byte offset after its last character, punctuation included.
    pub end: usize,
    /// Bare of punctuation at its ends, lower case, typography folded. Empty for bare punctuation.
    pub bare: String,
    /// How much a match of it says: little for function words.
    pub weight: f32,
}

/// The words of a line, at white space.
pub(super) fn words(line: &str) -> Vec<Word> {
    let mut found = Vec::new();
    let mut start = None;
    for (at, c) in line.char_indices().chain([(line.len(), ' ')]) {
        match (c.is_whitespace(), start) {
            (true, Some(from)) => {
                found.push(word(line, from, at));
                start = None;
            }
            (false, None) => start = Some(at),
            _ => {}
        }
    }
    found
}

fn word(line: &str, start: usize, end: usize) -> Word {
    let bare = bare(&line[start..end]);
    let weight = match () {
        () if bare.is_empty() => 0.0,
        () if is_function(&bare) => 0.25,
        () => 1.0,
    };
    Word { start, end, bare, weight }
}

/// A word without the punctuation at its ends, in lower case, typography folded.
pub(super) fn bare(word: &str) -> String {
    fold_typography(word.trim_matches(|c: char| !c.is_alphanumeric())).to_lowercase()
}

const FUNCTION: &[&str] = &[
    "a", "an", "the", "and", "or", "but", "nor", "if", "as", "at", "by", "for", "from", "in", "into", "of",
    "off", "on", "onto", "out", "over", "to", "with", "within", "without", "about", "after", "against",
    "amid", "before", "between", "during", "near", "since", "than", "that", "this", "these", "those",
    "through", "under", "until", "up", "upon", "via", "while", "who", "whom", "whose", "which", "when",
    "where", "is", "are", "was", "were", "be", "been", "being", "has", "have", "had", "do", "does", "did",
    "will", "would", "can", "could", "may", "might", "must", "should", "shall", "not", "no", "it", "its",
    "he", "she", "they", "them", "their", "his", "her", "him", "we", "our", "us", "i", "my", "you", "your",
    "said", "says", "also", "so",
];

/// Articles, prepositions, auxiliaries, pronouns: words that say little when they match, and `said`.
pub(super) fn is_function(bare: &str) -> bool {
    FUNCTION.contains(&bare)
}

const LEANING: &[&str] = &[
    "a", "an", "the", "and", "or", "but", "nor", "as", "at", "by", "for", "from", "into", "of", "onto", "to",
    "with", "without", "about", "against", "amid", "between", "during", "near", "since", "than", "until",
    "upon", "via", "while", "who", "whose", "which", "when", "where", "is", "are", "was", "were", "be",
    "has", "have", "had", "will", "would", "can", "could", "may", "might", "must", "should", "its", "their",
    "his", "her", "my", "your", "our", "if", "that",
];

/// Words that lean on the next one: no headline and no paragraph ends with them.
pub(super) fn leans_forward(bare: &str) -> bool {
    LEANING.contains(&bare)
}

const ROLES: &[&str] = &[
    "president",
    "minister",
    "chancellor",
    "king",
    "queen",
    "prince",
    "princess",
    "pope",
    "sir",
    "lord",
    "lady",
    "mayor",
    "governor",
    "senator",
    "judge",
    "sheriff",
    "general",
    "captain",
    "mr",
    "mrs",
    "ms",
    "dr",
    "prof",
    "saint",
    "st",
];

/// Words that stand before a name as its title.
pub(super) fn names_role(bare: &str) -> bool {
    ROLES.contains(&bare)
}

const OPENERS: &[&str] = &[
    "a",
    "after",
    "all",
    "an",
    "another",
    "as",
    "at",
    "before",
    "both",
    "but",
    "by",
    "despite",
    "during",
    "earlier",
    "even",
    "every",
    "few",
    "for",
    "four",
    "from",
    "he",
    "her",
    "here",
    "his",
    "hours",
    "how",
    "hundreds",
    "if",
    "in",
    "it",
    "its",
    "last",
    "later",
    "live",
    "many",
    "meanwhile",
    "more",
    "most",
    "no",
    "officials",
    "on",
    "one",
    "other",
    "over",
    "people",
    "police",
    "related",
    "several",
    "she",
    "since",
    "some",
    "such",
    "ten",
    "that",
    "the",
    "their",
    "then",
    "there",
    "these",
    "they",
    "this",
    "those",
    "thousands",
    "three",
    "two",
    "under",
    "until",
    "updated",
    "video",
    "watch",
    "we",
    "what",
    "when",
    "where",
    "which",
    "while",
    "who",
    "why",
    "with",
    "you",
];

/// Words that stand in capitals only where something begins.
pub(super) fn opens(bare: &str) -> bool {
    OPENERS.contains(&bare)
}

const CONTINUING: &[&str] = &[
    "he", "she", "they", "it", "his", "her", "their", "its", "but", "and", "however", "that", "this",
    "these", "those", "then", "also", "instead", "later", "or", "nor", "yet", "so", "others", "both", "such",
];

/// Words that take up what was said just before: sentences inside a paragraph begin with them more often than paragraphs.
pub(super) fn continues(bare: &str) -> bool {
    CONTINUING.contains(&bare)
}

const SHORTENED: &[&str] = &[
    "mr", "mrs", "ms", "dr", "prof", "gen", "col", "lt", "maj", "capt", "sgt", "sen", "rep", "gov", "rev",
    "hon", "st", "jr", "sr", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov",
    "dec", "no", "vs", "v", "u.s", "u.k", "u.n", "e.u", "d.c", "a.m", "p.m", "inc", "ltd", "co", "corp",
    "mt", "ft", "etc", "approx", "messrs", "cmdr", "adm", "supt", "insp", "sir",
];

/// Shortened words whose full stop does not end a sentence by itself, given bare.
pub(super) fn is_shortened(bare: &str) -> bool {
    SHORTENED.contains(&bare) || bare.chars().count() == 1 && bare.chars().all(char::is_alphabetic)
}

const PASSING: &[&str] = &[
    "more follows",
    "more to follow",
    "more details soon",
    "more details to follow",
    "more soon",
    "updates to follow",
    "further updates to follow",
    "this breaking news story is being updated",
    "this is a breaking news story",
    "breaking news",
    "developing story",
    "please refresh the page",
];

/// Lines by which an outlet promises more: they stand in the version that is replaced.
pub(super) fn promises_more(line: &str) -> bool {
    let folded = fold_typography(line).to_lowercase();
    folded.len() < 200 && PASSING.iter().any(|phrase| folded.starts_with(phrase))
}
