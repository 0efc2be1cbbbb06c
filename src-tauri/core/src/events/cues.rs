//! Words that tell whether something was done, is to come, was moved, was called off, or is only talk of it. English; in other
//! languages the dates alone decide between what was and what is to come.

use std::collections::HashSet;
use std::sync::LazyLock;

/// Verbs of saying in the forms that report somebody's words.
static SAYING: Words = LazyLock::new(|| {
    "said says saying told tells added adds wrote writes reported reports announced announces stated \
    states claimed claims tweeted posted confirmed denied insisted argued warned warns noted \
    acknowledged admitted according"
        .split(' ')
        .collect()
});

/// Words of a plan: with a date that is not past they make a statement about the future.
static AHEAD: Words = LazyLock::new(|| {
    "will shall would plans planned due scheduled expected expects intends upcoming hopes aims may might \
    could should"
        .split(' ')
        .collect()
});

/// Words that call something off.
static OFF: Words =
    LazyLock::new(|| "cancelled canceled cancels scrapped abandoned axed".split(' ').collect());

/// Words that move something to another day, whatever follows.
static MOVED: Words =
    LazyLock::new(|| "postponed postpones rescheduled adjourned postponing".split(' ').collect());

/// Two words that do the same.
const OFF_PAIRS: &[(&str, &str)] = &[("called", "off"), ("calls", "off")];
/// Three words that do the same.
const OFF_TRIPLES: &[(&str, &str, &str)] =
    &[("not", "take", "place"), ("not", "go", "ahead"), ("no", "longer", "planned")];
const MOVED_PAIRS: &[(&str, &str)] = &[
    ("put", "off"),
    ("put", "back"),
    ("pushed", "back"),
    ("brought", "forward"),
    ("moved", "forward"),
    ("moved", "to"),
    ("moved", "from"),
    ("delayed", "until"),
    ("delayed", "to"),
    ("delayed", "by"),
    ("deferred", "to"),
    ("deferred", "until"),
];

/// Forms of verbs in common use that no ending gives away.
static VERBS: Words = LazyLock::new(|| {
    "is are was were be been has have had do does did will would began begun became broke brought built \
    came caught chose cut drew drove fell fought found fled flew gave got went grew held hit hurt kept \
    killed knew laid led left lost made met paid put quit ran rose said sank saw sent set shook shot \
    shut sold spoke spent spread stood stole struck sued swept swore took taught told threw understood \
    won withdrew wrote begin begins starts ends opens closes meets holds takes leaves returns resumes \
    may might can could must should shall fled bid burst cost hid seized let read rode rang"
        .split(' ')
        .collect()
});

/// Words that open a clause of their own.
static OPENERS: Words = LazyLock::new(|| {
    "after before when while which who where but and although though as since".split(' ').collect()
});

/// Words with which a clause cannot end: what follows belongs to them.
static UNENDED: Words = LazyLock::new(|| {
    "a after an and as at because before between but by during for from his if in its of on or since than \
    that the their to until when which with"
        .split(' ')
        .collect()
});

/// Short words, and words on time and speech, that say nothing of what happened.
static EMPTY: Words = LazyLock::new(|| {
    "the a an and or but of to in on at by for from with as that this these those it its he she they his \
    her their them him who which what when where while was were is are be been being has have had will \
    would could should may might can not no than then there after before during about into over under \
    between also more most some all any one two up out off said says told according due later earlier \
    early late since until still just only last next week month year day today yesterday tomorrow \
    morning afternoon evening night monday tuesday wednesday thursday friday saturday sunday january \
    february march april june july august september october november december expected scheduled planned \
    did does do it's we our i my you your if so such other had because against very mr mrs"
        .split(' ')
        .collect()
});

/// Words of a list, for look-up.
type Words = LazyLock<HashSet<&'static str>>;

fn holds(list: &Words, word: &str) -> bool {
    list.contains(word)
}

pub(super) fn is_saying(word: &str) -> bool {
    holds(&SAYING, word)
}

pub(super) fn looks_ahead(word: &str) -> bool {
    holds(&AHEAD, word)
}

pub(super) fn calls_off(word: &str, next: &str, third: &str) -> bool {
    holds(&OFF, word) || OFF_PAIRS.contains(&(word, next)) || OFF_TRIPLES.contains(&(word, next, third))
}

pub(super) fn moves(word: &str, next: &str) -> bool {
    holds(&MOVED, word) || MOVED_PAIRS.contains(&(word, next))
}

/// Whether a word is a finite verb or a participle, as far as its form tells.
pub(super) fn is_verb(word: &str) -> bool {
    holds(&VERBS, word) || (word.len() > 4 && word.ends_with("ed")) || looks_ahead(word) || is_saying(word)
}

pub(super) fn opens_clause(word: &str) -> bool {
    holds(&OPENERS, word)
}

/// Whether a word after `and` or `but` shows that no new clause begins.
pub(super) fn continues(word: &str) -> bool {
    matches!(word, "of" | "in" | "on" | "at" | "by" | "for" | "from" | "to" | "with" | "not")
}

/// Whether a clause cannot end with the word: the date that follows it belongs to it.
pub(super) fn wants_more(word: &str) -> bool {
    holds(&UNENDED, word)
}

pub(super) fn is_empty(word: &str) -> bool {
    holds(&EMPTY, word)
}
