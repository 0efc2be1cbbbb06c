//! One text read by the recogniser: who and what it names, in which sentences, with which roles.

use std::sync::OnceLock;
use variorum_core::naming::{Mention, folded, group};
use variorum_core::text::{ScalarIndex, Span, sentences};
use variorum_names::Recogniser;
use variorum_store::table::naming::{NewMention, NewNamed};

/// The recogniser; its model is unpacked once, when the first text is read.
#[must_use]
pub fn recogniser() -> &'static Recogniser {
    static ONE: OnceLock<Recogniser> = OnceLock::new();
    ONE.get_or_init(Recogniser::new)
}

/// The language that the recogniser reads; what it would make of others is noise.
pub(super) fn is_read(language: Option<&str>) -> bool {
    language.is_none_or(|code| code.starts_with("en"))
}

/// Whom and what a text names. Titles that stand for nobody in it are left out.
pub(super) fn named(text: &str) -> Vec<NewNamed> {
    let mentions = recogniser().mentions(text);
    let grouping = group(text, &mentions);
    let index = ScalarIndex::new(text);
    let around = sentences(text);
    let mut named: Vec<NewNamed> = grouping
        .entities
        .into_iter()
        .map(|entity| {
            let mut forms = vec![entity.name.clone()];
            forms.extend(entity.aliases);
            NewNamed { kind: entity.kind, fullest: entity.name, forms, mentions: Vec::new() }
        })
        .collect();
    for (mention, &entity) in mentions.iter().zip(&grouping.entity_of) {
        named[entity].mentions.push(place(&index, &around, mention));
    }
    named.retain(|one| !folded(one.kind, &one.fullest).is_empty());
    named
}

fn place(index: &ScalarIndex<'_>, around: &[Span], mention: &Mention) -> NewMention {
    let at = around.partition_point(|sentence| sentence.end < mention.span.end);
    let sentence =
        around.get(at).copied().filter(|sentence| sentence.contains(mention.span)).unwrap_or(mention.span);
    NewMention {
        span: mention.span,
        sentence,
        place: fingerprint(index.slice(sentence)),
        roles: mention.roles.iter().map(|role| (*role, index.slice(*role).to_owned())).collect(),
    }
}

/// FNV-1a over the words, as SQLite stores numbers: equal in every version that has the sentence.
fn fingerprint(words: &str) -> i64 {
    let hash = words.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    i64::from_ne_bytes(hash.to_ne_bytes())
}
