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

fn known(names: &[(&str, NameKind, u32)]) -> Vec<KnownName> {
    names
        .iter()
        .map(|(name, kind, articles)| KnownName {
            name: (*name).to_owned(),
            kind: *kind,
            articles: *articles,
        })
        .collect()
}

/// Names by entity, and the proposed merges by leading name.
fn gathered(
    names: &[(&str, NameKind, u32)],
    apart: &[(usize, usize)],
) -> (Vec<Vec<String>>, Vec<(String, String)>) {
    let known = known(names);
    let gathering = gather(&known, apart);
    let mut entities: Vec<(usize, Vec<String>)> = Vec::new();
    for (i, &lead) in gathering.lead_of.iter().enumerate() {
        match entities.iter_mut().find(|(of, _)| *of == lead) {
            Some((_, names)) => names.push(known[i].name.clone()),
            None => entities.push((lead, vec![known[i].name.clone()])),
        }
    }
    let doubts = gathering
        .doubts
        .iter()
        .map(|doubt| (known[doubt.one].name.clone(), known[doubt.other].name.clone()))
        .collect();
    (entities.into_iter().map(|(_, names)| names).collect(), doubts)
}

const P: NameKind = NameKind::Person;
const O: NameKind = NameKind::Organisation;
const L: NameKind = NameKind::Place;

#[test]
fn over_a_library_a_surname_joins_the_only_person_who_bears_it() {
    let (entities, doubts) = gathered(&[("Anna Reid", P, 4), ("Reid", P, 2), ("Tom Hall", P, 1)], &[]);
    assert_eq!(entities, [vec!["Anna Reid", "Reid"], vec!["Tom Hall"]]);
    assert!(doubts.is_empty());
}

#[test]
fn over_a_library_a_surname_of_two_people_is_proposed_to_both() {
    let (entities, doubts) = gathered(&[("Anna Reid", P, 4), ("Tom Reid", P, 1), ("Reid", P, 2)], &[]);
    assert_eq!(entities.len(), 3);
    let pair = |a: &str, b: &str| (a.to_owned(), b.to_owned());
    assert_eq!(doubts, [pair("Anna Reid", "Reid"), pair("Tom Reid", "Reid")]);
}

#[test]
fn over_a_library_an_initial_or_acronym_joins_where_one_thing_alone_can_be_meant() {
    let (entities, _) = gathered(&[("Anna Reid", P, 4), ("A. Reid", P, 1)], &[]);
    assert_eq!(entities.len(), 1);
    let (entities, doubts) = gathered(&[("Anna Reid", P, 4), ("Alan Reid", P, 4), ("A. Reid", P, 1)], &[]);
    assert_eq!((entities.len(), doubts.len()), (3, 2));
    let (entities, _) = gathered(&[("Lorne Harbour Board", O, 4), ("LHB", O, 9)], &[]);
    assert_eq!(entities, [vec!["Lorne Harbour Board", "LHB"]]);
    let (entities, doubts) =
        gathered(&[("Lorne Harbour Board", O, 4), ("Left Hand Bank", O, 1), ("LHB", O, 9)], &[]);
    assert_eq!((entities.len(), doubts.len()), (3, 2));
}

#[test]
fn over_a_library_spellings_of_a_full_name_join_and_of_a_bare_surname_are_proposed() {
    let (entities, _) = gathered(&[("Andrii Sybiha", P, 3), ("Andriy Sybiga", P, 2)], &[]);
    assert_eq!(entities.len(), 1);
    let (entities, doubts) = gathered(&[("Ploetner", P, 3), ("Plotner", P, 2)], &[]);
    assert_eq!((entities.len(), doubts.len()), (2, 1));
    let (entities, _) = gathered(&[("Kiev", L, 3), ("Kyiv", L, 2), ("Iran", L, 1), ("Iraq", L, 1)], &[]);
    assert_eq!(entities.len(), 3);
}

