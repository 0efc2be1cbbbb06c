//! Words whose stop need not end a sentence, and words that show that one begins. Collected from general knowledge of
//! English news style with the commonest of German, French, Spanish, Italian and Dutch; no corpus is quoted.

/// What a word before a full stop says about that stop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Abbreviation {
    /// An ordinary word.
    None,
    /// Never ends a sentence: `Mr.`, `Gen.`, `e.g.`.
    Always,
    /// An abbreviation before a number only: `No. 5`, `p. 12`.
    BeforeNumber,
    /// A short month: before a number, or before anything that opens no sentence.
    Month,
    /// `a.m.`, `p.m.`: may end one.
    Hour,
    /// A single capital.
    Initial,
    /// May end a sentence: `U.S.`, `Inc.`, `Calif.`.
    Ambiguous,
    /// One or two digits.
    Numeral,
}

const ALWAYS: &[&str] = &[
    "Adm", "Amb", "Atty", "Brig", "Capt", "Card", "Cdr", "Cmdr", "Col", "Comdr", "Cpl", "Cpt", "Det", "Dir",
    "Dott", "Dr", "Dra", "Drs", "Fr", "Gen", "Gov", "Govs", "Hon", "Insp", "Lieut", "Lt", "Maj", "Messrs",
    "Mgr", "Mlle", "Mme", "Mmes", "Mr", "Mrs", "Ms", "Msgr", "Mt", "Mx", "Nr", "Pfc", "Pres", "Prof", "Pvt",
    "Rep", "Reps", "Rev", "Sen", "Sens", "Sgt", "Sig", "Sr", "Sra", "Srta", "St", "Ste", "Supt", "Vgl",
    "approx", "bzgl", "bzw", "ca", "cf", "d.h", "dhr", "dr", "e.g", "i.e", "incl", "inkl", "mevr", "mr",
    "mrs", "prof", "resp", "sog", "v", "vgl", "viz", "vs", "z.B", "Rt", "Ft",
];

const BEFORE_NUMBER: &[&str] = &[
    "Art", "Fig", "Figs", "No", "Nos", "Num", "Nro", "Op", "Para", "Sec", "Vol", "art", "fig", "nos", "nr",
    "p", "pp", "vol", "cap",
];

const MONTHS: &[&str] = &[
    "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Okt", "Nov", "Dec", "Dez",
    "janv", "févr", "juil", "déc", "ene", "dic",
];

const AMBIGUOUS: &[&str] = &[
    "Ala", "Ariz", "Ark", "Assn", "Ave", "Blvd", "Bros", "Calif", "Cie", "Co", "Colo", "Conn", "Corp",
    "Dept", "Dist", "Esq", "Fla", "Ga", "Ill", "Inc", "Ind", "Intl", "Jr", "Kan", "Ky", "Ltd", "Mass", "Md",
    "Mich", "Minn", "Miss", "Mo", "Mont", "Neb", "Nev", "Okla", "Ont", "Ore", "Pa", "Penn", "Pty", "Rd",
    "Tenn", "Tex", "Univ", "Va", "Vt", "Wash", "Wis", "Wyo", "al", "bros", "dept", "ed", "est", "etc", "usw",
    "Ph.D", "PhD",
];

/// Lower case; checked against the following word in lower case.
const OPENERS: &[&str] = &[
    "a",
    "about",
    "according",
    "after",
    "all",
    "although",
    "among",
    "an",
    "analysts",
    "and",
    "another",
    "any",
    "as",
    "asked",
    "at",
    "authorities",
    "because",
    "before",
    "both",
    "but",
    "by",
    "critics",
    "despite",
    "during",
    "each",
    "earlier",
    "even",
    "every",
    "experts",
    "few",
    "for",
    "from",
    "he",
    "her",
    "here",
    "his",
    "how",
    "however",
    "i",
    "if",
    "in",
    "instead",
    "investigators",
    "is",
    "it",
    "its",
    "last",
    "later",
    "like",
    "many",
    "meanwhile",
    "more",
    "most",
    "my",
    "nearly",
    "neither",
    "next",
    "no",
    "nobody",
    "none",
    "nor",
    "not",
    "nothing",
    "now",
    "of",
    "officials",
    "on",
    "once",
    "one",
    "only",
    "or",
    "other",
    "others",
    "our",
    "over",
    "people",
    "police",
    "prosecutors",
    "residents",
    "several",
    "she",
    "since",
    "so",
    "some",
    "such",
    "that",
    "the",
    "their",
    "then",
    "there",
    "these",
    "they",
    "this",
    "those",
    "though",
    "three",
    "through",
    "thus",
    "to",
    "two",
    "under",
    "until",
    "we",
    "what",
    "when",
    "where",
    "whether",
    "which",
    "while",
    "who",
    "why",
    "with",
    "witnesses",
    "without",
    "yet",
    "you",
    "your",
    "der",
    "die",
    "das",
    "ein",
    "eine",
    "er",
    "sie",
    "es",
    "und",
    "aber",
    "im",
    "le",
    "la",
    "les",
    "un",
    "une",
    "il",
    "elle",
    "ils",
    "mais",
    "el",
    "los",
    "las",
    "en",
    "il",
    "lo",
    "de",
    "het",
    "een",
];

