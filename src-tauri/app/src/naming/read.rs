//! One text read by the recogniser: who and what it names, in which sentences, with which roles, and who is quoted.

use std::sync::OnceLock;
use variorum_core::naming::{Mention, NameKind, folded, group};
use variorum_core::quotations::{Kind, NamedMention, find};
use variorum_core::text::{ScalarIndex, Span, sentences};
use variorum_names::Recogniser;
use variorum_store::table::naming::{Found, NewMention, NewNamed, NewUtterance};
use variorum_store::table::utterance::UtteranceRow;

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

/// Whom and what a text names, and what it quotes. Names are found in English alone; what stands between quotation marks in
/// every language. Titles that stand for nobody in the text are left out.
pub(super) fn read(text: &str, language: Option<&str>) -> Found {
    let mentions = if is_read(language) { recogniser().mentions(text) } else { Vec::new() };
    let grouping = group(text, &mentions);
    let index = ScalarIndex::new(text);
    let around = sentences(text);
    let persons: Vec<NamedMention> = mentions
        .iter()
        .zip(&grouping.entity_of)
        .filter(|(_, entity)| grouping.entities[**entity].kind == NameKind::Person)
        .map(|(mention, &entity)| NamedMention {
            span: mention.span,
            entity_name: grouping.entities[entity].name.clone(),
        })
        .collect();
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
    let utterances = utterances(text, &persons)
        .into_iter()
        .map(|row| {
            let speaker = row.speaker.as_ref();
            let named = speaker.and_then(|speaker| {
                named.iter().position(|one| one.kind == NameKind::Person && one.fullest == *speaker)
            });
            NewUtterance { row, named }
        })
        .collect();
    Found { named, utterances }
}

/// What a text quotes, the stretches of one utterance as one; reported speech is left out.
#[must_use]
pub(crate) fn utterances(text: &str, persons: &[NamedMention]) -> Vec<UtteranceRow> {
    let index = ScalarIndex::new(text);
    let mut found: Vec<(u32, UtteranceRow)> = Vec::new();
    for quotation in find(text, persons) {
        if quotation.kind == Kind::Reported {
            continue;
        }
        let words = index.slice(quotation.span);
        match found.last_mut() {
            Some((utterance, row)) if *utterance == quotation.utterance => {
                row.words = format!("{} {words}", row.words);
                row.span = row.span.hull(quotation.span);
                row.exact = index.slice(row.span).to_owned();
            }
            _ => found.push((
                quotation.utterance,
                UtteranceRow {
                    span: quotation.span,
                    exact: words.to_owned(),
                    words: words.to_owned(),
                    speaker: quotation.speaker.and_then(|speaker| speaker.entity_name),
                    verb: quotation.verb.map(|verb| index.slice(verb).to_owned()),
                },
            )),
        }
    }
    found.into_iter().map(|(_, row)| row).collect()
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