#[test]
fn what_a_reader_ruled_apart_stays_apart_also_by_way_of_a_third_name() {
    let names =
        [("Andrii Sybiha", P, 3), ("Andriy Sybiga", P, 2), ("Andrij Sybiha", P, 1), ("Tom Hall", P, 1)];
    let (joined, _) = gathered(&names, &[]);
    assert_eq!(joined.len(), 2);
    let known = known(&names);
    let ruled = gather(&known, &[(0, 1)]);
    assert_ne!(ruled.lead_of[0], ruled.lead_of[1]);
    assert!(ruled.doubts.iter().all(|doubt| (doubt.one, doubt.other) != (0, 1)));
}

#[test]
fn the_most_used_full_name_leads() {
    let known = known(&[("Reid", P, 40), ("Anna Reid", P, 9), ("Anna Mary Reid", P, 1)]);
    let gathering = gather(&known, &[]);
    assert!(gathering.lead_of.iter().all(|&lead| lead == 1), "{gathering:?}");
}

/// The people of a caption whose names are marked as in [`grouped`].
/// How a caption orders those it names, and where it says that each stands.
type Pictured = (PictureOrder, Vec<(String, Option<PicturePlace>)>);

fn pictured(caption: &str) -> Option<Pictured> {
    let (mut text, mut mentions) = (String::new(), Vec::new());
    for (i, part) in caption.split(['[', ']']).enumerate() {
        let start = text.chars().count();
        text.push_str(part);
        if i % 2 == 1 {
            let span = Span::new(start, text.chars().count());
            mentions.push(Mention { span, kind: NameKind::Person, roles: Vec::new() });
        }
    }
    let index = ScalarIndex::new(&text);
    let picture = group_picture(&index, Span::new(0, index.len()), &mentions)?;
    let people = picture
        .people
        .into_iter()
        .map(|(i, place)| (index.slice(mentions[i].span).to_owned(), place))
        .collect();
    Some((picture.order, people))
}

#[test]
fn a_caption_that_counts_from_the_left_is_a_roster_in_that_order() {
    let (order, people) =
        pictured("From left: [Anna Reid], [Tom Hall] and [Ines Okafor] at Lorne harbour").unwrap();
    assert_eq!(order, PictureOrder::FromLeft);
    assert_eq!(
        people.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>(),
        ["Anna Reid", "Tom Hall", "Ines Okafor"]
    );
}

#[test]
fn a_caption_that_says_where_two_people_stand_is_a_roster() {
    let (order, people) =
        pictured("[Anna Reid] (left) shakes hands with [Tom Hall], right, on Monday").unwrap();
    assert_eq!(order, PictureOrder::Unstated);
    assert_eq!(people[0].1, Some(PicturePlace::Left));
    assert_eq!(people[1].1, Some(PicturePlace::Right));
}

#[test]
fn a_caption_of_one_person_is_no_roster() {
    assert_eq!(pictured("[Anna Reid] (left) at the harbour"), None);
    assert_eq!(pictured("[Anna Reid] and [Tom Hall] met in Lorne"), None);
}

proptest! {
    #[test]
    fn any_names_gather_and_every_lead_leads_itself(words in prop::collection::vec("(A|B|Anna|Tom|Lorne)( Reid| Reyd| Hall| Board)?", 0..14), kinds in prop::collection::vec(0usize..4, 14), apart in prop::collection::vec((0usize..14, 0usize..14), 0..4)) {
        let names: Vec<KnownName> = words.iter().zip(&kinds).map(|(name, kind)| KnownName { name: name.clone(), kind: NameKind::ALL[*kind], articles: 1 }).collect();
        let gathering = gather(&names, &apart);
        prop_assert_eq!(gathering.lead_of.len(), names.len());
        for (i, &lead) in gathering.lead_of.iter().enumerate() {
            prop_assert_eq!(gathering.lead_of[lead], lead);
            prop_assert_eq!(names[lead].kind, names[i].kind);
        }
        for &(a, b) in apart.iter().filter(|(a, b)| a != b && *a < names.len() && *b < names.len()) {
            prop_assert_ne!(gathering.lead_of[a], gathering.lead_of[b]);
        }
        for doubt in &gathering.doubts {
            prop_assert!(doubt.one < doubt.other && gathering.lead_of[doubt.one] == doubt.one && gathering.lead_of[doubt.other] == doubt.other);
        }
    }
}
