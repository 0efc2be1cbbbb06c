//! Grouping and likeness on invented texts.

use super::*;
use crate::text::{ScalarIndex, Span};
use proptest::prelude::*;

/// Groups the mentions that are marked `[name/kind]`, kinds by initial; gives the names of each entity.
fn grouped(marked: &str) -> (Vec<Vec<String>>, Grouping) {
    let (mut text, mut mentions) = (String::new(), Vec::new());
    let mut rest = marked;
    while let Some((before, after)) = rest.split_once('[') {
        text.push_str(before);
        let (inside, tail) = after.split_once(']').unwrap();
        let (name, kind) = inside.rsplit_once('/').unwrap();
        let kind = match kind {
            "p" => NameKind::Person,
            "o" => NameKind::Organisation,
            "l" => NameKind::Place,
            _ => NameKind::Other,
        };
        let start = text.chars().count();
        text.push_str(name);
        mentions.push(Mention { span: Span::new(start, text.chars().count()), kind, roles: Vec::new() });
        rest = tail;
    }
    text.push_str(rest);
    let grouping = group(&text, &mentions);
    let index = ScalarIndex::new(&text);
    let mut entities = vec![Vec::new(); grouping.entities.len()];
    for (mention, &entity) in mentions.iter().zip(&grouping.entity_of) {
        entities[entity].push(index.slice(mention.span).to_owned());
    }
    (entities, grouping)
}

#[test]
fn a_surname_follows_its_full_name() {
    let (entities, grouping) =
        grouped("[Anna Reid/p] met [Tom Hall/p]. [Reid/p] said [Ms Reid/p] agreed with [Hall/p].");
    assert_eq!(entities, [vec!["Anna Reid", "Reid", "Ms Reid"], vec!["Tom Hall", "Hall"]]);
    assert_eq!(grouping.entities[0].name, "Anna Reid");
    assert_eq!(grouping.entities[0].aliases, ["Reid", "Ms Reid"]);
}

#[test]
fn two_people_with_one_surname_stay_apart_and_the_bare_surname_is_a_doubt() {
    let (entities, grouping) = grouped("[Anna Reid/p] and [Tom Reid/p] came. [Reid/p] spoke.");
    assert_eq!(entities.len(), 3);
    assert_eq!(grouping.doubts, [Doubt { one: 0, other: 2 }, Doubt { one: 1, other: 2 }]);
}

#[test]
fn initials_and_spellings_of_one_name_join() {
    let (entities, _) = grouped(
        "[Jean-Noel Mercier/p], [Jean-Noël Mercier/p], [J. Mercier/p], [Volodymyr Zelensky/p], [Zelenskyy/p]",
    );
    assert_eq!(entities.len(), 2);
    let (entities, _) = grouped("[Kiev/l], [Kyiv/l], [Iran/l], [Iraq/l], [Ploetner/p], [Plötner/p]");
    assert_eq!(entities, [vec!["Kiev", "Kyiv"], vec!["Iran"], vec!["Iraq"], vec!["Ploetner", "Plötner"]]);
}

#[test]
fn acronyms_and_short_forms_of_bodies_join() {
    let (entities, _) =
        grouped("The [Lorne Harbour Board/o] ([LHB/o]) met. The [Harbour Board/o] said the [LHB/o] agreed.");
    assert_eq!(entities.len(), 1);
    let (entities, _) = grouped("The [Board of Lorne Ferries/o] and [Northern Ferries/o]");
    assert_eq!(entities.len(), 2);
}

#[test]
fn a_title_alone_is_its_bearers() {
    let (entities, grouping) = grouped(
        "[President Anna Reid/p] spoke. Later the [President/p] left. [Tom Hall/p], the [Director/p] of Ports, stayed.",
    );
    assert_eq!(entities, [vec!["President Anna Reid", "President"], vec!["Tom Hall", "Director"]]);
    assert_eq!(grouping.entities[1].roles, ["Director"]);
}

#[test]
fn kinds_do_not_mix() {
    let (entities, _) = grouped("[Lorne/l] and [Lorne/p]");
    assert_eq!(entities.len(), 2);
}

#[test]
fn likeness_tells_sure_from_doubtful() {
    let person = |a, b| likeness(NameKind::Person, a, b);
    assert_eq!(person("Tom Reid", "Anna Reid"), Likeness::Apart);
    assert_eq!(person("Alex Reid", "Alexander Reid"), Likeness::Doubtful);
    assert_eq!(person("Anna Reid", "Reid"), Likeness::Shortened);
    assert_eq!(person("Andrii Sybiha", "Andriy Sybiga"), Likeness::Same);
    assert_eq!(likeness(NameKind::Place, "Iran", "Iraq"), Likeness::Apart);
}

proptest! {
    #[test]
    fn any_mentions_group_into_one_entity_each(text in "\\PC{0,60}( President| Reid| U\\.S\\.|, the )?\\PC{0,60}", spans in prop::collection::vec((0usize..130, 0usize..20, 0usize..4), 0..12)) {
        let mentions: Vec<Mention> = spans
            .into_iter()
            .map(|(start, len, kind)| Mention { span: Span::new(start, start + len), kind: NameKind::ALL[kind], roles: Vec::new() })
            .collect();
        let grouping = group(&text, &mentions);
        prop_assert_eq!(grouping.entity_of.len(), mentions.len());
        prop_assert!(grouping.entity_of.iter().all(|&entity| entity < grouping.entities.len()));
        prop_assert!(grouping.doubts.iter().all(|doubt| doubt.one < doubt.other && doubt.other < grouping.entities.len()));
    }
}
