//! Words by what they do in English news prose: function words, stems, and (for facts) verbs of saying, hedges, denials and
//! calendar words. Written for this project from general knowledge; other languages fall back to frequency alone.

/// Articles, pronouns, prepositions, conjunctions, auxiliaries and adverbs without content. Lower case, sorted.
const FUNCTION: &[&str] = &[
    "'d",
    "'ll",
    "'m",
    "'re",
    "'s",
    "'ve",
    "a",
    "about",
    "above",
    "across",
    "after",
    "again",
    "against",
    "ago",
    "all",
    "almost",
    "along",
    "already",
    "also",
    "although",
    "always",
    "am",
    "amid",
    "among",
    "an",
    "and",
    "another",
    "any",
    "anyone",
    "anything",
    "are",
    "around",
    "as",
    "at",
    "away",
    "back",
    "be",
    "became",
    "because",
    "become",
    "been",
    "before",
    "behind",
    "being",
    "below",
    "between",
    "beyond",
    "both",
    "but",
    "by",
    "came",
    "can",
    "come",
    "could",
    "did",
    "do",
    "does",
    "doing",
    "done",
    "down",
    "due",
    "during",
    "each",
    "either",
    "else",
    "even",
    "ever",
    "every",
    "everyone",
    "everything",
    "far",
    "few",
    "for",
    "from",
    "further",
    "get",
    "gets",
    "getting",
    "go",
    "goes",
    "going",
    "gone",
    "got",
    "had",
    "has",
    "have",
    "having",
    "he",
    "her",
    "here",
    "hers",
    "herself",
    "him",
    "himself",
    "his",
    "how",
    "however",
    "i",
    "if",
    "in",
    "indeed",
    "inside",
    "instead",
    "into",
    "is",
    "it",
    "its",
    "itself",
    "just",
    "least",
    "less",
    "like",
    "made",
    "make",
    "makes",
    "making",
    "many",
    "may",
    "me",
    "meanwhile",
    "might",
    "more",
    "moreover",
    "most",
    "much",
    "must",
    "my",
    "myself",
    "near",
    "neither",
    "no",
    "nor",
    "not",
    "now",
    "of",
    "off",
    "often",
    "on",
    "once",
    "one",
    "only",
    "onto",
    "or",
    "other",
    "others",
    "our",
    "ours",
    "out",
    "outside",
    "over",
    "own",
    "per",
    "perhaps",
    "put",
    "quite",
    "rather",
    "really",
    "same",
    "shall",
    "she",
    "should",
    "since",
    "so",
    "some",
    "somebody",
    "someone",
    "something",
    "still",
    "such",
    "than",
    "that",
    "the",
    "their",
    "theirs",
    "them",
    "themselves",
    "then",
    "there",
    "therefore",
    "these",
    "they",
    "this",
    "those",
    "though",
    "through",
    "thus",
    "to",
    "together",
    "too",
    "toward",
    "towards",
    "under",
    "until",
    "up",
    "upon",
    "us",
    "very",
    "via",
    "was",
    "we",
    "well",
    "went",
    "were",
    "what",
    "when",
    "where",
    "whether",
    "which",
    "while",
    "who",
    "whom",
    "whose",
    "why",
    "will",
    "with",
    "within",
    "without",
    "would",
    "yet",
    "you",
    "your",
    "yours",
    "yourself",
];

/// Whether a folded word carries grammar rather than content.
pub(crate) fn is_function(form: &str) -> bool {
    FUNCTION.binary_search(&form).is_ok()
}

/// Words that scale or measure the number before them.
pub(super) fn is_scale(form: &str) -> bool {
    matches!(
        form,
        "hundred"
            | "thousand"
            | "million"
            | "billion"
            | "trillion"
            | "m"
            | "bn"
            | "percent"
            | "per"
            | "pct"
            | "%"
            | "km"
            | "kilometers"
            | "kilometres"
            | "miles"
            | "metres"
            | "meters"
            | "feet"
            | "tons"
            | "tonnes"
            | "kg"
            | "dollars"
            | "euros"
            | "pounds"
            | "degrees"
            | "crore"
            | "lakh"
    )
}

/// A crude stem for finding candidates: English endings off words of five letters and more. Never shown.
pub(crate) fn stem(form: &str) -> &str {
    if !form.is_ascii() || form.len() < 5 {
        return form;
    }
    for (ending, least) in [
        ("ingly", 4),
        ("edly", 4),
        ("ing", 4),
        ("ies", 3),
        ("ied", 3),
        ("ed", 4),
        ("ly", 4),
        ("es", 4),
        ("s", 3),
        ("e", 4),
    ] {
        if let Some(rest) = form.strip_suffix(ending)
            && rest.len() >= least
            && !(ending == "s" && rest.ends_with('s'))
        {
            return rest;
        }
    }
    form
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_sorted_for_binary_search() {
        assert!(FUNCTION.is_sorted());
    }

    #[test]
    fn forms_of_one_verb_share_a_stem() {
        assert_eq!(stem("detained"), stem("detaining"));
        assert_eq!(stem("protests"), stem("protested"));
        assert_eq!(stem("press"), "press");
    }
}
