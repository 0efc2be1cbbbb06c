//! Words that say the same, or nothing of their own, in news style. English, written for this project from general knowledge.

/// Verbs and nouns of so general a sense that their coming or going adds no information.
pub(super) fn is_bland(form: &str) -> bool {
    matches!(
        form,
        "take"
            | "takes"
            | "took"
            | "taken"
            | "taking"
            | "bring"
            | "brought"
            | "bringing"
            | "give"
            | "gave"
            | "given"
            | "giving"
            | "hold"
            | "held"
            | "holding"
            | "keep"
            | "kept"
            | "begin"
            | "began"
            | "begun"
            | "beginning"
            | "start"
            | "started"
            | "starting"
            | "use"
            | "used"
            | "using"
            | "show"
            | "shows"
            | "showed"
            | "shown"
            | "find"
            | "found"
            | "want"
            | "wants"
            | "wanted"
            | "need"
            | "needs"
            | "needed"
            | "include"
            | "includes"
            | "included"
            | "including"
            | "remain"
            | "remained"
            | "remains"
            | "continue"
            | "continues"
            | "turned"
            | "happen"
            | "happened"
            | "happens"
            | "set"
            | "new"
            | "saw"
            | "seen"
            | "see"
            | "look"
            | "looked"
            | "think"
            | "thing"
            | "things"
            | "way"
            | "ways"
            | "people"
            | "person"
            | "man"
            | "woman"
            | "men"
            | "women"
            | "time"
            | "called"
            | "known"
            | "named"
            | "based"
            | "thanks"
            | "order"
            | "fact"
            | "number"
            | "part"
            | "well"
            | "good"
            | "great"
            | "big"
            | "large"
            | "major"
            | "former"
            | "long"
            | "short"
            | "little"
            | "soon"
            | "exactly"
            | "simply"
            | "actually"
            | "clearly"
            | "especially"
            | "particularly"
            | "increasingly"
            | "apparently"
            | "basically"
            | "finally"
            | "eventually"
            | "currently"
            | "already"
            | "following"
            | "amid"
            | "despite"
            | "whereas"
            | "separately"
            | "additionally"
            | "furthermore"
            | "first"
            | "last"
            | "next"
            | "place"
            | "case"
            | "issue"
            | "issues"
            | "ability"
            | "able"
            | "unable"
            | "try"
            | "let"
            | "due"
            | "various"
            | "certain"
    )
}

/// Groups of words that news style swaps freely.
const SAME: &[&[&str]] = &[
    &["kill", "slay", "slain", "dead", "died"],
    &["authorities", "officials", "government"],
    &["protesters", "demonstrators", "protestors", "marchers"],
    &["protest", "demonstration", "rally"],
    &["attack", "assault", "strike"],
    &["vehicle", "car"],
    &["aircraft", "plane", "airplane", "jet"],
    &["company", "firm"],
    &["children", "kids"],
    &["injured", "wounded", "hurt"],
    &["talks", "negotiations"],
    &["meeting", "met"],
    &["begin", "start", "launch"],
    &["end", "finish", "conclude"],
    &["help", "aid", "assist"],
    &["area", "region", "zone"],
    &["town", "city", "village"],
    &["chance", "opportunity"],
    &["increase", "rise", "grow", "rose", "grew"],
    &["decrease", "fall", "drop", "decline", "fell"],
    &["buy", "bought", "purchase", "purchased"],
    &["part", "portion", "section"],
    &["crowd", "gathering"],
    &["released", "listed", "published", "issued"],
    &["deal", "agreement", "accord"],
    &["leave", "left", "departed", "exited"],
    &["clash", "fighting", "battle"],
    &["fire", "blaze"],
    &["house", "home"],
    &["lawmakers", "legislators"],
    &["film", "movie"],
    &["job", "post", "position"],
];

/// Whether two words say the same in news style: one of the groups above, or a long common beginning.
pub(super) fn same_sense(p: &str, q: &str) -> bool {
    let common = p.bytes().zip(q.bytes()).take_while(|(p, q)| p == q).count();
    if common >= 5 && common * 2 >= p.len().max(q.len()) {
        return true;
    }
    SAME.iter().any(|group| group.contains(&p) && group.contains(&q))
}