const AFTER_HOUR: &[&str] = &[
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "mon",
    "tue",
    "tues",
    "wed",
    "thu",
    "thur",
    "thurs",
    "fri",
    "sat",
    "sun",
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
    "jan",
    "feb",
    "mar",
    "apr",
    "jun",
    "jul",
    "aug",
    "sept",
    "sep",
    "oct",
    "nov",
    "dec",
    "est",
    "edt",
    "et",
    "cst",
    "cdt",
    "ct",
    "mst",
    "mdt",
    "mt",
    "pst",
    "pdt",
    "pt",
    "gmt",
    "bst",
    "utc",
    "cet",
    "cest",
    "eastern",
    "central",
    "pacific",
    "mountain",
    "local",
    "moscow",
    "london",
];

const GERMAN_MONTHS: &[&str] = &[
    "Januar",
    "Jänner",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
];

const SAYING: &[&str] = &[
    "added",
    "answered",
    "asked",
    "cried",
    "declared",
    "demanded",
    "exclaimed",
    "joked",
    "quipped",
    "replied",
    "responded",
    "said",
    "says",
    "shouted",
    "tweeted",
    "wondered",
    "wrote",
    "yelled",
];

/// What the word before a stop is.
pub(super) fn classify(word: &[char]) -> Abbreviation {
    if word.is_empty() || word.len() > 12 {
        return Abbreviation::None;
    }
    if word.iter().all(char::is_ascii_digit) {
        return if word.len() <= 2 { Abbreviation::Numeral } else { Abbreviation::None };
    }
    // The part behind a hyphen counts: `Lt.-Gen.`; so does an initial in `J.-P.`.
    let tail = word.iter().rposition(|&c| c == '-').map_or(word, |at| &word[at + 1..]);
    if let [c] = tail {
        return match c {
            'I' => Abbreviation::None,
            'v' => Abbreviation::Always,
            'p' => Abbreviation::BeforeNumber,
            _ if c.is_uppercase() => Abbreviation::Initial,
            _ => Abbreviation::None,
        };
    }
    let word: String = tail.iter().collect();
    let word = word.as_str();
    if ALWAYS.contains(&word) {
        Abbreviation::Always
    } else if BEFORE_NUMBER.contains(&word) {
        Abbreviation::BeforeNumber
    } else if MONTHS.contains(&word) {
        Abbreviation::Month
    } else if matches!(word, "a.m" | "p.m" | "A.M" | "P.M") {
        Abbreviation::Hour
    } else if AMBIGUOUS.contains(&word) || is_dotted(tail) {
        Abbreviation::Ambiguous
    } else {
        Abbreviation::None
    }
}

/// `U.S`, `D.C`, `Ph.D`: letters in groups of at most two between stops.
fn is_dotted(word: &[char]) -> bool {
    word.contains(&'.')
        && word
            .split(|&c| c == '.')
            .all(|part| (1..=2).contains(&part.len()) && part.iter().all(|c| c.is_alphabetic()))
}

/// Whether sentences begin with this word, and names do not.
pub(super) fn is_opener(word: &str) -> bool {
    word.starts_with(char::is_uppercase) && OPENERS.contains(&word.to_lowercase().as_str())
}

/// Whether the word may follow an hour within a sentence: weekdays, months, time zones.
pub(super) fn follows_hour(word: &str) -> bool {
    AFTER_HOUR.contains(&word.to_lowercase().as_str())
}

/// Whether the word is a month of a language that writes ordinals with a stop.
pub(super) fn is_month(word: &str) -> bool {
    GERMAN_MONTHS.contains(&word)
}

/// Whether the word is a verb that tags a quoted question or cry.
pub(super) fn is_saying(word: &str) -> bool {
    SAYING.contains(&word)
}
